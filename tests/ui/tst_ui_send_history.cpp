// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "relay_window.h"
#include "sending/send_history.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The history where its file is damaged, cannot be read or cannot be written: what is missing is said, sending goes on.
class TestSendHistoryDialog final : public QObject
{
    Q_OBJECT
private slots:
    void damagedFile();
    void unreadableFile();
    void unwritableFile();
    void endThatIsMissing();
    void exportThatCannotBeWritten();

private:
    static QString file(const RelayWindow &bench) { return bench.window.history().file(); }
    static bool openHistory(const RelayWindow &bench)
    {
        return click(bench.window.window(), u"History…"_s)
            && QTest::qWaitFor([&] { return bench.dialog() != nullptr; });
    }
    static QString pressed(const RelayWindow &bench, const QString &name)
    {
        return bench.window.history().pressed({.pressedAt = QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC),
                                               .accountId = u"another"_s,
                                               .account = u"Acme"_s,
                                               .broadcastId = u"b-1"_s,
                                               .broadcast = name,
                                               .people = 12});
    }
    static QString told(const QWidget &dialog)
    {
        QStringList all;
        for (const MessageStrip *strip : shown<MessageStrip>(dialog))
            all.push_back(strip->text());
        return all.join(u'\n');
    }
};

void TestSendHistoryDialog::damagedFile()
{
    RelayWindow bench;
    bench.open();
    QVERIFY(!pressed(bench, u"May"_s).isEmpty());
    QFile raw(file(bench));
    QVERIFY(raw.open(QFile::Append));
    raw.write("{\"id\":\"cut o");
    raw.write(QByteArray("\n\0\0\0\0\n\n", 7));
    raw.close();
    QVERIFY(!pressed(bench, u"June"_s).isEmpty());
    QVERIFY(openHistory(bench));
    QCOMPARE(table(*bench.dialog(), u"History"_s)->model()->rowCount(), 2);
    QVERIFY2(told(*bench.dialog()).startsWith(u"2 "_s), qPrintable(told(*bench.dialog())));
    QVERIFY2(told(*bench.dialog()).contains(u" of the history cannot be read. They are damaged, or another version of "
                                            "Postroom wrote them. Everything else is shown."_s),
             qPrintable(told(*bench.dialog())));
    QVERIFY(told(*bench.dialog()).contains(QDir::toNativeSeparators(file(bench))));
}

// An empty list would say that nobody sent anything.
void TestSendHistoryDialog::unreadableFile()
{
    RelayWindow bench;
    bench.open();
    QVERIFY(!pressed(bench, u"May"_s).isEmpty());
    QVERIFY(QFile::rename(file(bench), file(bench) + u".away"_s));
    QVERIFY(QDir().mkpath(file(bench)));
    QVERIFY(openHistory(bench));
    QVERIFY2(told(*bench.dialog()).startsWith(u"The history could not be read. It is kept in "_s + file(bench)),
             qPrintable(told(*bench.dialog())));
    QVERIFY(!says(*bench.dialog(), u"Nothing has been sent from this computer"_s));
    QVERIFY(!button(*bench.dialog(), u"Save as CSV…"_s)->isEnabled());
    QVERIFY(QDir().rmdir(file(bench)));
    QVERIFY(QFile::rename(file(bench) + u".away"_s, file(bench)));
    QVERIFY(click(*bench.dialog(), u"Try again"_s));
    QTRY_COMPARE(told(*bench.dialog()), QString());
    QVERIFY(table(*bench.dialog(), u"History"_s));
    QCOMPARE(table(*bench.dialog(), u"History"_s)->model()->rowCount(), 1);
    QVERIFY(button(*bench.dialog(), u"Save as CSV…"_s)->isEnabled());
}

// It is sent all the same, and said at once and in the history that the line is missing.
void TestSendHistoryDialog::unwritableFile()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(QDir().mkpath(file(bench)));
    QVERIFY(bench.choose(u"November news"_s));
    QVERIFY(click(bench.window.window(), u"Back to draft"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"is a draft again"_s); }));
    QVERIFY2(bench.told().contains(u"The history of this computer could not be written."_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"draft"_s);
    QVERIFY(QDir().rmdir(file(bench)));
    QVERIFY(openHistory(bench));
    QVERIFY2(told(*bench.dialog()).startsWith(u"What was pressed last is missing here. It could not be written to "_s
                                              + file(bench)),
             qPrintable(told(*bench.dialog())));
    // Mended, what is pressed next is there, and nothing is missing of it.
    QVERIFY(!pressed(bench, u"June"_s).isEmpty());
    QTRY_COMPARE(told(*bench.dialog()), QString());
    QCOMPARE(table(*bench.dialog(), u"History"_s)->model()->rowCount(), 1);
}

void TestSendHistoryDialog::endThatIsMissing()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    bench.relay.before = [&bench](int) {
        if (!bench.relay.server.seen().constLast().path().endsWith("/cancel"))
            return;
        QFile::remove(file(bench)); // that it was pressed is in there by now
        QDir().mkpath(file(bench));
    };
    QVERIFY(bench.choose(u"November news"_s));
    QVERIFY(click(bench.window.window(), u"Back to draft"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"is a draft again"_s); }));
    QVERIFY2(bench.told().contains(u"The history of this computer could not be written."_s), qPrintable(bench.told()));
    QVERIFY(QDir().rmdir(file(bench)));
    QVERIFY(openHistory(bench));
    QVERIFY2(told(*bench.dialog()).startsWith(u"How the last one ended is missing here. It could not be written to "_s
                                              + file(bench)),
             qPrintable(told(*bench.dialog())));
}

void TestSendHistoryDialog::exportThatCannotBeWritten()
{
    RelayWindow bench;
    bench.open();
    QVERIFY(!pressed(bench, u"May"_s).isEmpty());
    QVERIFY(openHistory(bench));
    QDialog *dialog = bench.dialog();
    QVERIFY(click(*dialog, u"Save as CSV…"_s));
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    QTemporaryDir folder;
    QFile blocked(folder.filePath(u"blocked"_s));
    QVERIFY(blocked.open(QFile::WriteOnly));
    blocked.close();
    emit files->fileSelected(blocked.fileName() + u"/out.csv"_s);
    files->close();
    QVERIFY2(told(*dialog).startsWith(u"The history was not saved. "_s), qPrintable(told(*dialog)));
    QVERIFY2(told(*dialog).contains(u"out.csv could not be written: "_s), qPrintable(told(*dialog)));
    QVERIFY2(told(*dialog).endsWith(u"Choose another place."_s), qPrintable(told(*dialog)));
}

POSTROOM_WINDOW_TEST_MAIN(TestSendHistoryDialog)
#include "tst_ui_send_history.moc"
