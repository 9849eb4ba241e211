// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "kit/theme.h"
#include "send/bar_chart.h"
#include "send/number_tile.h"
#include "send/overview_page.h"
#include "send/report_page.h"
#include "send_window.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! The report of a broadcast and the overview over all, as a person reads them, against the sandbox.
class TestReportPage final : public QObject
{
    Q_OBJECT
private slots:
    void axis_data();
    void axis();
    void tellsNumbersAndPeople();
    void searchesAndMakesASegment();
    void chartIsATableToo();
    void stopsARunningOne();
    void namesWhatWasStopped();
    void overview();

private:
    static Broadcast newest(SendWindow &window, BroadcastStatus status)
    {
        BroadcastsModel &list = window.bench.models().broadcasts;
        if (list.phase() == TableModel::Phase::Idle)
            list.refresh();
        window.bench.settle();
        for (int row = 0; row < list.rowCount(); ++row) {
            if (list.at(row).status.known == status)
                return list.at(row);
        }
        return {};
    }
    static std::unique_ptr<ReportPage> openPage(SendWindow &window, const Broadcast &broadcast)
    {
        auto page = std::make_unique<ReportPage>(window.tools());
        page->resize(1100, 1000);
        showAlone(*page);
        page->open(broadcast);
        window.bench.settle();
        return page;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        if (folder.isEmpty())
            return;
        widget.grab().save(folder + u'/' + name + u".png"_s);
        auto *theme = qApp->findChild<Theme *>();
        theme->choose(Theme::Choice::Dark);
        QCoreApplication::sendPostedEvents();
        widget.grab().save(folder + u'/' + name + u"-dark.png"_s);
        theme->choose(Theme::Choice::Light);
    }
};

void TestReportPage::axis_data()
{
    QTest::addColumn<bool>("percent");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing") << false << QList<double>{} << 4.0;
    QTest::newRow("one") << false << QList<double>{1} << 4.0;
    QTest::newRow("seven") << false << QList<double>{3, 7} << 8.0;
    QTest::newRow("hundreds") << false << QList<double>{120, 390} << 400.0;
    QTest::newRow("just above") << false << QList<double>{401} << 800.0;
    QTest::newRow("half") << true << QList<double>{0.52} << 0.8;
    QTest::newRow("all") << true << QList<double>{1} << 1.0;
    QTest::newRow("tiny") << true << QList<double>{0.0009} << 0.001;
}

void TestReportPage::axis()
{
    QFETCH(bool, percent);
    QFETCH(QList<double>, values);
    QFETCH(double, top);
    ChartData data;
    data.kind = percent ? ChartData::Kind::Percent : ChartData::Kind::Count;
    data.series = {{u"A"_s, values}};
    QVERIFY2(qAbs(chartTop(data) - top) < 1e-9, qPrintable(QString::number(chartTop(data))));
    QCOMPARE(chartNumber(0.0008, ChartData::Kind::Percent), u"0.08\u00a0%"_s);
    QCOMPARE(chartNumber(0.523, ChartData::Kind::Percent), u"52.3\u00a0%"_s);
    QCOMPARE(chartNumber(12480, ChartData::Kind::Count), u"12,480"_s);
}

void TestReportPage::tellsNumbersAndPeople()
{
    SendWindow window;
    const auto page = openPage(window, newest(window, BroadcastStatus::Sent));
    const ReportNumbers numbers = *page->report()->numbers();
    const QList<NumberTile *> tiles = shown<NumberTile>(*page);
    QCOMPARE(tiles.size(), 7);
    QVERIFY(tiles.at(0)->accessibleName().startsWith(u"Delivered: %1, "_s.arg(numbers.delivered)));
    QVERIFY(tiles.at(1)->accessibleName().startsWith(u"Opened: %1, "_s.arg(numbers.opened)));
    QCOMPARE(table(*page, u"Delivered"_s)->model()->rowCount(), int(numbers.delivered));
    QTest::mouseClick(tiles.at(2), Qt::LeftButton);
    QTRY_VERIFY(table(*page, u"Clicked"_s));
    QTRY_COMPARE(table(*page, u"Clicked"_s)->model()->rowCount(), int(numbers.clicked));
    // The links, what most people clicked first.
    TableView *links = table(*page, u"Clicked links"_s);
    QVERIFY(links && links->model()->rowCount() > 0);
    for (int row = 1; row < links->model()->rowCount(); ++row)
        QVERIFY(cell(*links, row - 1, 1).toInt() >= cell(*links, row, 1).toInt());
    picture(*page, u"report"_s);
}

void TestReportPage::searchesAndMakesASegment()
{
    SendWindow window;
    const auto page = openPage(window, newest(window, BroadcastStatus::Sent));
    auto *choice = shown<QComboBox>(*page).constFirst();
    choice->setCurrentIndex(choice->findText(u"Did not open"_s));
    emit choice->activated(choice->currentIndex());
    QTRY_VERIFY(table(*page, u"Did not open"_s));
    QVERIFY(words(*page).contains(u"some of these people may have read it."_s));
    TableView *people = table(*page, u"Did not open"_s);
    QTRY_VERIFY(people->model()->rowCount() > 3);
    const int all = people->model()->rowCount();
    const QString one = cell(*people, 1, 0);
    field(*page, u"Search addresses"_s)->setText(one);
    QTRY_COMPARE(people->model()->rowCount(), 1);
    field(*page, u"Search addresses"_s)->clear();
    QTRY_COMPARE(people->model()->rowCount(), all);
    picture(*page, u"report-not-opened"_s);

    QVERIFY(click(*page, u"New segment of them…"_s));
    const QList<QDialog *> dialogs = page->findChildren<QDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QDialog *dialog = dialogs.constFirst();
    QVERIFY(words(*dialog).contains(QString::number(all + 1)));
    picture(*dialog, u"report-segment"_s);
    field(*dialog, u"Name"_s)->setText(u"Asleep"_s);
    QVERIFY(click(*dialog, u"Make segment"_s));
    QTRY_VERIFY2(says(*page, u"The segment “Asleep” is ready."_s), qPrintable(words(*page)));
    const QString segment = window.segment(u"Asleep"_s);
    window.bench.models().segments.counts().count(segment);
    window.bench.settle();
    QCOMPARE(window.bench.models().segments.counts().of(segment)->people, all);
}

void TestReportPage::chartIsATableToo()
{
    SendWindow window;
    const auto page = openPage(window, newest(window, BroadcastStatus::Sent));
    auto *chart = shown<BarChart>(*page).constFirst();
    QVERIFY(chart->accessibleDescription().contains(u"Opened "_s));
    QVERIFY(!QAccessible::queryAccessibleInterface(chart)->text(QAccessible::Name).isEmpty());
    QVERIFY(click(*page, u"As a table"_s));
    QTableView *numbers = nullptr;
    for (QTableView *view : shown<QTableView>(*page)) {
        if (view->accessibleName() == u"When it was opened and clicked"_s)
            numbers = view;
    }
    QVERIFY(numbers);
    QCOMPARE(numbers->model()->columnCount(), 3);
    QCOMPARE(numbers->model()->rowCount(), int(page->report()->steps().size()));
    int opened = 0;
    for (int row = 0; row < numbers->model()->rowCount(); ++row)
        opened += cell(*numbers, row, 1).toInt();
    QCOMPARE(qint64(opened), page->report()->numbers()->opened);
    picture(*page, u"report-table"_s);
}

void TestReportPage::stopsARunningOne()
{
    SendWindow window;
    const QString id = window.makeDraft();
    window.call(SendBroadcast{.id = id});
    const Broadcast running = window.call(GetBroadcast{id}).broadcast;
    const auto page = openPage(window, running);
    QVERIFY(page->report()->isRunning());
    QVERIFY(click(*page, u"Stop sending…"_s));
    QDialog *dialog = page->findChild<QDialog *>();
    QVERIFY(dialog && words(*dialog).contains(u"It cannot be resumed"_s));
    QVERIFY(click(*dialog, u"Stop sending"_s));
    QTRY_VERIFY2(says(*page, u"“November news” was stopped."_s), qPrintable(words(*page)));
    QCOMPARE(window.status(id), u"canceled"_s);
    QTRY_VERIFY(!page->report()->isRunning());
}

// The answer comes while another report is shown by then.
void TestReportPage::namesWhatWasStopped()
{
    SendWindow window;
    const QString id = window.makeDraft();
    window.call(SendBroadcast{.id = id});
    const Broadcast running = window.call(GetBroadcast{id}).broadcast;
    const Broadcast other = newest(window, BroadcastStatus::Sent);
    const auto page = openPage(window, running);
    QVERIFY(click(*page, u"Stop sending…"_s));
    QVERIFY(click(*page->findChild<QDialog *>(), u"Stop sending"_s));
    page->open(other);
    QTRY_VERIFY2(says(*page, u"“November news” was stopped."_s), qPrintable(words(*page)));
    QCOMPARE(window.status(id), u"canceled"_s);
}

void TestReportPage::overview()
{
    SendWindow window;
    OverviewPage page(window.tools());
    page.resize(1100, 700);
    showAlone(page);
    page.refresh();
    QVERIFY(says(page, u"Loading…"_s));
    QVERIFY(!says(page, u"No broadcast has been sent yet."_s));
    window.bench.settle();
    QTRY_VERIFY(words(page).contains(u"Resend’s limit of 4\u00a0%"_s));
    QVERIFY(words(page).contains(u"Resend’s limit of 0.08\u00a0%"_s));
    QVERIFY(shown<BarChart>(page).constFirst()->accessibleDescription().contains(u"Opened "_s));
    picture(page, u"overview"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestReportPage)
#include "tst_ui_send_report.moc"
