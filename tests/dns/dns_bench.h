// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/domain_watch.h"
#include "dns/resolver.h"
#include "nsd_server.h"
#include "support/manual_clock.h"

#include <QTest>

namespace postroom::test {

//! A DKIM key as the service gives one.
inline const QString dkimKey = QStringLiteral(
    "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDBk+X2p34oLNCPForaYGO8Lwen+hIZbKdFuhyszQ1IV3epUwvyD8JFDHjS3cGQ+zwy1OS5"
    "epYdu6NSzGhnhF7/4pWm4WtkuQyJg9SjhENPTCAOVKxlfqzKtDhEA8xs33ei7IDDi6pMuy8wobHoeHKPsq2i5SvSaPG5CCDQQqwfswIDAQAB");

inline DnsRecord record(DnsRecordPurpose purpose, const QString &type, const QString &name, const QString &value,
                        std::optional<int> priority = {})
{
    return {.purpose = {purpose, {}},
            .name = name,
            .type = type,
            .value = value,
            .ttl = QStringLiteral("Auto"),
            .priority = priority,
            .status = {DnsRecordStatus::Pending, QStringLiteral("pending")}};
}

//! Lines of a correct zone.
namespace lines {
inline const QString nameserver = QStringLiteral("@ IN NS ns1\nns1 IN A 127.0.0.1\n");
inline const QString mx = QStringLiteral("send IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n");
inline const QString spf = QStringLiteral("send IN TXT \"v=spf1 include:amazonses.com ~all\"\n");
inline const QString key = QStringLiteral("resend._domainkey IN TXT \"%1\"\n").arg(dkimKey);
inline const QString dmarc = QStringLiteral("_dmarc IN TXT \"v=DMARC1; p=none;\"\n");
} // namespace lines

//! What the service wants for sending from a domain; \a under: ".news" for news.acme.test.
inline QList<DnsRecord> sendingRecords(const QString &under = {})
{
    const QString send = QStringLiteral("send") + under;
    return {
        record(DnsRecordPurpose::Spf, QStringLiteral("MX"), send,
               QStringLiteral("feedback-smtp.eu-west-1.amazonses.com"), 10),
        record(DnsRecordPurpose::Spf, QStringLiteral("TXT"), send, QStringLiteral("v=spf1 include:amazonses.com ~all")),
        record(DnsRecordPurpose::Dkim, QStringLiteral("TXT"), QStringLiteral("resend._domainkey") + under, dkimKey)};
}
inline DnsRecord receivingRecord(const QString &name = QStringLiteral("@"))
{
    return record(DnsRecordPurpose::Receiving, QStringLiteral("MX"), name,
                  QStringLiteral("inbound-smtp.eu-west-1.amazonaws.com"), 10);
}
inline DnsRecord trackingRecord()
{
    return record(DnsRecordPurpose::Tracking, QStringLiteral("CNAME"), QStringLiteral("links"),
                  QStringLiteral("links1.resend-dns.com"));
}

//! Short patience, and everything on one port.
inline Resolver::Options patientFor(const DnsServer &server,
                                    std::chrono::milliseconds timeout = std::chrono::seconds(2))
{
    Resolver::Options options;
    options.resolver = server;
    options.nameserverPort = server.port;
    options.timeout = timeout;
    return options;
}

//! The kinds of all mistakes of all findings, in their order.
inline QList<DnsMistake::Kind> mistakesOf(const QList<RecordFinding> &findings)
{
    QList<DnsMistake::Kind> kinds;
    for (const RecordFinding &finding : findings) {
        for (const DnsMistake &mistake : finding.mistakes)
            kinds.push_back(mistake.kind);
    }
    return kinds;
}
inline QList<RecordState> statesOf(const QList<RecordFinding> &findings)
{
    QList<RecordState> states;
    for (const RecordFinding &finding : findings)
        states.push_back(finding.state);
    return states;
}

//! A watch over what \a server says, its time moved by hand.
struct WatchBench
{
    explicit WatchBench(const DnsServer &server) : resolver(patientFor(server)), watch(resolver, clock) {}

    //! Begins to watch acme.test.
    void begin()
    {
        watch.watch(QStringLiteral("acme.test"), sendingRecords());
        watch.setWatching(true);
    }

    Resolver resolver;
    ManualClock clock;
    DomainWatch watch;
};

} // namespace postroom::test

//! The tests cannot do without nsd where there is one; elsewhere they rest.
#ifdef Q_OS_LINUX
#    define NEED_NSD() QVERIFY2(postroom::test::NsdServer::isThere(), "nsd is missing: packaging/packages.debian")
#else
#    define NEED_NSD() \
        if (!postroom::test::NsdServer::isThere()) \
        QSKIP("nsd is not on this machine")
#endif
