// SPDX-License-Identifier: Apache-2.0
#include "pages/group_card.h"

#include "kit/action_button.h"
#include "kit/action_menu.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "kit/table_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace postroom {

GroupCard::GroupCard(const QString &title, TableModel &model, ResendClient &client, const TableTexts &texts,
                     QWidget *parent)
    : Card(parent), m_table(new TablePane(model, texts)), m_rights(new RightsGate(client, this)),
      m_heading(new QHBoxLayout), m_footer(new QHBoxLayout)
{
    m_heading->setContentsMargins(metrics::gapLarge, 0, metrics::gap, 0);
    m_heading->setSpacing(metrics::gapSmall);
    m_heading->addWidget(new Label(TextKind::PaneTitle, title));
    m_heading->addStretch(1);
    m_footer->setContentsMargins(metrics::gap, 0, metrics::gap, 4);
    m_footer->setSpacing(metrics::gapSmall);
    m_footer->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::gap, 0, 6);
    column->setSpacing(metrics::gapSmall);
    column->addLayout(m_heading);
    column->addWidget(m_table, 1);
    column->addLayout(m_footer);

    TableView &view = m_table->view();
    offerActionMenu(view);
    connect(&view, &TableView::currentIdChanged, this, &GroupCard::settle);
    connect(&view, &TableView::activatedId, this, [this] {
        if (!m_rowActions.isEmpty() && m_rowActions.first()->isEnabled())
            m_rowActions.first()->trigger();
    });
    connect(m_table, &TablePane::contentChanged, this, &GroupCard::settle);
}

QAction *GroupCard::addListAction(const QString &text, Needs needs, bool primary)
{
    auto *action = new QAction(text, this);
    m_rights->guard(action, needs);
    auto *button = new ActionButton(action);
    setDense(button);
    if (primary)
        setButtonKind(button, ButtonKind::Primary);
    m_heading->addWidget(button);
    addAction(action);
    return action;
}

QAction *GroupCard::addRowAction(const QString &text, Needs needs, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    m_rights->guard(action, needs);
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        // Two tables of one page each have their Del.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    m_rowActions.push_back(action);
    m_table->view().addAction(action);
    auto *button = new ActionButton(action);
    setDense(button);
    m_footer->insertWidget(m_footer->count() - 1, button);
    addAction(action);
    settle();
    return action;
}

void GroupCard::settle()
{
    const bool hasRow = !m_table->view().currentId().isEmpty();
    for (QAction *action : std::as_const(m_rowActions))
        action->setEnabled(hasRow);
}

} // namespace postroom
