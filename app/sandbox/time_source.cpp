// SPDX-License-Identifier: Apache-2.0
#include "sandbox/time_source.h"

namespace postroom::sandbox {

TimeSource::~TimeSource() = default;

Moment SystemTime::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count();
}

FastTime::FastTime(int factor)
    : m_factor(factor), m_start(SystemTime().now()), m_began(std::chrono::steady_clock::now())
{
}

Moment FastTime::now() const
{
    const auto passed = std::chrono::steady_clock::now() - m_began;
    return m_start + std::chrono::duration_cast<std::chrono::microseconds>(passed).count() * m_factor;
}

Moment FastTime::outside() const
{
    return SystemTime().now();
}

MovableTime::MovableTime(Moment start) : m_now(start) {}

Moment MovableTime::now() const
{
    return m_now.load();
}

void MovableTime::advance(std::chrono::microseconds by)
{
    m_now.fetch_add(by.count());
}

} // namespace postroom::sandbox
