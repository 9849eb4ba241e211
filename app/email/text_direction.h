// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QString>
#include <QStringView>

namespace postroom {

//! Which way text runs: by its first letter that has a direction (Unicode's rule P2), else as \a otherwise says.
bool runsRightToLeft(QStringView text, bool otherwise);
bool runsRightToLeft(const QList<Inline> &content, bool otherwise);
//! Of a language in BCP 47: Arabic, Hebrew, Persian, Urdu and their like.
bool languageRunsRightToLeft(const QString &language);

} // namespace postroom
