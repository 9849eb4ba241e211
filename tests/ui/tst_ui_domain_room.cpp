// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/badge.h"
#include "kit/cell_delegate.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

using RecordColumn = DnsRecordsModel::ColumnId;

//! The table of records where there is little room: nothing that is typed is lost, and all of it can be reached.
class TestDomainRoom final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void valueHasRoom_data();
    void valueHasRoom();
    void whatIsFoldedIsStillSaid();
    void headIsNotCut();
    void everythingIsReachedByKeys();
    void copyButtonsAreInTheirCells();
    void aNameIsReadableBesideALongStatus();

private:
    TableView &records() const { return *m_bench->window().findChild<TableView *>(u"records"_s); }
    void choose(const QString &domain);

    std::unique_ptr<WindowBench> m_bench;
};

void TestDomainRoom::init()
{
    m_bench = std::make_unique<WindowBench>(QSize(1100, 700));
    QVERIFY(m_bench->openSandbox());
    QTRY_VERIFY(!cell(records(), 3, RecordColumn::SeenInDns).isEmpty());
}

void TestDomainRoom::choose(const QString &domain)
{
    TableView *list = table(m_bench->page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(domain)), 0));
    QVERIFY(m_bench->settle());
    const int last = records().model()->rowCount() - 1;
    QTRY_VERIFY(!cell(records(), last, RecordColumn::SeenInDns).isEmpty());
}

void TestDomainRoom::valueHasRoom_data()
{
    QTest::addColumn<QString>("domain");
    for (const QString &domain : {u"news.acme.com"_s, u"acme-events.io"_s, u"mail.acme.co.uk"_s, u"acme.com"_s})
        QTest::newRow(qPrintable(domain)) << domain;
}

void TestDomainRoom::valueHasRoom()
{
    QFETCH(QString, domain);
    choose(domain);
    TableView &view = records();
    const int letter = QFontMetrics(view.font()).averageCharWidth();
    QTRY_VERIFY2(view.columnWidth(RecordColumn::Value) >= letter * 20, qPrintable(QString::number(view.columnWidth(RecordColumn::Value))));
    QVERIFY(view.columnWidth(RecordColumn::Name) >= letter * 12);
    QVERIFY(view.columnWidth(RecordColumn::SeenInDns) >= view.fittingWidth(RecordColumn::SeenInDns));
    // A name is cut only where there is no room for it.
    const QModelIndex longest = view.model()->index(2, RecordColumn::Name);
    const bool isCut = view.columnWidth(RecordColumn::Name) < view.sizeHintForIndex(longest).width();
    QVERIFY(!isCut || view.columnWidth(RecordColumn::Value) <= letter * 26);
    // No column hangs out of the table.
    int width = 0;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        width += view.isColumnHidden(column) ? 0 : view.columnWidth(column);
    QVERIFY(width <= view.viewport()->width());
    // All rows stand in the table, which does not scroll in itself.
    const QModelIndex last = view.model()->index(view.model()->rowCount() - 1, RecordColumn::Name);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(last)));
}

void TestDomainRoom::whatIsFoldedIsStillSaid()
{
    TableView &view = records();
    QVERIFY(view.isColumnHidden(RecordColumn::Purpose));
    QVERIFY(view.isColumnHidden(RecordColumn::Status));
    const auto note = [&](int row, int column) {
        return view.model()->index(row, column).data(TableModel::NoteRole).toString();
    };
    QCOMPARE(note(0, RecordColumn::Name), u"Bounces"_s);
    QCOMPARE(note(3, RecordColumn::Name), u"Policy (DMARC)"_s);
    QCOMPARE(note(0, RecordColumn::SeenInDns), u"Resend: Not seen yet"_s);
    QCOMPARE(note(3, RecordColumn::SeenInDns), QString()); // Resend does not ask for it
    QVERIFY(view.rowHeight(0) >= 2 * QFontMetrics(view.font()).lineSpacing());
    // With room, each has its own column again.
    m_bench->window().resize(1600, 900);
    QTRY_VERIFY(!view.isColumnHidden(RecordColumn::Purpose));
    QVERIFY(!view.isColumnHidden(RecordColumn::Status));
    QVERIFY(!view.isColumnHidden(RecordColumn::Ttl));
    QVERIFY(view.rowHeight(0) < 3 * QFontMetrics(view.font()).lineSpacing());
}

void TestDomainRoom::headIsNotCut()
{
    const auto isWhole = [this] {
        for (const Badge *badge : shown<Badge>(m_bench->page())) {
            if (badge->width() < badge->sizeHint().width())
                return false;
        }
        for (const QLabel *label : shown<QLabel>(m_bench->page())) {
            if (label->text() == u"news.acme.com"_s && label->width() < label->sizeHint().width())
                return false;
            if (label->text().startsWith(u"Ireland") && label->width() < label->sizeHint().width())
                return false;
        }
        return true;
    };
    QTRY_VERIFY(isWhole());
}

void TestDomainRoom::everythingIsReachedByKeys()
{
    TableView &view = records();
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, RecordColumn::Value));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 3);
    // The row is in sight, though the table is higher than its place.
    const auto *area = m_bench->window().findChild<QScrollArea *>(u"recordArea"_s);
    QVERIFY(area);
    const QPoint middle = view.viewport()->mapTo(area->viewport(), view.visualRect(view.currentIndex()).center());
    QVERIFY(area->viewport()->rect().contains(middle));
    QCOMPARE(shown<QPlainTextEdit>(m_bench->page()).constFirst()->toPlainText(), u"v=DMARC1; p=none;"_s);
}

void TestDomainRoom::copyButtonsAreInTheirCells()
{
    TableView &view = records();
    for (int row = 0; row < 4; ++row) {
        for (const int column : {RecordColumn::Name, RecordColumn::Value}) {
            const QModelIndex at = view.model()->index(row, column);
            QStyleOptionViewItem option;
            option.initFrom(&view);
            option.rect = view.visualRect(at);
            const QRect target = view.cellDelegate()->copyButtonRect(option, at);
            QVERIFY(!target.isEmpty());
            QVERIFY(option.rect.contains(target));
        }
    }
}

// A domain that is being claimed has a long status: it goes below the name, which is not cut for it.
void TestDomainRoom::aNameIsReadableBesideALongStatus()
{
    TableView &list = *table(m_bench->page(), u"Domains"_s);
    const auto isWhole = [&list](int row) {
        const QModelIndex name = list.model()->index(row, DomainsModel::Name);
        return list.columnWidth(DomainsModel::Name) >= list.sizeHintForIndex(name).width();
    };
    AccountModels &models = m_bench->models();
    models.domains.claim({.name = u"newsletter.taken.example"_s},
                         [&models](const Outcome<DomainClaim> &claim) { models.openClaim.begun(claim.value()); });
    QVERIFY(m_bench->settle());
    QTRY_COMPARE(cell(list, 0, DomainsModel::Status), u"Claim waits for DNS"_s);
    QTRY_VERIFY(list.isColumnHidden(DomainsModel::Status));
    QVERIFY(list.cellDelegate()->hasTwoLines());
    QVERIFY(list.rowHeight(0) >= 2 * QFontMetrics(list.font()).lineSpacing());
    const QModelIndex name = list.model()->index(0, DomainsModel::Name);
    QCOMPARE(name.data(TableModel::NoteRole).toString(), u"Claim waits for DNS"_s);
    QCOMPARE(name.data(TableModel::ToneRole).value<Tone>(), Tone::Waiting);
    QCOMPARE(name.data(Qt::AccessibleDescriptionRole).toString(), u"Claim waits for DNS"_s);
    for (int row = 0; row < 5; ++row)
        QVERIFY2(isWhole(row), qPrintable(cell(list, row, DomainsModel::Name)));
    QVERIFY(!list.isArranged()); // nobody has chosen that
    // Once it is gone, there is room beside the names again.
    models.domains.remove(models.domains.idAt(0), [](const std::optional<ApiError> &error) { QVERIFY(!error); });
    QVERIFY(m_bench->settle());
    m_bench->page().findChild<QSplitter *>()->setSizes({460, 640});
    QTRY_VERIFY(!list.isColumnHidden(DomainsModel::Status));
    QVERIFY(!list.cellDelegate()->hasTwoLines());
    for (int row = 0; row < 4; ++row)
        QVERIFY2(isWhole(row), qPrintable(cell(list, row, DomainsModel::Name)));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainRoom)
#include "tst_ui_domain_room.moc"
