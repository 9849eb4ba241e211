// SPDX-License-Identifier: Apache-2.0
#include "pages/broadcasts_page.h"

#include "checks/live_checks.h"
#include "models/account_models.h"
#include "pages/broadcast_table.h"
#include "preflight/preflight.h"
#include "send/history_dialog.h"
#include "send/overview_page.h"
#include "send/report_page.h"
#include "send/send_page.h"
#include "send/test_dialog.h"

#include <QAction>
#include <QStackedLayout>

#include <algorithm>

namespace postroom {

namespace {

constexpr QLatin1StringView draftPrefix("draft:");

// Whether the content of a broadcast of that status can still be changed, as far as is known here.
bool isWritten(BroadcastStatus status)
{
    return status == BroadcastStatus::Draft || status == BroadcastStatus::Scheduled
        || status == BroadcastStatus::Unknown;
}

} // namespace

BroadcastsPage::BroadcastsPage(const PageContext &context, DraftPageMaker makeDraftPage, QWidget *parent)
    : Page(parent), m_context(context), m_makeDraftPage(makeDraftPage), m_table(new BroadcastTable(context)),
      m_stack(new QStackedLayout(this))
{
    setAccessibleName(tr("Broadcasts"));
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_table);
    addActions(m_table->actions());
    connect(m_table, &BroadcastTable::newRequested, this, &BroadcastsPage::openNew);
    connect(m_table, &BroadcastTable::openRequested, this, &BroadcastsPage::open);
    connect(m_table, &BroadcastTable::overviewRequested, this, &BroadcastsPage::openOverview);
    connect(m_table, &BroadcastTable::historyRequested, this, [this] { HistoryDialog::open(m_context.send, this); });
    connect(m_table, &Page::accountsRequested, this, &Page::accountsRequested);
    connect(m_table, &Page::linkActivated, this, &Page::linkActivated);
    connect(m_table, &Page::contentChanged, this, &Page::contentChanged);
    connect(&context.models.openDrafts, &OpenDrafts::written, this,
            [this](const QString &id) { m_context.models.broadcastList.noteWritten(id); });
}

BroadcastsPage::~BroadcastsPage()
{
    // Before what it shows.
    delete m_draftPage;
}

void BroadcastsPage::activate()
{
    m_table->activate();
    // Somebody else may have been at it while this was not looked at.
    if (m_draft)
        m_draft->refresh();
}

void BroadcastsPage::refresh()
{
    if (m_draft)
        m_draft->refresh();
    if (m_stack->currentWidget() == m_reportPage)
        m_reportPage->refresh();
    if (m_stack->currentWidget() == m_overviewPage)
        m_overviewPage->refresh();
    m_table->refresh();
}

void BroadcastsPage::focusFilter()
{
    if (m_stack->currentWidget() == m_table)
        m_table->focusFilter();
}

void BroadcastsPage::focusContent()
{
    QWidget *shown = m_stack->currentWidget();
    if (shown == m_table)
        m_table->focusContent();
    else if (shown == m_draftPage)
        m_draftPage->focusContent();
    else
        shown->setFocus(Qt::OtherFocusReason);
}

void BroadcastsPage::recover()
{
    m_table->recover();
    if (m_draft && m_draft->state() == OpenDraft::State::LoadFailed)
        m_draft->refresh();
    if (m_reportPage && m_reportPage->report())
        m_reportPage->report()->recover();
    if (m_overviewPage)
        m_overviewPage->recover();
    if (m_sendPage && m_stack->currentWidget() == m_sendPage) {
        readFacts();
        m_sendPage->recover();
    }
}

void BroadcastsPage::saveLayout()
{
    m_table->saveLayout();
}

QDateTime BroadcastsPage::asOf() const
{
    return m_table->asOf();
}

void BroadcastsPage::openNew()
{
    show(m_context.models.openDrafts.openNew());
}

void BroadcastsPage::open(const QString &id)
{
    if (id.startsWith(draftPrefix)) {
        show(m_context.models.openDrafts.openEntry(id.mid(draftPrefix.size())));
        return;
    }
    const std::optional<BroadcastRow> row = m_table->row(id);
    if (row && !isWritten(row->broadcast.status.known) && row->draftId.isEmpty())
        openReport(row->broadcast);
    else
        show(m_context.models.openDrafts.openBroadcast(id));
}

void BroadcastsPage::showWidget(QWidget *widget)
{
    const bool isList = widget == m_table;
    // The list's shortcuts are the list's.
    for (QAction *action : m_table->actions()) {
        if (isList)
            addAction(action);
        else
            removeAction(action);
        action->setEnabled(isList);
    }
    m_stack->setCurrentWidget(widget);
    if (isList)
        m_table->settleActions();
    focusContent();
    emit contentChanged();
}

void BroadcastsPage::show(OpenDraft &draft)
{
    if (m_draft != &draft) {
        closeDraft();
        m_draft = &draft;
        m_draftPage = m_makeDraftPage(draft, m_context, this);
        connect(m_draftPage, &DraftPage::closeRequested, this, &BroadcastsPage::closeDraft);
        connect(m_draftPage, &DraftPage::sendRequested, this, &BroadcastsPage::openSend);
        connect(m_draftPage, &DraftPage::testRequested, this,
                [this] { TestDialog::open(m_context.send, m_draft->wanted(), this); });
        connect(m_draftPage, &DraftPage::accountsRequested, this, &Page::accountsRequested);
        connect(
            m_draftPage, &DraftPage::draftRequested, this,
            [this](const QString &draftId) { open(draftPrefix + draftId); }, Qt::QueuedConnection);
        m_stack->addWidget(m_draftPage);
    }
    showWidget(m_draftPage);
}

void BroadcastsPage::closeDraft()
{
    if (!m_draft)
        return;
    OpenDraft &draft = *std::exchange(m_draft, nullptr);
    DraftPage *page = std::exchange(m_draftPage, nullptr);
    page->finish();
    m_stack->removeWidget(page);
    page->hide();
    page->deleteLater(); // it may be what asked for it; before the draft, which goes later at the earliest
    m_context.models.openDrafts.close(draft);
    showWidget(m_table);
}

void BroadcastsPage::openReport(const Broadcast &broadcast)
{
    if (!m_reportPage) {
        m_reportPage = new ReportPage(m_context.send);
        m_stack->addWidget(m_reportPage);
        connect(m_reportPage, &ReportPage::closeRequested, this, [this] { showWidget(m_table); });
        connect(m_reportPage, &ReportPage::accountsRequested, this, &Page::accountsRequested);
        connect(m_reportPage, &ReportPage::stopEnded, this, [this](const SendResult &result, const SendPlan &plan) {
            if (m_stack->currentWidget() != m_reportPage)
                m_table->tellEnd(result, plan);
        });
    }
    m_reportPage->open(broadcast);
    showWidget(m_reportPage);
}

void BroadcastsPage::openOverview()
{
    if (!m_overviewPage) {
        m_overviewPage = new OverviewPage(m_context.send);
        m_stack->addWidget(m_overviewPage);
        connect(m_overviewPage, &OverviewPage::closeRequested, this, [this] { showWidget(m_table); });
        connect(m_overviewPage, &OverviewPage::accountsRequested, this, &Page::accountsRequested);
    }
    m_overviewPage->refresh();
    showWidget(m_overviewPage);
}

void BroadcastsPage::openSend(const QString &broadcastId)
{
    if (!m_sendPage)
        makeSendPage();
    readFacts();
    m_sendPage->open(broadcastId);
    showWidget(m_sendPage);
}

// What the checks need to know.
void BroadcastsPage::readFacts()
{
    for (TableModel *model : {static_cast<TableModel *>(&m_context.models.domains),
                              static_cast<TableModel *>(&m_context.models.contactProperties)}) {
        if (model->phase() == TableModel::Phase::Idle)
            model->refresh();
    }
}

void BroadcastsPage::makeSendPage()
{
    m_sendPage = new SendPage(m_context.send);
    m_stack->addWidget(m_sendPage);
    connect(m_sendPage, &SendPage::read, this, &BroadcastsPage::check);
    for (const TableModel *model : {static_cast<TableModel *>(&m_context.models.domains),
                                    static_cast<TableModel *>(&m_context.models.contactProperties)}) {
        connect(model, &TableModel::phaseChanged, this, &BroadcastsPage::check);
        connect(model, &QAbstractItemModel::dataChanged, this, &BroadcastsPage::check);
        connect(model, &QAbstractItemModel::rowsInserted, this, &BroadcastsPage::check);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &BroadcastsPage::check);
    }
    connect(&m_context.models.segments.counts(), &SegmentCounts::changed, this, &BroadcastsPage::check);
    connect(m_sendPage, &SendPage::closeRequested, this, &BroadcastsPage::leaveSend);
    connect(m_sendPage, &SendPage::checksRequested, this, [this] {
        leaveSend();
        if (m_draftPage)
            m_draftPage->showChecks();
    });
    connect(m_sendPage, &SendPage::factsRequested, this, &BroadcastsPage::readFacts);
    connect(m_sendPage, &SendPage::testRequested, this, [this] {
        if (m_sendPage->saved())
            TestDialog::open(m_context.send, *m_sendPage->saved(), this);
    });
    connect(
        m_sendPage, &SendPage::copyMade, this,
        [this](const QString &id) {
            closeDraft();
            m_context.models.broadcasts.refresh(HttpRequest::Priority::Normal);
            open(id);
        },
        Qt::QueuedConnection);
    connect(m_sendPage, &SendPage::copyEnded, m_table, &BroadcastTable::tellCopy);
    connect(m_sendPage, &SendPage::sent, this, &BroadcastsPage::sent, Qt::QueuedConnection);
    connect(m_sendPage, &SendPage::accountsRequested, this, &Page::accountsRequested);
}

void BroadcastsPage::check()
{
    if (m_stack->currentWidget() != m_sendPage || !m_sendPage->saved())
        return;
    BroadcastDraft draft = *m_sendPage->saved();
    // No text at all and one that is yet to be made look the same at the service; whoever wrote it here knows.
    if (m_draft && m_draft->broadcastId() == m_sendPage->broadcastId() && draft.text.isGenerated()
        && m_draft->saved().text.isNone())
        draft.text = PlainText::none();
    const PreflightFacts facts = preflightFacts(m_context.models, draft);
    // Before the facts are there nobody can vouch for the message. Its people are counted on the page itself.
    QStringList names;
    for (const CheckId check : notChecked(draft, facts)) {
        if (check == CheckId::UnverifiedSender || check == CheckId::UnknownField)
            names.push_back(checkName(check));
    }
    if (!names.isEmpty()) {
        const auto isLoading = [](const TableModel &model) {
            return model.phase() == TableModel::Phase::FirstLoad || (!model.asOf().isValid() && !model.failure());
        };
        const bool waits = isLoading(m_context.models.domains) || isLoading(m_context.models.contactProperties);
        m_sendPage->setNotChecked(waits ? QStringList() : names);
        return;
    }
    const QList<Finding> findings = preflight(draft, facts);
    const auto stops = std::count_if(findings.begin(), findings.end(),
                                     [](const Finding &finding) { return finding.severity == Severity::Stop; });
    m_sendPage->setChecks(int(stops), int(findings.size() - stops));
}

// Back to where it is written, if it is open, else to the list.
void BroadcastsPage::leaveSend()
{
    if (m_draftPage) {
        m_draft->refresh();
        showWidget(m_draftPage);
    } else {
        showWidget(m_table);
    }
}

void BroadcastsPage::sent(const SendResult &result)
{
    const QString id = result.state ? result.state->id : QString();
    closeDraft();
    showWidget(m_table);
    m_context.models.broadcastList.noteWritten(id);
    m_table->select(id);
}

} // namespace postroom
