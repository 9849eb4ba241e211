// SPDX-License-Identifier: Apache-2.0
// The connection breaks at every point of every request of every sequence: nothing is ever sent twice, and what is said in
// the end is what is true at the service.
#include "send_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Problem = SendResult::Problem;
using Cut = Relay::Cut;

Q_DECLARE_METATYPE(Relay::Cut)

namespace {

struct Sequence
{
    const char *name;
    SendAction action;
    int requests;
};
// read, send, read; read, cancel, read; read, cancel, read, send, read; read, cancel, read.
constexpr Sequence sequences[] = {
    {"send", SendAction::Send, 3},
    {"undo", SendAction::Undo, 3},
    {"reschedule", SendAction::Reschedule, 5},
    {"stop", SendAction::Stop, 3},
};
constexpr struct
{
    const char *name;
    Cut cut;
} cuts[] = {
    {"dropped unread", Cut::Unread},
    {"lost", Cut::Lost},
    {"unanswered", Cut::Unanswered},
    {"cut in the head", Cut::InHead},
    {"cut in the body", Cut::InBody},
    {"late", Cut::Late},
    {"503", Cut::Trouble},
};

constexpr auto oldTime = "2026-11-24T12:00:00Z";
constexpr auto newTime = "2026-11-25T09:00:00Z";

void prepare(SendBench &bench, SendAction action)
{
    if (action == SendAction::Undo || action == SendAction::Reschedule)
        bench.schedule(oldTime);
    if (action == SendAction::Stop)
        bench.sendAtOnce();
}

void begin(SendBench &bench, SendAction action)
{
    const QString id = QString::fromLatin1(bench.id);
    switch (action) {
    case SendAction::Send:
        return bench.run.send(bench.planAt(newTime));
    case SendAction::Undo:
        return bench.run.undo(id);
    case SendAction::Reschedule:
        return bench.run.reschedule(bench.planAt(newTime));
    case SendAction::Stop:
        return bench.run.stop(id);
    }
}

// Whether the service is where the action was to bring it.
bool isReached(SendBench &bench, SendAction action)
{
    switch (action) {
    case SendAction::Send:
    case SendAction::Reschedule:
        return bench.status() == QLatin1String("scheduled")
            && bench.scheduledAt().startsWith(QLatin1String("2026-11-25"));
    case SendAction::Undo:
        return bench.status() == QLatin1String("draft");
    case SendAction::Stop:
        return bench.status() == QLatin1String("canceled");
    }
    return false;
}

} // namespace

class TestSendOnce : public QObject
{
    Q_OBJECT
private slots:
    void connectionBreaks_data();
    void connectionBreaks();
    void serviceIsAwayForAWhile_data();
    void serviceIsAwayForAWhile();
    void pressedAgainAfterEveryBreak_data();
    void pressedAgainAfterEveryBreak();
    void asksUntilToldToGiveUp();
    void goesOnSoonOrNotAtAll_data();
    void goesOnSoonOrNotAtAll();
};

void TestSendOnce::connectionBreaks_data()
{
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<int>("number");
    QTest::addColumn<Cut>("cut");
    for (const Sequence &sequence : sequences) {
        for (int number = 1; number <= sequence.requests; ++number) {
            for (const auto &[name, cut] : cuts)
                QTest::addRow("%s, request %d, %s", sequence.name, number, name) << sequence.action << number << cut;
        }
    }
}

void TestSendOnce::connectionBreaks()
{
    QFETCH(SendAction, action);
    QFETCH(int, number);
    QFETCH(Cut, cut);
    SendBench bench;
    prepare(bench, action);
    bench.relay.cutAt(number, cut);
    begin(bench, action);
    const SendResult result = bench.settle();

    QVERIFY(bench.relay.sends() <= 1);
    QVERIFY(bench.relay.sendsSeen() <= 1);
    QVERIFY2(bench.tellsTheTruth(result) || (result.problem == Problem::NotReached && !result.state),
             qPrintable(QStringLiteral("told %1 (%2), is %3")
                            .arg(result.state ? result.state->status.text : QStringLiteral("nothing"),
                                 historyWord(result.problem), bench.status())));
    QCOMPARE(result.isDone(), isReached(bench, action));
    const QString told = bench.status();
    // Nothing goes on behind the person's back.
    bench.pass(1h);
    breathe();
    QVERIFY(bench.relay.sends() <= 1);
    if (action != SendAction::Stop)
        QCOMPARE(bench.status(), told);
    const QList<HistoryEntry> log = bench.history.entries();
    QVERIFY(log.size() <= 1);
    if (!log.isEmpty())
        QCOMPARE(log.first().problem, std::optional(result.problem));
}

void TestSendOnce::serviceIsAwayForAWhile_data()
{
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<int>("number");
    QTest::addColumn<Cut>("cut");
    for (const Sequence &sequence : sequences) {
        for (int number = 1; number <= sequence.requests; ++number) {
            for (const Cut cut : {Cut::Lost, Cut::Unanswered})
                QTest::addRow("%s, from request %d, %s", sequence.name, number,
                              cut == Cut::Lost ? "lost" : "unanswered")
                    << sequence.action << number << cut;
        }
    }
}

// From one request on nothing comes through, a dozen times; then all is well again.
void TestSendOnce::serviceIsAwayForAWhile()
{
    QFETCH(SendAction, action);
    QFETCH(int, number);
    QFETCH(Cut, cut);
    SendBench bench;
    prepare(bench, action);
    bench.relay.cutAt(number, cut, 12);
    begin(bench, action);
    const SendResult result = bench.settle();
    QVERIFY(bench.relay.sends() <= 1);
    QVERIFY(bench.relay.sendsSeen() <= 1);
    if (result.problem == Problem::NotReached) {
        QCOMPARE(number, 1); // only where nothing but reading was tried
        return;
    }
    // Where it was running all the while it has come to its end.
    QVERIFY(bench.tellsTheTruth(result));
    QCOMPARE(result.isDone(), isReached(bench, action));
}

void TestSendOnce::pressedAgainAfterEveryBreak_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Cut>("cut");
    for (int number = 1; number <= 3; ++number) {
        for (const auto &[name, cut] : cuts)
            QTest::addRow("request %d, %s", number, name) << number << cut;
    }
}

// Whatever was said, the person presses Send again, twice: it goes out once.
void TestSendOnce::pressedAgainAfterEveryBreak()
{
    QFETCH(int, number);
    QFETCH(Cut, cut);
    SendBench bench;
    bench.relay.cutAt(number, cut);
    for (int press = 0; press < 3; ++press) {
        bench.run.send(bench.planAt(newTime));
        bench.settle();
    }
    QCOMPARE(bench.relay.sends(), 1);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
}

void TestSendOnce::asksUntilToldToGiveUp()
{
    SendBench bench;
    bench.relay.cutAt(2, Cut::Unanswered, 10000);
    bench.run.send(bench.planAt(newTime));
    QVERIFY(until([&] {
        if (bench.queue.state().underWay == 0)
            bench.pass(100ms);
        return bench.run.step() == SendRun::Step::Asking;
    }));
    const int asked = bench.relay.requests();
    QVERIFY(until([&] {
        if (bench.queue.state().underWay == 0)
            bench.pass(100ms);
        return bench.relay.requests() > asked + 6;
    }));
    QCOMPARE(bench.relay.sendsSeen(), 1);
    bench.run.giveUp();
    QCOMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.results.back().problem, Problem::Unknown);
    QVERIFY(!bench.results.back().state);
    QCOMPARE(bench.history.unfinished(QStringLiteral("acme")).size(), 1);
}

void TestSendOnce::goesOnSoonOrNotAtAll_data()
{
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<QString>("status");
    QTest::newRow("another time, cancelled") << SendAction::Reschedule << Cut::Unanswered << QStringLiteral("draft");
    QTest::newRow("another time, not cancelled") << SendAction::Reschedule << Cut::Lost << QStringLiteral("scheduled");
    QTest::newRow("undo, not cancelled") << SendAction::Undo << Cut::Lost << QStringLiteral("scheduled");
}

// The answer to the cancelling is lost, and for an hour nothing is known: by then nothing more is asked for.
void TestSendOnce::goesOnSoonOrNotAtAll()
{
    QFETCH(SendAction, action);
    QFETCH(Cut, cut);
    QFETCH(QString, status);
    SendBench bench;
    prepare(bench, action);
    bench.relay.cutAt(2, cut, 100000);
    begin(bench, action);
    const QDateTime pressed = bench.clock.now();
    QVERIFY(until([&] {
        if (bench.queue.state().underWay == 0)
            bench.pass(10s);
        return bench.run.step() == SendRun::Step::Asking && pressed.secsTo(bench.clock.now()) > 3600;
    }));
    const int cancels = bench.relay.cancels();
    bench.relay.mend();
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::NotCarriedOut);
    QVERIFY(bench.tellsTheTruth(result));
    QCOMPARE(bench.status(), status);
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QCOMPARE(bench.relay.cancels(), cancels);
}

QTEST_GUILESS_MAIN(TestSendOnce)
#include "tst_send_once.moc"
