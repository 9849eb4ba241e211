// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/schedule_field.h"

#include "sandbox/account/scheduled_time.h"

namespace postroom::sandbox {

std::optional<Moment> scheduleIn(BodyReader &body, Moment now)
{
    const std::optional<std::string> text = body.text("scheduled_at");
    if (!text)
        return {};
    const std::optional<Moment> moment = scheduledTime(*text, now);
    // The words are guesses; that a time may lie thirty days ahead is documented.
    if (!moment) {
        body.refuse(wrongValue("Invalid `scheduled_at` field. The date must be in ISO 8601 format (e.g. "
                               "`2024-08-05T11:52:01.858Z`) or in natural language (e.g. `in 1 min`)."));
    } else if (*moment < now) {
        body.refuse(wrongValue("Invalid `scheduled_at` field. The date must be in the future."));
    } else if (*moment > now + furthestSchedule) {
        body.refuse(wrongValue("Invalid `scheduled_at` field. The date must be at most 30 days in the future."));
    }
    return moment;
}

} // namespace postroom::sandbox
