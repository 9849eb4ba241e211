// SPDX-License-Identifier: Apache-2.0
#include "open_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;
using How = ScriptedAnswer::How;

class TestOpenDomain final : public QObject
{
    Q_OBJECT
private slots:
    void opensAndCloses();
    void showsWhatTheListKnowsUntilTheDetailsCome();
    void bringsTheListUpToDate();
    void readsAgainWhereTheListKnowsBetter();
    void dropsTheAnswerOfAnotherDomain();
    void survivesSwitchingThereAndBack();
    void tellsAFailureAndRecovers();
    void verifiesOnceOnRequest();
    void verifyingWithNothingOpenDoesNothing();
    void tellsWhyVerifyingFailed();
    void readsTheStateWhereTheOutcomeIsUnclear();
    void readsWhatCameAfterVerifyingStarted();
    void forgetsAVerifyOfAnotherDomain();
};

void TestOpenDomain::opensAndCloses()
{
    OpenBench bench;
    QVERIFY(!bench.open.domain());
    bench.open.refresh(); // nothing is open
    bench.server.on(getA, held(details("a", "verified", "verified")));
    bench.open.open(u"a"_s);
    QCOMPARE(bench.open.id(), u"a"_s);
    QVERIFY(bench.open.isLoading());
    QVERIFY(until([&] { return bench.server.count(getA) == 1; }));
    bench.open.open(u"a"_s); // is open already
    bench.open.refresh();    // is being asked already
    breathe();
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.open.domain()->name, u"a.com"_s);
    QCOMPARE(bench.open.details()->domain.status, (Word<DomainStatus>{DomainStatus::Verified, u"verified"_s}));
    QCOMPARE(bench.open.records().rowCount(), 1);
    QVERIFY(!bench.open.failure());
    QVERIFY(bench.statusChanged.isEmpty());

    bench.open.open({});
    QVERIFY(!bench.open.domain());
    QVERIFY(!bench.open.details());
    QCOMPARE(bench.open.records().rowCount(), 0);
    breathe();
    QCOMPARE(bench.server.seen().size(), 1);
}

void TestOpenDomain::showsWhatTheListKnowsUntilTheDetailsCome()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a verified"}));
    bench.server.on(getA, held(details("a", "verified")));
    bench.open.open(u"a"_s);
    QVERIFY(!bench.open.details());
    QCOMPARE(bench.open.domain()->name, u"a.com"_s);
    bench.open.open(u"unknown"_s);
    QVERIFY(!bench.open.domain());
}

void TestOpenDomain::bringsTheListUpToDate()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"b verified", "a pending"}));
    QVERIFY(bench.openA(details("a", "verified")));
    QCOMPARE(bench.domains.at(1).status.text, u"verified"_s);
    QCOMPARE(bench.statusChanged.size(), 1); // what was known before came from the list
    QCOMPARE(bench.statusChanged.first().first().value<Domain>().status.text, u"verified"_s);
}

void TestOpenDomain::readsAgainWhereTheListKnowsBetter()
{
    OpenBench bench;
    QVERIFY(bench.loadList({"a pending"}));
    QVERIFY(bench.openA(details("a", "pending")));
    QCOMPARE(bench.server.count(getA), 1);
    bench.server.on(getA, details("a", "verified", "verified"));
    QVERIFY(bench.loadList({"a verified"}));
    QCOMPARE(bench.server.count(getA), 2);
    QCOMPARE(bench.open.details()->domain.status.text, u"verified"_s);
    QCOMPARE(bench.statusChanged.size(), 1);
    QVERIFY(bench.loadList({"a verified"}));
    QCOMPARE(bench.server.count(getA), 2);
}

void TestOpenDomain::dropsTheAnswerOfAnotherDomain()
{
    OpenBench bench;
    bench.server.on(getA, held(details("a", "pending")));
    bench.server.on(getB, held(details("b", "verified")));
    bench.open.open(u"a"_s);
    QVERIFY(until([&] { return bench.server.count(getA) == 1; }));
    bench.open.open(u"b"_s);
    bench.server.release(getA);
    QVERIFY(until([&] { return bench.server.count(getB) == 1; })); // the first answer has come by now
    breathe();
    QVERIFY(!bench.open.details());
    QVERIFY(bench.open.isLoading());
    QCOMPARE(bench.open.records().rowCount(), 0);
    bench.server.release(getB);
    QVERIFY(bench.settle());
    QCOMPARE(bench.open.details()->domain.id, u"b"_s);
}

void TestOpenDomain::survivesSwitchingThereAndBack()
{
    OpenBench bench;
    bench.server.on(getA, {held(details("a", "pending")), held(details("a", "verified"))});
    bench.server.on(getB, held(details("b", "verified")));
    bench.open.open(u"a"_s);
    QVERIFY(until([&] { return bench.server.count(getA) == 1; }));
    bench.open.open(u"b"_s);
    bench.open.open(u"a"_s);
    bench.server.release(getA); // the answer from before is out of date
    QVERIFY(until([&] { return bench.server.seen().size() == 3; }));
    breathe();
    QVERIFY(bench.open.isLoading());
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.open.details()->domain.status.text, u"verified"_s);
    QVERIFY(bench.statusChanged.isEmpty());
}

void TestOpenDomain::tellsAFailureAndRecovers()
{
    OpenBench bench;
    QVERIFY(bench.openA(ScriptedAnswer::json(404, R"({"name":"not_found","message":"Domain not found"})")));
    QCOMPARE(bench.open.failure()->kind, Kind::NotFound);
    QVERIFY(!bench.open.details());
    bench.server.on(getA, details("a", "verified"));
    bench.open.refresh();
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.failure());
    QVERIFY(bench.open.details());
    // What is known stays when a later look fails.
    bench.server.on(getA, ScriptedAnswer::json(403, R"({"name":"x","message":"No."})"));
    bench.open.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.open.failure()->kind, Kind::Forbidden);
    QVERIFY(bench.open.details());
    QCOMPARE(bench.open.records().rowCount(), 1);
    bench.open.open({});
    QVERIFY(!bench.open.failure());
}

void TestOpenDomain::verifiesOnceOnRequest()
{
    OpenBench bench;
    QVERIFY(bench.openA(details("a", "not_started", "not_started")));
    bench.open.setWatching(true);
    QVERIFY(!bench.open.timeToNextLook());
    bench.server.on(verifyA, held(started));
    bench.server.on(getA, details("a", "pending"));
    bench.open.verify();
    QVERIFY(bench.open.isVerifying());
    bench.open.verify(); // is under way
    QVERIFY(until([&] { return bench.server.count(verifyA) == 1; }));
    bench.server.release();
    QVERIFY(bench.settle());
    breathe();
    QCOMPARE(bench.changesSent(), 1);
    QCOMPARE(bench.verificationStarted.size(), 1);
    QCOMPARE(bench.statusChanged.size(), 1);
    QCOMPARE(bench.open.domain()->status.text, u"pending"_s);
    QCOMPARE(bench.pause(), 10);
    QVERIFY(!bench.open.failure());
    bench.open.verify(); // and again where the person wants it
    QVERIFY(until([&] { return bench.server.count(verifyA) == 2; }));
}

void TestOpenDomain::verifyingWithNothingOpenDoesNothing()
{
    OpenBench bench;
    bench.open.verify();
    breathe();
    QVERIFY(!bench.open.isVerifying());
    QCOMPARE(bench.server.arrivals(), 0);
}

void TestOpenDomain::tellsWhyVerifyingFailed()
{
    OpenBench bench;
    QVERIFY(bench.openA(details("a", "not_started")));
    bench.server.on(verifyA, ScriptedAnswer::json(403, R"({"name":"validation_error","message":"Not now."})"));
    bench.open.verify();
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.failure()); // what is shown is as it was
    QCOMPARE(bench.open.verifyFailure()->kind, Kind::Forbidden);
    QCOMPARE(bench.open.verifyFailure()->message, u"Not now."_s);
    QVERIFY(!bench.open.isVerifying());
    QVERIFY(bench.verificationStarted.isEmpty());
    QCOMPARE(bench.server.count(getA), 1);
    bench.server.on(verifyA, started);
    bench.open.verify();
    QVERIFY(bench.settle());
    QVERIFY(!bench.open.verifyFailure());
}

void TestOpenDomain::readsTheStateWhereTheOutcomeIsUnclear()
{
    OpenBench bench;
    bench.open.setWatching(true);
    QVERIFY(bench.openA(details("a", "not_started")));
    bench.server.on(verifyA, ScriptedAnswer::fault(How::CutAfterRequest));
    bench.server.on(getA, details("a", "pending"));
    bench.open.verify();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(verifyA), 1); // not sent again
    QCOMPARE(bench.server.count(getA), 2);
    QVERIFY(bench.verificationStarted.isEmpty());
    QCOMPARE(bench.open.domain()->status.text, u"pending"_s);
    QCOMPARE(bench.statusChanged.size(), 1);
    QCOMPARE(bench.pause(), 10);
    QVERIFY(!bench.open.verifyFailure()); // it did begin
}

void TestOpenDomain::readsWhatCameAfterVerifyingStarted()
{
    // A look that was under way when verifying began shows the state of before.
    OpenBench bench;
    bench.open.setWatching(true);
    QVERIFY(bench.openA(details("a", "not_started")));
    bench.server.on(getA, {held(details("a", "not_started")), details("a", "pending")});
    bench.server.on(verifyA, started);
    bench.open.refresh();
    QVERIFY(until([&] { return bench.server.count(getA) == 2; }));
    bench.open.verify();
    QVERIFY(until([&] { return !bench.verificationStarted.isEmpty(); }));
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count(getA), 3);
    QCOMPARE(bench.open.domain()->status.text, u"pending"_s);
    QCOMPARE(bench.pause(), 10);
}

void TestOpenDomain::forgetsAVerifyOfAnotherDomain()
{
    OpenBench bench;
    QVERIFY(bench.openA(details("a", "not_started")));
    bench.server.on(verifyA, held(ScriptedAnswer::json(403, R"({"name":"x","message":"No."})")));
    bench.server.on(getB, details("b", "verified"));
    QSignalSpy former(&bench.open, &OpenDomain::formerVerificationFailed);
    bench.open.verify();
    QVERIFY(until([&] { return bench.server.count(verifyA) == 1; }));
    bench.open.open(u"b"_s);
    QVERIFY(!bench.open.isVerifying());
    bench.server.release(verifyA);
    QVERIFY(bench.settle());
    QVERIFY(until([&] { return former.size() == 1; })); // told, but not of the one that is open
    QCOMPARE(former.constFirst().constFirst().value<Domain>().name, u"a.com"_s);
    QCOMPARE(former.constFirst().at(1).value<ApiError>().message, u"No."_s);
    QVERIFY(bench.followed.isEmpty());
    QVERIFY(!bench.open.failure() && !bench.open.verifyFailure());
    QVERIFY(bench.verificationStarted.isEmpty());
    QCOMPARE(bench.open.domain()->id, u"b"_s);
}

QTEST_GUILESS_MAIN(TestOpenDomain)
#include "tst_open_domain.moc"
