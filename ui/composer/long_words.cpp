// SPDX-License-Identifier: Apache-2.0
#include "composer/long_words.h"

#include <QTextBlock>
#include <QTextDocument>

#include <utility>

namespace postroom {

namespace {

constexpr int longestWord = 4'000;

bool holdsLongWord(const QString &text)
{
    int length = 0;
    for (const QChar c : text) {
        length = c.isSpace() || c == QChar::ObjectReplacementCharacter ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

} // namespace

LongWords::LongWords(QTextDocument &target, Wrap wrap, QObject *parent) : QObject(parent), m_target(target), m_wrap(std::move(wrap))
{
    // Told before the text is laid out.
    connect(&target, &QTextDocument::contentsChange, this, &LongWords::look);
}

void LongWords::look(int from, int removed, int added)
{
    if (!m_areThere) {
        if (added <= longestWord)
            return;
        m_areThere = isLongWordIn(from, from + added);
    } else {
        // Of a document that is cleared nothing is told: the little that comes then says it.
        const bool isMuch = added > longestWord || removed > longestWord;
        if (!isMuch && m_target.characterCount() > longestWord)
            return;
        m_areThere = isLongWordIn(0, m_target.characterCount());
    }
    const QTextOption::WrapMode mode = m_areThere ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (m_target.defaultTextOption().wrapMode() != mode)
        m_wrap(mode);
}

bool LongWords::isLongWordIn(int from, int to) const
{
    for (QTextBlock block = m_target.findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        if (block.length() > longestWord && holdsLongWord(block.text()))
            return true;
    }
    return false;
}

} // namespace postroom
