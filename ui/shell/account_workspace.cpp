// SPDX-License-Identifier: Apache-2.0
#include "shell/account_workspace.h"

#include "dialogs/page_context.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "pages/page.h"
#include "pages/page_list.h"
#include "send/undo_bar.h"
#include "shell/news_strip.h"
#include "shell/window_menus.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace postroom {

AccountWorkspace::AccountWorkspace(const Account &account, const Secret &key, Clock &clock, Preferences &preferences,
                                   SendHistory &history, DnsLookup &dns, const QString &draftsFolder, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_dns(dns), m_session(account, key, clock),
      m_models(m_session.client(), m_session.clock(), account.id, draftsFolder,
               account.id == sandboxAccountId() ? AccountModels::Notes::OfThisRunOnly : AccountModels::Notes::Kept),
      m_mark{account.name, QColor(account.colour), false, account.rights},
      m_send(m_models, m_session.clock(), preferences, history, account.id, m_mark), m_undoBar(new UndoBar(m_send)),
      m_strip(new MessageStrip), m_news(new NewsStrip), m_stack(new QStackedLayout)
{
    m_strip->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_news->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, 0);
    column->addWidget(m_strip);
    column->addWidget(m_news);
    column->addLayout(m_stack, 1);
    m_models.contactQuota.setLimit(account.planContacts);
    connect(&m_session, &Session::backOnline, this, [this] {
        for (Page *page : std::as_const(m_pages))
            page->recover();
        m_send.start();
    });
    connect(&m_session.client(), &ResendClient::rightsChanged, this,
            [this] { m_mark.rights = m_session.client().rights(); });
    m_send.start();
}

AccountWorkspace::~AccountWorkspace()
{
    // Before the models they show.
    delete m_undoBar;
    qDeleteAll(m_pages);
}

void AccountWorkspace::useKey(const Secret &key)
{
    m_session.useKey(key);
    for (Page *page : std::as_const(m_pages))
        page->refresh();
}

Page *AccountWorkspace::makePage(int index)
{
    Page *page = pageList().at(index).make({m_models, m_preferences, accountId(), m_send, m_session.clock(), m_dns, m_mark},
                                           this);
    m_pages.insert(index, page);
    m_stack->addWidget(page);
    connect(page, &Page::accountsRequested, this, &AccountWorkspace::accountsRequested);
    connect(page, &Page::linkActivated, this, &AccountWorkspace::linkActivated);
    connect(page, &Page::keyOffered, this, &AccountWorkspace::keyOffered);
    connect(page, &Page::told, this, &AccountWorkspace::told);
    connect(page, &Page::contentChanged, this, [this, page] {
        if (page == this->page())
            emit contentChanged();
    });
    return page;
}

void AccountWorkspace::tell(const QString &title, const QString &text)
{
    m_strip->showNotice(Tone::Waiting, title, text);
}

void AccountWorkspace::untell()
{
    m_strip->clear();
}

Page *AccountWorkspace::page() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void AccountWorkspace::showPage(int index)
{
    Page *before = page();
    Page *wanted = m_pages.value(index);
    if (!wanted)
        wanted = makePage(index);
    if (before && before != wanted && m_active)
        before->deactivate();
    // Where the keyboard was in the old page it goes on in the new one's table.
    const QWidget *focus = window()->focusWidget();
    const bool takesFocus = !focus || (before && before->isAncestorOf(focus));
    m_stack->setCurrentWidget(wanted);
    if (takesFocus)
        wanted->focusContent();
    if (m_active)
        wanted->activate();
    emit contentChanged();
}

void AccountWorkspace::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (!page())
        return;
    if (active)
        page()->activate();
    else
        page()->deactivate();
}

QStringList AccountWorkspace::unsavedContacts() const
{
    QStringList addresses;
    for (const Page *page : m_pages)
        addresses += page->unsavedContacts();
    return addresses;
}

void AccountWorkspace::saveLayout()
{
    for (Page *page : std::as_const(m_pages))
        page->saveLayout();
}

} // namespace postroom
