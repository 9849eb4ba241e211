// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/preflight.h"

namespace postroom {

//! What can be said without reading the HTML: sender, segment, topic, subject, preview text, plain text, quota.
void checkDraft(QList<Finding> &findings, const BroadcastDraft &draft, const PreflightFacts &facts);

} // namespace postroom
