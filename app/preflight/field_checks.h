// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/draft_html.h"
#include "preflight/preflight.h"

namespace postroom {

//! Personal fields in subject, preview text, HTML and plain text: malformed, unknown, without fallback; and what other
//! programs' templates left behind.
void checkFields(QList<Finding> &findings, const BroadcastDraft &draft, const DraftHtml &html, const PreflightFacts &facts);

} // namespace postroom
