// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace postroom {

//! What a date and a time on the clock mean in a zone. Twice a year that is not one moment: an hour that is skipped does
//! not exist, and an hour that comes again exists twice.
struct LocalTime
{
    enum class Kind { Once, Skipped, Twice };
    Kind kind = Kind::Once;
    QDateTime first = {};  //!< UTC; of Skipped: when the clocks go forward
    QDateTime second = {}; //!< UTC; only of Twice: the same time on the clock, later

    bool operator==(const LocalTime &) const = default;
};

//! The moment, or moments, at which clocks in \a zone show \a date and \a time. All three must be valid.
LocalTime localTime(QDate date, QTime time, const QTimeZone &zone);

//! How times of day are written in \a locale, without seconds: some locales have them even in their short form.
QString clockFormat(const QLocale &locale);
//! "14:08" or "2:08 PM".
QString clockText(QTime time, const QLocale &locale);

//! "Berlin" of "Europe/Berlin", "UTC" of "Etc/UTC": how a zone is spoken of.
QString zoneCity(const QTimeZone &zone);

} // namespace postroom
