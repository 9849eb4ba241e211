// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <optional>

namespace postroom {

//! \a text as pieces of a line, with its personal fields made chips. Line ends become line breaks.
QList<Inline> inlinesOf(const QString &text, const TextFormat &format = {});
//! A paragraph for each line of \a text; empty lines only part them.
QList<Block> paragraphsOf(const QString &text);
//! The personal field that \a text is, and nothing else.
std::optional<MergeField> soleField(const QString &text);

} // namespace postroom
