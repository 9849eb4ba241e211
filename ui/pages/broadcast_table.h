// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/page_context.h"
#include "models/broadcast_list_model.h"
#include "pages/table_page.h"

#include <optional>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class BroadcastActions;
class FoundDrafts;
struct SendPlan;
struct SendResult;

//! All broadcasts of the account, those on this computer alone among them, and what can be done with each.
class BroadcastTable final : public TablePage
{
    Q_OBJECT
public:
    explicit BroadcastTable(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void showUnsaved();
    //! Makes the row \a id the current one, once it is there.
    void select(const QString &id);
    //! What can be done with the current row.
    void settleActions();
    //! The row of \a id, a broadcast's or "draft:" and a draft's; nothing where there is none.
    std::optional<BroadcastRow> row(const QString &id) const;
    //! The person is told that \a what did not happen, and can have \a again done.
    void report(const QString &what, const ApiError &error, std::function<void()> again);
    //! The person is told how an undo or a stop ended that was begun on a page they have left.
    void tellEnd(const SendResult &result, const SendPlan &plan);
    //! The same of a copy of the broadcast \a id, which is called \a name.
    void tellCopy(const QString &id, const QString &name, const std::optional<ApiError> &error);

signals:
    void newRequested();
    //! The person wants to write, or to look at, the row \a id.
    void openRequested(const QString &id);
    //! The person wants to see how all broadcasts do / who sent what from this computer.
    void overviewRequested();
    void historyRequested();

protected:
    QString countText() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    QAction *addRowAction(const QString &text, const QKeySequence &shortcut, Needs needs,
                          void (BroadcastTable::*act)(const BroadcastRow &));
    void lookAtVisible();
    void clearFilters();

    void openRow(const BroadcastRow &row);
    void duplicate(const BroadcastRow &row);
    void rename(const BroadcastRow &row);
    void remove(const BroadcastRow &row);
    void removeAtService(const BroadcastRow &row);
    void removeUnsaved(const QString &draftId);
    void selectWanted();

    const PageContext m_context;
    BroadcastListModel &m_model;
    FoundDrafts *m_found = nullptr;
    QComboBox *m_show;
    BroadcastActions *m_sending = nullptr;
    QAction *m_open = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QString m_toSelect;
    bool m_looking = false;
    bool m_fitted = false;
};

} // namespace postroom
