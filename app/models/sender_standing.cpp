// SPDX-License-Identifier: Apache-2.0
#include "models/sender_standing.h"

#include "models/domains_model.h"

namespace postroom {

SenderStanding senderStanding(const Domain &domain)
{
    if (!domain.sending.value_or(true))
        return SenderStanding::SendingOff;
    const bool isVerified = domain.status.known == DomainStatus::Verified || domain.status.known == DomainStatus::PartiallyVerified;
    return isVerified ? SenderStanding::Sends : SenderStanding::NotVerified;
}

std::optional<SenderStanding> senderStanding(const QString &name, const DomainsModel &domains)
{
    // While they are read again, what was read holds.
    if (!domains.asOf().isValid() || name.compare(trialDomain, Qt::CaseInsensitive) == 0)
        return std::nullopt;
    for (int row = 0; row < domains.rowCount(); ++row) {
        if (domains.at(row).name.compare(name, Qt::CaseInsensitive) == 0)
            return senderStanding(domains.at(row));
    }
    return SenderStanding::NotVerified;
}

} // namespace postroom
