// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <mutex>

namespace postroom::sandbox {

//! Counts requests in windows of one second; a window begins with the first request after the one before has ended.
//! Safe from any thread.
class RateLimiter
{
public:
    //! \a limit: requests in a window, at least 1.
    explicit RateLimiter(int limit);

    struct Verdict
    {
        bool allowed = true;
        int remaining = 0;    //!< requests left in this window
        int resetSeconds = 1; //!< until the next window, rounded up
    };
    //! Counts one request made at \a now.
    Verdict take(Moment now);
    int limit() const { return m_limit; }

private:
    const int m_limit;
    std::mutex m_mutex;
    Moment m_windowBegan = 0;
    int m_taken = 0;
    bool m_any = false;
};

} // namespace postroom::sandbox
