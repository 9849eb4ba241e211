// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "finding.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "shell/tab_bar.h"
#include "window_bench.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Every tab lists what the account has, and the window comes back as it was left.
class TestPages final : public QObject
{
    Q_OBJECT
private slots:
    void everyTabLists_data();
    void everyTabLists();
    void words_();
    void tabsAreMadeWhenLookedAt();
    void tabComesBack();
    void geometryComesBack();
    void fitsHalfAScreen();
    void columnsComeBack();
    void splitterComesBack();
    void recordColumnsComeBack();
    void foreignLayoutIsIgnored();
    void themeComesBack();
};

void TestPages::everyTabLists_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("tableName");
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QStringList>("first"); //!< first column, newest first; a prefix of it
    QTest::addColumn<int>("rows");
    QTest::newRow("broadcasts") << u"broadcasts"_s << u"Broadcasts"_s << u"Broadcasts"_s
                                << QStringList{u"Name"_s, u"Subject"_s, u"Segment"_s, u"Status"_s, u"Scheduled"_s, u"Sent"_s,
                                               u"Created"_s}
                                << QStringList{u"Product news, draft"_s, u"Trial: last three days"_s,
                                               u"Webinar: better lists"_s}
                                << 14;
    QTest::newRow("contacts") << u"contacts"_s << u"Contacts"_s << u"Contacts"_s
                              << QStringList{u"Email"_s, u"Name"_s, u"Status"_s, u"Segments"_s, u"Added"_s}
                              << QStringList{} << 120;
    QTest::newRow("segments") << u"segments"_s << u"Segments and topics"_s << u"Segments"_s
                              << QStringList{u"Segment"_s, u"People"_s, u"Subscribed"_s, u"Counted"_s, u"Created"_s}
                              << QStringList{u"Lapsed customers"_s, u"Beta testers"_s, u"Berlin meet-up"_s,
                                             u"Trial users"_s,      u"Customers"_s,    u"Newsletter"_s}
                              << 6;
    QTest::newRow("topics") << u"segments"_s << u"Segments and topics"_s << u"Topics"_s
                            << QStringList{u"Topic"_s, u"Description"_s, u"By default"_s, u"Visibility"_s, u"Created"_s}
                            << QStringList{u"Partner offers"_s, u"Surveys"_s, u"Events"_s, u"Tips and tutorials"_s,
                                           u"Product updates"_s}
                            << 5;
    QTest::newRow("properties") << u"properties"_s << u"Properties"_s << u"Properties"_s
                                << QStringList{u"Key"_s, u"Type"_s, u"Fallback"_s, u"Used by"_s, u"Created"_s}
                                << QStringList{u"lifetime_value"_s, u"seats"_s, u"city"_s, u"plan"_s, u"company_name"_s}
                                << 5;
    QTest::newRow("domains") << u"domains"_s << u"Domains"_s << u"Domains"_s
                             << QStringList{u"Domain"_s, u"Status"_s, u"Region"_s, u"Used for"_s, u"Added"_s}
                             << QStringList{u"news.acme.com"_s, u"acme-events.io"_s, u"mail.acme.co.uk"_s,
                                            u"acme.com"_s}
                             << 4;
    QTest::newRow("api-keys") << u"api-keys"_s << u"API keys"_s << u"API keys"_s
                              << QStringList{u"Name"_s, u"Sends only from"_s, u"Last used"_s, u"Created"_s}
                              << QStringList{u"Newsletter sign-up form"_s, u"Staging"_s, u"Production"_s,
                                             u"Old website"_s}
                              << 4;
}

void TestPages::everyTabLists()
{
    QFETCH(QString, tab);
    QFETCH(QString, title);
    QFETCH(QString, tableName);
    QFETCH(QStringList, titles);
    QFETCH(QStringList, first);
    QFETCH(int, rows);
    WindowBench bench;
    QVERIFY(bench.openSandbox(tab));
    const TabBar &tabs = *shown<TabBar>(bench.window()).constFirst();
    QCOMPARE(tabs.tabText(tabs.currentIndex()), title);
    QVERIFY(says(bench.page(), title));
    const TableView *view = table(bench.window(), tableName);
    QVERIFY(view);
    QStringList seen;
    for (int c = 0; c < view->model()->columnCount(); ++c)
        seen.push_back(view->model()->headerData(c, Qt::Horizontal).toString());
    QCOMPARE(seen, titles);
    QVERIFY(bench.passTimeUntil([&] { return view->model()->rowCount() == rows; })); // contacts are shown in batches
    QCOMPARE(column(*view, 0).mid(0, first.size()), first);
    QVERIFY(!view->selectionModel()->model()->index(0, 0).data().toString().isEmpty());
    // Read only until each tab is made whole.
    QCOMPARE(view->editTriggers(), QAbstractItemView::NoEditTriggers);
}

void TestPages::words_()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"broadcasts"_s));
    QStringList states = column(*table(bench.window(), u"Broadcasts"_s), 3);
    states.sort();
    QCOMPARE(states,
             (QStringList{u"Canceled"_s, u"Draft"_s, u"Draft"_s, u"Draft"_s, u"Failed"_s, u"Queued"_s, u"Scheduled"_s,
                          u"Scheduled"_s, u"Sent"_s, u"Sent"_s, u"Sent"_s, u"Sent"_s, u"Sent"_s, u"Sent"_s}));
    QVERIFY(bench.showTab(u"segments"_s));
    QCOMPARE(
        column(*table(bench.window(), u"Topics"_s), 2),
        (QStringList{u"Not subscribed"_s, u"Subscribed"_s, u"Not subscribed"_s, u"Subscribed"_s, u"Subscribed"_s}));
    QCOMPARE(column(*table(bench.window(), u"Topics"_s), 3),
             (QStringList{u"Public"_s, u"Private"_s, u"Public"_s, u"Public"_s, u"Public"_s}));
    QVERIFY(bench.showTab(u"properties"_s));
    QCOMPARE(column(*table(bench.window(), u"Properties"_s), 1),
             (QStringList{u"Number"_s, u"Number"_s, u"Text"_s, u"Text"_s, u"Text"_s}));
    QCOMPARE(column(*table(bench.window(), u"Properties"_s), 2),
             (QStringList{u"0"_s, u"1"_s, QString(), u"free"_s, u"your company"_s}));
    QVERIFY(bench.showTab(u"api-keys"_s));
    QCOMPARE(cell(*table(bench.window(), u"API keys"_s), 1, 2), u"never"_s);
}

void TestPages::tabsAreMadeWhenLookedAt()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"domains"_s));
    QCOMPARE(bench.window().findChildren<Page *>().size(), 1);
    QVERIFY(bench.showTab(u"contacts"_s));
    QCOMPARE(bench.window().findChildren<Page *>().size(), 2);
    // And kept: the filter somebody typed is there when they come back.
    shown<QLineEdit>(bench.page()).constFirst()->setText(u"zz"_s);
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(bench.showTab(u"contacts"_s));
    QCOMPARE(bench.window().findChildren<Page *>().size(), 2);
    QCOMPARE(shown<QLineEdit>(bench.page()).constFirst()->text(), u"zz"_s);
}

void TestPages::tabComesBack()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"properties"_s));
    bench.restart();
    bench.window().openSandbox();
    const TabBar &tabs = *shown<TabBar>(bench.window()).constFirst();
    QCOMPARE(tabs.tabText(tabs.currentIndex()), u"Properties"_s);
    QVERIFY(bench.settle());
    QVERIFY(table(bench.window(), u"Properties"_s));
}

void TestPages::geometryComesBack()
{
    WindowBench bench;
    bench.window().start(); // the page with the least to show: it fits the screen of the platform
    bench.window().setGeometry(5, 30, 785, 655);
    QTRY_COMPARE(bench.window().geometry(), QRect(5, 30, 785, 655));
    bench.restart();
    QCOMPARE(bench.window().geometry(), QRect(5, 30, 785, 655));
}

void TestPages::fitsHalfAScreen()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox());
    for (const char *tab : {"broadcasts", "contacts", "segments", "properties", "domains", "api-keys"}) {
        QVERIFY(bench.showTab(QString::fromLatin1(tab)));
        const QSize least = bench.window().minimumSizeHint();
        QVERIFY2(least.width() <= 960 && least.height() <= 700,
                 qPrintable(u"%1: %2 x %3"_s.arg(QString::fromLatin1(tab)).arg(least.width()).arg(least.height())));
    }
}

void TestPages::columnsComeBack()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox(u"properties"_s));
    TableView *view = table(bench.window(), u"Properties"_s);
    QVERIFY(!view->horizontalHeader()->isSortIndicatorShown()
            || view->horizontalHeader()->sortIndicatorSection() == -1);
    view->horizontalHeader()->resizeSection(0, 231);
    view->horizontalHeader()->resizeSection(1, 117);
    view->horizontalHeader()->moveSection(2, 1);
    // Sorted by clicking the head of the column.
    const int x = view->horizontalHeader()->sectionViewportPosition(0) + 20;
    QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {},
                      QPoint(x, view->horizontalHeader()->height() / 2));
    const QStringList sorted{u"city"_s, u"company_name"_s, u"lifetime_value"_s, u"plan"_s, u"seats"_s};
    const bool ascending = column(*view, 0) == sorted;
    if (!ascending)
        QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(x, view->horizontalHeader()->height() / 2));
    QCOMPARE(column(*view, 0), sorted);

    bench.restart();
    QVERIFY(bench.openSandbox(u"properties"_s));
    view = table(bench.window(), u"Properties"_s);
    QCOMPARE(view->columnWidth(0), 231);
    QCOMPARE(view->columnWidth(1), 117);
    QCOMPARE(view->horizontalHeader()->visualIndex(2), 1);
    QCOMPARE(column(*view, 0), sorted);
}

void TestPages::splitterComesBack()
{
    WindowBench bench({1100, 700});
    QVERIFY(bench.openSandbox(u"segments"_s));
    QSplitter *splitter = shown<QSplitter>(bench.page()).constFirst();
    splitter->setSizes({600, splitter->width() - 600 - splitter->handleWidth()});
    const QList<int> sizes = splitter->sizes();
    QCOMPARE(sizes.constFirst(), 600);
    bench.restart();
    bench.window().resize(1100, 700);
    QVERIFY(bench.openSandbox(u"segments"_s));
    QCOMPARE(shown<QSplitter>(bench.page()).constFirst()->sizes(), sizes);
}

void TestPages::recordColumnsComeBack()
{
    WindowBench bench({1600, 900});
    QVERIFY(bench.openSandbox());
    auto *records = bench.window().findChild<TableView *>(u"records"_s);
    const QHeaderView *header = records->horizontalHeader();
    const int before = header->sectionSize(2);
    // Only what a person drags is kept; through the window, as the person's mouse comes.
    QWindow *window = bench.window().windowHandle();
    const int edge = header->sectionViewportPosition(2) + before - 1;
    const QPoint from = header->viewport()->mapTo(&bench.window(), QPoint(edge, header->height() / 2));
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    QTest::mouseMove(window, from + QPoint(20, 0));
    QTest::mouseMove(window, from + QPoint(40, 0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(header->sectionSize(2), before + 40);
    bench.restart();
    bench.window().resize(1600, 900);
    QVERIFY(bench.openSandbox());
    QCOMPARE(bench.window().findChild<TableView *>(u"records"_s)->columnWidth(2), before + 40);
}

void TestPages::foreignLayoutIsIgnored()
{
    WindowBench bench;
    for (const char *name :
         {"window", "properties.columns", "properties.splitter", "domains.columns", "domain-records.columns"})
        bench.preferences().setLayout(QString::fromLatin1(name), "of another version");
    bench.preferences().setLastTab(u"a tab that is gone"_s);
    bench.restart();
    QVERIFY(bench.openSandbox(u"properties"_s));
    QVERIFY(table(bench.window(), u"Properties"_s)->columnWidth(0) > 40);
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(bench.window().width() > 400);
}

void TestPages::themeComesBack()
{
    WindowBench bench;
    bench.window().showSettings();
    QVERIFY(trigger(bench.window(), u"Dark"_s));
    QVERIFY(action(bench.window(), u"Dark"_s)->isChecked());
    bench.restart();
    QCOMPARE(bench.preferences().theme(), Preferences::Theme::Dark);
    QVERIFY(action(bench.window(), u"Dark"_s)->isChecked());
    QVERIFY(trigger(bench.window(), u"Light"_s));
    QVERIFY(!action(bench.window(), u"Dark"_s)->isChecked());
}

POSTROOM_WINDOW_TEST_MAIN(TestPages)
#include "tst_ui_pages.moc"
