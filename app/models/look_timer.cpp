// SPDX-License-Identifier: Apache-2.0
#include "models/look_timer.h"

#include <algorithm>
#include <utility>

namespace postroom {

LookTimer::LookTimer(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

bool LookTimer::schedule(bool wanted, bool startAnew)
{
    if (startAnew)
        m_pause = first;
    const quint64 number = ++m_number;
    const QDateTime before = std::exchange(m_next, {});
    if (wanted) {
        m_next = m_clock.now().addMSecs(m_pause.count());
        m_clock.after(m_pause, this, [this, number] {
            if (number != m_number)
                return;
            m_pause = std::min(last, m_pause + m_pause / 2);
            emit due();
        });
    }
    return m_next != before;
}

std::optional<std::chrono::seconds> LookTimer::timeToNext() const
{
    if (!m_next.isValid())
        return {};
    return std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(m_next))));
}

} // namespace postroom
