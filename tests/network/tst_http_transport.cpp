// SPDX-License-Identifier: Apache-2.0
// What goes onto the wire, and what comes back when all is well.
#include "caught.h"
#include "support/scripted_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using How = ScriptedAnswer::How;
using Kind = NetworkFault::Kind;

namespace {

Secret testKey()
{
    return Secret(QByteArrayLiteral("re_transport_123"));
}

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT
private slots:
    void saysWhoItIs();
    void sendsVerbBodyAndOwnHeaders_data();
    void sendsVerbBodyAndOwnHeaders();
    void keepsEncodingOfPathAndQuery();
    void putsPathBelowBaseUrl();
    void keepsHeadersOnOneLine();
    void sendsNoKeyWhereThereIsNone();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void joinsHeadersInLowerCase();
    void readsChunkedAndUnmeasuredAnswers();
    void keepsNoCookies();
    void answersLaterAndOnce();
    void cancelsForGood();
    void cancelledAtOnceNeverLeaves();
    void forgetsAllWhenDestroyed();
    void survivesDestructionInDone();
    void mayCancelAnotherInDone();
};

void TestHttpTransport::saysWhoItIs()
{
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::json(200, R"({"data":[]})"));
    HttpTransport transport(server.url(), testKey());
    Caught caught;
    transport.send(request(Verb::Get, "/domains"), caught.done());
    QVERIFY(caught.wait());

    QCOMPARE(caught.answer().status, 200);
    QCOMPARE(caught.answer().body, QByteArray(R"({"data":[]})"));
    QCOMPARE(server.seen().size(), 1);
    const SeenRequest seen = server.seen().first();
    QCOMPARE(seen.header("authorization"), QByteArray("Bearer re_transport_123"));
    QCOMPARE(seen.header("user-agent"), QByteArray("Postroom/" POSTROOM_VERSION));
    QCOMPARE(seen.header("accept"), QByteArray("application/json"));
    QCOMPARE(seen.header("accept-encoding"), QByteArray("identity"));
    QCOMPARE(seen.header("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.header("upgrade"), QByteArray()); // no HTTP/2
    QCOMPARE(seen.header("cookie"), QByteArray());
    QCOMPARE(seen.header("host"), "127.0.0.1:" + QByteArray::number(server.port()));
    QCOMPARE(transport.baseUrl(), server.url());
}

void TestHttpTransport::sendsVerbBodyAndOwnHeaders_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("GET") << Verb::Get << QByteArray("GET") << QByteArray() << QByteArray();
    QTest::newRow("POST") << Verb::Post << QByteArray("POST") << QByteArray("{\"a\":1}") << QByteArray("7");
    QTest::newRow("POST empty") << Verb::Post << QByteArray("POST") << QByteArray() << QByteArray("0");
    QTest::newRow("PATCH") << Verb::Patch << QByteArray("PATCH") << QByteArray("[]") << QByteArray("2");
    QTest::newRow("DELETE") << Verb::Delete << QByteArray("DELETE") << QByteArray() << QByteArray("0");
    QTest::newRow("DELETE body") << Verb::Delete << QByteArray("DELETE") << QByteArray("{}") << QByteArray("2");
}

void TestHttpTransport::sendsVerbBodyAndOwnHeaders()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, length);
    ScriptedServer server;
    server.on(method + " /emails", ScriptedAnswer::json(200, "{}"));
    HttpTransport transport(server.url(), testKey());
    for (const auto repeat : {HttpRequest::Repeat::Safe, HttpRequest::Repeat::Once}) {
        HttpRequest r = request(verb, "/emails", body);
        r.repeat = repeat;
        r.contentType = "application/vnd.test+json";
        r.headers = {{"Idempotency-Key", "abc-1"}, {"X-Other", "two words"}, {"Authorization", "Bearer wrong"}};
        Caught caught;
        transport.send(r, caught.done());
        QVERIFY(caught.wait());
        QCOMPARE(caught.answer().status, 200);
        const SeenRequest seen = server.seen().last();
        QCOMPARE(seen.method, method);
        QCOMPARE(seen.body, body);
        QVERIFY(seen.complete);
        QCOMPARE(seen.header("content-type"), QByteArray("application/vnd.test+json"));
        QCOMPARE(seen.header("idempotency-key"), QByteArray("abc-1"));
        QCOMPARE(seen.header("x-other"), QByteArray("two words"));
        QCOMPARE(seen.header("authorization"), QByteArray("Bearer re_transport_123"));
        if (verb != Verb::Get)
            QCOMPARE(seen.header("content-length"), length);
    }
    QCOMPARE(server.seen().size(), 2);
}

void TestHttpTransport::keepsEncodingOfPathAndQuery()
{
    ScriptedServer server;
    HttpTransport transport(server.url(), testKey());
    HttpRequest r = request(Verb::Get, "/contacts/a%2Fb%25c%20d+e@example.com");
    r.query.addQueryItem(u"email"_s, u"ada+x@example.com"_s);
    r.query.addQueryItem(u"q"_s, u"a%26b"_s);
    Caught caught;
    transport.send(r, caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(server.seen().first().target,
             QByteArray("/contacts/a%2Fb%25c%20d+e@example.com?email=ada%2Bx@example.com&q=a%26b"));
}

void TestHttpTransport::putsPathBelowBaseUrl()
{
    ScriptedServer server;
    QUrl base = server.url();
    base.setPath(u"/team/api"_s);
    HttpTransport transport(base, testKey());
    Caught caught;
    transport.send(request(Verb::Post, "/emails", "{}"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(server.seen().first().target, QByteArray("/team/api/emails"));
}

void TestHttpTransport::keepsHeadersOnOneLine()
{
    ScriptedServer server;
    HttpTransport transport(server.url(), Secret(QByteArrayLiteral("re_pasted\r\nX-Evil: 1\n")));
    HttpRequest r = request(Verb::Get, "/domains");
    r.headers = {{"Idempotency-Key", "a\r\nX-Worse: 1"}};
    Caught caught;
    transport.send(r, caught.done());
    QVERIFY(caught.wait());
    const SeenRequest seen = server.seen().first();
    QCOMPARE(seen.header("authorization"), QByteArray("Bearer re_pastedX-Evil: 1"));
    QCOMPARE(seen.header("idempotency-key"), QByteArray("aX-Worse: 1"));
    QCOMPARE(seen.header("x-evil"), QByteArray());
    QCOMPARE(seen.header("x-worse"), QByteArray());
}

void TestHttpTransport::sendsNoKeyWhereThereIsNone()
{
    ScriptedServer server;
    QUrl base = server.url();
    base.setUserInfo(u"user:password"_s);
    HttpTransport transport(base, Secret());
    Caught caught;
    transport.send(request(Verb::Get, "/domains"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(server.seen().first().header("authorization"), QByteArray());
}

void TestHttpTransport::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 410, 418, 422, 429, 451, 500, 501, 502, 503, 504, 520})
        QTest::addRow("%d", status) << status;
}

void TestHttpTransport::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    ScriptedServer server;
    const QByteArray body = status == 204 ? QByteArray() : QByteArray(R"({"name":"an_error","message":"So."})");
    server.on("GET /x", ScriptedAnswer::json(status, body));
    server.on("POST /x", ScriptedAnswer::json(status, body));
    ScriptedAnswer challenge = ScriptedAnswer::json(status, body);
    challenge.headers = {{"WWW-Authenticate", "Basic realm=\"x\""}};
    server.on("POST /challenge", challenge);
    HttpTransport transport(server.url(), testKey());
    for (const HttpRequest &r :
         {request(Verb::Get, "/x"), request(Verb::Post, "/x", "{}"), once(request(Verb::Post, "/x", "{}")),
          once(request(Verb::Post, "/challenge", "{}"))}) {
        Caught caught;
        transport.send(r, caught.done());
        QVERIFY(caught.wait());
        QVERIFY2(caught.isAnswer(), qPrintable(caught.fault().detail));
        QCOMPARE(caught.answer().status, status);
        QCOMPARE(caught.answer().body, body);
    }
    QCOMPARE(server.seen().size(), 4);
}

void TestHttpTransport::joinsHeadersInLowerCase()
{
    ScriptedServer server;
    ScriptedAnswer answer;
    answer.headers = {{"RateLimit-Limit", "10"}, {"ratelimit-REMAINING", "9"}, {"X-Two", "a"}, {"x-two", "b"}};
    server.on("GET /x", answer);
    HttpTransport transport(server.url(), testKey());
    Caught caught;
    transport.send(request(Verb::Get, "/x"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().header("ratelimit-limit"), QByteArray("10"));
    QCOMPARE(caught.answer().header("ratelimit-remaining"), QByteArray("9"));
    QCOMPARE(caught.answer().header("x-two"), QByteArray("a, b"));
    QCOMPARE(caught.answer().header("content-type"), QByteArray("application/json"));
}

void TestHttpTransport::readsChunkedAndUnmeasuredAnswers()
{
    ScriptedServer server;
    ScriptedAnswer chunked = ScriptedAnswer::json(200, QByteArray(300 * 1024, 'a') + "end");
    chunked.chunked = true;
    server.on("GET /chunked", chunked);
    ScriptedAnswer measured = ScriptedAnswer::json(200, QByteArray(300 * 1024, 'b') + "end");
    server.on("GET /measured", measured);
    ScriptedAnswer untilClose;
    untilClose.how = How::Raw;
    untilClose.close = true;
    untilClose.body = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nto the end of the connection";
    server.on("GET /close", untilClose);
    HttpTransport transport(server.url(), testKey());

    Caught first;
    transport.send(request(Verb::Get, "/chunked"), first.done());
    QVERIFY(first.wait());
    QCOMPARE(first.answer().body, QByteArray(300 * 1024, 'a') + "end");
    Caught second;
    transport.send(request(Verb::Get, "/measured"), second.done());
    QVERIFY(second.wait());
    QCOMPARE(second.answer().body, QByteArray(300 * 1024, 'b') + "end");
    Caught third;
    transport.send(request(Verb::Get, "/close"), third.done());
    QVERIFY(third.wait());
    QCOMPARE(third.answer().body, QByteArray("to the end of the connection"));
}

void TestHttpTransport::keepsNoCookies()
{
    ScriptedServer server;
    ScriptedAnswer answer;
    answer.headers = {{"Set-Cookie", "session=1; Path=/"}};
    server.on("GET /x", answer);
    HttpTransport transport(server.url(), testKey());
    for (int i = 0; i < 2; ++i) {
        Caught caught;
        transport.send(request(Verb::Get, "/x"), caught.done());
        QVERIFY(caught.wait());
    }
    QCOMPARE(server.seen().size(), 2);
    QCOMPARE(server.seen().last().header("cookie"), QByteArray());
}

void TestHttpTransport::answersLaterAndOnce()
{
    ScriptedServer server;
    server.on("GET /x", ScriptedAnswer::json(200, "{}"));
    HttpTransport transport(server.url(), testKey());
    Caught caught;
    const auto ticket = transport.send(request(Verb::Get, "/x"), caught.done());
    QVERIFY(ticket != 0);
    QCOMPARE(caught.calls(), 0);
    // Also what cannot work at all fails later, not within send().
    HttpTransport nowhere(QUrl(u"nonsense://127.0.0.1"_s), testKey());
    Caught refused;
    QVERIFY(nowhere.send(request(Verb::Get, "/x"), refused.done()) != 0);
    QCOMPARE(refused.calls(), 0);
    QVERIFY(refused.wait());
    QCOMPARE(refused.fault().kind, Kind::Protocol);
    QVERIFY(caught.wait());
    Caught end;
    transport.send(request(Verb::Get, "/x"), end.done());
    QVERIFY(end.wait());
    QCOMPARE(caught.calls(), 1);
    QCOMPARE(refused.calls(), 1);
}

void TestHttpTransport::cancelsForGood()
{
    ScriptedServer server;
    server.on("GET /never", ScriptedAnswer::fault(How::Never));
    server.on("POST /never", ScriptedAnswer::fault(How::Never));
    server.on("GET /x", ScriptedAnswer::json(200, "{}"));
    HttpTransport transport(server.url(), testKey());
    Caught before;
    Caught read;
    Caught write;
    // Not on the wire yet.
    transport.cancel(transport.send(once(request(Verb::Post, "/x", "{}")), before.done()));
    const auto readTicket = transport.send(request(Verb::Get, "/never"), read.done());
    const auto writeTicket = transport.send(once(request(Verb::Post, "/never", "{}")), write.done());
    QTRY_COMPARE(server.seen().size(), 2);
    QCOMPARE(server.openConnections(), 2);
    transport.cancel(readTicket);
    transport.cancel(writeTicket);
    transport.cancel(writeTicket);
    transport.cancel(4711);
    QTRY_COMPARE(server.openConnections(), 0);
    Caught end;
    const auto done = transport.send(request(Verb::Get, "/x"), end.done());
    QVERIFY(end.wait());
    transport.cancel(done); // too late, and harmless
    QCOMPARE(before.calls(), 0);
    QCOMPARE(read.calls(), 0);
    QCOMPARE(write.calls(), 0);
    QCOMPARE(server.count("POST /x"), 0);
}

// Qt starts a request with a body only from the event loop, and does not look whether it was aborted by then.
void TestHttpTransport::cancelledAtOnceNeverLeaves()
{
    ScriptedServer server;
    server.on("GET /end", ScriptedAnswer::json(200, "{}"));
    HttpTransport transport(server.url(), testKey());
    for (int i = 0; i < 20; ++i) {
        Caught caught;
        transport.cancel(transport.send(once(request(Verb::Post, "/x", "{}")), caught.done()));
        transport.cancel(transport.send(once(request(Verb::Post, "/x")), caught.done()));
        transport.cancel(transport.send(request(Verb::Patch, "/x", "{}"), caught.done()));
        Caught end;
        transport.send(once(request(Verb::Get, "/end")), end.done());
        QVERIFY(end.wait());
        QCOMPARE(caught.calls(), 0);
    }
    QCOMPARE(server.count("POST /x"), 0);
    QCOMPARE(server.count("PATCH /x"), 0);
}

void TestHttpTransport::forgetsAllWhenDestroyed()
{
    ScriptedServer server;
    server.on("GET /never", ScriptedAnswer::fault(How::Never));
    server.on("POST /never", ScriptedAnswer::fault(How::Never));
    Caught read;
    Caught write;
    {
        HttpTransport transport(server.url(), testKey());
        transport.send(request(Verb::Get, "/never"), read.done());
        transport.send(once(request(Verb::Post, "/never", "{}")), write.done());
        QTRY_COMPARE(server.seen().size(), 2);
    }
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(read.calls(), 0);
    QCOMPARE(write.calls(), 0);
}

void TestHttpTransport::survivesDestructionInDone()
{
    for (const bool single : {false, true}) {
        ScriptedServer server;
        server.on("POST /x", ScriptedAnswer::json(200, "{}"));
        server.on("GET /never", ScriptedAnswer::fault(How::Never));
        auto transport = std::make_unique<HttpTransport>(server.url(), testKey());
        Caught other;
        transport->send(request(Verb::Get, "/never"), other.done());
        QTRY_COMPARE(server.seen().size(), 1);
        Caught caught;
        HttpRequest r = request(Verb::Post, "/x", "{}");
        r.repeat = single ? HttpRequest::Repeat::Once : HttpRequest::Repeat::Safe;
        transport->send(r, [&transport, done = caught.done()](HttpOutcome outcome) {
            transport.reset();
            done(std::move(outcome));
        });
        QVERIFY(caught.wait());
        QCOMPARE(caught.answer().status, 200);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(other.calls(), 0);
    }
}

void TestHttpTransport::mayCancelAnotherInDone()
{
    ScriptedServer server;
    ScriptedAnswer held;
    held.how = How::Held;
    server.on("GET /x", held);
    HttpTransport transport(server.url(), testKey());
    // Both answers are there when the first callback runs.
    Caught first;
    Caught second;
    HttpTransport::Ticket tickets[2] = {0, 0};
    tickets[0] = transport.send(request(Verb::Get, "/x"), [&, done = first.done()](HttpOutcome o) {
        transport.cancel(tickets[1]);
        done(std::move(o));
    });
    tickets[1] = transport.send(request(Verb::Get, "/x"), [&, done = second.done()](HttpOutcome o) {
        transport.cancel(tickets[0]);
        done(std::move(o));
    });
    QTRY_COMPARE(server.seen().size(), 2);
    server.release();
    QTRY_COMPARE(first.calls() + second.calls(), 1);
    Caught end;
    server.on("GET /end", ScriptedAnswer::json(200, "{}"));
    transport.send(request(Verb::Get, "/end"), end.done());
    QVERIFY(end.wait());
    QCOMPARE(first.calls() + second.calls(), 1);
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_http_transport.moc"
