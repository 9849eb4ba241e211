// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "finding.h"
#include "kit/icon.h"
#include "kit/table_view.h"
#include "message_log.h"
#include "window_bench.h"

#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

// Every source file of the window, as text by its name.
QMap<QString, QString> uiSources()
{
    QMap<QString, QString> all;
    QDirIterator files(QStringLiteral(POSTROOM_SOURCES "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all.insert(files.fileName(), QString::fromUtf8(file.readAll()));
    }
    return all;
}

} // namespace

//! Nothing is missing and nothing complains: drawings, texts, a walk through all pages without a warning.
class TestQuiet final : public QObject
{
    Q_OBJECT
private slots:
    void everyIconIsThere();
    void everyPictureIsThere();
    void everyDrawingIsUsable_data();
    void everyDrawingIsUsable();
    void unknownIconIsReported();
    void walkWithoutAWarning();
    void nothingLeftBehindAfterManyAccounts();
};

void TestQuiet::everyIconIsThere()
{
    // icon(u"name"_s) and icon(QStringLiteral("name")), also after a choice (? :), and the third word of a tab in the list.
    static const QRegularExpression call(u"\\bicon\\(([^;]*?), Ink::"_s);
    static const QRegularExpression literal(u"\"([a-z][a-z-]*)\""_s);
    int names = 0;
    const QMap<QString, QString> sources = uiSources();
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        for (auto use = call.globalMatch(it.value()); use.hasNext();) {
            for (auto name = literal.globalMatch(use.next().captured(1)); name.hasNext();) {
                const QString icon = name.next().captured(1);
                ++names;
                QVERIFY2(QFile::exists(u":/postroom/icons/%1.svg"_s.arg(icon)), qPrintable(it.key() + u": "_s + icon));
            }
        }
    }
    QVERIFY2(names >= 6, qPrintable(QString::number(names)));
}

void TestQuiet::everyPictureIsThere()
{
    static const QRegularExpression state(u"setState\\(QStringLiteral\\(\"([a-z-]+)\"\\)"_s);
    int names = 0;
    for (const QString &source : uiSources()) {
        for (auto use = state.globalMatch(source); use.hasNext();) {
            const QString name = use.next().captured(1);
            ++names;
            QVERIFY2(QFile::exists(u":/postroom/pictures/%1.svg"_s.arg(name)), qPrintable(name));
        }
    }
    QVERIFY(names >= 3);
}

void TestQuiet::everyDrawingIsUsable_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &folder : {u":/postroom/icons"_s, u":/postroom/pictures"_s}) {
        QDirIterator files(folder, {u"*.svg"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(file.mid(11))) << file;
        }
    }
}

void TestQuiet::everyDrawingIsUsable()
{
    QFETCH(QString, file);
    QSvgRenderer drawing(file);
    QVERIFY(drawing.isValid());
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += qAlpha(image.pixel(x, y)) > 127 ? 1 : 0;
    }
    QVERIFY2(drawn > 20, "it draws something");
    QVERIFY2(drawn < 48 * 48, "and not a block");
}

void TestQuiet::unknownIconIsReported()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon named \"no-such-icon\"");
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    QVERIFY(!icon(u"copy"_s).pixmap(16).isNull());
}

void TestQuiet::walkWithoutAWarning()
{
    MessageLog log;
    {
        WindowBench bench({1280, 800});
        MainWindow &window = bench.window();
        window.start();
        QVERIFY(click(window, u"Add account"_s));
        QVERIFY(bench.openSandbox());
        for (const char *tab : {"broadcasts", "contacts", "segments", "properties", "domains", "api-keys"}) {
            QVERIFY(bench.showTab(QString::fromLatin1(tab)));
            const QList<TableView *> tables = shown<TableView>(window);
            for (TableView *view : tables) {
                view->setFocus();
                for (const auto key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Home})
                    QTest::keyClick(view, key);
                QTest::mouseMove(view->viewport(), QPoint(30, 30));
                QTest::keySequence(view, QKeySequence::Copy);
            }
            const QList<QLineEdit *> fields = shown<QLineEdit>(window);
            for (QLineEdit *edit : fields) {
                edit->setText(u"nothing like this"_s);
                edit->clear();
            }
            QVERIFY(!window.grab().isNull());
        }
        for (const QString &theme : {u"Dark"_s, u"Light"_s}) {
            QVERIFY(trigger(window, theme));
            QVERIFY(!window.grab().isNull());
        }
        for (const QString &entry : {u"Keyboard shortcuts"_s, u"About Postroom"_s}) {
            QVERIFY(trigger(window, entry));
            QVERIFY(!QApplication::activeModalWidget()->grab().isNull());
            QApplication::activeModalWidget()->close();
        }
        window.showPalette();
        window.showSettings();
        window.showAddAccount();
        for (const QSize &size : {QSize(700, 500), QSize(1900, 1100)}) {
            window.resize(size);
            QVERIFY(bench.showTab(u"domains"_s));
            QVERIFY(!window.grab().isNull());
        }
        bench.restart();
        QVERIFY(bench.openSandbox());
    }
    QCOMPARE(log.complaints(), QStringList());
}

void TestQuiet::nothingLeftBehindAfterManyAccounts()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    const qsizetype before = bench.window().findChildren<QWidget *>().size();
    // Each time the session of before goes, with its pages.
    for (int i = 0; i < 3; ++i) {
        bench.window().openWithKey(account, Secret(QByteArray("re_bench")));
        QVERIFY(bench.showTab(u"domains"_s));
    }
    QTRY_VERIFY2(
        bench.window().findChildren<QWidget *>().size() <= before + 2,
        qPrintable(u"%1 widgets, %2 before"_s.arg(bench.window().findChildren<QWidget *>().size()).arg(before)));
}

POSTROOM_WINDOW_TEST_MAIN(TestQuiet)
#include "tst_ui_quiet.moc"
