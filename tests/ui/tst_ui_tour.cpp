// SPDX-License-Identifier: Apache-2.0
#include "program_run.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom::test;

//! The built program's --tour: a numbered picture of every page and state, without a display.
class TestTour final : public QObject
{
    Q_OBJECT
private slots:
    void walksEveryPage();
    void darkAndWide();
    void folderThatCannotBeMade();

private:
    static void verifyNothingSaid(const QString &said);
};

void TestTour::walksEveryPage()
{
    ProgramRun run({u"--tour"_s, u"pictures"_s, u"--size=1100x700"_s, u"--scale=2"_s});
    run.withoutDisplay();
    run.process.setWorkingDirectory(run.home());
    const int code = run.run(120000);
    const QString said = run.err();
    QVERIFY2(code == 0, qPrintable(said));
    const QDir folder(run.home() + u"/pictures"_s);
    const QStringList files = folder.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    QVERIFY2(run.out().contains(u"%1 pictures saved to pictures"_s.arg(files.size())),
             qPrintable(QString::number(files.size())));
    // Numbered without a gap, named after what they show.
    static const QRegularExpression form(u"^(\\d\\d)-([a-z0-9-]+)\\.png$"_s);
    QStringList names;
    for (int i = 0; i < files.size(); ++i) {
        const QRegularExpressionMatch match = form.match(files.at(i));
        QVERIFY2(match.hasMatch(), qPrintable(files.at(i)));
        QCOMPARE(match.captured(1).toInt(), i + 1);
        names.push_back(match.captured(2));
    }
    for (const char *page :
         {"welcome", "welcome-bad-key", "key-problem", "settings", "remove-account", "add-account", "broadcasts",
          "contacts", "segments", "properties", "domains", "api-keys", "api-key-made", "delete-api-key",
          "read-only", "commands", "domains-filtered-to-nothing",
          "broadcast-checks", "broadcast-test", "broadcast-send", "broadcast-send-later", "broadcast-undo",
          "broadcast-undone", "broadcast-reschedule", "broadcast-report", "broadcasts-overview", "broadcasts-history",
          "domain-mistake", "domain-sheet", "domain-edit", "domain-delete", "domain-taken",
          "domain-claim", "domain-seen", "domain-verified"})
        QVERIFY2(names.contains(QString::fromLatin1(page)), page);
    for (const char *page : {"broadcasts", "contacts", "segments", "properties", "domains", "api-keys"}) {
        for (const char *state : {"-empty", "-first-load", "-failed"})
            QVERIFY2(names.contains(QLatin1String(page) + QLatin1String(state)), page);
    }
    // Each is a picture of the window, and not of nothing: no two of different tabs are the same.
    QSet<QByteArray> seen;
    for (const QString &file : files) {
        const QImage image(folder.filePath(file));
        QVERIFY2(!image.isNull(), qPrintable(file));
        if (names.at(files.indexOf(file)).startsWith(u"domains"_s))
            QCOMPARE(image.size(), QSize(2200, 1400)); // twice as sharp
        QVERIFY2(image.width() >= 300 && image.height() >= 200, qPrintable(file));
    }
    const auto pixels = [&](const QString &name) { return QImage(folder.filePath(files.at(names.indexOf(name)))); };
    QVERIFY(pixels(u"domains"_s) != pixels(u"contacts"_s));
    QVERIFY(pixels(u"domains-empty"_s) != pixels(u"domains-failed"_s));
    QVERIFY(pixels(u"domains-empty"_s) != pixels(u"domains-first-load"_s));
    // Nothing of the tour stays among the person's settings.
    const QStringList left = QDir(run.home()).entryList({u"*.ini"_s, u"*.conf"_s}, QDir::Files);
    QVERIFY2(left.isEmpty() && !QDir(run.home() + u"/Postroom"_s).exists(), qPrintable(left.join(u' ')));
    verifyNothingSaid(said);
}

// Also where a text cannot be read whole.
void TestTour::verifyNothingSaid(const QString &said)
{
    for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.contains(u"plugin does not support"_s), qPrintable(line));
}

// The other size all pages are made for, in the other theme and language.
void TestTour::darkAndWide()
{
    ProgramRun run({u"--tour"_s, u"pictures"_s, u"--size=1600x1000"_s, u"--theme=dark"_s, u"--language=de"_s});
    run.process.setWorkingDirectory(run.home());
    const int code = run.run(160000);
    const QString said = run.err();
    QVERIFY2(code == 0, qPrintable(said));
    verifyNothingSaid(said);
    const QDir folder(run.home() + u"/pictures"_s);
    const QStringList files = folder.entryList({u"[0-9][0-9]-domains.png"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const QImage image(folder.filePath(files.constFirst()));
    QCOMPARE(image.size(), QSize(1600, 1000));
    // The ground of a page in the dark, at the page's margin.
    QCOMPARE(image.pixelColor(10, 940).name(), u"#15171b"_s);
}

void TestTour::folderThatCannotBeMade()
{
    ProgramRun run({u"--tour"_s, u"file/pictures"_s});
    QFile file(run.home() + u"/file"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    run.process.setWorkingDirectory(run.home());
    QCOMPARE(run.run(), 1);
    QVERIFY2(run.err().contains(u"The folder file/pictures cannot be made."_s), qPrintable(run.err()));
    QCOMPARE(run.out(), QString());
}

QTEST_GUILESS_MAIN(TestTour)
#include "tst_ui_tour.moc"
