// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain_api.h"

#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;

HttpRequest ListDomains::request() const
{
    return page.request(u"/domains"_s);
}

HttpRequest GetDomain::request() const
{
    HttpRequest request;
    request.path = u"/domains/"_s + pathSegment(id);
    return request;
}

VerificationStarted VerificationStarted::fromJson(JsonReader &in)
{
    return {in.string("id"_L1)};
}

HttpRequest VerifyDomain::request() const
{
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.path = u"/domains/"_s + pathSegment(id) + u"/verify"_s;
    request.repeat = HttpRequest::Repeat::Once;
    return request;
}

} // namespace postroom
