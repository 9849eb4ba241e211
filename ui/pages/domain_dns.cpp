// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_dns.h"

#include "dns/mistake_words.h"
#include "dns/public_suffix.h"
#include "dns/record_names.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "pages/dns_findings.h"

#include <QDesktopServices>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

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

// The host's own words for its fields, so that they are found in its form.
QHash<int, QString> titlesOf(const DnsHost &host)
{
    QHash<int, QString> titles{{DnsRecordsModel::Type, host.typeLabel},
                               {DnsRecordsModel::Name, host.nameLabel},
                               {DnsRecordsModel::Value, host.valueLabel},
                               {DnsRecordsModel::Priority, host.priorityLabel},
                               {DnsRecordsModel::Ttl, host.ttlLabel}};
    titles.removeIf([](const auto &title) { return title.value().isEmpty(); });
    return titles;
}

// The record as the table has it: of what is advised, the person's own where there is one already.
DnsRecord shownRecord(const RecordFinding &finding)
{
    DnsRecord record = finding.wanted.record;
    if (finding.wanted.isAdvised && finding.state == RecordState::Found && !finding.seen.isEmpty())
        record.value = finding.seen;
    if (!finding.seenAt.isEmpty())
        record.name = finding.seenAt;
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
        if (const std::optional<DnsHost> host = hostAtWork(); host && !m_dns.isRehearsal())
            QDesktopServices::openUrl(host->page);
    });
    connect(&m_watch, &DomainWatch::changed, this, &DomainDns::settle);
    connect(&m_watch, &DomainWatch::allSeen, this, &DomainDns::allSeen);
    connect(&domain, &OpenDomain::changed, this, &DomainDns::settle);
    connect(&domain, &OpenDomain::statusChanged, this, [this] { // what Resend has seen just now can be seen here too
        if (m_looked)
            m_watch.lookNow();
    });
    settle();
}

QWidget *DomainDns::findings() const
{
    return m_findings;
}

void DomainDns::setWatching(bool watching)
{
    m_looked = watching;
    settleWatching();
}

void DomainDns::settleWatching()
{
    const std::optional<Domain> domain = m_domain.domain();
    const bool isWaiting = domain && !isRehearsal() && domain->status != DomainStatus::Verified && m_watch.lastLook().isValid()
        && !m_watch.everythingSeen();
    m_watch.setWatching(m_looked || isWaiting);
}

QString DomainDns::zone() const
{
    const std::optional<Domain> domain = m_domain.domain();
    if (m_watch.zone() && !m_watch.zone()->name.isEmpty())
        return m_watch.zone()->name;
    if (!domain)
        return {};
    // A wrong guess here would have people enter "send" where "send.news" is meant.
    const QString registered = registrableDomain(domain->name);
    return registered.isEmpty() ? domain->name : registered;
}

// Where records are entered: names may be wanted in the form of another host, but nobody asks that one.
std::optional<DnsHost> DomainDns::hostAtWork() const
{
    return m_watch.host() ? m_watch.host() : m_host;
}

bool DomainDns::isRehearsal() const
{
    return m_dns.isRehearsal();
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
    else
        m_watch.watch({}, {}); // what is found of another domain's records would be told of this one
    const std::optional<NameForm> form = formNamed(m_chosenHost);
    const std::optional<DnsHost> host = m_chosenHost.isEmpty() ? m_watch.host() : dnsHostById(m_chosenHost);
    m_form = form.value_or(NameForm::Relative);
    const bool isAnother = host != m_host;
    m_host = host;
    settleWords();
    showTyped();
    showSeen();
    countDown();
    settleWatching();
    if (isAnother)
        emit hostChanged();
    emit changed();
}

void DomainDns::countDown()
{
    m_findings->setFindings(m_watch.findingsNow(), m_host);
}

QList<DnsRecord> DomainDns::wrongRecords() const
{
    QList<DnsRecord> records;
    for (const RecordFinding &finding : m_watch.findings()) {
        if (isWrong(finding))
            records << shownRecord(finding);
    }
    return records;
}

void DomainDns::setChosen(const std::optional<DnsRecord> &record)
{
    const std::optional<Domain> domain = m_domain.domain();
    if (record && domain)
        m_findings->setChosen(fullRecordName(domain->name, record->name), record->type);
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
    if (!m_host && m_form != NameForm::Relative)
        text = tr("Names below are written in full.");
    QStringList sentences{text};
    const std::optional<DnsHost> atWork = hostAtWork();
    if (m_host && atWork && atWork->id != m_host->id && !isRehearsal)
        //: %1 is the company the DNS of a domain is at, %2 another one
        sentences << tr("Your DNS is at %1; entries at %2 are seen by nobody.").arg(atWork->name, m_host->name);
    if (m_host)
        sentences << dnsHostAdvice(*m_host);
    m_text->setText(sentences.join(QLatin1Char(' ')));
    m_open->setVisible(atWork && atWork->page.isValid() && !isRehearsal);
    if (atWork)
        //: Button: opens the DNS page of a company in the browser; %1 is its name
        m_open->setText(tr("Open %1").arg(atWork->name));
    //: Button with a menu of DNS hosts: in whose form names are written
    m_names->setText(tr("Names for: %1").arg(m_host                        ? m_host->name
                                             : formNamed(m_chosenHost) ? formText(m_form)
                                                                       : tr("any host")));
}

DnsRecord DomainDns::typed(const DnsRecord &record) const
{
    const std::optional<Domain> domain = m_domain.domain();
    if (!domain)
        return record;
    if (!m_host)
        return withNames({record}, domain->name, zone(), m_form).constFirst();
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
    model.setTitles(m_host ? titlesOf(*m_host) : QHash<int, QString>());
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
