// SPDX-License-Identifier: Apache-2.0
#include "dns/zone_finder.h"

#include "dns/public_suffix.h"

#include <algorithm>
#include <memory>

namespace postroom {

namespace {

constexpr qsizetype mostServers = 3;
constexpr qsizetype mostStrays = 2;
constexpr qsizetype mostNames = 8;

QString parentOf(const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1);
}

QStringList valuesOf(const QList<DnsEntry> &entries, DnsType type, const QString &owner)
{
    QStringList values;
    for (const DnsEntry &entry : entries) {
        if (entry.type == type && entry.name == owner && !entry.value.isEmpty() && values.size() < mostNames
            && !values.contains(entry.value))
            values.push_back(entry.value);
    }
    values.sort();
    return values;
}

//! The steps, one after the other. Deletes itself when it has answered; goes with its context before.
class ZoneFinder final : public QObject
{
public:
    ZoneFinder(DnsLookup &dns, const QString &domain, const QStringList &former, QObject *context,
               std::function<void(const DnsZone &)> done)
        : QObject(context), m_dns(dns), m_former(former), m_done(std::move(done))
    {
        m_zone.domain = domain;
        m_zone.asked = dns.resolver();
    }

    void start() { askWhoseZone(m_zone.domain); }

private:
    // The zone of a name: who has a start of authority (SOA) there tells it, also beside "there is none".
    static QString zoneIn(const DnsAnswer &answer, const QString &name)
    {
        if (!answer.isClear())
            return {};
        if (!answer.entries.isEmpty() && answer.aliases.isEmpty())
            return name;
        for (const DnsEntry &entry : answer.authority) {
            if (entry.type == DnsType::Soa && !entry.name.isEmpty() && isAtOrBelow(name, entry.name))
                return entry.name;
        }
        return {};
    }

    void askWhoseZone(const QString &name)
    {
        m_dns.ask({name, DnsType::Soa}, this, [this, name](const DnsAnswer &answer) {
            const QString zone = zoneIn(answer, name);
            if (!answer.isClear() && m_fault == DnsFault::None)
                m_fault = answer.fault;
            const QString parent = parentOf(name);
            if (!zone.isEmpty())
                foundZone(zone);
            else if (!parent.isEmpty() && !isPublicSuffix(parent) && answer.fault != DnsFault::TimedOut)
                askWhoseZone(parent);
            else
                conclude(m_fault == DnsFault::None ? DnsFault::NoSuchName : m_fault);
        });
    }
    void foundZone(const QString &zone)
    {
        if (isPublicSuffix(zone)) {
            conclude(DnsFault::NoSuchName); // only the registry answers: nobody has the domain
            return;
        }
        m_zone.name = zone;
        m_dns.ask({zone, DnsType::Ns}, this, [this](const DnsAnswer &answer) {
            m_named = valuesOf(answer.entries, DnsType::Ns, m_zone.name);
            askParent();
        });
    }

    // What the parent zone delegates to is what the world asks, whatever the zone says of itself.
    void askParent()
    {
        const QString above = parentOf(m_zone.name);
        m_dns.ask({above, DnsType::Soa}, this, [this, above](const DnsAnswer &answer) {
            const QString parent = zoneIn(answer, above);
            if (parent.isEmpty())
                return delegated({});
            m_dns.ask({parent, DnsType::Ns}, this, [this, parent](const DnsAnswer &names) {
                const QStringList servers = valuesOf(names.entries, DnsType::Ns, parent);
                findAddresses(servers.mid(0, 1), [this](const QList<DnsServer> &found) {
                    if (found.isEmpty())
                        return delegated({});
                    m_dns.ask({m_zone.name, DnsType::Ns}, found.first(), DnsLookup::Ask::Authority, this,
                              [this](const DnsAnswer &referral) {
                                  QStringList to = valuesOf(referral.authority, DnsType::Ns, m_zone.name);
                                  if (to.isEmpty())
                                      to = valuesOf(referral.entries, DnsType::Ns, m_zone.name);
                                  delegated(to);
                              });
                });
            });
        });
    }
    void delegated(const QStringList &names)
    {
        m_zone.nameservers = names.isEmpty() ? m_named : names;
        if (m_zone.nameservers.isEmpty()) {
            conclude(DnsFault::NoData);
            return;
        }
        findAddresses(m_zone.nameservers.mid(0, mostServers), [this](const QList<DnsServer> &servers) {
            m_zone.servers = servers;
            askZoneItself();
        });
    }
    // Whom the zone names itself: others than the world asks were perhaps meant to take over, or did once.
    void askZoneItself()
    {
        if (m_zone.servers.isEmpty())
            return findStrays({});
        m_dns.ask({m_zone.name, DnsType::Ns}, m_zone.servers.first(), DnsLookup::Ask::Authority, this,
                  [this](const DnsAnswer &answer) { findStrays(valuesOf(answer.entries, DnsType::Ns, m_zone.name)); });
    }
    void findStrays(const QStringList &named)
    {
        for (const QString &name : QStringList(named + m_named + m_former)) {
            if (!m_zone.nameservers.contains(name) && !m_zone.strayNameservers.contains(name))
                m_zone.strayNameservers.push_back(name);
        }
        findAddresses(m_zone.strayNameservers.mid(0, mostStrays), [this](const QList<DnsServer> &servers) {
            for (const DnsServer &server : servers) {
                const bool isAsked = std::any_of(
                    m_zone.servers.cbegin(), m_zone.servers.cend(),
                    [&](const DnsServer &s) { return s.address == server.address && s.port == server.port; });
                if (!isAsked)
                    m_zone.strayServers.push_back(server);
            }
            conclude(DnsFault::None);
        });
    }

    // The first address of each, in the order of \a names; those without one are left out.
    void findAddresses(const QStringList &names, const std::function<void(const QList<DnsServer> &)> &then)
    {
        if (names.isEmpty())
            return then({});
        auto found = std::make_shared<QList<DnsServer>>(names.size());
        auto open = std::make_shared<qsizetype>(names.size());
        const auto one = [this, found, open, then](qsizetype place, const QString &name, const QString &address) {
            if (!address.isEmpty())
                (*found)[place] = {name, address, m_dns.nameserverPort()};
            if (--*open > 0)
                return;
            found->removeIf([](const DnsServer &server) { return server.address.isEmpty(); });
            then(*found);
        };
        for (qsizetype place = 0; place < names.size(); ++place) {
            const QString name = names[place];
            m_dns.ask({name, DnsType::A}, this, [this, one, place, name](const DnsAnswer &answer) {
                if (!answer.entries.isEmpty())
                    return one(place, name, answer.entries.first().value);
                m_dns.ask({name, DnsType::Aaaa}, this, [one, place, name](const DnsAnswer &six) {
                    one(place, name, six.entries.isEmpty() ? QString() : six.entries.first().value);
                });
            });
        }
    }

    void conclude(DnsFault fault)
    {
        m_zone.fault = fault;
        deleteLater();
        m_done(m_zone);
    }

    DnsLookup &m_dns;
    QStringList m_former;
    std::function<void(const DnsZone &)> m_done;
    DnsZone m_zone;
    QStringList m_named; // by the resolver
    DnsFault m_fault = DnsFault::None;
};

} // namespace

void findZone(DnsLookup &dns, const QString &domain, const QStringList &formerNameservers, QObject *context,
              std::function<void(const DnsZone &)> done)
{
    (new ZoneFinder(dns, domain, formerNameservers, context, std::move(done)))->start();
}

} // namespace postroom
