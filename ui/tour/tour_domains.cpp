// SPDX-License-Identifier: Apache-2.0
// What is done with a domain: what is wrong with its records, the sheet for IT, changing it, deleting it, claiming one.
#include "models/account_models.h"
#include "pages/dns_findings.h"
#include "pages/domain_claim_card.h"
#include "pages/domain_pane.h"
#include "pages/page.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"
#include "tour/tour.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace postroom {

namespace {

QWidget *openDialog()
{
    return QApplication::activeModalWidget();
}

} // namespace

void Tour::addDomainSteps()
{
    const auto pane = [this] {
        closeDialog();
        m_window->openSandbox();
        m_window->showTab(QStringLiteral("domains"));
        return m_window->workspace()->page()->findChild<DomainPane *>();
    };
    const auto choose = [this](DomainStatus status) {
        const DomainsModel &domains = m_window->workspace()->models().domains;
        for (int row = 0; row < domains.rowCount(); ++row) {
            if (domains.at(row).status == status)
                m_window->workspace()->page()->open(domains.at(row).id);
        }
    };
    const auto isOpen = [] { return openDialog() != nullptr; };

    m_steps.push_back({QStringLiteral("domain-mistake"),
                       [pane, choose] {
                           pane();
                           choose(DomainStatus::Failed);
                       },
                       [this] {
                           auto *findings = m_window->workspace()->page()->findChild<DnsFindings *>();
                           if (!pageIsReady() || !findings || !findings->isVisible())
                               return false;
                           // At the end of what scrolls, where there is little room.
                           for (QWidget *above = findings->parentWidget(); above; above = above->parentWidget()) {
                               if (auto *area = qobject_cast<QScrollArea *>(above))
                                   area->ensureWidgetVisible(findings);
                           }
                           return true;
                       }});
    m_steps.push_back({QStringLiteral("domain-sheet"), [pane] { pane()->showSheet(); }, isOpen, openDialog});
    m_steps.push_back({QStringLiteral("domain-edit"), [pane] { emit pane()->editRequested(); }, isOpen, openDialog});
    m_steps.push_back(
        {QStringLiteral("domain-used"),
         [this, pane] {
             pane();
             const DomainsModel &domains = m_window->workspace()->models().domains;
             m_window->workspace()->page()->open(domains.at(domains.rowCount() - 1).id); // the one that sends most
         },
         [this] { return pageIsReady(); }});
    m_steps.push_back(
        {QStringLiteral("domain-delete"), [pane] { emit pane()->removalRequested(); }, isOpen, openDialog});
    const auto fillIn = [](const QString &name) {
        openDialog()->findChild<QLineEdit *>()->setText(name);
        openDialog()->findChild<QPushButton *>(QStringLiteral("submit"))->click();
    };
    m_steps.push_back({QStringLiteral("domain-taken"),
                       [this, pane, fillIn] {
                           pane();
                           trigger(QKeySequence::New);
                           fillIn(QStringLiteral("news.taken.example"));
                       },
                       [] {
                           const auto *claim = openDialog()->findChild<QPushButton *>(QStringLiteral("claim"));
                           return claim && claim->isVisible();
                       },
                       openDialog});
    m_steps.push_back({QStringLiteral("domain-claim"),
                       [] { openDialog()->findChild<QPushButton *>(QStringLiteral("claim"))->click(); },
                       [this] {
                           const auto *card = m_window->workspace()->page()->findChild<DomainClaimCard *>();
                           return !openDialog() && pageIsReady() && card && card->isVisible();
                       }});
}

} // namespace postroom
