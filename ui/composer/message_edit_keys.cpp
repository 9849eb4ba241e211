// SPDX-License-Identifier: Apache-2.0
// What the keyboard does in a message.
#include "composer/message_edit.h"

#include "composer/document_bridge.h"
#include "composer/document_format.h"
#include "composer/field_text.h"
#include "composer/typing.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

namespace {

// With Ctrl and Shift: see handleShortcut().
bool isShiftedShortcut(int key)
{
    return key == Qt::Key_X || key == Qt::Key_C || key == Qt::Key_L || key == Qt::Key_E || key == Qt::Key_R || key == Qt::Key_P;
}

bool holdsObject(const QTextBlock &block)
{
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        if (format::isBlockObject(it.fragment().charFormat().objectType()))
            return true;
    }
    return false;
}

QTextBlockFormat paragraph(TextAlign align = TextAlign::Start)
{
    return format::blockFormat(TextBlock::Kind::Paragraph, align, 0);
}

// The table that ends right before \a block.
const QTextTable *tableBefore(const QTextBlock &block)
{
    const QTextBlock above = block.previous();
    if (!above.isValid())
        return nullptr;
    const auto *table = QTextCursor(above).currentTable();
    return table != QTextCursor(block).currentTable() ? table : nullptr;
}

} // namespace

bool MessageEdit::event(QEvent *event)
{
    // These are the editor's while it has the keyboard, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->modifiers() == Qt::ControlModifier
            && (key->key() == Qt::Key_K || key->key() == Qt::Key_B || key->key() == Qt::Key_I || key->key() == Qt::Key_U);
        if (isOurs || (key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && isShiftedShortcut(key->key()))) {
            event->accept();
            return true;
        }
    }
    return MessageView::event(event);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    if (handleShortcut(event) || handleTab(event) || handleEnter(event) || handleDelete(event))
        return;
    if (isTyping(*event)) {
        if (event->text() == QStringLiteral("/") && !cursorState().isObject) {
            const QTextCursor cursor = textCursor();
            const QChar before = cursor.atBlockStart() ? QChar() : document()->characterAt(cursor.position() - 1);
            if (before.isNull() || before.isSpace()) {
                emit insertMenuRequested(viewport()->mapToGlobal(cursorRect().bottomLeft()));
                return;
            }
        }
        makeRoomForText();
    }
    MessageView::keyPressEvent(event);
    if (event->text() == QStringLiteral("}"))
        completeField();
}

void MessageEdit::makeRoomForText()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return;
    if (cursor.blockFormat().boolProperty(format::FillerProperty)) {
        cursor.setBlockFormat(paragraph());
        return;
    }
    if (!holdsObject(cursor.block()))
        return;
    cursor.beginEditBlock();
    if (cursor.atBlockStart()) {
        cursor.insertBlock();
        cursor.movePosition(QTextCursor::PreviousCharacter);
    } else {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock();
    }
    cursor.setBlockFormat(paragraph());
    cursor.setBlockCharFormat(QTextCharFormat());
    cursor.endEditBlock();
    setTextCursor(cursor);
    setCurrentCharFormat(QTextCharFormat());
}

bool MessageEdit::handleShortcut(const QKeyEvent *event)
{
    const auto keys = event->modifiers() & ~Qt::KeypadModifier;
    if (keys == Qt::ControlModifier) {
        switch (event->key()) {
        case Qt::Key_B:
            toggleBold();
            return true;
        case Qt::Key_I:
            toggleItalic();
            return true;
        case Qt::Key_U:
            toggleUnderline();
            return true;
        case Qt::Key_K:
            emit linkRequested();
            return true;
        default:
            return false;
        }
    }
    if (keys != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_X:
        toggleStrike();
        return true;
    case Qt::Key_C:
        emit colourRequested();
        return true;
    case Qt::Key_L:
        setAlign(TextAlign::Start);
        return true;
    case Qt::Key_E:
        setAlign(TextAlign::Center);
        return true;
    case Qt::Key_R:
        setAlign(TextAlign::End);
        return true;
    case Qt::Key_P:
        if (!cursorState().isObject)
            setKind(TextBlock::Kind::Paragraph);
        return true;
    default:
        return false;
    }
}

// Qt moves the keyboard on before a key comes here.
bool MessageEdit::focusNextPrevChild(bool next)
{
    const bool isForList = format::isListKind(format::kindOf(textCursor().blockFormat())) && canChangeLevel(next ? 1 : -1);
    return !isForList && MessageView::focusNextPrevChild(next);
}

bool MessageEdit::handleTab(const QKeyEvent *event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isTab || event->modifiers().testFlag(Qt::ControlModifier) || !format::isListKind(format::kindOf(textCursor().blockFormat())))
        return false;
    const bool isBack = event->key() == Qt::Key_Backtab || event->modifiers().testFlag(Qt::ShiftModifier);
    return changeLevel(isBack ? -1 : 1);
}

bool MessageEdit::handleEnter(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const bool wantsBelow = event->modifiers().testFlag(Qt::ControlModifier);
    if (holdsObject(block) && !cursor.hasSelection() && !wantsBelow) {
        for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
            if (format::isBlockObject(it.fragment().charFormat().objectType())) {
                emit editRequested(it.fragment().position());
                break;
            }
        }
        return true;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !wantsBelow) {
        makeRoomForText();
        return false; // a line break within the paragraph
    }
    // A personal field that is selected, and nothing else, is opened.
    if (cursor.selectionEnd() - cursor.selectionStart() == 1 && cursor.charFormat().objectType() == format::FieldObject) {
        emit editRequested(cursor.selectionStart());
        return true;
    }
    const TextBlock::Kind kind = format::kindOf(cursor.blockFormat());
    const bool isHeading = cursor.blockFormat().headingLevel() > 0;
    const bool isEmpty = block.length() <= 1;
    if (isEmpty && !cursor.hasSelection() && kind != TextBlock::Kind::Paragraph && !isHeading) {
        // An empty item ends its list.
        if (format::isListKind(kind) && cursor.blockFormat().intProperty(format::LevelProperty) > 0)
            changeLevel(-1);
        else
            setKind(TextBlock::Kind::Paragraph);
        return true;
    }
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (wantsBelow)
        cursor.movePosition(QTextCursor::EndOfBlock);
    if (cursor.blockFormat().boolProperty(format::FillerProperty))
        cursor.setBlockFormat(paragraph());
    const bool startsParagraph = holdsObject(cursor.block()) || (isHeading && cursor.atBlockEnd());
    TextFormat textFormat = format::textFormat(cursor.charFormat());
    textFormat.link.clear();
    const QTextBlockFormat next = startsParagraph ? paragraph(isHeading ? format::alignOf(cursor.blockFormat()) : TextAlign::Start) : cursor.blockFormat();
    cursor.insertBlock(next, startsParagraph ? QTextCharFormat() : format::charFormat(textFormat));
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void MessageEdit::removeBlock(const QTextBlock &block)
{
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(paragraph());
    cursor.setBlockCharFormat(QTextCharFormat());
    const QTextBlock next = block.next();
    const QTextTable *table = cursor.currentTable();
    const bool hasNeighbour = next.isValid() && QTextCursor(next).currentTable() == table && (!table || table->cellAt(next.position()) == table->cellAt(block.position()));
    if (hasNeighbour) {
        const QTextBlockFormat kept = next.blockFormat();
        cursor.deleteChar();
        cursor.setBlockFormat(kept);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool MessageEdit::handleDelete(const QKeyEvent *event)
{
    if (textCursor().hasSelection() || event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (event->key() == Qt::Key_Backspace)
        return handleBackspace();
    if (event->key() != Qt::Key_Delete)
        return false;
    const QTextCursor cursor = textCursor();
    if (holdsObject(cursor.block()) && cursor.atBlockStart()) {
        removeBlock(cursor.block());
        return true;
    }
    if (!cursor.atBlockEnd() || !holdsObject(cursor.block().next()))
        return false;
    if (cursor.block().length() > 1) {
        const int here = cursor.position();
        removeBlock(cursor.block().next());
        QTextCursor back(document());
        back.setPosition(here);
        setTextCursor(back);
    } else {
        removeBlock(cursor.block());
    }
    return true;
}

bool MessageEdit::handleBackspace()
{
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (holdsObject(block) && !cursor.atBlockStart()) {
        removeBlock(block);
        return true;
    }
    if (!cursor.atBlockStart())
        return false;
    const TextBlock::Kind kind = format::kindOf(block.blockFormat());
    if (format::isListKind(kind) && block.blockFormat().intProperty(format::LevelProperty) > 0) {
        changeLevel(-1);
        return true;
    }
    if (kind != TextBlock::Kind::Paragraph) {
        setKind(TextBlock::Kind::Paragraph);
        return true;
    }
    if (const QTextTable *table = tableBefore(block)) {
        // Columns go as a whole; undo brings them back.
        QTextCursor whole(document());
        whole.setPosition(table->firstPosition());
        setTextCursor(whole);
        removeColumns();
        return true;
    }
    const QTextBlock above = block.previous();
    if (above.isValid() && holdsObject(above)) {
        const bool wasEmpty = block.length() <= 1;
        if (wasEmpty) {
            removeBlock(block);
            QTextCursor end(above);
            end.movePosition(QTextCursor::EndOfBlock);
            setTextCursor(end);
        } else {
            removeBlock(above);
        }
        return true;
    }
    if (above.isValid() && above.length() <= 1 && holdsObject(block)) {
        removeBlock(above);
        return true;
    }
    if (holdsObject(block))
        return true; // joined to a text it would stand within it
    if (const QTextTable *table = cursor.currentTable(); table && document()->characterAt(cursor.position() - 1) != QChar::ParagraphSeparator) {
        const bool isEmpty = table->lastPosition() - table->firstPosition() <= 1;
        if (isEmpty)
            removeColumns();
        return true;
    }
    return false;
}

void MessageEdit::completeField()
{
    QTextCursor cursor = textCursor();
    const int inBlock = cursor.positionInBlock();
    const QString before = cursor.block().text().left(inBlock);
    const qsizetype start = before.lastIndexOf(QStringLiteral("{{{"));
    if (start < 0 || !before.endsWith(QStringLiteral("}}}")))
        return;
    const auto field = soleField(before.sliced(start));
    if (!field)
        return;
    const TextFormat textFormat = format::textFormat(currentCharFormat());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(inBlock - start));
    insertInlines(cursor, {{.kind = Inline::Kind::Field, .field = *field, .format = textFormat}});
    cursor.endEditBlock();
    setTextCursor(cursor);
    setCurrentCharFormat(format::charFormat(textFormat));
}

} // namespace postroom
