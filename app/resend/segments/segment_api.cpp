// SPDX-License-Identifier: Apache-2.0
#include "resend/segments/segment_api.h"

#include "resend/json_body.h"
#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

QString pathOf(const QString &id)
{
    return u"/segments/"_s + pathSegment(id);
}

} // namespace

HttpRequest ListSegments::request() const
{
    return page.request(u"/segments"_s);
}

HttpRequest GetSegment::request() const
{
    return bodilessRequest(Verb::Get, pathOf(id), Repeat::Safe);
}

FieldFaults CreateSegment::faults() const
{
    FieldFaults faults;
    checks::required(faults, "name"_L1, name);
    return faults;
}

HttpRequest CreateSegment::request() const
{
    return JsonBody().put("name"_L1, *name).request(Verb::Post, u"/segments"_s, Repeat::Once);
}

FieldFaults RenameSegment::faults() const
{
    FieldFaults faults;
    checks::id(faults, id);
    checks::required(faults, "name"_L1, name);
    return faults;
}

HttpRequest RenameSegment::request() const
{
    return JsonBody().put("name"_L1, *name).request(Verb::Patch, pathOf(id), Repeat::Safe);
}

HttpRequest DeleteSegment::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

} // namespace postroom
