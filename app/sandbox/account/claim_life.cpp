// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/claim_life.h"

#include "sandbox/account/account.h"
#include "sandbox/account/domain_name.h"
#include "sandbox/account/domain_records.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

// When something happens to the claim, nothing where it has come to an end.
std::optional<Moment> dueOf(const DomainClaim &claim, const Account &account)
{
    if (claim.status != ClaimStatus::Pending && claim.status != ClaimStatus::Blocked)
        return {};
    if (!claim.verificationBegan)
        return claim.expiresAt();
    const Domain *domain = account.domains.find(claim.domain);
    const bool found = domain && isInDns(domain->name, true);
    return std::min(claim.expiresAt(),
                    *claim.verificationBegan + (found ? DomainClaim::lookUpTime : DomainClaim::patience));
}

void move(DomainClaim &claim, Account &account, Moment at)
{
    claim.verificationBegan.reset();
    Domain *placeholder = account.domains.find(claim.domain);
    if (at >= claim.expiresAt() || !placeholder) {
        claim.status = ClaimStatus::Expired;
    } else if (!isInDns(placeholder->name, true)) {
        claim.status = ClaimStatus::Failed;
    } else if (isStillUsedByOthers(placeholder->name)) {
        claim.status = ClaimStatus::Blocked;
    } else {
        claim.status = ClaimStatus::Completed;
        placeholder->isPlaceholder = false;
        settleRecords(*placeholder);
    }
}

} // namespace

std::optional<Moment> nextClaimDue(const Account &account)
{
    std::optional<Moment> next;
    for (const DomainClaim &claim : account.domainClaims) {
        const std::optional<Moment> due = dueOf(claim, account);
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

void moveClaims(Account &account, Moment at)
{
    for (DomainClaim &claim : account.domainClaims) {
        const std::optional<Moment> due = dueOf(claim, account);
        if (due && *due <= at)
            move(claim, account, at);
    }
}

} // namespace postroom::sandbox
