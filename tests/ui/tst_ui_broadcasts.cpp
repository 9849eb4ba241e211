// SPDX-License-Identifier: Apache-2.0
#include "dialogs/page_context.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "shell/account_workspace.h"
#include "window_bench.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The Broadcasts tab by its own controls: what is at the service and on this computer, found, made, renamed, deleted.
class TestBroadcasts final : public QObject
{
    Q_OBJECT
private slots:
    void listsThemWithSubjectAndSegment();
    void filtersByStatusAndWords();
    void writesANewOneAndFindsItAgain();
    void newStatusHasRoom();
    void goesOnWithWhatWasFound();
    void renames();
    void duplicates();
    void deletesOnlyWhatTheServiceAllows();
    void oneThatIsOutShowsItsReport();

private:
    static QDialog *dialog(const WindowBench &bench)
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    static TableView &list(const WindowBench &bench) { return *table(bench.page(), u"Broadcasts"_s); }
    static int rowOf(const WindowBench &bench, const QString &name)
    {
        return int(column(list(bench), BroadcastListModel::Name).indexOf(name));
    }
    static QString cellOf(const WindowBench &bench, const QString &name, int column)
    {
        return cell(list(bench), rowOf(bench, name), column);
    }
    static bool choose(const WindowBench &bench, const QString &name)
    {
        const int row = rowOf(bench, name);
        if (row >= 0)
            list(bench).setCurrentIndex(list(bench).model()->index(row, 0));
        return row >= 0;
    }
    static BroadcastsPage &page(const WindowBench &bench) { return static_cast<BroadcastsPage &>(bench.page()); }
    static void write(const WindowBench &bench, const QString &name, const QString &subject)
    {
        page(bench).openNew();
        BroadcastDraft draft = page(bench).draft()->wanted();
        draft.name = name;
        draft.subject = subject;
        page(bench).draft()->setWanted(draft);
        emit page(bench).draft()->replaced(); // not by the editor, which shows it now
    }
};

void TestBroadcasts::listsThemWithSubjectAndSegment()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    QTRY_COMPARE(cellOf(bench, u"Newsletter no. 42"_s, BroadcastListModel::Subject),
                 u"Candles, a bug hunt, and your questions"_s);
    QCOMPARE(cellOf(bench, u"Newsletter no. 42"_s, BroadcastListModel::SegmentName), u"Newsletter"_s);
    QCOMPARE(cellOf(bench, u"Newsletter no. 42"_s, BroadcastListModel::Status), u"Sent"_s);
    QVERIFY(cellOf(bench, u"Quiet week offer"_s, BroadcastListModel::Scheduled).startsWith(u"in "_s));
}

void TestBroadcasts::filtersByStatusAndWords()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    auto *status = shown<QComboBox>(bench.page()).constFirst();
    status->setCurrentText(u"Scheduled"_s);
    QCOMPARE(column(list(bench), BroadcastListModel::Name),
             (QStringList{u"Support hours while we move"_s, u"Quiet week offer"_s}));
    QVERIFY(says(bench.page(), u"2 of 14"_s));
    QLineEdit *filter = field(bench.page(), u"Filter broadcasts"_s);
    QTest::keyClicks(filter, u"quiet"_s);
    QCOMPARE(column(list(bench), BroadcastListModel::Name), (QStringList{u"Quiet week offer"_s}));
    QTest::keyClicks(filter, u"nothing"_s);
    QVERIFY(says(bench.page(), u"No broadcast matches"_s));
    QVERIFY(click(bench.page(), u"Clear filter"_s));
    QCOMPARE(list(bench).model()->rowCount(), 14);
    status->setCurrentText(u"With changes not saved"_s);
    QVERIFY(says(bench.page(), u"No broadcast matches"_s));
}

void TestBroadcasts::writesANewOneAndFindsItAgain()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    QVERIFY(click(bench.page(), u"New broadcast"_s));
    QVERIFY(page(bench).draftPage()->isVisible());
    page(bench).closeDraft(); // untouched: nothing is kept
    QVERIFY(list(bench).isVisible());
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);

    write(bench, u"Spring sale"_s, u"Everything green"_s);
    page(bench).closeDraft();
    QTRY_COMPARE(list(bench).model()->rowCount(), 15);
    QCOMPARE(cell(list(bench), 0, BroadcastListModel::Name), u"Spring sale"_s);
    QCOMPARE(cell(list(bench), 0, BroadcastListModel::Subject), u"Everything green"_s);
    QCOMPARE(cell(list(bench), 0, BroadcastListModel::Status), u"Only on this computer"_s);

    bench.restart();
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QVERIFY(says(bench.page(), u"“Spring sale” has changes that are not saved"_s));
    QVERIFY(click(bench.page(), u"Go on with it"_s));
    QCOMPARE(page(bench).draft()->wanted().subject, u"Everything green"_s);
    page(bench).closeDraft();
    QVERIFY(!says(bench.page(), u"“Spring sale” has changes that are not saved"_s));
}

void TestBroadcasts::newStatusHasRoom()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(cellOf(bench, u"Newsletter no. 42"_s, BroadcastListModel::Subject),
                 u"Candles, a bug hunt, and your questions"_s);
    QVERIFY(bench.settle());
    write(bench, u"Spring sale"_s, u"Everything green"_s);
    page(bench).closeDraft();
    QTRY_COMPARE(cellOf(bench, u"Spring sale"_s, BroadcastListModel::Status), u"Only on this computer"_s);
    const QAbstractItemView &view = list(bench);
    QTRY_VERIFY(list(bench).columnWidth(BroadcastListModel::Status)
                >= view.sizeHintForColumn(BroadcastListModel::Status));
}

void TestBroadcasts::goesOnWithWhatWasFound()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    write(bench, u"One"_s, u"First"_s);
    page(bench).closeDraft();
    write(bench, u"Two"_s, u"Second"_s);
    bench.restart(); // with the second one open
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QVERIFY(says(bench.page(), u"2 broadcasts have changes that are not saved"_s));
    QVERIFY(click(bench.page(), u"Show them"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 2);
    QTest::keyClick(&list(bench), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&list(bench), Qt::Key_Return);
    QVERIFY(page(bench).draft());
}

void TestBroadcasts::renames()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    QVERIFY(choose(bench, u"Price change notice"_s));
    QVERIFY(click(bench.page(), u"Rename…"_s));
    QLineEdit *name = field(*dialog(bench), u"Name"_s);
    QCOMPARE(name->text(), u"Price change notice"_s);
    name->clear();
    QVERIFY(click(*dialog(bench), u"Rename"_s));
    QCOMPARE(faultBeside(*name), u"Write a name."_s);
    QTest::keyClicks(name, u"Prices <b>"_s);
    QVERIFY(click(*dialog(bench), u"Rename"_s));
    QTRY_VERIFY(rowOf(bench, u"Prices <b>"_s) >= 0);
    QTRY_VERIFY(!dialog(bench));

    write(bench, u"Here"_s, u"Only"_s);
    page(bench).closeDraft();
    QTRY_VERIFY(choose(bench, u"Here"_s));
    QVERIFY(click(bench.page(), u"Rename…"_s));
    field(*dialog(bench), u"Name"_s)->clear();
    QTest::keyClicks(field(*dialog(bench), u"Name"_s), u"Still here"_s);
    QVERIFY(click(*dialog(bench), u"Rename"_s));
    QTRY_COMPARE(cellOf(bench, u"Still here"_s, BroadcastListModel::Status), u"Only on this computer"_s);
}

void TestBroadcasts::duplicates()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    QVERIFY(choose(bench, u"Newsletter no. 42"_s));
    QVERIFY(click(bench.page(), u"Duplicate"_s));
    QTRY_COMPARE(cellOf(bench, u"Newsletter no. 42 (copy)"_s, BroadcastListModel::Status), u"Draft"_s);
    QTRY_COMPARE(list(bench).currentIndex().row(), rowOf(bench, u"Newsletter no. 42 (copy)"_s));
    QCOMPARE(list(bench).model()->rowCount(), 15);
    write(bench, u"Here"_s, u"Only"_s);
    page(bench).closeDraft();
    QTRY_VERIFY(choose(bench, u"Here"_s));
    QVERIFY(click(bench.page(), u"Duplicate"_s));
    QTRY_COMPARE(cellOf(bench, u"Here (copy)"_s, BroadcastListModel::Status), u"Only on this computer"_s);
}

void TestBroadcasts::deletesOnlyWhatTheServiceAllows()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    for (const QString &out : {u"Newsletter no. 42"_s, u"Partner week"_s, u"Customer survey"_s}) {
        QVERIFY(choose(bench, out));
        QVERIFY(!button(bench.page(), u"Delete…"_s)->isEnabled());
    }
    QVERIFY(choose(bench, u"Quiet week offer"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QVERIFY(says(*dialog(bench), u"Delete the broadcast “Quiet week offer”?"_s));
    QVERIFY2(words(*dialog(bench)).contains(u"that is cancelled with it, and nobody gets it."_s),
             qPrintable(words(*dialog(bench))));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
    QVERIFY(rowOf(bench, u"Quiet week offer"_s) >= 0);
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QVERIFY(click(*dialog(bench), u"Delete broadcast"_s));
    QTRY_COMPARE(rowOf(bench, u"Quiet week offer"_s), -1);

    write(bench, u"Here"_s, u"Only"_s);
    page(bench).closeDraft();
    QTRY_VERIFY(choose(bench, u"Here"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QVERIFY2(words(*dialog(bench)).contains(u"It is on this computer alone and is lost for good."_s),
             qPrintable(words(*dialog(bench))));
    QVERIFY(click(*dialog(bench), u"Delete broadcast"_s));
    QTRY_COMPARE(rowOf(bench, u"Here"_s), -1);
    QVERIFY(bench.models().journal.entries().isEmpty());
}

void TestBroadcasts::oneThatIsOutShowsItsReport()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QTRY_COMPARE(list(bench).model()->rowCount(), 14);
    QVERIFY(choose(bench, u"Newsletter no. 42"_s));
    QTest::keyClick(&list(bench), Qt::Key_Return);
    QVERIFY(!page(bench).draft());
    QTRY_VERIFY(!table(bench.page(), u"Broadcasts"_s));
    QVERIFY(says(bench.page(), u"Newsletter no. 42"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestBroadcasts)
#include "tst_ui_broadcasts.moc"
