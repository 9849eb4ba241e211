// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_lookup.h"

#include <QStringList>

namespace postroom {

//! Where a domain's records have to be entered, and who says so.
struct DnsZone
{
    QString domain = {};
    QString name = {}; //!< the zone: the domain itself or a parent of it. Empty where there is none, see fault
    //! NoSuchName: nobody has registered the domain, or it has no nameservers. Others: the look-up itself went wrong.
    DnsFault fault = DnsFault::TimedOut;
    DnsServer asked = {};          //!< who said that
    QStringList nameservers = {};  //!< who the world asks: what the parent zone delegates to
    QList<DnsServer> servers = {}; //!< those of them whose address is known, at most three
    //! Nameservers somebody names for this zone although the world does not ask them (the zone itself, a resolver that
    //! remembers, an earlier look): records entered there are seen by nobody.
    QStringList strayNameservers = {};
    QList<DnsServer> strayServers = {}; //!< at most two

    bool isKnown() const { return fault == DnsFault::None; }
    bool operator==(const DnsZone &) const = default;
};

//! Finds the zone of \a domain (lower case, punycode) by walking up, and its nameservers, from the resolver of choice and
//! the parent zone. Calls \a done once, unless \a context is gone by then. \a dns must outlive \a context.
//! \a formerNameservers: what they were earlier, if something is remembered.
void findZone(DnsLookup &dns, const QString &domain, const QStringList &formerNameservers, QObject *context,
              std::function<void(const DnsZone &)> done);

} // namespace postroom
