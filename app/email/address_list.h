// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace postroom {

//! The addresses of a line like "Ada <ada@acme.com>, "Doe, Jane" <jane@acme.com>", trimmed, empty ones left out. A comma
//! within quotes is a part of the name (RFC 5322, 3.2.4); a quote that never closes is a character like any other.
QStringList addressesIn(const QString &line);

//! \a addresses as a line for people to edit.
QString addressLine(const QStringList &addresses);

} // namespace postroom
