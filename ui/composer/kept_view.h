// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/text_places.h"

#include <QAbstractTextDocumentLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

#include <type_traits>

namespace postroom {

//! What a person sees of a text and has selected in it, while it becomes another from outside: from its construction on
//! until restore(). For QTextEdit and QPlainTextEdit.
template<typename Edit>
class KeptView
{
public:
    explicit KeptView(Edit &edit) : m_edit(edit), m_before(edit.document()->toRawText())
    {
        const QTextCursor cursor = edit.textCursor();
        m_anchor = cursor.anchor();
        m_position = cursor.position();
        // What stays where it is on the screen: the line of the cursor, or the topmost one where the cursor is out of sight.
        bool isSeen = edit.viewport()->rect().intersects(edit.cursorRect(cursor));
        if constexpr (countsLines)
            isSeen = isSeen && topOf(m_position) >= 0; // it tells no place of what is above
        m_held = isSeen ? m_position : edit.cursorForPosition({0, 0}).position();
        m_top = topOf(m_held);
    }

    //! The cursor, the selection and what is in sight are where they were.
    void restore()
    {
        const TextPlaces now(m_edit.document()->toRawText());
        QTextCursor cursor(m_edit.document());
        cursor.setPosition(m_before.placeIn(now, m_anchor));
        cursor.setPosition(m_before.placeIn(now, m_position), QTextCursor::KeepAnchor);
        m_edit.setTextCursor(cursor);
        const int held = m_before.placeIn(now, m_held);
        if constexpr (countsLines)
            layLinesAbove(held);
        QScrollBar *bar = m_edit.verticalScrollBar();
        bar->setValue(bar->value() + topOf(held) - m_top);
    }

private:
    //! QPlainTextEdit scrolls by lines, and knows where they are on the screen only of those that are seen.
    static constexpr bool countsLines = std::is_base_of_v<QPlainTextEdit, Edit>;

    //! How far below the upper edge: in pixels, or in lines.
    int topOf(int position) const
    {
        if constexpr (countsLines) {
            const QTextBlock block = m_edit.document()->findBlock(position);
            layOut(block);
            return block.firstLineNumber() + block.layout()->lineForTextPosition(position - block.position()).lineNumber()
                - m_edit.verticalScrollBar()->value();
        } else {
            QTextCursor cursor(m_edit.document());
            cursor.setPosition(position);
            return m_edit.cursorRect(cursor).top();
        }
    }

    //! What was changed counts as one line each until it is laid out, and would push the line away once it is.
    void layLinesAbove(int position) const
    {
        QTextBlock block = m_edit.document()->findBlock(position);
        for (int lines = 0; block.isValid() && lines <= m_top; block = block.previous()) {
            layOut(block);
            lines += block.lineCount();
        }
    }

    void layOut(const QTextBlock &block) const { m_edit.document()->documentLayout()->blockBoundingRect(block); }

    Edit &m_edit;
    TextPlaces m_before;
    int m_anchor = 0;
    int m_position = 0;
    int m_held = 0;
    int m_top = 0;
};

} // namespace postroom
