// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/html_tree.h"
#include "email/message_document.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace postroom::html_head {

//! What stands around the blocks of a message's HTML: the head with the styles of dark readers and phones, the hidden preview
//! text, the table in the middle.

//! Up to where the first block stands. \a document is normalised.
void appendStart(QString &html, const MessageDocument &document, const QString &previewText);
void appendEnd(QString &html);
//! The fonts of a message: the first is on Windows, where Outlook takes no other.
QString fontStack(const MessageStyle &style);
//! The style of a cell with text in it: Outlook hands none down into a table.
QString textStyle(const MessageStyle &style);
//! On one line, without control characters.
QString normalPreviewText(const QString &text);

//! What appendStart() wrote.
struct Start
{
    MessageStyle style = {};
    QString language = {};
    QString previewText = {};
    qsizetype length = 0; //!< of the start in UTF-16 units
};

//! Nothing where \a html does not begin as appendStart() does.
std::optional<Start> readStart(QStringView html);

//! The hidden preview text in the HTML of appendStart(), with what fills it up; empty where there is none.
SourceRange previewIn(QStringView html);

} // namespace postroom::html_head
