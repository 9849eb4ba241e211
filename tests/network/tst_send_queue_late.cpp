// SPDX-License-Identifier: Apache-2.0
// What sends goes out soon or not at all: nothing that had to wait is sent later by itself.
#include "queue_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Verb = HttpRequest::Verb;
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

HttpRequest sending(const char *path, std::chrono::milliseconds within = 20s)
{
    HttpRequest r = once(request(Verb::Post, path, "{}"));
    r.startWithin = within;
    return r;
}

//! A computer that may sleep: its wall clock then goes on, its steady clock and its timers stand still.
class SleepyClock final : public Clock
{
public:
    QDateTime now() const override { return m_awake.now().addMSecs(m_slept.count()); }
    std::chrono::milliseconds elapsed() const override { return m_awake.elapsed(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override
    {
        m_awake.after(delay, context, std::move(then));
    }
    void doze(std::chrono::milliseconds time) { m_slept += time; }
    void advance(std::chrono::milliseconds by) { m_awake.advance(by); }

private:
    ManualClock m_awake;
    std::chrono::milliseconds m_slept{0};
};

} // namespace

class TestSendQueueLate : public QObject
{
    Q_OBJECT
private slots:
    void endsWhereItWaitedTooLong();
    void goesOutAfterAShortPause();
    void aLongPauseIsToldAtOnce();
    void othersStillWait();
    void sleepIsWaitingToo();
    void anEarlierAttemptIsNotForgotten();
};

void TestSendQueueLate::endsWhereItWaitedTooLong()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("GET /x", {slowDown("60"), ok()});
    bench.server.on("POST /send", ok());
    const Caught other = bench.submit(request(Verb::Get, "/x"));
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    const Caught caught = bench.submit(sending("/send"));
    bench.clock.advance(19999ms);
    breathe();
    QCOMPARE(caught.calls(), 0);
    bench.clock.advance(1ms);
    QVERIFY(caught.wait());
    QCOMPARE(caught.fault().kind, Kind::TimedOut);
    QCOMPARE(caught.fault().mayHaveReachedServer, false);

    bench.clock.advance(10min);
    QVERIFY(other.wait());
    breathe();
    QCOMPARE(caught.calls(), 1);
    QCOMPARE(bench.server.count("POST /send"), 0);
}

void TestSendQueueLate::goesOutAfterAShortPause()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /send", {slowDown("5"), ok()});
    const Caught caught = bench.submit(sending("/send"));
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    bench.clock.advance(5s);
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 200);
    bench.clock.advance(10min);
    breathe();
    QCOMPARE(caught.calls(), 1);
    QCOMPARE(bench.server.carriedOut("POST /send"), 1);
}

void TestSendQueueLate::aLongPauseIsToldAtOnce()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /send", {slowDown("20"), ok()});
    const Caught caught = bench.submit(sending("/send"));
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 429);
    QVERIFY(bench.queue->state().pausedUntil.isValid()); // the others are told to wait all the same
    bench.clock.advance(10min);
    breathe();
    QCOMPARE(bench.server.count("POST /send"), 1);
}

void TestSendQueueLate::othersStillWait()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /x", {slowDown("60"), ok()});
    const Caught caught = bench.submit(once(request(Verb::Post, "/x", "{}")));
    QVERIFY(until([&] { return bench.queue->state().pausedUntil.isValid(); }));
    bench.clock.advance(60s);
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 200);
}

void TestSendQueueLate::sleepIsWaitingToo()
{
    ScriptedServer server;
    SleepyClock clock;
    HttpTransport transport(server.url(), Secret(QByteArrayLiteral("re_queue_123")));
    SendQueue queue(transport, clock);
    QObject context;
    server.on("GET /x", {slowDown("5"), ok()});
    server.on("POST /send", ok());
    Caught other;
    queue.submit(request(Verb::Get, "/x"), judge, &context, other.done());
    QVERIFY(until([&] { return queue.state().pausedUntil.isValid(); }));
    Caught caught;
    queue.submit(sending("/send"), judge, &context, caught.done());
    breathe();
    clock.doze(1h);
    clock.advance(5s);
    QVERIFY(caught.wait());
    QVERIFY(other.wait());
    QCOMPARE(caught.fault().kind, Kind::TimedOut);
    QCOMPARE(server.count("POST /send"), 0);
    QCOMPARE(server.carriedOut("GET /x"), 1);
}

void TestSendQueueLate::anEarlierAttemptIsNotForgotten()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /emails", {ScriptedAnswer::fault(How::CutAfterRequest), ok()});
    HttpRequest r = sending("/emails", 300ms); // shorter than the pause before a repeat
    r.repeat = HttpRequest::Repeat::Safe;
    const Caught caught = bench.submit(r);
    QVERIFY(until([&] { return bench.server.count("POST /emails") == 1 && bench.queue->state().underWay == 0; }));
    bench.clock.advance(300ms);
    QVERIFY(caught.wait());
    QCOMPARE(caught.fault().kind, Kind::TimedOut);
    QCOMPARE(caught.fault().mayHaveReachedServer, true);
    bench.clock.advance(10min);
    breathe();
    QCOMPARE(bench.server.count("POST /emails"), 1);
}

QTEST_GUILESS_MAIN(TestSendQueueLate)
#include "tst_send_queue_late.moc"
