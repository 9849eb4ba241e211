// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>

namespace postroom {

//! How texts of contacts are compared where they are sorted: as the language does, without regard to case, numbers in
//! them by value. One for each thread.
inline QCollator contactCollator(const QLocale &locale)
{
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace postroom
