// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

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
    return withItem(account.properties, call.arguments[0], "Contact property", [](const ContactProperty &property) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact_property");
            writeProperty(json, property);
        });
    });
}

constexpr Route routes[] = {
    {"GET", "/contact-properties", &listProperties},
    {"GET", "/contact-properties/:property", &getProperty},
};

} // namespace

std::span<const Route> contactPropertyRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
