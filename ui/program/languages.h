// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

QT_FORWARD_DECLARE_CLASS(QCoreApplication)

namespace postroom {

//! Makes \a application speak \a language ("de"), or the system's where it is empty: our words, Qt's own, numbers, dates
//! and the direction of writing. English, whose plurals are a translation too, where we have no other.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace postroom
