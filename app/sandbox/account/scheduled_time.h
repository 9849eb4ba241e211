// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <optional>
#include <string_view>

namespace postroom::sandbox {

//! When a `scheduled_at` means: ISO 8601 ("2026-12-24T09:00:00Z"; without an offset UTC) or English ("in 5 minutes",
//! "tomorrow at 9am ET", "next monday at 10:00", "24 Dec 2026 08:00 CET"), in any case. Times of day are UTC unless a
//! zone is named; "ET" follows daylight saving, "EST" does not. Nothing where the words are not understood to the last.
//!
//! What the service takes beyond its documented phrases is not known; where a phrase leaves something open, this does
//! what the common JavaScript parsers do: a bare weekday or date means noon, "tomorrow" means this time tomorrow.
//! The answer may lie in the past: "2020-01-01" and "today at 9am" in the afternoon do.
std::optional<Moment> scheduledTime(std::string_view text, Moment now);

//! The longest the service looks ahead.
inline constexpr Moment furthestSchedule = 30 * day;

} // namespace postroom::sandbox
