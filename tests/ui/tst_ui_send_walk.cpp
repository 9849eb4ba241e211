// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "composer/composer_page.h"
#include "kit/table_view.h"
#include "pages/broadcasts_page.h"
#include "send/number_tile.h"
#include "send/report_page.h"
#include "send/send_page.h"
#include "send/test_dialog.h"
#include "send/undo_bar.h"
#include "send_window.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! One broadcast from the first word to the report: written, checked, fixed, tested, scheduled, undone, sent, followed up;
//! through the window's own pages, against the sandbox.
class TestSendWalk final : public QObject
{
    Q_OBJECT
private slots:
    void walk();

private:
    static void picture(QWidget &widget, const QString &name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u"/walk-"_s + name + u".png"_s);
    }
    template<typename T>
    static T *only(const SendWindow &window)
    {
        const QList<T *> all = shown<T>(window.bench.window());
        return all.isEmpty() ? nullptr : all.constFirst();
    }
};

void TestSendWalk::walk()
{
    SendWindow window({1180, 780});
    const QString segment = window.segment(u"Newsletter"_s);
    QVERIFY(window.bench.showTab(u"broadcasts"_s));
    auto *page = qobject_cast<BroadcastsPage *>(&window.bench.page());
    QVERIFY(page);

    // Write: without the link to unsubscribe, to begin with.
    page->openNew();
    QVERIFY(page->draft());
    BroadcastDraft draft;
    draft.name = u"November news"_s;
    draft.segmentId = segment;
    draft.from = u"Acme News <hello@acme.com>"_s;
    draft.subject = u"What we built for you"_s;
    draft.previewText = u"Three things, two minutes"_s;
    draft.html = u"<html><body><p>Hello {{{contact.first_name|there}}}</p></body></html>"_s;
    page->draft()->setWanted(draft);
    page->draft()->save();
    QVERIFY(window.passUntil([&] { return !page->draft()->broadcastId().isEmpty() && !page->draft()->isSaving(); }));
    const QString id = page->draft()->broadcastId();
    QCOMPARE(window.status(id), u"draft"_s);
    picture(window.bench.window(), u"1-write"_s);

    // Check: it cannot go out like this.
    page->openSend(id);
    QTRY_VERIFY(only<SendPage>(window));
    SendPage *send = only<SendPage>(window);
    QTRY_VERIFY2(words(*send).contains(u"must be fixed"_s) && !words(*send).contains(u"Nothing must be fixed"_s),
                 qPrintable(words(*send)));
    QVERIFY(!send->findChild<QPushButton *>(u"send"_s)->isEnabled());
    picture(window.bench.window(), u"2-checked"_s);

    // Fix.
    QVERIFY(click(*send, u"Show"_s));
    QTRY_VERIFY(page->draftPage() && page->draftPage()->isVisible());
    draft.html = u"<html><body><p>Hello {{{contact.first_name|there}}}</p>"
                 "<p><a href=\"https://acme.example/news\">Read on</a></p>"
                 "<p><a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Unsubscribe</a></p></body></html>"_s;
    page->draft()->setWanted(draft);
    page->draft()->save();
    QVERIFY(window.passUntil([&] { return !page->draft()->isDirty() && !page->draft()->isSaving(); }));
    page->openSend(id);
    QTRY_VERIFY2(words(*send).contains(u"Nothing must be fixed"_s), qPrintable(words(*send)));

    // Test.
    QVERIFY(click(*send, u"Send test first…"_s));
    auto *test = page->window()->findChild<TestDialog *>();
    QVERIFY(test);
    field(*test, u"To"_s)->setText(u"ada@acme.com"_s);
    QVERIFY(click(*test, u"Send test"_s));
    QTRY_VERIFY(words(*test).contains(u"The test is on its way"_s));
    picture(*test, u"3-tested"_s);
    test->close();

    // Schedule: in two minutes.
    auto *button = send->findChild<QPushButton *>(u"send"_s);
    QTRY_VERIFY(button->isEnabled());
    picture(window.bench.window(), u"4-send"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(only<UndoRow>(window));
    QTRY_COMPARE(window.status(id), u"scheduled"_s);
    picture(window.bench.window(), u"5-undo-bar"_s);

    // Undo.
    window.pass(30s);
    QTest::mouseClick(only<UndoRow>(window)->button(), Qt::LeftButton);
    QTRY_VERIFY(!only<UndoRow>(window));
    QCOMPARE(window.status(id), u"draft"_s);
    window.pass(10min);
    QCOMPARE(window.status(id), u"draft"_s);

    // Send: it goes out by itself, once.
    window.bench.settle();
    page->openSend(id);
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(only<UndoRow>(window));
    QVERIFY(window.passUntil([&] { return window.status(id) == u"sent"_s; }));
    QVERIFY(window.passUntil([&] { return !only<UndoRow>(window); }));

    // Follow up.
    window.pass(26h);
    window.bench.models().broadcasts.refresh();
    window.bench.settle();
    page->open(id);
    QTRY_VERIFY(only<ReportPage>(window));
    QTRY_VERIFY(only<ReportPage>(window)->report()->numbers());
    QVERIFY(only<ReportPage>(window)->report()->numbers()->delivered > 50);
    QVERIFY(only<NumberTile>(window)->accessibleName().startsWith(u"Delivered: "_s));
    picture(window.bench.window(), u"6-report"_s);
    QCOMPARE(window.bench.history().entries().size(), 3); // sent, undone, sent
}

POSTROOM_WINDOW_TEST_MAIN(TestSendWalk)
#include "tst_ui_send_walk.moc"
