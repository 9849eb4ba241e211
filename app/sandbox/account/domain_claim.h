// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! The service knows two more: "verified", which passes at once here, and "canceled", which goes with the placeholder.
enum class ClaimStatus { Pending, Completed, Blocked, Expired, Superseded, Failed };
std::string_view word(ClaimStatus status);

//! The claim of a domain that another account has. It stands beside a placeholder, a domain of this account that has the
//! settings asked for and becomes a real one once the claim is completed.
struct DomainClaim
{
    Uuid id;
    Moment createdAt = 0;
    Uuid domain; //!< the placeholder
    ClaimStatus status = ClaimStatus::Pending;
    std::optional<Moment> verificationBegan = {}; //!< while it is looked for

    //! This long after the look-up began, what it found is known.
    static constexpr Moment lookUpTime = 4 * second;
    //! After this long a record that is not in DNS has failed.
    static constexpr Moment patience = 20 * second;
    static constexpr Moment lifetime = 7 * day;

    Moment expiresAt() const { return createdAt + lifetime; }
    //! What the TXT record must say: "resend-domain-verification=3f8a…", 32 hexadecimal digits.
    std::string proof() const;
};

} // namespace postroom::sandbox
