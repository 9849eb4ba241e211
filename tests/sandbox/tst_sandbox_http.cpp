// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace std::chrono_literals;

//! What holds for every request: keys, methods, limits, framing.
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private slots:
    void refusesKeys_data();
    void refusesKeys();
    void acceptsAnyKeyThatLooksLikeOne();
    void understandsTheSchemeInAnyCase();
    void refusesARequestWithoutUserAgent();
    void knowsUnknownPathsFromWrongMethods_data();
    void knowsUnknownPathsFromWrongMethods();
    void limitsTheRate();
    void sendsNoRateHeadersWithoutALimit();
    void takesPostsWithoutABody_data();
    void takesPostsWithoutABody();
    void refusesBrokenRequests_data();
    void refusesBrokenRequests();
    void doesNotCompress();
};

void TestSandboxHttp::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("onlyKey");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");

    const QByteArray missing =
        R"({"statusCode":401,"message":"Missing API key in the authorization header.","name":"missing_api_key"})";
    const QByteArray invalid = R"({"statusCode":401,"message":"API key is invalid","name":"validation_error"})";
    const QByteArray restricted =
        R"({"statusCode":401,"message":"This API key is restricted to only send emails.","name":"restricted_api_key"})";
    QTest::newRow("no header") << QByteArray() << QByteArray("X-Nothing: 1") << missing;
    QTest::newRow("no key") << QByteArray() << QByteArray("Authorization: Bearer ") << missing;
    QTest::newRow("not a key") << QByteArray() << QByteArray("Authorization: Bearer sk_live_1") << invalid;
    QTest::newRow("no scheme") << QByteArray() << QByteArray("Authorization: re_test") << invalid;
    QTest::newRow("other scheme") << QByteArray() << QByteArray("Authorization: Basic cmVfdGVzdA==") << invalid;
    QTest::newRow("sending only") << QByteArray() << QByteArray("Authorization: Bearer re_sending_only") << restricted;
    QTest::newRow("not the only key") << QByteArray("re_mine") << QByteArray("Authorization: Bearer re_test")
                                      << invalid;
    QTest::newRow("longer than the only key")
        << QByteArray("re_mine") << QByteArray("Authorization: Bearer re_mine2") << invalid;
    QTest::newRow("sending only, not the only key")
        << QByteArray("re_mine") << QByteArray("Authorization: Bearer re_sending_only") << restricted;
}

void TestSandboxHttp::refusesKeys()
{
    QFETCH(QByteArray, onlyKey);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    SandboxOptions options = RunningSandbox::unlimited();
    options.key = onlyKey;
    options.contacts = 0;
    RunningSandbox sandbox(options);
    sandbox.talk.key.clear();
    const Reply reply = sandbox.talk.send("GET", "/domains", {header});
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, body);
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
}

void TestSandboxHttp::acceptsAnyKeyThatLooksLikeOne()
{
    RunningSandbox sandbox;
    sandbox.talk.key = "re_anything_at_all";
    QCOMPARE(sandbox.talk.get("/domains").status, 200);

    SandboxOptions options = RunningSandbox::unlimited();
    options.key = "re_mine";
    RunningSandbox locked(options);
    locked.talk.key = "re_mine";
    QCOMPARE(locked.talk.get("/domains").status, 200);
}

void TestSandboxHttp::understandsTheSchemeInAnyCase()
{
    RunningSandbox sandbox;
    sandbox.talk.key.clear();
    QCOMPARE(sandbox.talk.send("GET", "/domains", {"authorization: bearer re_test"}).status, 200);
}

void TestSandboxHttp::refusesARequestWithoutUserAgent()
{
    RunningSandbox sandbox;
    sandbox.talk.userAgent.clear();
    const Reply reply = sandbox.talk.get("/domains");
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.body, QByteArray("error code: 1010"));
}

void TestSandboxHttp::knowsUnknownPathsFromWrongMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("allowed"); // empty: the path is unknown

    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << QByteArray();
    QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/domain") << QByteArray();
    QTest::newRow("doubled slash") << QByteArray("GET") << QByteArray("//domains") << QByteArray();
    QTest::newRow("slash at the end") << QByteArray("GET") << QByteArray("/domains/") << QByteArray();
    QTest::newRow("too deep") << QByteArray("GET") << QByteArray("/domains/a/b/c") << QByteArray();
    QTest::newRow("encoded slash") << QByteArray("GET") << QByteArray("/domains%2Fa%2Fverify") << QByteArray();
    QTest::newRow("other case") << QByteArray("GET") << QByteArray("/Domains") << QByteArray();
    QTest::newRow("put") << QByteArray("PUT") << QByteArray("/domains") << QByteArray("GET, POST");
    QTest::newRow("trace") << QByteArray("TRACE") << QByteArray("/domains") << QByteArray("GET, POST");
    QTest::newRow("options") << QByteArray("OPTIONS") << QByteArray("/topics") << QByteArray("GET, POST");
    QTest::newRow("get a verification") << QByteArray("GET")
                                        << QByteArray("/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889/verify")
                                        << QByteArray("POST");
}

void TestSandboxHttp::knowsUnknownPathsFromWrongMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, allowed);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send(method, target);
    if (allowed.isEmpty()) {
        QCOMPARE(reply.status, 404);
        QCOMPARE(
            reply.body,
            QByteArray(R"({"statusCode":404,"message":"The requested endpoint does not exist.","name":"not_found"})"));
    } else {
        QCOMPARE(reply.status, 405);
        QCOMPARE(
            reply.body,
            QByteArray(
                R"({"statusCode":405,"message":"Method is not allowed for the requested path.","name":"method_not_allowed"})"));
        QCOMPARE(reply.headers.value("allow"), allowed);
    }
}

void TestSandboxHttp::limitsTheRate()
{
    SandboxOptions options;
    options.rateLimit = 3;
    RunningSandbox sandbox(options);
    for (const char *remaining : {"2", "1", "0"}) {
        const Reply reply = sandbox.talk.get("/topics");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("ratelimit-limit"), QByteArray("3"));
        QCOMPARE(reply.headers.value("ratelimit-policy"), QByteArray("3;w=1"));
        QCOMPARE(reply.headers.value("ratelimit-remaining"), QByteArray(remaining));
        QCOMPARE(reply.headers.value("ratelimit-reset"), QByteArray("1"));
        QVERIFY(!reply.headers.contains("retry-after"));
        sandbox.time->advance(333ms);
    }
    // 999 ms into the window; refusals count nothing, and other keys share the limit.
    sandbox.talk.key = "re_other";
    for (int i = 0; i < 2; ++i) {
        const Reply reply = sandbox.talk.get("/topics");
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.object().value(QStringLiteral("name")), QStringLiteral("rate_limit_exceeded"));
        QCOMPARE(reply.object().value(QStringLiteral("statusCode")), 429);
        QCOMPARE(reply.object().keys().size(), 3);
        QCOMPARE(reply.headers.value("retry-after"), QByteArray("1"));
        QCOMPARE(reply.headers.value("ratelimit-remaining"), QByteArray("0"));
    }
    sandbox.time->advance(1ms);
    QCOMPARE(sandbox.talk.get("/topics").headers.value("ratelimit-remaining"), QByteArray("2"));
    // Errors carry the headers too.
    QCOMPARE(sandbox.talk.get("/nothing").headers.value("ratelimit-remaining"), QByteArray("1"));
}

void TestSandboxHttp::sendsNoRateHeadersWithoutALimit()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/topics");
    for (auto it = reply.headers.cbegin(); it != reply.headers.cend(); ++it)
        QVERIFY2(!it.key().startsWith("ratelimit"), it.key().constData());
}

void TestSandboxHttp::takesPostsWithoutABody_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::newRow("as the SDK sends it") << QList<QByteArray>{"Content-Type: application/json", "Content-Length: 0"};
    QTest::newRow("without a length") << QList<QByteArray>{"Content-Type: application/json"};
    QTest::newRow("with nothing") << QList<QByteArray>{};
}

void TestSandboxHttp::takesPostsWithoutABody()
{
    QFETCH(QList<QByteArray>, headers);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send("POST", "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889/verify", headers);
    QCOMPARE(reply.status, 200);
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    QCOMPARE(sandbox.talk.send("DELETE", "/topics", headers).status, 405);
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
}

void TestSandboxHttp::refusesBrokenRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("unknown method") << QByteArray("FETCH /domains HTTP/1.1\r\n\r\n");
    QTest::newRow("old version") << QByteArray("GET /domains HTTP/0.9\r\n\r\n");
    QTest::newRow("two question marks") << QByteArray("GET /contacts?a?b HTTP/1.1\r\n\r\n");
}

void TestSandboxHttp::refusesBrokenRequests()
{
    QFETCH(QByteArray, bytes);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendRaw(bytes);
    QCOMPARE(reply.status, 400);
    QCOMPARE(
        reply.body,
        QByteArray(R"({"statusCode":400,"message":"The request could not be understood.","name":"validation_error"})"));
    QVERIFY(sandbox.talk.hasEnded());
}

void TestSandboxHttp::doesNotCompress()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send("GET", "/contacts?limit=100", {"Accept-Encoding: gzip, deflate, br"});
    QVERIFY(!reply.headers.contains("content-encoding"));
    QCOMPARE(reply.data().size(), 100);
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandbox_http.moc"
