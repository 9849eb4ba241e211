// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace postroom {

//! \a time as seen from \a now, the way people say it: "just now", "3 hours ago", "yesterday", "in 2 days"; beyond 30
//! days the date. Empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now);

//! \a time as a time of day in the person's zone, with the date where it is not that of \a now: "2:05 PM", "11/23/26 2:05 PM".
QString timeOfDay(const QDateTime &time, const QDateTime &now);

//! \a time in full in the person's zone, with the zone named: "23 November 2026 13:00:05 CET".
QString fullTime(const QDateTime &time);

} // namespace postroom
