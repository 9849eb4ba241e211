// SPDX-License-Identifier: Apache-2.0
#include "composer/document_bridge.h"

#include "composer/document_format.h"

#include <QTextBlock>
#include <QTextBlockUserData>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

namespace {

// What a QTextBlock was read as, kept with it until it changes.
class ReadBlock final : public QTextBlockUserData
{
public:
    explicit ReadBlock(QList<Block> theBlocks) : blocks(std::move(theBlocks)) {}
    QList<Block> blocks;
};

class BlockWriter
{
public:
    BlockWriter(const QTextCursor &at, bool isFresh, double scale) : m_cursor(at), m_scale(scale), m_fresh(isFresh) {}

    void write(const QList<Block> &blocks)
    {
        for (const Block &block : blocks)
            write(block);
        if (m_fresh)
            m_cursor.setBlockFormat(format::fillerFormat());
        m_fresh = false;
    }
    const QTextCursor &cursor() const { return m_cursor; }

private:
    void begin(const QTextBlockFormat &blockFormat)
    {
        if (m_fresh)
            m_cursor.setBlockFormat(blockFormat);
        else
            m_cursor.insertBlock(blockFormat, QTextCharFormat());
        m_cursor.setBlockCharFormat(QTextCharFormat());
        m_fresh = false;
    }

    void write(const Block &block)
    {
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            begin(format::blockFormat(text->kind, text->align, text->level, m_scale));
            insertInlines(m_cursor, text->content);
        } else if (const auto *columns = std::get_if<ColumnsBlock>(&block)) {
            write(*columns);
        } else {
            begin(format::objectBlockFormat(block, m_scale));
            m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), *format::objectFormat(block));
        }
    }

    void write(const ColumnsBlock &columns)
    {
        if (m_cursor.currentTable()) {
            for (const QList<Block> &side : {columns.left, columns.right}) {
                for (const Block &block : side)
                    write(block);
            }
            return;
        }
        if (m_fresh)
            m_cursor.setBlockFormat(format::fillerFormat());
        QTextTableFormat table;
        table.setBorder(0);
        table.setCellSpacing(0);
        table.setCellPadding(8 * m_scale);
        table.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 50), QTextLength(QTextLength::PercentageLength, 50)});
        QTextTable *made = m_cursor.insertTable(1, 2, table);
        BlockWriter(made->cellAt(0, 0).firstCursorPosition(), true, m_scale).write(columns.left);
        BlockWriter(made->cellAt(0, 1).firstCursorPosition(), true, m_scale).write(columns.right);
        m_cursor = made->lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextCharacter);
        m_fresh = true;
    }

    QTextCursor m_cursor;
    double m_scale;
    bool m_fresh; // the block at the cursor is empty and nobody's yet
};

void addPieces(QList<Inline> &content, const QString &text, const TextFormat &textFormat)
{
    const QStringList lines = text.split(QChar::LineSeparator);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            content.push_back({.kind = Inline::Kind::LineBreak});
        if (!lines.at(i).isEmpty())
            content.push_back({.text = lines.at(i), .format = textFormat});
    }
}

// One QTextBlock, or the part of it from first to last: what stands beside an object in its block becomes a block.
QList<Block> readBlock(const QTextBlock &source, int first, int last)
{
    const QTextBlockFormat blockFormat = source.blockFormat();
    const TextAlign align = format::alignOf(blockFormat);
    TextBlock text{.kind = format::kindOf(blockFormat), .align = align, .level = blockFormat.intProperty(format::LevelProperty)};
    QList<Block> blocks;
    bool hasObject = false;
    for (QTextBlock::iterator it = source.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = qMax(first, fragment.position());
        const int to = qMin(last, fragment.position() + fragment.length());
        if (from >= to)
            continue;
        const QString words = fragment.text().mid(from - fragment.position(), to - from);
        const QTextCharFormat charFormat = fragment.charFormat();
        const int object = charFormat.objectType();
        const TextFormat textFormat = format::textFormat(charFormat);
        for (qsizetype at = 0; at < words.size();) {
            qsizetype next = object ? words.indexOf(QChar::ObjectReplacementCharacter, at) : -1;
            if (next < 0)
                next = words.size();
            addPieces(text.content, words.mid(at, next - at), textFormat);
            if (next < words.size() && object == format::FieldObject) {
                text.content.push_back({.kind = Inline::Kind::Field, .field = format::mergeField(charFormat), .format = textFormat});
            } else if (next < words.size() && format::isBlockObject(object)) {
                hasObject = true;
                // Copies of what has a name: GCC 12 takes a temporary variant that is moved from for uninitialised.
                if (!text.content.isEmpty()) {
                    const Block before = std::exchange(text, {.kind = text.kind, .align = text.align, .level = text.level});
                    blocks.push_back(before);
                }
                const Block inserted = format::objectOf(charFormat, align);
                blocks.push_back(inserted);
            }
            at = next + 1;
        }
    }
    const bool isNothing = text.content.isEmpty() && (hasObject || blockFormat.boolProperty(format::FillerProperty));
    if (!isNothing) {
        const Block rest = text;
        blocks.push_back(rest);
    }
    MessageDocument one;
    one.blocks = blocks;
    return normalised(one).blocks;
}

template<typename Holder>
QList<Block> readFlow(const Holder &holder, const std::function<QList<Block>(QTextBlock)> &read);

void readTable(const QTextTable &table, QList<Block> &into, const std::function<QList<Block>(QTextBlock)> &read)
{
    ColumnsBlock columns;
    for (int column = 0; column < table.columns(); ++column) {
        const QList<Block> side = readFlow(table.cellAt(0, column), read);
        (column == 0 ? columns.left : columns.right) += side;
    }
    into.push_back(columns);
}

template<typename Holder>
QList<Block> readFlow(const Holder &holder, const std::function<QList<Block>(QTextBlock)> &read)
{
    QList<Block> blocks;
    for (auto it = holder.begin(); it != holder.end(); ++it) {
        if (const auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
            readTable(*table, blocks, read);
        else if (it.currentBlock().isValid())
            blocks += read(it.currentBlock());
    }
    return blocks;
}

QList<Block> readWhole(QTextBlock block)
{
    return readBlock(block, block.position(), block.position() + block.length() - 1);
}

QList<Block> readKept(QTextBlock block)
{
    if (const auto *kept = static_cast<const ReadBlock *>(block.userData()))
        return kept->blocks;
    QList<Block> blocks = readWhole(block);
    block.setUserData(new ReadBlock(blocks)); // the block takes it over
    return blocks;
}

MessageDocument readAll(const QTextDocument &source, const std::function<QList<Block>(QTextBlock)> &read)
{
    MessageDocument message;
    const QTextFrameFormat root = source.rootFrame()->frameFormat();
    message.style = format::readStyle(root);
    message.language = format::readLanguage(root);
    message.blocks = readFlow(*source.rootFrame(), read);
    return message;
}

} // namespace

void insertInlines(QTextCursor &cursor, const QList<Inline> &content)
{
    for (const Inline &piece : content) {
        switch (piece.kind) {
        case Inline::Kind::Text:
            cursor.insertText(piece.text, format::charFormat(piece.format));
            break;
        case Inline::Kind::LineBreak:
            cursor.insertText(QString(QChar::LineSeparator), format::charFormat(piece.format));
            break;
        case Inline::Kind::Field:
            cursor.insertText(QString(QChar::ObjectReplacementCharacter), format::fieldFormat(piece.field, piece.format));
            break;
        }
    }
}

void writeDocument(QTextDocument &target, const MessageDocument &message, double scale)
{
    target.setUndoRedoEnabled(false);
    target.clear();
    QTextCursor cursor(&target);
    cursor.beginEditBlock();
    QTextFrameFormat root = target.rootFrame()->frameFormat();
    format::writeStyle(root, message.style, message.language);
    target.rootFrame()->setFrameFormat(root);
    BlockWriter(cursor, true, scale).write(normalised(message).blocks);
    cursor.endEditBlock();
    target.setUndoRedoEnabled(true);
    target.setModified(false);
}

void insertBlocks(QTextCursor &cursor, const QList<Block> &blocks)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const auto *only = blocks.size() == 1 ? std::get_if<TextBlock>(&blocks.constFirst()) : nullptr;
    if (only && only->kind == TextBlock::Kind::Paragraph) {
        insertInlines(cursor, only->content);
    } else if (!blocks.isEmpty()) {
        const bool isEmpty = cursor.block().length() <= 1;
        // What stood behind the cursor goes on behind what is put in.
        if (!isEmpty && !cursor.atBlockEnd()) {
            cursor.insertBlock();
            cursor.movePosition(QTextCursor::PreviousCharacter);
        }
        const bool leavesEmpty = !isEmpty && cursor.block().length() <= 1;
        BlockWriter writer(cursor, isEmpty || leavesEmpty, 1);
        writer.write(blocks);
        cursor = writer.cursor();
    }
    cursor.endEditBlock();
}

void fillBlock(const QTextCursor &cursor, const QList<Block> &blocks)
{
    BlockWriter(cursor, true, 1).write(blocks);
}

void appendBlocks(const QTextCursor &cursor, const QList<Block> &blocks)
{
    BlockWriter(cursor, false, 1).write(blocks);
}

MessageDocument readDocument(const QTextDocument &source)
{
    return readAll(source, readWhole);
}

QList<Block> readBlockOf(const QTextBlock &block)
{
    return readWhole(block);
}

QList<Block> readSelection(const QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return {};
    const int first = cursor.selectionStart();
    const int last = cursor.selectionEnd();
    const auto read = [first, last](const QTextBlock &block) -> QList<Block> {
        if (block.position() > last || block.position() + block.length() <= first)
            return {};
        if (block.length() > 1 && (block.position() == last || block.position() + block.length() - 1 == first))
            return {};
        return readBlock(block, first, last);
    };
    QList<Block> blocks = readFlow(*cursor.document()->rootFrame(), read);
    // Columns of which nothing is selected.
    blocks.removeIf([](const Block &block) {
        const auto *columns = std::get_if<ColumnsBlock>(&block);
        return columns && columns->left.isEmpty() && columns->right.isEmpty();
    });
    return blocks;
}

DocumentReader::DocumentReader(QTextDocument &source, QObject *parent) : QObject(parent), m_source(source)
{
    m_source.documentLayout(); // a document without one does not tell of its changes
    forget(0, m_source.characterCount());
    connect(&m_source, &QTextDocument::contentsChange, this, [this](int from, int, int added) { forget(from, added); });
}

void DocumentReader::forget(int from, int added)
{
    const int last = from + added;
    for (QTextBlock block = m_source.findBlock(from); block.isValid() && block.position() <= last; block = block.next())
        block.setUserData(nullptr);
}

MessageDocument DocumentReader::read() const
{
    return readAll(m_source, readKept);
}

} // namespace postroom
