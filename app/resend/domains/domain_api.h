// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/domains/domain.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

namespace postroom {

//! GET /domains, one page. Reference, "List Domains".
struct ListDomains
{
    using Result = ListPage<Domain>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

//! GET /domains/{id}. Reference, "Retrieve Domain".
struct GetDomain
{
    using Result = DomainDetails;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! What POST /domains/{id}/verify answers: only that it began.
using VerificationStarted = ObjectId;

//! POST /domains/{id}/verify. Asynchronous, and it sets even a verified domain back to pending: only a person's click may
//! send it, never a refresh. Reference, "Verify Domain".
struct VerifyDomain
{
    using Result = VerificationStarted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /domains. The answer has the records to enter. Regions: us-east-1 (default), eu-west-1, sa-east-1,
//! ap-northeast-1. At least one capability must be enabled. Reference, "Create Domain".
struct CreateDomain
{
    using Result = DomainDetails;
    Required<QString> name; //!< "mail.example.com"; punycode where it has other letters
    std::optional<QString> region = {};
    std::optional<QString> customReturnPath = {}; //!< one label, from a letter on; the service's default: "send"
    std::optional<bool> openTracking = {};
    std::optional<bool> clickTracking = {};
    std::optional<TlsMode> tls = {};               //!< not Unknown; the service's default: opportunistic
    std::optional<bool> sending = {};              //!< the service's default: enabled
    std::optional<bool> receiving = {};            //!< the service's default: disabled
    std::optional<QString> trackingSubdomain = {}; //!< one label, from a letter on
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /domains/{id}: what is not given stays. Name, region and return path can never change. Reference, "Update
//! Domain".
struct UpdateDomain
{
    using Result = ObjectId;
    Required<QString> id;
    std::optional<bool> openTracking = {};
    std::optional<bool> clickTracking = {};
    std::optional<TlsMode> tls = {}; //!< not Unknown
    std::optional<bool> sending = {};
    std::optional<bool> receiving = {};
    std::optional<QString> trackingSubdomain = {}; //!< can be changed, but never be taken away again
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /domains/{id}. Reference, "Delete Domain".
struct DeleteDomain
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! Labels of letters, digits and hyphens, at least two of them and the last one no number, 253 characters in all;
//! underscores are for records.
bool isDomainName(QStringView name);

} // namespace postroom
