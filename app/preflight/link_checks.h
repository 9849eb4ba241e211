// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/draft_html.h"
#include "preflight/preflight.h"

namespace postroom {

//! Where links and images point: http, nowhere, this computer, two addresses in one.
void checkLinks(QList<Finding> &findings, const DraftHtml &html);

//! A link's address that begins twice, with one beginning; empty where it begins once.
QString singleAddress(const QString &url);

} // namespace postroom
