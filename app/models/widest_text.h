// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qnamespace.h>

namespace postroom {

//! A role of header data: the widest of the few texts that a column ever shows. A column that is fitted has room for it,
//! though none of the rows in sight may show it.
inline constexpr int widestTextRole = Qt::UserRole + 100;

} // namespace postroom
