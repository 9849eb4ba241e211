// SPDX-License-Identifier: Apache-2.0
// What people may write for scheduled_at: first eight bytes are the time now, the rest is the phrase.
#include "fuzz.h"
#include "sandbox/account/scheduled_time.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

using namespace postroom::sandbox;
using postroom::fuzz::require;

namespace {

// The times a computer's clock may show: 1970 to 2100.
constexpr Moment latestNow = 4'102'444'800 * second;

Moment nowOf(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<Moment>(number % static_cast<std::uint64_t>(latestNow));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const Moment now = nowOf(input.substr(0, std::min<std::size_t>(size, 8)));
    const std::string_view phrase = input.substr(std::min<std::size_t>(size, 8));

    const std::optional<Moment> time = scheduledTime(phrase, now);
    require(time == scheduledTime(phrase, now), "the same phrase at the same time means the same");
    if (!time)
        return 0;
    // What is understood can be written down and read again.
    std::string upper(phrase);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    require(scheduledTime(upper, now) == time, "capitals change nothing");
    std::string written;
    appendTimestamp(written, *time);
    require(!written.empty(), "a time understood can be written");
    return 0;
}
