// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/domains/domain.h"
#include "resend/list_query.h"

namespace postroom {

//! GET /domains, one page. Reference, "List Domains".
struct ListDomains
{
    using Result = ListPage<Domain>;
    ListQuery page = {};
    HttpRequest request() const;
};

//! GET /domains/{id}. Reference, "Retrieve Domain".
struct GetDomain
{
    using Result = DomainDetails;
    QString id;
    HttpRequest request() const;
};

//! What POST /domains/{id}/verify answers: only that it began.
struct VerificationStarted
{
    QString id = {};
    static VerificationStarted fromJson(JsonReader &in);
    bool operator==(const VerificationStarted &) const = default;
};

//! POST /domains/{id}/verify. Asynchronous, and it sets even a verified domain back to pending: only a person's click may
//! send it, never a refresh. Reference, "Verify Domain".
struct VerifyDomain
{
    using Result = VerificationStarted;
    QString id;
    HttpRequest request() const;
};

} // namespace postroom
