// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"

#include "kit/cell_delegate.h"
#include "kit/clipboard.h"
#include "kit/metrics.h"
#include "models/table_model.h"
#include "models/widest_text.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>

namespace postroom {

namespace {

constexpr quint32 layoutMagic = 0x50524c31; // "PRL1"
// For a fit: those in sight and what one scrolls to next. A thousand of them, as Qt has it, hold the window up for 30 ms
// (tests/bench/table_fit_bench) whenever many rows change at a time.
constexpr int rowsLookedAt = 100;
constexpr int besideTitle = 2 * metrics::gapSmall; // of a column, for the mark of the order

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent), m_delegate(new CellDelegate(this)), m_refit(new QTimer(this))
{
    m_refit->setSingleShot(true);
    connect(m_refit, &QTimer::timeout, this, [this] {
        if (!m_fitted || m_arranged || QGuiApplication::mouseButtons() != Qt::NoButton)
            return;
        if (isVisible())
            fitColumns();
        else
            m_fittedUnseen = true; // what came meanwhile has its room when it is seen
    });
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setSortingEnabled(true);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setResizeContentsPrecision(rowsLookedAt);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableView::noteArranged);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::noteArranged);
    // Not sortIndicatorChanged: a list also has an order to begin with.
    connect(header, &QHeaderView::sectionClicked, this, [this] { m_arranged = true; });

    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit activatedId(index.data(TableModel::IdRole).toString()); });
    connect(m_delegate, &CellDelegate::copyClicked, this, [this](const QModelIndex &index, const QPoint &where) {
        copyWithHint(index.data(TableModel::CopyRole).toString(), this, where);
    });
    fitRowHeight();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // The row under the current index may come to show another thing, or go, without the index changing.
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { noteCurrent(currentIndex()); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { noteCurrent(currentIndex()); });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { followRows(first); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft) { followRows(topLeft.row()); });
}

// A new row may need more room than those there were, a status may get longer. Only what is in sight counts: a long list
// that streams in costs nothing.
void TableView::followRows(int first)
{
    if (!m_fitted || m_arranged || m_refit->isActive())
        return;
    const int top = first * verticalHeader()->defaultSectionSize() - verticalHeader()->offset(); // all have one height
    if (top > viewport()->height())
        return;
    m_refit->start(0);
}

QString TableView::currentId() const
{
    return currentIndex().data(TableModel::IdRole).toString();
}

void TableView::setCurrentId(const QString &id)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex at = model()->index(row, 0);
        if (at.data(TableModel::IdRole).toString() == id) {
            setCurrentIndex(at);
            scrollTo(at);
            return;
        }
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    noteCurrent(current);
}

void TableView::noteCurrent(const QModelIndex &current)
{
    const QString id = current.data(TableModel::IdRole).toString();
    if (id == m_lastId)
        return;
    m_lastId = id;
    emit currentIdChanged(id);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCell(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::copyCell(const QModelIndex &at)
{
    if (!at.isValid())
        return;
    const QString copy = at.data(TableModel::CopyRole).toString();
    const QRect cell = visualRect(at);
    copyWithHint(copy.isEmpty() ? at.data().toString() : copy, this,
                 viewport()->mapToGlobal(QPoint(cell.center().x(), cell.top())));
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    setHoveredRow(at.isValid() ? at.row() : -1);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(at);
    const bool overCopy = at.isValid() && m_delegate->copyButtonRect(option, at).contains(event->position().toPoint());
    viewport()->setCursor(overCopy ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const int before = std::exchange(m_hoveredRow, row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

void TableView::setTwoLines(bool twoLines)
{
    if (twoLines == m_delegate->hasTwoLines())
        return;
    m_delegate->setTwoLines(twoLines);
    fitRowHeight();
    viewport()->update();
}

void TableView::fitRowHeight()
{
    const int line = m_delegate->hasTwoLines() ? fontMetrics().lineSpacing() : 0;
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight(fontMetrics()) + line);
}

void TableView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = horizontalHeader();
    for (int column = 1; column < header->count(); ++column) { // the first names the row: it stays
        QAction *toggle = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        toggle->setCheckable(true);
        toggle->setChecked(!header->isSectionHidden(column));
        connect(toggle, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            m_arranged = true;
        });
    }
    menu->popup(header->mapToGlobal(position));
}

int TableView::rowsWidth(int column) const
{
    const QString widest = model()->headerData(column, Qt::Horizontal, widestTextRole).toString();
    return qMax(sizeHintForColumn(column), widest.isEmpty() ? 0 : CellDelegate::badgeWidth(widest, font()));
}

int TableView::fittingWidth(int column) const
{
    return qMax(rowsWidth(column), horizontalHeader()->sectionSizeHint(column) + besideTitle);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_fitted && !m_arranged && event->size().width() != event->oldSize().width())
        fitColumns();
}

void TableView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (m_fittedUnseen && !m_arranged)
        fitColumns();
}

bool TableView::isBadge(int column) const
{
    return model()->index(0, column).data(TableModel::StyleRole).value<TableModel::Style>() == TableModel::Style::Badge;
}

void TableView::fitColumns()
{
    m_fitted = true;
    m_fittedUnseen = !isVisible();
    constexpr int widest = 380;
    constexpr int narrowest = 88; // what a column gives away at most leaves it this
    constexpr int narrowestFirst = 120; // … the first, which names the row…
    constexpr int wantedFirst = 200; // … and this while others can give
    constexpr int shortText = 140; // of a word or two, which says little in part: only where nothing longer can give
    const int count = horizontalHeader()->count();
    int last = -1;
    int missing = -viewport()->width();
    QList<int> widths(count, 0);
    QList<int> least(count, 0);
    QList<int> leastShort(count, 0); // the same, with the short ones whole
    for (int column = 0; column < count; ++column) {
        if (isColumnHidden(column))
            continue;
        const int title = horizontalHeader()->sectionSizeHint(column);
        const int rows = rowsWidth(column);
        widths[column] = qMin(qMax(rows, title + besideTitle), widest);
        const int whole = qMin(qMax(rows, title), widest);
        least[column] = isBadge(column) ? whole : qMin(whole, column == 0 ? narrowestFirst : narrowest); // a status says nothing in part
        leastShort[column] = rows <= shortText ? qMax(rows, least.at(column)) : least.at(column);
        missing += widths.at(column);
        last = column;
    }
    if (last < 0)
        return;
    // Where there is not enough room, the widest give way, so that the last is not cut. Before it is shown its width says
    // nothing.
    const auto giveWay = [&](const QList<int> &limits) {
        while (missing > 0 && !m_fittedUnseen) {
            int giving = -1;
            for (int column = 0; column < last; ++column) {
                if (widths.at(column) > limits.at(column) && (giving < 0 || widths.at(column) > widths.at(giving)))
                    giving = column;
            }
            if (giving < 0)
                return;
            --widths[giving];
            --missing;
        }
    };
    leastShort[0] = qMin(widths.at(0), wantedFirst);
    giveWay(leastShort);
    // Before a short text is cut, the last one goes without room for the mark of the order.
    const QString lastTitle = model()->headerData(last, Qt::Horizontal).toString();
    const int bareTitle = CellDelegate::textWidth(lastTitle, horizontalHeader()->font());
    missing -= widths.at(last) - qMin(widths.at(last), qMax(rowsWidth(last), bareTitle));
    const int leastOfAll = std::exchange(least[0], leastShort.at(0));
    giveWay(least);
    least[0] = leastOfAll;
    giveWay(least);
    for (int column = 0; column <= last; ++column) {
        if (!isColumnHidden(column))
            horizontalHeader()->resizeSection(column, widths.at(column));
    }
    // The last one takes what is left over, and must not ask for more than there is.
    if (horizontalHeader()->stretchLastSection())
        horizontalHeader()->resizeSection(last, horizontalHeader()->minimumSectionSize());
}

void TableView::noteArranged()
{
    // Programs resize columns too; people do it with a button held down.
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        m_arranged = true;
}

QByteArray TableView::layoutState() const
{
    if (!m_arranged)
        return {};
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << layoutMagic << qint32(horizontalHeader()->count()) << horizontalHeader()->saveState();
    return state;
}

bool TableView::restoreLayoutState(const QByteArray &state)
{
    QDataStream in(state);
    quint32 magic = 0;
    qint32 columns = 0;
    QByteArray header;
    in >> magic >> columns >> header;
    if (in.status() != QDataStream::Ok || magic != layoutMagic || columns != horizontalHeader()->count())
        return false;
    m_arranged = horizontalHeader()->restoreState(header);
    return m_arranged;
}

} // namespace postroom
