// SPDX-License-Identifier: Apache-2.0
#include "composer/message_dresser.h"

#include "composer/document_format.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

MessageDresser::MessageDresser(QTextDocument *target, const MessageLook &look) : QSyntaxHighlighter(target), m_look(look) {}

void MessageDresser::layObjects()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.text().contains(QChar::ObjectReplacementCharacter))
            rehighlightBlock(block);
    }
}

double MessageDresser::roomIn(const QTextBlock &block) const
{
    const double width = document()->textWidth();
    double room = (width > 0 ? width : m_look.width) - 2 * document()->documentMargin();
    if (const auto *table = qobject_cast<QTextTable *>(QTextCursor(block).currentFrame()))
        room = room / 2 - 2 * table->format().cellPadding() - 2;
    return qMax(24.0, room - block.blockFormat().indent() * document()->indentWidth());
}

void MessageDresser::highlightBlock(const QString &)
{
    const QTextBlock block = currentBlock();
    const TextBlock::Kind kind = format::kindOf(block.blockFormat());
    const QFont font = m_look.fontOf(kind);
    double room = 0;
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat meaning = fragment.charFormat();
        const TextFormat text = format::textFormat(meaning);
        QTextCharFormat looks;
        QFont own = font;
        if (text.bold)
            own.setWeight(QFont::Bold);
        own.setItalic(text.italic || kind == TextBlock::Kind::Quote);
        own.setStrikeOut(text.strike);
        own.setUnderline(text.underline || !text.link.isEmpty());
        looks.setFont(own);
        if (!text.colour.isEmpty())
            looks.setForeground(m_look.colour(text.colour));
        else if (kind == TextBlock::Kind::Footer)
            looks.setForeground(m_look.muted);
        else
            looks.setForeground(text.link.isEmpty() ? m_look.text : m_look.accent);
        if (meaning.objectType() > 0) {
            if (room <= 0)
                room = roomIn(block);
            looks.setProperty(format::LaidWidthProperty, room);
        }
        setFormat(fragment.position() - block.position(), fragment.length(), looks);
    }
}

} // namespace postroom
