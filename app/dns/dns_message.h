// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"

#include <QByteArrayView>

namespace postroom {

//! A DNS message as it came over the wire (RFC 1035, 4), as far as it concerns us.
struct DnsMessage
{
    bool authoritative = false;
    bool truncated = false;
    int code = 0;                   //!< the response code: 0 no error, 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED
    QList<DnsEntry> answers = {};   //!< of the types we know, at most 256
    QList<DnsEntry> authority = {}; //!< likewise
    bool operator==(const DnsMessage &) const = default;
};

//! Reads \a bytes; c-ares unfolds the names. Nothing where it is no answer, or breaks off (but a truncated one may).
std::optional<DnsMessage> readDnsMessage(QByteArrayView bytes);

//! What \a message says to \a question: follows the aliases, takes what belongs to the question and nothing else.
//! \a fromAuthority: asked as one of the zone's own servers, which has to know itself.
DnsAnswer answerFrom(const DnsQuestion &question, const DnsServer &server, const DnsMessage &message,
                     bool fromAuthority);

} // namespace postroom
