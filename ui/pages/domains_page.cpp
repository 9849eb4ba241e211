// SPDX-License-Identifier: Apache-2.0
#include "pages/domains_page.h"

#include "dialogs/edit_domain_dialog.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/page_header.h"
#include "kit/table_view.h"
#include "models/domain_words.h"
#include "pages/domain_pane.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>

namespace postroom {

DomainsPage::DomainsPage(const PageContext &context, QWidget *parent)
    : TablePage(context, context.models.domains,
                {QStringLiteral("domains"),
                 tr("Domains"),
                 tr("Filter domains"),
                 {tr("No domains yet"), tr("A domain of your own is needed to send broadcasts."),
                  tr("No domain matches"), tr("The domains could not be loaded."), tr("Domains")},
                 tr("The domains could not be refreshed.")},
                parent),
      m_context(context), m_model(context.models.domains),
      m_uses(context.models.client, context.models.broadcasts, context.models.journal),
      m_open(context.models.openDomain),
      m_pane(new DomainPane(m_open, context))
{
    connect(addListAction(tr("Add domain"), Needs::Writing), &QAction::triggered, this, &DomainsPage::addDomain);
    connect(m_pane, &DomainPane::editRequested, this, [this] {
        if (m_open.details())
            EditDomainDialog::edit(m_context.models, *m_open.details(), m_context.account, this);
    });
    connect(m_pane, &DomainPane::removalRequested, this, [this] {
        if (const std::optional<Domain> domain = m_open.domain())
            startRemoval(*domain);
    });
    setDetailPane(m_pane);
    m_pane->setVisible(false);
    addActions(m_pane->actions());
    TableView &view = table().view();
    // Beside the pane there is room for two; the rest is a right click on the header away.
    for (const int column : {DomainsModel::Region, DomainsModel::Capabilities, DomainsModel::Added})
        view.horizontalHeader()->setSectionHidden(column, true);

    connect(&view, &TableView::currentIdChanged, this, [this](const QString &id) {
        // A filter that hides the open domain does not close it; its deletion does.
        if (!id.isEmpty() || m_model.rowOf(m_open.id()) < 0)
            m_open.open(id);
    });
    connect(&m_model, &TableModel::phaseChanged, this, [this] {
        if (m_model.phase() == TableModel::Phase::Ready && m_open.id().isEmpty())
            chooseFirst();
        // Beside an empty list there is nothing to choose from.
        m_pane->setVisible(m_model.rowCount() > 0);
    });
    connect(&m_context.models.openClaim, &OpenClaim::moved, this,
            [this](const QString &id) { showDomain(id, NewDomainDialog::Result::Claimed); });
    connect(m_pane, &DomainPane::accountsRequested, this, &Page::accountsRequested);
    connect(m_pane, &DomainPane::told, this, &Page::told);
}

void DomainsPage::chooseFirst()
{
    if (m_model.rowCount() == 0)
        return;
    // What is looked for is most often the domain that waits.
    int row = 0;
    while (row < m_model.rowCount() && !isBeingVerified(m_model.at(row)))
        ++row;
    table().view().setCurrentId(m_model.at(row < m_model.rowCount() ? row : 0).id);
}

void DomainsPage::addDomain()
{
    NewDomainDialog::create(
        m_context.models, m_context.account, this,
        [guard = QPointer(this)](const QString &id, NewDomainDialog::Result result) {
            if (guard)
                guard->showDomain(id, result);
        });
}

void DomainsPage::showDomain(const QString &id, NewDomainDialog::Result result)
{
    // A filter must not hide what has just come.
    if (table().view().currentId() != id)
        header().filter()->clear();
    table().view().setCurrentId(id);
    if (result == NewDomainDialog::Result::WasHere && m_open.domain())
        //: %1 is a domain
        m_pane->tell(Tone::Neutral, tr("%1 was in this account already.").arg(m_open.domain()->name),
                     tr("Somebody has added it elsewhere. Here it is, with its records."));
}

void DomainsPage::startRemoval(const Domain &domain)
{
    if (m_context.models.openClaim.isUnderWay() && m_open.id() == domain.id) {
        askGiveUp(domain); // nothing can use it yet
        return;
    }
    strip().showNotice(Tone::Neutral, tr("Looking for %1 in the broadcasts that are not out yet…").arg(domain.name));
    m_uses.findDomain(domain.name, [this, domain](const PendingUses::Found &uses) {
        if (!strip().isError()) // what went wrong meanwhile stays
            strip().clear();
        askRemoval(domain, uses);
    });
}

void DomainsPage::askGiveUp(const Domain &domain)
{
    ConfirmDialog::ask(this,
                       //: %1 is a domain
                       {tr("Give up the claim to %1?").arg(domain.name),
                        tr("The domain stays with the other account. To claim it later, the claim has to be started "
                           "and proved anew."),
                        tr("Give up the claim"), m_context.account},
                       [this, id = domain.id] { remove(id); });
}

void DomainsPage::askRemoval(const Domain &domain, const PendingUses::Found &uses)
{
    QStringList consequence{tr("Nothing can be sent from it any more, and its DNS records lose their meaning. Keys that "
                               "may send from this domain only stop working; Resend does not tell which those are. To "
                               "use it again, it has to be added and verified anew.")};
    if (!uses.names.isEmpty()) {
        //: %1 is a list of names of broadcasts
        consequence << tr("%n broadcast(s) that are not out yet are sent from it: %1.", nullptr, int(uses.names.size()))
                           .arg(QLocale().createSeparatedList(uses.names));
    }
    if (!uses.isComplete)
        consequence << tr("Not all broadcasts could be read: others may be sent from it too.");
    ConfirmDialog::ask(this,
                       {tr("Delete the domain %1?").arg(domain.name), consequence.join(QStringLiteral("\n\n")),
                        tr("Delete domain"), m_context.account},
                       [this, id = domain.id] { remove(id); });
}

void DomainsPage::remove(const QString &id)
{
    strip().clear();
    m_model.remove(id, [this, guard = QPointer(this), id](const std::optional<ApiError> &error) {
        if (guard && error)
            strip().showError(tr("The domain was not deleted."), *error, TriesAgain::WhenAsked,
                              Repeating::MayDoItTwice, [this, id] { remove(id); });
    });
}

void DomainsPage::activate()
{
    TablePage::activate();
    m_open.setWatching(true);
    m_pane->setWatching(true);
}

void DomainsPage::deactivate()
{
    m_open.setWatching(false);
    m_pane->setWatching(false);
}

void DomainsPage::refresh()
{
    TablePage::refresh();
    m_open.refresh();
}

void DomainsPage::open(const QString &id)
{
    table().view().setCurrentId(id);
}

void DomainsPage::recover()
{
    TablePage::recover();
    if (m_open.failure())
        m_open.refresh();
    if (m_context.models.openClaim.failure())
        m_context.models.openClaim.refresh();
}

void DomainsPage::saveLayout()
{
    TablePage::saveLayout();
    m_pane->saveLayout();
}

QString DomainsPage::countText() const
{
    if (m_model.rowCount() == 0 || table().shownCount() < m_model.rowCount())
        return TablePage::countText();
    //: Behind the title of the page: how many domains, and how many of them are verified
    return tr("%n domain(s), %1 verified", nullptr, m_model.rowCount()).arg(m_model.verifiedCount());
}

} // namespace postroom
