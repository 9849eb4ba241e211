// SPDX-License-Identifier: Apache-2.0
// The first five minutes as README.md tells them, with the words that stand there.
#include "finding.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "pages/sheet_dialog.h"
#include "send/undo_bar.h"
#include "send_window.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

class TestFirstMinutes final : public QObject
{
    Q_OBJECT
private slots:
    void asReadmeTellsThem();

private:
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (!folder.isEmpty())
            widget.grab().save(folder + u"/first-"_s + name + u".png"_s);
    }
    static QDialog *dialog(const WindowBench &bench)
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
};

void TestFirstMinutes::asReadmeTellsThem()
{
    SendWindow window(QSize(1280, 800));
    WindowBench &bench = window.bench;
    QVERIFY(bench.showTab(u"broadcasts"_s));

    // Write a broadcast.
    QVERIFY(click(bench.page(), u"New broadcast"_s));
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), u"Announcement"_s));
    for (QComboBox *choice : shown<QComboBox>(bench.page())) {
        if (choice->accessibleName() == u"Segment"_s) {
            const int row = choice->findText(u"Newsletter"_s, Qt::MatchStartsWith);
            QVERIFY2(row >= 0, qPrintable(choice->itemText(1)));
            choice->setCurrentIndex(row);
            emit choice->activated(row);
        }
    }
    QVERIFY(field(bench.page(), u"Subject"_s));
    QTest::keyClicks(field(bench.page(), u"Name of the sender"_s), u"Acme"_s);
    QTest::keyClicks(field(bench.page(), u"Address before the @"_s), u"news"_s);
    QTest::keyClicks(field(bench.page(), u"Subject"_s), u"Our new opening hours"_s);
    QTRY_VERIFY(!button(bench.page(), u"Announcement"_s));
    picture(bench.window(), u"write"_s);

    // Send it, and take it back.
    QVERIFY(click(bench.page(), u"Review and send ›"_s));
    auto *send = [&]() -> QPushButton * {
        QPushButton *found = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            found = bench.window().findChild<QPushButton *>(u"send"_s);
            return found && found->isVisible() && found->isEnabled();
        });
        return isThere ? found : nullptr;
    }();
    picture(bench.window(), u"review"_s);
    QVERIFY2(send, qPrintable(words(bench.page())));
    send->click();
    QVERIFY(window.passUntil([&] { return !shown<UndoRow>(bench.window()).isEmpty(); }));
    picture(bench.window(), u"undo"_s);
    UndoRow *undo = shown<UndoRow>(bench.window()).constFirst();
    undo->button()->setFocus();
    QTest::mouseClick(undo->button(), Qt::LeftButton);
    QTRY_VERIFY(words(bench.window()).contains(u"is a draft again: nothing went out."_s));
    // The keyboard is where one works, not on what happens to come first in the window.
    QTRY_VERIFY(bench.window().focusWidget() && bench.page().isAncestorOf(bench.window().focusWidget()));

    // Add a domain, and hand its records on.
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"news.example.org"_s);
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QVERIFY(window.passUntil([&] { return !dialog(bench) && bench.models().openDomain.details(); }));
    QVERIFY(bench.settle());
    picture(bench.window(), u"domain"_s);
    QVERIFY(click(bench.page(), u"Sheet for IT…"_s));
    QVERIFY(bench.window().findChild<SheetDialog *>());
    picture(*bench.window().findChild<SheetDialog *>(), u"sheet"_s);
    QVERIFY(click(*dialog(bench), u"Close"_s));
    QTRY_VERIFY(!dialog(bench));

    // The records appear by themselves; then Verify, and it is verified.
    QVERIFY(window.passUntil([&] { return says(bench.page(), u"All records are there for the world to see."_s); }));
    QVERIFY(click(bench.page(), u"Verify"_s));
    QVERIFY(window.passUntil([&] { return says(bench.page(), u"news.example.org is verified."_s); }));
    picture(bench.window(), u"verified"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestFirstMinutes)
#include "tst_ui_first_minutes.moc"
