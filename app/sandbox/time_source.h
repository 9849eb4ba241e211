// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace postroom::sandbox {

//! The time inside a sandbox. Read from the threads that serve, so it must be safe from any thread; that is why it is
//! not postroom::Clock, which belongs to one.
class TimeSource
{
public:
    TimeSource() = default;
    virtual ~TimeSource();
    Q_DISABLE_COPY_MOVE(TimeSource)

    virtual Moment now() const = 0;
    //! The time outside, where clients live: what requests per second are counted by.
    virtual Moment outside() const { return now(); }
};

//! The computer's own time.
class SystemTime final : public TimeSource
{
public:
    Moment now() const override;
};

//! Begins with the computer's own time and runs \a factor times as fast, so that what takes hours is seen in seconds.
//! What happened lies ahead of the computer's clock soon, and a time a client works out itself ("in an hour" by its own
//! clock) lies in the sandbox's past.
class FastTime final : public TimeSource
{
public:
    //! \a factor: 1 to 100000.
    explicit FastTime(int factor);

    Moment now() const override;
    Moment outside() const override;

private:
    const int m_factor;
    const Moment m_start;
    const std::chrono::steady_clock::time_point m_began;
};

//! Time that stands still until it is moved; any thread may move it. For tests.
class MovableTime final : public TimeSource
{
public:
    //! Starts at 2026-11-23 12:00:00 UTC unless told otherwise.
    explicit MovableTime(Moment start = 1'795'435'200 * second);

    Moment now() const override;
    void advance(std::chrono::microseconds by);

private:
    std::atomic<Moment> m_now;
};

} // namespace postroom::sandbox
