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
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at == m_text.size(); }
    bool skip(char16_t wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    // Exactly count digits; -1 where they are not there.
    int number(int count)
    {
        if (m_text.size() - m_at < count)
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char16_t c = m_text[m_at + i].unicode();
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c - u'0');
        }
        m_at += count;
        return value;
    }
    // The digits after the point as milliseconds; -1 where there is none, or more than nine.
    int fraction()
    {
        int value = 0;
        int digits = 0;
        for (; !atEnd() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9'; ++m_at, ++digits) {
            if (digits < 3)
                value = value * 10 + (m_text[m_at].unicode() - u'0');
        }
        if (digits == 0 || digits > 9)
            return -1;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QDateTime> readTimestamp(QStringView text)
{
    Scanner in(text);
    const int year = in.number(4);
    const bool dash1 = in.skip(u'-');
    const int month = in.number(2);
    const bool dash2 = in.skip(u'-');
    const int day = in.number(2);
    if (year < 0 || month < 0 || day < 0 || !dash1 || !dash2)
        return {};
    if (!in.skip(u'T') && !in.skip(u' ') && !in.skip(u't'))
        return {};
    const int hour = in.number(2);
    const bool colon1 = in.skip(u':');
    const int minute = in.number(2);
    const bool colon2 = in.skip(u':');
    int second = in.number(2);
    if (hour < 0 || minute < 0 || second < 0 || !colon1 || !colon2)
        return {};
    if (second == 60) // a leap second; QTime has none
        second = 59;
    int milliseconds = 0;
    if (in.skip(u'.')) {
        milliseconds = in.fraction();
        if (milliseconds < 0)
            return {};
    }

    int offsetSeconds = 0;
    if (!in.skip(u'Z') && !in.skip(u'z')) {
        const int sign = in.skip(u'+') ? 1 : in.skip(u'-') ? -1 : 0;
        const int offsetHours = in.number(2);
        if (sign == 0 || offsetHours < 0)
            return {};
        int offsetMinutes = 0;
        if (!in.atEnd()) {
            in.skip(u':');
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
    // toUTC() because before Qt 6.5 a time made with QTimeZone::utc() carries a zone of its own: larger, and slower to compare.
    return QDateTime(date, time, QTimeZone::utc()).toUTC().addSecs(-offsetSeconds);
}

} // namespace postroom
