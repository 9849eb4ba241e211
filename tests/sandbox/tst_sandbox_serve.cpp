// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"
#include "sandbox/serve.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

std::variant<SandboxOptions, QString> read(const QStringList &arguments)
{
    QCommandLineParser parser;
    addServeOptions(parser);
    if (!parser.parse(QStringList{u"postroom"_s, u"--sandbox-only"_s} + arguments))
        return u"unreadable"_s;
    return readServeOptions(parser);
}

} // namespace

//! The sandbox on the command line.
class TestSandboxServe : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCommandLine();
    void refusesTheCommandLine_data();
    void refusesTheCommandLine();
    void saysWhereItIs();
    void saysWhyItIsNot();
    void endsOnSignals_data();
    void endsOnSignals();
};

void TestSandboxServe::readsTheCommandLine()
{
    const auto plain = std::get<SandboxOptions>(read({}));
    QCOMPARE(plain.port, quint16(0));
    QCOMPARE(plain.key, QByteArray());
    QCOMPARE(plain.empty, false);
    QCOMPARE(plain.contacts, 2000);
    QCOMPARE(plain.rateLimit, std::optional(10));
    QCOMPARE(plain.speed, 1);
    QVERIFY(plain.faults.empty());

    const auto full = std::get<SandboxOptions>(read({u"--port"_s, u"8025"_s, u"--key"_s, u"re_mine"_s, u"--contacts"_s,
                                                     u"1000000"_s, u"--rate-limit"_s, u"off"_s}));
    QCOMPARE(full.port, quint16(8025));
    QCOMPARE(full.key, QByteArray("re_mine"));
    QCOMPARE(full.contacts, 1'000'000);
    QCOMPARE(full.rateLimit, std::optional<int>());

    const auto empty = std::get<SandboxOptions>(read({u"--empty"_s, u"--rate-limit=100"_s}));
    QCOMPARE(empty.empty, true);
    QCOMPARE(empty.rateLimit, std::optional(100));

    const auto troubled = std::get<SandboxOptions>(
        read({u"--speed"_s, u"3600"_s, u"--fault=latency=2000"_s, u"--fault"_s, u"429,every=3,path=/contacts"_s}));
    QCOMPARE(troubled.speed, 3600);
    const FaultPlan plan{{Fault::Kind::Latency, std::chrono::milliseconds(2000)},
                         {Fault::Kind::TooManyRequests, std::chrono::milliseconds(1000), 3, "", "/contacts"}};
    QVERIFY(troubled.faults == plan);
}

void TestSandboxServe::refusesTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");
    const QString port = u"--port needs a number from 1 to 65535."_s;
    QTest::newRow("port 0") << QStringList{u"--port=0"_s} << port;
    QTest::newRow("large port") << QStringList{u"--port=65536"_s} << port;
    QTest::newRow("port in words") << QStringList{u"--port=http"_s} << port;
    QTest::newRow("key") << QStringList{u"--key=sk_1"_s} << u"--key needs a key that starts with re_."_s;
    QTest::newRow("both") << QStringList{u"--empty"_s, u"--contacts=5"_s}
                          << u"--empty and --contacts do not go together."_s;
    QTest::newRow("contacts") << QStringList{u"--contacts=-1"_s} << u"--contacts needs a number from 0 to 10000000."_s;
    QTest::newRow("limit 0") << QStringList{u"--rate-limit=0"_s}
                             << u"--rate-limit needs a number of requests a second, or off."_s;
    const QString speed = u"--speed needs a whole number from 1 to 100000."_s;
    QTest::newRow("speed 0") << QStringList{u"--speed=0"_s} << speed;
    QTest::newRow("large speed") << QStringList{u"--speed=100001"_s} << speed;
    QTest::newRow("half speed") << QStringList{u"--speed=0.5"_s} << speed;
    QTest::newRow("second fault") << QStringList{u"--fault=cut"_s, u"--fault=latency"_s}
                                  << u"--fault needs latency=N with a whole number from 1 to 600000."_s;
}

void TestSandboxServe::refusesTheCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    const auto result = read(arguments);
    QVERIFY(std::holds_alternative<QString>(result));
    QCOMPARE(std::get<QString>(result), problem);
}

void TestSandboxServe::saysWhereItIs()
{
    SandboxOptions options;
    {
        // A port that is free a moment later.
        SandboxServer lender((SandboxOptions()));
        QVERIFY(lender.start());
        options.port = lender.port();
    }
    StandaloneSandbox sandbox(options);
    QVERIFY(sandbox.start());
    QCOMPARE(sandbox.announcement(),
             u"Sandbox on http://127.0.0.1:%1 (key: any that starts with re_)"_s.arg(options.port));
    QCOMPARE(HttpTalk(options.port).get("/domains").data().size(), 4);

    options.port = 0;
    options.key = "re_planted_key";
    StandaloneSandbox keyed(options);
    QVERIFY(!keyed.announcement().contains(u"planted"_s));
    QVERIFY(keyed.announcement().endsWith(u"(key: the one given with --key)"_s));
}

void TestSandboxServe::saysWhyItIsNot()
{
    RunningSandbox owner;
    const QString port = QString::number(owner.server.port());
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--sandbox-only"_s, u"--port"_s, port});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    QCOMPARE(QString::fromUtf8(program.readAllStandardError()),
             u"The sandbox was not started. Port %1 on this computer is already in use or not allowed.\n"_s.arg(port));
}

void TestSandboxServe::endsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void TestSandboxServe::endsOnSignals()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has console events in place of signals.");
#else
    QFETCH(int, number);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--sandbox-only"_s, u"--contacts"_s, u"7"_s});
    QVERIFY(program.waitForReadyRead());
    const QByteArray line = program.readAllStandardOutput();
    const QRegularExpression form(
        u"^Sandbox on http://127\\.0\\.0\\.1:(\\d+) \\(key: any that starts with re_\\)\n$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(line));
    QVERIFY2(match.hasMatch(), line.constData());

    HttpTalk talk(match.captured(1).toUShort()); // stays open
    QCOMPARE(talk.get("/contacts").data().size(), 7);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(kill(static_cast<pid_t>(program.processId()), number), 0);
    QVERIFY(program.waitForFinished());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(talk.hasEnded());
#endif
}

// What main does with --sandbox-only.
int serve(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addServeOptions(parser);
    parser.process(app);
    const auto options = readServeOptions(parser);
    if (std::holds_alternative<QString>(options))
        return 2;
    StandaloneSandbox sandbox(std::get<SandboxOptions>(options));
    if (!sandbox.start())
        return 1;
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--sandbox-only") == 0)
        return serve(argc, argv);
    QCoreApplication app(argc, argv);
    TestSandboxServe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandbox_serve.moc"
