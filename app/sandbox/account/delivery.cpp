// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/delivery.h"

#include "sandbox/account/uuid.h"

#include <algorithm>

namespace postroom::sandbox {

std::size_t Delivery::reachedBy(Moment now) const
{
    if (now < began)
        return 0;
    if (each == 0)
        return recipients.size();
    return std::min(recipients.size(), static_cast<std::size_t>((now - began) / each) + 1);
}

Outcome Delivery::outcome(std::size_t recipient) const
{
    return outcomeOf(seed + recipients[recipient], turnOf(recipient), seen);
}

void Delivery::findLeavers()
{
    leavers.clear();
    left = 0;
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        if (const Moment at = outcome(i).unsubscribedAt)
            leavers.push_back({at, recipients[i]});
    }
    std::sort(leavers.begin(), leavers.end(),
              [](const Leaver &a, const Leaver &b) { return a.at != b.at ? a.at < b.at : a.contact < b.contact; });
}

void Delivery::stop(Moment now)
{
    recipients.resize(reachedBy(now));
    recipients.shrink_to_fit();
    const auto isReached = [&](const Leaver &leaver) {
        return !recipients.empty() && leaver.contact <= recipients.back();
    };
    // Nobody leaves before their turn, so those who have left stay where they are.
    leavers.erase(std::remove_if(leavers.begin() + static_cast<std::ptrdiff_t>(left), leavers.end(),
                                 [&](const Leaver &leaver) { return !isReached(leaver); }),
                  leavers.end());
}

} // namespace postroom::sandbox
