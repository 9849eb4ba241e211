// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/json/body_reader.h"

#include <optional>

namespace postroom::sandbox {

//! Reads `scheduled_at`: not before \a now and at most thirty days after; anything else refuses \a body. Nothing where
//! it is absent.
std::optional<Moment> scheduleIn(BodyReader &body, Moment now);

} // namespace postroom::sandbox
