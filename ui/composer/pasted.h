// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/html_import.h"

#include <QString>

QT_FORWARD_DECLARE_CLASS(QMimeData)

namespace postroom {

// What is common to everything a message is pasted into.

//! No more of a paste is taken in.
constexpr qsizetype mostPastedCharacters = mostImportedCharacters;

//! The first \a most of \a text; no character of two units is cut.
QString firstOf(const QString &text, qsizetype most);
//! Files of this computer, copied or dragged from a folder, rather than text.
bool isFiles(const QMimeData &source);

//! Sentences on what was not taken in.
QString textCutShort();
QString htmlTooLong();
QString noRoom();
QString imageNotPasted();
//! \a source: isFiles().
QString filesNotPasted(const QMimeData &source);

} // namespace postroom
