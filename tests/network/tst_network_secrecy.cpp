// SPDX-License-Identifier: Apache-2.0
// A planted key, address and body must turn up in no log line and in no fault's text, whatever goes wrong.
#include "queue_bench.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using Verb = HttpRequest::Verb;
using How = ScriptedAnswer::How;

namespace {

constexpr auto key = "re_PlantedKey_9f8e7d";

QMutex mutex; // Qt's network code logs from a thread of its own
QStringList lines;

void keepLine(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker locker(&mutex);
    lines.append(QString::fromUtf8(context.category) + QStringLiteral(": ") + text);
}

} // namespace

class TestNetworkSecrecy : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void saysNothingSecret();
    void hidesAKeyTheServerSendsBack();
    void hidesAKeyInARefusal();
    void hidesTheKeyOfBefore();
};

void TestNetworkSecrecy::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("postroom.*=true\nqt.network.*=true\nqt.tlsbackend.*=true"));
}

void TestNetworkSecrecy::cleanupTestCase()
{
    QLoggingCategory::setFilterRules({});
}

void TestNetworkSecrecy::saysNothingSecret()
{
    ManualClock clock;
    ScriptedServer server;
    ScriptedServer tls(ScriptedServer::Security::SelfSignedTls);
    ScriptedServer closed;
    const QUrl closedUrl = closed.url();
    closed.stopListening();
    const char *path = "/contacts/planted.person@example.com/topics";
    ScriptedAnswer slow = ScriptedAnswer::json(429, "{}");
    slow.headers = {{"retry-after", "1"}};
    ScriptedAnswer redirect = ScriptedAnswer::json(302, "");
    redirect.headers = {{"Location", QByteArray("https://elsewhere.invalid/?key=") + key}};
    const QByteArray echo = QByteArray(key) + " PlantedBody planted.person@example.com";
    const QList<ScriptedAnswer> answers{ScriptedAnswer::json(200, echo),
                                        ScriptedAnswer::json(500, echo),
                                        redirect,
                                        ScriptedAnswer::fault(How::CutAfterRequest),
                                        ScriptedAnswer::fault(How::CutInBody),
                                        ScriptedAnswer::fault(How::Never),
                                        ScriptedAnswer::json(401, echo)};

    qInstallMessageHandler(keepLine);
    QList<Caught> all;
    QObject context;
    for (const QUrl &base : {server.url(), tls.url(), closedUrl, QUrl(QStringLiteral("nonsense://host"))}) {
        for (const ScriptedAnswer &answer : answers) {
            HttpTransport transport(base, Secret(QByteArray(key)));
            SendQueue queue(transport, clock);
            for (const Verb verb : {Verb::Get, Verb::Post}) {
                server.on(verbName(verb) + ' ' + path, {slow, answer});
                HttpRequest r = request(verb, path, verb == Verb::Post ? "{\"text\":\"PlantedBody\"}" : "");
                r.headers = {{"Idempotency-Key", "PlantedIdempotency"}};
                r.query.addQueryItem(QStringLiteral("q"), QStringLiteral("PlantedQuery"));
                r.repeat = verb == Verb::Post ? HttpRequest::Repeat::Once : HttpRequest::Repeat::Safe;
                r.idleTimeout = 200ms;
                r.maxAnswerBytes = 10000;
                Caught caught;
                queue.submit(r, judge, &context, caught.done());
                QVERIFY(until([&] {
                    clock.advance(100ms);
                    return caught.calls() > 0;
                }));
                all.append(caught);
            }
        }
    }
    qInstallMessageHandler(nullptr);

    const QStringList secrets{QString::fromLatin1(key), QStringLiteral("PlantedBody"), QStringLiteral("PlantedQuery"),
                              QStringLiteral("PlantedIdempotency"), QStringLiteral("planted.person")};
    int own = 0;
    int faults = 0;
    for (const QString &line : std::as_const(lines)) {
        for (const QString &secret : secrets)
            QVERIFY2(!line.contains(secret, Qt::CaseInsensitive), qPrintable(line));
        own += line.startsWith(QStringLiteral("postroom.network: ")) ? 1 : 0;
    }
    QVERIFY2(own > 100, qPrintable(QString::number(own))); // the rules did switch the lines on
    QVERIFY(lines.contains(QStringLiteral("postroom.network: POST /contacts/<address>/topics attempt 2 ended: 200")));
    for (const Caught &caught : std::as_const(all)) {
        if (!caught.isFault())
            continue;
        ++faults;
        for (const QString &secret : secrets)
            QVERIFY2(!caught.fault().detail.contains(secret, Qt::CaseInsensitive), qPrintable(caught.fault().detail));
    }
    QVERIFY2(faults > 30, qPrintable(QString::number(faults)));
}

// The one text of a fault that a server can write into: the host it redirects to.
void TestNetworkSecrecy::hidesAKeyTheServerSendsBack()
{
    ScriptedServer server;
    ScriptedAnswer redirect = ScriptedAnswer::json(302, "");
    redirect.headers = {{"Location", "https://re-planted-key.example.org/"}};
    server.on("GET /x", redirect);
    HttpTransport transport(server.url(), Secret(QByteArrayLiteral("RE-planted-KEY")));
    Caught caught;
    transport.send(request(Verb::Get, "/x"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(caught.fault().kind, NetworkFault::Kind::Redirected);
    QCOMPARE(caught.fault().detail, QStringLiteral("***.example.org"));
}

// The message of a refusal is shown under "Details"; a service that quotes the key must not get it shown.
void TestNetworkSecrecy::hidesAKeyInARefusal()
{
    ScriptedServer server;
    server.on("GET /x", ScriptedAnswer::json(401, "{\"message\":\"re_PlantedKey_9f8e7d is unknown\"}"));
    HttpTransport transport(server.url(), Secret(QByteArray(key)));
    Caught caught;
    transport.send(request(Verb::Get, "/x"), caught.done());
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().body, QByteArray("{\"message\":\"*** is unknown\"}"));
}

// Another key is given while a request is under way: what it went out with is hidden, and the next takes the other.
void TestNetworkSecrecy::hidesTheKeyOfBefore()
{
    ScriptedServer server;
    ScriptedAnswer held = ScriptedAnswer::json(401, "{\"message\":\"re_PlantedKey_9f8e7d is unknown\"}");
    held.how = ScriptedAnswer::How::Held;
    server.on("GET /x", held);
    HttpTransport transport(server.url(), Secret(QByteArray(key)));
    Caught caught;
    transport.send(request(Verb::Get, "/x"), caught.done());
    QTRY_COMPARE(server.count("GET /x"), 1);
    transport.setKey(Secret(QByteArrayLiteral("re_another")));
    server.release();
    QVERIFY(caught.wait());
    QCOMPARE(caught.answer().body, QByteArray("{\"message\":\"*** is unknown\"}"));
    server.on("GET /x", ScriptedAnswer::json(200, "{}"));
    Caught next;
    transport.send(request(Verb::Get, "/x"), next.done());
    QVERIFY(next.wait());
    QCOMPARE(server.seen().last().header("authorization"), QByteArray("Bearer re_another"));
}

QTEST_GUILESS_MAIN(TestNetworkSecrecy)
#include "tst_network_secrecy.moc"
