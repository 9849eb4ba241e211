// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace postroom {

//! \a text as it can stand in one line: line breaks and tabs are spaces, other control characters and halves of characters
//! are left out. Signs of direction and joiners stay: right-to-left names and emoji need them.
QString oneLine(const QString &text);

//! Whatever is typed or pasted into \a edit becomes one line at once, so that what is seen is what is taken. A QLineEdit
//! shows a pasted line break as a space, and keeps it.
void keepOneLine(QLineEdit *edit);

} // namespace postroom
