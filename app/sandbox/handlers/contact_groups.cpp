// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_groups.h"

#include "sandbox/handlers/contact_calls.h"
#include "sandbox/handlers/list_answer.h"

#include <QJsonDocument>

namespace postroom::sandbox {

namespace {

// The service says "audience" where a segment is not there.
constexpr std::string_view segmentWord = "Audience";

template<typename Found>
Answer withContactAndSegment(Account &account, const Call &call, Found found)
{
    return withContact(account, call.arguments[0], [&](std::uint32_t contact) {
        return withItem(account.segments, call.arguments[1], segmentWord,
                        [&](Segment &segment) { return found(contact, segment); });
    });
}

// The service's own clients send a bare array, its OpenAPI document says {"topics": […]}.
BodyReader topicsBody(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(body.data(), qsizetype(body.size())));
    if (document.isArray())
        return {QJsonObject{{QStringLiteral("topics"), document.array()}}, {}};
    return BodyReader(body);
}

} // namespace

Answer listContactSegments(const Account &account, const Call &call)
{
    return withContact(account, call.arguments[0], [&](std::uint32_t contact) {
        Shelf<Segment> joined; // names and times only: members stay behind
        for (const Segment &segment : account.segments) {
            if (const Moment *since = segment.members.find(contact))
                joined.add({segment.id, *since, segment.name});
        }
        return shelfAnswer(call, joined, [](JsonWriter &json, const Segment &segment) {
            json.id("id", segment.id);
            json.text("name", segment.name);
            json.time("created_at", segment.createdAt);
        });
    });
}

Answer addToSegment(Account &account, const Call &call)
{
    return withContactAndSegment(account, call, [&](std::uint32_t contact, Segment &segment) {
        editContact(account, contact, {.segments = {&segment}}, call.now);
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact_segment");
            json.id("id", segment.id); // all that the reference has
            json.id("contact_id", account.contacts.at(contact).id);
            json.id("segment_id", segment.id);
        });
    });
}

// A guess: a contact that was not in the segment is as good as removed, as with so much else that is deleted.
Answer removeFromSegment(Account &account, const Call &call)
{
    return withContactAndSegment(account, call, [&](std::uint32_t contact, Segment &segment) {
        segment.members.remove(contact);
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact_segment");
            json.id("id", account.contacts.at(contact).id);
            json.id("audienceId", segment.id); // as the reference has it; the OpenAPI document has the two below
            json.id("contact_id", account.contacts.at(contact).id);
            json.id("segment_id", segment.id);
            json.boolean("deleted", true);
        });
    });
}

Answer listContactTopics(const Account &account, const Call &call)
{
    return withContact(account, call.arguments[0], [&](std::uint32_t contact) {
        return shelfAnswer(call, account.topics, [contact](JsonWriter &json, const Topic &topic) {
            json.id("id", topic.id);
            json.text("name", topic.name);
            json.textOrNull("description", topic.description);
            json.text("subscription", word(topic.subscriptionOf(contact)));
        });
    });
}

Answer updateContactTopics(Account &account, const Call &call)
{
    return withContact(account, call.arguments[0], [&](std::uint32_t contact) {
        BodyReader body = topicsBody(call.body);
        ContactEdit edit;
        if (!body.has("topics"))
            body.refuse(missingField("topics"));
        readTopics(body, account, edit);
        if (body.refused())
            return *body.refused();
        editContact(account, contact, edit, call.now);
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact_topics");
            json.id("id", account.contacts.at(contact).id);
            json.id("contact_id", account.contacts.at(contact).id);
            json.beginArray("topics");
            for (const auto &[topic, subscription] : edit.choices) {
                json.beginObject();
                json.id("id", topic->id);
                json.text("subscription", word(subscription));
                json.endObject();
            }
            json.endArray();
        });
    });
}

} // namespace postroom::sandbox
