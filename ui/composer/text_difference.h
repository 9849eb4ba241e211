// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace postroom {

//! Where two texts differ: what is before start is the same in both, and so are the last same characters, all in UTF-16
//! units. No character of two units is cut.
struct TextDifference
{
    TextDifference(QStringView before, QStringView after)
    {
        const qsizetype shorter = qMin(before.size(), after.size());
        while (start < shorter && before.at(start) == after.at(start))
            ++start;
        if (start > 0 && before.at(start - 1).isHighSurrogate())
            --start;
        while (same < shorter - start && before.at(before.size() - same - 1) == after.at(after.size() - same - 1))
            ++same;
        if (same > 0 && before.at(before.size() - same).isLowSurrogate())
            --same;
    }

    qsizetype start = 0;
    qsizetype same = 0;
};

} // namespace postroom
