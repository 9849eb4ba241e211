// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qglobal.h>

QT_FORWARD_DECLARE_CLASS(QAbstractItemView)

namespace postroom {

//! Offers the actions of \a view as its context menu, each with its tool tip: why one is off is said there too.
void offerActionMenu(QAbstractItemView &view);

} // namespace postroom
