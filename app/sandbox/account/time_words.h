// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimeZone>

#include <optional>
#include <string_view>

namespace postroom::sandbox {

//! What the words of an English time mean. All in lower case; nothing where the word is no such thing.

//! "a", "one", … "twelve".
std::optional<int> countFromWord(std::string_view word);

//! A span: fixed seconds, or calendar months.
struct TimeUnit
{
    int seconds = 0;
    int months = 0;
};
std::optional<TimeUnit> timeUnitFromWord(std::string_view word);

std::optional<int> weekdayFromWord(std::string_view word); //!< 1: Monday … 7: Sunday
std::optional<int> monthFromWord(std::string_view word);   //!< 1 … 12
std::optional<int> hourFromWord(std::string_view word);    //!< "noon", "midnight", "morning", …
std::optional<QTimeZone> zoneFromWord(std::string_view word);

} // namespace postroom::sandbox
