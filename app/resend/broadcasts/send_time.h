// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <variant>

namespace postroom {

//! A request that sends goes out within this, or not at all: what could not be sent now is not sent later by itself.
inline constexpr std::chrono::seconds sendsWithin{20};

//! The service refuses times further ahead than this.
inline constexpr std::chrono::days furthestSend{30};

//! When something is to go out: a point in time, or an English phrase that the service itself understands ("in 1 hour",
//! "tomorrow at 9am ET").
class SendTime
{
public:
    SendTime(const QDateTime &time) : m_time(time) {} // NOLINT: a time is one
    static SendTime phrase(const QString &words) { return SendTime(words); }

    //! As it goes over the wire: ISO 8601 in UTC with milliseconds, or the phrase as it is.
    QString text() const;
    //! A valid time, or a phrase of something.
    bool isValid() const;
    bool operator==(const SendTime &) const = default;

private:
    explicit SendTime(const QString &words) : m_time(words) {}
    std::variant<QDateTime, QString> m_time;
};

} // namespace postroom
