// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/moment.h"

namespace postroom::sandbox {

namespace {

void appendDigits(std::string &out, std::int64_t value, int count)
{
    const std::size_t end = out.size() + static_cast<std::size_t>(count);
    out.resize(end);
    for (int i = 1; i <= count; ++i, value /= 10)
        out[end - static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
}

} // namespace

// By hand: a list of contacts writes a hundred of them a page, and no library writes PostgreSQL's short offset.
void appendTimestamp(std::string &out, Moment moment)
{
    std::int64_t days = moment / day;
    std::int64_t rest = moment % day;
    if (rest < 0) {
        rest += day;
        --days;
    }
    // Civil date from a day number, counting eras of 400 years from the 1st of March of year 0.
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t march = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = march < 10 ? march + 3 : march - 9;

    appendDigits(out, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
    out += '-';
    appendDigits(out, month, 2);
    out += '-';
    appendDigits(out, dayOfYear - (153 * march + 2) / 5 + 1, 2);
    out += ' ';
    appendDigits(out, rest / hour, 2);
    out += ':';
    appendDigits(out, rest / minute % 60, 2);
    out += ':';
    appendDigits(out, rest / second % 60, 2);
    out += '.';
    std::int64_t fraction = rest % second;
    int digits = 6;
    for (; digits > 2 && fraction % 10 == 0; --digits)
        fraction /= 10;
    appendDigits(out, fraction, digits);
    out += "+00";
}

} // namespace postroom::sandbox
