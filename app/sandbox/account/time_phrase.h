// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimeZone>

#include <optional>
#include <string_view>

namespace postroom::sandbox {

//! A phrase as it is understood, before it is known which zone it speaks of.
struct TimePhrase
{
    bool isNow = false;
    std::optional<int> seconds = {}; //!< from now: "in 2 hours"
    std::optional<int> months = {};
    std::optional<int> daysAhead = {}; //!< 0: today
    std::optional<int> weekday = {};
    bool nextWeek = false; //!< "next friday": not before next Monday
    std::optional<int> month = {};
    std::optional<int> dayOfMonth = {};
    std::optional<int> year = {};
    std::optional<int> secondOfDay = {};
    std::optional<int> usualHour = {}; //!< "tonight", unless a time is given
    std::optional<QTimeZone> zone = {};

    bool hasDay() const { return daysAhead || weekday || month; }
    bool hasSpan() const { return seconds || months; }
};

//! Takes an English phrase apart. Nothing where some of it is not understood. The pieces may still contradict each other.
std::optional<TimePhrase> timePhrase(std::string_view text);

} // namespace postroom::sandbox
