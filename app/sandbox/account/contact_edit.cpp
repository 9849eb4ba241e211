// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/contact_edit.h"

#include "sandbox/account/account.h"

namespace postroom::sandbox {

namespace {

void setName(ContactStore &store, std::string_view &name, const std::optional<std::optional<std::string>> &wanted)
{
    if (wanted)
        name = *wanted ? store.keepText(**wanted) : std::string_view();
}

void setFields(ContactStore &store, Contact &contact, const ContactEdit &edit)
{
    if (edit.email)
        contact.email = store.keepText(*edit.email);
    setName(store, contact.firstName, edit.firstName);
    setName(store, contact.lastName, edit.lastName);
    contact.unsubscribed = edit.unsubscribed.value_or(contact.unsubscribed);
}

void setValue(ContactStore &store, ContactProperty &property, std::uint32_t contact, const PropertyValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value)) {
        property.texts.set(contact, store.keepText(*text));
    } else if (const auto *number = std::get_if<double>(&value)) {
        property.numbers.set(contact, *number);
    } else {
        property.texts.remove(contact);
        property.numbers.remove(contact);
    }
}

void setColumns(ContactStore &store, std::uint32_t contact, const ContactEdit &edit, Moment now)
{
    for (const auto &[property, value] : edit.values)
        setValue(store, *property, contact, value);
    for (Segment *segment : edit.segments) {
        if (!segment->members.find(contact))
            segment->members.set(contact, now);
    }
    for (const auto &[topic, subscription] : edit.choices)
        topic->choices.set(contact, subscription);
}

} // namespace

std::uint32_t addContact(Account &account, const ContactEdit &edit, Moment now)
{
    Contact contact;
    contact.id = account.newId(IdKind::Contact);
    contact.createdAt = now;
    setFields(account.contacts, contact, edit);
    const std::uint32_t position = account.contacts.add(contact);
    setColumns(account.contacts, position, edit, now);
    return position;
}

void editContact(Account &account, std::uint32_t position, const ContactEdit &edit, Moment now)
{
    Contact contact = account.contacts.at(position);
    setFields(account.contacts, contact, edit);
    account.contacts.change(position, contact);
    setColumns(account.contacts, position, edit, now);
}

void removeContact(Account &account, std::uint32_t position)
{
    for (Segment &segment : account.segments)
        segment.members.remove(position);
    for (Topic &topic : account.topics)
        topic.choices.remove(position);
    for (ContactProperty &property : account.properties) {
        property.texts.remove(position);
        property.numbers.remove(position);
    }
    account.contacts.remove(position);
}

} // namespace postroom::sandbox
