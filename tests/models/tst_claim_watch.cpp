// SPDX-License-Identifier: Apache-2.0
#include "models/claim_watch.h"
#include "open_bench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray getClaim = "GET /domains/a/claim";

QByteArray claimBody(const QByteArray &status)
{
    return R"({"object":"domain_claim","id":"c","name":"a.com","status":")" + status
        + R"(","domain_id":"a","region":"eu-west-1","created_at":"2026-11-20 09:30:00+00"})";
}

ScriptedAnswer claimAnswer(const QByteArray &status)
{
    return ScriptedAnswer::json(200, claimBody(status));
}

} // namespace

//! Claims are followed while the account is open, whatever is looked at, and also over a restart.
class TestClaimWatch final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsTold_data();
    void whatIsTold();
    void isFollowedThoughAnotherDomainIsOpen();
    void asksLessAndLess();
    void goesOnAfterFaults();
    void endsWhileTheProgramIsClosed();
    void sameAsBeforeIsNoNews();
    void forgetsWhatIsGone();
    void forgetsWhatIsGivenUpHere();
    void aFailedOneIsFollowedWhereSomebodyLooks();
    void anOrderCountsMoreThanALateAnswer();
    void keepsIdsAndStatesOnly();
    void brokenFileIsEmpty();

private:
    QString file() const { return m_folder->filePath(u"acme.claims.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

struct WatchBench : OpenBench
{
    ClaimWatch watch;
    QSignalSpy heard{&watch, &ClaimWatch::heard};

    explicit WatchBench(const QString &file = {}) : watch(*client, clock, domains, file) {}

    void begin(const QByteArray &status)
    {
        DomainClaim claim{.id = u"c"_s, .name = u"a.com"_s, .domainId = u"a"_s};
        claim.status = {status == "blocked" ? ClaimStatus::Blocked : ClaimStatus::Pending, QString::fromLatin1(status)};
        watch.take(u"a"_s, claim);
        server.on(getClaim, claimAnswer(status));
    }
    bool pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        return settle();
    }
    QStringList told() const
    {
        QStringList states;
        for (const auto &arguments : heard)
            states << arguments.constFirst().value<DomainClaim>().status.text;
        return states;
    }
};

void TestClaimWatch::whatIsTold_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("pending") << QByteArray("pending") << QStringList() << true;
    QTest::newRow("verified") << QByteArray("verified") << QStringList() << true;
    QTest::newRow("blocked") << QByteArray("blocked") << QStringList{u"blocked"_s} << true;
    QTest::newRow("a new word") << QByteArray("pondering") << QStringList() << true;
    for (const char *status : {"completed", "failed", "expired", "superseded", "canceled"})
        QTest::newRow(status) << QByteArray(status) << QStringList{QString::fromLatin1(status)} << false;
}

void TestClaimWatch::whatIsTold()
{
    QFETCH(QByteArray, status);
    QFETCH(QStringList, told);
    QFETCH(bool, goesOn);
    WatchBench bench;
    bench.begin("pending");
    bench.server.on(getClaim, claimAnswer(status));
    QVERIFY(bench.pass(10s));
    QCOMPARE(bench.told(), told);
    QCOMPARE(bench.watch.timeToNextLook(u"a"_s).has_value(), goesOn);
    const int asked = bench.server.count(getClaim);
    QVERIFY(bench.pass(5min));
    QCOMPARE(bench.server.count(getClaim), goesOn ? asked + 1 : asked);
    QCOMPARE(bench.told(), told); // once
    QCOMPARE(bench.watch.takeArrival(u"a"_s), status == "completed");
    QCOMPARE(bench.changesSent(), 0);
}

void TestClaimWatch::isFollowedThoughAnotherDomainIsOpen()
{
    WatchBench bench;
    QVERIFY(bench.loadList({"a not_started", "b verified"}));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.begin("pending");
    bench.open.open(u"b"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.domains.data(bench.domains.index(0, DomainsModel::Status), Qt::DisplayRole).toString(),
             u"Claim waits for DNS"_s);
    bench.server.on(getClaim, claimAnswer("completed"));
    QVERIFY(bench.pass(30s));
    QCOMPARE(bench.told(), QStringList{u"completed"_s});
    QCOMPARE(bench.domains.data(bench.domains.index(0, DomainsModel::Status), Qt::DisplayRole).toString(), u"Not started"_s);
    QCOMPARE(bench.server.count(getList), 2); // its row is another one now
}

void TestClaimWatch::asksLessAndLess()
{
    WatchBench bench;
    bench.begin("pending");
    for (const auto pause : {10s, 15s, 22s}) {
        QVERIFY(bench.pass(pause + 1s));
    }
    QCOMPARE(bench.server.count(getClaim), 3);
    for (int hour = 0; hour < 12; ++hour)
        QVERIFY(bench.pass(5min));
    const int asked = bench.server.count(getClaim);
    QVERIFY2(asked <= 3 + 12, qPrintable(QString::number(asked)));
    QCOMPARE(bench.watch.timeToNextLook(u"a"_s), 300s);
}

void TestClaimWatch::goesOnAfterFaults()
{
    WatchBench bench;
    QSignalSpy unread(&bench.watch, &ClaimWatch::unread);
    bench.begin("pending");
    bench.server.on(getClaim, ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})"));
    QVERIFY(bench.pass(10s));
    QCOMPARE(unread.size(), 1);
    QVERIFY(bench.heard.isEmpty());
    bench.server.on(getClaim, claimAnswer("completed"));
    QVERIFY(bench.pass(15s));
    QCOMPARE(bench.told(), QStringList{u"completed"_s});
}

void TestClaimWatch::endsWhileTheProgramIsClosed()
{
    WatchBench(file()).begin("pending");
    WatchBench bench(file());
    bench.server.on(getClaim, claimAnswer("completed"));
    QVERIFY(bench.heard.isEmpty());
    QVERIFY(bench.pass(10s)); // no page was opened
    QCOMPARE(bench.told(), QStringList{u"completed"_s});
    QVERIFY(bench.watch.takeArrival(u"a"_s));
    QVERIFY(!bench.watch.takeArrival(u"a"_s));
    WatchBench third(file());
    QVERIFY(third.pass(10min));
    QCOMPARE(third.server.seen().size(), 0);
}

void TestClaimWatch::sameAsBeforeIsNoNews()
{
    WatchBench(file()).begin("blocked");
    WatchBench bench(file());
    bench.server.on(getClaim, claimAnswer("blocked"));
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.settle());
    // The list tells it at once.
    QTRY_COMPARE(bench.domains.data(bench.domains.index(0, DomainsModel::Status), Qt::DisplayRole).toString(),
                 u"Claim has to wait"_s);
    QVERIFY(bench.heard.isEmpty());
    QVERIFY(bench.watch.timeToNextLook(u"a"_s));
}

void TestClaimWatch::forgetsWhatIsGone()
{
    WatchBench(file()).begin("pending");
    WatchBench bench(file()); // the script answers 404
    QVERIFY(bench.pass(10s));
    QCOMPARE(bench.server.count(getClaim), 1);
    QVERIFY(bench.heard.isEmpty());
    QVERIFY(bench.pass(10min));
    QCOMPARE(bench.server.count(getClaim), 1);
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll().simplified(), QByteArray("{ }"));
}

void TestClaimWatch::forgetsWhatIsGivenUpHere()
{
    WatchBench bench(file());
    QVERIFY(bench.loadList({"a not_started", "b verified"}));
    bench.begin("pending");
    bench.server.on(getClaim, claimAnswer("pending"));
    bench.server.on("DELETE /domains/a", ScriptedAnswer::json(200, R"({"object":"domain","id":"a","deleted":true})"));
    bench.domains.remove(u"a"_s, [](const auto &error) { QVERIFY(!error); });
    QVERIFY(bench.settle());
    QCOMPARE(bench.domains.rowCount(), 1);
    const int asked = bench.server.count(getClaim);
    QVERIFY(bench.pass(10min));
    QCOMPARE(bench.server.count(getClaim), asked);
    QVERIFY(!bench.watch.of(u"a"_s));
}

void TestClaimWatch::aFailedOneIsFollowedWhereSomebodyLooks()
{
    WatchBench bench;
    bench.begin("pending");
    bench.server.on(getClaim, claimAnswer("failed"));
    QVERIFY(bench.pass(10s));
    QCOMPARE(bench.told(), QStringList{u"failed"_s});
    QVERIFY(!bench.watch.timeToNextLook(u"a"_s));
    bench.watch.setWatched(u"a"_s);
    QCOMPARE(bench.watch.timeToNextLook(u"a"_s), 10s);
    bench.server.on(getClaim, claimAnswer("completed"));
    QVERIFY(bench.pass(10s));
    QCOMPARE(bench.told(), (QStringList{u"failed"_s, u"completed"_s}));
}

void TestClaimWatch::anOrderCountsMoreThanALateAnswer()
{
    WatchBench bench;
    bench.begin("pending");
    bench.server.on(getClaim, held(claimAnswer("expired")));
    bench.clock.advance(10s);
    QTRY_COMPARE(bench.server.count(getClaim), 1);
    bench.begin("pending"); // started again meanwhile
    bench.server.release();
    QVERIFY(bench.settle());
    QVERIFY(bench.heard.isEmpty());
    QCOMPARE(bench.watch.of(u"a"_s)->status.known, ClaimStatus::Pending);
}

void TestClaimWatch::keepsIdsAndStatesOnly()
{
    WatchBench(file()).begin("pending");
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll().simplified(), QByteArray(R"({ "a": "pending" })"));
}

void TestClaimWatch::brokenFileIsEmpty()
{
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write(R"({"a": 3, "b": {"c": []}, )");
    kept.close();
    WatchBench bench(file());
    QVERIFY(bench.pass(10min));
    QCOMPARE(bench.server.seen().size(), 0);
}

QTEST_GUILESS_MAIN(TestClaimWatch)
#include "tst_claim_watch.moc"
