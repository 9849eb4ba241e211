// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! Whether \a text is an address a contact can have or a letter can come from: exactly one '@', something before it, a
//! domain of at least two labels after it, no white space or control characters, at most 254 UTF-16 units. Nobody knows
//! what exactly the service checks; this is what it documents.
bool isAddress(std::string_view text);

//! Who a letter is from.
struct Sender
{
    std::string name = {}; //!< empty where only an address was given
    std::string address;
    std::string domain; //!< of the address, ASCII letters lowered

    bool operator==(const Sender &) const = default;
};

//! Reads `address`, `<address>` or `Name <address>`; quotes around the name are taken off. Nothing where it is neither.
std::optional<Sender> senderFrom(std::string_view text);

//! ASCII letters lowered, the rest as it is: how addresses and domains are compared.
std::string loweredAscii(std::string_view text);

} // namespace postroom::sandbox
