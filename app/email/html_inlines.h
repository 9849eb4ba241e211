// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QList>
#include <QString>

namespace postroom {

//! Appends a line's pieces as html_writer.h writes them. \a linkColour: of links in this place. White space that HTML would
//! swallow is written as "&nbsp;", a no-break space as "&#160;", so that both come back as they were.
void appendInlines(QString &html, const QList<Inline> &content, const QString &linkColour);

//! The class of texts of \a colour, where that would be hard to read on dark ground; else empty.
QString darkClassOf(const QString &colour);

} // namespace postroom
