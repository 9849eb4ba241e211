// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain.h"

#include <algorithm>

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
    case DomainStatus::PartiallyVerified:
        return "partially_verified";
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

RecordStatus DnsRecord::statusAt(Moment now) const
{
    if (!answeredAt)
        return status;
    if (now < *answeredAt)
        return RecordStatus::Pending;
    return inDns ? RecordStatus::Verified : RecordStatus::Failed;
}

void Domain::verify(Moment now)
{
    Moment seen = now;
    for (DnsRecord &record : records) {
        seen += lookUpTime;
        record.answeredAt = record.inDns ? seen : now + patience;
    }
}

DomainStatus Domain::statusAt(Moment now) const
{
    bool sendingFailed = false;
    bool restFailed = false;
    bool anyVerified = false;
    bool anyNotStarted = false;
    for (const DnsRecord &record : records) {
        switch (record.statusAt(now)) {
        case RecordStatus::Pending:
            return DomainStatus::Pending;
        case RecordStatus::Failed:
            (record.neededForSending() ? sendingFailed : restFailed) = true;
            break;
        case RecordStatus::Verified:
            anyVerified = true;
            break;
        case RecordStatus::NotStarted:
            anyNotStarted = true;
            break;
        }
    }
    if (sendingFailed)
        return DomainStatus::Failed;
    if (restFailed)
        return anyVerified ? DomainStatus::PartiallyFailed : DomainStatus::Failed;
    if (!anyVerified)
        return DomainStatus::NotStarted;
    // A guess: so much is verified, and a record added since (a tracking subdomain) has not been asked for.
    return anyNotStarted ? DomainStatus::PartiallyVerified : DomainStatus::Verified;
}

bool Domain::canSendAt(Moment now) const
{
    return sending && !records.empty() && std::all_of(records.begin(), records.end(), [now](const DnsRecord &record) {
               return !record.neededForSending() || record.statusAt(now) == RecordStatus::Verified;
           });
}

} // namespace postroom::sandbox
