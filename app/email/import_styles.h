// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/html_tree.h"
#include "email/message_document.h"

namespace postroom {

//! What an import takes from an element and hands down to those within.
struct ImportContext
{
    TextFormat format = {};
    TextBlock::Kind kind = TextBlock::Kind::Paragraph;
    int listDepth = 0;      //!< how many lists are around
    int item = -1;          //!< node of the list item around; -1: none
    bool center = false;
    bool right = false;
    bool keepsSpace = false; //!< white space stands as it is
};

//! \a outer with what \a node's name, attributes and styles add.
ImportContext styled(const ImportContext &outer, const HtmlNode &node);
//! Elements that are never looked into, hidden ones among them.
bool isLeftOut(const HtmlNode &node);
//! Elements that stand on lines of their own.
bool isBlock(const HtmlNode &node);
//! The level of Word's list paragraphs, 1 to 9: they are no lists in its HTML; 0: none.
int wordListLevel(const HtmlNode &node);

} // namespace postroom
