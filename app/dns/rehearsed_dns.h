// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "dns/dns_lookup.h"

#include <QHash>

namespace postroom {

//! The DNS of the sandbox, where nothing leaves this computer. It knows the domains it was told to expect and plays what
//! people see at their DNS host: what the service has verified is there; what is still awaited appears, one record every
//! recordEvery; what failed shows a usual mistake (an alias behind a proxy, a name with the domain in it twice).
class RehearsedDns final : public DnsLookup
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds recordEvery{15};

    //! \a clock must outlive this.
    explicit RehearsedDns(Clock &clock, QObject *parent = nullptr);

    using DnsLookup::ask;
    void ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done) override;
    bool isRehearsal() const override { return true; }
    //! Records appear from the first time on that \a domain is expected.
    void expect(const QString &domain, const QList<DnsRecord> &records) override;

private:
    struct Expected
    {
        QList<DnsRecord> records = {};
        QDateTime since = {};
    };
    DnsAnswer answerTo(const DnsQuestion &question, const DnsServer &server) const;
    //! All that is under \a name now.
    QList<DnsEntry> entriesAt(const QString &name) const;
    QString zoneOf(const QString &name) const;

    Clock &m_clock;
    QHash<QString, Expected> m_domains;
};

} // namespace postroom
