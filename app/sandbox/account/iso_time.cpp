// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/iso_time.h"

#include <QDateTime>

namespace postroom::sandbox {

namespace {

//! Takes a text apart from the left; once something did not fit, nothing fits any more.
class Scan
{
public:
    explicit Scan(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    bool skip(char wanted)
    {
        if (next() != wanted || m_rest.empty())
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    //! Exactly \a digits digits.
    std::optional<int> number(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (next() < '0' || next() > '9')
                return {};
            value = value * 10 + (next() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    //! The digits after a point, as microseconds; finer ones are dropped.
    std::optional<Moment> fraction()
    {
        if (next() < '0' || next() > '9')
            return {};
        Moment value = 0;
        for (Moment unit = second / 10; next() >= '0' && next() <= '9'; unit /= 10) {
            value += unit * (next() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

struct ClockTime
{
    Moment sinceMidnight = 0;
    std::optional<int> offsetSeconds = {};
};

std::optional<int> offsetIn(Scan &scan)
{
    if (scan.skip('Z') || scan.skip('z'))
        return 0;
    const int sign = scan.next() == '-' ? -1 : 1;
    if (!scan.skip('+') && !scan.skip('-'))
        return {};
    const std::optional<int> hours = scan.number(2);
    std::optional<int> minutes = 0;
    if (!scan.atEnd()) {
        scan.skip(':');
        minutes = scan.number(2);
    }
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return {};
    return sign * (*hours * 3600 + *minutes * 60);
}

std::optional<ClockTime> clockTimeIn(Scan &scan)
{
    const std::optional<int> hours = scan.number(2);
    if (!hours || *hours > 23 || !scan.skip(':'))
        return {};
    const std::optional<int> minutes = scan.number(2);
    if (!minutes || *minutes > 59)
        return {};
    ClockTime time;
    time.sinceMidnight = *hours * hour + *minutes * minute;
    if (scan.skip(':')) {
        const std::optional<int> seconds = scan.number(2);
        if (!seconds || *seconds > 59)
            return {};
        time.sinceMidnight += *seconds * second;
        if (scan.skip('.') || scan.skip(',')) {
            const std::optional<Moment> fraction = scan.fraction();
            if (!fraction)
                return {};
            time.sinceMidnight += *fraction;
        }
    }
    if (scan.atEnd())
        return time;
    time.offsetSeconds = offsetIn(scan);
    if (!time.offsetSeconds || !scan.atEnd())
        return {};
    return time;
}

} // namespace

std::optional<Moment> isoMoment(std::string_view text, const QTimeZone &zone)
{
    Scan scan(text);
    const std::optional<int> year = scan.number(4);
    if (!year || !scan.skip('-'))
        return {};
    const std::optional<int> month = scan.number(2);
    if (!month || !scan.skip('-'))
        return {};
    const std::optional<int> dayOfMonth = scan.number(2);
    const QDate date = dayOfMonth ? QDate(*year, *month, *dayOfMonth) : QDate();
    if (!date.isValid())
        return {};

    ClockTime time;
    if (!scan.atEnd()) {
        if (!scan.skip('T') && !scan.skip('t') && !scan.skip(' '))
            return {};
        const std::optional<ClockTime> found = clockTimeIn(scan);
        if (!found)
            return {};
        time = *found;
    }
    if (time.offsetSeconds) {
        const Moment midnight = (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * day;
        return midnight + time.sinceMidnight - *time.offsetSeconds * second;
    }
    const QDateTime local(date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(time.sinceMidnight / 1000)), zone);
    return local.toMSecsSinceEpoch() * 1000 + time.sinceMidnight % 1000;
}

std::string isoText(Moment moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment / 1000, QTimeZone::utc());
    return time.toString(QStringLiteral("yyyy-MM-dd'T'hh:mm:ss.zzz'Z'")).toStdString();
}

} // namespace postroom::sandbox
