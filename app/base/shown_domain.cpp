// SPDX-License-Identifier: Apache-2.0
#include "base/shown_domain.h"

#include <QUrl>

namespace postroom {

QString shownDomain(const QString &name)
{
    const QString shown = QUrl::fromAce(name.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return shown.isEmpty() ? name : shown;
}

} // namespace postroom
