// SPDX-License-Identifier: Apache-2.0
#include "support/manual_clock.h"

#include <QTimeZone>

#include <algorithm>

namespace postroom::test {

ManualClock::ManualClock() = default;

QDateTime ManualClock::now() const
{
    return QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc()).addMSecs(m_elapsed.count());
}

std::chrono::milliseconds ManualClock::elapsed() const
{
    return m_elapsed;
}

void ManualClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then)
{
    m_waiting.push_back({m_elapsed + delay, context, std::move(then)});
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    const auto end = m_elapsed + by;
    for (;;) {
        const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                           [](const Waiting &a, const Waiting &b) { return a.due < b.due; });
        if (next == m_waiting.end() || next->due > end)
            break;
        const Waiting call = std::move(*next);
        m_waiting.erase(next);
        m_elapsed = std::max(m_elapsed, call.due);
        if (call.context)
            call.then();
    }
    m_elapsed = end;
}

std::optional<std::chrono::milliseconds> ManualClock::nextDue() const
{
    std::optional<std::chrono::milliseconds> due;
    for (const Waiting &call : m_waiting) {
        if (call.context && (!due || call.due - m_elapsed < *due))
            due = std::max(std::chrono::milliseconds(0), call.due - m_elapsed);
    }
    return due;
}

} // namespace postroom::test
