// SPDX-License-Identifier: Apache-2.0
#include "pages/record_table.h"

#include "accounts/preferences.h"
#include "dns/record_text.h"
#include "kit/cell_delegate.h"
#include "kit/clipboard.h"
#include "kit/metrics.h"
#include "kit/table_view.h"

#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace postroom {

namespace {

const QString columnsKey = QStringLiteral("domain-records.columns");
constexpr int lettersOfAValue = 24; // what a value needs at least, before columns are laid together
constexpr int lettersOfAName = 12;  // what a name keeps where it has to be cut

} // namespace

RecordTable::RecordTable(DnsRecordsModel &model, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_model(model), m_preferences(preferences), m_view(new TableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setObjectName(QStringLiteral("records"));
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
    m_view->setModel(&m_model);
    m_view->setSortingEnabled(false);
    // The value takes what is left: it is what people came for.
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(DnsRecordsModel::Value, QHeaderView::Stretch);
    m_view->setAccessibleName(tr("DNS records"));
    m_view->cellDelegate()->setCopyAlwaysShown(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_view);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RecordTable::showMenu);
    // What a person types into the form of a DNS host, one click each. The delegate's button says so; the whole cell does it.
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &at) {
        const int clicked = at.column();
        if (clicked == DnsRecordsModel::Type || clicked == DnsRecordsModel::Ttl
            || !at.data(TableModel::CopyRole).toString().isEmpty())
            m_view->copyCell(at);
    });
    connect(m_view, &TableView::currentIdChanged, this, [this] {
        m_choseItself = false;
        emit currentChanged();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &RecordTable::fitHeight);
    m_view->restoreLayoutState(m_preferences.layout(columnsKey));
    arrange();
}

void RecordTable::fitHeight()
{
    const int rows = qMax(1, m_model.rowCount()) * m_view->verticalHeader()->defaultSectionSize();
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows + 2);
}

QRect RecordTable::currentRow() const
{
    const QRect cell = m_view->visualRect(m_view->currentIndex());
    return {m_view->viewport()->mapTo(this, cell.topLeft()), cell.size()};
}

std::optional<DnsRecord> RecordTable::currentRecord() const
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount())
        return {};
    return m_model.at(row);
}

void RecordTable::chooseFirst(const std::optional<DnsRecord> &wanted)
{
    const QModelIndex current = m_view->currentIndex();
    // Whoever is in the table already reads there.
    if (m_model.rowCount() == 0 || (current.isValid() && (!m_choseItself || m_view->hasFocus())))
        return;
    const int row = wanted ? m_model.rowOf(DnsRecordsModel::keyOf(*wanted)) : -1;
    if (row < 0 && current.isValid())
        return;
    if (row != current.row() || !current.isValid())
        m_view->setCurrentIndex(m_model.index(qMax(0, row), DnsRecordsModel::Value));
    m_choseItself = true;
}

void RecordTable::choose(const DnsRecord &record)
{
    if (const int row = m_model.rowOf(DnsRecordsModel::keyOf(record)); row >= 0)
        m_view->setCurrentIndex(m_model.index(row, DnsRecordsModel::Value));
}

void RecordTable::copyCurrent()
{
    if (const std::optional<DnsRecord> record = currentRecord())
        copyWithHint(recordAsText(m_model.typed(*record)), m_view);
}

void RecordTable::showMenu(const QPoint &position)
{
    const QModelIndex at = m_view->indexAt(position);
    if (!at.isValid())
        return;
    m_view->setCurrentIndex(at);
    const DnsRecord record = m_model.typed(m_model.at(at.row()));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint where = m_view->viewport()->mapToGlobal(position);
    const auto add = [this, menu, where](const QString &label, const QString &text) {
        menu->addAction(label, this, [this, text, where] { copyWithHint(text, m_view, where); });
    };
    add(tr("Copy name"), record.name);
    add(tr("Copy value"), record.value);
    add(tr("Copy record"), recordAsText(record));
    menu->popup(where);
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Of all rows, also those that are not laid out yet, and of columns that are hidden.
int RecordTable::fittingWidth(int column) const
{
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = QFontMetrics(m_view->horizontalHeader()->font()).horizontalAdvance(title) + 4 * metrics::gapSmall;
    for (int row = 0; row < m_model.rowCount(); ++row)
        width = qMax(width, m_view->sizeHintForIndex(m_model.index(row, column)).width());
    return width;
}

int RecordTable::widthOfAll(const QList<int> &columns) const
{
    int width = 0;
    for (const int column : columns)
        width += fittingWidth(column);
    return width;
}

// Whether each thing would not have a column of its own, as wide as it needs.
bool RecordTable::isTight(const QList<int> &columns, int leastValue) const
{
    CellDelegate *cells = m_view->cellDelegate();
    const bool before = cells->hasTwoLines();
    cells->setTwoLines(false);
    const int needed = widthOfAll(columns) + leastValue;
    cells->setTwoLines(before);
    return m_view->viewport()->width() < needed;
}

void RecordTable::arrange()
{
    using Column = DnsRecordsModel::ColumnId;
    QHeaderView *header = m_view->horizontalHeader();
    if (m_view->isArranged()) {
        m_view->setTwoLines(header->isSectionHidden(Column::Purpose));
        fitHeight();
        return;
    }
    const int room = m_view->viewport()->width();
    const int letter = QFontMetrics(m_view->font()).averageCharWidth();
    const QList<int> folded{Column::Purpose, Column::Ttl, Column::Status}; // into other columns, where there is little room
    const QList<int> kept{Column::Type, Column::Name, Column::Priority, Column::SeenInDns};
    const bool tight = isTight(folded + kept, letter * lettersOfAValue);
    m_view->setTwoLines(tight);
    fitHeight();
    for (const int column : folded)
        header->setSectionHidden(column, tight);
    // A domain without MX records needs no column of priorities.
    bool hasPriority = false;
    for (int row = 0; row < m_model.rowCount(); ++row)
        hasPriority = hasPriority || !m_model.index(row, Column::Priority).data().toString().isEmpty();
    header->setSectionHidden(Column::Priority, tight && !hasPriority);
    // Name and value share what is left; what does not fit is cut in its middle.
    QList<int> shown = tight ? kept : folded + kept;
    if (tight && !hasPriority)
        shown.removeOne(Column::Priority);
    int others = 0;
    for (const int column : std::as_const(shown)) {
        const int width = fittingWidth(column);
        header->resizeSection(column, width);
        others += width;
    }
    const int missing = letter * lettersOfAValue - (room - others);
    const int name = fittingWidth(Column::Name);
    if (missing > 0)
        header->resizeSection(Column::Name, qMax(letter * lettersOfAName, name - missing));
}

void RecordTable::saveLayout()
{
    if (m_view->isArranged())
        m_preferences.setLayout(columnsKey, m_view->layoutState());
}

} // namespace postroom
