// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QString>

#include <optional>

namespace postroom {

//! What writeHtml() was given.
struct OwnHtml
{
    MessageDocument document = {}; //!< normalised
    QString previewText = {};

    bool operator==(const OwnHtml &) const = default;
};

//! Reads the HTML of writeHtml() back. Nothing for any other, nor for ours once somebody changed it by hand so that writing
//! it again would lose anything: writeHtml() of the answer is \a html to the byte, line ends aside. Any thread.
std::optional<OwnHtml> readOwnHtml(const QString &html);

} // namespace postroom
