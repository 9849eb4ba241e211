// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <QTimeZone>

#include <optional>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! Reads an ISO 8601 / RFC 3339 date or date with time: "2026-12-24", "2026-12-24T09:30Z", "2026-12-24 09:30:00.5+01:00".
//! A date alone is its midnight; without an offset the time is in \a zone. Nothing where \a text is anything else.
std::optional<Moment> isoMoment(std::string_view text, const QTimeZone &zone = QTimeZone::utc());

//! "2026-08-20T06:30:00.000Z", as JavaScript writes it and the service's newer answers have it.
std::string isoText(Moment moment);

} // namespace postroom::sandbox
