// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"
#include "sandbox/fault_option.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = Fault::Kind;

const QByteArray acme = "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889";
const QByteArray verified = R"({"object":"domain","id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889"})"; // 63 bytes
const QByteArray serverError =
    R"({"statusCode":500,"message":"An unexpected error occurred.","name":"application_error"})";

SandboxOptions faulty(FaultPlan plan)
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.faults = std::move(plan);
    return options;
}

QString statusOfAcme(RunningSandbox &sandbox)
{
    sandbox.server.setFaults({});
    return sandbox.talk.get(acme).object().value(u"status"_s).toString();
}

//! A client that sees the bytes as they come.
class Wire
{
public:
    explicit Wire(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected();
    }
    void send(const QByteArray &method, const QByteArray &target)
    {
        m_socket.write(method + ' ' + target
                       + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: postroom-tests\r\n"
                         "Authorization: Bearer re_test\r\nContent-Length: 0\r\n\r\n");
        m_socket.flush();
    }
    //! Whatever came next, without waiting for more; empty where the connection ended.
    QByteArray some() { return m_socket.waitForReadyRead(20'000) ? m_socket.readAll() : QByteArray(); }
    //! All that comes until the other side ends the connection.
    QByteArray all()
    {
        QByteArray bytes = m_socket.readAll();
        while (m_socket.waitForReadyRead(20'000))
            bytes += m_socket.readAll();
        return bytes;
    }
    bool hasEnded() const { return m_socket.state() != QAbstractSocket::ConnectedState; }

private:
    QTcpSocket m_socket;
};

} // namespace

//! What goes wrong on purpose, as a client sees it.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void waits();
    void saysTooManyRequests();
    void saysTooManyRequestsBesideTheLimit();
    void failsBeforeTheRequest();
    void failsAfterTheRequest();
    void breaksTheJson();
    void cutsTheBody();
    void drips();
    void stopsWhileItDrips();
    void stopsWhileItWaits();
    void strikesEveryNth();
    void strikesWhatItConcerns();
    void addsFaultsUp();
    void changesWhileItRuns();
    void readsTheCommandLine_data();
    void readsTheCommandLine();
    void refusesTheCommandLine_data();
    void refusesTheCommandLine();
    void runsFast();
};

void TestSandboxFaults::waits()
{
    RunningSandbox sandbox(faulty({{Kind::Latency, 150ms}}));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(sandbox.talk.get("/domains").status, 200);
    QVERIFY2(timer.elapsed() >= 149, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxFaults::saysTooManyRequests()
{
    RunningSandbox sandbox(faulty({{Kind::TooManyRequests, 7s}}));
    const Reply reply = sandbox.talk.send("POST", acme + "/verify");
    QCOMPARE(reply.status, 429);
    QCOMPARE(
        reply.body,
        QByteArray(
            R"({"statusCode":429,"message":"Too many requests. You can only make 10 requests per second. See rate limit response headers for more information.","name":"rate_limit_exceeded"})"));
    QCOMPARE(reply.headers.value("retry-after"), QByteArray("7"));
    QVERIFY(!reply.headers.contains("ratelimit-limit"));
    QCOMPARE(statusOfAcme(sandbox), u"verified"_s); // not pending: nothing was carried out
}

void TestSandboxFaults::saysTooManyRequestsBesideTheLimit()
{
    SandboxOptions options = faulty({{Kind::TooManyRequests}});
    options.rateLimit = 5;
    RunningSandbox sandbox(options);
    const Reply reply = sandbox.talk.get("/domains");
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.headers.value("retry-after"), QByteArray("1"));
    QCOMPARE(reply.headers.value("ratelimit-limit"), QByteArray("5"));
    QCOMPARE(reply.headers.value("ratelimit-remaining"), QByteArray("0"));
    QCOMPARE(reply.headers.value("ratelimit-reset"), QByteArray("1"));
}

void TestSandboxFaults::failsBeforeTheRequest()
{
    RunningSandbox sandbox(faulty({{Kind::ServerError}}));
    const Reply reply = sandbox.talk.send("POST", acme + "/verify");
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.body, serverError);
    QCOMPARE(statusOfAcme(sandbox), u"verified"_s);
}

void TestSandboxFaults::failsAfterTheRequest()
{
    RunningSandbox sandbox(faulty({{Kind::ServerErrorAfter}}));
    const Reply reply = sandbox.talk.send("POST", acme + "/verify");
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.body, serverError);
    QCOMPARE(statusOfAcme(sandbox), u"pending"_s);
}

void TestSandboxFaults::breaksTheJson()
{
    RunningSandbox sandbox(faulty({{Kind::MalformedJson}}));
    const Reply reply = sandbox.talk.send("POST", acme + "/verify");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-length"), QByteArray("62"));
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(reply.body, verified.left(62));
    QCOMPARE(statusOfAcme(sandbox), u"pending"_s); // on the same connection
}

void TestSandboxFaults::cutsTheBody()
{
    RunningSandbox sandbox(faulty({{Kind::CutBody}}));
    Wire wire(sandbox.server.port());
    wire.send("POST", acme + "/verify");
    const QByteArray bytes = wire.all();
    QVERIFY(wire.hasEnded());
    QVERIFY2(bytes.startsWith("HTTP/1.1 200 OK\r\n"), bytes.constData());
    QVERIFY2(bytes.contains("\r\nContent-Length: 63\r\n"), bytes.constData());
    QCOMPARE(bytes.count("Content-Type: application/json\r\n"), 1);
    QCOMPARE(bytes.mid(bytes.indexOf("\r\n\r\n") + 4), QByteArray(R"({"object":"domain","id":"e9fb10)"));
    QCOMPARE(statusOfAcme(sandbox), u"pending"_s);
}

void TestSandboxFaults::drips()
{
    RunningSandbox sandbox(faulty({{Kind::SlowDrip, 60ms}}));
    Wire wire(sandbox.server.port());
    QElapsedTimer timer;
    timer.start();
    wire.send("POST", acme + "/verify");
    QByteArray bytes;
    int pieces = 0;
    while (!bytes.endsWith(R"(4889"})")) {
        const QByteArray piece = wire.some();
        QVERIFY2(!piece.isEmpty(), bytes.constData());
        if (++pieces == 1) {
            // The head and 16 bytes at most are there before the first pause.
            QVERIFY2(piece.startsWith("HTTP/1.1 200 OK\r\n"), piece.constData());
            QVERIFY2(!piece.contains("e9fb"), piece.constData());
        }
        bytes += piece;
    }
    // 63 bytes are four pieces of 16 at most: three pauses between them.
    QVERIFY2(timer.elapsed() >= 3 * 59, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(pieces >= 3, qPrintable(QString::number(pieces)));
    QVERIFY(bytes.contains("\r\nContent-Length: 63\r\n"));
    QCOMPARE(bytes.mid(bytes.indexOf("\r\n\r\n") + 4), verified);
    // It ends like any other answer: the connection serves on.
    sandbox.server.setFaults({});
    wire.send("GET", "/topics?limit=1");
    QVERIFY(wire.some().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxFaults::stopsWhileItDrips()
{
    auto server = std::make_unique<SandboxServer>(faulty({{Kind::SlowDrip, 1h}}));
    QVERIFY(server->start());
    Wire wire(server->port());
    wire.send("GET", "/domains");
    QVERIFY(wire.some().startsWith("HTTP/1.1 200 OK\r\n"));
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    wire.all();
    QVERIFY(wire.hasEnded());
}

void TestSandboxFaults::stopsWhileItWaits()
{
    auto server = std::make_unique<SandboxServer>(faulty({{Kind::Latency, 1h, 2}}));
    QVERIFY(server->start());
    Wire wire(server->port());
    wire.send("GET", "/domains");
    wire.send("GET", "/domains");
    QVERIFY(!wire.some().isEmpty()); // the first is answered, so the second's turn has come
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxFaults::strikesEveryNth()
{
    RunningSandbox sandbox(faulty({{Kind::ServerError, 0ms, 3}}));
    QString seen;
    for (int i = 0; i < 7; ++i)
        seen += QString::number(sandbox.talk.get("/topics?limit=1").status) + u' ';
    QCOMPARE(seen, u"200 200 500 200 200 500 200 "_s);
}

void TestSandboxFaults::strikesWhatItConcerns()
{
    RunningSandbox sandbox(
        faulty({{Kind::ServerError, 0ms, 1, "POST", "/domains"}, {Kind::TooManyRequests, 0ms, 2, "", "/topics"}}));
    QCOMPARE(sandbox.talk.get("/domains").status, 200);
    QCOMPARE(sandbox.talk.send("POST", acme + "/verify").status, 500);
    QCOMPARE(sandbox.talk.sendJson("POST", "/api-keys", R"({"name":"a"})").status, 201);
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    QCOMPARE(sandbox.talk.get("/domains").status, 200); // not counted
    QCOMPARE(sandbox.talk.get("/topics?limit=2").status, 429);
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
}

void TestSandboxFaults::addsFaultsUp()
{
    RunningSandbox sandbox(
        faulty({{Kind::Latency, 60ms}, {Kind::ServerError, 0ms, 2}, {Kind::Latency, 60ms}, {Kind::TooManyRequests}}));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(sandbox.talk.get("/topics").status, 429);
    QVERIFY(timer.elapsed() >= 119);
    QCOMPARE(sandbox.talk.get("/topics").status, 500);
}

void TestSandboxFaults::changesWhileItRuns()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    sandbox.server.setFaults({{Kind::ServerError, 0ms, 2}});
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    sandbox.server.setFaults({{Kind::ServerError, 0ms, 2}}); // counts from one again
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    QCOMPARE(sandbox.talk.get("/topics").status, 500);
    sandbox.server.setFaults({});
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
}

void TestSandboxFaults::readsTheCommandLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<int>("every");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *text, Kind kind, int milliseconds, int every = 1, const QByteArray &method = {},
                        const QByteArray &path = {}) {
        QTest::newRow(text) << QString::fromLatin1(text) << int(kind) << milliseconds << every << method << path;
    };
    row("latency=2000", Kind::Latency, 2000);
    row("latency=600000", Kind::Latency, 600000);
    row("429", Kind::TooManyRequests, 1000);
    row("429=5", Kind::TooManyRequests, 5000);
    row("429,every=3", Kind::TooManyRequests, 1000, 3);
    row("500", Kind::ServerError, 0);
    row("500-after,method=post", Kind::ServerErrorAfter, 0, 1, "POST");
    row("malformed,path=/contacts", Kind::MalformedJson, 0, 1, "", "/contacts");
    row("cut,path=/broadcasts,method=POST,every=2", Kind::CutBody, 0, 2, "POST", "/broadcasts");
    row("drip", Kind::SlowDrip, 200);
    row("drip=50", Kind::SlowDrip, 50);
}

void TestSandboxFaults::readsTheCommandLine()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, milliseconds);
    QFETCH(int, every);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const auto read = readFault(text);
    QVERIFY2(std::holds_alternative<Fault>(read), qPrintable(text));
    const Fault wanted{Kind(kind), std::chrono::milliseconds(milliseconds), every, method.toStdString(),
                       path.toStdString()};
    QVERIFY(std::get<Fault>(read) == wanted);
}

void TestSandboxFaults::refusesTheCommandLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto unknown = [](const char *text, const QString &word) {
        QTest::newRow(text)
            << QString::fromLatin1(text)
            << u"--fault does not know “%1”: it takes latency=MS, 429, 500, 500-after, malformed, cut or "
               "drip, then every=N, method=NAME or path=/START."_s.arg(word);
    };
    const auto number = [](const char *text, const QString &word, int most) {
        QTest::newRow(text) << QString::fromLatin1(text)
                            << u"--fault needs %1=N with a whole number from 1 to %2."_s.arg(word).arg(most);
    };
    unknown("", u""_s);
    unknown("slow", u"slow"_s);
    unknown("every=3", u"every"_s);
    unknown("500=2", u"500=2"_s);
    unknown("cut,often", u"often"_s);
    unknown("cut,", u""_s);
    unknown("cut,method", u"method"_s);
    unknown("cut,method=BREW", u"method=BREW"_s);
    unknown("cut,path=contacts", u"path=contacts"_s);
    number("latency", u"latency"_s, 600000);
    number("latency=0", u"latency"_s, 600000);
    number("latency=600001", u"latency"_s, 600000);
    number("latency=2s", u"latency"_s, 600000);
    number("429=0", u"429"_s, 3600);
    number("429=", u"429"_s, 3600);
    number("drip=60001", u"drip"_s, 60000);
    number("cut,every=0", u"every"_s, 1000000);
    number("cut,every", u"every"_s, 1000000);
}

void TestSandboxFaults::refusesTheCommandLine()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const auto read = readFault(text);
    QVERIFY(std::holds_alternative<QString>(read));
    QCOMPARE(std::get<QString>(read), problem);
}

// Time ten thousand times as fast: a domain that takes six seconds verifies at once, and the windows of the rate limit
// stay a second long.
void TestSandboxFaults::runsFast()
{
    SandboxOptions options;
    options.rateLimit = 1000;
    options.speed = 10'000;
    SandboxServer server(options);
    QVERIFY(server.start());
    HttpTalk talk(server.port());
    QCOMPARE(talk.send("POST", acme + "/verify").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(talk.get(acme).object().value(u"status"_s), u"verified"_s, 3000);

    // At this speed a window of the time inside is 10 microseconds long: it would have ended before any second request.
    options.rateLimit = 1;
    options.speed = 100'000;
    SandboxServer strict(options);
    QVERIFY(strict.start());
    HttpTalk other(strict.port());
    int refused = 0;
    for (int i = 0; i < 20; ++i)
        refused += other.get("/topics?limit=1").status == 429 ? 1 : 0;
    QVERIFY2(refused > 0, "no request in twenty was one too many");
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
