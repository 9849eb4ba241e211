// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! The registered part of a lower-case \a name by the public suffix list; empty where \a name is itself a suffix. Of the
//! list only the part that registries answer for counts ("co.uk"), not that of companies ("github.io"): who rents out
//! names there may send mail from its own.
QString registrableDomain(const QString &name);
//! Whether nobody can own \a name: "com", "co.uk".
bool isPublicSuffix(const QString &name);
//! "a.b.c" is at or below "b.c"; both in lower case without a final dot.
bool isAtOrBelow(QStringView name, QStringView top);

} // namespace postroom
