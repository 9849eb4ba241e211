// SPDX-License-Identifier: Apache-2.0
#include "dns/mistake_words.h"

#include "base/shown_domain.h"
#include "dns/domain_name.h"
#include "dns/record_names.h"
#include "resend/domains/domain_claim.h"

#include <QCoreApplication>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 80;

// Long values are told by their beginning; nothing in them begins a line of its own.
QString brief(const QString &text)
{
    QString shown = text.simplified();
    if (shown.size() > longestShown)
        shown = shown.left(longestShown - 1) + QChar(0x2026);
    return shown;
}

class Title
{
    Q_DECLARE_TR_FUNCTIONS(DnsMistakeTitle)

public:
    static QString of(const DnsMistake &mistake)
    {
        using Kind = DnsMistake::Kind;
        switch (mistake.kind) {
        case Kind::ZoneAppendedToName:
            //: A mistake people make with a DNS record: it is called send.acme.com.acme.com
            return tr("The domain is in the name twice");
        case Kind::RecordAtRoot:
            //: A mistake people make with a DNS record; %1 is a domain
            return tr("The record is at %1 itself").arg(mistake.foundAt);
        case Kind::SubdomainLeftOut:
            //: A mistake people make with a DNS record: it is called send.acme.com in place of send.news.acme.com
            return tr("The subdomain is missing in the name");
        case Kind::ZoneAppendedToTarget:
            //: A mistake people make with a DNS record: its value is feedback-smtp….amazonses.com.acme.com
            return tr("The domain was added to the value");
        case Kind::ProxyOn:
            return tr("A proxy hides the record");
        case Kind::CnameBesideOthers:
            return tr("Other records are in its place");
        case Kind::OtherRegion:
            return tr("The record of another region");
        case Kind::PriorityClash:
            return tr("Two MX records with the same priority");
        case Kind::OtherMxBeside:
            return tr("Another MX record beside it");
        case Kind::WrongPriority:
            return tr("Another priority");
        case Kind::TwoSpf:
            return tr("More than one SPF record");
        case Kind::DkimCut:
            return tr("The key is cut short");
        case Kind::Quoted:
            return tr("Quotes within the value");
        case Kind::Spaces:
            return tr("Spaces within the value");
        case Kind::WrongHost:
            return tr("Entered at the wrong DNS host");
        case Kind::NoDmarc:
            return tr("No DMARC record yet");
        }
        return {};
    }
};

class Cure
{
    Q_DECLARE_TR_FUNCTIONS(DnsMistakeCure)

public:
    static QString of(const DnsMistake &m, const std::optional<DnsHost> &host)
    {
        using Kind = DnsMistake::Kind;
        switch (m.kind) {
        case Kind::ZoneAppendedToName:
            //: %1 and %2 are names of DNS records
            return tr("The record is at %1: your DNS host adds the domain by itself. Type only “%2” as the name.")
                .arg(brief(m.foundAt), typedName(m, host));
        case Kind::RecordAtRoot:
            //: %1 is a domain, %2 the name of a DNS record
            return tr("It was found at %1, where it does nothing. Enter it under the name “%2”, and remove it there.")
                .arg(m.foundAt, typedName(m, host));
        case Kind::SubdomainLeftOut:
            //: %1 and %2 are names of DNS records
            return tr("The record is at %1. Type “%2” as the name; the same goes for the other records of this domain.")
                .arg(brief(m.foundAt), typedName(m, host));
        case Kind::ZoneAppendedToTarget:
            //: %1 and %2 are names of servers, the second one with a dot at its end
            return tr("The value became %1. Put a dot at its end, so that your DNS host adds nothing: “%2”.")
                .arg(brief(m.found), brief(m.wanted.endsWith(u'.') ? m.wanted : m.wanted + u'.'));
        case Kind::ProxyOn:
            //: %1 is a DNS host such as Cloudflare, %2 an address like 104.16.0.1
            return tr("%1 answers with its own address (%2) instead of the record. Switch the proxy off for it: the "
                      "cloud "
                      "has to be grey, “DNS only”.")
                .arg(host && host->hasProxy ? host->name : u"Cloudflare"_s, m.found);
        case Kind::CnameBesideOthers:
            //: %1 is the name of a DNS record, %2 types of records ("TXT, MX") or the name of a server
            return tr("A CNAME record and others cannot share a name, and at %1 there is already: %2. Remove that, or "
                      "choose "
                      "another return path or tracking subdomain.")
                .arg(m.name, brief(m.found));
        case Kind::OtherRegion:
            //: %1 and %2 are regions like eu-west-1, %3 the name of a server
            return tr("There is a record of the region %1 (%3), but this domain is in %2. Keep only the one shown "
                      "here.")
                .arg(m.foundRegion, m.wantedRegion, m.found);
        case Kind::PriorityClash:
            //: %1 is the name of a server, %2 a number
            return tr("%1 has the priority %2 too, so that mail goes now here, now there. Give one of them another "
                      "number.")
                .arg(brief(m.found), QString::number(m.priority));
        case Kind::OtherMxBeside:
            //: %1 is the name of a DNS record, %2 of a server, %3 a number
            return tr("At %1 mail may also go to %2 (priority %3). The lowest number comes first: make sure that this "
                      "is meant.")
                .arg(m.name, brief(m.found), QString::number(m.priority));
        case Kind::WrongPriority:
            //: %1 is a number
            return tr("The server is right, but its priority is %1. Set it as shown here.").arg(m.priority);
        case Kind::TwoSpf:
            //: %1 is the name of a DNS record, %2 the value of one
            return tr("At %1 there is also “%2”. With %n SPF records none counts: keep one, with all that is needed in "
                      "it.",
                      nullptr, static_cast<int>(m.number))
                .arg(m.name, brief(m.found));
        case Kind::DkimCut:
            //: %1 and %2 are numbers of characters
            return tr("Only %1 of %2 characters of the key are there. Copy the whole value again; if the field is too "
                      "short, "
                      "split it into parts of 255 characters.")
                .arg(m.number)
                .arg(m.wantedNumber);
        case Kind::Quoted:
            return tr("The quotes were taken as a part of the value. Enter it without them.");
        case Kind::Spaces:
            return tr("Spaces or line breaks came into the value while copying. Copy it again in one piece.");
        case Kind::WrongHost:
            //: %1 and %2 are names of servers; %2 may be several
            return tr("The record is at %1, which nobody asks: this domain is run by %2. Enter it there.")
                .arg(m.foundAt, owner(m));
        case Kind::NoDmarc:
            //: %1 is the name of a DNS record, %2 its value
            return tr("Gmail and Yahoo want one from everybody who sends much. Add a TXT record “%1” with the value %2 "
                      "to "
                      "begin with: it only watches.")
                .arg(typedName(m, host), m.wanted);
        }
        return {};
    }

private:
    static QString typedName(const DnsMistake &m, const std::optional<DnsHost> &host)
    {
        return host ? recordNameFor(m.name, m.zone, host->nameForm, host->rootName)
                    : recordNameFor(m.name, m.zone, NameForm::Relative);
    }
    // Whose servers they are, whatever host the names are written for.
    static QString owner(const DnsMistake &m)
    {
        const QString servers = m.servers.join(", "_L1);
        const std::optional<DnsHost> host = recognisedDnsHost(m.servers);
        return host ? u"%1 (%2)"_s.arg(host->name, servers) : servers;
    }
};

class Fault
{
    Q_DECLARE_TR_FUNCTIONS(DnsFaultWords)

public:
    static QString server(const DnsServer &server)
    {
        if (server.address.isEmpty())
            return tr("this computer's resolver");
        return server.name.isEmpty() ? server.address : u"%1 (%2)"_s.arg(server.name, server.address);
    }
    static QString of(DnsFault fault, const DnsServer &asked)
    {
        const QString who = server(asked);
        switch (fault) {
        case DnsFault::None:
            return {};
        case DnsFault::NoSuchName:
            //: %1 is a DNS server
            return tr("There is nothing at all under this name, says %1.").arg(who);
        case DnsFault::NoData:
            //: %1 is a DNS server
            return tr("There is no record of this type under the name, says %1.").arg(who);
        case DnsFault::ServerFailed:
            //: %1 is a DNS server
            return tr("%1 could not find out (SERVFAIL). Often the zone's own servers or its DNSSEC signatures are at "
                      "fault.")
                .arg(who);
        case DnsFault::Refused:
            //: %1 is a DNS server
            return tr("%1 refuses to answer (REFUSED).").arg(who);
        case DnsFault::NotSupported:
            //: %1 is a DNS server
            return tr("%1 does not understand the question.").arg(who);
        case DnsFault::TimedOut:
            //: %1 is a DNS server
            return tr("%1 did not answer in time.").arg(who);
        case DnsFault::Unreachable:
            //: %1 is a DNS server
            return tr("%1 cannot be reached.").arg(who);
        case DnsFault::Lame:
            //: %1 is a DNS server
            return tr("%1 is named as a server of this zone, but does not know it. The zone is not set up there.")
                .arg(who);
        case DnsFault::Truncated:
            //: %1 is a DNS server
            return tr("The answer of %1 is too long for one packet, and it does not send it the long way (TCP) either.")
                .arg(who);
        case DnsFault::BrokenAnswer:
            //: %1 is a DNS server
            return tr("What %1 sent is no DNS answer.").arg(who);
        case DnsFault::BadName:
            return tr("A name like this cannot be looked up.");
        }
        return {};
    }
    static QString of(const DnsZone &zone, const std::optional<DnsHost> &host)
    {
        const QString domain = shownDomain(zone.domain);
        if (zone.fault == DnsFault::NoSuchName)
            //: %1 is a domain
            return tr("Nobody has registered %1, or it has no nameservers.").arg(domain);
        if (zone.fault == DnsFault::NoData)
            //: %1 is a domain
            return tr("%1 names no nameservers.").arg(domain);
        if (zone.fault != DnsFault::None)
            //: %1 is a domain, %2 a sentence
            return tr("Who runs %1 is not known: %2").arg(domain, of(zone.fault, zone.asked));
        const QString servers = zone.nameservers.join(", "_L1);
        if (host)
            //: %1 is a domain, %2 a company, %3 names of servers
            return tr("The DNS of %1 is at %2 (%3).").arg(shownDomain(zone.name), host->name, servers);
        //: %1 is a domain, %2 names of servers
        return tr("The DNS of %1 is at %2.").arg(shownDomain(zone.name), servers);
    }
};

class State
{
    Q_DECLARE_TR_FUNCTIONS(DnsRecordStates)

public:
    static QString of(RecordState state)
    {
        switch (state) {
        case RecordState::NotLookedYet:
            //: What is seen of a DNS record: nobody has looked
            return tr("Not looked yet");
        case RecordState::Found:
            //: What is seen of a DNS record
            return tr("Found");
        case RecordState::Missing:
            //: What is seen of a DNS record
            return tr("Missing");
        case RecordState::Different:
            //: What is seen of a DNS record: another value
            return tr("Different");
        case RecordState::OldStillSeen:
            //: What is seen of a DNS record: right at its source, elsewhere still what was before
            return tr("Still the old one");
        case RecordState::NotEverywhere:
            //: What is seen of a DNS record: some of the servers have it
            return tr("Not everywhere yet");
        case RecordState::NotNeeded:
            //: What is seen of a DNS record
            return tr("Not needed");
        case RecordState::Unclear:
            //: What is seen of a DNS record: no server answered
            return tr("No answer");
        }
        return {};
    }
    static QString of(const RecordFinding &finding)
    {
        const QString &name = finding.seenAt.isEmpty() ? finding.wanted.fullName : finding.seenAt;
        switch (finding.state) {
        case RecordState::NotLookedYet:
            return {};
        case RecordState::Found:
            //: %1 is the name of a DNS record
            return tr("The record is at %1 as it should be.").arg(name);
        case RecordState::Missing:
            //: %1 is the name of a DNS record, %2 its type
            return tr("There is no such %2 record at %1.").arg(name, finding.wanted.record.type);
        case RecordState::Different:
            //: %1 is the name of a DNS record, %2 a value
            return tr("At %1 there is something else: %2").arg(name, brief(finding.seen));
        case RecordState::OldStillSeen:
            if (finding.oldFor && finding.oldFor->count() > 0)
                //: %n: a number of seconds
                return tr("It is right at its source. What was there before is still remembered, for %n s at most.",
                          nullptr, static_cast<int>(std::min<qint64>(finding.oldFor->count(), 999'999'999)));
            return tr("It is right at its source. What was there before is still remembered.");
        case RecordState::NotEverywhere:
            return tr("Some of the zone's own servers have it, others not yet.");
        case RecordState::NotNeeded:
            return tr("The name is an alias, and its target decides: nothing is needed here.");
        case RecordState::Unclear: {
            const auto silent = std::find_if(finding.sightings.cbegin(), finding.sightings.cend(),
                                             [](const RecordSighting &s) { return s.state == RecordState::Unclear; });
            return Fault::of(finding.fault, silent == finding.sightings.cend() ? DnsServer{} : silent->server);
        }
        }
        return {};
    }
};

class Purpose
{
    Q_DECLARE_TR_FUNCTIONS(DnsRecordPurposes)

public:
    static QString of(const DnsRecord &record)
    {
        if (isDmarc(record))
            return tr(
                "Tells receivers what to do with mail that only pretends to be yours. Gmail and Yahoo expect it.");
        if (isProof(record))
            return tr("Proves that the domain is yours, so that it can move to this account. It can go once it is here.");
        const auto isType = [&](QLatin1StringView type) { return record.type.compare(type, Qt::CaseInsensitive) == 0; };
        switch (record.purpose.known) {
        case DnsRecordPurpose::Spf:
            if (isType("MX"_L1))
                return tr("Mail that cannot be delivered comes back here, so that bounces are counted.");
            if (isType("CNAME"_L1))
                return tr("Lets the service collect bounces and send in your name.");
            return tr("Says which servers may send mail in your name (SPF).");
        case DnsRecordPurpose::Dkim:
            return tr("The public half of the key that signs your mail (DKIM): it proves that a message is yours.");
        case DnsRecordPurpose::Receiving:
            return tr("Brings mail that people write to this domain to the service.");
        case DnsRecordPurpose::Tracking:
            return tr("Links in your mail lead through this name, so that clicks can be counted.");
        case DnsRecordPurpose::TrackingCaa:
            return tr("Allows the certificate for the tracking links.");
        case DnsRecordPurpose::Unknown:
            break;
        }
        return {};
    }
};

} // namespace

QString recordStateText(RecordState state)
{
    return State::of(state);
}

QString recordFindingText(const RecordFinding &finding)
{
    return State::of(finding);
}

QString mistakeTitle(const DnsMistake &mistake)
{
    return Title::of(mistake);
}

QString mistakeCure(const DnsMistake &mistake, const std::optional<DnsHost> &host)
{
    return Cure::of(mistake, host);
}

QString dnsFaultText(DnsFault fault, const DnsServer &server)
{
    return Fault::of(fault, server);
}

QString dnsServerText(const DnsServer &server)
{
    return Fault::server(server);
}

QString dnsZoneText(const DnsZone &zone, const std::optional<DnsHost> &host)
{
    return Fault::of(zone, host);
}

QString recordPurposeSentence(const DnsRecord &record)
{
    return Purpose::of(record);
}

} // namespace postroom
