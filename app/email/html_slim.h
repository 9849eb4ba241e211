// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! \a html without what never becomes text: comments, scripts, style sheets, Word's settings, and the data of embedded
//! images, of which "data:" stays. In one pass: most of a large paste is that.
QString slimHtml(const QString &html);

} // namespace postroom
