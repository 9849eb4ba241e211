// SPDX-License-Identifier: Apache-2.0
#include "resend/timestamp.h"

#include <QTimeZone>

namespace postroom {

namespace {

// By hand because QDateTime::fromString() knows neither the space nor "+00", and is slow enough to matter for a list of
// 100,000 contacts.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_at == m_text.size(); }
    bool skip(char wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    // Exactly count digits; -1 where they are not there.
    int number(int count)
    {
        if (m_text.size() - m_at < std::size_t(count))
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[m_at + std::size_t(i)];
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        m_at += std::size_t(count);
        return value;
    }
    // The digits after the point as milliseconds; -1 where there is none, or more than nine.
    int fraction()
    {
        int value = 0;
        int digits = 0;
        for (; !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at, ++digits) {
            if (digits < 3)
                value = value * 10 + (m_text[m_at] - '0');
        }
        if (digits == 0 || digits > 9)
            return -1;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<QDateTime> readTimestamp(std::string_view text)
{
    Scanner in(text);
    const int year = in.number(4);
    const bool dash1 = in.skip('-');
    const int month = in.number(2);
    const bool dash2 = in.skip('-');
    const int day = in.number(2);
    if (year < 0 || month < 0 || day < 0 || !dash1 || !dash2)
        return {};
    if (!in.skip('T') && !in.skip(' ') && !in.skip('t'))
        return {};
    const int hour = in.number(2);
    const bool colon1 = in.skip(':');
    const int minute = in.number(2);
    const bool colon2 = in.skip(':');
    int second = in.number(2);
    if (hour < 0 || minute < 0 || second < 0 || !colon1 || !colon2)
        return {};
    if (second == 60) // a leap second; QTime has none
        second = 59;
    int milliseconds = 0;
    if (in.skip('.')) {
        milliseconds = in.fraction();
        if (milliseconds < 0)
            return {};
    }

    int offsetSeconds = 0;
    if (!in.skip('Z') && !in.skip('z')) {
        const int sign = in.skip('+') ? 1 : in.skip('-') ? -1 : 0;
        const int offsetHours = in.number(2);
        if (sign == 0 || offsetHours < 0)
            return {};
        int offsetMinutes = 0;
        if (!in.atEnd()) {
            in.skip(':');
            offsetMinutes = in.number(2);
            if (offsetMinutes < 0 || offsetMinutes > 59)
                return {};
        }
        if (offsetHours > 18)
            return {};
        offsetSeconds = sign * (offsetHours * 3600 + offsetMinutes * 60);
    }
    if (!in.atEnd())
        return {};

    const QDate date(year, month, day);
    const QTime time(hour, minute, second, milliseconds);
    if (!date.isValid() || !time.isValid())
        return {};
    // Not QDateTime(date, time, zone): that looks the zone up, which for 100,000 contacts takes longer than the rest.
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const qint64 msecs = days * 86'400'000 + time.msecsSinceStartOfDay() - qint64(offsetSeconds) * 1000;
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
#else
    return QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::UTC);
#endif
}

} // namespace postroom
