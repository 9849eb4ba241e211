// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/draft_html.h"
#include "preflight/preflight.h"

namespace postroom {

//! The message as a whole: is there one, can people unsubscribe, its size, its images.
void checkMessage(QList<Finding> &findings, const DraftHtml &html);

} // namespace postroom
