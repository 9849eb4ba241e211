// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcast_report.h"

#include <QString>

namespace postroom {

//! "Delivered", "Opened": what happened to people, as a heading.
QString eventText(RecipientEvent event);
//! "Nobody has opened it yet."
QString nobodyText(RecipientEvent event);
//! "99.2 %"; a dash where there is nothing to divide by.
QString rateText(const std::optional<double> &rate);
//! Past the service's limits: bounces and complaints.
bool isPastLimit(RecipientEvent event, const ReportNumbers &numbers);

} // namespace postroom
