// SPDX-License-Identifier: Apache-2.0
// A test goes to each address once, whatever breaks, and says what it is.
#include "send_bench.h"

#include "sending/test_message.h"

#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Cut = Relay::Cut;

Q_DECLARE_METATYPE(Relay::Cut)

namespace {

RenderedMessage hello()
{
    return {.from = QStringLiteral("Acme <hello@acme.com>"),
            .replyTo = {QStringLiteral("ada@acme.com")},
            .subject = QStringLiteral("Hello Ada"),
            .html = QStringLiteral("<p>Hello Ada</p>"),
            .text = PlainText::own(QStringLiteral("Hello Ada"))};
}

QStringList two()
{
    return {QStringLiteral("ada@acme.com"), QStringLiteral("bob@acme.com")};
}

int quotaUsed(SendBench &bench)
{
    const Reply reply = bench.relay.sandbox.talk.sendJson(
        "POST", "/emails", json("{'from':'Acme <hello@acme.com>','to':['q@acme.com'],'subject':'Q','html':'q'}"));
    return reply.headers.value("x-resend-daily-quota").toInt() - 1;
}

} // namespace

class TestTestMessage : public QObject
{
    Q_OBJECT
private slots:
    void sendsToEach();
    void sendsOnceWhateverBreaks_data();
    void sendsOnceWhateverBreaks();
    void asksAgainUnderTheSameKey();
    void sendsTheSameTwiceWhenAsked();
    void sendsNothingToNobody();
    void saysWhichFailed();
    void sendsNothingLaterByItself();

private:
    static bool finish(SendBench &bench, const QSignalSpy &finished, qsizetype times = 1)
    {
        return until([&] {
            if (finished.size() >= times)
                return true;
            if (bench.queue.state().underWay == 0)
                bench.pass(std::chrono::milliseconds(200));
            return false;
        });
    }
};

void TestTestMessage::sendsToEach()
{
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    const int before = quotaUsed(bench);
    test.send(hello(), two());
    QVERIFY(test.isBusy());
    QVERIFY(finish(bench, finished));
    QCOMPARE(test.sentCount(), 2);
    QVERIFY(test.failures().isEmpty());
    QCOMPARE(bench.relay.requests(), 2);
    QCOMPARE(QJsonDocument::fromJson(bench.relay.server.seen().at(0).body),
             QJsonDocument::fromJson(json("{'from':'Acme <hello@acme.com>','to':['ada@acme.com'],"
                                          "'subject':'[Test] Hello Ada','html':'<p>Hello Ada</p>',"
                                          "'text':'Hello Ada','reply_to':['ada@acme.com']}")));
    const QByteArray first = bench.relay.server.seen().at(0).header("idempotency-key");
    const QByteArray second = bench.relay.server.seen().at(1).header("idempotency-key");
    QVERIFY(first.startsWith("postroom-test-") && second.startsWith("postroom-test-"));
    QVERIFY(first != second);
    QCOMPARE(quotaUsed(bench), before + 3); // and the question itself
}

void TestTestMessage::sendsOnceWhateverBreaks_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("dropped unread") << Cut::Unread;
    QTest::newRow("lost") << Cut::Lost;
    QTest::newRow("unanswered") << Cut::Unanswered;
    QTest::newRow("cut in the head") << Cut::InHead;
    QTest::newRow("cut in the body") << Cut::InBody;
    QTest::newRow("503") << Cut::Trouble;
}

void TestTestMessage::sendsOnceWhateverBreaks()
{
    QFETCH(Cut, cut);
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    const int before = quotaUsed(bench);
    bench.relay.cutAt(1, cut);
    test.send(hello(), {QStringLiteral("ada@acme.com")});
    QVERIFY(finish(bench, finished));
    QCOMPARE(test.sentCount(), 1);
    QCOMPARE(quotaUsed(bench), before + 2); // one, and the question itself
}

void TestTestMessage::asksAgainUnderTheSameKey()
{
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    const int before = quotaUsed(bench);
    bench.relay.cutAt(1, Cut::Unanswered, 3); // as often as the queue tries
    test.send(hello(), {QStringLiteral("ada@acme.com")});
    QVERIFY(finish(bench, finished));
    QCOMPARE(test.failures().size(), 1);
    QVERIFY(test.failures().first().error.mayHaveHappened);
    bench.relay.mend();
    test.retry();
    QVERIFY(finish(bench, finished, 2));
    QCOMPARE(test.sentCount(), 1);
    QVERIFY(test.failures().isEmpty());
    QCOMPARE(quotaUsed(bench), before + 2);
    const QByteArray key = bench.relay.server.seen().first().header("idempotency-key");
    for (const SeenRequest &request : bench.relay.server.seen())
        QCOMPARE(request.header("idempotency-key"), key);
}

void TestTestMessage::sendsTheSameTwiceWhenAsked()
{
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    const int before = quotaUsed(bench);
    for (qsizetype time = 1; time <= 2; ++time) {
        test.send(hello(), {QStringLiteral("ada@acme.com")});
        QVERIFY(finish(bench, finished, time));
    }
    QCOMPARE(quotaUsed(bench), before + 3);
}

void TestTestMessage::sendsNothingToNobody()
{
    SendBench bench;
    TestMessage test(bench.client);
    test.send(hello(), {});
    test.send(hello(), QStringList(7, QStringLiteral("ada@acme.com")));
    QVERIFY(!test.isBusy());
    breathe();
    QCOMPARE(bench.relay.requests(), 0);
}

void TestTestMessage::saysWhichFailed()
{
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    RenderedMessage message = hello();
    message.from = QStringLiteral("Acme <hello@unknown.example>");
    test.send(message, two());
    QVERIFY(finish(bench, finished));
    QCOMPARE(test.sentCount(), 0);
    QCOMPARE(test.failures().size(), 2);
    QCOMPARE(test.failures().at(1).address, QStringLiteral("bob@acme.com"));
    QCOMPARE(test.failures().at(1).error.httpStatus, 403);
}

void TestTestMessage::sendsNothingLaterByItself()
{
    SendBench bench;
    TestMessage test(bench.client);
    QSignalSpy finished(&test, &TestMessage::finished);
    bench.relay.server.stopListening();
    test.send(hello(), two());
    QVERIFY(finish(bench, finished));
    QCOMPARE(test.failures().at(0).error.kind, ApiError::Kind::Offline);
    bench.pass(std::chrono::hours(24));
    breathe();
    QCOMPARE(bench.queue.state(), QueueState());
}

QTEST_GUILESS_MAIN(TestTestMessage)
#include "tst_test_message.moc"
