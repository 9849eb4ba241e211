// SPDX-License-Identifier: Apache-2.0
#include "email/message_text.h"

#include "email/html_import.h"
#include "email/html_reader.h"
#include "email/merge_fields.h"

#include <array>

namespace postroom {

namespace {

using Kind = TextBlock::Kind;

// "words (address)"; the address alone where the words are no more than that.
QString linked(const QString &words, const QString &link)
{
    constexpr QLatin1String mail("mailto:");
    const QString address = link.startsWith(mail, Qt::CaseInsensitive) ? link.sliced(mail.size()) : link;
    if (address.isEmpty() || words.trimmed() == address)
        return words;
    return words.trimmed().isEmpty() ? address : words + QLatin1String(" (") + address + u')';
}

QString textOf(const QList<Inline> &content)
{
    QString text;
    for (qsizetype i = 0; i < content.size();) {
        if (content.at(i).kind == Inline::Kind::LineBreak) {
            text += u'\n';
            ++i;
            continue;
        }
        const QString link = content.at(i).format.link;
        QString words;
        for (; i < content.size() && content.at(i).kind != Inline::Kind::LineBreak && content.at(i).format.link == link; ++i)
            words += content.at(i).kind == Inline::Kind::Field ? fieldSource(content.at(i).field) : content.at(i).text;
        text += linked(words, link);
    }
    return text;
}

// Behind each line end the same start.
QString indented(const QString &text, const QString &start)
{
    QString result = text;
    return result.replace(u'\n', u'\n' + start);
}

class TextWriter
{
public:
    QString write(const QList<Block> &blocks)
    {
        addBlocks(blocks);
        return m_text;
    }

private:
    void addBlocks(const QList<Block> &blocks)
    {
        for (const Block &block : blocks) {
            if (const auto *text = std::get_if<TextBlock>(&block))
                addText(*text);
            else if (const auto *image = std::get_if<ImageBlock>(&block))
                addParagraph(image->alt.isEmpty() ? QString() : linked(image->alt, image->link));
            else if (const auto *button = std::get_if<ButtonBlock>(&block))
                addParagraph(linked(button->text, button->url));
            else if (std::holds_alternative<DividerBlock>(block))
                addParagraph(QString(20, u'-'));
            else if (const auto *columns = std::get_if<ColumnsBlock>(&block)) {
                addBlocks(columns->left);
                m_lastKind.reset();
                addBlocks(columns->right);
            }
        }
    }

    void addParagraph(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        m_text += (m_text.isEmpty() ? QString() : QStringLiteral("\n")) + text + u'\n';
        m_lastKind.reset();
    }

    void addText(const TextBlock &block)
    {
        const QString text = textOf(block.content);
        const bool isItem = block.kind == Kind::Bullet || block.kind == Kind::Number;
        const bool isGrouped = isItem || block.kind == Kind::Quote || block.kind == Kind::Footer;
        if (!isGrouped)
            return addParagraph(text);
        // Items, lines of a quote and of the footer follow each other without an empty line.
        const bool lastWasItem = m_lastKind == Kind::Bullet || m_lastKind == Kind::Number;
        const bool follows = m_lastKind && (isItem ? lastWasItem : *m_lastKind == block.kind);
        if (!follows) {
            m_text += m_text.isEmpty() ? QString() : QStringLiteral("\n");
            m_numbers.fill(0);
        }
        m_text += isItem ? itemOf(block, text) : block.kind == Kind::Quote ? QLatin1String("> ") + indented(text, QStringLiteral("> ")) : text;
        m_text += u'\n';
        m_lastKind = block.kind;
    }

    QString itemOf(const TextBlock &block, const QString &text)
    {
        const auto level = size_t(block.level);
        const QString indent(block.level * 3, u' ');
        std::fill(m_numbers.begin() + block.level + 1, m_numbers.end(), 0);
        m_numbers[level] = block.kind == Kind::Number ? m_numbers[level] + 1 : 0;
        const QString mark = block.kind == Kind::Number ? QString::number(m_numbers[level]) + QLatin1String(". ") : QStringLiteral("- ");
        return indent + mark + indented(text, indent + QString(mark.size(), u' '));
    }

    QString m_text;
    std::optional<Kind> m_lastKind; // of the last block, where it was one of a group
    std::array<int, 5> m_numbers{};
};

} // namespace

QString textOf(const MessageDocument &document)
{
    return TextWriter().write(normalised(document).blocks);
}

QString textOfHtml(const QString &html)
{
    if (const std::optional<OwnHtml> own = readOwnHtml(html))
        return textOf(own->document);
    return textOf(MessageDocument{.blocks = importHtml(html).blocks});
}

} // namespace postroom
