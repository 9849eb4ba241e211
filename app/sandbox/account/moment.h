// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace postroom::sandbox {

//! A point in time: microseconds since 1970-01-01 00:00 UTC. The sandbox needs nothing else, and it stays small in a
//! million contacts.
using Moment = std::int64_t;

inline constexpr Moment second = 1'000'000;
inline constexpr Moment minute = 60 * second;
inline constexpr Moment hour = 60 * minute;
inline constexpr Moment day = 24 * hour;

//! Appends \a moment as the service writes it: "2025-11-30 20:39:59.540771+00", with two to six digits after the point.
void appendTimestamp(std::string &out, Moment moment);

} // namespace postroom::sandbox
