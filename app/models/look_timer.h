// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace postroom {

//! When to look again at something that changes by itself: after first, then each time half as long again, up to last.
class LookTimer final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds first = std::chrono::seconds(10);
    static constexpr std::chrono::milliseconds last = std::chrono::minutes(5);

    //! \a clock must outlive the timer.
    explicit LookTimer(Clock &clock, QObject *parent = nullptr);

    //! Sets the next look, or none where it is not \a wanted; the pauses begin anew with \a startAnew. Returns whether
    //! timeToNext() is another one now.
    bool schedule(bool wanted, bool startAnew);
    //! How long until the next look, rounded up; nothing while none is set.
    std::optional<std::chrono::seconds> timeToNext() const;

signals:
    //! The time has come. The pause after it is longer; nothing is set until schedule().
    void due();

private:
    Clock &m_clock;
    std::chrono::milliseconds m_pause = first;
    QDateTime m_next;
    quint64 m_number = 0; // only the newest schedule counts
};

} // namespace postroom
