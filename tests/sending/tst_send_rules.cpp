// SPDX-License-Identifier: Apache-2.0
// What a state means for what was asked for: while somebody waits for it, and after a restart.
#include "sending/send_rules.h"
#include "sending/unfinished_sends.h"

#include <QTest>

using namespace postroom;
using Problem = SendResult::Problem;
using Status = BroadcastStatus;
using sendrules::Certainty;

class TestSendRules : public QObject
{
    Q_OBJECT
private slots:
    void afterAsking_data();
    void afterAsking();
    void afterARestart_data();
    void afterARestart();
};

void TestSendRules::afterAsking_data()
{
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<Status>("status");
    QTest::addColumn<Certainty>("certainty");
    QTest::addColumn<std::optional<Problem>>("problem");
    const auto row = [](const char *name, SendAction action, Status status, Certainty certainty,
                        std::optional<Problem> problem) {
        QTest::newRow(name) << action << status << certainty << problem;
    };
    row("sent", SendAction::Send, Status::Scheduled, Certainty::Unclear, Problem::None);
    row("not sent yet", SendAction::Send, Status::Draft, Certainty::Unclear, std::nullopt);
    row("sending refused", SendAction::Send, Status::Draft, Certainty::No, Problem::Refused);
    row("sent by somebody else", SendAction::Send, Status::Queued, Certainty::No, Problem::NotADraft);
    row("undone", SendAction::Undo, Status::Draft, Certainty::Unclear, Problem::None);
    row("not undone yet", SendAction::Undo, Status::Scheduled, Certainty::Unclear, std::nullopt);
    row("undone in the last moment", SendAction::Undo, Status::Canceled, Certainty::Yes, Problem::StoppedOnTheWay);
    row("undone too late", SendAction::Undo, Status::Sending, Certainty::No, Problem::TooLate);
    row("stopped", SendAction::Stop, Status::Canceled, Certainty::Unclear, Problem::None);
    row("not stopped yet", SendAction::Stop, Status::Sending, Certainty::Unclear, std::nullopt);
    row("stopping refused", SendAction::Stop, Status::Queued, Certainty::No, Problem::Refused);
    row("stopped too late", SendAction::Stop, Status::Sent, Certainty::Yes, Problem::TooLate);
}

void TestSendRules::afterAsking()
{
    QFETCH(SendAction, action);
    QFETCH(Status, status);
    QFETCH(Certainty, certainty);
    QFETCH(std::optional<Problem>, problem);
    QCOMPARE(action == SendAction::Send ? sendrules::afterOrder(status, certainty)
                                        : sendrules::afterCancel(action, status, certainty),
             problem);
}

void TestSendRules::afterARestart_data()
{
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<Status>("status");
    QTest::addColumn<bool>("atThatTime");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("sent") << SendAction::Send << Status::Scheduled << true << Problem::None;
    QTest::newRow("not sent") << SendAction::Send << Status::Draft << false << Problem::NotCarriedOut;
    QTest::newRow("not undone") << SendAction::Undo << Status::Scheduled << true << Problem::NotCarriedOut;
    QTest::newRow("not stopped") << SendAction::Stop << Status::Queued << true << Problem::NotCarriedOut;
    QTest::newRow("stopped too late") << SendAction::Stop << Status::Sent << true << Problem::TooLate;
    QTest::newRow("another time") << SendAction::Reschedule << Status::Scheduled << true << Problem::None;
    QTest::newRow("the old time") << SendAction::Reschedule << Status::Scheduled << false << Problem::NotCarriedOut;
    QTest::newRow("a draft") << SendAction::Reschedule << Status::Draft << false << Problem::NotCarriedOut;
    // Whatever time a draft still names, it goes out at none.
    QTest::newRow("a draft with its time") << SendAction::Reschedule << Status::Draft << true << Problem::NotCarriedOut;
}

void TestSendRules::afterARestart()
{
    QFETCH(SendAction, action);
    QFETCH(Status, status);
    QFETCH(bool, atThatTime);
    QFETCH(Problem, problem);
    HistoryEntry entry;
    entry.action = action;
    entry.dueAt = QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
    Broadcast now;
    now.status = {status, QStringLiteral("as it came")};
    now.scheduledAt = atThatTime ? entry.dueAt : entry.dueAt.addDays(-1);
    QCOMPARE(resultAfter(entry, now).problem, problem);
}

QTEST_GUILESS_MAIN(TestSendRules)
#include "tst_send_rules.moc"
