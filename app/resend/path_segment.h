// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace postroom {

//! An id or an address as one segment of a path, percent-encoded, so that no input can reach another path. '@' and '+'
//! stay as they are: the service takes them literally (facts.md, section 2).
inline QString pathSegment(const QString &idOrAddress)
{
    // "." and ".." would be resolved away by URL handling, encoded or not by some servers, and nothing at all would name
    // the whole list; they are no id of anything.
    if (idOrAddress.isEmpty() || idOrAddress == QLatin1Char('.') || idOrAddress == QLatin1String(".."))
        return QStringLiteral("%00");
    return QString::fromLatin1(QUrl::toPercentEncoding(idOrAddress, QByteArrayLiteral("@+")));
}

} // namespace postroom
