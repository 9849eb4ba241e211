// SPDX-License-Identifier: Apache-2.0
#include "email/html_inlines.h"

#include "email/html_palette.h"
#include "email/html_text.h"
#include "email/merge_fields.h"

#include <QStringBuilder>

namespace postroom {

namespace {

using Kind = Inline::Kind;

class InlineWriter
{
public:
    InlineWriter(QString &html, const QList<Inline> &content, const QString &linkColour)
        : m_html(html), m_content(content), m_linkColour(linkColour)
    {
    }

    void write()
    {
        for (m_at = 0; m_at < m_content.size();) {
            if (m_content.at(m_at).kind == Kind::LineBreak) {
                m_html += QLatin1String("<br>");
                m_afterSpace = true;
                ++m_at;
            } else {
                writeLink();
            }
        }
        // A line break at the end shows only with another one behind it.
        if (m_content.isEmpty() || m_content.constLast().kind == Kind::LineBreak)
            m_html += QLatin1String("<br>");
    }

private:
    // Everything that follows with the same link.
    void writeLink()
    {
        const QString link = m_content.at(m_at).format.link;
        if (!link.isEmpty()) {
            m_html += QLatin1String("<a href=\"");
            appendEscaped(m_html, link);
            m_html += QLatin1String("\" style=\"color:") % m_linkColour % QLatin1String("\">");
        }
        while (m_at < m_content.size() && m_content.at(m_at).kind != Kind::LineBreak && m_content.at(m_at).format.link == link)
            writeRun();
        if (!link.isEmpty())
            m_html += QLatin1String("</a>");
    }

    // Everything that follows in the same format.
    void writeRun()
    {
        const TextFormat format = m_content.at(m_at).format;
        QString ends;
        const auto open = [&](bool wanted, QLatin1String name) {
            if (!wanted)
                return;
            m_html += u'<' % name % u'>';
            ends.prepend(QLatin1String("</") % name % u'>');
        };
        open(format.bold, QLatin1String("strong"));
        open(format.italic, QLatin1String("em"));
        open(format.underline, QLatin1String("u"));
        open(format.strike, QLatin1String("s"));
        if (!format.colour.isEmpty()) {
            const QString darkClass = darkClassOf(format.colour);
            m_html += QLatin1String("<span ");
            if (!darkClass.isEmpty())
                m_html += QLatin1String("class=\"") % darkClass % QLatin1String("\" ");
            m_html += QLatin1String("style=\"color:") % format.colour % QLatin1String("\">");
            ends.prepend(QLatin1String("</span>"));
        }
        for (; m_at < m_content.size() && m_content.at(m_at).kind != Kind::LineBreak && m_content.at(m_at).format == format; ++m_at)
            writePiece(m_content.at(m_at));
        m_html += ends;
    }

    void writePiece(const Inline &piece)
    {
        if (piece.kind == Kind::Field) {
            m_html += fieldSource(piece.field, SourceKind::Html);
            m_afterSpace = false;
            return;
        }
        const bool afterField = m_at > 0 && m_content.at(m_at - 1).kind == Kind::Field;
        const bool isLast = m_at + 1 == m_content.size();
        const bool beforeField = !isLast && m_content.at(m_at + 1).kind == Kind::Field;
        const bool beforeBreak = isLast || m_content.at(m_at + 1).kind == Kind::LineBreak;
        for (qsizetype i = 0; i < piece.text.size(); ++i) {
            const QChar c = piece.text.at(i);
            const bool isEnd = i + 1 == piece.text.size();
            if (c == u' ') {
                const bool isSwallowed = m_afterSpace || (isEnd && beforeBreak);
                m_html += isSwallowed ? QLatin1String("&nbsp;") : QLatin1String(" ");
                m_afterSpace = !isSwallowed;
                continue;
            }
            m_afterSpace = false;
            switch (c.unicode()) {
            case u'&':
                m_html += QLatin1String("&amp;");
                break;
            case u'<':
                m_html += QLatin1String("&lt;");
                break;
            case u'>':
                m_html += QLatin1String("&gt;");
                break;
            case u'\u00a0':
                m_html += QLatin1String("&#160;");
                break;
            case u'{': // at the edge of a field it would seem to be one of its braces
                m_html += isEnd && beforeField ? QLatin1String("&#123;") : QLatin1String("{");
                break;
            case u'}':
                m_html += i == 0 && afterField ? QLatin1String("&#125;") : QLatin1String("}");
                break;
            default:
                m_html += c;
            }
        }
    }

    QString &m_html;
    const QList<Inline> &m_content;
    const QString &m_linkColour;
    qsizetype m_at = 0;
    bool m_afterSpace = true; // HTML swallows a space at the start of a line and behind another
};

} // namespace

void appendInlines(QString &html, const QList<Inline> &content, const QString &linkColour)
{
    InlineWriter(html, content, linkColour).write();
}

QString darkClassOf(const QString &colour)
{
    constexpr double readable = 4.5; // WCAG 2, AA
    const bool isReadable = html_palette::contrast(colour, html_palette::darkSurface()) >= readable;
    return isReadable ? QString() : u'c' + colour.sliced(1);
}

} // namespace postroom
