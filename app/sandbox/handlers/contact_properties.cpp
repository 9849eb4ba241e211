// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::string_view what = "Contact property";
constexpr std::size_t longestKey = 50;
constexpr std::string_view reserved[] = {"FIRST_NAME", "LAST_NAME", "EMAIL", "UNSUBSCRIBE_URL"};
constexpr WordOf<bool> types[] = {
    {"string", false},
    {"number", true},
};
constexpr std::size_t defaultLimit = 20; // unlike most lists, this one does not come whole

void writeProperty(JsonWriter &json, const ContactProperty &property)
{
    json.id("id", property.id);
    json.text("key", property.key);
    json.text("type", property.isNumber ? "number" : "string");
    if (const auto *text = std::get_if<std::string>(&property.fallback))
        json.text("fallback_value", *text);
    else if (const auto *number = std::get_if<double>(&property.fallback))
        json.number("fallback_value", *number);
    else
        json.null("fallback_value");
    json.time("created_at", property.createdAt);
}

Answer listProperties(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.properties, writeProperty, defaultLimit);
}

Answer getProperty(const Account &account, const Call &call)
{
    return withItem(account.properties, call.arguments[0], what, [](const ContactProperty &property) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact_property");
            writeProperty(json, property);
        });
    });
}

bool isKeyLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string readKey(BodyReader &body, const Account &account)
{
    const std::string key = body.requiredText("key", {longestKey});
    if (!std::all_of(key.begin(), key.end(), &isKeyLetter))
        body.refuse(wrongValue("The `key` field may only hold letters, digits and underscores."));
    if (std::find(std::begin(reserved), std::end(reserved), key) != std::end(reserved))
        body.refuse(wrongValue("The `key` field is a reserved word."));
    // A guess: that it is a 422, and not a 409.
    if (std::any_of(account.properties.begin(), account.properties.end(),
                    [&](const ContactProperty &known) { return known.key == key; }))
        body.refuse(wrongValue("A contact property with this key already exists."));
    return key;
}

Answer createProperty(Account &account, const Call &call)
{
    BodyReader body(call.body);
    ContactProperty property;
    property.key = readKey(body, account);
    property.isNumber = body.requiredWord("type", types);
    if (body.has("fallback_value"))
        property.fallback = readValue(body, body.value("fallback_value"), property.isNumber, "fallback_value");
    if (body.refused())
        return *body.refused();
    property.id = account.newId(IdKind::ContactProperty);
    property.createdAt = call.now;
    return idAnswer(201, "contact_property", account.properties.add(std::move(property)).id);
}

Answer updateProperty(Account &account, const Call &call)
{
    return withItem(account.properties, call.arguments[0], what, [&call](ContactProperty &property) {
        BodyReader body(call.body);
        for (const char *fixed : {"key", "type"}) {
            if (body.has(fixed))
                body.refuse(wrongValue(std::string("The `") + fixed + "` field cannot be changed."));
        }
        PropertyValue fallback = property.fallback;
        if (body.has("fallback_value"))
            fallback = readValue(body, body.value("fallback_value"), property.isNumber, "fallback_value");
        if (body.refused())
            return *body.refused();
        property.fallback = std::move(fallback);
        return idAnswer(200, "contact_property", property.id);
    });
}

// The values go with it.
Answer deleteProperty(Account &account, const Call &call)
{
    return withItem(account.properties, call.arguments[0], what, [&account](const ContactProperty &property) {
        const Uuid id = property.id;
        account.properties.remove(id);
        return deletedAnswer("contact_property", id);
    });
}

constexpr Route routes[] = {
    {"GET", "/contact-properties", &listProperties},
    {"POST", "/contact-properties", &createProperty},
    {"GET", "/contact-properties/:property", &getProperty},
    {"PATCH", "/contact-properties/:property", &updateProperty},
    {"DELETE", "/contact-properties/:property", &deleteProperty},
};

} // namespace

std::span<const Route> contactPropertyRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
