// SPDX-License-Identifier: Apache-2.0
#include "open_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;

//! The watch over what is still being verified: when it looks, and that it never does more than look.
class TestOpenDomainWatch final : public QObject
{
    Q_OBJECT
private slots:
    void watchesByReadingAlone();
    void waitsLongerAndLonger();
    void stopsOnceNothingIsPending();
    void restsWhileNobodyLooks();
    void watchesOtherDomainsOfTheList();
    void stopsWatchingWhatIsClosed();
    void goesOnWatchingAfterAFailure();
    void tellsWhenTheWatchEnds();
};

void TestOpenDomainWatch::watchesByReadingAlone()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending", "b pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    bench.open.setWatching(true);
    for (int look = 0; look < 20; ++look) {
        QVERIFY(bench.open.timeToNextLook());
        bench.clock.advance(*bench.open.timeToNextLook());
        QVERIFY(bench.settle());
    }
    QCOMPARE(bench.server.count(getList), 21);
    QCOMPARE(bench.server.count(getA), 21);
    QCOMPARE(bench.changesSent(), 0);
}

void TestOpenDomainWatch::waitsLongerAndLonger()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    QCOMPARE(bench.pause(), -1);
    bench.open.setWatching(true);
    const std::pair<std::chrono::milliseconds, int> pauses[] = {
        {10'000ms, 10},   {15'000ms, 15},   {22'500ms, 23},   {33'750ms, 34},   {50'625ms, 51},   {75'937ms, 76},
        {113'905ms, 114}, {170'857ms, 171}, {256'285ms, 257}, {300'000ms, 300}, {300'000ms, 300},
    };
    for (const auto &[pause, shown] : pauses) {
        QCOMPARE(bench.pause(), shown);
        const auto before = bench.server.seen().size();
        bench.clock.advance(pause - 1ms);
        QCOMPARE(bench.pause(), 1);
        breathe();
        QCOMPARE(bench.server.seen().size(), before);
        bench.clock.advance(1ms);
        QVERIFY(bench.settle());
        QCOMPARE(bench.server.seen().size(), before + 2);
    }
    // Anew where a person asks.
    bench.server.on(verifyA, started);
    bench.open.verify();
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), 10);
}

void TestOpenDomainWatch::stopsOnceNothingIsPending()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    bench.open.setWatching(true);
    bench.server.on(getA, details("a", "verified", "verified"));
    bench.server.on(getList, list({"a verified"}));
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.open.domain()->status.text, u"verified"_s);
    QCOMPARE(bench.statusChanged.size(), 1);
    QVERIFY(!bench.open.timeToNextLook());
    const auto before = bench.server.seen().size();
    bench.clock.advance(1h);
    breathe();
    QCOMPARE(bench.server.seen().size(), before);
}

void TestOpenDomainWatch::restsWhileNobodyLooks()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    const auto before = bench.server.seen().size();
    bench.clock.advance(1h); // was never asked to watch
    breathe();
    bench.open.setWatching(true);
    bench.clock.advance(9s);
    bench.open.setWatching(false);
    QVERIFY(!bench.open.timeToNextLook());
    bench.clock.advance(1h);
    breathe();
    QCOMPARE(bench.server.seen().size(), before);
    bench.open.setWatching(true);
    bench.open.setWatching(true);
    QCOMPARE(bench.pause(), 10);
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), before + 2); // one look, though the watch was begun twice
}

void TestOpenDomainWatch::watchesOtherDomainsOfTheList()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a verified", "b pending"}));
    QVERIFY(bench.openA(details("a", "verified")));
    bench.open.setWatching(true);
    QCOMPARE(bench.pause(), 10);
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getList), 2);
    QCOMPARE(bench.server.count(getA), 1); // nothing is expected of this one
    QCOMPARE(bench.pause(), 15);
    bench.server.on(getList, list({"a verified", "b failed"}));
    bench.clock.advance(15s);
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.timeToNextLook());
}

void TestOpenDomainWatch::stopsWatchingWhatIsClosed()
{
    OpenBench bench;
    bench.open.setWatching(true);
    QVERIFY(bench.openA(details("a", "pending"))); // the list was never asked for
    QCOMPARE(bench.pause(), 10);
    bench.open.open({});
    QVERIFY(!bench.open.timeToNextLook());
    const auto before = bench.server.seen().size();
    bench.clock.advance(1h);
    breathe();
    QCOMPARE(bench.server.seen().size(), before);

    // Another one is watched from the start again.
    bench.open.open(u"a"_s);
    QVERIFY(bench.settle());
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), 15);
    bench.server.on(getB, details("b", "pending"));
    bench.open.open(u"b"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), 10);
}

void TestOpenDomainWatch::goesOnWatchingAfterAFailure()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    bench.open.setWatching(true);
    bench.server.on(getA, ScriptedAnswer::json(403, R"({"name":"x","message":"No."})"));
    bench.server.on(getList, ScriptedAnswer::json(403, R"({"name":"x","message":"No."})"));
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.open.failure()->kind, Kind::Forbidden);
    QCOMPARE(bench.pause(), 15);
    bench.server.on(getA, details("a", "verified"));
    bench.server.on(getList, list({"a verified"}));
    bench.clock.advance(15s);
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.failure());
    QCOMPARE(bench.statusChanged.size(), 1);
}

void TestOpenDomainWatch::tellsWhenTheWatchEnds()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    bench.open.setWatching(true);
    QVERIFY(bench.lookTold);
    bench.open.setWatching(false);
    QVERIFY(!bench.lookTold);
    bench.open.setWatching(true);
    QVERIFY(bench.lookTold);
    bench.server.on(getA, details("a", "verified"));
    bench.open.refresh();
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.timeToNextLook());
    QVERIFY(!bench.lookTold);
}

QTEST_GUILESS_MAIN(TestOpenDomainWatch)
#include "tst_open_domain_watch.moc"
