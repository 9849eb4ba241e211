// SPDX-License-Identifier: Apache-2.0
#include "resend/api_keys/api_key_api.h"

#include "resend/json_body.h"
#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

constexpr int mostNameLength = 50;

QString pathOf(const QString &id)
{
    return u"/api-keys/"_s + pathSegment(id);
}

} // namespace

HttpRequest ListApiKeys::request() const
{
    return page.request(u"/api-keys"_s);
}

NewApiKey NewApiKey::fromJson(JsonReader &in)
{
    NewApiKey key;
    key.id = in.string("id"_L1);
    key.token = in.secret("token"_L1);
    return key;
}

FieldFaults CreateApiKey::faults() const
{
    FieldFaults faults;
    checks::required(faults, "name"_L1, name);
    checks::atMost(faults, "name"_L1, name, mostNameLength);
    checks::notEmpty(faults, "domain_id"_L1, domainId);
    if (domainId && permission != ApiKeyPermission::SendingAccess)
        faults.push_back({u"domain_id"_s, FieldFault::Reason::NotAllowed});
    return faults;
}

HttpRequest CreateApiKey::request() const
{
    JsonBody body;
    body.put("name"_L1, *name);
    if (permission)
        body.put("permission"_L1, *permission == ApiKeyPermission::FullAccess ? "full_access"_L1 : "sending_access"_L1);
    body.put("domain_id"_L1, domainId);
    return body.request(Verb::Post, u"/api-keys"_s, Repeat::Once);
}

FieldFaults RenameApiKey::faults() const
{
    FieldFaults faults;
    checks::id(faults, id);
    checks::required(faults, "name"_L1, name);
    checks::atMost(faults, "name"_L1, name, mostNameLength);
    return faults;
}

HttpRequest RenameApiKey::request() const
{
    return JsonBody().put("name"_L1, *name).request(Verb::Patch, pathOf(id), Repeat::Safe);
}

HttpRequest DeleteApiKey::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

} // namespace postroom
