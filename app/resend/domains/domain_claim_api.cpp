// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain_claim_api.h"

#include "resend/domains/domain_json.h"
#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

QString pathOf(const QString &domainId)
{
    return u"/domains/%1/claim"_s.arg(pathSegment(domainId));
}

} // namespace

FieldFaults CreateDomainClaim::faults() const
{
    FieldFaults faults;
    checkNewDomain(faults, name, region, customReturnPath, trackingSubdomain);
    return faults;
}

HttpRequest CreateDomainClaim::request() const
{
    JsonBody body;
    body.put("name"_L1, *name);
    body.put("region"_L1, region);
    body.put("custom_return_path"_L1, customReturnPath);
    body.put("open_tracking"_L1, openTracking);
    body.put("click_tracking"_L1, clickTracking);
    body.put("tracking_subdomain"_L1, trackingSubdomain);
    return body.request(Verb::Post, u"/domains/claim"_s, Repeat::Once);
}

HttpRequest GetDomainClaim::request() const
{
    return bodilessRequest(Verb::Get, pathOf(domainId), Repeat::Safe);
}

HttpRequest VerifyDomainClaim::request() const
{
    return bodilessRequest(Verb::Post, pathOf(domainId) + u"/verify"_s, Repeat::Once);
}

} // namespace postroom
