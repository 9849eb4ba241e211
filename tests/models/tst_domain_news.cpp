// SPDX-License-Identifier: Apache-2.0
#include "models/domain_news.h"
#include "open_bench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! What becomes of the domains, told once, whoever looked.
class TestDomainNews final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNews_data();
    void whatIsNews();
    void theFirstLoadIsNone();
    void fromALookAtOneDomain();
    void whatWasAskedForIsFollowedThoughNobodyLooks();
    void whatIsFoundInPartIsFollowedOn();
    void butNotForEver();
    void twoAreFollowedToTheirEnds();
    void endsWhileTheProgramIsClosed_data();
    void endsWhileTheProgramIsClosed();
    void isToldOnceOverRestarts();
    void isFollowedThoughTheFirstAnswerIsFromBefore_data();
    void isFollowedThoughTheFirstAnswerIsFromBefore();
    void whatNeverBeginsIsNotAskedForOnAndOn();
    void aFormerFailureIsNoNewsAtEveryStart();
    void whatIsMissingIsFollowedForADay();
    void theAnswerCountsThoughAnotherDomainIsOpen();
};

void TestDomainNews::whatIsNews_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isNews");
    const auto row = [](const char *before, const char *now, bool isNews) {
        QTest::addRow("%s, then %s", before, now) << QByteArray(before) << QByteArray(now) << isNews;
    };
    row("pending", "verified", true);
    row("pending", "partially_verified", true);
    row("pending", "partially_failed", true);
    row("pending", "failed", true);
    row("pending", "pending", false);
    row("pending", "temporary_failure", false);
    row("partially_verified", "verified", true);
    row("partially_verified", "partially_failed", true);
    row("not_started", "verified", true); // all of it between two looks
    row("not_started", "failed", true);
    row("failed", "verified", true);
    row("failed", "partially_verified", true);
    row("partially_verified", "partially_verified", false);
    row("verified", "verified", false);
    row("verified", "pending", false); // somebody pressed Verify
    row("verified", "temporary_failure", true);
    row("verified", "failed", true);
    row("temporary_failure", "verified", true);
    row("temporary_failure", "failed", true);
    row("not_started", "pending", false);
    row("failed", "failed", false);
    row("pending", "something_new", false);
}

void TestDomainNews::whatIsNews()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(bool, isNews);
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a " + before, "b verified"}));
    QVERIFY(bench.loadList({"a " + now, "b verified"}));
    QCOMPARE(heard.size(), isNews ? 1 : 0);
    if (isNews) {
        QCOMPARE(heard.first().first().value<Domain>().name, u"a.com"_s);
        QCOMPARE(heard.first().first().value<Domain>().status.text, QString::fromLatin1(now));
    }
    QVERIFY(bench.loadList({"a " + now, "b verified"}));
    QCOMPARE(heard.size(), isNews ? 1 : 0);
}

void TestDomainNews::theFirstLoadIsNone()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a verified", "b failed"}));
    QVERIFY(bench.loadList({"a verified", "b failed", "c verified"})); // added elsewhere
    QCOMPARE(heard.size(), 0);
}

void TestDomainNews::fromALookAtOneDomain()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "verified", "verified")));
    QCOMPARE(heard.size(), 1);
    QVERIFY(bench.loadList({"a verified"}));
    QCOMPARE(heard.size(), 1);
}

void TestDomainNews::whatWasAskedForIsFollowedThoughNobodyLooks()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a not_started", "b verified"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.open.setWatching(true);
    bench.server.on(verifyA, started);
    bench.server.on(getA, details("a", "pending"));
    bench.server.on(getList, list({"a pending", "b verified"}));
    bench.open.verify();
    QVERIFY(bench.settle());
    bench.open.setWatching(false); // another tab
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.open.open(u"b"_s); // and another domain
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0);
    bench.clock.advance(1min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 0);
    bench.server.on(getList, list({"a verified", "b verified"}));
    QVERIFY(bench.pause() > 0);
    bench.clock.advance(1min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 1);
    QCOMPARE(bench.pause(), -1); // that was the end of it
    QCOMPARE(bench.changesSent(), 1);
}

void TestDomainNews::whatIsFoundInPartIsFollowedOn()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.open.setWatching(true);
    bench.server.on(verifyA, started);
    bench.server.on(getA, details("a", "partially_verified"));
    bench.server.on(getList, list({"a partially_verified"}));
    bench.open.verify();
    QVERIFY(bench.settle());
    QVERIFY(bench.open.isAwaited());
    bench.open.setWatching(false);
    for (int look = 0; look < 20; ++look) { // most of an hour
        QVERIFY(bench.pause() > 0);
        bench.clock.advance(*bench.open.timeToNextLook());
        QVERIFY(bench.settle());
    }
    QCOMPARE(bench.pause(), 300);
    const qsizetype before = heard.size();
    bench.server.on(getA, details("a", "verified", "verified"));
    bench.server.on(getList, list({"a verified"}));
    bench.clock.advance(5min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), before + 1);
    QCOMPARE(heard.last().first().value<Domain>().status.text, u"verified"_s);
    QCOMPARE(bench.pause(), -1);
    QCOMPARE(bench.changesSent(), 1);
}

void TestDomainNews::butNotForEver()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.server.on(verifyA, started);
    bench.server.on(getA, details("a", "partially_verified"));
    bench.server.on(getList, list({"a partially_verified"}));
    bench.open.verify();
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0);
    bench.clock.advance(72h);
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), -1);
    QVERIFY(!bench.open.isAwaited());
}

void TestDomainNews::twoAreFollowedToTheirEnds()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a not_started", "b not_started"}));
    bench.server.on(verifyA, started);
    bench.server.on("POST /domains/b/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"b"})"));
    bench.server.on(getB, details("b", "pending"));
    bench.server.on(getList, list({"a pending", "b pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    bench.open.verify();
    QVERIFY(bench.settle());
    bench.open.open(u"b"_s);
    QVERIFY(bench.settle());
    bench.open.verify();
    QVERIFY(bench.settle());
    // The one that was asked for last comes first.
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.server.on(getList, list({"a pending", "b verified"}));
    bench.clock.advance(1min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 1);
    QVERIFY(bench.pause() > 0);
    bench.server.on(getList, list({"a failed", "b verified"}));
    bench.clock.advance(5min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard.last().first().value<Domain>().id, u"a"_s);
    QCOMPARE(bench.pause(), -1);
    QVERIFY(bench.followed.isEmpty());
}

void TestDomainNews::endsWhileTheProgramIsClosed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("news");
    QTest::newRow("verified") << QByteArray("pending") << QByteArray("verified") << 1;
    QTest::newRow("failed") << QByteArray("pending") << QByteArray("failed") << 1;
    QTest::newRow("the rest, too") << QByteArray("partially_verified") << QByteArray("verified") << 1;
    QTest::newRow("still pending") << QByteArray("pending") << QByteArray("pending") << 0;
    QTest::newRow("still in part") << QByteArray("partially_verified") << QByteArray("partially_verified") << 0;
}

void TestDomainNews::endsWhileTheProgramIsClosed()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, news);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"acme.followed.json"_s);
    {
        OpenBench bench(file);
        QVERIFY(bench.loadList({"a not_started"}));
        bench.server.on(verifyA, started);
        bench.server.on(getList, list({"a " + before}));
        QVERIFY(bench.openA(details("a", before)));
        bench.open.verify();
        QVERIFY(bench.settle());
    }
    OpenBench bench(file); // nobody opens a page
    DomainNews told(bench.domains, bench.followed);
    QSignalSpy heard(&told, &DomainNews::heard);
    bench.server.on(getList, ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})"));
    QCOMPARE(bench.pause(), 10);
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0); // goes on
    bench.server.on(getList, list({"a " + after}));
    bench.clock.advance(1min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), news);
    QCOMPARE(bench.pause() > 0, news == 0);
    QCOMPARE(bench.followed.isEmpty(), news == 1);
    QCOMPARE(bench.changesSent(), 0);
}

void TestDomainNews::isToldOnceOverRestarts()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"acme.followed.json"_s);
    {
        OpenBench bench(file);
        QVERIFY(bench.loadList({"a not_started"}));
        bench.server.on(verifyA, started);
        bench.server.on(getList, list({"a verified"}));
        QVERIFY(bench.openA(details("a", "not_started", "not_started")));
        bench.server.on(getA, details("a", "verified", "verified"));
        bench.open.verify(); // found at once
        QVERIFY(bench.settle());
        QCOMPARE(bench.open.domain()->status.text, u"verified"_s);
    }
    OpenBench bench(file);
    QCOMPARE(bench.pause(), -1);
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(R"({"a":{"since":"yesterday"},"b":3,"c":)");
    kept.close();
    OpenBench broken(file);
    QCOMPARE(broken.pause(), -1);
}

void TestDomainNews::isFollowedThoughTheFirstAnswerIsFromBefore_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("new") << QByteArray("not_started");
    QTest::newRow("failed") << QByteArray("failed");
    QTest::newRow("failed in part") << QByteArray("partially_failed");
}

// Verifying is asynchronous: the state is read again before it has begun.
void TestDomainNews::isFollowedThoughTheFirstAnswerIsFromBefore()
{
    QFETCH(QByteArray, before);
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a " + before}));
    QVERIFY(bench.openA(details("a", before)));
    bench.server.on(verifyA, started);
    bench.open.verify();
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), 10); // though nobody looks
    QVERIFY(bench.open.isAwaited());
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    bench.server.on(getList, list({"a pending"}));
    bench.server.on(getA, details("a", "pending"));
    bench.clock.advance(15s);
    QVERIFY(bench.settle());
    bench.clock.advance(1h); // longer than it may take to begin
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0);
    const QByteArray end = before == "not_started" ? QByteArray("verified") : before;
    bench.server.on(getList, list({"a " + end}));
    bench.server.on(getA, details("a", end));
    bench.clock.advance(5min);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 1);
    QVERIFY(bench.followed.isEmpty());
}

void TestDomainNews::whatNeverBeginsIsNotAskedForOnAndOn()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.server.on(verifyA, started);
    bench.open.verify();
    QVERIFY(bench.settle());
    bench.clock.advance(10min);
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), -1);
    QVERIFY(!bench.followed.isEmpty()); // it may still be seen under way
    bench.clock.advance(72h);
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.followed.isEmpty());
}

void TestDomainNews::aFormerFailureIsNoNewsAtEveryStart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"acme.followed.json"_s);
    {
        OpenBench bench(file);
        QVERIFY(bench.loadList({"a failed", "b not_started"}));
        QVERIFY(bench.openA(details("a", "failed")));
        bench.server.on(verifyA, started);
        bench.open.verify();
        QVERIFY(bench.settle());
        bench.server.on("POST /domains/b/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"b"})"));
        bench.server.on(getB, details("b", "not_started"));
        bench.open.open(u"b"_s);
        QVERIFY(bench.settle());
        bench.open.verify();
        QVERIFY(bench.settle());
    }
    const QStringList expected[] = {{u"b"_s}, {}, {}}; // it failed while the program was closed; "a" had before
    for (const QStringList &told : expected) {
        OpenBench bench(file);
        DomainNews news(bench.domains, bench.followed);
        QSignalSpy heard(&news, &DomainNews::heard);
        QVERIFY(bench.loadList({"a failed", "b failed"}));
        QStringList ids;
        for (const auto &arguments : heard)
            ids << arguments.constFirst().value<Domain>().id;
        QCOMPARE(ids, told);
    }
}

void TestDomainNews::whatIsMissingIsFollowedForADay()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a failed"}));
    QVERIFY(bench.openA(details("a", "failed")));
    bench.server.on(verifyA, started);
    bench.server.on(getA, details("a", "pending"));
    bench.server.on(getList, list({"a pending"}));
    bench.open.verify();
    QVERIFY(bench.settle());
    bench.clock.advance(50h); // "pending" is ended by the service
    QVERIFY(bench.settle());
    bench.server.on(getA, details("a", "temporary_failure"));
    bench.server.on(getList, list({"a temporary_failure"}));
    bench.clock.advance(5min);
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0);
    bench.clock.advance(23h);
    QVERIFY(bench.settle());
    QVERIFY(bench.pause() > 0);
    bench.clock.advance(1h);
    QVERIFY(bench.settle());
    QCOMPARE(bench.pause(), -1);
    QVERIFY(bench.followed.isEmpty());
}

void TestDomainNews::theAnswerCountsThoughAnotherDomainIsOpen()
{
    OpenBench bench;
    DomainNews news(bench.domains);
    QSignalSpy heard(&news, &DomainNews::heard);
    QVERIFY(bench.loadList({"a not_started", "b verified"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.server.on(verifyA, held(started));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.open.verify();
    QVERIFY(until([&] { return bench.server.count(verifyA) == 1; }));
    bench.open.open(u"b"_s);
    QVERIFY(until([&] { return bench.open.details().has_value(); }));
    bench.server.on(getList, list({"a pending", "b verified"}));
    bench.server.release(verifyA);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getList), 2);
    QCOMPARE(bench.followed.ids(), QStringList{u"a"_s});
    QVERIFY(bench.pause() > 0);
    QVERIFY(bench.verificationStarted.isEmpty()); // that is of what is open
    bench.server.on(getList, list({"a verified", "b verified"}));
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(heard.size(), 1);
}

QTEST_GUILESS_MAIN(TestDomainNews)
#include "tst_domain_news.moc"
