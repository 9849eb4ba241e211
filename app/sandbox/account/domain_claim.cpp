// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain_claim.h"

#include <algorithm>

namespace postroom::sandbox {

std::string_view word(ClaimStatus status)
{
    switch (status) {
    case ClaimStatus::Pending:
        return "pending";
    case ClaimStatus::Completed:
        return "completed";
    case ClaimStatus::Blocked:
        return "blocked";
    case ClaimStatus::Expired:
        return "expired";
    case ClaimStatus::Superseded:
        return "superseded";
    case ClaimStatus::Failed:
        return "failed";
    }
    return {};
}

std::string DomainClaim::proof() const
{
    std::string digits = Uuid{mixed(id.high), mixed(id.low)}.text();
    digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
    return "resend-domain-verification=" + digits;
}

} // namespace postroom::sandbox
