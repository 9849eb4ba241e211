// SPDX-License-Identifier: Apache-2.0
#include "email/message_document.h"

namespace postroom {

bool ColumnsBlock::operator==(const ColumnsBlock &) const = default;

namespace {

QList<Inline> joined(const QList<Inline> &pieces)
{
    QList<Inline> all;
    for (const Inline &piece : pieces) {
        if (piece.kind == Inline::Kind::Text) {
            if (piece.text.isEmpty())
                continue;
            if (!all.isEmpty() && all.constLast().kind == Inline::Kind::Text && all.constLast().format == piece.format) {
                all.last().text += piece.text;
                continue;
            }
        }
        all.push_back(piece);
    }
    return all;
}

QList<Block> normalisedBlocks(const QList<Block> &blocks)
{
    QList<Block> all;
    all.reserve(blocks.size());
    for (Block block : blocks) {
        if (auto *text = std::get_if<TextBlock>(&block)) {
            const bool isItem = text->kind == TextBlock::Kind::Bullet || text->kind == TextBlock::Kind::Number;
            text->level = isItem ? qBound(0, text->level, 3) : 0;
            text->content = joined(text->content);
        } else if (auto *image = std::get_if<ImageBlock>(&block)) {
            image->width = qBound(0, image->width, 800);
        } else if (auto *spacer = std::get_if<SpacerBlock>(&block)) {
            spacer->height = qBound(4, spacer->height, 200);
        } else if (auto *columns = std::get_if<ColumnsBlock>(&block)) {
            columns->left = normalisedBlocks(columns->left);
            columns->right = normalisedBlocks(columns->right);
        }
        all.push_back(block);
    }
    return all;
}

} // namespace

MessageDocument normalised(const MessageDocument &document)
{
    MessageDocument result = document;
    result.style.width = qBound(320, result.style.width, 800);
    result.blocks = normalisedBlocks(document.blocks);
    return result;
}

} // namespace postroom
