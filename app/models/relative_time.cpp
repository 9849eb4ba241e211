// SPDX-License-Identifier: Apache-2.0
#include "models/relative_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)

public:
    static QString past(qint64 seconds, qint64 days)
    {
        if (seconds < 45)
            return tr("just now");
        if (seconds < 3600)
            return tr("%n minute(s) ago", nullptr, int(qMax<qint64>(1, seconds / 60)));
        if (days == 0 || seconds < 6 * 3600)
            return tr("%n hour(s) ago", nullptr, int(seconds / 3600));
        if (days == 1)
            return tr("yesterday");
        return tr("%n day(s) ago", nullptr, int(days));
    }
    static QString future(qint64 seconds, qint64 days)
    {
        if (seconds < 45)
            return tr("in a moment");
        if (seconds < 3600)
            return tr("in %n minute(s)", nullptr, int(qMax<qint64>(1, seconds / 60)));
        if (days == 0 || seconds < 6 * 3600)
            return tr("in %n hour(s)", nullptr, int(seconds / 3600));
        if (days == 1)
            return tr("tomorrow");
        return tr("in %n day(s)", nullptr, int(days));
    }
};

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    // Days are counted by the calendar of the person's zone: late last night is yesterday.
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (qAbs(days) > 30)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    const qint64 seconds = time.secsTo(now);
    return seconds >= 0 ? Text::past(seconds, days) : Text::future(-seconds, -days);
}

QString timeOfDay(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                    : QLocale().toString(local, QLocale::ShortFormat);
}

QString fullTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local.date(), QLocale::LongFormat) + QLatin1Char(' ')
        + QLocale().toString(local.time(), QStringLiteral("HH:mm:ss")) + QLatin1Char(' ')
        + local.timeZoneAbbreviation();
}

} // namespace postroom
