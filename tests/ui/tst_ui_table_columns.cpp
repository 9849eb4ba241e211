// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/table_view.h"
#include "models/contacts/contact_table_model.h"
#include "models/widest_text.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Columns that were fitted once go on fitting what comes later.
class TestTableColumns final : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aLongerRowGetsRoom();
    void aLongerStatusGetsRoom();
    void whatCameUnseenGetsRoom();
    void whatThePersonArrangedStays();
    void rowsOutOfSightCostNothing();
    void theWidestStatusHasRoom();
    void shortTextsAreWholeAtTheLeastSize();
    void everyStatusOfAContactHasRoom();

private:
    void add(const QString &name, const QString &status)
    {
        m_model->appendRow({new QStandardItem(name), new QStandardItem(status), new QStandardItem(u"last"_s)});
    }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TableView> m_view;
};

namespace {

//! Turns of the event loop, for what comes with one of them.
bool someTurns()
{
    int turns = 0;
    return QTest::qWaitFor([&turns] { return ++turns > 4; });
}

//! What the widest of all rows needs, whether it is in sight or not.
int neededWidth(const TableView &view, int column)
{
    QStyleOptionViewItem option;
    option.font = view.font();
    option.fontMetrics = view.fontMetrics();
    int needed = 0;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        needed = qMax(needed, view.itemDelegate()->sizeHint(option, view.model()->index(row, column)).width());
    return needed;
}

} // namespace

void TestTableColumns::init()
{
    m_view.reset();
    m_model = std::make_unique<QStandardItemModel>();
    m_model->setHorizontalHeaderLabels({u"Domain"_s, u"Status"_s, u"Added"_s});
    add(u"a.io"_s, u"Verified"_s);
    m_view = std::make_unique<TableView>();
    m_view->setModel(m_model.get());
    m_view->resize(760, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->fitColumns();
}

void TestTableColumns::aLongerRowGetsRoom()
{
    const int before = m_view->columnWidth(0);
    add(u"newsletter.of-the-company.example"_s, u"Verified"_s);
    QTRY_VERIFY(m_view->columnWidth(0) > before);
    QVERIFY(m_view->columnWidth(0) >= m_view->fittingWidth(0));
}

void TestTableColumns::aLongerStatusGetsRoom()
{
    const int before = m_view->columnWidth(1);
    m_model->item(0, 1)->setText(u"Claim waits for the other account"_s);
    QTRY_VERIFY(m_view->columnWidth(1) > before);
    QVERIFY(m_view->columnWidth(1) >= m_view->fittingWidth(1));
}

void TestTableColumns::whatCameUnseenGetsRoom()
{
    m_view->hide();
    m_model->item(0, 1)->setText(u"Only on this computer"_s);
    QVERIFY(someTurns());
    m_view->show();
    QTRY_VERIFY(m_view->columnWidth(1) >= m_view->fittingWidth(1));
}

void TestTableColumns::whatThePersonArrangedStays()
{
    const QByteArray arranged = [this] {
        QTest::mouseClick(m_view->horizontalHeader()->viewport(), Qt::LeftButton, {}, {10, 5}); // sorts
        m_view->setColumnWidth(0, 60);
        return m_view->layoutState();
    }();
    QVERIFY(!arranged.isEmpty());
    add(u"newsletter.of-the-company.example"_s, u"Verified"_s);
    QVERIFY(someTurns());
    QCOMPARE(m_view->columnWidth(0), 60);
}

void TestTableColumns::rowsOutOfSightCostNothing()
{
    for (int row = 0; row < 40; ++row)
        add(u"a.io"_s, u"Verified"_s);
    QVERIFY(someTurns());
    QSignalSpy resized(m_view->horizontalHeader(), &QHeaderView::sectionResized);
    add(u"newsletter.of-the-company.example"_s, u"Verified"_s); // the 42nd
    m_model->item(39, 1)->setText(u"Claim waits for the other account"_s);
    QVERIFY(someTurns());
    QCOMPARE(resized.size(), 0);
}

void TestTableColumns::theWidestStatusHasRoom()
{
    const int before = m_view->columnWidth(1);
    QVERIFY(m_model->setHeaderData(1, Qt::Horizontal, u"Claim waits for the other account"_s, widestTextRole));
    m_view->fitColumns();
    const int alone = m_view->columnWidth(1);
    QVERIFY(alone > before);
    add(u"b.io"_s, u"Claim waits for the other account"_s);
    QVERIFY(someTurns());
    QVERIFY(alone >= neededWidth(*m_view, 1));
}

// "Not subscribed" was cut while a description beside it, cut in any case, had as much room.
void TestTableColumns::shortTextsAreWholeAtTheLeastSize()
{
    WindowBench bench(QSize(1100, 700));
    QVERIFY(bench.openSandbox(u"segments"_s));
    TableView *topics = table(bench.page(), u"Topics"_s);
    QTRY_VERIFY(column(*topics, 2).contains(u"Not subscribed"_s));
    for (const int column : {0, 2, 3})
        QTRY_VERIFY2(topics->columnWidth(column) >= neededWidth(*topics, column), qPrintable(QString::number(column)));
}

// Those further down may say the longer word, when none in sight does.
void TestTableColumns::everyStatusOfAContactHasRoom()
{
    WindowBench bench(QSize(1100, 700));
    QVERIFY(bench.openSandbox(u"contacts"_s));
    TableView *contacts = table(bench.page(), u"Contacts"_s);
    QTRY_VERIFY(contacts->model()->rowCount() >= 100);
    QCOMPARE(contacts->model()->headerData(ContactTableModel::Status, Qt::Horizontal, widestTextRole).toString(),
             u"Unsubscribed"_s);
    QVERIFY(bench.settle());
    QVERIFY(column(*contacts, ContactTableModel::Status).contains(u"Unsubscribed"_s));
    QTRY_VERIFY(contacts->columnWidth(ContactTableModel::Status) >= neededWidth(*contacts, ContactTableModel::Status));
}

POSTROOM_WINDOW_TEST_MAIN(TestTableColumns)
#include "tst_ui_table_columns.moc"
