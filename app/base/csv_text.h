// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace postroom {

//! \a rows as a CSV file that spreadsheets read: RFC 4180, UTF-8 with a byte-order mark. Cells that they could take for a
//! formula begin with an apostrophe.
QByteArray csvText(const QList<QStringList> &rows);

} // namespace postroom
