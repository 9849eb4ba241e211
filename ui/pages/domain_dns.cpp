// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_dns.h"

#include "accounts/preferences.h"
#include "dns/mistake_words.h"
#include "dns/record_names.h"
#include "dns/resolver.h"
#include "kit/card.h"
#include "kit/clipboard.h"
#include "kit/diff_text.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/relative_time.h"

#include <QDesktopServices>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postroom {

namespace {

const QString resolverKey = QStringLiteral("dns.resolver");
constexpr int mostFindings = 4; // shown at once; the others come when these are mended

Tone toneOf(RecordState state)
{
    switch (state) {
    case RecordState::Found:
    case RecordState::NotNeeded:
        return Tone::Good;
    case RecordState::Different:
        return Tone::Bad;
    case RecordState::OldStillSeen:
    case RecordState::NotEverywhere:
    case RecordState::Unclear:
        return Tone::Waiting;
    case RecordState::Missing:
    case RecordState::NotLookedYet:
        break;
    }
    return Tone::Neutral;
}

} // namespace

DomainDns::DomainDns(OpenDomain &domain, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_domain(domain), m_preferences(context.preferences), m_dns(context.dns),
      m_account(context.account), m_watch(context.dns, context.clock),
      m_title(new Label(TextKind::Strong)), m_text(new Label(TextKind::Body)), m_open(new QPushButton),
      m_names(new QPushButton), m_hostMenu(new QMenu(this)),
      m_resolverMenu(new QMenu(this)), m_findings(new QWidget), m_findingColumn(new QVBoxLayout(m_findings)),
      m_findingArea(new QScrollArea)
{
    // Where there is little room, they scroll rather than push the records away.
    m_findingArea->setWidgetResizable(true);
    m_findingArea->setFrameShape(QFrame::NoFrame);
    m_findingArea->setAccessibleName(tr("What is wrong with the records"));
    m_findingArea->setMinimumHeight(56);
    m_findingArea->setMaximumHeight(190);
    m_findingArea->setWidget(m_findings);
    m_findingArea->hide();
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(metrics::gap, 10, metrics::gap, 10);
    row->setSpacing(metrics::gapSmall);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    m_text->setWordWrap(true);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_open, m_names}) {
        setDense(button);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    m_names->setMenu(m_hostMenu);
    m_title->setElided(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    m_findingColumn->setContentsMargins(0, 0, 0, 0);
    m_findingColumn->setSpacing(metrics::gapSmall);

    if (const DnsServer kept = keptResolver(); !kept.address.isEmpty() && !m_account.isSandbox)
        m_watch.setResolver(kept);
    connect(m_hostMenu, &QMenu::aboutToShow, this, &DomainDns::fillHosts);
    connect(m_resolverMenu, &QMenu::aboutToShow, this, &DomainDns::fillResolvers);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_host)
            QDesktopServices::openUrl(m_host->page);
    });
    connect(&m_watch, &DomainWatch::changed, this, &DomainDns::settle);
    connect(&m_watch, &DomainWatch::allSeen, this, &DomainDns::allSeen);
    connect(&domain, &OpenDomain::changed, this, &DomainDns::settle);
    settle();
}

DnsServer DomainDns::keptResolver() const
{
    const QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(resolverKey)).object();
    DnsServer server;
    server.name = kept.value(QLatin1String("name")).toString();
    server.address = kept.value(QLatin1String("address")).toString();
    server.port = quint16(kept.value(QLatin1String("port")).toInt(53));
    return server;
}

QWidget *DomainDns::findings() const
{
    return m_findingArea;
}

void DomainDns::setWatching(bool watching)
{
    m_watch.setWatching(watching);
}

QString DomainDns::zone() const
{
    const std::optional<Domain> domain = m_domain.domain();
    if (m_watch.zone() && !m_watch.zone()->name.isEmpty())
        return m_watch.zone()->name;
    return domain ? domain->name : QString();
}

QString DomainDns::watchText() const
{
    if (m_watch.isLooking())
        return tr("Looking at the DNS now…");
    if (!m_watch.lastLook().isValid())
        return {};
    const qint64 ago = m_watch.lastLook().secsTo(m_domain.now());
    const QString asked = tr("Looked %n second(s) ago", nullptr, int(qMax<qint64>(0, ago)));
    const auto next = m_watch.timeToNextLook();
    //: %1: "Looked 12 seconds ago"
    return next ? tr("%1; looking again in %n second(s).", nullptr, int(next->count())).arg(asked)
                : asked + QLatin1Char('.');
}

void DomainDns::settle()
{
    const std::optional<Domain> domain = m_domain.domain();
    if (domain && m_domain.details())
        m_watch.watch(domain->name, m_domain.records().records());
    else if (!domain)
        m_watch.watch({}, {});
    m_host = m_chosenHost.isEmpty() ? m_watch.host() : dnsHostById(m_chosenHost);
    const std::optional<DnsHost> runs = m_watch.host();
    if (m_watch.zone())
        m_title->setText(dnsZoneText(*m_watch.zone(), runs));
    else
        m_title->setText(tr("Finding out who runs the DNS of this domain…"));
    m_text->setText(m_host ? tr("Names below are written the way %1 wants them.").arg(m_host->name)
                           : tr("Names below are written relative to %1.").arg(zone()));
    m_open->setVisible(m_host && m_host->page.isValid());
    if (m_host)
        //: Button: opens the DNS page of a company in the browser; %1 is its name
        m_open->setText(tr("Open %1").arg(m_host->name));
    //: Button with a menu of DNS hosts: in whose form names are written
    m_names->setText(tr("Names for: %1").arg(m_host ? m_host->name : tr("any host")));
    showNames();
    showSeen();
    showFindings();
    emit changed();
}

void DomainDns::fillHosts()
{
    m_hostMenu->clear();
    const auto add = [this](const QString &text, const QString &id) {
        QAction *action = m_hostMenu->addAction(text, this, [this, id] {
            m_chosenHost = id;
            settle();
        });
        action->setCheckable(true);
        action->setChecked(m_chosenHost == id);
    };
    add(m_watch.host() ? tr("As found: %1").arg(m_watch.host()->name) : tr("As found"), {});
    m_hostMenu->addSeparator();
    for (const DnsHost &host : dnsHosts())
        add(host.name, host.id);
    m_hostMenu->addSeparator();
    if (!m_account.isSandbox) { // where the sandbox is asked there is no choice
        m_resolverMenu->setTitle(tr("Ask which resolver"));
        m_hostMenu->addMenu(m_resolverMenu);
    }
    m_hostMenu->addAction(tr("Look again now"), this, [this] { m_watch.lookNow(); });
}

void DomainDns::fillResolvers()
{
    m_resolverMenu->clear();
    for (const DnsServer &server : Resolver::wellKnown()) {
        const QString name = server.name.isEmpty() ? tr("This computer’s own") : dnsServerText(server);
        QAction *action = m_resolverMenu->addAction(name, this, [this, server] {
            m_preferences.setLayout(resolverKey,
                                    QJsonDocument(QJsonObject{{QStringLiteral("name"), server.name},
                                                              {QStringLiteral("address"), server.address},
                                                              {QStringLiteral("port"), int(server.port)}})
                                        .toJson(QJsonDocument::Compact));
            m_watch.setResolver(server);
            settle();
        });
        action->setCheckable(true);
        action->setChecked(server.address == m_dns.resolver().address);
    }
}

void DomainDns::showNames()
{
    const std::optional<Domain> domain = m_domain.domain();
    if (!domain)
        return;
    QHash<QString, QString> names;
    for (const DnsRecord &record : m_domain.records().records()) {
        const QString full = fullRecordName(domain->name, record.name);
        if (m_host)
            names.insert(record.name, recordNameFor(full, zone(), m_host->nameForm, m_host->rootName));
        else if (m_watch.zone())
            names.insert(record.name, recordNameFor(full, zone(), NameForm::Relative));
    }
    m_domain.records().setShownNames(names);
}

void DomainDns::showSeen()
{
    QHash<QString, DnsRecordsModel::Seen> seen;
    for (const RecordFinding &finding : m_watch.findings()) {
        if (finding.state == RecordState::NotLookedYet)
            continue;
        seen.insert(DnsRecordsModel::keyOf(finding.wanted.record),
                    {toneOf(finding.state), recordStateText(finding.state), recordFindingText(finding)});
    }
    m_domain.records().setSeen(seen);
}

QWidget *DomainDns::makeFinding(const RecordFinding &finding, const DnsMistake *mistake)
{
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::gap, 8, metrics::gap, 8);
    column->setSpacing(4);
    const bool isAdvice = finding.wanted.isAdvised;
    auto *title = new Label(isAdvice ? TextKind::Strong : TextKind::Bad,
                            //: What is wrong with a DNS record: %1 is its type, %2 its name, %3 what is wrong
                            tr("%1 %2: %3").arg(finding.wanted.record.type, finding.wanted.fullName,
                                                mistake ? mistakeTitle(*mistake) : recordStateText(finding.state)));
    title->setWordWrap(true);
    column->addWidget(title);
    if (finding.difference && !finding.seen.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::gapSmall);
        row->addWidget(new Label(TextKind::SmallMuted, tr("In DNS now:")));
        auto *seen = new DiffText;
        seen->setText(finding.seen, int(finding.difference->start), int(finding.difference->length));
        row->addWidget(seen, 1);
        column->addLayout(row);
    }
    auto *cure = new Label(TextKind::SmallMuted, mistake ? mistakeCure(*mistake, m_host) : recordFindingText(finding));
    cure->setWordWrap(true);
    column->addWidget(cure);
    return card;
}

void DomainDns::showFindings()
{
    if (m_watch.findings() == m_shownFindings && m_host == m_shownHost)
        return;
    m_shownFindings = m_watch.findings();
    m_shownHost = m_host;
    while (QLayoutItem *item = m_findingColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const RecordFinding &finding : m_watch.findings()) {
        const bool isWrong = finding.state == RecordState::Different || finding.state == RecordState::OldStillSeen
            || finding.state == RecordState::Unclear || finding.state == RecordState::NotEverywhere
            || !finding.mistakes.isEmpty();
        if (!isWrong || shown == mostFindings)
            continue;
        ++shown;
        m_findingColumn->addWidget(
            makeFinding(finding, finding.mistakes.isEmpty() ? nullptr : &finding.mistakes.constFirst()));
    }
    m_findingArea->setVisible(shown > 0);
}

} // namespace postroom
