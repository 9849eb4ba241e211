// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Segments, topics, properties and contacts, made, changed and deleted through the window's own controls.
class TestGroups final : public QObject
{
    Q_OBJECT
private slots:
    void segments();
    void topics();
    void descriptionsHaveAColumn();
    void nothingChosenIsLost_data();
    void nothingChosenIsLost();
    void timeOfACountGoesOn();
    void properties();
    void contact();
    void addsAContact();
    void contactsOfASegment();

private:
    //! The dialog on top; null where there is none.
    static QDialog *dialog(const WindowBench &bench)
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    static int rowOf(const TableView &view, const QString &name) { return int(column(view, 0).indexOf(name)); }
    static bool choose(TableView &view, const QString &name)
    {
        const int row = rowOf(view, name);
        if (row >= 0)
            view.setCurrentIndex(view.model()->index(row, 0));
        return row >= 0;
    }
};

void TestGroups::segments()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *view = table(bench.page(), u"Segments"_s);
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 6);

    QVERIFY(click(bench.page(), u"New segment"_s));
    QDialog *editor = dialog(bench);
    QVERIFY(editor);
    QVERIFY(click(*editor, u"Create segment"_s));
    QCOMPARE(faultBeside(*field(*editor, u"Name"_s)), u"Write a name."_s);
    QTest::keyClicks(field(*editor, u"Name"_s), u"Regulars <b>"_s);
    QVERIFY(click(*editor, u"Create segment"_s));
    QTRY_VERIFY(!dialog(bench));
    QTRY_COMPARE(rowOf(*view, u"Regulars <b>"_s), 0);

    QVERIFY(choose(*view, u"Regulars <b>"_s));
    QVERIFY(click(bench.page(), u"Rename…"_s));
    field(*dialog(bench), u"Name"_s)->clear();
    QTest::keyClicks(field(*dialog(bench), u"Name"_s), u"Friends"_s);
    QVERIFY(click(*dialog(bench), u"Rename"_s));
    QTRY_COMPARE(rowOf(*view, u"Friends"_s), 0);

    // What would be left without it is named.
    QVERIFY(choose(*view, u"Newsletter"_s));
    QVERIFY(click(bench.page(), u"Delete segment…"_s));
    QTRY_VERIFY(dialog(bench));
    QVERIFY(says(*dialog(bench), u"Delete the segment “Newsletter”?"_s));
    QVERIFY2(words(*dialog(bench)).contains(u"Christmas"_s) || words(*dialog(bench)).contains(u"not out yet"_s),
             qPrintable(words(*dialog(bench))));
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
    QVERIFY(choose(*view, u"Friends"_s));
    QVERIFY(click(bench.page(), u"Delete segment…"_s));
    QTRY_VERIFY(dialog(bench));
    QVERIFY(click(*dialog(bench), u"Delete segment"_s));
    QTRY_COMPARE(rowOf(*view, u"Friends"_s), -1);
    QCOMPARE(view->model()->rowCount(), 6);
}

void TestGroups::topics()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *view = table(bench.page(), u"Topics"_s);
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 5);
    QVERIFY(click(bench.page(), u"New topic"_s));
    QTest::keyClicks(field(*dialog(bench), u"Name"_s), QString(51, u'x'));
    QVERIFY(says(*dialog(bench), u"This can never be changed later, not even by Resend’s support."_s));
    QVERIFY(click(*dialog(bench), u"Create topic"_s));
    QCOMPARE(faultBeside(*field(*dialog(bench), u"Name"_s)), u"At most 50 characters."_s);
    QTest::keyClick(field(*dialog(bench), u"Name"_s), Qt::Key_Backspace);
    QVERIFY(click(*dialog(bench), u"Create topic"_s));
    QTRY_COMPARE(rowOf(*view, QString(50, u'x')), 0);
    QTRY_VERIFY(!dialog(bench));
}

void TestGroups::descriptionsHaveAColumn()
{
    WindowBench bench({1100, 700});
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *view = table(bench.page(), u"Topics"_s);
    QTRY_COMPARE(view->model()->rowCount(), 5);
    const int description = TopicsModel::Description;
    QCOMPARE(view->model()->headerData(description, Qt::Horizontal).toString(), u"Description"_s);
    QCOMPARE(cell(*view, rowOf(*view, u"Events"_s), description), u"Meet-ups, webinars and conferences near you."_s);
    QCOMPARE(cell(*view, rowOf(*view, u"Surveys"_s), description), QString());
    // It gives way, so that nothing has to be scrolled to.
    QTRY_COMPARE(view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(view->columnWidth(description) >= 60);
    // One of several lines stands in one, and whole in the tool tip.
    QVERIFY(choose(*view, u"Surveys"_s));
    QVERIFY(click(bench.page(), u"Change…"_s));
    auto *text = shown<QPlainTextEdit>(*dialog(bench)).constFirst();
    text->setPlainText(u"Four times a year.\nFive questions."_s);
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QTRY_COMPARE(cell(*view, rowOf(*view, u"Surveys"_s), description), u"Four times a year. Five questions."_s);
    const QModelIndex at = view->model()->index(rowOf(*view, u"Surveys"_s), description);
    QCOMPARE(at.data(Qt::ToolTipRole).toString(), u"Four times a year.\nFive questions."_s);
    // What the person chose comes back.
    view->setColumnHidden(TopicsModel::Visibility, true);
    QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {}, {10, 8}); // sorts: it is arranged now
    view->setColumnWidth(description, 190);
    bench.restart();
    QVERIFY(bench.openSandbox(u"segments"_s));
    view = table(bench.page(), u"Topics"_s);
    QTRY_COMPARE(view->model()->rowCount(), 5);
    QCOMPARE(view->columnWidth(description), 190);
    QVERIFY(view->isColumnHidden(TopicsModel::Visibility));
}

void TestGroups::nothingChosenIsLost_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("create");
    QTest::addColumn<QString>("box");
    QTest::newRow("default of a topic") << u"segments"_s << u"New topic"_s << u"People who made no choice are"_s;
    QTest::newRow("visibility of a topic")
        << u"segments"_s << u"New topic"_s << u"Visibility on the page where people choose"_s;
    QTest::newRow("type of a property") << u"properties"_s << u"New property"_s << u"Type"_s;
    QTest::newRow("segment of a contact") << u"contacts"_s << u"Add contact"_s << u"Segment"_s;
}

// Closing an editor asks first, also where nothing but a box was chosen from.
void TestGroups::nothingChosenIsLost()
{
    QFETCH(QString, tab);
    QFETCH(QString, create);
    QFETCH(QString, box);
    WindowBench bench;
    QVERIFY(bench.openSandbox(tab));
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), create));
    QDialog *editor = dialog(bench);
    QVERIFY(editor);
    QComboBox *choice = nullptr;
    for (QComboBox *each : shown<QComboBox>(*editor))
        choice = each->accessibleName() == box ? each : choice;
    QVERIFY(choice && choice->count() > 1);
    choice->setCurrentIndex(1);
    QVERIFY(click(*editor, u"Cancel"_s));
    QTRY_VERIFY2(says(*dialog(bench), u"Discard what you typed?"_s), "closed without a question");
    QVERIFY(click(*dialog(bench), u"Cancel"_s));
    QTRY_COMPARE(dialog(bench), editor);
    QCOMPARE(choice->currentIndex(), 1);
    choice->setCurrentIndex(0);
    QVERIFY(click(*editor, u"Cancel"_s));
    QTRY_VERIFY(!dialog(bench));
}

void TestGroups::timeOfACountGoesOn()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *view = table(bench.page(), u"Segments"_s);
    QTRY_COMPARE(view->model()->rowCount(), 6);
    QTRY_COMPARE(cell(*view, 0, SegmentsModel::Counted), u"just now"_s);
    QSignalSpy said(view->model(), &QAbstractItemModel::dataChanged);
    bench.clock().advance(std::chrono::minutes(5));
    QTRY_VERIFY2(!said.isEmpty(), "nothing says that it is to be shown anew");
    QCOMPARE(cell(*view, 0, SegmentsModel::Counted), u"5 minutes ago"_s);
}

void TestGroups::properties()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"properties"_s));
    TableView *view = table(bench.page(), u"Properties"_s);
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 5);
    QVERIFY(click(bench.page(), u"New property"_s));
    QTest::keyClicks(field(*dialog(bench), u"Key"_s), u"my key"_s);
    QVERIFY(click(*dialog(bench), u"Create property"_s));
    QCOMPARE(faultBeside(*field(*dialog(bench), u"Key"_s)),
             u"Only letters from a to z, digits and _ can be in a key: no spaces, no accents."_s);
    field(*dialog(bench), u"Key"_s)->clear();
    QTest::keyClicks(field(*dialog(bench), u"Key"_s), u"nickname"_s);
    QVERIFY(click(*dialog(bench), u"Create property"_s));
    QTRY_COMPARE(rowOf(*view, u"nickname"_s), 0);

    QVERIFY(choose(*view, u"seats"_s));
    QVERIFY(click(bench.page(), u"Change fallback…"_s));
    QCOMPARE(field(*dialog(bench), u"Fallback"_s)->text(), u"1"_s);
    QTest::keyClicks(field(*dialog(bench), u"Fallback"_s), u"twelve"_s);
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QCOMPARE(faultBeside(*field(*dialog(bench), u"Fallback"_s)), u"Write a number, for example 12."_s);
    field(*dialog(bench), u"Fallback"_s)->clear();
    QVERIFY(click(*dialog(bench), u"Save"_s));
    QTRY_COMPARE(cell(*view, rowOf(*view, u"seats"_s), 2), QString());

    QVERIFY(choose(*view, u"nickname"_s));
    QVERIFY(click(bench.page(), u"Delete property…"_s));
    QTRY_VERIFY(dialog(bench));
    QVERIFY(click(*dialog(bench), u"Delete property"_s));
    QTRY_COMPARE(rowOf(*view, u"nickname"_s), -1);
}

void TestGroups::contact()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"contacts"_s));
    TableView *view = table(bench.page(), u"Contacts"_s);
    QVERIFY(view);
    QVERIFY(bench.passTimeUntil([&] { return view->model()->rowCount() == 120; }));
    view->setCurrentIndex(view->model()->index(3, 0));
    QTRY_VERIFY(field(bench.page(), u"First name"_s) && field(bench.page(), u"seats (number)"_s));
    QLineEdit *first = field(bench.page(), u"First name"_s);
    QTRY_VERIFY(first->isEnabled());
    first->clear();
    QTest::keyClicks(first, u"Zora"_s);
    QVERIFY(says(bench.page(), u"Unsaved changes"_s));
    QLineEdit *seats = field(bench.page(), u"seats (number)"_s);
    seats->clear();
    QTest::keyClicks(seats, u"twelve"_s);
    QCOMPARE(faultBeside(*seats), u"Write a number, for example 12."_s);
    QVERIFY(click(bench.page(), u"Save"_s));
    QVERIFY(says(bench.page(), u"Unsaved changes"_s)); // nothing went out

    // What was typed is still there after a look at another contact.
    view->setCurrentIndex(view->model()->index(5, 0));
    QTRY_VERIFY(!says(bench.page(), u"Unsaved changes"_s));
    view->setCurrentIndex(view->model()->index(3, 0));
    QTRY_COMPARE(field(bench.page(), u"First name"_s)->text(), u"Zora"_s);
    QTRY_VERIFY(field(bench.page(), u"seats (number)"_s)->isEnabled());
    seats = field(bench.page(), u"seats (number)"_s);
    seats->clear();
    QTest::keyClicks(seats, u"12"_s);
    QVERIFY(click(bench.page(), u"Save"_s));
    QTRY_VERIFY(says(bench.page(), u"Saved."_s));
    QVERIFY(!says(bench.page(), u"Unsaved changes"_s));
    QVERIFY(bench.passTimeUntil([&] { return cell(*view, 3, 1).startsWith(u"Zora"_s); }));
}

void TestGroups::addsAContact()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"contacts"_s));
    TableView *view = table(bench.page(), u"Contacts"_s);
    QVERIFY(bench.passTimeUntil([&] { return view && view->model()->rowCount() == 120; }));
    QVERIFY(click(bench.page(), u"Add contact"_s));
    QLineEdit *email = field(*dialog(bench), u"Email address"_s);
    QTest::keyClicks(email, u"ada at example"_s);
    QVERIFY(click(*dialog(bench), u"Add contact"_s));
    QCOMPARE(faultBeside(*email), u"This is not an email address. It has one @, for example ada@example.com."_s);
    email->clear();
    QTest::keyClicks(email, cell(*view, 0, 0).toUpper());
    QVERIFY(click(*dialog(bench), u"Add contact"_s));
    QTRY_COMPARE(faultBeside(*email), u"This address is among your contacts already."_s);
    email->clear();
    QTest::keyClicks(email, u"ada@example.com"_s);
    QVERIFY(click(*dialog(bench), u"Add contact"_s));
    QTRY_VERIFY(!dialog(bench));
    QVERIFY(bench.passTimeUntil([&] { return view->model()->rowCount() == 121; }));
    QCOMPARE(cell(*view, 0, 0), u"ada@example.com"_s);
}

void TestGroups::contactsOfASegment()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *segments = table(bench.page(), u"Segments"_s);
    QTRY_COMPARE(segments->model()->rowCount(), 6);
    QVERIFY(choose(*segments, u"Beta testers"_s));
    const int row = rowOf(*segments, u"Beta testers"_s);
    QTRY_VERIFY(!cell(*segments, row, 1).isEmpty());
    const int people = cell(*segments, row, 1).toInt();
    QVERIFY(people > 0);
    QVERIFY(click(bench.page(), u"Show its contacts"_s));
    TableView *contacts = nullptr;
    QVERIFY(bench.passTimeUntil([&] { return (contacts = table(bench.page(), u"Contacts"_s)) != nullptr; }));
    QVERIFY(button(bench.page(), u"Segment: Beta testers  ✕"_s));
    QVERIFY(bench.passTimeUntil([&] { return contacts->model()->rowCount() == people; }));
    QVERIFY(click(bench.page(), u"Segment: Beta testers  ✕"_s));
    QVERIFY(bench.passTimeUntil([&] { return contacts->model()->rowCount() == 120; }));
}

POSTROOM_WINDOW_TEST_MAIN(TestGroups)
#include "tst_ui_groups.moc"
