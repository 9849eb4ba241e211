// SPDX-License-Identifier: Apache-2.0
#include "models/domain_news.h"
#include "open_bench.h"

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

QTEST_GUILESS_MAIN(TestDomainNews)
#include "tst_domain_news.moc"
