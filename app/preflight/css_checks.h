// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/draft_html.h"
#include "preflight/preflight.h"

namespace postroom {

//! Styles that mail programs drop, each once. Not of our own HTML, which does without where they are dropped.
void checkCss(QList<Finding> &findings, const DraftHtml &html);

} // namespace postroom
