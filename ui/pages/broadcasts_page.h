// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/draft_page.h"
#include "dialogs/page_context.h"
#include "pages/page.h"

QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class BroadcastTable;

//! The Broadcasts tab: the list, and in its place the broadcast that is being written.
class BroadcastsPage final : public Page
{
    Q_OBJECT
public:
    //! \a makeDraftPage: makes the page a broadcast is written on.
    BroadcastsPage(const PageContext &context, DraftPageMaker makeDraftPage, QWidget *parent = nullptr);
    ~BroadcastsPage() override;

    void activate() override;
    void refresh() override;
    void focusFilter() override;
    void focusContent() override;
    void recover() override;
    void saveLayout() override;
    //! \a id of a broadcast, or "draft:" and the id of a draft on this computer alone. One that is out already is only
    //! made the current row.
    void open(const QString &id) override;
    QDateTime asOf() const override;

    //! Starts a new one.
    void openNew();
    //! Back to the list.
    void closeDraft();
    //! The draft that is open; null while the list is shown.
    OpenDraft *draft() const { return m_draft; }
    DraftPage *draftPage() const { return m_draftPage; }

signals:
    //! The broadcast has gone out, or is on its way: it cannot be written any more, its report is wanted.
    void reportRequested(const QString &broadcastId);
    //! The person wants to send \a broadcastId.
    void sendRequested(const QString &broadcastId);

private:
    void show(OpenDraft &draft);

    const PageContext m_context;
    DraftPageMaker m_makeDraftPage;
    BroadcastTable *m_table;
    QStackedLayout *m_stack;
    OpenDraft *m_draft = nullptr; // of the account's OpenDrafts
    DraftPage *m_draftPage = nullptr;
};

} // namespace postroom
