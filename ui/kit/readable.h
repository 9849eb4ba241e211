// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! \a name, cut after \a most characters with an ellipsis: for names that somebody else chose, in places of ours.
QString shortened(const QString &name, int most = 60);

//! A sentence with names in it as it can be laid out: words longer than a line can be broken, and what would not fit a
//! window is cut. For labels, not for what is copied.
QString readable(const QString &sentence);

} // namespace postroom
