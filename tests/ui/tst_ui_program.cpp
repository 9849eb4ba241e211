// SPDX-License-Identifier: Apache-2.0
#include "program_run.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom::test;

namespace {

// One request on a connection of its own, as curl sends it; the whole answer.
QByteArray get(quint16 port, const QByteArray &path, const QByteArray &key)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: curl/8\r\nConnection: close\r\n"
                 + (key.isEmpty() ? QByteArray() : "Authorization: Bearer " + key + "\r\n") + "\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer;
}

QJsonObject bodyOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

// The port in the line the sandbox prints; 0 where there is none yet.
quint16 portIn(const QString &printed)
{
    static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)"_s);
    return address.match(printed).captured(1).toUShort();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

//! The built program as it is started from a terminal.
class TestProgram final : public QObject
{
    Q_OBJECT
private slots:
    void help();
    void version();
    void unknownOption_data();
    void unknownOption();
    void noDisplay_data();
    void noDisplay();
    void helpNeedsNoDisplay();
    void sandboxOnAnyPort();
    void sandboxOnAGivenPortWithAKey();
    void sandboxNeedsNoDisplay();
    void sandboxEmpty();
    void takenPort();
    void endsWhenTold();
    void windowOpensWithoutAWarning();

private:
    // Waits for the address of the sandbox; the port, or 0.
    static quint16 waitForPort(ProgramRun &run, QString *printed = nullptr);
};

quint16 TestProgram::waitForPort(ProgramRun &run, QString *printed)
{
    QString out;
    while (!out.contains(u'\n') && run.process.waitForReadyRead(10000))
        out += run.out();
    if (printed)
        *printed = out;
    return portIn(out);
}

void TestProgram::help()
{
    ProgramRun run({u"--help"_s});
    QCOMPARE(run.run(), 0);
    const QString text = run.out();
    QVERIFY(text.startsWith(u"Usage: "_s));
    QVERIFY(text.contains(u"--sandbox-only"_s) && text.contains(u"--tour <DIR>"_s));
    QCOMPARE(run.err(), QString());
}

void TestProgram::version()
{
    ProgramRun run({u"--version"_s});
    QCOMPARE(run.run(), 0);
    QCOMPARE(run.out(), u"postroom "_s POSTROOM_VERSION "\n"_s);
    QCOMPARE(run.err(), QString());
}

void TestProgram::unknownOption_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown") << QStringList{u"--sandbx"_s} << u"Unknown option 'sandbx'.\n"_s;
    QTest::newRow("bad size") << QStringList{u"--size=1"_s}
                              << u"--size takes width and height such as 1100x700, 480x320 at least, not “1”.\n"_s;
    QTest::newRow("a word") << QStringList{u"domains"_s} << u"“domains” is not an option; see --help.\n"_s;
}

void TestProgram::unknownOption()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    ProgramRun run(arguments);
    QCOMPARE(run.run(), 2);
    QCOMPARE(run.err(), said);
    QCOMPARE(run.out(), QString());
}

void TestProgram::noDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("window") << QStringList();
    QTest::newRow("sandbox") << QStringList{u"--sandbox"_s};
}

void TestProgram::noDisplay()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
    QSKIP("there is always a display on this system");
#endif
    QFETCH(QStringList, arguments);
    ProgramRun run(arguments);
    run.withoutDisplay();
    QCOMPARE(run.run(), 1);
    const QString said = run.err();
    QVERIFY2(said.contains(u"There is no display here"_s), qPrintable(said));
    QVERIFY(said.contains(u"postroom --tour FOLDER"_s) && said.contains(u"--sandbox-only"_s));
    QVERIFY2(!said.contains(u"qt.qpa"_s) && !said.contains(u"plugin"_s), qPrintable(said));
    QCOMPARE(run.out(), QString());
}

void TestProgram::helpNeedsNoDisplay()
{
    ProgramRun run({u"--help"_s});
    run.withoutDisplay();
    QCOMPARE(run.run(), 0);
}

void TestProgram::sandboxOnAnyPort()
{
    ProgramRun run({u"--sandbox-only"_s, u"--contacts=3"_s});
    QVERIFY(run.start());
    QString printed;
    const quint16 port = waitForPort(run, &printed);
    QCOMPARE(printed, u"Sandbox on http://127.0.0.1:%1 (key: any that starts with re_)\n"_s.arg(port));
    QVERIFY(port > 0);
    const QByteArray answer = get(port, "/domains", "re_anything");
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QCOMPARE(bodyOf(answer).value(u"data"_s).toArray().size(), 4);
    QCOMPARE(bodyOf(get(port, "/contacts", "re_anything")).value(u"data"_s).toArray().size(), 3);
    QVERIFY(get(port, "/domains", "sk_other").startsWith("HTTP/1.1 401 "));
}

void TestProgram::sandboxOnAGivenPortWithAKey()
{
    const quint16 port = freePort();
    ProgramRun run(
        {u"--sandbox-only"_s, u"--port"_s, QString::number(port), u"--key"_s, u"re_mine"_s, u"--rate-limit=off"_s});
    QVERIFY(run.start());
    QString printed;
    QCOMPARE(waitForPort(run, &printed), port);
    QVERIFY2(!printed.contains(u"re_mine"_s), "a key is not printed");
    const QByteArray good = get(port, "/domains", "re_mine");
    QVERIFY2(good.startsWith("HTTP/1.1 200 "), good.constData());
    QVERIFY(!good.toLower().contains("ratelimit-"));
    // Refused as the service refuses.
    const QByteArray wrong = get(port, "/domains", "re_yours");
    QVERIFY2(wrong.startsWith("HTTP/1.1 401 "), wrong.constData());
    QCOMPARE(bodyOf(wrong).value(u"message"_s).toString(), u"API key is invalid"_s);
    QCOMPARE(bodyOf(get(port, "/domains", {})).value(u"name"_s).toString(), u"missing_api_key"_s);
}

void TestProgram::sandboxNeedsNoDisplay()
{
    ProgramRun run({u"--sandbox-only"_s});
    run.withoutDisplay();
    QVERIFY(run.start());
    const quint16 port = waitForPort(run);
    QVERIFY(get(port, "/domains", "re_x").startsWith("HTTP/1.1 200 "));
}

void TestProgram::sandboxEmpty()
{
    ProgramRun run({u"--sandbox-only"_s, u"--empty"_s});
    QVERIFY(run.start());
    const quint16 port = waitForPort(run);
    const QJsonObject body = bodyOf(get(port, "/domains", "re_x"));
    QCOMPARE(body.value(u"object"_s).toString(), u"list"_s);
    QVERIFY(body.value(u"data"_s).isArray() && body.value(u"data"_s).toArray().isEmpty());
}

void TestProgram::takenPort()
{
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress::LocalHost));
    ProgramRun run({u"--sandbox-only"_s, u"--port"_s, QString::number(owner.serverPort())});
    QCOMPARE(run.run(), 1);
    QCOMPARE(run.err(),
             u"The sandbox was not started. Port %1 on this computer is already in use or not allowed.\n"_s.arg(
                 owner.serverPort()));
    QCOMPARE(run.out(), QString());
}

void TestProgram::endsWhenTold()
{
#ifndef Q_OS_UNIX
    QSKIP("signals are Unix's");
#endif
    ProgramRun run({u"--sandbox-only"_s});
    QVERIFY(run.start());
    const quint16 port = waitForPort(run);
    QTcpSocket idle; // a client that stays
    idle.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(idle.waitForConnected());
    QElapsedTimer timer;
    timer.start();
    run.process.terminate();
    QVERIFY(run.process.waitForFinished(5000));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(run.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(run.process.exitCode(), 0);
}

void TestProgram::windowOpensWithoutAWarning()
{
    ProgramRun run({u"--sandbox"_s, u"--size=1100x700"_s});
    // The line the bench waits for: the table was painted with its rows.
    run.set(u"QT_LOGGING_RULES"_s, u"postroom.window.info=true"_s);
    run.set(u"QT_LOGGING_TO_CONSOLE"_s, u"1"_s);
    QVERIFY(run.start());
    run.process.setReadChannel(QProcess::StandardError);
    QString said;
    while (!said.contains(u"painted 4 rows"_s) && run.process.waitForReadyRead(20000))
        said += run.err();
    QVERIFY2(said.contains(u"painted 4 rows"_s), qPrintable(said));
    for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.contains(u"painted 4 rows"_s) || line.contains(u"plugin does not support"_s), qPrintable(line));
    run.process.terminate();
    run.process.waitForFinished(5000);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_ui_program.moc"
