// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"
#include "sandbox/handlers/contact_groups.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

void writeName(JsonWriter &json, std::string_view key, std::string_view name)
{
    name.data() ? json.text(key, name) : json.null(key);
}

// Lists carry just this: no object, no properties.
void writeHead(JsonWriter &json, const Contact &contact)
{
    json.id("id", contact.id);
    json.text("email", contact.email);
    writeName(json, "first_name", contact.firstName);
    writeName(json, "last_name", contact.lastName);
    json.time("created_at", contact.createdAt);
    json.boolean("unsubscribed", contact.unsubscribed);
}

void writeProperties(JsonWriter &json, const Account &account, std::uint32_t contact)
{
    json.beginObject("properties");
    for (const ContactProperty &property : account.properties) {
        const std::string_view *text = property.texts.find(contact);
        const double *number = property.numbers.find(contact);
        if (!text && !number)
            continue;
        json.beginObject(property.key);
        if (text)
            json.text("value", *text);
        else
            json.number("value", *number);
        json.text("type", property.isNumber ? "number" : "string");
        json.endObject();
    }
    json.endObject();
}

Answer listContacts(const Account &account, const Call &call)
{
    if (const std::string *segmentText = call.query("segment_id")) {
        const std::optional<Uuid> id = Uuid::fromText(*segmentText);
        if (!id)
            return notAnId("segment_id");
        const Segment *segment = account.segments.find(*id);
        return segment ? segmentContacts(account, *segment, call) : notFound("Audience");
    }
    const ContactStore &contacts = account.contacts;
    return walkAnswer(
        call, [&](const Uuid &id) { return contacts.findById(id); },
        [&](std::optional<std::size_t> place) { return contacts.older(place); },
        [&](std::size_t place) { return contacts.newer(place); },
        [&](JsonWriter &json, std::size_t place) { writeHead(json, contacts.at(place)); });
}

Answer createContact(Account &account, const Call &call)
{
    return newContact(account, call, nullptr);
}

Answer getContact(const Account &account, const Call &call)
{
    return oneContact(account, call.arguments[0]);
}

Answer updateContact(Account &account, const Call &call)
{
    return changedContact(account, call, call.arguments[0]);
}

Answer deleteContact(Account &account, const Call &call)
{
    return removedContact(account, call.arguments[0]);
}

constexpr Route routes[] = {
    {"GET", "/contacts", &listContacts},
    {"POST", "/contacts", &createContact},
    {"GET", "/contacts/:contact", &getContact},
    {"PATCH", "/contacts/:contact", &updateContact},
    {"DELETE", "/contacts/:contact", &deleteContact},
    {"GET", "/contacts/:contact/segments", &listContactSegments},
    {"POST", "/contacts/:contact/segments/:segment", &addToSegment},
    {"DELETE", "/contacts/:contact/segments/:segment", &removeFromSegment},
    {"GET", "/contacts/:contact/topics", &listContactTopics},
    {"PATCH", "/contacts/:contact/topics", &updateContactTopics},
};

} // namespace

Answer oneContact(const Account &account, std::string_view idOrAddress)
{
    return withContact(account, idOrAddress, [&account](std::uint32_t contact) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact");
            writeHead(json, account.contacts.at(contact));
            writeProperties(json, account, contact);
        });
    });
}

Answer segmentContacts(const Account &account, const Segment &segment, const Call &call)
{
    const auto placeOf = [&](const Uuid &id) -> std::optional<std::size_t> {
        const std::optional<std::uint32_t> contact = account.contacts.findById(id);
        return contact ? segment.members.placeOf(*contact) : std::nullopt;
    };
    return listAnswer(call, segment.members.size(), placeOf, [&](JsonWriter &json, std::size_t place) {
        writeHead(json, account.contacts.at(segment.members.at(place).contact));
    });
}

std::span<const Route> contactRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
