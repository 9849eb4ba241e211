// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/account.h"

namespace postroom::sandbox {

std::string_view word(Subscription subscription)
{
    return subscription == Subscription::OptIn ? "opt_in" : "opt_out";
}

std::string_view word(BroadcastStatus status)
{
    switch (status) {
    case BroadcastStatus::Draft:
        return "draft";
    case BroadcastStatus::Scheduled:
        return "scheduled";
    case BroadcastStatus::Queued:
        return "queued";
    case BroadcastStatus::Sent:
        return "sent";
    case BroadcastStatus::Canceled:
        return "canceled";
    case BroadcastStatus::Failed:
        return "failed";
    }
    return {};
}

} // namespace postroom::sandbox
