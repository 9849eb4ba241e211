// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "dns/dns_hosts.h"
#include "dns/record_check.h"

#include <QObject>

#include <memory>

namespace postroom {

//! Looks at the DNS of one domain by itself, politely: the zone and its nameservers first, then every record at the zone's
//! own nameservers and at the resolver of choice; again after 10 s, then ever later, up to 5 min. Only while somebody
//! watches. Reads DNS alone, never the service.
class DomainWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds firstPause = std::chrono::seconds(10);
    static constexpr std::chrono::milliseconds lastPause = std::chrono::minutes(5);
    //! How long a zone once found is believed.
    static constexpr std::chrono::milliseconds zoneAge = std::chrono::minutes(10);

    //! Both must outlive this.
    DomainWatch(DnsLookup &dns, Clock &clock, QObject *parent = nullptr);

    //! The domain and its records from now on; nothing is watched where \a domain is empty. The same domain with other
    //! records keeps what is known of the zone.
    void watch(const QString &domain, const QList<DnsRecord> &records);
    //! Whether somebody looks. The first look comes at once where there was none for firstPause.
    void setWatching(bool watching);
    //! Looks now, the zone anew, and begins again with short pauses. Nothing where a look is under way.
    void lookNow();
    //! Asks \a server in place of the computer's own resolver, and looks anew.
    void setResolver(const DnsServer &server);

    const QString &domain() const { return m_domain; }
    bool isLooking() const { return m_looking; }
    //! The zone as last found; nothing before that.
    const std::optional<DnsZone> &zone() const { return m_zone; }
    //! Who runs the zone, where its nameservers tell.
    std::optional<DnsHost> host() const;
    //! In the order of the records, the advised DMARC record last.
    const QList<RecordFinding> &findings() const { return m_findings; }
    //! The same at this moment: what resolvers remember is a little less of it every second.
    QList<RecordFinding> findingsNow() const;
    //! The finding of \a record, by type, name and value; nothing where it is not watched.
    const RecordFinding *findingOf(const DnsRecord &record) const;
    //! All the service asks for is seen (advice does not count).
    bool everythingSeen() const;
    //! When the last look ended, UTC; invalid before.
    const QDateTime &lastLook() const { return m_lastLook; }
    //! How long until the next look, rounded up; nothing where none is due.
    std::optional<std::chrono::seconds> timeToNextLook() const;

signals:
    void changed();
    //! Everything is seen, and was not at the look before.
    void allSeen();

private:
    struct Look;
    void look(bool zoneAnew);
    void askRecords(const std::shared_ptr<Look> &look);
    void askAboutMistakes(const std::shared_ptr<Look> &look);
    void conclude(const std::shared_ptr<Look> &look);
    void judge(const Look &look);
    void ask(const std::shared_ptr<Look> &look, DnsView &view, DnsLookup::Ask how, const QList<DnsQuestion> &questions);
    void answered(const std::shared_ptr<Look> &look);
    void schedule();
    std::chrono::milliseconds pause() const;
    bool isDue() const;

    DnsLookup &m_dns;
    Clock &m_clock;
    QString m_domain;
    QList<WantedRecord> m_wanted;
    std::optional<DnsZone> m_zone;
    QDateTime m_zoneFound;
    QStringList m_formerNameservers;
    QList<RecordFinding> m_findings;
    QDateTime m_judged; // when what m_findings tells of was seen
    QDateTime m_lastLook;
    QDateTime m_nextLook;
    bool m_watching = false;
    bool m_looking = false;
    bool m_sawAll = false;
    quint64 m_lookNumber = 0;     // only the newest look counts
    quint64 m_scheduleNumber = 0; // only the newest schedule counts
    std::chrono::milliseconds m_pause = firstPause;
};

} // namespace postroom
