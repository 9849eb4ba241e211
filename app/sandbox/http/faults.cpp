// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/faults.h"

#include <utility>

namespace postroom::sandbox {

void FaultSwitch::set(FaultPlan plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = std::move(plan);
    m_counts.assign(m_plan.size(), 0);
}

Strike FaultSwitch::next(std::string_view method, std::string_view target)
{
    const std::lock_guard lock(m_mutex);
    Strike strike;
    for (std::size_t i = 0; i < m_plan.size(); ++i) {
        const Fault &fault = m_plan[i];
        if ((!fault.method.empty() && fault.method != method) || !target.starts_with(fault.pathPrefix))
            continue;
        if (++m_counts[i] < fault.every)
            continue;
        m_counts[i] = 0;
        if (fault.kind == Fault::Kind::Latency) {
            strike.latency += fault.time;
        } else if (strike.kind == Fault::Kind::None) {
            strike.kind = fault.kind;
            strike.time = fault.time;
        }
    }
    return strike;
}

bool FaultSwitch::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_ended; });
    return !m_ended;
}

void FaultSwitch::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_wake.notify_all();
}

} // namespace postroom::sandbox
