// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_dns.h"

#include "accounts/preferences.h"
#include "dialogs/resolver_dialog.h"
#include "dns/mistake_words.h"
#include "dns/record_names.h"
#include "dns/resolver.h"
#include "dns/typed_server.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "pages/dns_findings.h"

#include <QDesktopServices>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

const QString resolverKey = QStringLiteral("dns.resolver");
const QString hostsKey = QStringLiteral("dns.hosts"); // whose names are wanted, by domain
constexpr int mostServersNamed = 2;

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

// The record as the table has it: of what is advised, the person's own where there is one already.
DnsRecord shownRecord(const RecordFinding &finding)
{
    DnsRecord record = finding.wanted.record;
    if (finding.wanted.isAdvised && finding.state == RecordState::Found && !finding.seen.isEmpty())
        record.value = finding.seen;
    return record;
}

} // namespace

DomainDns::DomainDns(OpenDomain &domain, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_domain(domain), m_preferences(context.preferences), m_dns(context.dns),
      m_account(context.account), m_watch(context.dns, context.clock),
      m_title(new Label(TextKind::Strong)), m_text(new Label(TextKind::Body)), m_open(new QPushButton),
      m_names(new QPushButton), m_hostMenu(new QMenu(this)),
      m_resolverMenu(new QMenu(this)), m_findings(new DnsFindings)
{
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

    if (const DnsServer kept = keptResolver(); !kept.address.isEmpty() && !m_dns.isRehearsal())
        m_watch.setResolver(kept);
    connect(m_hostMenu, &QMenu::aboutToShow, this, &DomainDns::fillHosts);
    connect(m_resolverMenu, &QMenu::aboutToShow, this, &DomainDns::fillResolvers);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_host && !m_dns.isRehearsal())
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
    return m_findings;
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

QStringList DomainDns::serversAsked() const
{
    QStringList servers;
    for (const RecordFinding &finding : m_watch.findings()) {
        for (const RecordSighting &sighting : finding.sightings) {
            const QString server =
                sighting.isNameserver && !sighting.server.name.isEmpty() ? sighting.server.name : dnsServerText(sighting.server);
            if (!servers.contains(server))
                servers.push_back(server);
        }
    }
    return servers;
}

QString DomainDns::askedServers() const
{
    return serversAsked().join(QLatin1Char('\n'));
}

QString DomainDns::watchText() const
{
    if (m_watch.isLooking())
        return tr("Looking at the DNS now…");
    if (!m_watch.lastLook().isValid())
        return {};
    const int ago = int(qMax<qint64>(0, m_watch.lastLook().secsTo(m_domain.now())));
    const QStringList servers = serversAsked();
    const int others = int(servers.size()) - mostServersNamed;
    QString who = QLocale().createSeparatedList(servers.first(qMin(servers.size(), mostServersNamed)));
    if (others > 0)
        //: %1 is a list of DNS servers, of which there are more
        who = tr("%1 and %n other(s)", nullptr, others).arg(who);
    const QString asked = m_dns.isRehearsal() ? tr("Rehearsed %n second(s) ago", nullptr, ago)
        : servers.isEmpty()                   ? tr("Looked %n second(s) ago", nullptr, ago)
                                              //: %1 is a list of DNS servers
                                              : tr("Asked %1 %n second(s) ago", nullptr, ago).arg(who);
    const auto next = m_watch.timeToNextLook();
    //: %1: "Asked ada.ns.cloudflare.com 12 seconds ago"
    return next ? tr("%1; looking again in %n second(s).", nullptr, int(next->count())).arg(asked)
                : asked + QLatin1Char('.');
}

void DomainDns::settle()
{
    const std::optional<Domain> domain = m_domain.domain();
    if (domain && domain->name != m_hostOf) {
        m_hostOf = domain->name;
        m_chosenHost = keptHost(domain->name);
    }
    if (domain && m_domain.details())
        m_watch.watch(domain->name, m_domain.records().records());
    else if (!domain)
        m_watch.watch({}, {});
    m_host = m_chosenHost.isEmpty() ? m_watch.host() : dnsHostById(m_chosenHost);
    settleWords();
    showTyped();
    showSeen();
    m_findings->setFindings(m_watch.findings(), m_host);
    emit changed();
}

void DomainDns::settleWords()
{
    const bool isRehearsal = m_dns.isRehearsal();
    const std::optional<DnsZone> &found = m_watch.zone();
    if (isRehearsal)
        m_title->setText(tr("A rehearsal: nothing is looked up in the real DNS."));
    else if (found)
        m_title->setText(dnsZoneText(*found, m_watch.host()));
    else
        m_title->setText(tr("Finding out who runs the DNS of this domain…"));
    QString text = m_host ? tr("Names below are written the way %1 wants them.").arg(m_host->name)
                          : tr("Names below are written relative to %1.").arg(zone());
    if (isRehearsal && m_host)
        //: %1 is a DNS host
        text = tr("Names below are written the way %1 wants them, as if the domain were there.").arg(m_host->name);
    m_text->setText(text);
    m_open->setVisible(m_host && m_host->page.isValid() && !isRehearsal);
    if (m_host)
        //: Button: opens the DNS page of a company in the browser; %1 is its name
        m_open->setText(tr("Open %1").arg(m_host->name));
    //: Button with a menu of DNS hosts: in whose form names are written
    m_names->setText(tr("Names for: %1").arg(m_host ? m_host->name : tr("any host")));
}

QString DomainDns::keptHost(const QString &domain) const
{
    const QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(hostsKey)).object();
    const QString id = kept.value(domain).toString();
    return dnsHostById(id) ? id : QString(); // what another version knew may be unknown here
}

void DomainDns::chooseHost(const QString &id)
{
    m_chosenHost = id;
    QJsonObject kept = QJsonDocument::fromJson(m_preferences.layout(hostsKey)).object();
    if (id.isEmpty())
        kept.remove(m_hostOf);
    else
        kept.insert(m_hostOf, id);
    m_preferences.setLayout(hostsKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    settle();
}

void DomainDns::fillHosts()
{
    m_hostMenu->clear();
    const auto add = [this](const QString &text, const QString &id) {
        QAction *action = m_hostMenu->addAction(text, this, [this, id] { chooseHost(id); });
        action->setCheckable(true);
        action->setChecked(m_chosenHost == id);
    };
    add(m_watch.host() ? tr("As found: %1").arg(m_watch.host()->name) : tr("As found"), {});
    m_hostMenu->addSeparator();
    for (const DnsHost &host : dnsHosts())
        add(host.name, host.id);
    m_hostMenu->addSeparator();
    if (!m_dns.isRehearsal()) { // in a rehearsal there is nobody to choose
        m_resolverMenu->setTitle(tr("Ask which resolver"));
        m_hostMenu->addMenu(m_resolverMenu);
    }
    m_hostMenu->addAction(tr("Look again now"), this, [this] { m_watch.lookNow(); });
}

void DomainDns::fillResolvers()
{
    m_resolverMenu->clear();
    const DnsServer now = m_dns.resolver();
    const auto add = [&](const QString &name, const DnsServer &server) {
        QAction *action = m_resolverMenu->addAction(name, this, [this, server] { chooseResolver(server); });
        action->setCheckable(true);
        action->setChecked(server.address == now.address && server.port == now.port);
        return action->isChecked();
    };
    bool isKnown = false;
    for (const DnsServer &server : Resolver::wellKnown())
        isKnown = add(server.name.isEmpty() ? tr("This computer’s own") : dnsServerText(server), server) || isKnown;
    if (!isKnown)
        add(typedServerText(now), now);
    m_resolverMenu->addSeparator();
    //: In a menu of DNS resolvers: one whose address is typed
    m_resolverMenu->addAction(tr("Another one…"), this, [this, now] {
        ResolverDialog::ask(now, m_account, this, [guard = QPointer(this)](const DnsServer &server) {
            if (guard)
                guard->chooseResolver(server);
        });
    });
}

void DomainDns::chooseResolver(const DnsServer &server)
{
    m_preferences.setLayout(resolverKey, QJsonDocument(QJsonObject{{QStringLiteral("name"), server.name},
                                                                   {QStringLiteral("address"), server.address},
                                                                   {QStringLiteral("port"), int(server.port)}})
                                             .toJson(QJsonDocument::Compact));
    m_watch.setResolver(server);
    settle();
}

DnsRecord DomainDns::typed(const DnsRecord &record) const
{
    const std::optional<Domain> domain = m_domain.domain();
    if (!domain || (!m_host && !m_watch.zone()))
        return record;
    if (!m_host)
        return withNames({record}, domain->name, zone(), NameForm::Relative).constFirst();
    const TypedRecord text = recordAsTyped(*m_host, domain->name, zone(), record);
    DnsRecord typed = record;
    typed.name = text.name;
    typed.value = text.value;
    if (text.priority.isEmpty())
        typed.priority.reset(); // it went into the value
    return typed;
}

const RecordFinding *DomainDns::advice() const
{
    for (const RecordFinding &finding : m_watch.findings()) {
        if (finding.wanted.isAdvised)
            return &finding;
    }
    return nullptr;
}

QList<DnsRecord> DomainDns::toEnter() const
{
    QList<DnsRecord> records = m_domain.records().records();
    if (const RecordFinding *dmarc = advice(); dmarc && dmarc->state == RecordState::Missing)
        records.push_back(dmarc->wanted.record);
    return records;
}

QList<DnsRecord> DomainDns::typedToEnter() const
{
    QList<DnsRecord> records = toEnter();
    for (DnsRecord &record : records)
        record = typed(record);
    return records;
}

void DomainDns::showTyped()
{
    QList<DnsRecord> advised;
    if (const RecordFinding *dmarc = advice(); dmarc && m_domain.details())
        advised.push_back(shownRecord(*dmarc));
    DnsRecordsModel &model = m_domain.records();
    model.setAdvised(advised);
    QHash<QString, DnsRecord> records;
    for (const DnsRecord &record : model.records() + advised)
        records.insert(DnsRecordsModel::keyOf(record), typed(record));
    model.setTyped(records);
}

void DomainDns::showSeen()
{
    QHash<QString, DnsRecordsModel::Seen> seen;
    for (const RecordFinding &finding : m_watch.findings()) {
        if (finding.state == RecordState::NotLookedYet)
            continue;
        const DnsRecord record = shownRecord(finding);
        DnsRecordsModel::Seen shown{toneOf(finding.state), recordStateText(finding.state), recordFindingText(finding)};
        if (finding.wanted.isAdvised && finding.state == RecordState::Missing)
            //: What is seen of a DNS record that is not there and not demanded, but good to have
            shown = {Tone::Neutral, tr("Recommended"), recordPurposeSentence(record)};
        seen.insert(DnsRecordsModel::keyOf(record), shown);
    }
    m_domain.records().setSeen(seen);
}

} // namespace postroom
