// SPDX-License-Identifier: Apache-2.0
#include "program/command_line.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

Q_DECLARE_METATYPE(postroom::CommandLine)

//! What the program takes on its command line, and what it says to the rest.
class TestCommandLine final : public QObject
{
    Q_OBJECT
private slots:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void tourIntoNoFolder();
    void helpNamesEveryOption();
    void version();
    void windowSystem();
};

void TestCommandLine::good_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine>("wanted");
    const auto row = [](const char *name, const QStringList &arguments,
                        const std::function<void(CommandLine &)> &change) {
        CommandLine line;
        change(line);
        QTest::newRow(name) << arguments << line;
    };
    using Mode = CommandLine::Mode;
    using Look = CommandLine::Theme;
    row("nothing", {}, [](CommandLine &) {});
    row("sandbox", {u"--sandbox"_s}, [](CommandLine &l) { l.mode = Mode::Sandbox; });
    row("sandbox, empty", {u"--sandbox"_s, u"--empty"_s}, [](CommandLine &l) {
        l.mode = Mode::Sandbox;
        l.sandbox.empty = true;
    });
    row("sandbox with contacts", {u"--sandbox"_s, u"--contacts"_s, u"100000"_s}, [](CommandLine &l) {
        l.mode = Mode::Sandbox;
        l.sandbox.contacts = 100000;
    });
    row("sandbox only", {u"--sandbox-only"_s}, [](CommandLine &l) { l.mode = Mode::SandboxOnly; });
    row("sandbox only, everything",
        {u"--sandbox-only"_s, u"--port"_s, u"8025"_s, u"--key=re_mine"_s, u"--contacts=0"_s, u"--rate-limit"_s, u"2"_s},
        [](CommandLine &l) {
            l.mode = Mode::SandboxOnly;
            l.sandbox.port = 8025;
            l.sandbox.key = "re_mine";
            l.sandbox.contacts = 0;
            l.sandbox.rateLimit = 2;
        });
    row("highest port", {u"--sandbox-only"_s, u"--port=65535"_s}, [](CommandLine &l) {
        l.mode = Mode::SandboxOnly;
        l.sandbox.port = 65535;
    });
    row("no rate limit", {u"--sandbox-only"_s, u"--rate-limit=off"_s}, [](CommandLine &l) {
        l.mode = Mode::SandboxOnly;
        l.sandbox.rateLimit.reset();
    });
    row("tour", {u"--tour"_s, u"pictures"_s}, [](CommandLine &l) {
        l.mode = Mode::Tour;
        l.tourDirectory = u"pictures"_s;
    });
    row("tour, everything",
        {u"--tour=/tmp/a b"_s, u"--theme"_s, u"dark"_s, u"--scale"_s, u"2"_s, u"--language"_s, u"de"_s, u"--size"_s,
         u"1100x700"_s},
        [](CommandLine &l) {
            l.mode = Mode::Tour;
            l.tourDirectory = u"/tmp/a b"_s;
            l.theme = Look::Dark;
            l.scale = 2;
            l.language = u"de"_s;
            l.size = QSize(1100, 700);
        });
    row("window, looks", {u"--theme=light"_s, u"--language=ar"_s, u"--size=480x320"_s}, [](CommandLine &l) {
        l.theme = Look::Light;
        l.language = u"ar"_s;
        l.size = QSize(480, 320);
    });
}

void TestCommandLine::good()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine, wanted);
    const auto read = readCommandLine(QStringList{u"postroom"_s} + arguments);
    if (const auto *text = std::get_if<CommandLineText>(&read))
        QFAIL(qPrintable(text->text));
    const auto &line = std::get<CommandLine>(read);
    QCOMPARE(line.mode, wanted.mode);
    QCOMPARE(line.tourDirectory, wanted.tourDirectory);
    QCOMPARE(line.language, wanted.language);
    QCOMPARE(line.theme, wanted.theme);
    QCOMPARE(line.scale, wanted.scale);
    QCOMPARE(line.size, wanted.size);
    QCOMPARE(line.sandbox.port, wanted.sandbox.port);
    QCOMPARE(line.sandbox.key, wanted.sandbox.key);
    QCOMPARE(line.sandbox.empty, wanted.sandbox.empty);
    QCOMPARE(line.sandbox.contacts, wanted.sandbox.contacts);
    QCOMPARE(line.sandbox.rateLimit, wanted.sandbox.rateLimit);
}

void TestCommandLine::bad_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QStringList &arguments, const QString &complaint) {
        QTest::newRow(name) << arguments << complaint;
    };
    const QString port = u"--port needs a number from 1 to 65535."_s;
    const QString key = u"--key needs a key that starts with re_."_s;
    const QString rate = u"--rate-limit needs a number of requests a second, or off."_s;
    row("unknown", {u"--sandbx"_s}, u"Unknown option 'sandbx'."_s);
    row("a word", {u"domains"_s}, u"“domains” is not an option; see --help."_s);
    row("port 0", {u"--sandbox-only"_s, u"--port=0"_s}, port);
    row("port too high", {u"--sandbox-only"_s, u"--port=65536"_s}, port);
    row("port negative", {u"--sandbox-only"_s, u"--port=-1"_s}, port);
    row("port no number", {u"--sandbox-only"_s, u"--port=http"_s}, port);
    row("port missing", {u"--sandbox-only"_s, u"--port"_s}, u"Missing value after '--port'."_s);
    row("port alone", {u"--port=8025"_s}, u"--port goes with --sandbox-only."_s);
    row("key alone", {u"--sandbox"_s, u"--key=re_1"_s}, u"--key goes with --sandbox-only."_s);
    row("key of another kind", {u"--sandbox-only"_s, u"--key=sk_1"_s}, key);
    row("key empty", {u"--sandbox-only"_s, u"--key="_s}, key);
    row("contacts negative", {u"--sandbox"_s, u"--contacts=-5"_s}, u"--contacts needs a number from 0 to 10000000."_s);
    row("contacts and empty", {u"--sandbox"_s, u"--contacts=5"_s, u"--empty"_s},
        u"--empty and --contacts do not go together."_s);
    row("rate limit 0", {u"--sandbox-only"_s, u"--rate-limit=0"_s}, rate);
    row("rate limit never", {u"--sandbox-only"_s, u"--rate-limit=none"_s}, rate);
    row("tour and sandbox only", {u"--tour=x"_s, u"--sandbox-only"_s},
        u"--tour and --sandbox-only do not go together."_s);
    row("tour without a folder", {u"--tour"_s}, u"Missing value after '--tour'."_s);
    row("theme", {u"--theme=blue"_s}, u"--theme takes light, dark, not “blue”."_s);
    row("scale alone", {u"--scale=2"_s}, u"--scale goes with --tour."_s);
    row("scale 0", {u"--tour=x"_s, u"--scale=0"_s}, u"--scale takes a whole number from 1 to 4, not “0”."_s);
    row("language", {u"--language=xx-none"_s}, u"--language takes a language code such as de, not “xx-none”."_s);
    row("size small", {u"--size=100x100"_s},
        u"--size takes width and height such as 1100x700, 480x320 at least, not “100x100”."_s);
    row("size one number", {u"--size=1100"_s},
        u"--size takes width and height such as 1100x700, 480x320 at least, not “1100”."_s);
    row("size three numbers", {u"--size=1x2x3"_s},
        u"--size takes width and height such as 1100x700, 480x320 at least, not “1x2x3”."_s);
    row("size huge", {u"--size=99999x700"_s},
        u"--size takes width and height such as 1100x700, 480x320 at least, not “99999x700”."_s);
    row("size words", {u"--size=bigxwide"_s},
        u"--size takes width and height such as 1100x700, 480x320 at least, not “bigxwide”."_s);
}

void TestCommandLine::bad()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, complaint);
    const auto read = readCommandLine(QStringList{u"postroom"_s} + arguments);
    const auto *text = std::get_if<CommandLineText>(&read);
    QVERIFY2(text, "it was taken");
    QVERIFY(text->isComplaint);
    QCOMPARE(text->text, complaint);
}

void TestCommandLine::tourIntoNoFolder()
{
    const auto read = readCommandLine({u"postroom"_s, u"--tour="_s});
    const auto *text = std::get_if<CommandLineText>(&read);
    QVERIFY2(text && text->isComplaint, "it was taken");
    QVERIFY(text->text.contains(u"--tour"_s));
}

void TestCommandLine::helpNamesEveryOption()
{
    const auto read = readCommandLine({u"postroom"_s, u"--help"_s});
    const auto *text = std::get_if<CommandLineText>(&read);
    QVERIFY(text && !text->isComplaint);
    for (const char *option : {"--help", "--version", "--sandbox ", "--sandbox-only", "--port <N>", "--key <re_",
                               "--empty", "--contacts <N>", "--rate-limit <N|off>", "--tour <DIR>", "--theme <NAME>",
                               "--scale <N>", "--language <CODE>", "--size <WxH>"})
        QVERIFY2(text->text.contains(QString::fromUtf8(option)), option);
    QVERIFY(text->text.startsWith(u"Usage: "_s));
    QVERIFY(text->text.contains(u"desktop console for the Resend email service"_s));
}

void TestCommandLine::version()
{
    for (const QString &option : {u"--version"_s, u"-v"_s}) {
        const auto read = readCommandLine({u"postroom"_s, option});
        const auto *text = std::get_if<CommandLineText>(&read);
        QVERIFY(text && !text->isComplaint);
        QCOMPARE(text->text, u"postroom "_s POSTROOM_VERSION);
    }
}

void TestCommandLine::windowSystem()
{
    CommandLine line;
    QVERIFY(line.needsWindowSystem());
    line.mode = CommandLine::Mode::Sandbox;
    QVERIFY(line.needsWindowSystem());
    line.mode = CommandLine::Mode::SandboxOnly;
    QVERIFY(!line.needsWindowSystem());
    line.mode = CommandLine::Mode::Tour;
    QVERIFY(!line.needsWindowSystem());
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_ui_command_line.moc"
