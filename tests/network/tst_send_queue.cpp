// SPDX-License-Identifier: Apache-2.0
// Order, state, and the ends of those who wait.
#include "queue_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Verb = HttpRequest::Verb;
using Priority = HttpRequest::Priority;
using How = ScriptedAnswer::How;

namespace {

ScriptedAnswer ok()
{
    return ScriptedAnswer::json(200, "{}");
}

ScriptedAnswer held()
{
    return ScriptedAnswer::fault(How::Held);
}

} // namespace

class TestSendQueue : public QObject
{
    Q_OBJECT
private slots:
    void oneUnderWayUntilTheFirstAnswer();
    void asManyAsConnections();
    void urgentFirstThenInOrder();
    void cancels();
    void forgetsDeadContexts();
    void contextMayDieInAnothersCallback();
    void queueMayDieInACallback();
    void everythingMayDieInACallback();
    void queueMayDieInStateChanged();
    void callbackMaySubmit();
    void tellsStateOncePerTurn();
};

void TestSendQueue::oneUnderWayUntilTheFirstAnswer()
{
    QueueBench bench;
    bench.server.on("GET /x", held());
    QList<Caught> all;
    for (int i = 0; i < 4; ++i)
        all.append(bench.submit(request(Verb::Get, "/x")));
    QCOMPARE(bench.queue->state().waiting, 4);
    QVERIFY(until([&] { return bench.server.seen().size() == 1; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.queue->state().underWay, 1);
    QCOMPARE(bench.queue->state().waiting, 3);
    bench.server.release();
    QVERIFY(until([&] { return bench.server.seen().size() == 4; }));
    bench.server.release();
    for (const Caught &caught : all)
        QVERIFY(caught.wait());
    QCOMPARE(bench.queue->state(), QueueState{});
}

void TestSendQueue::asManyAsConnections()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /x", held());
    bench.server.on("GET /x", held());
    QList<Caught> all;
    for (int i = 0; i < 20; ++i)
        all.append(bench.submit(i % 2 == 0 ? once(request(Verb::Post, "/x", "{}")) : request(Verb::Get, "/x")));
    QVERIFY(until([&] { return bench.server.seen().size() == 7; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 7); // the first, and six
    QCOMPARE(bench.queue->state().underWay, 6);
    QCOMPARE(bench.queue->state().waiting, 14);
    QVERIFY(until([&] {
        bench.server.release();
        return bench.server.seen().size() == 21;
    }));
    bench.server.release();
    for (const Caught &caught : all) {
        QVERIFY(caught.wait());
        QCOMPARE(caught.answer().status, 200);
    }
}

void TestSendQueue::urgentFirstThenInOrder()
{
    QueueBench bench;
    // One a window, so that they go one by one.
    for (const char *key : {"GET /first", "GET /i1", "GET /i2", "GET /n1", "GET /n2", "GET /b1", "GET /b2"})
        bench.server.on(key, rated(ok(), 1, 0));
    QVERIFY(bench.learnNoLimit()); // it sets another script for /first
    bench.server.on("GET /first", rated(ok(), 1, 0));
    QVERIFY(bench.submit(request(Verb::Get, "/first")).wait());

    bench.submit(urgent(request(Verb::Get, "/b1"), Priority::Background));
    bench.submit(urgent(request(Verb::Get, "/n1"), Priority::Normal));
    bench.submit(urgent(request(Verb::Get, "/i1"), Priority::Interactive));
    bench.submit(urgent(request(Verb::Get, "/b2"), Priority::Background));
    bench.submit(urgent(request(Verb::Get, "/n2"), Priority::Normal));
    const Caught second = bench.submit(urgent(request(Verb::Get, "/i2"), Priority::Interactive));
    breathe();
    QCOMPARE(bench.server.seen().size(), 2);
    for (int i = 3; i <= 8; ++i) {
        bench.clock.advance(1000ms);
        QVERIFY(until([&] { return bench.server.seen().size() == i && bench.queue->state().underWay == 0; }));
    }
    QCOMPARE(pathsOf(bench.server, 2), (QList<QByteArray>{"/i1", "/i2", "/n1", "/n2", "/b1", "/b2"}));
    QVERIFY(second.wait());
}

void TestSendQueue::cancels()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("GET /held", held());
    bench.server.on("GET /trouble", ScriptedAnswer::json(503, "{}"));
    bench.server.on("GET /x", ok());

    const Caught waiting = bench.submit(request(Verb::Get, "/x"));
    bench.queue->cancel(bench.lastTicket);
    const Caught underWay = bench.submit(request(Verb::Get, "/held"));
    const auto underWayTicket = bench.lastTicket;
    const Caught resting = bench.submit(request(Verb::Get, "/trouble"));
    const auto restingTicket = bench.lastTicket;
    QVERIFY(until([&] { return bench.clock.nextDue().has_value() && bench.server.count("GET /held") == 1; }));
    QCOMPARE(bench.queue->state().waiting, 1);
    QCOMPARE(bench.queue->state().underWay, 1);
    bench.queue->cancel(underWayTicket);
    bench.queue->cancel(restingTicket);
    bench.queue->cancel(restingTicket);
    bench.queue->cancel(4711);
    QCOMPARE(bench.queue->state().waiting, 0);
    QCOMPARE(bench.queue->state().underWay, 0);
    bench.server.release();
    bench.clock.advance(5000ms);
    const Caught end = bench.submit(request(Verb::Get, "/x"));
    QVERIFY(end.wait());
    QCOMPARE(waiting.calls(), 0);
    QCOMPARE(underWay.calls(), 0);
    QCOMPARE(resting.calls(), 0);
    QCOMPARE(bench.server.count("GET /x"), 1);
    QCOMPARE(bench.server.count("GET /trouble"), 1);
}

void TestSendQueue::forgetsDeadContexts()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("POST /held", held());
    bench.server.on("GET /trouble", ScriptedAnswer::json(503, "{}"));
    bench.server.on("GET /x", ok());
    QList<Caught> all;
    for (int i = 0; i < 10; ++i)
        all.append(bench.submit(once(request(Verb::Post, "/held", "{}"))));
    all.append(bench.submit(urgent(request(Verb::Get, "/trouble"), Priority::Interactive)));
    QVERIFY(until([&] { return bench.clock.nextDue().has_value() && bench.server.count("POST /held") >= 5; }));
    bench.context.reset();
    QCOMPARE(bench.queue->state().waiting, 0);
    QCOMPARE(bench.queue->state().underWay, 0);
    QVERIFY(until([&] { return bench.server.openConnections() <= 1; })); // dropped, but for the one kept alive
    bench.server.release();
    bench.clock.advance(5000ms);
    bench.context = std::make_unique<QObject>();
    const Caught end = bench.submit(request(Verb::Get, "/x"));
    QVERIFY(end.wait());
    for (const Caught &caught : all)
        QCOMPARE(caught.calls(), 0);
    QVERIFY(bench.server.count("POST /held") <= 6);
}

void TestSendQueue::contextMayDieInAnothersCallback()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("GET /x", held());
    const Caught doomed = bench.submit(request(Verb::Get, "/x"));
    QObject other;
    Caught caught;
    bench.queue->submit(request(Verb::Get, "/x"), judge, &other, [&, done = caught.done()](HttpOutcome outcome) {
        bench.context.reset();
        done(std::move(outcome));
    });
    QVERIFY(until([&] { return bench.server.seen().size() == 3; }));
    // The survivor's answer first; then the other's, which may be on its way in the same moment.
    bench.server.release();
    QVERIFY(caught.wait());
    breathe();
    QVERIFY(doomed.calls() <= 1);
    QCOMPARE(bench.queue->state().underWay, 0);
    // And a context that takes itself away.
    auto self = std::make_unique<QObject>();
    Caught last;
    bench.server.on("GET /x", ok());
    bench.queue->submit(request(Verb::Get, "/x"), judge, self.get(), [&, done = last.done()](HttpOutcome outcome) {
        self.reset();
        done(std::move(outcome));
    });
    QVERIFY(last.wait());
    QCOMPARE(last.answer().status, 200);
}

void TestSendQueue::queueMayDieInACallback()
{
    QueueBench bench;
    QVERIFY(bench.learnNoLimit());
    bench.server.on("GET /x", ok());
    bench.server.on("POST /held", held());
    bench.server.on("GET /trouble", ScriptedAnswer::json(503, "{}"));
    QList<Caught> others;
    for (int i = 0; i < 8; ++i)
        others.append(bench.submit(urgent(once(request(Verb::Post, "/held", "{}")), Priority::Background)));
    others.append(bench.submit(urgent(request(Verb::Get, "/trouble"), Priority::Interactive)));
    QVERIFY(until([&] { return bench.clock.nextDue().has_value() && bench.server.count("POST /held") == 6; }));
    bench.server.release("POST /held");
    QVERIFY(until([&] { return bench.server.count("POST /held") == 8; }));
    Caught caught;
    bench.queue->submit(request(Verb::Get, "/x"), judge, bench.context.get(),
                        [&, done = caught.done()](HttpOutcome outcome) {
                            bench.queue.reset();
                            done(std::move(outcome));
                        });
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().status, 200);
    QVERIFY(!bench.queue);
    bench.clock.advance(1min);
    bench.server.release();
    breathe();
    QCOMPARE(caught.calls(), 1);
    int ended = 0;
    for (const Caught &other : others)
        ended += other.calls();
    QCOMPARE(ended, 6);
    QCOMPARE(bench.server.count("GET /trouble"), 1);
}

void TestSendQueue::everythingMayDieInACallback()
{
    for (const bool fault : {false, true}) {
        QueueBench bench;
        bench.server.on("POST /x", fault ? ScriptedAnswer::fault(How::CutAfterRequest) : ok());
        const Caught never = bench.submit(urgent(request(Verb::Get, "/y"), Priority::Background));
        Caught caught;
        bench.queue->submit(once(request(Verb::Post, "/x", "{}")), judge, bench.context.get(),
                            [&, done = caught.done()](HttpOutcome outcome) {
                                bench.queue.reset();
                                bench.transport.reset();
                                bench.context.reset();
                                done(std::move(outcome));
                            });
        QVERIFY(caught.wait());
        QCOMPARE(caught.isFault(), fault);
        breathe();
        QCOMPARE(never.calls(), 0);
        QCOMPARE(caught.calls(), 1);
    }
}

void TestSendQueue::queueMayDieInStateChanged()
{
    QueueBench bench;
    bench.server.on("GET /x", ok());
    connect(bench.queue.get(), &SendQueue::stateChanged, bench.context.get(), [&] { bench.queue.reset(); });
    const Caught caught = bench.submit(request(Verb::Get, "/x"));
    QVERIFY(until([&] { return !bench.queue; }));
    breathe();
    QCOMPARE(caught.calls(), 0);
}

void TestSendQueue::callbackMaySubmit()
{
    QueueBench bench;
    bench.server.on("GET /x", ok());
    Caught second;
    bench.queue->submit(request(Verb::Get, "/x"), judge, bench.context.get(), [&](HttpOutcome) {
        bench.queue->submit(request(Verb::Get, "/x"), judge, bench.context.get(), second.done());
    });
    QVERIFY(second.wait());
    QCOMPARE(bench.server.count("GET /x"), 2);
}

void TestSendQueue::tellsStateOncePerTurn()
{
    QueueBench bench;
    bench.server.on("GET /x", rated(held(), 10, 7));
    QSignalSpy changed(bench.queue.get(), &SendQueue::stateChanged);
    for (int i = 0; i < 5; ++i)
        bench.submit(request(Verb::Get, "/x"));
    bench.queue->cancel(bench.lastTicket);
    QCOMPARE(changed.size(), 0);
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
    QueueState state;
    state.waiting = 3;
    state.underWay = 1;
    QCOMPARE(changed.first().first().value<QueueState>(), state);

    QVERIFY(until([&] { return bench.server.seen().size() == 1; }));
    bench.server.release();
    QVERIFY(changed.wait());
    state = {};
    state.underWay = 3;
    state.limit = 10;
    state.remaining = 4;
    QCOMPARE(changed.last().first().value<QueueState>(), state);
    QCOMPARE(bench.queue->state(), state);
    QVERIFY(until([&] { return bench.server.seen().size() == 4; }));
    bench.server.release();
    QVERIFY(until([&] { return bench.queue->state().underWay == 0; }));
    breathe();
    QVERIFY(changed.size() <= 5);
    QCOMPARE(changed.last().first().value<QueueState>().remaining, std::optional<int>(7));
}

QTEST_GUILESS_MAIN(TestSendQueue)
#include "tst_send_queue.moc"
