// SPDX-License-Identifier: Apache-2.0
#include "models/open_claim.h"
#include "open_bench.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray getClaim = "GET /domains/a/claim";
const QByteArray verifyClaim = "POST /domains/a/claim/verify";

ScriptedAnswer claimAnswer(const QByteArray &status, const QByteArray &domain = "a", const QByteArray &more = {})
{
    return ScriptedAnswer::json(200, R"({"object":"domain_claim","id":"c","name":"a.com","status":")" + status
                                         + R"(","domain_id":")" + domain
                                         + R"(","region":"eu-west-1","record":{"type":"TXT","name":"a.com","value":)"
                                           R"("resend-domain-verification=abc","ttl":"Auto"},)"
                                         + more + R"("created_at":"2026-11-20 09:30:00+00"})");
}

// A placeholder: it has no records before the claim is completed.
ScriptedAnswer placeholder()
{
    return ScriptedAnswer::json(200, R"({"object":"domain",)" + fields("a", "not_started") + R"(,"records":[]})");
}

} // namespace

//! The claim of the open domain is found again, followed to its end, and never pushed on by itself.
class TestOpenClaim final : public QObject
{
    Q_OBJECT
private slots:
    void isFoundAgain();
    void isFollowedToItsEnd();
    void othersAreNotAskedAbout();
    void asksOnceWhereThereIsNone();
    void verifiesOnceForEachClick();
    void anUnclearAnswerIsReadAgain();
    void endedIsStartedAgain_data();
    void endedIsStartedAgain();
    void anotherDomainHasItsOwn();
    void aClaimJustStartedIsInTheList();
    void theAnswerCountsThoughAnotherDomainIsOpen();
    void aClaimStartedAgainCountsThoughAnotherDomainIsOpen();
    void aRefusalIsToldThoughAnotherDomainIsOpen();
    void whetherAClickWasRefusedIsKnown();
};

struct ClaimBench : OpenBench
{
    ClaimWatch watch{*client, clock, domains, {}};
    OpenClaim claim{*client, open, domains, watch};
    QSignalSpy completed{&claim, &OpenClaim::completed};
    QAbstractItemModelTester tester{&open.records(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    bool openClaimed(const QByteArray &status)
    {
        server.on(getClaim, claimAnswer(status));
        return loadList({"a not_started"}) && openA(placeholder()) && settle();
    }
    QStringList recordNames()
    {
        QStringList names;
        for (int row = 0; row < open.records().rowCount(); ++row)
            names.push_back(open.records().at(row).type + u' ' + open.records().at(row).value);
        return names;
    }
};

void TestOpenClaim::isFoundAgain()
{
    ClaimBench bench;
    QVERIFY(bench.openClaimed("pending"));
    QVERIFY(bench.claim.isUnderWay());
    QVERIFY(!bench.claim.hasEnded());
    QCOMPARE(bench.recordNames(), QStringList{u"TXT resend-domain-verification=abc"_s});
    QCOMPARE(bench.open.records().verifiedCount(), 0);
    QCOMPARE(bench.changesSent(), 0);
}

void TestOpenClaim::isFollowedToItsEnd()
{
    ClaimBench bench;
    QVERIFY(bench.openClaimed("pending"));
    QCOMPARE(bench.claim.timeToNextLook(), 10s); // though nobody looks
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getClaim), 2);
    QCOMPARE(bench.claim.timeToNextLook(), 15s);
    bench.server.on(getClaim, claimAnswer("verified"));
    bench.clock.advance(15s);
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.isUnderWay());
    QCOMPARE(bench.open.records().verifiedCount(), 1);

    bench.server.on(getClaim, claimAnswer("completed"));
    bench.server.on(getA, details("a", "not_started", "not_started"));
    bench.clock.advance(10s); // something has happened: the pauses are short again
    QVERIFY(bench.settle());
    QVERIFY(bench.settle());
    QVERIFY(!bench.claim.isUnderWay());
    QCOMPARE(bench.completed.size(), 1);
    QCOMPARE(bench.recordNames(), QStringList{u"MX feedback"_s});
    QVERIFY(!bench.claim.timeToNextLook());
    QCOMPARE(bench.changesSent(), 0);
}

void TestOpenClaim::othersAreNotAskedAbout()
{
    ClaimBench bench;
    QVERIFY(bench.loadList({"a verified"}));
    QVERIFY(bench.openA(details("a", "verified", "verified")));
    bench.claim.setWatching(true);
    bench.clock.advance(10min);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getClaim), 0);
    QVERIFY(!bench.claim.claim());
}

void TestOpenClaim::asksOnceWhereThereIsNone()
{
    ClaimBench bench;
    QVERIFY(bench.loadList({"a not_started"}));
    QVERIFY(bench.openA(details("a", "not_started", "not_started"))); // the script answers 404 to the rest
    bench.open.refresh();
    QVERIFY(bench.settle());
    bench.open.open({});
    bench.open.open(u"a"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getClaim), 1);
    QVERIFY(!bench.claim.isUnderWay());
    QVERIFY(!bench.claim.failure());
}

void TestOpenClaim::verifiesOnceForEachClick()
{
    ClaimBench bench;
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(verifyClaim, claimAnswer("pending"));
    bench.claim.verify();
    bench.claim.verify(); // impatient
    QVERIFY(bench.claim.isAsking());
    QVERIFY(bench.settle());
    QVERIFY(!bench.claim.isAsking());
    QCOMPARE(bench.server.count(verifyClaim), 1);

    bench.server.on(verifyClaim, ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})"));
    bench.claim.verify();
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.failure());
    QCOMPARE(bench.claim.failure()->message, u"No."_s);
    QVERIFY(bench.claim.isUnderWay());
    // Following it does not take that back before it was read…
    bench.clock.advance(1min);
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.failure());
    // Reading it again takes the error back.
    bench.claim.refresh();
    QVERIFY(bench.settle());
    QVERIFY(!bench.claim.failure());
}

void TestOpenClaim::anUnclearAnswerIsReadAgain()
{
    ClaimBench bench;
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(verifyClaim, ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
    bench.claim.verify();
    QVERIFY(bench.settle());
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(verifyClaim), 1);
    QVERIFY(bench.server.count(getClaim) >= 2); // and by and by, as it is followed
}

void TestOpenClaim::endedIsStartedAgain_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"expired", "superseded", "canceled"})
        QTest::newRow(status) << QByteArray(status);
}

void TestOpenClaim::endedIsStartedAgain()
{
    QFETCH(QByteArray, status);
    ClaimBench bench;
    QVERIFY(bench.openClaimed(status));
    QVERIFY(bench.claim.isUnderWay());
    QVERIFY(bench.claim.hasEnded());
    bench.claim.setWatching(true);
    QVERIFY(!bench.claim.timeToNextLook()); // nothing will change by itself
    bench.server.on("POST /domains/claim", claimAnswer("pending"));
    bench.server.on(getClaim, claimAnswer("pending"));
    bench.claim.startAgain();
    bench.claim.startAgain();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count("POST /domains/claim"), 1);
    QVERIFY(!bench.claim.hasEnded());
    QVERIFY(bench.claim.timeToNextLook());
}

void TestOpenClaim::anotherDomainHasItsOwn()
{
    ClaimBench bench;
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.open.open(u"b"_s);
    QVERIFY(!bench.claim.isUnderWay());
    QCOMPARE(bench.recordNames(), QStringList());
    QVERIFY(bench.settle());
    QCOMPARE(bench.recordNames(), QStringList{u"MX feedback"_s});
    const int asked = bench.server.count(getClaim);
    bench.open.open(u"a"_s);
    QVERIFY(bench.claim.isUnderWay()); // at once: it is remembered, and asked for again
    QVERIFY(bench.settle());
    QVERIFY(bench.server.count(getClaim) > asked);
    QCOMPARE(bench.recordNames(), QStringList{u"TXT resend-domain-verification=abc"_s});
}

void TestOpenClaim::aClaimJustStartedIsInTheList()
{
    ClaimBench bench;
    QVERIFY(bench.loadList({"b verified"}));
    bench.server.on("POST /domains/claim", claimAnswer("pending"));
    bench.server.on(getList, list({"a not_started", "b verified"}));
    std::optional<DomainClaim> begun;
    bench.domains.claim({.name = u"a.com"_s}, [&](const Outcome<DomainClaim> &claim) {
        QVERIFY(claim);
        begun = claim.value();
        QCOMPARE(bench.domains.rowOf(u"a"_s), 0);
    });
    QVERIFY(bench.settle());
    QVERIFY(begun);
    QCOMPARE(bench.domains.rowCount(), 2);
}

void TestOpenClaim::theAnswerCountsThoughAnotherDomainIsOpen()
{
    ClaimBench bench;
    QSignalSpy heard(&bench.watch, &ClaimWatch::heard);
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.server.on(verifyClaim, held(claimAnswer("blocked")));
    bench.claim.verify();
    QVERIFY(until([&] { return bench.server.count(verifyClaim) == 1; }));
    bench.open.open(u"b"_s);
    QVERIFY(!bench.claim.isAsking());
    bench.server.release();
    QVERIFY(bench.settle());
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(bench.watch.of(u"a"_s)->status.known, ClaimStatus::Blocked);
    QVERIFY(!bench.claim.claim());
}

void TestOpenClaim::aClaimStartedAgainCountsThoughAnotherDomainIsOpen()
{
    ClaimBench bench;
    QSignalSpy moved(&bench.claim, &OpenClaim::moved);
    QVERIFY(bench.openClaimed("expired"));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.server.on("POST /domains/claim", held(claimAnswer("pending", "n")));
    bench.server.on("GET /domains/n/claim", claimAnswer("pending", "n"));
    bench.server.on(getList, list({"n not_started", "a not_started", "b verified"}));
    bench.claim.startAgain();
    QVERIFY(until([&] { return bench.server.count("POST /domains/claim") == 1; }));
    bench.open.open(u"b"_s);
    bench.server.release();
    QVERIFY(bench.settle());
    QTRY_VERIFY(bench.watch.of(u"n"_s));
    QVERIFY(bench.watch.timeToNextLook(u"n"_s)); // followed
    QVERIFY(moved.isEmpty());                     // the person is elsewhere
    QCOMPARE(bench.open.id(), u"b"_s);
}

void TestOpenClaim::aRefusalIsToldThoughAnotherDomainIsOpen()
{
    ClaimBench bench;
    QSignalSpy former(&bench.claim, &OpenClaim::formerOrderRefused);
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(getB, details("b", "verified", "verified"));
    bench.server.on(verifyClaim, held(ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})")));
    bench.claim.verify();
    QVERIFY(until([&] { return bench.server.count(verifyClaim) == 1; }));
    bench.open.open(u"b"_s);
    bench.server.release();
    QVERIFY(bench.settle());
    QTRY_COMPARE(former.size(), 1);
    QCOMPARE(former.constFirst().constFirst().value<DomainClaim>().name, u"a.com"_s);
    QVERIFY(!bench.claim.failure());
}

void TestOpenClaim::whetherAClickWasRefusedIsKnown()
{
    ClaimBench bench;
    const ScriptedAnswer no = ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})");
    QVERIFY(bench.openClaimed("pending"));
    bench.server.on(getClaim, no);
    bench.clock.advance(10s);
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.failure() && !bench.claim.isOrderRefused());
    bench.server.on(verifyClaim, no);
    bench.claim.verify();
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.isOrderRefused());
    bench.clock.advance(1min); // cannot be read, either
    QVERIFY(bench.settle());
    QVERIFY(bench.claim.isOrderRefused());
}

QTEST_GUILESS_MAIN(TestOpenClaim)
#include "tst_open_claim.moc"
