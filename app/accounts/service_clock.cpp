// SPDX-License-Identifier: Apache-2.0
#include "accounts/service_clock.h"

#include <utility>

namespace postroom {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

ServiceClock::ServiceClock(Clock &computer, QObject *parent) : QObject(parent), m_computer(computer) {}

QDateTime ServiceClock::now() const
{
    return m_computer.now().addMSecs(m_behind.count());
}

milliseconds ServiceClock::elapsed() const
{
    return m_computer.elapsed();
}

void ServiceClock::after(milliseconds delay, QObject *context, std::function<void()> then)
{
    m_computer.after(delay, context, std::move(then));
}

void ServiceClock::learn(const QDateTime &served, const QDateTime &sent)
{
    // The answer was made after the request went out and before it came: between these two lies how much the clock is behind.
    const milliseconds least(m_computer.now().msecsTo(served));
    const milliseconds most = milliseconds(sent.msecsTo(served)) + 1s;
    milliseconds behind = m_behind;
    if (least <= tolerance && most >= -tolerance)
        behind = 0ms;
    else if (behind < least || behind > most)
        behind = (least + most) / 2;
    if (std::exchange(m_behind, behind) != behind)
        emit behindChanged();
}

} // namespace postroom
