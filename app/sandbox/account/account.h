// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/api_key.h"
#include "sandbox/account/broadcast.h"
#include "sandbox/account/contact_import.h"
#include "sandbox/account/contact_store.h"
#include "sandbox/account/domain.h"
#include "sandbox/account/domain_claim.h"
#include "sandbox/account/email.h"
#include "sandbox/account/groups.h"
#include "sandbox/account/shelf.h"

#include <cstdint>
#include <string>
#include <unordered_set>

namespace postroom::sandbox {

//! Everything the sandbox knows. Holds no lock of its own: HttpFront lets many read or one write.
struct Account
{
    Shelf<ApiKey> apiKeys;
    std::unordered_set<std::string> revokedTokens; //!< of the keys that were deleted: none of them opens anything
    Shelf<Domain> domains;
    Shelf<DomainClaim> domainClaims;
    Shelf<Segment> segments;
    Shelf<Topic> topics;
    Shelf<ContactProperty> properties;
    Shelf<Broadcast> broadcasts;
    EmailStore emails;
    Shelf<ContactImport> imports;
    ContactStore contacts;

    //! An id for a thing made by a request: none of the sample's, and the same in every run that asks for the same.
    Uuid newId(IdKind kind) { return madeUpId(kind, m_nextNumber++); }

private:
    std::uint64_t m_nextNumber = std::uint64_t(1) << 40; // far above what the sample counts to
};

} // namespace postroom::sandbox
