// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QString>

namespace postroom {

//! The plain text of a message, as it is made from the HTML when the broadcast has none of its own. The service makes its
//! own when sending and does not document how: this is our approximation, to be shown as such. A link's address follows
//! its words in brackets, an image shows its description, an item of a list a dash or its number. Personal fields stay as
//! they are. Lines end with "\n". Any thread.
QString textOf(const MessageDocument &document);
//! The same for HTML of any origin. Hidden text (the preview) is left out.
QString textOfHtml(const QString &html);

} // namespace postroom
