// SPDX-License-Identifier: Apache-2.0
#include "pages/domains_page.h"

#include "kit/table_view.h"
#include "models/domain_words.h"
#include "pages/domain_pane.h"

#include <QHeaderView>

namespace postroom {

DomainsPage::DomainsPage(DomainsModel &model, OpenDomain &open, Preferences &preferences, QWidget *parent)
    : TablePage(model, preferences,
                {QStringLiteral("domains"),
                 tr("Domains"),
                 tr("Filter domains"),
                 {tr("No domains yet"), tr("A domain of your own is needed to send broadcasts."),
                  tr("No domain matches"), tr("The domains could not be loaded."), tr("Domains")},
                 tr("The domains could not be refreshed.")},
                parent),
      m_model(model), m_open(open), m_pane(new DomainPane(open, preferences))
{
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
    connect(&model, &TableModel::phaseChanged, this, [this] {
        if (m_model.phase() == TableModel::Phase::Ready && m_open.id().isEmpty())
            chooseFirst();
        // Beside an empty list there is nothing to choose from.
        m_pane->setVisible(m_model.rowCount() > 0);
    });
    connect(m_pane, &DomainPane::accountsRequested, this, &Page::accountsRequested);
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

void DomainsPage::activate()
{
    TablePage::activate();
    m_pane->restoreLayout();
    m_open.setWatching(true);
}

void DomainsPage::deactivate()
{
    m_open.setWatching(false);
}

void DomainsPage::refresh()
{
    TablePage::refresh();
    m_open.refresh();
}

void DomainsPage::recover()
{
    TablePage::recover();
    if (m_open.failure())
        m_open.refresh();
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
