// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"
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

Answer createSegment(Account &account, const Call &call)
{
    BodyReader body(call.body);
    const std::string name = body.requiredText("name");
    if (body.refused())
        return *body.refused();
    const Segment &segment = account.segments.add({account.newId(IdKind::Segment), call.now, name});
    return createdAnswer([&](JsonWriter &json) {
        json.text("object", "segment");
        json.id("id", segment.id);
        json.text("name", segment.name);
    });
}

Answer renameSegment(Account &account, const Call &call)
{
    return withItem(account.segments, call.arguments[0], what, [&call](Segment &segment) {
        BodyReader body(call.body);
        const std::string name = body.requiredText("name");
        if (body.refused())
            return *body.refused();
        segment.name = name;
        return idAnswer(200, "segment", segment.id);
    });
}

// The service says the same of a segment that is not there. The contacts stay; a guess: so does the id in broadcasts.
Answer deleteSegment(Account &account, const Call &call)
{
    const std::optional<Uuid> id = Uuid::fromText(call.arguments[0]);
    if (!id)
        return notAnId();
    account.segments.remove(*id);
    return deletedAnswer("segment", *id);
}

constexpr Route routes[] = {
    {"GET", "/segments", &listSegments},
    {"POST", "/segments", &createSegment},
    {"GET", "/segments/:segment", &getSegment},
    {"PATCH", "/segments/:segment", &renameSegment},
    {"DELETE", "/segments/:segment", &deleteSegment},
    {"GET", "/segments/:segment/contacts", &listSegmentContacts},
};

} // namespace

std::span<const Route> segmentRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
