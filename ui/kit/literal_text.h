// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/one_line.h"
#include "kit/readable.h"

#include <QString>

namespace postroom {

//! A name from the service or the person as the text of a button, a check box, a menu entry or a label of a field, which
//! would else take "&" for the mark of a key and a tab for what parts a text from its shortcut.
inline QString literalText(const QString &name)
{
    return oneLine(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

//! A text from the service or the person as a tool tip, which would else guess whether it is markup. Long ones wrap, long
//! words too.
inline QString literalToolTip(const QString &text)
{
    const QString lines = breakable(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return text.isEmpty() ? text : QStringLiteral("<p>%1</p>").arg(lines);
}

} // namespace postroom
