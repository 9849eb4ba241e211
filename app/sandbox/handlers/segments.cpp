// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_lists.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

// The service still says "audience" where a segment is not there.
constexpr std::string_view what = "Audience";

void writeSegment(JsonWriter &json, const Segment &segment)
{
    json.id("id", segment.id);
    json.text("name", segment.name);
    json.time("created_at", segment.createdAt);
}

Answer listSegments(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.segments, writeSegment);
}

Answer getSegment(const Account &account, const Call &call)
{
    return withItem(account.segments, call.arguments[0], what, [](const Segment &segment) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "segment");
            writeSegment(json, segment);
        });
    });
}

Answer listSegmentContacts(const Account &account, const Call &call)
{
    return withItem(account.segments, call.arguments[0], what,
                    [&](const Segment &segment) { return segmentContacts(account, segment, call); });
}

constexpr Route routes[] = {
    {"GET", "/segments", &listSegments},
    {"GET", "/segments/:segment", &getSegment},
    {"GET", "/segments/:segment/contacts", &listSegmentContacts},
};

} // namespace

std::span<const Route> segmentRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
