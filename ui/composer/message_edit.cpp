// SPDX-License-Identifier: Apache-2.0
#include "composer/message_edit.h"

#include "composer/document_bridge.h"
#include "composer/document_change.h"
#include "composer/document_format.h"
#include "composer/kept_view.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

namespace {

int levelBeside(int level, int by)
{
    return qBound(0, level + by, 3);
}

} // namespace

MessageEdit::MessageEdit(QWidget *parent) : MessageView(parent), m_reader(nullptr)
{
    setAccessibleName(tr("Message"));
    setPlaceholderText(tr("Write your message. Type / to insert something."));
    setTabChangesFocus(true);
    setAcceptRichText(true);
    setMessage({});
    m_reader = new DocumentReader(*document(), this);
    // An undone change of the style is seen too.
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (MessageLook::of(style(), m_dark).accent != look().accent || MessageLook::of(style(), m_dark).width != look().width
            || style().font != look().font || MessageLook::of(style(), m_dark).surface != look().surface
            || MessageLook::of(style(), m_dark).background != look().background
            || MessageLook::of(style(), m_dark).buttonRadius < look().buttonRadius
            || MessageLook::of(style(), m_dark).buttonRadius > look().buttonRadius)
            setDark(m_dark);
    });
}

MessageEdit::~MessageEdit()
{
    disconnect(document(), nullptr, this, nullptr);
}

void MessageEdit::setMessage(const MessageDocument &message)
{
    writeDocument(*document(), message);
    setDark(m_dark);
    QTextCursor start(document());
    setTextCursor(start);
}

void MessageEdit::changeMessage(const MessageDocument &message)
{
    KeptView view(*this);
    changeDocument(*document(), message);
    view.restore();
}

MessageDocument MessageEdit::message() const
{
    return m_reader->read();
}

void MessageEdit::setStyle(const MessageStyle &newStyle)
{
    if (newStyle == style())
        return; // no step of undo
    QTextFrameFormat root = document()->rootFrame()->frameFormat();
    format::writeStyle(root, newStyle, format::readLanguage(root));
    document()->rootFrame()->setFrameFormat(root);
}

MessageStyle MessageEdit::style() const
{
    return format::readStyle(document()->rootFrame()->frameFormat());
}

void MessageEdit::setLanguage(const QString &newLanguage)
{
    if (newLanguage == language())
        return;
    QTextFrameFormat root = document()->rootFrame()->frameFormat();
    format::writeStyle(root, format::readStyle(root), newLanguage);
    document()->rootFrame()->setFrameFormat(root);
}

QString MessageEdit::language() const
{
    return format::readLanguage(document()->rootFrame()->frameFormat());
}

void MessageEdit::setDark(bool dark)
{
    m_dark = dark;
    MessageLook wanted = MessageLook::of(style(), dark);
    wanted.editing = true;
    wanted.image = look().image;
    setLook(wanted);
}

void MessageEdit::setImages(std::function<QImage(const QString &url)> images)
{
    MessageLook wanted = look();
    wanted.image = std::move(images);
    setLook(wanted);
}

bool MessageEdit::lacksImages() const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat charFormat = it.fragment().charFormat();
            if (charFormat.objectType() == format::ImageObject && (!look().image || look().image(charFormat.stringProperty(format::UrlProperty)).isNull()))
                return true;
        }
    }
    return false;
}

CursorState MessageEdit::cursorState() const
{
    const QTextCursor cursor = textCursor();
    CursorState state;
    state.kind = format::kindOf(cursor.blockFormat());
    state.align = format::alignOf(cursor.blockFormat());
    state.format = format::textFormat(formatHere());
    state.inColumns = cursor.currentTable() != nullptr;
    QTextCursor next = cursor;
    next.setPosition(cursor.block().position());
    if (next.movePosition(QTextCursor::NextCharacter))
        state.isObject = format::isBlockObject(next.charFormat().objectType()) && next.block() == cursor.block();
    return state;
}

void MessageEdit::changeBlocks(const std::function<void(QTextCursor &, const QTextBlock &)> &change)
{
    QTextCursor cursor = textCursor();
    const int last = cursor.selectionEnd();
    cursor.beginEditBlock();
    for (QTextBlock block = document()->findBlock(cursor.selectionStart()); block.isValid() && block.position() <= last; block = block.next()) {
        QTextCursor at(block);
        change(at, block);
    }
    cursor.endEditBlock();
}

void MessageEdit::setKind(TextBlock::Kind kind)
{
    changeBlocks([kind](QTextCursor &at, const QTextBlock &block) {
        const QTextBlockFormat old = block.blockFormat();
        const bool isItem = format::isListKind(kind);
        const int level = isItem && format::isListKind(format::kindOf(old)) ? old.intProperty(format::LevelProperty) : 0;
        at.setBlockFormat(format::blockFormat(kind, format::alignOf(old), level));
    });
}

void MessageEdit::setAlign(TextAlign align)
{
    changeBlocks([align](QTextCursor &at, const QTextBlock &) {
        QTextBlockFormat change;
        change.setAlignment(format::alignment(align));
        at.mergeBlockFormat(change);
    });
}

bool MessageEdit::canChangeLevel(int by) const
{
    const QTextCursor cursor = textCursor();
    for (QTextBlock block = document()->findBlock(cursor.selectionStart()); block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const int level = block.blockFormat().intProperty(format::LevelProperty);
        if (format::isListKind(format::kindOf(block.blockFormat())) && levelBeside(level, by) != level)
            return true;
    }
    return false;
}

bool MessageEdit::changeLevel(int by)
{
    if (!canChangeLevel(by))
        return false;
    changeBlocks([by](QTextCursor &at, const QTextBlock &block) {
        const QTextBlockFormat old = block.blockFormat();
        const TextBlock::Kind kind = format::kindOf(old);
        if (format::isListKind(kind))
            at.setBlockFormat(format::blockFormat(kind, format::alignOf(old), levelBeside(old.intProperty(format::LevelProperty), by)));
    });
    return true;
}

void MessageEdit::applyFormat(const QTextCharFormat &change)
{
    mergeCurrentCharFormat(change);
}

QTextCharFormat MessageEdit::formatHere() const
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return currentCharFormat();
    cursor.setPosition(cursor.selectionStart() + 1);
    return cursor.charFormat();
}

void MessageEdit::toggle(int property)
{
    QTextCharFormat change;
    change.setProperty(property, !formatHere().boolProperty(property));
    applyFormat(change);
}

void MessageEdit::toggleBold()
{
    toggle(format::BoldProperty);
}

void MessageEdit::toggleItalic()
{
    toggle(format::ItalicProperty);
}

void MessageEdit::toggleUnderline()
{
    toggle(format::UnderlineProperty);
}

void MessageEdit::toggleStrike()
{
    toggle(format::StrikeProperty);
}

void MessageEdit::setColour(const QString &colour)
{
    QTextCharFormat change;
    change.setProperty(format::ColourProperty, colour);
    applyFormat(change);
}

QTextCursor MessageEdit::linkCursor() const
{
    QTextCursor cursor = textCursor();
    const QString url = cursor.charFormat().stringProperty(format::LinkProperty);
    if (cursor.hasSelection() || url.isEmpty())
        return cursor;
    const QTextBlock block = cursor.block();
    int first = -1;
    int last = -1;
    for (QTextBlock::iterator it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().stringProperty(format::LinkProperty) != url) {
            if (last >= cursor.position())
                break;
            first = -1;
            continue;
        }
        if (first < 0)
            first = fragment.position();
        last = fragment.position() + fragment.length();
    }
    if (first >= 0 && first <= cursor.position() && cursor.position() <= last) {
        cursor.setPosition(first);
        cursor.setPosition(last, QTextCursor::KeepAnchor);
    }
    return cursor;
}

QString MessageEdit::linkText() const
{
    return linkCursor().selectedText().remove(QChar::ObjectReplacementCharacter);
}

void MessageEdit::setLink(const QString &url, const QString &text)
{
    QTextCursor cursor = linkCursor();
    QTextCharFormat change;
    change.setProperty(format::LinkProperty, url);
    if (cursor.hasSelection()) {
        cursor.mergeCharFormat(change);
        return;
    }
    if (url.isEmpty())
        return;
    makeRoomForText();
    TextFormat textFormat = format::textFormat(currentCharFormat());
    textFormat.link = url;
    cursor = textCursor();
    cursor.insertText(text.isEmpty() ? url : text, format::charFormat(textFormat));
    textFormat.link.clear();
    setCurrentCharFormat(format::charFormat(textFormat)); // what is typed next is no link
}

void MessageEdit::typeText(const QString &words)
{
    makeRoomForText();
    textCursor().insertText(words, currentCharFormat());
    ensureCursorVisible();
}

void MessageEdit::insertField(const MergeField &field)
{
    makeRoomForText();
    QTextCursor cursor = textCursor();
    const TextFormat textFormat = format::textFormat(currentCharFormat());
    cursor.beginEditBlock();
    insertInlines(cursor, {{.kind = Inline::Kind::Field, .field = field, .format = textFormat}});
    cursor.endEditBlock();
    setTextCursor(cursor);
    setCurrentCharFormat(format::charFormat(textFormat));
}

void MessageEdit::insertBlockBelow(const Block &block)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    if (std::holds_alternative<ColumnsBlock>(block) && cursor.currentTable())
        cursor.setPosition(cursor.currentTable()->lastPosition() + 1); // no columns within columns
    cursor.movePosition(QTextCursor::EndOfBlock);
    insertBlocks(cursor, {block});
    const bool isColumns = std::holds_alternative<ColumnsBlock>(block);
    if (!isColumns && !std::holds_alternative<TextBlock>(block) && cursor.atBlockEnd() && !cursor.block().next().isValid()) {
        cursor.insertBlock(format::blockFormat(TextBlock::Kind::Paragraph, TextAlign::Start, 0), QTextCharFormat());
    }
    cursor.endEditBlock();
    if (isColumns && !cursor.currentTable()) {
        // Into the first column.
        cursor.setPosition(cursor.position() - 1);
        if (const QTextTable *table = cursor.currentTable())
            cursor = table->cellAt(0, 0).firstCursorPosition();
    }
    setTextCursor(cursor);
}

void MessageEdit::replaceObject(int position, const Block &block)
{
    const auto wanted = format::objectFormat(block);
    if (!wanted)
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.setCharFormat(*wanted);
    cursor.setPosition(position);
    cursor.setBlockFormat(format::objectBlockFormat(block));
    cursor.endEditBlock();
}

void MessageEdit::replaceField(int position, const MergeField &field)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format::fieldFormat(field, format::textFormat(cursor.charFormat())));
}

void MessageEdit::removeColumns()
{
    const QTextTable *table = textCursor().currentTable();
    if (!table)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(table->firstPosition() - 1);
    cursor.setPosition(table->lastPosition() + 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void MessageEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (lacksImages()) {
        menu->addSeparator();
        menu->addAction(tr("Show the images"), this, &MessageEdit::imagesRequested);
    }
    menu->popup(event->globalPos());
}

void MessageEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF at = event->position() + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(at, Qt::ExactHit);
    QTextCursor cursor(document());
    // The character the point is in may be on either side of the place between characters that is nearest.
    for (const int candidate : {position, position - 1}) {
        if (candidate < 0 || document()->characterAt(candidate) != QChar::ObjectReplacementCharacter)
            continue;
        cursor.setPosition(candidate);
        setTextCursor(cursor);
        emit editRequested(candidate);
        return;
    }
    MessageView::mouseDoubleClickEvent(event);
}

} // namespace postroom
