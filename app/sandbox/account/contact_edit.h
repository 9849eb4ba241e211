// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/groups.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace postroom::sandbox {

struct Account;

//! A value for a property: nothing clears it, else it is of the property's type.
using PropertyValue = std::variant<std::monostate, std::string, double>;

//! What a request or a row of an import wants of a contact. What is not there stays as it is; a name set to nothing is
//! cleared.
struct ContactEdit
{
    std::optional<std::string> email = {};
    std::optional<std::optional<std::string>> firstName = {};
    std::optional<std::optional<std::string>> lastName = {};
    std::optional<bool> unsubscribed = {};
    std::vector<std::pair<ContactProperty *, PropertyValue>> values = {};
    std::vector<Segment *> segments = {}; //!< to join; one it is in already keeps its time
    std::vector<std::pair<Topic *, Subscription>> choices = {};
};

//! Adds a contact and returns its position. \a edit has an address, which no other contact has.
std::uint32_t addContact(Account &account, const ContactEdit &edit, Moment now);
//! Changes the contact at \a position. An address in \a edit may not be another contact's.
void editContact(Account &account, std::uint32_t position, const ContactEdit &edit, Moment now);
//! Removes the contact at \a position with its memberships, choices and values.
void removeContact(Account &account, std::uint32_t position);

} // namespace postroom::sandbox
