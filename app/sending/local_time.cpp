// SPDX-License-Identifier: Apache-2.0
#include "sending/local_time.h"

#include <QRegularExpression>

#include <algorithm>

namespace postroom {

LocalTime localTime(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime shown(date, time, Qt::UTC); // what the clock shows, read as if it were UTC
    // No zone is more than a day off: the offsets that can be meant are those in force around then.
    const QDateTime from = shown.addDays(-2);
    const QDateTime to = shown.addDays(2);
    QList<int> offsets{zone.offsetFromUtc(from)};
    QDateTime change;
    for (QTimeZone::OffsetData next = zone.nextTransition(from); next.atUtc.isValid() && next.atUtc < to;
         next = zone.nextTransition(next.atUtc)) {
        if (next.offsetFromUtc > offsets.constLast())
            change = next.atUtc; // forward
        offsets.push_back(next.offsetFromUtc);
    }
    QList<QDateTime> moments;
    for (const int offset : std::as_const(offsets)) {
        const QDateTime moment = shown.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset && !moments.contains(moment))
            moments.push_back(moment);
    }
    std::sort(moments.begin(), moments.end());
    if (moments.isEmpty())
        return {LocalTime::Kind::Skipped, change, {}};
    if (moments.size() == 1)
        return {LocalTime::Kind::Once, moments.first(), {}};
    return {LocalTime::Kind::Twice, moments.first(), moments.last()};
}

QString clockFormat(const QLocale &locale)
{
    static const QRegularExpression seconds(QStringLiteral("[:.]ss?"));
    return locale.timeFormat(QLocale::ShortFormat).remove(seconds);
}

QString clockText(QTime time, const QLocale &locale)
{
    return locale.toString(time, clockFormat(locale));
}

QString zoneCity(const QTimeZone &zone)
{
    const QString id = QString::fromLatin1(zone.id());
    return id.section(u'/', -1).replace(u'_', u' ');
}

} // namespace postroom
