// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace postroom {

//! True where parsing \a html as browsers do would cost out of all proportion to its length: formats that never close are
//! opened anew in every paragraph, and what is nested thousands deep ends on the parser's stack. No message is like that.
bool costsTooMuch(QStringView html);

} // namespace postroom
