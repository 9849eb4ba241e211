// SPDX-License-Identifier: Apache-2.0
// What segments were called, at their old paths: they still work on the service, for clients that are not told yet.
#include "sandbox/handlers/contact_calls.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

constexpr std::string_view what = "Audience";

template<typename Found>
Answer withAudience(Account &account, const Call &call, Found found)
{
    return withItem(account.segments, call.arguments[0], what, found);
}

void writeAudience(JsonWriter &json, const Segment &segment)
{
    json.id("id", segment.id);
    json.text("name", segment.name);
    json.time("created_at", segment.createdAt);
}

Answer listAudiences(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.segments, writeAudience);
}

Answer createAudience(Account &account, const Call &call)
{
    BodyReader body(call.body);
    const std::string name = body.requiredText("name");
    if (body.refused())
        return *body.refused();
    const Segment &segment = account.segments.add({account.newId(IdKind::Segment), call.now, name});
    return createdAnswer([&](JsonWriter &json) {
        json.text("object", "audience");
        json.id("id", segment.id);
        json.text("name", segment.name);
    });
}

Answer getAudience(const Account &account, const Call &call)
{
    return withItem(account.segments, call.arguments[0], what, [](const Segment &segment) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "audience");
            writeAudience(json, segment);
        });
    });
}

Answer deleteAudience(Account &account, const Call &call)
{
    const std::optional<Uuid> id = Uuid::fromText(call.arguments[0]);
    if (!id)
        return notAnId();
    account.segments.remove(*id);
    return deletedAnswer("audience", *id);
}

Answer listAudienceContacts(const Account &account, const Call &call)
{
    return withItem(account.segments, call.arguments[0], what,
                    [&](const Segment &segment) { return segmentContacts(account, segment, call); });
}

Answer createAudienceContact(Account &account, const Call &call)
{
    return withAudience(account, call, [&](Segment &segment) { return newContact(account, call, &segment); });
}

Answer getAudienceContact(const Account &account, const Call &call)
{
    return oneContact(account, call.arguments[1]);
}

Answer updateAudienceContact(Account &account, const Call &call)
{
    return withAudience(account, call, [&](Segment &) { return changedContact(account, call, call.arguments[1]); });
}

// Through an audience, the service says of a contact that is not there that it is deleted.
Answer deleteAudienceContact(Account &account, const Call &call)
{
    Answer answer = removedContact(account, call.arguments[1]);
    if (answer.status != 404)
        return answer;
    return objectAnswer([&](JsonWriter &json) {
        json.text("object", "contact");
        json.text("contact", call.arguments[1]);
        json.boolean("deleted", true);
    });
}

constexpr Route routes[] = {
    {"GET", "/audiences", &listAudiences},
    {"POST", "/audiences", &createAudience},
    {"GET", "/audiences/:audience", &getAudience},
    {"DELETE", "/audiences/:audience", &deleteAudience},
    {"GET", "/audiences/:audience/contacts", &listAudienceContacts},
    {"POST", "/audiences/:audience/contacts", &createAudienceContact},
    {"GET", "/audiences/:audience/contacts/:contact", &getAudienceContact},
    {"PATCH", "/audiences/:audience/contacts/:contact", &updateAudienceContact},
    {"DELETE", "/audiences/:audience/contacts/:contact", &deleteAudienceContact},
};

} // namespace

std::span<const Route> audienceRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
