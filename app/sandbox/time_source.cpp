// SPDX-License-Identifier: Apache-2.0
#include "sandbox/time_source.h"

namespace postroom::sandbox {

TimeSource::~TimeSource() = default;

Moment SystemTime::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count();
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
