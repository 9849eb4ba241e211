// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/html_writer.h"

namespace postroom {

//! A message of all that is common, whose HTML has at least \a bytes.
inline MessageDocument messageOfBytes(qsizetype bytes)
{
    MessageDocument document;
    const QString words = QStringLiteral("The quick brown fox & its friends jump over the lazy dog, again and again, until the evening comes. ");
    while (writeHtml(document, {}).toUtf8().size() < bytes) {
        for (int i = 0; i < 5; ++i) {
            document.blocks.push_back(TextBlock{.content = {{.text = words},
                                                            {.text = words, .format = {.bold = true, .colour = QStringLiteral("#102080")}},
                                                            {.kind = Inline::Kind::Field, .field = {QStringLiteral("contact.first_name"), QStringLiteral("there")}},
                                                            {.text = words, .format = {.link = QStringLiteral("https://acme.com/?a=1&b=2")}}}});
            document.blocks.push_back(TextBlock{.kind = TextBlock::Kind::Bullet, .level = i % 3, .content = {{.text = words}}});
        }
        document.blocks.push_back(ButtonBlock{QStringLiteral("Read on"), QStringLiteral("https://acme.com/")});
    }
    return document;
}

} // namespace postroom
