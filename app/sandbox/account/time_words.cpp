// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/time_words.h"

#include <QByteArray>

namespace postroom::sandbox {

namespace {

template<typename Row, std::size_t N>
const Row *rowOf(std::string_view word, const Row (&table)[N])
{
    for (const Row &row : table) {
        if (row.word == word)
            return &row;
    }
    return nullptr;
}

struct Number
{
    std::string_view word;
    int value;
};

template<std::size_t N>
std::optional<int> valueOf(std::string_view word, const Number (&table)[N])
{
    const Number *row = rowOf(word, table);
    return row ? std::optional(row->value) : std::nullopt;
}

constexpr Number counts[] = {
    {"a", 1},   {"an", 1},    {"one", 1},   {"two", 2},  {"three", 3}, {"four", 4},    {"five", 5},
    {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},  {"eleven", 11}, {"twelve", 12},
};

constexpr Number weekdays[] = {
    {"monday", 1}, {"mon", 1},  {"tuesday", 2},  {"tue", 2}, {"tues", 2},   {"wednesday", 3},
    {"wed", 3},    {"weds", 3}, {"thursday", 4}, {"thu", 4}, {"thur", 4},   {"thurs", 4},
    {"friday", 5}, {"fri", 5},  {"saturday", 6}, {"sat", 6}, {"sunday", 7}, {"sun", 7},
};

constexpr Number months[] = {
    {"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},       {"march", 3},     {"mar", 3},
    {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6},      {"jun", 6},       {"july", 7},
    {"jul", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sept", 9},      {"sep", 9},
    {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11},      {"december", 12}, {"dec", 12},
};

constexpr Number hours[] = {
    {"midnight", 0}, {"morning", 6}, {"noon", 12}, {"midday", 12}, {"afternoon", 15}, {"evening", 20}, {"night", 22},
};

struct Unit
{
    std::string_view word;
    TimeUnit unit;
};

constexpr TimeUnit seconds{1};
constexpr TimeUnit minutes{60};
constexpr TimeUnit wholeHours{3600};
constexpr TimeUnit days{86400};
constexpr TimeUnit weeks{7 * 86400};

constexpr Unit units[] = {
    {"s", seconds},    {"sec", seconds},   {"secs", seconds},   {"second", seconds},  {"seconds", seconds},
    {"m", minutes},    {"min", minutes},   {"mins", minutes},   {"minute", minutes},  {"minutes", minutes},
    {"h", wholeHours}, {"hr", wholeHours}, {"hrs", wholeHours}, {"hour", wholeHours}, {"hours", wholeHours},
    {"d", days},       {"day", days},      {"days", days},      {"w", weeks},         {"wk", weeks},
    {"wks", weeks},    {"week", weeks},    {"weeks", weeks},    {"month", {0, 1}},    {"months", {0, 1}},
    {"year", {0, 12}}, {"years", {0, 12}},
};

//! A zone's abbreviation: the place whose clocks it follows, or a fixed offset.
struct ZoneName
{
    std::string_view word;
    const char *place;
    int minutesEast;
};

constexpr ZoneName zones[] = {
    {"utc", nullptr, 0},
    {"gmt", nullptr, 0},
    {"z", nullptr, 0},
    {"et", "America/New_York", -300},
    {"est", nullptr, -300},
    {"edt", nullptr, -240},
    {"ct", "America/Chicago", -360},
    {"cst", nullptr, -360},
    {"cdt", nullptr, -300},
    {"mt", "America/Denver", -420},
    {"mst", nullptr, -420},
    {"mdt", nullptr, -360},
    {"pt", "America/Los_Angeles", -480},
    {"pst", nullptr, -480},
    {"pdt", nullptr, -420},
    {"wet", nullptr, 0},
    {"west", nullptr, 60},
    {"bst", nullptr, 60},
    {"cet", nullptr, 60},
    {"cest", nullptr, 120},
    {"eet", nullptr, 120},
    {"eest", nullptr, 180},
    {"ist", nullptr, 330},
    {"jst", nullptr, 540},
    {"aest", nullptr, 600},
    {"aedt", nullptr, 660},
};

} // namespace

std::optional<int> countFromWord(std::string_view word)
{
    return valueOf(word, counts);
}

std::optional<TimeUnit> timeUnitFromWord(std::string_view word)
{
    const Unit *row = rowOf(word, units);
    return row ? std::optional(row->unit) : std::nullopt;
}

std::optional<int> weekdayFromWord(std::string_view word)
{
    return valueOf(word, weekdays);
}

std::optional<int> monthFromWord(std::string_view word)
{
    return valueOf(word, months);
}

std::optional<int> hourFromWord(std::string_view word)
{
    return valueOf(word, hours);
}

std::optional<QTimeZone> zoneFromWord(std::string_view word)
{
    const ZoneName *row = rowOf(word, zones);
    if (!row)
        return {};
    if (row->place) {
        const QTimeZone zone{QByteArray(row->place)};
        if (zone.isValid())
            return zone; // else a computer without the zones' rules: standard time all year
    }
    return QTimeZone(row->minutesEast * 60);
}

} // namespace postroom::sandbox
