// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/contact_edit.h"
#include "sandbox/http/router.h"
#include "sandbox/json/body_reader.h"

#include <string_view>

namespace postroom::sandbox {

// What more than one path does with contacts: the contacts of a segment are found at two places, those of the old
// audiences at a third, and an import reads the same lists of segments and topics as the creation of a contact.

//! Finds a contact by what stands in a path, an id or an address, and answers with \a found(position).
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

//! A page of the contacts of one segment.
Answer segmentContacts(const Account &account, const Segment &segment, const Call &call);
//! One contact.
Answer oneContact(const Account &account, std::string_view idOrAddress);
//! POST of a contact, into \a segment as well where that is not null.
Answer newContact(Account &account, const Call &call, Segment *segment);
//! PATCH of a contact.
Answer changedContact(Account &account, const Call &call, std::string_view idOrAddress);
//! DELETE of a contact.
Answer removedContact(Account &account, std::string_view idOrAddress);

//! Read one field of a body into \a edit: `properties`, an object of plain values; `segments`, a list of {"id"} or of
//! ids; `topics`, a list of {"id", "subscription"}. All the ids and keys must be the account's.
void readProperties(BodyReader &body, Account &account, ContactEdit &edit);
void readSegments(BodyReader &body, Account &account, ContactEdit &edit);
void readTopics(BodyReader &body, Account &account, ContactEdit &edit);

//! The value of a property as a body gives it plainly; null clears it. Refuses what is not of the property's type;
//! \a path: what the field is called in the refusal.
PropertyValue readValue(BodyReader &body, const QJsonValue &value, bool isNumber, const std::string &path);

} // namespace postroom::sandbox
