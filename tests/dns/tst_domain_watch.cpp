// SPDX-License-Identifier: Apache-2.0
// The watch over a domain, its time moved by hand, over a real DNS server whose zone changes under way.
#include "dns/mistake_words.h"
#include "dns_bench.h"
#include "scripted_dns.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using namespace postroom::test::lines;
using namespace std::chrono_literals;
using enum RecordState;

namespace {

// Moves time to the next look and waits for its end.
bool lookAgain(WatchBench &bench)
{
    bench.clock.advance(bench.watch.timeToNextLook().value_or(0s));
    return QTest::qWaitFor([&] { return !bench.watch.isLooking(); });
}

} // namespace

class TestDomainWatch final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void seesRecordsAppear();
    void looksEverMoreRarely();
    void restsWhileNobodyWatches();
    void saysThatTheOldOneIsRemembered();
    void saysThatNotAllServersHaveIt();
    void findsNoZone();
    void saysWhoDidNotAnswer();
    void forgetsADomainThatIsClosed();
    void keepsFindingsWhenOnlyTheStatusChanges();
};

void TestDomainWatch::initTestCase()
{
    NEED_NSD();
}

void TestDomainWatch::seesRecordsAppear()
{
    NsdServer dns;
    dns.setZone(u"acme.test"_s, nameserver);
    dns.setZone(u"test"_s, nameserver);
    QVERIFY2(dns.start(), qPrintable(dns.words()));
    WatchBench bench(dns.server());
    DomainWatch &watch = bench.watch;
    QSignalSpy allSeen(&watch, &DomainWatch::allSeen);
    watch.watch(u"acme.test"_s, sendingRecords());
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({NotLookedYet, NotLookedYet, NotLookedYet, NotLookedYet}));
    watch.setWatching(true);
    QVERIFY(watch.isLooking());
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(watch.lastLook(), bench.clock.now());
    QCOMPARE(watch.timeToNextLook(), std::optional(10s));
    QCOMPARE(watch.zone()->name, u"acme.test"_s);
    QCOMPARE(watch.zone()->servers, QList<DnsServer>({{u"ns1.acme.test"_s, u"127.0.0.1"_s, dns.port()}}));
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({Missing, Missing, Missing, Missing}));
    QCOMPARE(watch.findings()[0].sightings.size(), 2);
    QVERIFY(watch.findings()[0].sightings[0].isNameserver);

    QString zone = nameserver;
    const QStringList steps{mx, spf, key};
    for (int seen = 1; seen <= 3; ++seen) {
        zone += steps[seen - 1];
        dns.setZone(u"acme.test"_s, zone);
        QVERIFY2(dns.reload(u"acme.test"_s), qPrintable(dns.words()));
        // For a moment nsd's old process answers beside the new one.
        QTRY_VERIFY(lookAgain(bench) && watch.findings()[seen - 1].state == Found);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(watch.findings()[i].state, i < seen ? Found : Missing);
        QCOMPARE(watch.everythingSeen(), seen == 3);
        QCOMPARE(allSeen.size(), seen == 3 ? 1 : 0);
    }
    // Advice does not hold anything up.
    QCOMPARE(watch.findings()[3].state, Missing);
    QCOMPARE(watch.findingOf(sendingRecords()[1])->state, Found);
    QVERIFY(lookAgain(bench));
    QCOMPARE(allSeen.size(), 1);
}

void TestDomainWatch::looksEverMoreRarely()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(5); });
    WatchBench bench(server.server());
    DomainWatch &watch = bench.watch;
    bench.begin();
    QList<std::chrono::seconds> pauses;
    for (int i = 0; i < 11; ++i) {
        QTRY_VERIFY(!watch.isLooking());
        pauses.push_back(*watch.timeToNextLook());
        bench.clock.advance(*watch.timeToNextLook());
    }
    QCOMPARE(pauses, QList<std::chrono::seconds>({10s, 15s, 23s, 34s, 51s, 76s, 114s, 171s, 257s, 300s, 300s}));
}

void TestDomainWatch::restsWhileNobodyWatches()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(5); });
    WatchBench bench(server.server());
    DomainWatch &watch = bench.watch;
    watch.watch(u"acme.test"_s, sendingRecords());
    bench.clock.advance(1h);
    QVERIFY(!watch.isLooking());
    watch.setWatching(true);
    QTRY_VERIFY(!watch.isLooking());
    const qsizetype asked = server.seen().size();
    watch.setWatching(false);
    QCOMPARE(watch.timeToNextLook(), std::nullopt);
    bench.clock.advance(5s);
    watch.setWatching(true); // too soon for another look
    QVERIFY(!watch.isLooking());
    QCOMPARE(watch.timeToNextLook(), std::optional(10s));
    watch.setWatching(false);
    bench.clock.advance(1h);
    QVERIFY(!watch.isLooking());
    QCOMPARE(server.seen().size(), asked);
    watch.setWatching(true);
    QVERIFY(watch.isLooking());
    QTRY_VERIFY(!watch.isLooking());
}

// The zone's own server has the record; the resolver of choice has only what was there before.
void TestDomainWatch::saysThatTheOldOneIsRemembered()
{
    NsdServer dns(u"127.0.0.2"_s);
    dns.setZone(u"acme.test"_s, u"@ IN NS ns1\nns1 IN A 127.0.0.2\n"_s + mx + spf + key + dmarc);
    dns.setZone(u"test"_s, u"@ IN NS ns1.acme.test.\n"_s);
    QVERIFY2(dns.start(), qPrintable(dns.words()));
    NsdServer memory(u"127.0.0.1"_s, dns.port());
    memory.setZone(u"acme.test"_s,
                   u"@ IN NS ns1\nns1 IN A 127.0.0.2\nsend 77 IN MX 10 feedback-smtp.us-east-1.amazonses.com.\n"_s
                       + spf);
    memory.setZone(u"test"_s, u"@ IN NS ns1.acme.test.\n"_s);
    QVERIFY2(memory.start(), qPrintable(memory.words()));
    WatchBench bench(memory.server());
    DomainWatch &watch = bench.watch;
    bench.begin();
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({OldStillSeen, Found, OldStillSeen, OldStillSeen}));
    const RecordFinding &changed = watch.findings()[0];
    QCOMPARE(changed.oldFor, std::optional(77s));
    QCOMPARE(changed.seen, u"feedback-smtp.us-east-1.amazonses.com"_s);
    QCOMPARE(changed.mistakes, QList<DnsMistake>());
    QCOMPARE(watch.findings()[2].oldFor, std::optional(60s)); // that there was none is remembered too
    QVERIFY(recordFindingText(changed).contains(u"77"_s));
    QVERIFY(!watch.everythingSeen());

    // The seconds count down between two looks, and no longer is waited than until it is forgotten.
    bench.clock.advance(7s);
    QCOMPARE(watch.findingsNow()[0].oldFor, std::optional(70s));
    QVERIFY(recordFindingText(watch.findingsNow()[0]).contains(u"for 70 s"_s));
    for (int looks = 0; looks < 5; ++looks)
        QVERIFY(lookAgain(bench));
    QCOMPARE(watch.timeToNextLook(), std::optional(60s)); // else it would be 76
}

void TestDomainWatch::saysThatNotAllServersHaveIt()
{
    const QString both = u"@ IN NS ns1\n@ IN NS ns2\nns1 IN A 127.0.0.1\nns2 IN A 127.0.0.2\n"_s;
    NsdServer first;
    first.setZone(u"acme.test"_s, both + mx + spf + key + dmarc);
    first.setZone(u"test"_s, u"@ IN NS ns1.acme.test.\n"_s);
    QVERIFY2(first.start(), qPrintable(first.words()));
    NsdServer second(u"127.0.0.2"_s, first.port());
    second.setZone(u"acme.test"_s, both + spf + key + dmarc);
    QVERIFY2(second.start(), qPrintable(second.words()));
    WatchBench bench(first.server());
    DomainWatch &watch = bench.watch;
    bench.begin();
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({NotEverywhere, Found, Found, Found}));
    QCOMPARE(watch.findings()[0].sightings[1].server.name, u"ns2.acme.test"_s);
    QCOMPARE(watch.findings()[0].sightings[1].state, Missing);
    QCOMPARE(mistakesOf(watch.findings()), QList<DnsMistake::Kind>());
}

void TestDomainWatch::findsNoZone()
{
    NsdServer dns;
    dns.setZone(u"test"_s, nameserver);
    QVERIFY2(dns.start(), qPrintable(dns.words()));
    WatchBench bench(dns.server());
    DomainWatch &watch = bench.watch;
    watch.watch(u"news.nobody.test"_s, sendingRecords(u".news"_s));
    watch.setWatching(true);
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(watch.zone()->fault, DnsFault::NoSuchName);
    QCOMPARE(dnsZoneText(*watch.zone(), watch.host()),
             u"Nobody has registered news.nobody.test, or it has no nameservers."_s);
    QVERIFY(!watch.everythingSeen());
}

void TestDomainWatch::saysWhoDidNotAnswer()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(2); });
    WatchBench bench(server.server());
    DomainWatch &watch = bench.watch;
    bench.begin();
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(watch.zone()->fault, DnsFault::ServerFailed);
    QCOMPARE(statesOf(watch.findings()), QList<RecordState>({Unclear, Unclear, Unclear, Unclear}));
    QCOMPARE(watch.findings()[0].fault, DnsFault::ServerFailed);
    QVERIFY(recordFindingText(watch.findings()[0]).contains(u"SERVFAIL"_s));
    QCOMPARE(mistakesOf(watch.findings()), QList<DnsMistake::Kind>()); // whether DMARC is missing is not known either
}

void TestDomainWatch::forgetsADomainThatIsClosed()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(3); });
    WatchBench bench(server.server());
    DomainWatch &watch = bench.watch;
    watch.setWatching(true);
    watch.watch(u"acme.test"_s, sendingRecords());
    QVERIFY(watch.isLooking());
    watch.watch({}, {});
    QVERIFY(!watch.isLooking());
    QCOMPARE(watch.findings(), QList<RecordFinding>());
    QCOMPARE(watch.zone(), std::nullopt);
    QTRY_VERIFY(!server.seen().isEmpty());
    watch.watch(u"acme.test"_s, {});
    QTRY_VERIFY(!watch.isLooking());
    QCOMPARE(watch.findings().size(), 1); // the advised one
    QVERIFY(!watch.everythingSeen());
}

void TestDomainWatch::keepsFindingsWhenOnlyTheStatusChanges()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(3); });
    WatchBench bench(server.server());
    DomainWatch &watch = bench.watch;
    watch.setWatching(true);
    watch.watch(u"acme.test"_s, sendingRecords());
    QTRY_VERIFY(!watch.isLooking());
    QList<DnsRecord> verified = sendingRecords();
    for (DnsRecord &record : verified)
        record.status = {DnsRecordStatus::Verified, u"verified"_s};
    QSignalSpy changed(&watch, &DomainWatch::changed);
    watch.watch(u"acme.test"_s, verified);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!watch.isLooking());
    QCOMPARE(watch.findings()[0].state, Missing);
}

QTEST_GUILESS_MAIN(TestDomainWatch)
#include "tst_domain_watch.moc"
