// SPDX-License-Identifier: Apache-2.0
// What a DNS server, or whoever answers in its place, may send, and what is then made of it. The first byte chooses what
// was asked for; behind it comes the message.
#include "dns/dns_message.h"
#include "dns/domain_name.h"
#include "dns/mistake_words.h"
#include "dns/record_check.h"
#include "fuzz.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using postroom::fuzz::require;

namespace {

DnsRecord record(DnsRecordPurpose purpose, const QString &type, const QString &name, const QString &value)
{
    return {.purpose = {purpose, {}}, .name = name, .type = type, .value = value, .ttl = u"Auto"_s};
}

// What the service wants; its texts are as strange as those of DNS may be.
QList<WantedRecord> wanted()
{
    static const QList<WantedRecord> records = wantedRecords(
        u"news.acme.test"_s,
        {record(DnsRecordPurpose::Spf, u"MX"_s, u"send.news"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s),
         record(DnsRecordPurpose::Spf, u"TXT"_s, u"send.news"_s, u"v=spf1 include:amazonses.com ~all"_s),
         record(DnsRecordPurpose::Dkim, u"TXT"_s, u"resend._domainkey.news"_s,
                u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ"_s),
         record(DnsRecordPurpose::Tracking, u"CNAME"_s, u"links.news"_s, u"links1.resend-dns.com"_s),
         record(DnsRecordPurpose::TrackingCaa, u"CAA"_s, u"@"_s, u"0 issue \"amazon.com\""_s)});
    return records;
}

void requireRange(const RecordFinding &finding)
{
    if (!finding.difference)
        return;
    require(finding.difference->start >= 0 && finding.difference->length >= 0, "a range is one");
    require(finding.difference->start + finding.difference->length <= finding.seen.size(),
            "a range lies within its text");
}

void check(const WantedRecord &record, const DnsMessage &message)
{
    const DnsZone zone{.domain = u"news.acme.test"_s,
                       .name = u"acme.test"_s,
                       .fault = DnsFault::None,
                       .nameservers = {u"ada.ns.cloudflare.com"_s}};
    // The same message as the answer to whatever is asked, of everybody who is asked.
    DnsViews views;
    DnsView view{.server = {u"ns1"_s, u"192.0.2.1"_s}};
    for (const DnsQuestion &question : questionsFor(record) + questionsAboutMistakes(record, zone))
        view.answers.insert(question, answerFrom(question, view.server, message, false));
    views.nameservers = {view};
    views.resolver = view;
    views.strays = {view};
    const RecordFinding finding = checkRecord(record, zone, views);
    require(finding.state != RecordState::NotLookedYet, "what was asked has a result");
    require(finding.seen.size() <= 4096, "what is seen is cut");
    requireRange(finding);
    recordFindingText(finding);
    for (const DnsMistake &mistake : finding.mistakes) {
        require(!mistakeTitle(mistake).isEmpty() && !mistakeCure(mistake).isEmpty(), "a mistake has words");
        require(mistakeCure(mistake).size() < 2000, "no answer makes a novel of a cure");
    }
    views.nameservers.clear();
    requireRange(checkRecord(record, zone, views));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    readTypedDomain(QString::fromUtf8(bytes));
    const std::optional<DnsMessage> message = readDnsMessage(bytes);
    if (!message)
        return 0;
    require(message->answers.size() <= 256 && message->authority.size() <= 256, "a flood ends");
    require(readDnsMessage(bytes) == message, "the same bytes are the same message");
    const QList<WantedRecord> records = wanted();
    const WantedRecord &record = records.at(data[0] % records.size());
    check(record, *message);
    const DnsAnswer answer = answerFrom({record.fullName, DnsType::Soa}, {}, *message, true);
    dnsFaultText(answer.fault, answer.server);
    return 0;
}
