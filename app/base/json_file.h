// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace postroom {

// Small things kept on this computer whose loss is no harm: nothing is flushed to the disk.

//! The object in the file at \a path; empty where there is none.
QJsonObject readJsonFile(const QString &path);
//! Writes the file whole or not at all, and the folders it needs. The system's words where that fails.
std::optional<QString> writeJsonFile(const QString &path, const QJsonObject &object);

} // namespace postroom
