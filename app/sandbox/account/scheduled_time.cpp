// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/scheduled_time.h"

#include "sandbox/account/iso_time.h"
#include "sandbox/account/time_phrase.h"

#include <QDateTime>

namespace postroom::sandbox {

namespace {

QDateTime localTime(Moment moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment / 1000, zone);
}

std::optional<Moment> momentOf(QDate date, int secondOfDay, const QTimeZone &zone)
{
    if (!date.isValid() || date.year() > 9999)
        return {};
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(secondOfDay * 1000), zone).toMSecsSinceEpoch() * 1000;
}

// From now on by a span, at a time of day where one is given ("in 3 days at 9am").
std::optional<Moment> afterSpan(const TimePhrase &phrase, Moment now, const QTimeZone &zone)
{
    Moment then = now + Moment(phrase.seconds.value_or(0)) * second;
    if (phrase.months.value_or(0) > 0)
        then = localTime(then, zone).addMonths(*phrase.months).toMSecsSinceEpoch() * 1000 + then % 1000;
    if (!phrase.secondOfDay)
        return then;
    if (phrase.seconds.value_or(0) % 86400 != 0)
        return {};
    return momentOf(localTime(then, zone).date(), *phrase.secondOfDay, zone);
}

std::optional<Moment> onWeekday(const TimePhrase &phrase, Moment now, const QTimeZone &zone)
{
    const QDate today = localTime(now, zone).date();
    const int secondOfDay = phrase.secondOfDay.value_or(12 * 3600);
    if (phrase.nextWeek)
        return momentOf(today.addDays(7 - today.dayOfWeek() + *phrase.weekday), secondOfDay, zone);
    const QDate soon = today.addDays((*phrase.weekday - today.dayOfWeek() + 7) % 7);
    const std::optional<Moment> then = momentOf(soon, secondOfDay, zone);
    return then && *then <= now ? momentOf(soon.addDays(7), secondOfDay, zone) : then;
}

std::optional<Moment> onDate(const TimePhrase &phrase, Moment now, const QTimeZone &zone)
{
    const int thisYear = localTime(now, zone).date().year();
    const int secondOfDay = phrase.secondOfDay.value_or(12 * 3600);
    const auto inYear = [&](int year) { return QDate(year, *phrase.month, *phrase.dayOfMonth); };
    QDate date = inYear(phrase.year.value_or(thisYear));
    std::optional<Moment> then = momentOf(date, secondOfDay, zone);
    if (!phrase.year && then && *then <= now) {
        date = inYear(thisYear + 1);
        then = momentOf(date, secondOfDay, zone);
    }
    if (phrase.weekday && date.dayOfWeek() != *phrase.weekday)
        return {}; // "Friday, 24 December" where it is a Thursday
    return then;
}

std::optional<Moment> resolved(const TimePhrase &phrase, Moment now)
{
    const QTimeZone zone = phrase.zone.value_or(QTimeZone::utc());
    const int kinds = phrase.isNow + phrase.hasSpan() + phrase.daysAhead.has_value() + (phrase.weekday || phrase.month);
    if (kinds > 1)
        return {};
    if (phrase.isNow)
        return phrase.secondOfDay ? std::nullopt : std::optional(now);
    if (phrase.hasSpan())
        return afterSpan(phrase, now, zone);
    if (phrase.month)
        return onDate(phrase, now, zone);
    if (phrase.weekday)
        return onWeekday(phrase, now, zone);

    const QDate today = localTime(now, zone).date();
    if (phrase.daysAhead) {
        const QDate date = today.addDays(*phrase.daysAhead);
        if (phrase.secondOfDay || phrase.usualHour)
            return momentOf(date, phrase.secondOfDay.value_or(phrase.usualHour.value_or(0) * 3600), zone);
        return localTime(now, zone).addDays(*phrase.daysAhead).toMSecsSinceEpoch() * 1000 + now % 1000;
    }
    if (!phrase.secondOfDay)
        return {};
    const std::optional<Moment> then = momentOf(today, *phrase.secondOfDay, zone);
    return then && *then <= now ? momentOf(today.addDays(1), *phrase.secondOfDay, zone) : then;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '.'))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::optional<Moment> scheduledTime(std::string_view text, Moment now)
{
    text = trimmed(text);
    if (const std::optional<Moment> moment = isoMoment(text))
        return moment;
    const std::optional<TimePhrase> phrase = timePhrase(text);
    return phrase ? resolved(*phrase, now) : std::nullopt;
}

} // namespace postroom::sandbox
