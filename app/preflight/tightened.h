// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/merge_fields.h"

#include <QString>
#include <QStringView>

namespace postroom {

//! A personal field with spaces around its key, without them; empty where that does not make it sound.
QString tightened(QStringView field, SourceKind kind);

} // namespace postroom
