// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! A name from the service or the person as the text of a button, a check box, a menu entry or a label of a field, which
//! would else take "&" for the mark of a key and a tab for what parts a text from its shortcut.
inline QString literalText(QString name)
{
    for (QChar &c : name) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

//! A text from the service or the person as a tool tip, which would else guess whether it is markup; long ones wrap.
inline QString literalToolTip(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace postroom
