// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/card.h"
#include "kit/table_pane.h"
#include "resend/rights.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace postroom {

class ResendClient;
class RightsGate;

//! A table on a card of its own with a heading, buttons for what can be done, and the same in the rows' context menu.
//! Enter or a double click does the first row action.
class GroupCard final : public Card
{
    Q_OBJECT
public:
    //! \a model must outlive the card, and so must \a client, whose rights say what can be done.
    GroupCard(const QString &title, TableModel &model, ResendClient &client, const TableTexts &texts,
              QWidget *parent = nullptr);

    TablePane &table() const { return *m_table; }
    //! An action of the whole list: a button in the heading. Off where the rights do not allow what it \a needs.
    QAction *addListAction(const QString &text, Needs needs, bool primary = false);
    //! An action of the current row: in the context menu, and a button below the table; enabled while there is a row, and
    //! the rights allow what it \a needs.
    QAction *addRowAction(const QString &text, Needs needs, const QKeySequence &shortcut = {});

private:
    void settle();

    TablePane *m_table;
    RightsGate *m_rights;
    QHBoxLayout *m_heading;
    QHBoxLayout *m_footer;
    QList<QAction *> m_rowActions;
};

} // namespace postroom
