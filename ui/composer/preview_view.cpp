// SPDX-License-Identifier: Apache-2.0
#include "composer/preview_view.h"

#include "composer/document_bridge.h"
#include "composer/document_format.h"
#include "composer/image_loader.h"
#include "composer/long_words.h"
#include "kit/metrics.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace postroom {

namespace format = document_format;

namespace {

constexpr int phoneWidth = 375;
constexpr int margin = 28; // of MessageLook

QList<Block> stacked(const QList<Block> &blocks)
{
    QList<Block> all;
    for (const Block &block : blocks) {
        if (const auto *columns = std::get_if<ColumnsBlock>(&block))
            all += columns->left + columns->right;
        else
            all.push_back(block);
    }
    return all;
}

} // namespace

int imageCount(const QList<Block> &blocks)
{
    int count = 0;
    for (const Block &block : blocks) {
        if (std::holds_alternative<ImageBlock>(block))
            ++count;
        else if (const auto *columns = std::get_if<ColumnsBlock>(&block))
            count += imageCount(columns->left) + imageCount(columns->right);
    }
    return count;
}

PreviewView::PreviewView(QWidget *parent) : MessageView(parent)
{
    setReadOnly(true);
    setAccessibleName(tr("Preview of the message"));
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
}

void PreviewView::show(const MessageDocument &given, bool isPhone, bool isDark, ImageLoader &images)
{
    MessageDocument message = given;
    if (isPhone) {
        message.blocks = stacked(message.blocks);
        message.style.width = phoneWidth - 2 * margin;
    }
    const int room = width();
    const bool sameLook = m_isWritten && isPhone == m_isPhone && isDark == m_isDark && room == m_room && message.style == m_shown.style;
    if (sameLook && patch(message)) {
        m_shown = message;
        return;
    }
    const double page = message.style.width + 2 * margin;
    const double scale = qBound(0.3, (room - 2 * metrics::gapLarge) / page, 1.0);
    MessageLook wanted = MessageLook::of(message.style, isDark, scale);
    wanted.image = [&images](const QString &url) { return images.image(url); };
    const int top = verticalScrollBar()->value();
    if (!sameLook)
        setLook(wanted);
    writeDocument(*document(), message, scale);
    verticalScrollBar()->setValue(top);
    m_shown = message;
    m_isPhone = isPhone;
    m_isDark = isDark;
    m_room = room;
    m_isWritten = true;
}

bool PreviewView::patch(const MessageDocument &message)
{
    const qsizetype count = message.blocks.size();
    if (count != m_shown.blocks.size() || count == 0)
        return false;
    QList<qsizetype> different;
    for (qsizetype i = 0; i < count; ++i) {
        if (message.blocks.at(i) == m_shown.blocks.at(i))
            continue;
        if (!std::holds_alternative<TextBlock>(message.blocks.at(i)) || !std::holds_alternative<TextBlock>(m_shown.blocks.at(i)))
            return false;
        different.push_back(i);
    }
    // One paragraph is what a person types in; more is written anew.
    if (different.size() > 1)
        return false;
    if (different.isEmpty())
        return true;
    qsizetype at = 0;
    const QTextFrame *root = document()->rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        const QTextBlock block = it.currentBlock();
        if (!it.currentFrame() && block.length() <= 1 && block.blockFormat().boolProperty(format::FillerProperty))
            continue;
        if (at++ < different.constFirst())
            continue;
        const auto &text = std::get<TextBlock>(message.blocks.at(different.constFirst()));
        QTextCursor cursor(block);
        cursor.beginEditBlock();
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setBlockFormat(format::blockFormat(text.kind, text.align, text.level, look().scale));
        insertInlines(cursor, text.content);
        cursor.endEditBlock();
        return true;
    }
    return false;
}

HtmlView::HtmlView(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Preview of the message"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    new LongWords(*document(), [this](QTextOption::WrapMode mode) { setWordWrapMode(mode); }, this);
    document()->setDocumentMargin(metrics::gapLarge);
    // The reader's page, whatever this program looks like: where the message says nothing, mail programs write black on white.
    QPalette page = palette();
    page.setColor(QPalette::Base, Qt::white);
    page.setColor(QPalette::Text, Qt::black);
    setPalette(page);
    document()->setDefaultStyleSheet(QStringLiteral("a { color: #0000ee }"));
}

void HtmlView::show(const QString &html, ImageLoader &images)
{
    m_images = &images;
    const int top = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(top);
}

QVariant HtmlView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || !m_images)
        return {};
    const QImage image = m_images->image(name.toString(QUrl::FullyEncoded));
    return image.isNull() ? QVariant() : QVariant(image);
}

} // namespace postroom
