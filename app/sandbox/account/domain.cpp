// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain.h"

namespace postroom::sandbox {

std::string_view word(DomainStatus status)
{
    switch (status) {
    case DomainStatus::NotStarted:
        return "not_started";
    case DomainStatus::Pending:
        return "pending";
    case DomainStatus::Verified:
        return "verified";
    case DomainStatus::PartiallyFailed:
        return "partially_failed";
    case DomainStatus::Failed:
        return "failed";
    }
    return {};
}

std::string_view word(RecordStatus status)
{
    switch (status) {
    case RecordStatus::NotStarted:
        return "not_started";
    case RecordStatus::Pending:
        return "pending";
    case RecordStatus::Verified:
        return "verified";
    case RecordStatus::Failed:
        return "failed";
    }
    return {};
}

RecordStatus Domain::recordStatusAt(std::size_t record, Moment now) const
{
    if (!verificationBegan)
        return records[record].status;
    const Moment waited = now - *verificationBegan;
    if (records[record].inDns)
        return waited >= lookUpTime * (static_cast<Moment>(record) + 1) ? RecordStatus::Verified
                                                                        : RecordStatus::Pending;
    return waited >= patience ? RecordStatus::Failed : RecordStatus::Pending;
}

DomainStatus Domain::statusAt(Moment now) const
{
    if (!verificationBegan)
        return status;
    bool sendingFailed = false;
    bool restFailed = false;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const RecordStatus found = recordStatusAt(i, now);
        if (found == RecordStatus::Pending)
            return DomainStatus::Pending;
        if (found == RecordStatus::Failed)
            (records[i].neededForSending() ? sendingFailed : restFailed) = true;
    }
    if (sendingFailed)
        return DomainStatus::Failed;
    return restFailed ? DomainStatus::PartiallyFailed : DomainStatus::Verified;
}

} // namespace postroom::sandbox
