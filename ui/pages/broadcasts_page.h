// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/draft_page.h"
#include "dialogs/page_context.h"
#include "pages/page.h"

QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace postroom {

class BroadcastTable;
class OverviewPage;
class ReportPage;
class SendPage;
struct SendResult;

//! The Broadcasts tab: the list, and in its place the broadcast that is being written, its way out, or what came of it.
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
    //! \a id of a broadcast, or "draft:" and the id of a draft on this computer alone. One that is out already shows
    //! its report.
    void open(const QString &id) override;
    QDateTime asOf() const override;

    //! Starts a new one.
    void openNew();
    //! The last look before \a broadcastId goes out, as the service has it.
    void openSend(const QString &broadcastId);
    //! Back to the list; what is not saved goes on being kept and saved.
    void closeDraft();
    //! The draft that is open; null where none is.
    OpenDraft *draft() const { return m_draft; }
    DraftPage *draftPage() const { return m_draftPage; }

private:
    void show(OpenDraft &draft);
    void showWidget(QWidget *widget);
    void openReport(const Broadcast &broadcast);
    void openOverview();
    void makeSendPage();
    void readFacts();
    void check();
    void leaveSend();
    void sent(const SendResult &result);

    const PageContext m_context;
    DraftPageMaker m_makeDraftPage;
    BroadcastTable *m_table;
    QStackedLayout *m_stack;
    OpenDraft *m_draft = nullptr; // of the account's OpenDrafts
    DraftPage *m_draftPage = nullptr;
    SendPage *m_sendPage = nullptr;   // these are made when first needed
    ReportPage *m_reportPage = nullptr;
    OverviewPage *m_overviewPage = nullptr;
};

} // namespace postroom
