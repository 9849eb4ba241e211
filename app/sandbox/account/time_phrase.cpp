// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/time_phrase.h"

#include "sandbox/account/time_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace postroom::sandbox {

namespace {

constexpr std::size_t longestPhrase = 200;

//! A word in lower case, a number, or one other sign.
struct Token
{
    std::string word = {}; //!< empty for a number
    int number = -1;       //!< -1 for a word or a sign
    std::size_t digits = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// Nothing where a number is longer than any time has.
std::optional<std::vector<Token>> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (isDigit(text[at])) {
            int number = 0;
            for (; at < text.size() && isDigit(text[at]); ++at) {
                if (at - start == 6)
                    return {};
                number = number * 10 + (text[at] - '0');
            }
            tokens.push_back({{}, number, at - start});
        } else if (isLetter(text[at])) {
            Token token;
            for (; at < text.size() && isLetter(text[at]); ++at)
                token.word += static_cast<char>(text[at] | 0x20);
            // "a.m." and "p.m."
            if ((token.word == "a" || token.word == "p") && at + 1 < text.size() && text[at] == '.'
                && (text[at + 1] | 0x20) == 'm') {
                token.word += 'm';
                at += 2;
                if (at < text.size() && text[at] == '.')
                    ++at;
            }
            tokens.push_back(std::move(token));
        } else {
            if (text[at] != ' ' && text[at] != '\t')
                tokens.push_back({std::string(1, text[at]), -1, 0});
            ++at;
        }
    }
    return tokens;
}

//! Reads a phrase piece by piece, in whatever order they come; each piece once.
class PhraseReader
{
public:
    explicit PhraseReader(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    std::optional<TimePhrase> read();

private:
    const Token &token(std::size_t ahead = 0) const
    {
        static const Token none;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : none;
    }
    bool skipWord(std::string_view word)
    {
        const bool found = token().word == word;
        m_at += found;
        return found;
    }
    bool isNumber(std::size_t ahead = 0) const { return token(ahead).number >= 0; }

    bool readFiller();
    bool readSpan();
    bool readSpanPiece();
    bool readDay();
    bool readNext();
    bool readDate();
    bool readTime();
    bool readZone();
    bool readOffset(int sign);
    bool setDay(std::optional<int> &slot, int value);

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    bool m_afterAt = false; // "at 9" is a time, "9" alone is not
    TimePhrase m_phrase;
};

std::optional<TimePhrase> PhraseReader::read()
{
    while (m_at < m_tokens.size()) {
        if (!readFiller() && !readSpan() && !readDay() && !readDate() && !readTime() && !readZone())
            return {};
    }
    return m_phrase;
}

bool PhraseReader::readFiller()
{
    if (skipWord("at") || skipWord("@")) {
        m_afterAt = true;
        return true;
    }
    if (skipWord("right") || skipWord("on") || skipWord("the") || skipWord(","))
        return true;
    if (token().word == "now") {
        ++m_at;
        m_phrase.isNow = true;
        return true;
    }
    return false;
}

// One "2 hours"; false and nothing read where there is none.
bool PhraseReader::readSpanPiece()
{
    const std::size_t start = m_at;
    const bool half = skipWord("half");
    std::optional<int> count;
    if (isNumber())
        count = token().number;
    else
        count = countFromWord(token().word);
    if (count)
        ++m_at;
    const std::optional<TimeUnit> unit = timeUnitFromWord(token().word);
    if (!count || !unit || (half && (*count != 1 || unit->seconds < 2)) || *count > 100'000
        || (unit->seconds > 60 && *count > 20'000) || (unit->months && *count > 1000)) {
        m_at = start;
        return false;
    }
    ++m_at;
    // At most 100,000 minutes or 20,000 weeks; a year of spans is far beyond any schedule.
    const std::int64_t total = m_phrase.seconds.value_or(0) + std::int64_t(*count) * unit->seconds / (half ? 2 : 1);
    m_phrase.seconds = static_cast<int>(std::min<std::int64_t>(total, 1'000'000'000));
    if (unit->months)
        m_phrase.months = std::min(m_phrase.months.value_or(0) + *count * unit->months, 12'000);
    return true;
}

// "in 2 hours and 5 minutes", "2 hours from now", "3 days later".
bool PhraseReader::readSpan()
{
    const std::size_t start = m_at;
    const bool announced = skipWord("in");
    if (m_phrase.hasSpan() || !readSpanPiece()) {
        m_at = start;
        return false;
    }
    for (;;) {
        const std::size_t end = m_at;
        if (!skipWord("and"))
            skipWord(",");
        if (!readSpanPiece()) {
            m_at = end;
            break;
        }
    }
    if (announced)
        return true;
    if (skipWord("later"))
        return true;
    if (token().word == "from" && token(1).word == "now") {
        m_at += 2;
        return true;
    }
    m_at = start;
    m_phrase.seconds = {};
    m_phrase.months = {};
    return false;
}

bool PhraseReader::setDay(std::optional<int> &slot, int value)
{
    if (slot)
        return false;
    slot = value;
    ++m_at;
    return true;
}

bool PhraseReader::readDay()
{
    const std::string &word = token().word;
    if (word == "today")
        return setDay(m_phrase.daysAhead, 0);
    if (word == "tonight") {
        m_phrase.usualHour = 22;
        return setDay(m_phrase.daysAhead, 0);
    }
    if (word == "tomorrow" || word == "tmrw" || word == "tmr")
        return setDay(m_phrase.daysAhead, 1);
    if (word == "day" && token(1).word == "after" && token(2).word == "tomorrow") {
        m_at += 2;
        return setDay(m_phrase.daysAhead, 2);
    }
    if (word == "next")
        return readNext();
    if ((word == "this" || word == "coming") && weekdayFromWord(token(1).word))
        ++m_at;
    if (const std::optional<int> weekday = weekdayFromWord(token().word))
        return setDay(m_phrase.weekday, *weekday);
    if (word == "this" && (token(1).word == "morning" || token(1).word == "afternoon" || token(1).word == "evening"))
        return setDay(m_phrase.daysAhead, 0);
    return false;
}

// "next friday", "next week", "next day".
bool PhraseReader::readNext()
{
    if (const std::optional<int> weekday = weekdayFromWord(token(1).word)) {
        ++m_at;
        m_phrase.nextWeek = true;
        return setDay(m_phrase.weekday, *weekday);
    }
    const std::string unit = token(1).word;
    if (m_phrase.hasDay() || m_phrase.hasSpan())
        return false;
    if (unit == "day")
        m_phrase.daysAhead = 1;
    else if (unit == "week")
        m_phrase.daysAhead = 7;
    else if (unit == "month")
        m_phrase.months = 1;
    else if (unit == "hour")
        m_phrase.seconds = 3600;
    else
        return false;
    m_at += 2;
    return true;
}

// "December 24th, 2026", "24 Dec", "2026-12-24".
bool PhraseReader::readDate()
{
    if (m_phrase.month)
        return false;
    if (isNumber() && token().digits == 4 && token(1).word == "-" && isNumber(2) && token(3).word == "-"
        && isNumber(4)) {
        m_phrase.year = token().number;
        m_phrase.month = token(2).number;
        m_phrase.dayOfMonth = token(4).number;
        m_at += 5;
        return true;
    }
    const auto isOrdinal = [](const std::string &word) {
        return word == "st" || word == "nd" || word == "rd" || word == "th";
    };
    const auto skipOrdinal = [&] { m_at += isOrdinal(token().word); };
    if (const std::optional<int> month = monthFromWord(token().word)) {
        if (!isNumber(1) || token(1).digits > 2)
            return false;
        m_phrase.month = month;
        m_phrase.dayOfMonth = token(1).number;
        m_at += 2;
        skipOrdinal();
    } else {
        if (!isNumber() || token().digits > 2)
            return false;
        std::size_t ahead = isOrdinal(token(1).word) ? 2 : 1;
        ahead += token(ahead).word == "of";
        const std::optional<int> named = monthFromWord(token(ahead).word);
        if (!named)
            return false;
        m_phrase.month = named;
        m_phrase.dayOfMonth = token().number;
        m_at += ahead + 1;
    }
    const std::size_t yearAt = token().word == "," ? 1 : 0;
    if (isNumber(yearAt) && token(yearAt).digits == 4) {
        m_phrase.year = token(yearAt).number;
        m_at += yearAt + 1;
    }
    return true;
}

// "9am", "9:30 p.m.", "17:30:15", "at 9", "noon".
bool PhraseReader::readTime()
{
    if (m_phrase.secondOfDay)
        return false;
    if (const std::optional<int> hours = hourFromWord(token().word)) {
        m_phrase.secondOfDay = *hours * 3600;
        ++m_at;
        return true;
    }
    if (!isNumber() || token().digits > 2)
        return false;
    const bool hasMinutes = token(1).word == ":" && isNumber(2) && token(2).digits == 2;
    const bool hasSeconds = hasMinutes && token(3).word == ":" && isNumber(4) && token(4).digits == 2;
    const std::size_t length = hasSeconds ? 5 : hasMinutes ? 3 : 1;
    const std::string &half = token(length).word;
    const bool twelveHours = half == "am" || half == "pm";
    if (!hasMinutes && !twelveHours && !m_afterAt)
        return false;

    int hours = token().number;
    const int minutes = hasMinutes ? token(2).number : 0;
    const int seconds = hasSeconds ? token(4).number : 0;
    if (minutes > 59 || seconds > 59 || hours > 23 || (twelveHours && (hours < 1 || hours > 12)))
        return false;
    if (twelveHours)
        hours = hours % 12 + (half == "pm" ? 12 : 0);
    m_phrase.secondOfDay = hours * 3600 + minutes * 60 + seconds;
    m_at += length + twelveHours;
    return true;
}

bool PhraseReader::readZone()
{
    if (m_phrase.zone)
        return false;
    if (token().word == "+" || token().word == "-") // "17:30 +02:00"
        return m_phrase.secondOfDay && readOffset(token().word == "-" ? -1 : 1);
    m_phrase.zone = zoneFromWord(token().word);
    if (!m_phrase.zone)
        return false;
    const bool takesOffset = token().word == "utc" || token().word == "gmt";
    ++m_at;
    if (takesOffset && (token().word == "+" || token().word == "-"))
        return readOffset(token().word == "-" ? -1 : 1);
    return true;
}

// "+2", "+02:00", "+0200"; the sign is the next token.
bool PhraseReader::readOffset(int sign)
{
    if (!isNumber(1))
        return false;
    int minutes = token(1).number * 60;
    std::size_t length = 2;
    if (token(1).digits == 4) {
        minutes = token(1).number / 100 * 60 + token(1).number % 100;
    } else if (token(2).word == ":" && isNumber(3)) {
        minutes += token(3).number;
        length = 4;
    }
    if (token(1).digits == 3 || token(1).digits > 4 || minutes > 14 * 60)
        return false;
    m_phrase.zone = QTimeZone(sign * minutes * 60);
    m_at += length;
    return true;
}

} // namespace

std::optional<TimePhrase> timePhrase(std::string_view text)
{
    if (text.size() > longestPhrase)
        return {};
    std::optional<std::vector<Token>> tokens = tokensOf(text);
    return tokens ? PhraseReader(*std::move(tokens)).read() : std::nullopt;
}

} // namespace postroom::sandbox
