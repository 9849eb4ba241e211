// SPDX-License-Identifier: Apache-2.0
#include "pages/broadcasts_page.h"

#include "models/account_models.h"
#include "pages/broadcast_table.h"

#include <QStackedLayout>

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
    m_table->refresh();
}

void BroadcastsPage::focusFilter()
{
    if (!m_draftPage)
        m_table->focusFilter();
}

void BroadcastsPage::focusContent()
{
    if (m_draftPage)
        m_draftPage->focusContent();
    else
        m_table->focusContent();
}

void BroadcastsPage::recover()
{
    m_table->recover();
    if (m_draft && m_draft->state() == OpenDraft::State::LoadFailed)
        m_draft->refresh();
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
        emit reportRequested(id);
    else
        show(m_context.models.openDrafts.openBroadcast(id));
}

void BroadcastsPage::show(OpenDraft &draft)
{
    if (m_draft == &draft) {
        m_draftPage->focusContent();
        return;
    }
    closeDraft();
    m_draft = &draft;
    m_draftPage = m_makeDraftPage(draft, m_context, this);
    connect(m_draftPage, &DraftPage::closeRequested, this, &BroadcastsPage::closeDraft);
    connect(m_draftPage, &DraftPage::sendRequested, this, &BroadcastsPage::sendRequested);
    connect(m_draftPage, &DraftPage::accountsRequested, this, &Page::accountsRequested);
    connect(
        m_draftPage, &DraftPage::draftRequested, this, [this](const QString &draftId) { open(draftPrefix + draftId); },
        Qt::QueuedConnection);
    m_stack->addWidget(m_draftPage);
    m_stack->setCurrentWidget(m_draftPage);
    for (QAction *action : m_table->actions())
        removeAction(action); // they are the list's
    m_draftPage->focusContent();
    emit contentChanged();
}

void BroadcastsPage::closeDraft()
{
    if (!m_draft)
        return;
    OpenDraft &draft = *std::exchange(m_draft, nullptr);
    DraftPage *page = std::exchange(m_draftPage, nullptr);
    page->finish();
    m_stack->removeWidget(page);
    m_stack->setCurrentWidget(m_table);
    page->hide();
    page->deleteLater(); // it may be what asked for it; before the draft, which goes later at the earliest
    m_context.models.openDrafts.close(draft);
    addActions(m_table->actions());
    m_table->focusContent();
    emit contentChanged();
}

} // namespace postroom
