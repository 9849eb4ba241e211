// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_list_model.h"
#include "send/send_tools.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class MessageStrip;
class TablePane;

//! The log of this computer as a table.
class HistoryModel final : public RowListModel<HistoryEntry>
{
    Q_OBJECT
public:
    enum ColumnId { When, Who, Action, Name, People, End, Account }; // the order of columns()
    //! Both must outlive the model.
    HistoryModel(SendHistory &history, Clock &clock, QObject *parent = nullptr);

    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) override;
    //! As read last.
    const HistoryLog &log() const { return m_log; }

protected:
    const QList<Column<HistoryEntry>> &columns() const override;
    QString idOf(const HistoryEntry &entry) const override { return entry.id; }

private:
    SendHistory &m_history;
    HistoryLog m_log;
};

//! Who pressed Send on this computer, when, and to how many; of all accounts, with export.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window and deletes itself. \a tools must outlive it.
    static HistoryDialog *open(SendTools &tools, QWidget *parent);

private:
    HistoryDialog(SendTools &tools, QWidget *parent);
    void settle();
    void save();

    HistoryModel m_model;
    SendHistory &m_history;
    TablePane *m_table;
    MessageStrip *m_strip;   // what became of saving
    MessageStrip *m_missing; // what the list lacks
    QWidget *m_card;
    QPushButton *m_save;
};

} // namespace postroom
