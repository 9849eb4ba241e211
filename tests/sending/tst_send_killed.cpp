// SPDX-License-Identifier: Apache-2.0
// The program is killed at every step of every sequence. After a restart the truth is told, and pressing Send again
// never sends twice.
#include "send_bench.h"

#include "sending/unfinished_sends.h"

#include <QProcess>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Problem = SendResult::Problem;

namespace {

// Requests of the child: it reads once to have something to show, then as SendRun does.
constexpr struct
{
    const char *action;
    int requests;
} sequences[] = {{"send", 4}, {"undo", 4}, {"reschedule", 6}, {"stop", 4}};

} // namespace

class TestSendKilled : public QObject
{
    Q_OBJECT
private slots:
    void killed_data();
    void killed();
};

void TestSendKilled::killed_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("carriedOut");
    for (const auto &[action, requests] : sequences) {
        for (int number = 1; number <= requests; ++number) {
            for (const bool carriedOut : {false, true})
                QTest::addRow("%s, killed at request %d, %s", action, number,
                              carriedOut ? "carried out" : "before it arrives")
                    << QString::fromLatin1(action) << number << carriedOut;
        }
    }
}

void TestSendKilled::killed()
{
    QFETCH(QString, action);
    QFETCH(int, number);
    QFETCH(bool, carriedOut);
    SendBench bench;
    if (action == QLatin1String("undo") || action == QLatin1String("reschedule"))
        bench.schedule("2026-12-01T12:00:00Z");
    if (action == QLatin1String("stop"))
        bench.sendAtOnce();
    const QString statusBefore = bench.status();

    QProcess child;
    const auto kill = [&](int at) {
        if (at != number)
            return;
        child.kill();
        child.waitForFinished();
    };
    if (carriedOut)
        bench.relay.after = kill;
    else
        bench.relay.before = kill;
    // What it was writing as it died never arrives.
    if (!carriedOut)
        bench.relay.cutAt(number, Relay::Cut::Lost);
    child.start(QStringLiteral(SEND_CHILD),
                {bench.relay.server.url().toString(), action, QString::fromLatin1(bench.id), bench.history.file()});
    QVERIFY(until([&] { return child.state() == QProcess::NotRunning; }));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(bench.relay.requests(), number);
    QVERIFY(bench.relay.sends() <= 1);
    bench.relay.before = {};
    bench.relay.after = {};
    bench.relay.mend();

    // After the restart.
    const QString status = bench.status();
    const QList<HistoryEntry> open = bench.history.unfinished(QStringLiteral("acme"));
    UnfinishedSends unfinished(bench.client, bench.clock, bench.history);
    std::vector<SendResult> told;
    connect(&unfinished, &UnfinishedSends::settled, this,
            [&told](const HistoryEntry &, const SendResult &result) { told.push_back(result); });
    unfinished.settle(QStringLiteral("acme"));
    QVERIFY(until([&] { return qsizetype(told.size()) == open.size(); }));
    if (status != statusBefore)
        QCOMPARE(open.size(), 1); // nothing was asked for that the log does not know
    for (const SendResult &result : told) {
        QCOMPARE(result.state->status.text, status);
        if (action == QLatin1String("send"))
            QCOMPARE(result.isDone(), status == QLatin1String("scheduled"));
        if (action == QLatin1String("undo"))
            QCOMPARE(result.isDone(), status == QLatin1String("draft"));
        if (action == QLatin1String("stop"))
            QCOMPARE(result.isDone(), status == QLatin1String("canceled"));
        if (action == QLatin1String("reschedule"))
            QCOMPARE(result.isDone(), status == QLatin1String("scheduled") && bench.relay.sends() == 1);
    }
    QVERIFY(bench.history.unfinished(QStringLiteral("acme")).isEmpty());
    QCOMPARE(bench.status(), status); // telling changed nothing
    const int sends = bench.relay.sends();

    bench.run.send(bench.planAt("2026-12-11T09:00:00Z"));
    bench.settle();
    QCOMPARE(bench.relay.sends(), status == QLatin1String("draft") ? sends + 1 : sends);
    if (action == QLatin1String("send"))
        QCOMPARE(bench.relay.sends(), 1);
}

QTEST_GUILESS_MAIN(TestSendKilled)
#include "tst_send_killed.moc"
