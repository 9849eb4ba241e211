// SPDX-License-Identifier: Apache-2.0
#include "dns/domain_watch.h"

#include <algorithm>
#include <utility>

namespace postroom {

using namespace std::chrono_literals;

//! One look, until its last answer. Views keep their places while answers come.
struct DomainWatch::Look
{
    quint64 number = 0;
    DnsViews views = {};
    int open = 0;
    void (DomainWatch::*next)(const std::shared_ptr<Look> &) = nullptr;
};

DomainWatch::DomainWatch(DnsLookup &dns, Clock &clock, QObject *parent) : QObject(parent), m_dns(dns), m_clock(clock) {}

void DomainWatch::watch(const QString &domain, const QList<DnsRecord> &records)
{
    if (!domain.isEmpty())
        m_dns.expect(domain, records);
    const QList<WantedRecord> wanted = domain.isEmpty() ? QList<WantedRecord>() : wantedRecords(domain, records);
    const auto isSame = [](const WantedRecord &a, const WantedRecord &b) {
        return a.fullName == b.fullName && a.record.type == b.record.type && a.record.value == b.record.value
            && a.record.priority == b.record.priority;
    };
    const bool sameRecords = std::equal(wanted.cbegin(), wanted.cend(), m_wanted.cbegin(), m_wanted.cend(), isSame);
    if (domain == m_domain && sameRecords)
        return; // their status at the service may be another; DNS knows nothing of that
    if (domain != m_domain) {
        m_zone.reset();
        m_formerNameservers.clear();
    }
    m_domain = domain;
    m_wanted = wanted;
    m_findings.clear();
    for (const WantedRecord &one : wanted)
        m_findings.push_back({.wanted = one});
    m_lastLook = {};
    m_sawAll = false;
    m_pause = firstPause;
    ++m_lookNumber; // what is on its way was asked for others
    m_looking = false;
    emit changed();
    if (isDue())
        look(!m_zone);
    else
        schedule();
}

bool DomainWatch::isDue() const
{
    return m_watching && !m_domain.isEmpty() && !m_looking
        && (!m_lastLook.isValid() || m_lastLook.msecsTo(m_clock.now()) >= firstPause.count());
}

void DomainWatch::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    m_pause = firstPause;
    if (isDue())
        look(false);
    else
        schedule();
}

void DomainWatch::lookNow()
{
    if (m_domain.isEmpty() || m_looking)
        return;
    m_pause = firstPause;
    look(true);
}

void DomainWatch::setResolver(const DnsServer &server)
{
    m_dns.setResolver(server);
    if (m_domain.isEmpty())
        return;
    ++m_lookNumber;
    m_looking = false;
    m_pause = firstPause;
    look(true);
}

std::optional<DnsHost> DomainWatch::host() const
{
    return m_zone ? recognisedDnsHost(m_zone->nameservers) : std::nullopt;
}

const RecordFinding *DomainWatch::findingOf(const DnsRecord &record) const
{
    const auto finding = std::find_if(m_findings.cbegin(), m_findings.cend(), [&](const RecordFinding &one) {
        return one.wanted.record.type == record.type && one.wanted.record.name == record.name
            && one.wanted.record.value == record.value;
    });
    return finding == m_findings.cend() ? nullptr : &*finding;
}

bool DomainWatch::everythingSeen() const
{
    bool any = false;
    for (const RecordFinding &finding : m_findings) {
        if (finding.wanted.isAdvised)
            continue;
        any = true;
        if (!finding.isSeen())
            return false;
    }
    return any;
}

std::optional<std::chrono::seconds> DomainWatch::timeToNextLook() const
{
    if (!m_nextLook.isValid())
        return {};
    return std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(m_nextLook))));
}

QList<RecordFinding> DomainWatch::findingsNow() const
{
    QList<RecordFinding> findings = m_findings;
    for (RecordFinding &finding : findings) {
        if (finding.oldFor && m_judged.isValid())
            finding.oldFor = std::max(0s, *finding.oldFor - std::chrono::seconds(m_judged.secsTo(m_clock.now())));
    }
    return findings;
}

// No longer than what was before is remembered: then there is something to see.
std::chrono::milliseconds DomainWatch::pause() const
{
    std::chrono::milliseconds wait = m_pause;
    for (const RecordFinding &finding : m_findings) {
        if (finding.state == RecordState::OldStillSeen && finding.oldFor)
            wait = std::min(wait, std::max<std::chrono::milliseconds>(firstPause, *finding.oldFor));
    }
    return wait;
}

void DomainWatch::schedule()
{
    const quint64 number = ++m_scheduleNumber;
    const QDateTime before = std::exchange(m_nextLook, {});
    if (m_watching && !m_domain.isEmpty() && !m_looking) {
        const std::chrono::milliseconds wait = pause();
        m_nextLook = m_clock.now().addMSecs(wait.count());
        m_clock.after(wait, this, [this, number] {
            if (number != m_scheduleNumber)
                return;
            m_pause = std::min(lastPause, m_pause + m_pause / 2);
            look(false);
        });
    }
    if (m_nextLook != before)
        emit changed();
}

void DomainWatch::look(bool zoneAnew)
{
    ++m_scheduleNumber;
    m_nextLook = {};
    m_looking = true;
    auto look = std::make_shared<Look>();
    look->number = ++m_lookNumber;
    emit changed();
    const bool isFresh = m_zone && m_zone->isKnown() && m_zoneFound.msecsTo(m_clock.now()) < zoneAge.count();
    if (isFresh && !zoneAnew) {
        askRecords(look);
        return;
    }
    findZone(m_dns, m_domain, m_formerNameservers, this, [this, look](const DnsZone &zone) {
        if (look->number != m_lookNumber)
            return;
        for (const QString &name : zone.nameservers) {
            if (!m_formerNameservers.contains(name))
                m_formerNameservers.push_back(name);
        }
        m_zone = zone;
        m_zoneFound = m_clock.now();
        emit changed();
        askRecords(look);
    });
}

void DomainWatch::ask(const std::shared_ptr<Look> &look, DnsView &view, DnsLookup::Ask how,
                      const QList<DnsQuestion> &questions)
{
    for (const DnsQuestion &question : questions) {
        if (view.answers.contains(question))
            continue;
        view.answers.insert(question, {});
        ++look->open;
        m_dns.ask(question, view.server, how, this, [this, look, &view, question](const DnsAnswer &answer) {
            view.answers.insert(question, answer); // the view lives as long as the look
            answered(look);
        });
    }
}

void DomainWatch::answered(const std::shared_ptr<Look> &look)
{
    if (--look->open == 0 && look->number == m_lookNumber)
        (this->*look->next)(look);
}

void DomainWatch::askRecords(const std::shared_ptr<Look> &look)
{
    QList<DnsQuestion> questions;
    for (const WantedRecord &wanted : std::as_const(m_wanted))
        questions += questionsFor(wanted);
    for (const DnsServer &server : std::as_const(m_zone->servers))
        look->views.nameservers.push_back({.server = server});
    look->views.resolver = DnsView{.server = m_dns.resolver()};
    for (const DnsServer &server : std::as_const(m_zone->strayServers))
        look->views.strays.push_back({.server = server});
    look->next = &DomainWatch::askAboutMistakes;
    for (DnsView &view : look->views.nameservers)
        ask(look, view, DnsLookup::Ask::Authority, questions);
    ask(look, *look->views.resolver, DnsLookup::Ask::Recursive, questions);
    for (DnsView &view : look->views.strays)
        ask(look, view, DnsLookup::Ask::Authority, questions);
    if (look->open == 0)
        askAboutMistakes(look);
}

// More is asked only where something is not right, and only of one server.
void DomainWatch::askAboutMistakes(const std::shared_ptr<Look> &look)
{
    judge(*look);
    QList<DnsQuestion> questions;
    for (const RecordFinding &finding : std::as_const(m_findings)) {
        if (finding.state == RecordState::Missing || finding.state == RecordState::Different)
            questions += questionsAboutMistakes(finding.wanted, *m_zone);
    }
    look->next = &DomainWatch::conclude;
    const auto answers = [](const DnsView &view) {
        return std::any_of(view.answers.cbegin(), view.answers.cend(),
                           [](const DnsAnswer &answer) { return answer.isClear(); });
    };
    auto &own = look->views.nameservers;
    const auto healthy = std::find_if(own.begin(), own.end(), answers);
    if (healthy != own.end())
        ask(look, *healthy, DnsLookup::Ask::Authority, questions);
    else
        ask(look, *look->views.resolver, DnsLookup::Ask::Recursive, questions);
    if (look->open == 0)
        conclude(look);
}

void DomainWatch::judge(const Look &look)
{
    for (RecordFinding &finding : m_findings)
        finding = checkRecord(finding.wanted, *m_zone, look.views);
    m_judged = m_clock.now();
}

void DomainWatch::conclude(const std::shared_ptr<Look> &look)
{
    const bool sawAll = m_sawAll;
    judge(*look);
    m_looking = false;
    m_lastLook = m_clock.now();
    m_sawAll = everythingSeen();
    schedule();
    emit changed();
    if (m_sawAll && !sawAll)
        emit allSeen();
}

} // namespace postroom
