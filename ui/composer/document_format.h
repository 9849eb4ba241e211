// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextFrameFormat>

#include <optional>

//! How a message is kept in a QTextDocument: what things mean is in properties of our own, and nothing of how they look.
//! (MessageDresser adds the looks outside of the undo stack, so a change of style or theme is no edit of the text.)
namespace postroom::document_format {

enum Property {
    KindProperty = QTextFormat::UserProperty + 1, //!< of a block: TextBlock::Kind
    LevelProperty,
    FillerProperty, //!< of a block: stands only where QTextDocument needs a block; empty, it reads as nothing
    BoldProperty,   //!< of text, like those up to LinkProperty
    ItalicProperty,
    UnderlineProperty,
    StrikeProperty,
    ColourProperty,
    LinkProperty,
    KeyProperty, //!< of a personal field
    FallbackProperty,
    UrlProperty, //!< of an image or button, like those up to TargetProperty
    TextProperty,
    WidthProperty,
    TargetProperty,
    HeightProperty, //!< of a spacer
    StyleProperty,  //!< of the root frame: the first of MessageStyle's values, see writeStyle()
    LastStyleProperty = StyleProperty + 10,
    LaidWidthProperty, //!< added by MessageDresser: the room an object has
};

//! What stands for one character in the text.
enum Object {
    FieldObject = QTextFormat::UserObject + 1,
    ImageObject,
    ButtonObject,
    DividerObject,
    SpacerObject,
};
//! Whether it is one that has a block of its own.
inline bool isBlockObject(int objectType)
{
    return objectType >= ImageObject && objectType <= SpacerObject;
}

QTextCharFormat charFormat(const TextFormat &format);
TextFormat textFormat(const QTextCharFormat &format);
//! The format of the one character that stands for \a field.
QTextCharFormat fieldFormat(const MergeField &field, const TextFormat &format);
MergeField mergeField(const QTextCharFormat &format);

//! \a scale: of the distances, 1 in the editor.
QTextBlockFormat blockFormat(TextBlock::Kind kind, TextAlign align, int level, double scale = 1);
QTextBlockFormat fillerFormat();
TextBlock::Kind kindOf(const QTextBlockFormat &format);
TextAlign alignOf(const QTextBlockFormat &format);
Qt::Alignment alignment(TextAlign align);
inline bool isListKind(TextBlock::Kind kind)
{
    return kind == TextBlock::Kind::Bullet || kind == TextBlock::Kind::Number;
}

//! The format of the character that stands for an image, button, divider or spacer; nothing for other blocks.
std::optional<QTextCharFormat> objectFormat(const Block &block);
//! How that block is laid: where it stands is the block's alignment.
QTextBlockFormat objectBlockFormat(const Block &block, double scale = 1);
//! The image, button, divider or spacer a character stands for.
Block objectOf(const QTextCharFormat &format, TextAlign align);

//! The looks of the whole message in the format of the root frame, so that undo takes them back like any other change.
void writeStyle(QTextFrameFormat &format, const MessageStyle &style, const QString &language);
MessageStyle readStyle(const QTextFrameFormat &format);
QString readLanguage(const QTextFrameFormat &format);

} // namespace postroom::document_format
