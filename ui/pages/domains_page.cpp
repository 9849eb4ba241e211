// SPDX-License-Identifier: Apache-2.0
#include "pages/domains_page.h"

#include "dialogs/edit_domain_dialog.h"
#include "kit/cell_delegate.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/metrics.h"
#include "kit/page_header.h"
#include "kit/table_view.h"
#include "models/domain_words.h"
#include "pages/domain_pane.h"
#include "pages/removal_question.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <memory>

namespace postroom {

namespace {

constexpr int rowsLookedAt = 100; // to see how much room names need

} // namespace

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

    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, &DomainsPage::arrangeList, Qt::QueuedConnection);
    connect(&m_model, &TableModel::phaseChanged, this, &DomainsPage::arrangeList, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &DomainsPage::arrangeList, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &DomainsPage::arrangeList, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &DomainsPage::arrangeList, Qt::QueuedConnection);

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

int DomainsPage::widthOf(int column) const
{
    const TableView &view = table().view();
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = view.horizontalHeader()->fontMetrics().horizontalAdvance(title) + 4 * metrics::gapSmall;
    const int rows = std::min(view.model()->rowCount(), rowsLookedAt);
    for (int row = 0; row < rows; ++row)
        width = std::max(width, view.sizeHintForIndex(view.model()->index(row, column)).width());
    return width;
}

// A name is not cut for the sake of its status: that goes below it where there is no room beside.
void DomainsPage::arrangeList()
{
    TableView &view = table().view();
    QHeaderView *header = view.horizontalHeader();
    const bool isBelow = header->isSectionHidden(DomainsModel::Status);
    if (view.isArranged()) {
        view.setTwoLines(isBelow);
        return;
    }
    CellDelegate *cells = view.cellDelegate();
    const bool hadTwoLines = cells->hasTwoLines();
    cells->setTwoLines(false);
    const bool isTight = widthOf(DomainsModel::Name) + widthOf(DomainsModel::Status) > view.viewport()->width();
    cells->setTwoLines(hadTwoLines);
    view.setTwoLines(isTight);
    if (isTight == isBelow)
        return;
    header->setSectionHidden(DomainsModel::Status, isTight);
    view.fitColumns();
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
    const quint64 number = ++m_removal; // only what was begun last is asked about
    if (m_context.models.openClaim.isUnderWay() && m_open.id() == domain.id) {
        askGiveUp(domain); // nothing can use it yet
        return;
    }
    const auto keys = std::make_shared<KeyDomains::Found>();
    PendingUses::Done done = askOnceFound(
        *this, strip(),
        {tr("Looking for %1 in the broadcasts that are not out yet…").arg(domain.name),
         //: %1 is a domain
         tr("The domain %1 was not deleted.").arg(domain.name)},
        [this, domain, keys](const PendingUses::Found &uses) { askRemoval(domain, uses, *keys); },
        [this, domain] { startRemoval(domain); });
    m_context.models.keyDomains.find(
        domain.id,
        [guard = QPointer(this), number, name = domain.name, keys, done = std::move(done)](const KeyDomains::Found &found) {
            if (!guard || number != guard->m_removal)
                return;
            *keys = found;
            guard->m_uses.findDomain(name, [guard, number, done](const PendingUses::Found &uses) {
                if (guard && number == guard->m_removal)
                    done(uses);
            });
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

QStringList DomainsPage::keysLeftWithout(const KeyDomains::Found &keys)
{
    QStringList sentences;
    if (!keys.names.isEmpty())
        //: %1 is a list of names of API keys
        sentences << tr("%n API key(s) made here may send only from this domain, and can no longer send from it: %1.", nullptr,
                        int(keys.names.size()))
                         .arg(QLocale().createSeparatedList(keys.names));
    if (!keys.isComplete)
        sentences << tr("Keys were made here that may send only from this domain, and can no longer send from it. The list of "
                        "keys could not be read to name them all.");
    sentences << tr("Keys made elsewhere that may send only from this domain can no longer send from it. Which those are cannot "
                    "be known: Resend does not tell.");
    return sentences;
}

void DomainsPage::askRemoval(const Domain &domain, const PendingUses::Found &uses, const KeyDomains::Found &keys)
{
    QStringList consequence{tr("Nothing can be sent from it any more, and its DNS records lose their meaning. To use it "
                               "again, it has to be added and verified anew.")};
    consequence << keysLeftWithout(keys).join(QLatin1Char(' '));
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
    if (table().view().currentId() == id || m_model.rowOf(id) < 0)
        return;
    header().filter()->clear(); // it hid what somebody leads to
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
