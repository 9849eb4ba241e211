// SPDX-License-Identifier: Apache-2.0
#include "kit/table_pane.h"

#include "kit/error_text.h"
#include "kit/state_pane.h"
#include "kit/table_view.h"
#include "models/row_filter.h"
#include "models/table_model.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>

namespace postroom {

TablePane::TablePane(TableModel &model, TableTexts texts, QWidget *parent)
    : QWidget(parent), m_model(model), m_texts(std::move(texts)),
      m_filter(model.searchesItself() ? nullptr : new RowFilter(this)), m_view(new TableView),
      m_skeleton(new SkeletonPane), m_state(new StatePane), m_stack(new QStackedLayout(this))
{
    if (m_filter)
        m_filter->setSourceModel(&model);
    // Newest first, as the service lists it, until the person sorts.
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setModel(shown());
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setObjectName(QStringLiteral("list"));
    m_view->setAccessibleName(m_texts.accessibleName);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_state);

    connect(m_state, &StatePane::actionTriggered, this, [this] {
        if (m_model.totalCount() > 0)
            emit clearSearchRequested();
        else if (m_model.failure() && errorText(*m_model.failure()).wayOut == WayOut::OpenAccounts)
            emit accountsRequested();
        else
            m_model.refresh();
    });
    connect(&model, &TableModel::phaseChanged, this, &TablePane::settle);
    connect(shown(), &QAbstractItemModel::rowsInserted, this, &TablePane::settle);
    connect(shown(), &QAbstractItemModel::rowsRemoved, this, &TablePane::settle);
    connect(shown(), &QAbstractItemModel::layoutChanged, this, &TablePane::settle);
    connect(shown(), &QAbstractItemModel::modelReset, this, &TablePane::settle);
    settle();
}

QAbstractItemModel *TablePane::shown() const
{
    return m_filter ? static_cast<QAbstractItemModel *>(m_filter) : &m_model;
}

void TablePane::setSearch(const QString &text)
{
    if (!m_filter)
        return;
    m_filter->setSearch(text);
    settle();
}

void TablePane::fitColumnsOnce()
{
    m_fitWanted = true;
    settle();
}

void TablePane::focusTable()
{
    m_view->setFocus(Qt::OtherFocusReason);
    m_focusWanted = m_stack->currentWidget() != m_view;
}

int TablePane::shownCount() const
{
    return shown()->rowCount();
}

void TablePane::settle()
{
    if (shown()->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        if (std::exchange(m_fitWanted, false))
            m_view->fitColumns(); // only now: before, it does not know its width
        const QWidget *focus = window()->focusWidget();
        if (std::exchange(m_focusWanted, false)
            && (!focus || !focus->isVisible() || focus == m_view || focus->isAncestorOf(m_view)))
            m_view->setFocus(Qt::OtherFocusReason);
    } else if (m_model.totalCount() > 0) {
        m_state->setState(QStringLiteral("filtered"), m_texts.filteredTitle, tr("Nothing has all that you search and filter for."),
                          tr("Clear filter"));
        m_stack->setCurrentWidget(m_state);
    } else if (m_model.phase() == TableModel::Phase::FirstLoad
               || (m_model.phase() == TableModel::Phase::Idle && !m_model.failure())) {
        m_stack->setCurrentWidget(m_skeleton);
    } else if (m_model.failure()) {
        showFailure();
    } else {
        m_state->setState(QStringLiteral("empty"), m_texts.emptyTitle, m_texts.emptyText);
        m_stack->setCurrentWidget(m_state);
    }
    emit contentChanged();
}

void TablePane::showFailure()
{
    const ErrorText text = errorText(*m_model.failure(), TriesAgain::ByItself);
    const QString action = text.wayOut == WayOut::OpenAccounts ? tr("Open accounts") : tr("Retry");
    m_state->setState(QStringLiteral("failed"), m_texts.failedTitle,
                      text.sentences(), action);
    m_stack->setCurrentWidget(m_state);
}

} // namespace postroom
