// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/rate_limiter.h"

#include <algorithm>

namespace postroom::sandbox {

RateLimiter::RateLimiter(int limit) : m_limit(std::max(limit, 1)) {}

RateLimiter::Verdict RateLimiter::take(Moment now)
{
    const std::lock_guard lock(m_mutex);
    // A clock set back ends the window too: else nothing would be allowed until it has caught up.
    if (!m_any || now < m_windowBegan || now >= m_windowBegan + second) {
        m_any = true;
        m_windowBegan = now;
        m_taken = 0;
    }
    Verdict verdict;
    verdict.allowed = m_taken < m_limit;
    if (verdict.allowed)
        ++m_taken;
    verdict.remaining = m_limit - m_taken;
    verdict.resetSeconds = static_cast<int>((m_windowBegan + second - now + second - 1) / second);
    return verdict;
}

} // namespace postroom::sandbox
