// SPDX-License-Identifier: Apache-2.0
#include "email/html_writer.h"

#include "email/html_head.h"
#include "email/html_inlines.h"
#include "email/html_palette.h"
#include "email/html_side.h"
#include "email/html_text.h"
#include "email/text_direction.h"

#include <QStringBuilder>

#include <algorithm>

namespace postroom {

namespace {

using TextKindOf = TextBlock::Kind;

// Between the edge of the message and its text, and between two columns, in px.
constexpr int padding = 32;
constexpr int gap = 24;

bool isItem(TextKindOf kind)
{
    return kind == TextKindOf::Bullet || kind == TextKindOf::Number;
}

const TextBlock *textAt(const QList<Block> &blocks, qsizetype at)
{
    return at < blocks.size() ? std::get_if<TextBlock>(&blocks.at(at)) : nullptr;
}

class HtmlWriter
{
public:
    explicit HtmlWriter(const MessageDocument &document)
        : m_style(document.style), m_muted(html_palette::mutedOn(m_style.surface)), m_line(html_palette::lineOn(m_style.surface)),
          m_rightToLeft(languageRunsRightToLeft(document.language))
    {
    }

    void writeBlocks(QString &html, const QList<Block> &blocks, int width)
    {
        for (qsizetype i = 0; i < blocks.size();) {
            const TextBlock *text = textAt(blocks, i);
            if (!text) {
                std::visit([&](const auto &block) { write(html, block, width); }, blocks.at(i));
                ++i;
            } else if (isItem(text->kind)) {
                i = writeList(html, blocks, i);
            } else if (text->kind == TextKindOf::Quote || text->kind == TextKindOf::Footer) {
                i = writeGroup(html, blocks, i);
            } else {
                write(html, *text, width);
                ++i;
            }
        }
    }

private:
    bool isRightToLeft(const TextBlock &text) const { return runsRightToLeft(text.content, m_rightToLeft); }

    QString directionOf(bool rightToLeft, bool around) const
    {
        if (rightToLeft == around)
            return {};
        return rightToLeft ? QStringLiteral(" dir=\"rtl\"") : QStringLiteral(" dir=\"ltr\"");
    }

    Side sideAround() const { return sideOf(TextAlign::Start, m_rightToLeft); }

    // ";text-align:…" where it is not what stands around already.
    static QString alignment(Side side, Side around)
    {
        if (side == around)
            return {};
        return side == Side::Middle ? QStringLiteral(";text-align:center")
            : side == Side::Right   ? QStringLiteral(";text-align:right")
                                    : QStringLiteral(";text-align:left");
    }

    void write(QString &html, const TextBlock &text, int /*width*/, QLatin1String margin = QLatin1String("0 0 16px"))
    {
        QLatin1String name("p");
        QLatin1String looks("");
        if (text.kind == TextKindOf::Heading1) {
            name = QLatin1String("h1");
            looks = QLatin1String(";font-size:28px;line-height:1.25");
        } else if (text.kind == TextKindOf::Heading2) {
            name = QLatin1String("h2");
            looks = QLatin1String(";font-size:22px;line-height:1.3");
            margin = QLatin1String("8px 0 12px");
        } else if (text.kind == TextKindOf::Heading3) {
            name = QLatin1String("h3");
            looks = QLatin1String(";font-size:18px;line-height:1.35");
            margin = QLatin1String("8px 0 8px");
        }
        const bool rightToLeft = isRightToLeft(text);
        html += u'<' % name % directionOf(rightToLeft, m_rightToLeft) % QLatin1String(" style=\"margin:") % margin % looks
            % alignment(sideOf(text.align, rightToLeft), sideAround()) % QLatin1String("\">");
        appendInlines(html, text.content, text.kind == TextKindOf::Footer ? m_muted : m_style.accent);
        html += QLatin1String("</") % name % QLatin1String(">\n");
    }

    // Lines of a quote or of the footer in a row; the index behind them.
    qsizetype writeGroup(QString &html, const QList<Block> &blocks, qsizetype from)
    {
        const TextKindOf kind = textAt(blocks, from)->kind;
        const bool isFooter = kind == TextKindOf::Footer;
        if (isFooter) {
            html += QLatin1String("<div class=\"foot\" style=\"margin:8px 0 16px;font-size:13px;color:") % m_muted % QLatin1String("\">\n");
        } else {
            const bool atRight = isRightToLeft(*textAt(blocks, from));
            const QLatin1String side = atRight ? QLatin1String("right") : QLatin1String("left");
            html += QLatin1String("<blockquote style=\"margin:0 0 16px;padding-") % side % QLatin1String(":16px;border-") % side
                % QLatin1String(":3px solid ") % m_style.accent % QLatin1String("\">\n");
        }
        qsizetype i = from;
        for (const TextBlock *text = textAt(blocks, i); text && text->kind == kind; text = textAt(blocks, i)) {
            const TextBlock *next = textAt(blocks, ++i);
            const bool isLast = !next || next->kind != kind;
            write(html, *text, 0, isLast ? QLatin1String("0") : QLatin1String("0 0 8px"));
        }
        html += isFooter ? QLatin1String("</div>\n") : QLatin1String("</blockquote>\n");
        return i;
    }

    // Items in a row; the index behind them.
    qsizetype writeList(QString &html, const QList<Block> &blocks, qsizetype from)
    {
        struct OpenList
        {
            TextKindOf kind;
            Side side; // of its open item, which the lists within inherit
            bool rightToLeft;
        };
        QList<OpenList> open;
        const auto closeLast = [&] {
            html += open.constLast().kind == TextKindOf::Bullet ? QLatin1String("</li></ul>") : QLatin1String("</li></ol>");
            open.removeLast();
        };
        const auto around = [&](qsizetype depth) {
            return depth > 0 ? open.at(depth - 1) : OpenList{TextKindOf::Bullet, sideAround(), m_rightToLeft};
        };
        qsizetype i = from;
        for (const TextBlock *item = textAt(blocks, i); item && isItem(item->kind); item = textAt(blocks, ++i)) {
            const qsizetype depth = item->level + 1;
            const bool rightToLeft = isRightToLeft(*item);
            while (open.size() > depth || (open.size() == depth && open.constLast().kind != item->kind))
                closeLast();
            if (open.size() == depth)
                html += QLatin1String("</li>");
            while (open.size() < depth) {
                const OpenList outer = around(open.size());
                const bool isOutermost = open.isEmpty();
                html += isOutermost && i > from ? QLatin1String("\n") : QLatin1String("");
                html += item->kind == TextKindOf::Bullet ? QLatin1String("<ul") : QLatin1String("<ol");
                html += directionOf(rightToLeft, outer.rightToLeft);
                const QLatin1String margin = rightToLeft ? (isOutermost ? QLatin1String("0 28px 16px 0") : QLatin1String("6px 28px 0 0"))
                                                         : (isOutermost ? QLatin1String("0 0 16px 28px") : QLatin1String("6px 0 0 28px"));
                html += QLatin1String(" style=\"margin:") % margin % QLatin1String(";padding:0\">");
                open.push_back({item->kind, outer.side, rightToLeft});
                // A level that has no item of its own.
                if (open.size() < depth)
                    html += QLatin1String("<li style=\"list-style:none\">");
            }
            OpenList &list = open.last();
            const Side side = sideOf(item->align, rightToLeft);
            html += QLatin1String("\n<li") % directionOf(rightToLeft, list.rightToLeft) % QLatin1String(" style=\"margin:0 0 6px")
                % alignment(side, around(depth - 1).side) % QLatin1String("\">");
            appendInlines(html, item->content, m_style.accent);
            list.side = side;
        }
        while (!open.isEmpty())
            closeLast();
        html += u'\n';
        return i;
    }

    QString openLine(TextAlign align) const
    {
        return QLatin1String("<p style=\"margin:0 0 16px") % alignment(sideOf(align, m_rightToLeft), sideAround()) % QLatin1String("\">");
    }

    void write(QString &html, const ImageBlock &image, int width)
    {
        html += openLine(image.align);
        if (!image.link.isEmpty()) {
            html += QLatin1String("<a href=\"");
            appendEscaped(html, image.link);
            html += QLatin1String("\">");
        }
        html += QLatin1String("<img src=\"");
        appendEscaped(html, image.url);
        html += QLatin1String("\" alt=\"");
        appendEscaped(html, image.alt);
        html += QLatin1String("\" width=\"") % QString::number(image.width > 0 ? image.width : width)
            % (image.width > 0 ? QLatin1String("\" style=\"max-width:100%;height:auto;border:0\">")
                               : QLatin1String("\" style=\"width:100%;height:auto;border:0\">"));
        html += image.link.isEmpty() ? QLatin1String("</p>\n") : QLatin1String("</a></p>\n");
    }

    // Outlook pads and rounds a link only as a shape, which wants its size.
    void write(QString &html, const ButtonBlock &button, int width)
    {
        constexpr int height = 46;
        const QString text = html_palette::textOn(m_style.accent);
        const QString url = escapedHtml(button.url);
        const QString words = escapedHtml(button.text);
        const int needed = std::min(width, 56 + widthOf(button.text));
        QLatin1String radius("");
        QLatin1String arc("0%");
        if (m_style.buttonShape == MessageStyle::ButtonShape::Rounded) {
            radius = QLatin1String(";border-radius:8px");
            arc = QLatin1String("17%");
        } else if (m_style.buttonShape == MessageStyle::ButtonShape::Pill) {
            radius = QLatin1String(";border-radius:23px");
            arc = QLatin1String("50%");
        }
        html += openLine(button.align)
            % QLatin1String("<!--[if mso]><v:roundrect xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w=\"urn:schemas-microsoft-com:office:word\" href=\"")
            % url % QLatin1String("\" style=\"width:") % QString::number(needed) % QLatin1String("px;height:") % QString::number(height)
            % QLatin1String("px;v-text-anchor:middle\" arcsize=\"") % arc % QLatin1String("\" stroke=\"f\" fillcolor=\"") % m_style.accent
            % QLatin1String("\"><w:anchorlock/><center style=\"font-family:") % html_head::fontStack(m_style) % QLatin1String(";font-size:16px;font-weight:bold;color:") % text % QLatin1String("\">") % words
            % QLatin1String("</center></v:roundrect><![endif]--><!--[if !mso]><!--><a class=\"btn\" href=\"") % url
            % QLatin1String("\" style=\"display:inline-block;padding:11px 28px;background:") % m_style.accent % QLatin1String(";color:") % text
            % QLatin1String(";font-weight:bold;text-decoration:none") % radius % QLatin1String("\">") % words
            % QLatin1String("</a><!--<![endif]--></p>\n");
    }

    // In px, generously: what is too narrow cuts letters off.
    static int widthOf(const QString &text)
    {
        int width = 0;
        for (const QChar c : text) {
            const bool isWide = c.unicode() >= 0x1100 && !c.isLowSurrogate();
            width += c.isLowSurrogate() ? 0 : isWide ? 18 : c.isUpper() ? 12 : 10;
        }
        return width;
    }

    void write(QString &html, const DividerBlock & /*divider*/, int /*width*/)
    {
        html += QLatin1String("<table class=\"line\" role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td "
                              "style=\"padding:0 0 24px;font-size:0;line-height:0\"><div class=\"rule\" style=\"border-top:1px solid ")
            % m_line % QLatin1String("\">&nbsp;</div></td></tr></table>\n");
    }

    void write(QString &html, const SpacerBlock &spacer, int /*width*/)
    {
        const QString height = QString::number(spacer.height);
        html += QLatin1String("<div style=\"height:") % height % QLatin1String("px;line-height:") % height
            % QLatin1String("px;font-size:1px;mso-line-height-rule:exactly\">&nbsp;</div>\n");
    }

    void write(QString &html, const ColumnsBlock &columns, int width)
    {
        const int columnWidth = (width - gap) / 2;
        const QString cell = QLatin1String("<td class=\"col\" width=\"") % QString::number(columnWidth)
            % QLatin1String("\" valign=\"top\" style=\"") % html_head::textStyle(m_style) % QLatin1String("\">\n");
        html += QLatin1String("<table class=\"cols\" role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n") % cell;
        writeBlocks(html, columns.left, columnWidth);
        html += QLatin1String("</td><td class=\"gap\" width=\"") % QString::number(gap) % QLatin1String("\">&nbsp;</td>") % cell;
        writeBlocks(html, columns.right, columnWidth);
        html += QLatin1String("</td></tr></table>\n");
    }

    const MessageStyle &m_style;
    QString m_muted;
    QString m_line;
    bool m_rightToLeft;
};

} // namespace

QString writeHtml(const MessageDocument &document, const QString &previewText)
{
    const MessageDocument normal = normalised(document);
    const int width = normal.style.width;
    QString html;
    html.reserve(128 * 1024);
    html_head::appendStart(html, normal, previewText);
    HtmlWriter(normal).writeBlocks(html, normal.blocks, width - 2 * padding);
    html_head::appendEnd(html);
    return html;
}

} // namespace postroom
