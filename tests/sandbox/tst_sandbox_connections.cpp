// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace postroom::sandbox;
using namespace postroom::test;

//! Connections: kept alive, many at once, and gone at once when the sandbox stops.
class TestSandboxConnections : public QObject
{
    Q_OBJECT

private slots:
    void answersManyRequestsOnOneConnection();
    void doesNotTakeABodyForTheNextRequest();
    void answersPipelinedRequests();
    void waitsForABodyAnnouncedWithExpect();
    void servesManyConnectionsAtOnce();
    void stopsAtOnceWithOpenConnections();
    void stopsAtOnceWithAHalfSentRequest();
    void stopsRightAfterTheStart();
    void stopsWithoutAStart();
    void leavesAPortToItsOwner();
    void takesItsPortAgain();
    void startsFast();
};

void TestSandboxConnections::answersManyRequestsOnOneConnection()
{
    RunningSandbox sandbox;
    for (int i = 0; i < 300; ++i)
        QCOMPARE(sandbox.talk.get("/segments").status, 200);
}

void TestSandboxConnections::doesNotTakeABodyForTheNextRequest()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("POST", "/topics", {"Content-Type: application/json", "Content-Length: 2"}, "{}").status,
             422);
    QCOMPARE(sandbox.talk.get("/topics").status, 200);
    // httplib does not read the body of a GET, so the connection must end after the answer.
    QCOMPARE(sandbox.talk.send("GET", "/topics", {"Content-Length: 4"}, "GET ").status, 200);
    QVERIFY(sandbox.talk.hasEnded());
}

void TestSandboxConnections::answersPipelinedRequests()
{
    RunningSandbox sandbox;
    const QByteArray one = "GET /topics?limit=1 HTTP/1.1\r\nUser-Agent: t\r\nAuthorization: Bearer re_t\r\n\r\n";
    QCOMPARE(sandbox.talk.sendRaw(one + one).status, 200);
    QCOMPARE(sandbox.talk.read().status, 200);
}

void TestSandboxConnections::waitsForABodyAnnouncedWithExpect()
{
    RunningSandbox sandbox;
    const Reply go = sandbox.talk.send("POST", "/topics", {"Content-Length: 2", "Expect: 100-continue"});
    QCOMPARE(go.status, 100);
    QCOMPARE(sandbox.talk.sendRaw("{}").status, 422);
}

void TestSandboxConnections::servesManyConnectionsAtOnce()
{
    RunningSandbox sandbox;
    // Idle ones first: they must not take the places of those that work.
    std::vector<std::unique_ptr<HttpTalk>> idle;
    for (int i = 0; i < 24; ++i) {
        idle.push_back(std::make_unique<HttpTalk>(sandbox.server.port()));
        QCOMPARE(idle.back()->get("/topics").status, 200);
    }
    std::atomic<int> good = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&good, port = sandbox.server.port()] {
            HttpTalk talk(port);
            for (int n = 0; n < 25; ++n) {
                if (talk.get("/contacts?limit=20").data().size() == 20)
                    ++good;
                if (talk.send("POST", "/domains/90697fe3-eeee-4d22-88ec-8a65e7154f4d/verify").status == 200)
                    ++good;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(good.load(), 400);
}

void TestSandboxConnections::stopsAtOnceWithOpenConnections()
{
    auto server = std::make_unique<SandboxServer>(RunningSandbox::unlimited());
    QVERIFY(server->start());
    std::vector<std::unique_ptr<HttpTalk>> idle;
    for (int i = 0; i < 8; ++i) {
        idle.push_back(std::make_unique<HttpTalk>(server->port()));
        QCOMPARE(idle.back()->get("/domains").status, 200);
    }
    HttpTalk neverUsed(server->port());
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    for (const auto &talk : idle)
        QVERIFY(talk->hasEnded());
    QVERIFY(neverUsed.hasEnded());
}

void TestSandboxConnections::stopsAtOnceWithAHalfSentRequest()
{
    auto server = std::make_unique<SandboxServer>(RunningSandbox::unlimited());
    QVERIFY(server->start());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server->port());
    QVERIFY(socket.waitForConnected());
    socket.write("POST /domains HTTP/1.1\r\nUser-Agent: t\r\nContent-Length: 100\r\n\r\n{");
    QVERIFY(socket.waitForBytesWritten());
    // One that is answered after it: by now the half one is being read.
    QCOMPARE(HttpTalk(server->port()).get("/topics").status, 200);
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

void TestSandboxConnections::stopsRightAfterTheStart()
{
    for (int i = 0; i < 20; ++i) {
        SandboxOptions options;
        options.empty = true;
        SandboxServer server(options);
        QVERIFY(server.start());
    }
}

void TestSandboxConnections::stopsWithoutAStart()
{
    const SandboxServer server((SandboxOptions()));
    QVERIFY(server.errorString().isEmpty());
}

void TestSandboxConnections::leavesAPortToItsOwner()
{
    RunningSandbox owner;
    SandboxOptions options;
    options.port = owner.server.port();
    {
        SandboxServer second(options);
        QVERIFY(!second.start());
        QCOMPARE(second.errorString(),
                 QStringLiteral("Port %1 on this computer is already in use or not allowed.").arg(owner.server.port()));
    }
    QCOMPARE(owner.talk.get("/topics").status, 200);
}

void TestSandboxConnections::takesItsPortAgain()
{
    SandboxOptions options = RunningSandbox::unlimited();
    for (int i = 0; i < 3; ++i) {
        SandboxServer server(options);
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        options.port = server.port();
        QCOMPARE(server.url(), QUrl(QStringLiteral("http://127.0.0.1:%1").arg(options.port)));
        QCOMPARE(HttpTalk(options.port).get("/topics").status, 200);
    }
}

void TestSandboxConnections::startsFast()
{
    QElapsedTimer timer;
    timer.start();
    SandboxServer server((SandboxOptions()));
    QVERIFY(server.start());
    // About 1 ms in an optimised build; the rest is room for sanitizers and a busy machine.
    QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSandboxConnections)
#include "tst_sandbox_connections.moc"
