// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "window_bench.h"

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
    void whatThePersonArrangedStays();
    void rowsOutOfSightCostNothing();

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

POSTROOM_WINDOW_TEST_MAIN(TestTableColumns)
#include "tst_ui_table_columns.moc"
