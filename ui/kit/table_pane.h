// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class RowFilter;
class SkeletonPane;
class StatePane;
class TableModel;
class TableView;

//! What a list says in its states.
struct TableTexts
{
    QString emptyTitle;     //!< "No domains yet"
    QString emptyText;      //!< one sentence on what to do
    QString filteredTitle;  //!< "No domain matches"
    QString failedTitle;    //!< "The domains could not be loaded."
    QString accessibleName; //!< of the table: "Domains"
};

//! A table with its four other states: first load, empty, filtered to nothing, failed. Owns its filter, not its model;
//! a model that searches by itself needs no filter, and setSearch() does nothing for it.
class TablePane final : public QWidget
{
    Q_OBJECT
public:
    //! \a model must outlive the pane.
    TablePane(TableModel &model, TableTexts texts, QWidget *parent = nullptr);

    TableView &view() const { return *m_view; }
    TableModel &model() const { return m_model; }
    //! Null where the model searches by itself.
    RowFilter *filter() const { return m_filter; }
    const TableTexts &texts() const { return m_texts; }
    void setSearch(const QString &text);
    //! Puts the keyboard into the table: at once, or when it has rows, unless the keyboard is elsewhere by then.
    void focusTable();
    //! Fits the columns to what the first load brings.
    void fitColumnsOnce();
    //! How many rows are shown, after the filter.
    int shownCount() const;

signals:
    void clearSearchRequested();
    void accountsRequested();
    //! What is shown changed: another state, another count.
    void contentChanged();

private:
    void settle();
    void showFailure();
    QAbstractItemModel *shown() const;

    bool m_fitWanted = false;
    bool m_focusWanted = false;
    TableModel &m_model;
    TableTexts m_texts;
    RowFilter *m_filter;
    TableView *m_view;
    SkeletonPane *m_skeleton;
    StatePane *m_state;
    QStackedLayout *m_stack;
};

} // namespace postroom
