// SPDX-License-Identifier: Apache-2.0
// One broadcast is sent, taken back, given another time and stopped, against the sandbox, with nothing broken.
#include "send_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Problem = SendResult::Problem;

class TestSendRun : public QObject
{
    Q_OBJECT
private slots:
    void sendsInTwoMinutes();
    void sendsAtOnce();
    void sendsAtATime();
    void refusesWithoutAsking_data();
    void refusesWithoutAsking();
    void noTimeIsNotNow();
    void comparesWithWhatWasShown_data();
    void comparesWithWhatWasShown();
    void sendsNothingThatIsOnItsWay_data();
    void sendsNothingThatIsOnItsWay();
    void undoes();
    void undoesAfterARestart();
    void undoComesTooLate();
    void reschedules();
    void rescheduleFailsInTheSecondStep();
    void rescheduleIsRefusedInTheLastMinute();
    void stops();
    void stopsOnlyWhatRuns_data();
    void stopsOnlyWhatRuns();
    void saysThatItWasMadeOnTheWeb();
    void saysThatItIsGone();
    void sendsNothingLaterByItself();
    void doesOneThingAtATime();
    void saysWhatTheServiceRefuses();
};

void TestSendRun::sendsInTwoMinutes()
{
    SendBench bench;
    bench.run.send(bench.plan());
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(result.state->status.known, BroadcastStatus::Scheduled);
    QCOMPARE(*result.state->scheduledAt, utc("2026-11-23T12:02:00Z"));
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
    QCOMPARE(bench.relay.sends(), 1);
    QCOMPARE(bench.relay.requests(), 3);
    bench.pass(119s);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
    bench.pass(1s);
    QCOMPARE(bench.status(), QStringLiteral("queued"));
    bench.pass(1min);
    QCOMPARE(bench.status(), QStringLiteral("sent"));
}

void TestSendRun::sendsAtOnce()
{
    SendBench bench;
    SendPlan plan = bench.plan();
    plan.when = WhenToSend::now(0min);
    bench.run.send(plan);
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(result.state->status.known, BroadcastStatus::Queued);
    QCOMPARE(bench.relay.server.seen().at(1).body, QByteArray("{}"));
    QCOMPARE(bench.relay.sends(), 1);
}

void TestSendRun::sendsAtATime()
{
    SendBench bench;
    bench.run.send(bench.planAt("2026-12-01T08:30:00Z"));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(*result.state->scheduledAt, utc("2026-12-01T08:30:00Z"));
    QCOMPARE(bench.relay.server.seen().at(1).body, QByteArray(R"({"scheduled_at":"2026-12-01T08:30:00.000Z"})"));
}

void TestSendRun::refusesWithoutAsking_data()
{
    QTest::addColumn<int>("subscribed");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<bool>("counted");
    QTest::addColumn<QString>("at");
    QTest::addColumn<Problem>("problem");
    const QString newsletter = QString::fromLatin1(newsletterSegment);
    QTest::newRow("nobody") << 0 << newsletter << true << QString() << Problem::NotCounted;
    QTest::newRow("another segment's people")
        << 5 << QStringLiteral("other") << true << QString() << Problem::NotCounted;
    QTest::newRow("never counted") << 5 << newsletter << false << QString() << Problem::NotCounted;
    QTest::newRow("a second ago") << 5 << newsletter << true << QStringLiteral("2026-11-23T11:59:59Z")
                                  << Problem::TimePassed;
    QTest::newRow("this very moment") << 5 << newsletter << true << QStringLiteral("2026-11-23T12:00:00Z")
                                      << Problem::TimePassed;
}

void TestSendRun::refusesWithoutAsking()
{
    QFETCH(int, subscribed);
    QFETCH(QString, segment);
    QFETCH(bool, counted);
    QFETCH(QString, at);
    QFETCH(Problem, problem);
    SendBench bench;
    SendPlan plan = bench.plan();
    plan.audience = {segment, 10, subscribed, counted ? bench.clock.now() : QDateTime()};
    if (!at.isEmpty())
        plan.when = WhenToSend::at(QDateTime::fromString(at, Qt::ISODate));
    bench.run.send(plan);
    QCOMPARE(bench.results.size(), size_t(0)); // later, as every answer
    QCOMPARE(bench.settle().problem, problem);
    QCOMPARE(bench.relay.requests(), 0);
    QVERIFY(bench.history.entries().isEmpty());
}

// A time that got lost on the way here sends nothing, and takes nothing back.
void TestSendRun::noTimeIsNotNow()
{
    SendBench bench;
    SendPlan plan = bench.plan();
    for (const WhenToSend &when : {WhenToSend(), WhenToSend::at({})}) {
        plan.when = when;
        bench.run.send(plan);
        QCOMPARE(bench.settle().problem, Problem::TimePassed);
    }
    bench.schedule("2026-11-24T12:00:00Z");
    for (const WhenToSend &when : {WhenToSend(), WhenToSend::at({}), WhenToSend::now(2min)}) {
        plan.when = when;
        bench.run.reschedule(plan);
        QCOMPARE(bench.settle().problem, Problem::TimePassed);
    }
    QCOMPARE(bench.relay.requests(), 0);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
    QVERIFY(bench.history.entries().isEmpty());
}

void TestSendRun::comparesWithWhatWasShown_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QList<MessagePart>>("parts");
    QTest::newRow("subject") << json("{'subject':'Hello!'}") << QList{MessagePart::Subject};
    QTest::newRow("from") << json("{'from':'Acme <news@acme.com>'}") << QList{MessagePart::From};
    QTest::newRow("html") << json("{'html':'<p>Hello </p>'}") << QList{MessagePart::Content};
    QTest::newRow("preview") << json("{'preview_text':'Else'}") << QList{MessagePart::PreviewText};
    QTest::newRow("reply to") << json("{'reply_to':['a@acme.com']}") << QList{MessagePart::ReplyTo};
    QTest::newRow("topic") << json("{'topic_id':'" + productUpdates + "'}") << QList{MessagePart::Topic};
    QTest::newRow("plain text") << json("{'text':'Goodbye'}") << QList{MessagePart::PlainText};
    QTest::newRow("several") << json("{'subject':'A','from':'b@acme.com','html':'c'}")
                             << QList{MessagePart::From, MessagePart::Subject, MessagePart::Content};
}

void TestSendRun::comparesWithWhatWasShown()
{
    QFETCH(QByteArray, change);
    QFETCH(QList<MessagePart>, parts);
    SendBench bench;
    const SendPlan plan = bench.plan();
    QCOMPARE(bench.relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + bench.id, change).status, 200);
    bench.run.send(plan);
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::Differs);
    QCOMPARE(result.differences, parts);
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QCOMPARE(bench.status(), QStringLiteral("draft"));
}

void TestSendRun::sendsNothingThatIsOnItsWay_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::addColumn<QString>("status");
    QTest::newRow("scheduled") << false << QStringLiteral("scheduled");
    QTest::newRow("queued") << true << QStringLiteral("queued");
}

void TestSendRun::sendsNothingThatIsOnItsWay()
{
    QFETCH(bool, atOnce);
    QFETCH(QString, status);
    SendBench bench;
    if (atOnce)
        bench.sendAtOnce();
    else
        bench.schedule("2026-11-24T12:00:00Z");
    bench.run.send(bench.plan());
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::NotADraft);
    QCOMPARE(result.state->status.text, status);
    QCOMPARE(bench.relay.sendsSeen(), 0);
}

void TestSendRun::undoes()
{
    SendBench bench;
    bench.run.send(bench.plan());
    QCOMPARE(bench.settle().problem, Problem::None);
    bench.pass(100s);
    bench.run.undo(QString::fromLatin1(bench.id));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(result.state->status.known, BroadcastStatus::Draft);
    bench.pass(1h);
    QCOMPARE(bench.status(), QStringLiteral("draft"));
    // And it can be sent again after that: the one from before is not out.
    bench.run.send(bench.plan());
    QCOMPARE(bench.settle().problem, Problem::None);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
}

void TestSendRun::undoesAfterARestart()
{
    SendBench bench;
    bench.run.send(bench.plan());
    QCOMPARE(bench.settle().problem, Problem::None);
    // Another computer, which knows nothing but what the service holds.
    SendHistory otherHistory(bench.folder.filePath(QStringLiteral("other.jsonl")));
    SendRun other(bench.client, bench.clock, otherHistory);
    std::optional<SendResult> result;
    connect(&other, &SendRun::finished, this, [&result](const SendResult &ended) { result = ended; });
    other.undo(QString::fromLatin1(bench.id));
    QVERIFY(until([&] { return result.has_value(); }));
    QCOMPARE(result->problem, Problem::None);
    QCOMPARE(bench.status(), QStringLiteral("draft"));
}

void TestSendRun::undoComesTooLate()
{
    SendBench bench;
    bench.run.send(bench.plan());
    QCOMPARE(bench.settle().problem, Problem::None);
    bench.pass(2min);
    bench.run.undo(QString::fromLatin1(bench.id));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::TooLate);
    QCOMPARE(result.state->status.known, BroadcastStatus::Queued);
    QCOMPARE(bench.relay.cancels(), 0); // it would have stopped it for good, which nobody asked for
    QCOMPARE(bench.status(), QStringLiteral("queued"));
}

void TestSendRun::reschedules()
{
    SendBench bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.run.reschedule(bench.planAt("2026-11-25T09:00:00Z"));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(*result.state->scheduledAt, utc("2026-11-25T09:00:00Z"));
    QCOMPARE(bench.relay.cancels(), 1);
    QCOMPARE(bench.relay.sends(), 1);
    QCOMPARE(bench.history.entries().size(), 1);
    bench.pass(24h);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
}

void TestSendRun::rescheduleFailsInTheSecondStep()
{
    SendBench bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.relay.cutAt(4, Relay::Cut::Trouble); // read, cancel, read, send
    bench.run.reschedule(bench.planAt("2026-11-25T09:00:00Z"));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::NotCarriedOut);
    QCOMPARE(result.state->status.known, BroadcastStatus::Draft);
    QCOMPARE(result.error->httpStatus, 503);
    QCOMPARE(bench.status(), QStringLiteral("draft"));
}

void TestSendRun::rescheduleIsRefusedInTheLastMinute()
{
    SendBench bench;
    bench.schedule("2026-11-23T12:00:59Z");
    bench.run.reschedule(bench.planAt("2026-11-25T09:00:00Z"));
    QCOMPARE(bench.settle().problem, Problem::TooLate);
    QCOMPARE(bench.relay.cancels(), 0);
    QCOMPARE(bench.status(), QStringLiteral("scheduled"));
}

void TestSendRun::stops()
{
    SendBench bench;
    bench.sendAtOnce();
    bench.run.stop(QString::fromLatin1(bench.id));
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::None);
    QCOMPARE(result.state->status.known, BroadcastStatus::Canceled);
    QCOMPARE(bench.status(), QStringLiteral("canceled"));
}

void TestSendRun::stopsOnlyWhatRuns_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("draft") << QStringLiteral("draft") << Problem::NotRunning;
    QTest::newRow("scheduled") << QStringLiteral("scheduled") << Problem::NotRunning;
    QTest::newRow("sent") << QStringLiteral("sent") << Problem::TooLate;
}

void TestSendRun::stopsOnlyWhatRuns()
{
    QFETCH(QString, status);
    QFETCH(Problem, problem);
    SendBench bench;
    if (status == QLatin1String("scheduled"))
        bench.schedule("2026-11-24T12:00:00Z");
    if (status == QLatin1String("sent")) {
        bench.sendAtOnce();
        bench.pass(1min);
    }
    QCOMPARE(bench.status(), status);
    bench.run.stop(QString::fromLatin1(bench.id));
    QCOMPARE(bench.settle().problem, problem);
    QCOMPARE(bench.status(), status);
    QCOMPARE(bench.relay.cancels(), 0);
}

void TestSendRun::saysThatItWasMadeOnTheWeb()
{
    SendBench bench;
    HttpTalk &talk = bench.relay.sandbox.talk;
    // The one broadcast of the sample that was made in the web's editor.
    QByteArray web;
    const Reply list = talk.get("/broadcasts");
    for (const QString &id : list.column("id")) {
        if (statusOf(talk, id.toLatin1()) != QLatin1String("draft") || id.toLatin1() == bench.id)
            continue;
        const Reply sent = talk.sendJson("POST", "/broadcasts/" + id.toLatin1() + "/send",
                                         R"({"scheduled_at":"2026-12-01T12:00:00Z"})");
        if (sent.body.contains("created via the API"))
            web = id.toLatin1();
    }
    QVERIFY(!web.isEmpty());
    const QJsonObject saved = talk.get("/broadcasts/" + web).object();
    SendPlan plan = bench.plan();
    plan.broadcastId = QString::fromLatin1(web);
    BroadcastDraft draft;
    draft.segmentId = saved.value(QStringLiteral("segment_id")).toString();
    draft.topicId = saved.value(QStringLiteral("topic_id")).toString();
    draft.from = saved.value(QStringLiteral("from")).toString();
    draft.subject = saved.value(QStringLiteral("subject")).toString();
    draft.previewText = saved.value(QStringLiteral("preview_text")).toString();
    draft.html = saved.value(QStringLiteral("html")).toString();
    draft.text = PlainText::own(saved.value(QStringLiteral("text")).toString());
    plan.seen = SeenMessage::of(draft);
    plan.audience.segmentId = draft.segmentId;
    bench.run.send(plan);
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::MadeOnWeb);
    QCOMPARE(result.state->status.known, BroadcastStatus::Draft);
    QCOMPARE(bench.relay.sends(), 0);
}

void TestSendRun::saysThatItIsGone()
{
    SendBench bench;
    const SendPlan plan = bench.plan();
    bench.relay.sandbox.talk.send("DELETE", "/broadcasts/" + bench.id);
    bench.run.send(plan);
    QCOMPARE(bench.settle().problem, Problem::Gone);
    bench.run.undo(plan.broadcastId);
    QCOMPARE(bench.settle().problem, Problem::Gone);
}

void TestSendRun::sendsNothingLaterByItself()
{
    SendBench bench;
    const SendPlan plan = bench.plan();
    bench.relay.server.stopListening();
    bench.run.send(plan);
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::NotReached);
    QCOMPARE(result.error->kind, ApiError::Kind::Offline);
    bench.pass(24h);
    breathe();
    QCOMPARE(bench.queue.state(), QueueState());
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QVERIFY(!bench.run.isBusy());
}

void TestSendRun::doesOneThingAtATime()
{
    SendBench bench;
    bench.run.send(bench.plan());
    bench.run.send(bench.plan());
    bench.run.undo(QString::fromLatin1(bench.id));
    QCOMPARE(bench.settle().action, SendAction::Send);
    breathe();
    QCOMPARE(bench.results.size(), size_t(1));
    QCOMPARE(bench.relay.sendsSeen(), 1);
}

void TestSendRun::saysWhatTheServiceRefuses()
{
    SendBench bench;
    SendPlan plan = bench.plan();
    QCOMPARE(bench.relay.sandbox.talk
                 .sendJson("PATCH", "/broadcasts/" + bench.id, json("{'from':'Acme <hello@unknown.example>'}"))
                 .status,
             200);
    plan.seen.from = QStringLiteral("Acme <hello@unknown.example>");
    bench.run.send(plan);
    const SendResult result = bench.settle();
    QCOMPARE(result.problem, Problem::Refused);
    QCOMPARE(result.error->httpStatus, 403);
    QCOMPARE(result.state->status.known, BroadcastStatus::Draft);
    QCOMPARE(bench.relay.sends(), 0);
}

QTEST_GUILESS_MAIN(TestSendRun)
#include "tst_send_run.moc"
