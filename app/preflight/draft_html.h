// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/html_tree.h"

#include <QList>
#include <QString>

namespace postroom {

//! A draft's HTML, read once for all checks. Lives no longer than the HTML.
struct DraftHtml
{
    explicit DraftHtml(const QString &source);

    const QString &html;
    HtmlTree tree;
    bool isOwn;            //!< of the visual editor: html_reader.h
    QList<bool> isVisible; //!< for each node: not within something hidden
    QList<SourceRange> doubles; //!< in our own HTML what stands there a second time: for Outlook, and the preview text

    //! What people read, white space folded.
    QString visibleText() const;
};

} // namespace postroom
