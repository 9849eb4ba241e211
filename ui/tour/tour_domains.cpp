// SPDX-License-Identifier: Apache-2.0
// What is done with a domain: what is wrong with its records, the sheet for IT, changing it, deleting it, claiming one.
#include "kit/message_strip.h"
#include "models/account_models.h"
#include "pages/dns_findings.h"
#include "pages/domain_claim_card.h"
#include "pages/domain_pane.h"
#include "pages/page.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"
#include "tour/tour.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace postroom {

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
    addDialogStep(QStringLiteral("domain-sheet"), [pane] { pane()->showSheet(); });
    addDialogStep(QStringLiteral("domain-edit"), [pane] { emit pane()->editRequested(); });
    m_steps.push_back(
        {QStringLiteral("domain-used"),
         [this, pane] {
             pane();
             const DomainsModel &domains = m_window->workspace()->models().domains;
             m_window->workspace()->page()->open(domains.at(domains.rowCount() - 1).id); // the one that sends most
         },
         [this] { return pageIsReady(); }});
    addDialogStep(QStringLiteral("domain-delete"), [pane] { emit pane()->removalRequested(); });
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
                       [] { return openDialog()->findChild<MessageStrip *>()->isOffer(); },
                       openDialog});
    m_steps.push_back({QStringLiteral("domain-claim"),
                       [] { emit openDialog()->findChild<MessageStrip *>()->offerTaken(); },
                       [this] {
                           const auto *card = m_window->workspace()->page()->findChild<DomainClaimCard *>();
                           return !openDialog() && pageIsReady() && card && card->isVisible();
                       }});
    addVerifiedSteps();
}

// The records appear one by one (in the sandbox's own DNS, since the domain was looked at first), then Resend sees them too.
void Tour::addVerifiedSteps()
{
    const auto waiting = [this] { return m_window->workspace()->models().openDomain.domain(); };
    m_steps.push_back({QStringLiteral("domain-seen"),
                       [this] {
                           closeDialog();
                           m_window->openSandbox();
                           m_window->showTab(QStringLiteral("domains"));
                           const DomainsModel &domains = m_window->workspace()->models().domains;
                           for (int row = 0; row < domains.rowCount(); ++row) {
                               if (domains.at(row).status == DomainStatus::Pending)
                                   m_window->workspace()->page()->open(domains.at(row).id);
                           }
                       },
                       [this] {
                           const DnsRecordsModel &records = m_window->workspace()->models().openDomain.records();
                           return pageIsReady() && records.rowCount() > 0
                               && records.index(0, DnsRecordsModel::SeenInDns).data(TableModel::ToneRole).value<Tone>()
                               == Tone::Good;
                       }});
    m_steps.push_back({QStringLiteral("domain-verified"),
                       [this] { m_window->workspace()->models().openDomain.verify(); },
                       [this, waiting] {
                           if (waiting() && waiting()->status == DomainStatus::Verified)
                               return pageIsReady();
                           m_window->workspace()->models().openDomain.refresh(); // sooner than it looks by itself
                           return false;
                       }});
}

} // namespace postroom
