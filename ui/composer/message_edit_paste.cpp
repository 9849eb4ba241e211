// SPDX-License-Identifier: Apache-2.0
// What comes into a message from outside, and goes out.
#include "composer/message_edit.h"

#include "composer/document_bridge.h"
#include "composer/field_text.h"
#include "composer/pasted.h"
#include "email/html_import.h"
#include "email/html_reader.h"
#include "email/html_writer.h"
#include "email/message_text.h"

#include <QMimeData>

namespace postroom {

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasHtml() || source->hasText() || source->hasImage();
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    emit pasting();
    if (isFiles(*source)) {
        emit refused(filesNotPasted(*source));
        return;
    }
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
        blocks = paragraphsOf(firstOf(text, mostPastedCharacters));
        losses.cutShort = text.size() > mostPastedCharacters || blocks.size() > mostImportedBlocks;
        blocks = blocks.first(qMin(blocks.size(), mostImportedBlocks));
        if (blocks.isEmpty() && !text.isEmpty())
            blocks = {TextBlock{.content = {{.text = QStringLiteral(" ")}}}};
    }
    if (blocks.isEmpty()) {
        if (source->hasImage() || losses.images > 0)
            emit refused(imageNotPasted());
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
        emit refused(textCutShort());
    else if (losses.looks)
        emit refused(tr("Only the words were pasted: this HTML is too tangled to keep its looks and images."));
    else if (losses.images > 0)
        emit refused(imageNotPasted());
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
