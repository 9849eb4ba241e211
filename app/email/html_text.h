// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace postroom {

//! Text as it stands between tags and within quotes: & < > " escaped.
void appendEscaped(QString &html, QStringView text);
QString escapedHtml(QStringView text);
//! The references that appendEscaped() and html_writer.h write, the apostrophe, and numbers; others stay as they are.
QString unescapedHtml(QStringView html);

} // namespace postroom
