// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_lists.h"
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

// The same place in a path takes an id or an address.
template<typename Found>
Answer withContact(const Account &account, std::string_view idOrAddress, Found found)
{
    std::optional<std::uint32_t> contact;
    if (idOrAddress.find('@') != std::string_view::npos)
        contact = account.contacts.findByEmail(idOrAddress);
    else if (const std::optional<Uuid> id = Uuid::fromText(idOrAddress))
        contact = account.contacts.findById(*id);
    else
        return notAnId();
    return contact ? found(*contact) : notFound("Contact");
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
    return listAnswer(
        call, contacts.size(), [&](const Uuid &id) { return contacts.findById(id); },
        [&](JsonWriter &json, std::size_t place) { writeHead(json, contacts.at(place)); });
}

Answer getContact(const Account &account, const Call &call)
{
    return withContact(account, call.arguments[0], [&account](std::uint32_t contact) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact");
            writeHead(json, account.contacts.at(contact));
            writeProperties(json, account, contact);
        });
    });
}

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

constexpr Route routes[] = {
    {"GET", "/contacts", &listContacts},
    {"GET", "/contacts/:contact", &getContact},
    {"GET", "/contacts/:contact/segments", &listContactSegments},
    {"GET", "/contacts/:contact/topics", &listContactTopics},
};

} // namespace

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
