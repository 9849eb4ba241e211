// SPDX-License-Identifier: Apache-2.0
// What comes into a message from outside, and goes out.
#include "composer/message_edit.h"

#include "composer/document_bridge.h"
#include "composer/field_text.h"
#include "email/html_import.h"
#include "email/html_reader.h"
#include "email/html_writer.h"
#include "email/message_text.h"

#include <QMimeData>

namespace postroom {

namespace {

constexpr qsizetype mostPastedCharacters = mostImportedCharacters;

} // namespace

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasHtml() || source->hasText() || source->hasImage();
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    QList<Block> blocks;
    ImportLosses losses;
    if (source->hasHtml()) {
        const QString html = source->html();
        if (const auto own = html.size() > mostPastedCharacters ? std::nullopt : readOwnHtml(html)) {
            blocks = own->document.blocks;
        } else {
            ImportedHtml imported = importHtml(html);
            blocks = imported.blocks;
            losses = imported.losses;
        }
    }
    if (blocks.isEmpty() && source->hasText()) {
        const QString text = source->text();
        blocks = paragraphsOf(text.left(mostPastedCharacters));
        losses.cutShort = text.size() > mostPastedCharacters;
        if (blocks.isEmpty() && !text.isEmpty())
            blocks = {TextBlock{.content = {{.text = QStringLiteral(" ")}}}};
    }
    const QString noImages = tr("An image was not pasted: a message shows images from the web. Put it on your website, then insert it by its address.");
    if (blocks.isEmpty()) {
        if (source->hasImage() || losses.images > 0)
            emit refused(noImages);
        return;
    }
    QTextCursor step(document()); // all of it is one step of undo
    step.beginEditBlock();
    makeRoomForText();
    QTextCursor cursor = textCursor();
    insertBlocks(cursor, blocks);
    step.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    if (losses.cutShort)
        emit refused(tr("Only the first part was pasted: it is longer than any message can be."));
    else if (losses.images > 0)
        emit refused(noImages);
    else if (losses.tables > 0)
        emit refused(tr("A table was pasted as lines of text."));
}

QMimeData *MessageEdit::createMimeDataFromSelection() const
{
    MessageDocument part;
    part.style = style();
    part.blocks = readSelection(textCursor());
    auto *copied = new QMimeData;
    copied->setHtml(writeHtml(part, {}));
    copied->setText(textOf(part));
    return copied;
}

} // namespace postroom
