// SPDX-License-Identifier: Apache-2.0
// What can be done with the records of the open domain: copied in several forms, put on a sheet, verified.
#include "dns/record_text.h"
#include "dns/zone_text.h"
#include "kit/clipboard.h"
#include "kit/label.h"
#include "pages/domain_dns.h"
#include "pages/domain_pane.h"
#include "pages/record_table.h"
#include "pages/sheet_dialog.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace postroom {

void DomainPane::makeActions()
{
    //: Asks the service to look for the DNS records of a domain now
    m_verifyAction->setText(tr("&Verify"));
    m_verifyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_verifyAction, &QAction::triggered, this, &DomainPane::verify);
    //: Copies all DNS records of a domain in words, to paste into a mail or ticket
    m_copyText->setText(tr("Copy all as &text"));
    m_copyText->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copyText, &QAction::triggered, this,
            [this] { copyWithHint(recordsAsText(m_open, m_dns->typedToEnter()), m_copyAll); });
    //: Copies all DNS records of a domain as comma-separated values
    m_copyCsv->setText(tr("Copy all as &CSV"));
    connect(m_copyCsv, &QAction::triggered, this,
            [this] { copyWithHint(recordsAsCsv(m_dns->typedToEnter()), m_copyAll); });
    //: Copies type, name, value, priority and TTL of one DNS record
    m_copyRecord->setText(tr("Copy &record"));
    m_copyRecord->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    connect(m_copyRecord, &QAction::triggered, m_records, &RecordTable::copyCurrent);
    //: Copies all DNS records of a domain as lines of a zone file (BIND)
    m_copyZone->setText(tr("Copy all as &zone file (BIND)"));
    connect(m_copyZone, &QAction::triggered, this, [this] {
        copyWithHint(recordsAsZoneFile(m_open, m_dns->zone(), m_dns->toEnter()), m_copyAll);
    });
    makeTerraform();
    //: Everything somebody needs who enters the DNS records: as PDF, on paper, as a mail
    m_sheet->setText(tr("&Sheet for IT…"));
    connect(m_sheet, &QAction::triggered, this, &DomainPane::showSheet);
    addActions({m_verifyAction, m_copyText, m_copyCsv, m_copyZone, m_copyTerraform, m_terraform->menuAction(), m_copyRecord,
                m_sheet});
    connect(m_dns, &DomainDns::changed, this, [this] {
        settleWrong();
        showRecord();
        m_records->arrange();
        settleWatch();
    });
    connect(m_dns, &DomainDns::allSeen, this, &DomainPane::tellSeen);
}

void DomainPane::makeTerraform()
{
    //: Copies all DNS records of a domain as resources for the program Terraform
    m_copyTerraform->setText(tr("Copy all as Te&rraform"));
    connect(m_copyTerraform, &QAction::triggered, this, [this] {
        if (m_dns->host() && m_dns->host()->terraform)
            copyTerraform(*m_dns->host()->terraform);
    });
    //: Menu of DNS hosts: copies all DNS records of a domain as resources for the program Terraform, for one of them
    m_terraform->setTitle(tr("Copy all as Te&rraform for"));
    const std::pair<QString, TerraformProvider> providers[] = {
        {QStringLiteral("Cloudflare"), TerraformProvider::Cloudflare},
        {QStringLiteral("Amazon Route 53"), TerraformProvider::Route53},
        {QStringLiteral("Google Cloud DNS"), TerraformProvider::GoogleCloud},
        {QStringLiteral("DigitalOcean"), TerraformProvider::DigitalOcean}};
    for (const auto &[name, provider] : providers)
        m_terraform->addAction(name, this, [this, one = provider] { copyTerraform(one); });
    const auto settle = [this] {
        // Which program's words are wanted follows from where the DNS is; else the person has to say.
        const bool isKnown = m_dns->host() && m_dns->host()->terraform;
        m_copyTerraform->setVisible(isKnown);
        m_terraform->menuAction()->setVisible(!isKnown);
    };
    connect(m_dns, &DomainDns::hostChanged, this, settle);
    settle();
}

void DomainPane::copyTerraform(TerraformProvider provider)
{
    copyWithHint(recordsAsTerraform(provider, m_open, m_dns->zone(), m_dns->toEnter()), m_copyAll);
}

void DomainPane::showSheet()
{
    SheetDialog::show({.domain = m_open,
                       .zone = m_dns->zone(),
                       .records = m_dns->toEnter(),
                       .host = m_dns->host(),
                       .asOf = m_domain.now(),
                       .form = m_dns->form()},
                      this);
}

} // namespace postroom
