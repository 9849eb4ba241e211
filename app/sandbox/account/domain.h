// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

enum class DomainStatus { NotStarted, Pending, Verified, PartiallyVerified, PartiallyFailed, Failed };
enum class RecordStatus { NotStarted, Pending, Verified, Failed };

std::string_view word(DomainStatus status);
std::string_view word(RecordStatus status);

//! A DNS record the person has to enter. The sandbox asks no DNS: inDns says what a look-up would find.
struct DnsRecord
{
    std::string_view purpose; //!< "SPF", "DKIM", "Receiving", "Tracking", "TrackingCAA"
    std::string name;         //!< relative to the registered domain: "send", "resend._domainkey.mail"
    std::string_view type;    //!< "MX", "TXT", "CNAME", "CAA"
    std::string value;
    std::optional<int> priority = {};               //!< MX only
    RecordStatus status = RecordStatus::NotStarted; //!< before anybody asks for verification
    bool inDns = true;
    std::optional<Moment> answeredAt = {}; //!< when it is known whether it is in DNS; nothing before anybody asks

    bool neededForSending() const { return purpose == "SPF" || purpose == "DKIM"; }
    RecordStatus statusAt(Moment now) const;
};

//! A sending domain. What verification has come to is worked out from the time it began, so nothing ticks.
struct Domain
{
    Uuid id;
    Moment createdAt = 0;
    std::string name;
    std::string region;
    bool openTracking = false;
    bool clickTracking = false;
    bool sending = true;
    bool receiving = false;
    std::optional<std::string> trackingSubdomain = {};
    std::vector<DnsRecord> records = {};
    std::string returnPath = "send"; //!< the subdomain that bounces go to
    bool tlsEnforced = false;
    bool isPlaceholder = false; //!< stands for a claim under way; has no records until that is completed

    //! Each record that is in DNS is seen this long after the one before.
    static constexpr Moment lookUpTime = 2 * second;
    //! After this long a record that is not in DNS has failed. The service gives it 72 hours.
    static constexpr Moment patience = 20 * second;

    //! Has every record looked for, from \a now on.
    void verify(Moment now);
    DomainStatus statusAt(Moment now) const;
    //! True where emails may be sent from it.
    bool canSendAt(Moment now) const;
};

} // namespace postroom::sandbox
