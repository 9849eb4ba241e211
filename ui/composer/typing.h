// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeyEvent>

namespace postroom {

//! Whether \a event types a letter, rather than being a command. AltGr comes as Ctrl and Alt on Windows.
inline bool isTyping(const QKeyEvent &event)
{
    const auto control = event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    const bool isAltGr = event.modifiers().testFlag(Qt::ControlModifier) && event.modifiers().testFlag(Qt::AltModifier);
    return !event.text().isEmpty() && (event.text().at(0).isPrint() || event.text().at(0).isSurrogate()) && (!control || isAltGr);
}

} // namespace postroom
