// SPDX-License-Identifier: Apache-2.0
// The system's proxy carries what leaves this computer, and nothing that stays on it.
#include "caught.h"
#include "network/system_proxy_factory.h"
#include "support/scripted_server.h"

#include <QNetworkProxy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using Verb = HttpRequest::Verb;
using Kind = NetworkFault::Kind;

namespace {

Secret testKey()
{
    return Secret(QByteArrayLiteral("re_proxy_123"));
}

// The environment is the system's setting wherever no desktop has another.
void setSystemProxy(const QByteArray &url)
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, url);
    for (const char *name : {"no_proxy", "NO_PROXY", "all_proxy"})
        qunsetenv(name);
}

bool systemFollowsEnvironment()
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(
        QNetworkProxyQuery(QUrl(QStringLiteral("http://example.invalid"))));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

} // namespace

class TestHttpProxy : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void knowsThisComputer_data();
    void knowsThisComputer();
    void spareLoopback();
    void carriesTheRest();
    void sendsOnceThroughProxy();
    void refusesToSignIn_data();
    void refusesToSignIn();
    void proxyIsAway();
    void setsNothingForTheApplication();
};

// Some builds of Qt follow the system by default: what is seen here must come from the transport.
void TestHttpProxy::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void TestHttpProxy::knowsThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << QStringLiteral("localhost") << true;
    QTest::newRow("LocalHost.") << QStringLiteral("LocalHost.") << true;
    QTest::newRow("below localhost") << QStringLiteral("api.localhost") << true;
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("127.8.9.10") << QStringLiteral("127.8.9.10") << true;
    QTest::newRow("::1") << QStringLiteral("::1") << true;
    QTest::newRow("another") << QStringLiteral("api.resend.com") << false;
    QTest::newRow("looks like it") << QStringLiteral("localhost.example.org") << false;
    QTest::newRow("ends like it") << QStringLiteral("notlocalhost") << false;
    QTest::newRow("other net") << QStringLiteral("192.168.0.1") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestHttpProxy::knowsThisComputer()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

void TestHttpProxy::spareLoopback()
{
    ScriptedServer proxy;
    setSystemProxy(proxy.url().toEncoded());
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::json(200, "{}"));
    server.on("POST /emails", ScriptedAnswer::json(200, "{}"));
    QUrl byName = server.url();
    byName.setHost(QStringLiteral("localhost"));
    for (const QUrl &base : {server.url(), byName}) {
        HttpTransport transport(base, testKey());
        for (const HttpRequest &r : {request(Verb::Get, "/domains"), once(request(Verb::Post, "/emails", "{}"))}) {
            Caught caught;
            transport.send(r, caught.done());
            QVERIFY(caught.wait());
            QCOMPARE(caught.answer().status, 200);
        }
    }
    QCOMPARE(server.seen().size(), 4);
    QCOMPARE(proxy.connections(), 0);
}

void TestHttpProxy::carriesTheRest()
{
    ScriptedServer proxy;
    setSystemProxy(proxy.url().toEncoded());
    if (!systemFollowsEnvironment())
        QSKIP("this system takes its proxy from elsewhere than the environment");
    proxy.on("GET http://example.invalid/domains", ScriptedAnswer::json(200, "through"));
    HttpTransport transport(QUrl(QStringLiteral("http://example.invalid")), testKey());
    Caught caught;
    transport.send(request(Verb::Get, "/domains"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().body, QByteArray("through"));
    QCOMPARE(proxy.count("GET http://example.invalid/domains"), 1);
    QCOMPARE(proxy.seen().first().header("host"), QByteArray("example.invalid"));
}

void TestHttpProxy::sendsOnceThroughProxy()
{
    for (const auto how :
         {ScriptedAnswer::How::CutAfterHeaders, ScriptedAnswer::How::CutAfterRequest, ScriptedAnswer::How::CutInBody}) {
        ScriptedServer proxy;
        setSystemProxy(proxy.url().toEncoded());
        if (!systemFollowsEnvironment())
            QSKIP("this system takes its proxy from elsewhere than the environment");
        proxy.on("POST http://example.invalid/emails", {ScriptedAnswer::fault(how), ScriptedAnswer::json(200, "{}")});
        HttpTransport transport(QUrl(QStringLiteral("http://example.invalid")), testKey());
        Caught caught;
        transport.send(once(request(Verb::Post, "/emails", "{}")), caught.done());
        QVERIFY(caught.wait());
        QCOMPARE(caught.fault().kind, Kind::ConnectionLost);
        QCOMPARE(proxy.count("POST http://example.invalid/emails"), 1);
    }
}

void TestHttpProxy::refusesToSignIn_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("tunnel") << true;
}

void TestHttpProxy::refusesToSignIn()
{
    QFETCH(bool, tls);
    ScriptedServer proxy;
    setSystemProxy(proxy.url().toEncoded());
    if (!systemFollowsEnvironment())
        QSKIP("this system takes its proxy from elsewhere than the environment");
    ScriptedAnswer signIn = ScriptedAnswer::json(407, "{}");
    signIn.headers = {{"Proxy-Authenticate", "Basic realm=\"office\""}};
    proxy.respond([signIn](const SeenRequest &) { return signIn; });
    const QString base = tls ? QStringLiteral("https://example.invalid") : QStringLiteral("http://example.invalid");
    HttpTransport transport(QUrl(base), testKey());
    for (const HttpRequest &r : {request(Verb::Get, "/domains"), once(request(Verb::Post, "/emails", "{}"))}) {
        Caught caught;
        transport.send(r, caught.done());
        QVERIFY(caught.wait());
        QCOMPARE(caught.fault().kind, Kind::ProxyRefused);
        // A tunnel was not dug; a plain request was in the proxy's hands.
        QCOMPARE(caught.fault().mayHaveReachedServer, !tls);
    }
    for (const SeenRequest &seen : proxy.seen()) {
        if (tls) {
            QCOMPARE(seen.key(), QByteArray("CONNECT example.invalid:443"));
            QCOMPARE(seen.header("authorization"), QByteArray()); // the key stays inside the tunnel
        }
    }
    QVERIFY(!proxy.seen().isEmpty());
}

void TestHttpProxy::proxyIsAway()
{
    ScriptedServer proxy;
    setSystemProxy(proxy.url().toEncoded());
    if (!systemFollowsEnvironment())
        QSKIP("this system takes its proxy from elsewhere than the environment");
    proxy.stopListening();
    for (const char *base : {"http://example.invalid", "https://example.invalid"}) {
        HttpTransport transport(QUrl(QString::fromLatin1(base)), testKey());
        for (const HttpRequest &r : {request(Verb::Get, "/domains"), once(request(Verb::Post, "/emails", "{}"))}) {
            Caught caught;
            transport.send(r, caught.done());
            QVERIFY(caught.wait());
            // Qt does not tell a proxy that refuses connections from a network that is down.
            QCOMPARE(caught.fault().kind, Kind::Offline);
            if (r.repeat == HttpRequest::Repeat::Once)
                QCOMPARE(caught.fault().mayHaveReachedServer, false);
        }
    }
}

void TestHttpProxy::setsNothingForTheApplication()
{
    HttpTransport transport(QUrl(QStringLiteral("http://example.invalid")), testKey());
    QCOMPARE(QNetworkProxyFactory::usesSystemConfiguration(), false);
    QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
}

QTEST_GUILESS_MAIN(TestHttpProxy)
#include "tst_http_proxy.moc"
