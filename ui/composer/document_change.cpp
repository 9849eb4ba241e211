// SPDX-License-Identifier: Apache-2.0
#include "composer/document_change.h"

#include "composer/document_bridge.h"
#include "composer/document_format.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

namespace {

// A part of the root frame: a block of text, or the columns between two such.
struct Piece
{
    int first = 0;
    int last = 0;
    bool isTable = false;
    QList<Block> blocks = {};
};

// Of \a target, whose whole message is \a blocks: how many of them each piece is.
QList<Piece> piecesOf(const QTextDocument &target, const QList<Block> &blocks)
{
    QList<Piece> pieces;
    qsizetype done = 0;
    const QTextFrame *root = target.rootFrame();
    for (auto it = root->begin(); it != root->end(); ++it) {
        Piece piece;
        qsizetype count = 1;
        if (const QTextFrame *table = it.currentFrame()) {
            piece = {.first = table->firstPosition() - 1, .last = table->lastPosition() + 1, .isTable = true};
        } else {
            const QTextBlock block = it.currentBlock();
            piece = {.first = block.position(), .last = block.position() + block.length() - 1};
            count = readBlockOf(block).size();
        }
        piece.blocks = blocks.mid(done, count);
        done += count;
        pieces.push_back(piece);
    }
    return pieces;
}

// The stretch of pieces that becomes \a wanted.
class Change
{
public:
    Change(const QList<Piece> &pieces, const QList<Block> &wanted) : m_pieces(pieces), m_end(pieces.size()), m_wanted(wanted)
    {
        leaveWhatIsSame();
        takeFillers();
        leaveNoEmptyLine();
        endInText();
    }

    bool isNothing() const { return m_begin == m_end && m_wanted.isEmpty(); }

    void apply(QTextDocument &target) const
    {
        QTextCursor cursor(&target);
        if (m_begin == m_end) {
            cursor.setPosition(m_pieces.at(m_begin - 1).last);
            appendBlocks(cursor, m_wanted);
            return;
        }
        cursor.setPosition(m_pieces.at(m_begin).first);
        cursor.setPosition(m_pieces.at(m_end - 1).last, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        fillBlock(cursor, m_wanted);
    }

private:
    bool isText(qsizetype at) const { return at >= 0 && at < m_pieces.size() && !m_pieces.at(at).isTable; }

    void takeBefore()
    {
        --m_begin;
        m_wanted = m_pieces.at(m_begin).blocks + m_wanted;
    }

    void takeBehind()
    {
        m_wanted += m_pieces.at(m_end).blocks;
        ++m_end;
    }

    void leaveWhatIsSame()
    {
        qsizetype first = 0;
        qsizetype last = m_wanted.size();
        const auto isSame = [this](const QList<Block> &blocks, qsizetype from) { return m_wanted.mid(from, blocks.size()) == blocks; };
        while (m_begin < m_end) {
            const QList<Block> &blocks = m_pieces.at(m_begin).blocks;
            if (first + blocks.size() > last || !isSame(blocks, first))
                break;
            first += blocks.size();
            ++m_begin;
        }
        while (m_end > m_begin) {
            const QList<Block> &blocks = m_pieces.at(m_end - 1).blocks;
            if (last - blocks.size() < first || !isSame(blocks, last - blocks.size()))
                break;
            last -= blocks.size();
            --m_end;
        }
        m_wanted = m_wanted.sliced(first, last - first);
    }

    // Lines that stand for nothing: whether they are needed is found anew.
    void takeFillers()
    {
        if (m_begin == m_end && m_wanted.isEmpty())
            return;
        while (isText(m_begin - 1) && m_pieces.at(m_begin - 1).blocks.isEmpty())
            takeBefore();
        while (isText(m_end) && m_pieces.at(m_end).blocks.isEmpty())
            takeBehind();
    }

    // Where text goes for good its line goes too.
    void leaveNoEmptyLine()
    {
        if (m_begin == m_end || !m_wanted.isEmpty())
            return;
        if (isText(m_begin - 1))
            takeBefore();
        else if (isText(m_end))
            takeBehind();
    }

    // Columns stand between two lines of text and are taken out with them.
    void endInText()
    {
        if (m_begin == m_end && !m_wanted.isEmpty() && !isText(m_begin - 1))
            takeBehind();
        if (m_begin == m_end)
            return;
        while (!isText(m_begin))
            takeBefore();
        while (!isText(m_end - 1))
            takeBehind();
    }

    const QList<Piece> &m_pieces;
    qsizetype m_begin = 0;
    qsizetype m_end;
    QList<Block> m_wanted;
};

} // namespace

void changeDocument(QTextDocument &target, const MessageDocument &message)
{
    const MessageDocument wanted = normalised(message);
    const MessageDocument now = readDocument(target);
    if (now == wanted)
        return;
    QTextCursor step(&target);
    step.beginEditBlock();
    if (now.style != wanted.style || now.language != wanted.language) {
        QTextFrameFormat root = target.rootFrame()->frameFormat();
        format::writeStyle(root, wanted.style, wanted.language);
        target.rootFrame()->setFrameFormat(root);
    }
    const QList<Piece> pieces = piecesOf(target, now.blocks);
    const Change change(pieces, wanted.blocks);
    if (!change.isNothing())
        change.apply(target);
    step.endEditBlock();
}

} // namespace postroom
