// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QString>

namespace postroom {

//! \a document as the HTML of a message: tables and inlined styles that Outlook, Gmail and Apple Mail show alike, dark
//! colours where the reader wants them, \a previewText hidden on top. What is written is normalised(document); the same
//! document gives the same bytes, and html_reader.h reads them back. Lines end with "\n". Any thread.
QString writeHtml(const MessageDocument &document, const QString &previewText);

} // namespace postroom
