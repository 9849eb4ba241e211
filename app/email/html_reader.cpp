// SPDX-License-Identifier: Apache-2.0
#include "email/html_reader.h"

#include "email/html_head.h"
#include "email/html_side.h"
#include "email/html_text.h"
#include "email/html_writer.h"
#include "email/merge_fields.h"
#include "email/text_direction.h"

namespace postroom {

namespace {

// Reads what html_writer.cpp writes, and cares for no more than it needs to tell the blocks apart: readOwnHtml() writes
// the result again and compares.
class OwnHtmlReader
{
public:
    OwnHtmlReader(QStringView html, qsizetype at, bool rightToLeft) : m_html(html), m_at(at), m_rightToLeft(rightToLeft) {}

    // Up to the end of the cell.
    bool readBlocks(QList<Block> &blocks, bool withinColumn)
    {
        while (true) {
            skipLineEnds();
            if (accept(u"</td>"))
                return true;
            const qsizetype before = blocks.size();
            if (!readBlock(blocks, withinColumn) || blocks.size() == before)
                return false;
        }
    }

private:
    bool at(QStringView words) const { return m_html.sliced(m_at).startsWith(words); }

    bool accept(QStringView words)
    {
        if (!at(words))
            return false;
        m_at += words.size();
        return true;
    }

    void skipLineEnds()
    {
        while (m_at < m_html.size() && m_html.at(m_at) == u'\n')
            ++m_at;
    }

    // A start tag's attributes, where "<name" was read already; what stands behind is next.
    std::optional<QStringView> attributes()
    {
        const qsizetype end = m_html.indexOf(u'>', m_at);
        if (end < 0)
            return std::nullopt;
        const QStringView all = m_html.sliced(m_at, end - m_at);
        m_at = end + 1;
        return all;
    }

    // Of a tag that was not read yet.
    QStringView valueAhead(QStringView start) const
    {
        if (!at(start))
            return {};
        const qsizetype end = m_html.indexOf(u'"', m_at + start.size());
        return end < 0 ? QStringView() : m_html.sliced(m_at + start.size(), end - m_at - start.size());
    }

    Side sideAround() const { return sideOf(TextAlign::Start, m_rightToLeft); }

    static Side sideIn(QStringView attributes, Side around)
    {
        if (attributes.contains(u"text-align:center"))
            return Side::Middle;
        if (attributes.contains(u"text-align:right"))
            return Side::Right;
        return attributes.contains(u"text-align:left") ? Side::Left : around;
    }

    bool readBlock(QList<Block> &blocks, bool withinColumn)
    {
        if (accept(u"<p "))
            return readLine(blocks);
        if (accept(u"<h1 "))
            return readText(blocks, TextBlock::Kind::Heading1, u"</h1>");
        if (accept(u"<h2 "))
            return readText(blocks, TextBlock::Kind::Heading2, u"</h2>");
        if (accept(u"<h3 "))
            return readText(blocks, TextBlock::Kind::Heading3, u"</h3>");
        if (accept(u"<blockquote "))
            return readGroup(blocks, TextBlock::Kind::Quote, u"</blockquote>");
        if (accept(u"<div class=\"foot\" "))
            return readGroup(blocks, TextBlock::Kind::Footer, u"</div>");
        if (accept(u"<div style=\"height:"))
            return readSpacer(blocks);
        if (at(u"<ul") || at(u"<ol"))
            return readList(blocks, 0, sideAround());
        if (accept(u"<table class=\"line\""))
            return readDivider(blocks);
        if (!withinColumn && accept(u"<table class=\"cols\""))
            return readColumns(blocks);
        return false;
    }

    bool readText(QList<Block> &blocks, TextBlock::Kind kind, QStringView end)
    {
        const std::optional<QStringView> tag = attributes();
        TextBlock text{.kind = kind};
        if (!tag || !readInlines(text.content) || !accept(end))
            return false;
        text.align = alignOf(sideIn(*tag, sideAround()), runsRightToLeft(text.content, m_rightToLeft));
        blocks.push_back(text);
        return true;
    }

    bool readGroup(QList<Block> &blocks, TextBlock::Kind kind, QStringView end)
    {
        if (!attributes())
            return false;
        while (true) {
            skipLineEnds();
            if (accept(end))
                return true;
            if (!accept(u"<p ") || !readText(blocks, kind, u"</p>"))
                return false;
        }
    }

    // A paragraph, an image or a button.
    bool readLine(QList<Block> &blocks)
    {
        const qsizetype start = m_at;
        const std::optional<QStringView> tag = attributes();
        if (!tag)
            return false;
        const TextAlign align = alignOf(sideIn(*tag, sideAround()), m_rightToLeft);
        if (at(u"<!--[if mso]>"))
            return readButton(blocks, align);
        const QString link = unescapedHtml(valueAhead(u"<a href=\""));
        const bool isLinked = accept(u"<a href=\"") && attributes();
        if (at(u"<img "))
            return readImage(blocks, align, isLinked ? link : QString());
        m_at = start;
        return readText(blocks, TextBlock::Kind::Paragraph, u"</p>");
    }

    bool readButton(QList<Block> &blocks, TextAlign align)
    {
        constexpr QStringView start = u"<a class=\"btn\" href=\"";
        m_at = m_html.indexOf(start, m_at);
        if (m_at < 0) {
            m_at = m_html.size();
            return false;
        }
        ButtonBlock button{.url = unescapedHtml(valueAhead(start)), .align = align};
        const qsizetype end = attributes() ? m_html.indexOf(u'<', m_at) : -1;
        if (end < 0)
            return false;
        button.text = unescapedHtml(m_html.sliced(m_at, end - m_at));
        m_at = end;
        blocks.push_back(button);
        return accept(u"</a><!--<![endif]--></p>");
    }

    bool readImage(QList<Block> &blocks, TextAlign align, const QString &link)
    {
        const auto value = [&](QStringView start, QStringView &into) {
            into = valueAhead(start);
            if (into.isNull())
                return false;
            m_at += start.size() + into.size() + 1;
            return true;
        };
        QStringView url;
        QStringView alt;
        QStringView width;
        if (!value(u"<img src=\"", url) || !value(u" alt=\"", alt) || !value(u" width=\"", width))
            return false;
        const bool isFull = at(u" style=\"width:100%");
        if (!attributes())
            return false;
        blocks.push_back(ImageBlock{.url = unescapedHtml(url),
                                    .alt = unescapedHtml(alt),
                                    .width = isFull ? 0 : width.toInt(),
                                    .align = align,
                                    .link = link});
        accept(u"</a>");
        return accept(u"</p>");
    }

    bool readSpacer(QList<Block> &blocks)
    {
        const qsizetype end = m_html.indexOf(u'p', m_at);
        if (end < 0)
            return false;
        blocks.push_back(SpacerBlock{.height = m_html.sliced(m_at, end - m_at).toInt()});
        return attributes() && accept(u"&nbsp;</div>");
    }

    bool readDivider(QList<Block> &blocks)
    {
        constexpr QStringView end = u"&nbsp;</div></td></tr></table>";
        const qsizetype found = m_html.indexOf(end, m_at);
        if (found < 0)
            return false;
        m_at = found + end.size();
        blocks.push_back(DividerBlock{});
        return true;
    }

    bool readColumns(QList<Block> &blocks)
    {
        ColumnsBlock columns;
        const auto cell = [&](QList<Block> &into) { return accept(u"<td class=\"col\" ") && attributes() && readBlocks(into, true); };
        if (!attributes() || !accept(u"<tr>\n") || !cell(columns.left))
            return false;
        if (!accept(u"<td class=\"gap\" ") || !attributes() || !accept(u"&nbsp;</td>") || !cell(columns.right))
            return false;
        blocks.push_back(columns);
        return accept(u"</tr></table>");
    }

    bool readList(QList<Block> &blocks, int level, Side around)
    {
        constexpr int deepest = 3;
        const bool isBullets = at(u"<ul");
        m_at += 3;
        if (level > deepest || !attributes())
            return false;
        const QStringView end = isBullets ? QStringView(u"</ul>") : QStringView(u"</ol>");
        while (true) {
            skipLineEnds();
            if (accept(end))
                return true;
            if (!accept(u"<li"))
                return false;
            const std::optional<QStringView> tag = attributes();
            if (!tag)
                return false;
            const Side side = sideIn(*tag, around);
            // A level without an item of its own holds only the lists within.
            if (!tag->contains(u"list-style:none")) {
                TextBlock item{.kind = isBullets ? TextBlock::Kind::Bullet : TextBlock::Kind::Number, .level = level};
                if (!readInlines(item.content))
                    return false;
                item.align = alignOf(side, runsRightToLeft(item.content, m_rightToLeft));
                blocks.push_back(item);
            }
            while (at(u"<ul") || at(u"<ol")) {
                if (!readList(blocks, level + 1, side))
                    return false;
            }
            if (!accept(u"</li>"))
                return false;
        }
    }

    // Up to a tag that belongs to no line.
    bool readInlines(QList<Inline> &content)
    {
        TextFormat format;
        while (m_at < m_html.size()) {
            if (m_html.at(m_at) != u'<') {
                const qsizetype end = m_html.indexOf(u'<', m_at);
                if (end < 0)
                    return false;
                appendText(content, m_html.sliced(m_at, end - m_at), format);
                m_at = end;
            } else if (accept(u"<br>")) {
                content.push_back({.kind = Inline::Kind::LineBreak});
            } else if (!readFormat(format)) {
                break;
            }
        }
        if (!content.isEmpty() && content.constLast().kind == Inline::Kind::LineBreak)
            content.removeLast();
        return format == TextFormat();
    }

    bool readFormat(TextFormat &format)
    {
        const auto toggle = [&](bool &is, QStringView start, QStringView end) {
            const bool begins = accept(start);
            if (!begins && !accept(end))
                return false;
            is = begins;
            return true;
        };
        if (toggle(format.bold, u"<strong>", u"</strong>") || toggle(format.italic, u"<em>", u"</em>")
            || toggle(format.underline, u"<u>", u"</u>") || toggle(format.strike, u"<s>", u"</s>"))
            return true;
        if (at(u"<a href=\"")) {
            format.link = unescapedHtml(valueAhead(u"<a href=\""));
            return attributes().has_value();
        }
        if (accept(u"</a>")) {
            format.link.clear();
            return true;
        }
        if (accept(u"<span ")) {
            const std::optional<QStringView> tag = attributes();
            const qsizetype colour = tag ? tag->indexOf(u"color:#") : -1;
            if (colour < 0)
                return false;
            format.colour = tag->sliced(colour + 6, qMin<qsizetype>(7, tag->size() - colour - 6)).toString();
            return true;
        }
        if (accept(u"</span>")) {
            format.colour.clear();
            return true;
        }
        return false;
    }

    static void appendText(QList<Inline> &content, QStringView html, const TextFormat &format)
    {
        const auto text = [&](QStringView part) {
            if (part.isEmpty())
                return;
            QString source = part.toString();
            // Ours says "&nbsp;" for a space that HTML would swallow and "&#160;" for a no-break space.
            source.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
            content.push_back({.kind = Inline::Kind::Text, .text = unescapedHtml(source), .format = format});
        };
        qsizetype done = 0;
        const QList<FoundField> fields = soundFields(html, SourceKind::Html);
        for (const FoundField &found : fields) {
            text(html.sliced(done, found.start - done));
            content.push_back({.kind = Inline::Kind::Field, .field = found.field, .format = format});
            done = found.start + found.length;
        }
        text(html.sliced(done));
    }

    QStringView m_html;
    qsizetype m_at;
    bool m_rightToLeft;
};

} // namespace

std::optional<OwnHtml> readOwnHtml(const QString &html)
{
    QString source = html;
    source.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const std::optional<html_head::Start> start = html_head::readStart(source);
    if (!start)
        return std::nullopt;
    OwnHtml own;
    own.document.style = start->style;
    own.document.language = start->language;
    own.previewText = start->previewText;
    OwnHtmlReader reader(source, start->length, languageRunsRightToLeft(start->language));
    if (!reader.readBlocks(own.document.blocks, false))
        return std::nullopt;
    own.document = normalised(own.document);
    if (writeHtml(own.document, own.previewText) != source)
        return std::nullopt;
    return own;
}

} // namespace postroom
