// SPDX-License-Identifier: Apache-2.0
// Which requests are sent again, when, and how a slow-down stops everyone.
#include "queue_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Verb = HttpRequest::Verb;
using Priority = HttpRequest::Priority;
using How = ScriptedAnswer::How;
using Kind = NetworkFault::Kind;

namespace {

ScriptedAnswer ok()
{
    return ScriptedAnswer::json(200, "{}");
}

ScriptedAnswer slowDown(const QByteArray &retryAfter)
{
    ScriptedAnswer answer = ScriptedAnswer::json(429, R"({"name":"rate_limit_exceeded"})");
    answer.headers = {{"retry-after", retryAfter}};
    return answer;
}

} // namespace

class TestSendQueueRepeats : public QObject
{
    Q_OBJECT
private slots:
    void repeatsWhatIsSafe_data();
    void repeatsWhatIsSafe();
    void givesUpAfterThree();
    void repeatedReadSucceeds();
    void repeatBlocksNobody();
    void neverRepeatsOnce_data();
    void neverRepeatsOnce();
    void slowDownPausesAll_data();
    void slowDownPausesAll();
    void slowDownKeepsTheOrder();
    void slowDownEndsAtTheTenth();
    void pauseEndsWithNobodyWaiting();
    void quotaIsDelivered();
    void judgeMayBeMissing();
};

void TestSendQueueRepeats::repeatsWhatIsSafe_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<ScriptedAnswer>("trouble");
    const ScriptedAnswer unavailable = ScriptedAnswer::json(503, "{}");
    QTest::newRow("GET 503") << Verb::Get << unavailable;
    QTest::newRow("PATCH 503") << Verb::Patch << unavailable;
    QTest::newRow("DELETE 503") << Verb::Delete << unavailable;
    QTest::newRow("PATCH cut after headers") << Verb::Patch << ScriptedAnswer::fault(How::CutAfterHeaders);
    QTest::newRow("PATCH cut after request") << Verb::Patch << ScriptedAnswer::fault(How::CutAfterRequest);
    QTest::newRow("DELETE cut after request") << Verb::Delete << ScriptedAnswer::fault(How::CutAfterRequest);
    QTest::newRow("DELETE cut in answer") << Verb::Delete << ScriptedAnswer::fault(How::CutInBody);
    QTest::newRow("GET silent") << Verb::Get << ScriptedAnswer::fault(How::Never);
}

void TestSendQueueRepeats::repeatsWhatIsSafe()
{
    QFETCH(Verb, verb);
    QFETCH(ScriptedAnswer, trouble);
    QueueBench bench;
    const QByteArray key = verbName(verb) + " /x";
    bench.server.on(key, {trouble, trouble, ok()});
    HttpRequest r = request(verb, "/x", verb == Verb::Patch ? "{}" : "");
    if (trouble.how == How::Never)
        r.idleTimeout = 200ms;
    const Caught caught = bench.submit(r);

    QVERIFY(until([&] { return bench.clock.nextDue().has_value(); }));
    QCOMPARE(bench.server.count(key), 1);
    QVERIFY(*bench.clock.nextDue() >= 400ms);
    QVERIFY(*bench.clock.nextDue() <= 600ms);
    QCOMPARE(bench.queue->state().waiting, 1);
    QCOMPARE(bench.queue->state().underWay, 0);
    bench.clock.advance(*bench.clock.nextDue() - 1ms);
    breathe();
    QCOMPARE(bench.server.count(key), 1);
    bench.clock.advance(1ms);

    QVERIFY(until([&] { return bench.clock.nextDue().has_value(); }));
    QCOMPARE(bench.server.count(key), 2);
    QVERIFY(*bench.clock.nextDue() >= 1600ms);
    QVERIFY(*bench.clock.nextDue() <= 2400ms);
    bench.clock.advance(*bench.clock.nextDue());
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 200);
    QCOMPARE(bench.server.count(key), 3);
    QCOMPARE(caught.calls(), 1);
}

void TestSendQueueRepeats::givesUpAfterThree()
{
    QueueBench bench;
    bench.server.on("PATCH /x", ScriptedAnswer::fault(How::CutAfterRequest));
    bench.server.on("GET /y", ScriptedAnswer::json(500, "{}"));
    const Caught fault = bench.submit(request(Verb::Patch, "/x", "{}"));
    const Caught trouble = bench.submit(request(Verb::Get, "/y"));
    QVERIFY(until([&] {
        bench.clock.advance(100ms);
        return fault.calls() > 0 && trouble.calls() > 0;
    }));
    QCOMPARE(fault.fault().kind, Kind::ConnectionLost);
    QCOMPARE(trouble.answer().status, 500);
    QCOMPARE(bench.server.count("PATCH /x"), 3);
    QCOMPARE(bench.server.count("GET /y"), 3);
}

// Qt itself repeats a plain GET on a dropped connection now and then; the caller sees a success either way.
void TestSendQueueRepeats::repeatedReadSucceeds()
{
    QueueBench bench;
    QList<ScriptedAnswer> answers(2, ScriptedAnswer::fault(How::CutAfterRequest));
    answers.append(ScriptedAnswer::json(200, R"({"data":[]})"));
    bench.server.on("GET /x", answers);
    const Caught caught = bench.submit(request(Verb::Get, "/x"));
    QVERIFY(until([&] {
        bench.clock.advance(100ms);
        return caught.calls() > 0;
    }));
    QCOMPARE(caught.answer().body, QByteArray(R"({"data":[]})"));
}

void TestSendQueueRepeats::repeatBlocksNobody()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("GET /x", {ScriptedAnswer::json(503, "{}"), ok()});
    bench.server.on("GET /y", ok());
    const Caught repeated = bench.submit(urgent(request(Verb::Get, "/x"), Priority::Interactive));
    QVERIFY(until([&] { return bench.clock.nextDue().has_value(); }));
    const Caught other = bench.submit(urgent(request(Verb::Get, "/y"), Priority::Background));
    QVERIFY(other.wait());
    QCOMPARE(repeated.calls(), 0);
    bench.clock.advance(600ms);
    QVERIFY(repeated.wait());
    QCOMPARE(repeated.answer().status, 200);
}

void TestSendQueueRepeats::neverRepeatsOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ScriptedAnswer>("trouble");
    const struct
    {
        const char *name;
        ScriptedAnswer trouble;
    } troubles[] = {
        {"503", ScriptedAnswer::json(503, "{}")},
        {"cut after headers", ScriptedAnswer::fault(How::CutAfterHeaders)},
        {"cut after request", ScriptedAnswer::fault(How::CutAfterRequest)},
        {"cut in answer", ScriptedAnswer::fault(How::CutInBody)},
        {"silent", ScriptedAnswer::fault(How::Never)},
    };
    for (const auto &t : troubles) {
        QTest::addRow("POST with body, %s", t.name) << Verb::Post << QByteArray("{}") << t.trouble;
        QTest::addRow("POST without body, %s", t.name) << Verb::Post << QByteArray() << t.trouble;
        QTest::addRow("PATCH, %s", t.name) << Verb::Patch << QByteArray("{}") << t.trouble;
        QTest::addRow("DELETE, %s", t.name) << Verb::Delete << QByteArray() << t.trouble;
    }
}

void TestSendQueueRepeats::neverRepeatsOnce()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    QFETCH(ScriptedAnswer, trouble);
    QueueBench bench;
    const QByteArray key = verbName(verb) + " /x";
    bench.server.on(key, {trouble, ok()});
    HttpRequest r = once(request(verb, "/x", body));
    if (trouble.how == How::Never)
        r.idleTimeout = 200ms;
    const Caught caught = bench.submit(r);
    QVERIFY(caught.wait());
    if (trouble.how == How::Whole)
        QCOMPARE(caught.answer().status, 503);
    else
        QCOMPARE(caught.fault().kind, trouble.how == How::Never ? Kind::TimedOut : Kind::ConnectionLost);
    bench.clock.advance(10min);
    breathe();
    QCOMPARE(bench.server.count(key), 1);
    QCOMPARE(caught.calls(), 1);
}

void TestSendQueueRepeats::slowDownPausesAll_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("single");
    QTest::newRow("GET") << Verb::Get << false;
    QTest::newRow("PATCH") << Verb::Patch << false;
    QTest::newRow("POST") << Verb::Post << true;
    QTest::newRow("DELETE once") << Verb::Delete << true;
}

void TestSendQueueRepeats::slowDownPausesAll()
{
    QFETCH(Verb, verb);
    QFETCH(bool, single);
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    const QByteArray key = verbName(verb) + " /x";
    bench.server.on(key, {slowDown("2"), slowDown("0.5"), ok()});
    bench.server.on("GET /y", ok());
    HttpRequest r = request(verb, "/x", verb == Verb::Get ? "" : "{}");
    r.repeat = single ? HttpRequest::Repeat::Once : HttpRequest::Repeat::Safe;
    const Caught caught = bench.submit(r);
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    QCOMPARE(bench.queue->state().pausedUntil, bench.clock.now().addSecs(2));
    QCOMPARE(bench.queue->state().waiting, 1);
    const Caught other = bench.submit(urgent(request(Verb::Get, "/y"), Priority::Interactive));
    bench.clock.advance(1999ms);
    breathe();
    QCOMPARE(bench.server.count(key), 1);
    QCOMPARE(bench.server.count("GET /y"), 0);

    bench.clock.advance(1ms);
    QVERIFY(other.wait());
    QVERIFY(until([&] { return bench.server.count(key) == 2; }));
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    QCOMPARE(bench.queue->state().pausedUntil, bench.clock.now().addMSecs(500));
    bench.clock.advance(500ms);
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 200);
    QCOMPARE(bench.server.count(key), 3);
    QCOMPARE(bench.server.carriedOut(key), 1);
    QVERIFY(!bench.queue->state().pausedUntil.isValid());
}

void TestSendQueueRepeats::slowDownKeepsTheOrder()
{
    QueueBench bench;
    // Three at a time, all refused at first; then one a window.
    bench.server.on("GET /first", rated(ok(), 3, 0));
    QVERIFY(bench.submit(request(Verb::Get, "/first")).wait());
    for (const char *key : {"POST /a", "POST /b", "POST /c"})
        bench.server.on(key, {rated(slowDown("1"), 1, 0), rated(ok(), 1, 0)});
    bench.server.on("POST /d", rated(ok(), 1, 0));
    QList<Caught> all;
    for (const char *path : {"/a", "/b", "/c", "/d"})
        all.append(bench.submit(once(request(Verb::Post, path, "{}"))));
    bench.clock.advance(1000ms);
    QVERIFY(until([&] { return bench.server.seen().size() == 4 && bench.queue->state().underWay == 0; }));
    QVERIFY(until([&] {
        if (bench.queue->state().underWay == 0)
            bench.clock.advance(100ms);
        return all.last().calls() > 0;
    }));
    QCOMPARE(pathsOf(bench.server, 4), (QList<QByteArray>{"/a", "/b", "/c", "/d"}));
    for (const Caught &caught : all)
        QCOMPARE(caught.answer().status, 200);
}

void TestSendQueueRepeats::slowDownEndsAtTheTenth()
{
    QueueBench bench;
    bench.server.on("POST /x", slowDown("1"));
    const Caught caught = bench.submit(once(request(Verb::Post, "/x", "{}")));
    QVERIFY(until([&] {
        bench.clock.advance(100ms);
        return caught.calls() > 0;
    }));
    QCOMPARE(caught.answer().status, 429);
    QCOMPARE(bench.server.count("POST /x"), 10);
    QCOMPARE(bench.server.carriedOut("POST /x"), 0);
}

void TestSendQueueRepeats::pauseEndsWithNobodyWaiting()
{
    QueueBench bench;
    bench.server.on("POST /x", slowDown("5"));
    bench.submit(once(request(Verb::Post, "/x", "{}")));
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    bench.queue->cancel(bench.lastTicket);
    breathe();
    QSignalSpy changed(bench.queue.get(), &SendQueue::stateChanged);
    bench.clock.advance(5000ms);
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().value<QueueState>().pausedUntil, QDateTime());
}

void TestSendQueueRepeats::quotaIsDelivered()
{
    QueueBench bench;
    bench.server.on("POST /x", ScriptedAnswer::json(429, R"({"name":"daily_quota_exceeded"})"));
    const Caught caught = bench.submit(once(request(Verb::Post, "/x", "{}")));
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 429);
    QCOMPARE(bench.server.count("POST /x"), 1);
    QVERIFY(!bench.queue->state().pausedUntil.isValid());
}

void TestSendQueueRepeats::judgeMayBeMissing()
{
    QueueBench bench;
    bench.server.on("GET /x", ScriptedAnswer::json(503, "{}"));
    Caught caught;
    bench.queue->submit(request(Verb::Get, "/x"), {}, bench.context.get(), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 503);
}

QTEST_GUILESS_MAIN(TestSendQueueRepeats)
#include "tst_send_queue_repeats.moc"
