// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QList>
#include <QString>

namespace postroom {

//! Blocks from HTML of any origin: what is pasted from Word, Google Docs and web pages.

//! What an import left out, to be told.
struct ImportLosses
{
    int images = 0;          //!< embedded in the HTML, or files of the other computer: a message needs a web address
    int tables = 0;          //!< became lines of text
    bool looks = false;      //!< nested beyond sense: only the words are there
    bool cutShort = false;   //!< longer than mostImportedCharacters: the end is missing

    bool operator==(const ImportLosses &) const = default;
};

struct ImportedHtml
{
    QList<Block> blocks = {}; //!< normalised
    ImportLosses losses = {};

    bool operator==(const ImportedHtml &) const = default;
};

//! What is looked at of a paste, without images and scripts within it: a very long mail has 100,000.
constexpr qsizetype mostImportedCharacters = 1'000'000;
//! What becomes of it at most.
constexpr qsizetype mostImportedBlocks = 5'000;

//! Text, bold and its kin, colours, links, lists, headings, quotes, images with a web address and lines. Scripts, styles and
//! everything else never. Any thread; 5 MB take well under half a second.
ImportedHtml importHtml(const QString &html);

} // namespace postroom
