// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

enum class ClaimStatus { Unknown, Pending, Verified, Completed, Blocked, Expired, Superseded, Canceled, Failed };

//! A claim to a domain that another Resend account has verified: a TXT record proves whose it is.
struct DomainClaim
{
    //! The record to enter, where the service gives one.
    struct Record
    {
        QString type = {};
        QString name = {};
        QString value = {};
        QString ttl = {};
        bool operator==(const Record &) const = default;
    };

    QString id = {};
    QString name = {};
    Word<ClaimStatus> status = {};
    std::optional<QString> domainId = {}; //!< of the placeholder domain the claim made
    std::optional<QString> region = {};
    std::optional<Record> record = {};
    std::optional<QString> blockedReason = {}; //!< "grace_period", "recent_owner_activity", "pending_scheduled_emails"
    std::optional<QString> failureReason = {};
    QDateTime createdAt = {};
    std::optional<QDateTime> expiresAt = {};

    static DomainClaim fromJson(JsonReader &in);
    bool operator==(const DomainClaim &) const = default;
};

//! The record of \a claim among those of a domain: its purpose is Unknown with the word "Claim". Nothing where the
//! service gives none.
std::optional<DnsRecord> proofRecord(const DomainClaim &claim);
//! Whether it is that one.
bool isProof(const DnsRecord &record);

} // namespace postroom
