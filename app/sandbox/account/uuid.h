// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! The id of a thing: 128 bits, written 8-4-4-4-12 in lower case.
struct Uuid
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    bool operator==(const Uuid &) const = default;

    //! Nothing where \a text is not a UUID; upper case is understood.
    static std::optional<Uuid> fromText(std::string_view text);
    std::string text() const;
    std::uint64_t hash() const { return high ^ (low * 0x9E3779B97F4A7C15u); }
};

void appendUuid(std::string &out, const Uuid &id);

//! Spreads \a value over all 64 bits, the same on every computer: what the sample account uses for dice.
std::uint64_t mixed(std::uint64_t value);

//! What an id made by madeUpId() is for, so that no two kinds share one.
enum class IdKind : std::uint8_t {
    ApiKey = 1,
    Domain,
    Segment,
    Topic,
    ContactProperty,
    Broadcast,
    Contact,
    DomainClaim,
    ContactImport,
    Email,
    Recipient,
    ClickedLink,
};

//! The \a number-th id of its kind: a valid version 4 UUID, and the same in every run.
Uuid madeUpId(IdKind kind, std::uint64_t number);

} // namespace postroom::sandbox
