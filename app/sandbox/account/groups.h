// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/contact_column.h"
#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace postroom::sandbox {

struct Segment
{
    Uuid id;
    Moment createdAt = 0;
    std::string name;
    ContactColumn<Moment> members = {}; //!< with the time each was added
};

enum class Subscription : std::uint8_t { OptIn, OptOut };
std::string_view word(Subscription subscription);

struct Topic
{
    Uuid id;
    Moment createdAt = 0;
    std::string name;
    std::optional<std::string> description = {};
    Subscription defaultSubscription = Subscription::OptIn;
    bool isPublic = true;
    ContactColumn<Subscription> choices = {}; //!< of those who made one; for the rest the default holds

    Subscription subscriptionOf(std::uint32_t contact) const
    {
        const Subscription *choice = choices.find(contact);
        return choice ? *choice : defaultSubscription;
    }
};

//! A property contacts may have. Its values are in one of the two columns, by its type.
struct ContactProperty
{
    Uuid id;
    Moment createdAt = 0;
    std::string key;
    bool isNumber = false;
    std::variant<std::monostate, std::string, double> fallback = {}; //!< nothing, or of the property's type
    ContactColumn<std::string_view> texts = {};
    ContactColumn<double> numbers = {};
};

} // namespace postroom::sandbox
