// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/domains/domain_claim.h"
#include "resend/field_fault.h"
#include "resend/required.h"

namespace postroom {

//! POST /domains/claim: starts a claim to a domain that another account has verified. An identical pending claim is
//! answered as it stands.
struct CreateDomainClaim
{
    using Result = DomainClaim;
    Required<QString> name;
    std::optional<QString> region = {};
    std::optional<QString> customReturnPath = {};
    std::optional<bool> openTracking = {};
    std::optional<bool> clickTracking = {};
    std::optional<QString> trackingSubdomain = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! GET /domains/{placeholder domain}/claim: the latest claim.
struct GetDomainClaim
{
    using Result = DomainClaim;
    Required<QString> domainId;
    FieldFaults faults() const { return checks::onlyId(domainId); }
    HttpRequest request() const;
};

//! POST /domains/{placeholder domain}/claim/verify. Asynchronous: the claim stays pending while DNS is looked at.
struct VerifyDomainClaim
{
    using Result = DomainClaim;
    Required<QString> domainId;
    FieldFaults faults() const { return checks::onlyId(domainId); }
    HttpRequest request() const;
};

} // namespace postroom
