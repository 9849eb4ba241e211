// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/page_context.h"
#include "kit/table_pane.h"
#include "pages/page.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QSplitter)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class MessageStrip;
class PageHeader;
class RightsGate;

//! A page around one table: head, message strip, the table on a card, and where a page has one a pane beside it.
class TablePage : public Page
{
    Q_OBJECT
public:
    struct Texts
    {
        QString name; //!< fixed, for Preferences: "domains"
        QString title;
        QString filterHint;
        TableTexts table;
        QString refreshFailed; //!< "The domains could not be refreshed."
    };

    //! \a model, of the account of \a context, must outlive the page.
    TablePage(const PageContext &context, TableModel &model, const Texts &texts, QWidget *parent = nullptr);

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void focusContent() override;
    void recover() override;
    void saveLayout() override;
    QDateTime asOf() const override;

protected:
    //! What stands behind the title. The number of rows by default.
    virtual QString countText() const;
    void updateCount();
    //! Puts \a pane beside the table, in a proportion of \a sizes until the person moves the border.
    void setDetailPane(QWidget *pane, const QList<int> &sizes = {330, 900});
    void addBelowHeader(QWidget *widget);
    //! On the table's card.
    void addBelowTable(QWidget *widget);

    //! An action of the whole list, "New …": the page's primary button. Off where the rights do not allow what it \a needs.
    QAction *addListAction(const QString &text, Needs needs);
    //! An action of the current row: a button, and an entry in the rows' context menu; enabled while there is a row, and the
    //! rights allow what it \a needs.
    QAction *addRowAction(const QString &text, const QKeySequence &shortcut, Needs needs);
    //! For what the page makes by itself.
    RightsGate &rights() const { return *m_rights; }

    PageHeader &header() const { return *m_header; }
    MessageStrip &strip() const { return *m_strip; }
    TablePane &table() const { return *m_table; }

private:
    void restoreLayout();

    Preferences &m_preferences;
    RightsGate *m_rights;
    Texts m_texts;
    PageHeader *m_header;
    MessageStrip *m_strip;
    TablePane *m_table;
    QSplitter *m_splitter;
    QVBoxLayout *m_column;
    QVBoxLayout *m_cardColumn;
    QList<QAction *> m_rowActions;
    bool m_loaded = false;
    bool m_layoutRestored = false;
};

} // namespace postroom
