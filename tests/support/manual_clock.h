// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QPointer>

#include <vector>

namespace postroom::test {

//! A clock that stands still until a test moves it. Waiting calls come due in the order of their times.
class ManualClock final : public Clock
{
public:
    //! Starts at 2026-11-23 12:00:00 UTC.
    ManualClock();

    QDateTime now() const override;
    std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override;

    //! Moves time on, calling what comes due on the way at its own time.
    void advance(std::chrono::milliseconds by);
    //! How long until the next call comes due; nothing where none waits.
    std::optional<std::chrono::milliseconds> nextDue() const;

private:
    struct Waiting
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> then;
    };
    std::chrono::milliseconds m_elapsed{0};
    std::vector<Waiting> m_waiting;
};

} // namespace postroom::test
