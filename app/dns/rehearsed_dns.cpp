// SPDX-License-Identifier: Apache-2.0
#include "dns/rehearsed_dns.h"

#include "dns/public_suffix.h"
#include "dns/record_names.h"

#include <QPointer>

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds ttl = 300s;

struct Nameserver
{
    QString name;
    QString address; // of those kept for examples (RFC 5737)
};

const QList<Nameserver> &nameservers()
{
    static const QList<Nameserver> all{{u"ada.ns.cloudflare.com"_s, u"192.0.2.1"_s},
                                       {u"bob.ns.cloudflare.com"_s, u"192.0.2.2"_s}};
    return all;
}

DnsEntry startOf(const QString &zone)
{
    return {.name = zone, .type = DnsType::Soa, .value = nameservers().first().name, .ttl = ttl, .negativeTtl = ttl};
}

DnsEntry entryOf(const DnsRecord &record, const QString &name)
{
    DnsEntry entry{.name = name, .type = dnsTypeNamed(record.type).value_or(DnsType::Txt), .value = record.value};
    if (entry.type == DnsType::Mx)
        entry.priority = record.priority.value_or(10);
    entry.ttl = ttl;
    return entry;
}

} // namespace

RehearsedDns::RehearsedDns(Clock &clock, QObject *parent) : DnsLookup(parent), m_clock(clock) {}

void RehearsedDns::expect(const QString &domain, const QList<DnsRecord> &records)
{
    Expected &expected = m_domains[domain];
    expected.records = records;
    if (!expected.since.isValid())
        expected.since = m_clock.now();
}

void RehearsedDns::ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done)
{
    Q_UNUSED(how)
    QMetaObject::invokeMethod(
        this,
        [this, question, server, guard = QPointer(context), done = std::move(done)] {
            if (guard)
                done(answerTo(question, server));
        },
        Qt::QueuedConnection);
}

QString RehearsedDns::zoneOf(const QString &name) const
{
    for (auto domain = m_domains.cbegin(); domain != m_domains.cend(); ++domain) {
        const QString zone = registrableDomain(domain.key());
        if (!zone.isEmpty() && isAtOrBelow(name, zone))
            return zone;
    }
    return {};
}

QList<DnsEntry> RehearsedDns::entriesAt(const QString &name) const
{
    QList<DnsEntry> entries;
    for (auto domain = m_domains.cbegin(); domain != m_domains.cend(); ++domain) {
        const std::chrono::milliseconds passed(domain->since.msecsTo(m_clock.now()));
        int awaited = 0;
        for (const DnsRecord &record : domain->records) {
            const QString place = fullRecordName(domain.key(), record.name);
            switch (record.status.known) {
            case DnsRecordStatus::Verified:
                if (place == name)
                    entries.push_back(entryOf(record, name));
                break;
            case DnsRecordStatus::Failed:
                if (record.type == "CNAME"_L1 && place == name)
                    entries.push_back({.name = name, .type = DnsType::A, .value = u"104.16.132.229"_s, .ttl = ttl});
                else if (record.type != "CNAME"_L1 && place + u'.' + zoneOf(name) == name)
                    entries.push_back(entryOf(record, name));
                break;
            case DnsRecordStatus::TemporaryFailure:
                break;
            case DnsRecordStatus::NotStarted:
            case DnsRecordStatus::Pending:
            case DnsRecordStatus::Unknown:
                if (passed >= ++awaited * recordEvery && place == name)
                    entries.push_back(entryOf(record, name));
                break;
            }
        }
    }
    return entries;
}

DnsAnswer RehearsedDns::answerTo(const DnsQuestion &question, const DnsServer &server) const
{
    DnsAnswer answer{.question = question, .server = server, .fault = DnsFault::NoData, .authoritative = true};
    QList<DnsEntry> there = entriesAt(question.name);
    const QString zone = zoneOf(question.name);
    if (question.name == zone) {
        there.push_back(startOf(zone));
        for (const Nameserver &nameserver : nameservers())
            there.push_back({.name = zone, .type = DnsType::Ns, .value = nameserver.name, .ttl = ttl});
    }
    for (const Nameserver &nameserver : nameservers()) {
        if (nameserver.name == question.name)
            there.push_back({.name = nameserver.name, .type = DnsType::A, .value = nameserver.address, .ttl = ttl});
    }
    for (const DnsEntry &entry : std::as_const(there)) {
        if (entry.type == question.type)
            answer.entries.push_back(entry);
        else if (entry.type == DnsType::Cname)
            answer.aliases.push_back(entry);
    }
    if (!answer.entries.isEmpty()) {
        answer.fault = DnsFault::None;
    } else if (!zone.isEmpty()) {
        answer.authority = {startOf(zone)};
        answer.negativeTtl = ttl;
    }
    return answer;
}

} // namespace postroom
