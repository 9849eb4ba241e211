// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace postroom {

class DomainsModel;
struct Domain;

//! The service's own, for trying: it takes messages from there, without a domain of the account's.
inline constexpr QLatin1StringView trialDomain("resend.dev");

//! Whether the service takes a message from a domain.
enum class SenderStanding {
    Sends,
    SendingOff, //!< its capability "sending" is switched off, verified or not
    NotVerified,
};

//! A domain that is verified in part counts as one that sends: what lacks is then another capability's records.
SenderStanding senderStanding(const Domain &domain);
//! Of a domain's name, however it is written; one that is not the account's is not verified. Nothing while the domains were
//! never read, and for trialDomain.
std::optional<SenderStanding> senderStanding(const QString &name, const DomainsModel &domains);

} // namespace postroom
