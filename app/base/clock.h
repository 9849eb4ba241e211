// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QObject)

namespace postroom {

//! Time as the program sees it: what it reads and what it waits for. Given to whoever needs it, so that tests move time
//! instead of sleeping. Used from the thread it was made in.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Q_DISABLE_COPY_MOVE(Clock)

    //! Wall-clock time, UTC.
    virtual QDateTime now() const = 0;
    //! Steady time since some start; never jumps.
    virtual std::chrono::milliseconds elapsed() const = 0;
    //! Calls \a then once after \a delay from the event loop, unless \a context is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) = 0;
};

//! The computer's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override;
};

} // namespace postroom
