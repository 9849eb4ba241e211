// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

namespace postroom {

//! Where a line stands in HTML for mail: old programs know left and right, not start and end.
enum class Side { Left, Middle, Right };

inline Side sideOf(TextAlign align, bool rightToLeft)
{
    if (align == TextAlign::Center)
        return Side::Middle;
    return (align == TextAlign::End) != rightToLeft ? Side::Right : Side::Left;
}

inline TextAlign alignOf(Side side, bool rightToLeft)
{
    if (side == Side::Middle)
        return TextAlign::Center;
    return (side == Side::Right) != rightToLeft ? TextAlign::End : TextAlign::Start;
}

} // namespace postroom
