// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"
#include "sandbox/json/addresses.h"

namespace postroom::sandbox {

namespace {

void readAddress(BodyReader &body, ContactEdit &edit)
{
    edit.email = body.text("email");
    if (edit.email && !isAddress(*edit.email)) {
        body.refuse(
            wrongValue("Invalid `email` field. The email address needs to follow the `email@example.com` format."));
    }
}

} // namespace

Answer newContact(Account &account, const Call &call, Segment *segment)
{
    BodyReader body(call.body);
    ContactEdit edit;
    if (body.requiredText("email").empty())
        return *body.refused();
    readAddress(body, edit);
    if (const auto name = body.text("first_name"))
        edit.firstName = name;
    if (const auto name = body.text("last_name"))
        edit.lastName = name;
    edit.unsubscribed = body.boolean("unsubscribed");
    readProperties(body, account, edit);
    readSegments(body, account, edit);
    readTopics(body, account, edit);
    if (const std::optional<Uuid> audience = body.id("audience_id")) {
        if (Segment *old = account.segments.find(*audience))
            edit.segments.push_back(old);
        else
            body.refuse(notFound("Audience"));
    }
    if (body.refused())
        return *body.refused();

    if (segment)
        edit.segments.push_back(segment);
    std::optional<std::uint32_t> contact = account.contacts.findByEmail(*edit.email);
    if (contact) {
        // A guess: it joins the segments, as it did when contacts were created in an audience, and stays as it is
        // otherwise. So nobody who has unsubscribed is subscribed again by a form filled in twice.
        editContact(account, *contact, {.segments = std::move(edit.segments)}, call.now);
    } else {
        contact = addContact(account, edit, call.now);
    }
    return idAnswer(201, "contact", account.contacts.at(*contact).id);
}

Answer changedContact(Account &account, const Call &call, std::string_view idOrAddress)
{
    return withContact(account, idOrAddress, [&](std::uint32_t contact) {
        BodyReader body(call.body);
        ContactEdit edit;
        readAddress(body, edit);
        edit.firstName = body.textChange("first_name");
        edit.lastName = body.textChange("last_name");
        edit.unsubscribed = body.boolean("unsubscribed");
        readProperties(body, account, edit);
        if (edit.email) {
            // A guess: the reference has no `email` here, the OpenAPI document has.
            if (account.contacts.findByEmail(*edit.email).value_or(contact) != contact)
                body.refuse(wrongValue("Another contact has this email address."));
        }
        if (body.refused())
            return *body.refused();
        editContact(account, contact, edit, call.now);
        return idAnswer(200, "contact", account.contacts.at(contact).id);
    });
}

Answer removedContact(Account &account, std::string_view idOrAddress)
{
    return withContact(account, idOrAddress, [&](std::uint32_t contact) {
        const Uuid id = account.contacts.at(contact).id;
        removeContact(account, contact);
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "contact");
            json.id("contact", id); // what the service says
            json.id("id", id);      // what its OpenAPI document says
            json.boolean("deleted", true);
        });
    });
}

} // namespace postroom::sandbox
