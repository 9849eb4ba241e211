// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/broadcast.h"

#include "sandbox/account/html_scan.h"

namespace postroom::sandbox {

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

std::optional<std::string> Broadcast::plainText() const
{
    if (textPart == TextPart::Given)
        return text;
    if (textPart == TextPart::Generated && html)
        return textIn(*html);
    return {};
}

} // namespace postroom::sandbox
