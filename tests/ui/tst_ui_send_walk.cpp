// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "hands.h"
#include "kit/account_band.h"
#include "kit/table_view.h"
#include "send/history_dialog.h"
#include "send/number_tile.h"
#include "send/report_page.h"
#include "send/undo_bar.h"
#include "send_window.h"
#include "sending/send_history.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! One broadcast from the first word to the report: written, checked, fixed, tested, scheduled, undone, sent, followed up;
//! by typing and clicking in the window, each step looked at there and in the sandbox.
class TestSendWalk final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    //! A step builds on those before it.
    void init()
    {
        if (m_isLost)
            QSKIP("an earlier step failed");
    }
    void cleanup() { m_isLost = m_isLost || QTest::currentTestFailed(); }
    void write();
    void check();
    void fix();
    void test();
    void schedule();
    void undo();
    void send();
    void followUp();

private:
    MainWindow &ui() const { return m_window->bench.window(); }
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(ui());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    QPushButton *sendButton() const
    {
        for (QPushButton *one : shown<QPushButton>(ui())) {
            if (one->objectName() == u"send"_s)
                return one;
        }
        return nullptr;
    }
    UndoRow *undoRow() const
    {
        const QList<UndoRow *> all = shown<UndoRow>(ui());
        return all.isEmpty() ? nullptr : all.constFirst();
    }
    BroadcastDetails saved() const { return m_window->call(GetBroadcast{m_id}); }
    int sends() const
    {
        int count = 0;
        for (const HistoryEntry &entry : m_window->bench.history().entries())
            count += entry.action == SendAction::Send ? 1 : 0;
        return count;
    }
    void picture(const QString &name) const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        if (!folder.isEmpty())
            (dialog() ? static_cast<QWidget *>(dialog()) : &ui())->grab().save(folder + u"/walk-"_s + name + u".png"_s);
    }

    std::unique_ptr<SendWindow> m_window;
    QString m_id; // of the broadcast, at the service
    bool m_isLost = false;
};

void TestSendWalk::initTestCase()
{
    m_window = std::make_unique<SendWindow>(QSize(1280, 800));
    QVERIFY(m_window->bench.showTab(u"broadcasts"_s));
    QTRY_VERIFY(table(ui(), u"Broadcasts"_s) && table(ui(), u"Broadcasts"_s)->model()->rowCount() == 14);
}

void TestSendWalk::cleanupTestCase()
{
    m_window.reset();
}

void TestSendWalk::write()
{
    QVERIFY(click(ui(), u"New broadcast"_s));
    QVERIFY(click(ui(), u"Empty page"_s));
    m_window->bench.settle();
    QVERIFY(typeInto(ui(), u"Name of the broadcast"_s, u"November news"_s));
    QVERIFY(typeInto(ui(), u"Name of the sender"_s, u"Acme News"_s));
    QVERIFY(typeInto(ui(), u"Address before the @"_s, u"news"_s));
    QVERIFY(pick(ui(), u"Domain of the sender"_s, u"acme.com"_s));
    QVERIFY(pick(ui(), u"Segment"_s, u"Newsletter"_s));
    QVERIFY(typeInto(ui(), u"Subject"_s, u"What we built for you"_s));
    QVERIFY(typeInto(ui(), u"Preview text"_s, u"Three things, two minutes"_s));
    QVERIFY(test::write(ui(), u"Message"_s, u"Dear {{name}}, we built three things."_s));
    QVERIFY(click(ui(), u"Save now"_s));
    QTRY_VERIFY(says(ui(), u"Saved "_s));

    m_window->bench.models().broadcasts.refresh();
    m_window->bench.settle();
    const BroadcastsModel &list = m_window->bench.models().broadcasts;
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.at(row).name == u"November news"_s)
            m_id = list.at(row).id;
    }
    const BroadcastDetails broadcast = saved();
    QCOMPARE(broadcast.broadcast.status.known, BroadcastStatus::Draft);
    QCOMPARE(broadcast.subject.value_or(QString()), u"What we built for you"_s);
    QCOMPARE(broadcast.from.value_or(QString()), u"Acme News <news@acme.com>"_s);
    QCOMPARE(broadcast.previewText.value_or(QString()), u"Three things, two minutes"_s);
    QVERIFY(broadcast.html->contains(u"Dear {{name}}, we built three things."_s));
}

void TestSendWalk::check()
{
    // Beside the message, while it is written.
    QTRY_VERIFY2(says(ui(), u"2 points to fix before it can go out, 1 thing to look at"_s), qPrintable(words(ui())));
    QVERIFY(says(ui(), u"No unsubscribe link"_s));
    QVERIFY(says(ui(), u"Left over from a template"_s));
    QVERIFY(says(ui(), u"No topic"_s));
    picture(u"1-checked"_s);
    // And on the last page, which does not let it out: the same there, though the service made a text of it meanwhile.
    QVERIFY(click(ui(), u"Review and send ›"_s));
    QTRY_VERIFY2(says(ui(), u"2 things must be fixed"_s), qPrintable(words(ui())));
    m_window->bench.settle();
    QVERIFY(sendButton() && !sendButton()->isEnabled());
    picture(u"2-not-yet"_s);
    QVERIFY(click(ui(), u"Show"_s));
    QTRY_VERIFY(field(ui(), u"Subject"_s));
}

void TestSendWalk::fix()
{
    // By hand: "Show me" leads to the words, and what is typed takes their place.
    QVERIFY(clickNamed(ui(), u"Show me: Left over from a template"_s));
    auto *html = qobject_cast<QPlainTextEdit *>(ui().focusWidget());
    QVERIFY(html);
    QCOMPARE(html->textCursor().selectedText(), u"{{name}}"_s);
    QTest::keyClicks(html, u"friends"_s);
    QTRY_VERIFY2(says(ui(), u"1 point to fix before it can"_s) && says(ui(), u"1 thing to look at"_s), qPrintable(words(ui())));
    // By itself.
    QVERIFY(click(ui(), u"Add it at the end"_s));
    QTRY_VERIFY2(!says(ui(), u"to fix before it can"_s) && says(ui(), u"1 thing to look at"_s),
                 qPrintable(words(ui())));
    QVERIFY(pick(ui(), u"Topic"_s, u"Product updates"_s));
    QTRY_VERIFY2(says(ui(), u"Nothing to fix: it can go out."_s), qPrintable(words(ui())));
    QVERIFY(click(ui(), u"Save now"_s));
    QTRY_VERIFY(says(ui(), u"Saved "_s));
    const BroadcastDetails broadcast = saved();
    QVERIFY(broadcast.html->contains(u"Dear friends, we built three things."_s));
    QVERIFY(broadcast.html->contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));
    QVERIFY(broadcast.broadcast.topicId.has_value());
    picture(u"3-fixed"_s);
}

void TestSendWalk::test()
{
    QVERIFY(click(ui(), u"Send test…"_s));
    QTRY_VERIFY(dialog());
    QVERIFY(typeInto(*dialog(), u"To"_s, u"ada@acme.com"_s));
    QVERIFY(says(*dialog(), u"Counts as 1 email"_s));
    QVERIFY(click(*dialog(), u"Send test"_s));
    QTRY_VERIFY2(says(*dialog(), u"The test is on its way to 1 address"_s), qPrintable(words(*dialog())));
    picture(u"4-tested"_s);
    QVERIFY(click(*dialog(), u"Cancel"_s) || click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
    QCOMPARE(saved().broadcast.status.known, BroadcastStatus::Draft);
}

void TestSendWalk::schedule()
{
    QVERIFY(click(ui(), u"Review and send ›"_s));
    QTRY_VERIFY2(says(ui(), u"Nothing must be fixed"_s), qPrintable(words(ui())));
    QTRY_VERIFY(sendButton() && sendButton()->isEnabled());
    const QList<AccountBand *> bands = shown<AccountBand>(ui());
    QVERIFY(std::any_of(bands.begin(), bands.end(),
                        [](const AccountBand *band) { return band->accessibleName() == u"Acme Marketing"_s; }));
    picture(u"5-last-look"_s);
    QVERIFY(sendButton()->text().startsWith(u"Send to "_s));
    QTest::mouseClick(sendButton(), Qt::LeftButton);
    QTRY_VERIFY(undoRow());
    QTRY_COMPARE(undoRow()->text(), u"“November news” goes out in 2:00"_s);
    const BroadcastDetails broadcast = saved();
    QCOMPARE(broadcast.broadcast.status.known, BroadcastStatus::Scheduled);
    QCOMPARE(*broadcast.broadcast.scheduledAt, m_window->bench.clock().now().addSecs(120));
    picture(u"6-undo-bar"_s);
}

void TestSendWalk::undo()
{
    m_window->pass(30s);
    QTRY_COMPARE(undoRow()->text(), u"“November news” goes out in 1:30"_s);
    QVERIFY(click(*undoRow(), u"Undo"_s));
    QTRY_VERIFY(!undoRow());
    QTRY_VERIFY(says(ui(), u"“November news” is a draft again: nothing went out."_s));
    QCOMPARE(saved().broadcast.status.known, BroadcastStatus::Draft);
    m_window->pass(10min);
    m_window->bench.settle();
    QCOMPARE(saved().broadcast.status.known, BroadcastStatus::Draft);
    QTRY_COMPARE(cell(*table(ui(), u"Broadcasts"_s), table(ui(), u"Broadcasts"_s)->currentIndex().row(), 0),
                 u"November news"_s);
}

void TestSendWalk::send()
{
    QVERIFY(click(ui(), u"Open"_s));
    QTRY_VERIFY(field(ui(), u"Subject"_s));
    m_window->bench.settle();
    QVERIFY(click(ui(), u"Review and send ›"_s));
    QTRY_VERIFY(sendButton() && sendButton()->isEnabled());
    QTest::mouseClick(sendButton(), Qt::LeftButton);
    QTRY_VERIFY(undoRow());
    QVERIFY(m_window->passUntil([&] { return m_window->status(m_id) == u"sent"_s; }));
    QVERIFY(m_window->passUntil([&] { return !undoRow(); }));
    QCOMPARE(sends(), 2); // one of them undone
}

void TestSendWalk::followUp()
{
    m_window->pass(26h);
    QVERIFY(trigger(ui(), u"Refresh"_s));
    m_window->bench.settle();
    QTRY_VERIFY(table(ui(), u"Broadcasts"_s));
    TableView *list = table(ui(), u"Broadcasts"_s);
    QTRY_COMPARE(cell(*list, list->currentIndex().row(), 0), u"November news"_s);
    QTest::keyClick(list, Qt::Key_Return);
    m_window->bench.settle();
    QTRY_VERIFY(!shown<NumberTile>(ui()).isEmpty());
    const QList<NumberTile *> tiles = shown<NumberTile>(ui());
    QTRY_VERIFY(tiles.at(1)->accessibleName().startsWith(u"Opened: "_s));
    const ReportNumbers numbers = *shown<ReportPage>(ui()).constFirst()->report()->numbers();
    QVERIFY(numbers.delivered > 50 && numbers.opened > 10 && numbers.opened < numbers.delivered);
    QVERIFY(tiles.at(0)->accessibleName().startsWith(u"Delivered: %1, "_s.arg(numbers.delivered)));
    QTest::mouseClick(tiles.at(1), Qt::LeftButton);
    QTRY_VERIFY(table(ui(), u"Opened"_s));
    QTRY_COMPARE(table(ui(), u"Opened"_s)->model()->rowCount(), int(numbers.opened));
    picture(u"7-report"_s);
    // Who did it, on this computer.
    QVERIFY(click(ui(), u"Back"_s));
    QVERIFY(click(ui(), u"History…"_s));
    QTRY_VERIFY(dialog() && table(*dialog(), u"History"_s));
    TableView *log = table(*dialog(), u"History"_s);
    QCOMPARE(column(*log, HistoryModel::Action), (QStringList{u"Send"_s, u"Undo"_s, u"Send"_s}));
    picture(u"8-history"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestSendWalk)
#include "tst_ui_send_walk.moc"
