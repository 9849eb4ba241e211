// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! \a name, cut after \a most characters with an ellipsis: for names that somebody else chose, in places of ours.
QString shortened(const QString &name, int most = 60);

//! \a text with places where a line may break within words longer than that, which have no space to break at. For what is
//! shown in full, not for what is copied.
QString breakable(const QString &text);

//! A sentence with names in it as it can be laid out: words longer than a line can be broken, and what would not fit a
//! window is cut. For labels, not for what is copied.
QString readable(const QString &sentence);

} // namespace postroom
