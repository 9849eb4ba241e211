// SPDX-License-Identifier: Apache-2.0
#include "email/html_head.h"

#include "email/html_inlines.h"
#include "email/html_palette.h"
#include "email/html_text.h"
#include "email/text_direction.h"

#include <QStringBuilder>
#include <QStringList>

namespace postroom::html_head {

namespace {

// The number is of what is written: other numbers are read by other versions of this file.
constexpr QStringView generator = u"<meta name=\"generator\" content=\"Postroom 1; ";
constexpr QStringView languageStart = u"<html lang=\"";
constexpr QStringView previewStart = u"<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";
// Keeps the first lines of the message out of the inbox's line: nothing to see, and no white space to be folded.
constexpr QStringView previewFiller = u"&#847; ";
constexpr int fillers = 40;
constexpr QStringView cardStart = u"<td class=\"card\" style=\"";

QString shapeName(MessageStyle::ButtonShape shape)
{
    switch (shape) {
    case MessageStyle::ButtonShape::Square:
        return QStringLiteral("square");
    case MessageStyle::ButtonShape::Pill:
        return QStringLiteral("pill");
    case MessageStyle::ButtonShape::Rounded:
        break;
    }
    return QStringLiteral("rounded");
}

MessageStyle::ButtonShape shapeOf(QStringView name)
{
    if (name == u"square")
        return MessageStyle::ButtonShape::Square;
    return name == u"pill" ? MessageStyle::ButtonShape::Pill : MessageStyle::ButtonShape::Rounded;
}

void collectColours(QStringList &colours, const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            for (const Inline &piece : text->content) {
                const QString &colour = piece.format.colour;
                if (!colour.isEmpty() && !colours.contains(colour))
                    colours.push_back(colour);
            }
        } else if (const auto *columns = std::get_if<ColumnsBlock>(&block)) {
            collectColours(colours, columns->left);
            collectColours(colours, columns->right);
        }
    }
}

// A message that is dark as it is stays so.
void appendDarkStyle(QString &html, const MessageDocument &document)
{
    using namespace html_palette;
    if (isDark(document.style.surface))
        return;
    html += QLatin1String("@media (prefers-color-scheme:dark){.bg{background:") % darkBackground()
        % QLatin1String("!important}.card{background:") % darkSurface() % QLatin1String("!important}.card,.col{color:") % darkText()
        % QLatin1String("!important}.card a{color:") % onDark(document.style.accent) % QLatin1String("!important}.card .foot,.card .foot a{color:")
        % darkMuted() % QLatin1String("!important}.card .btn{color:") % textOn(document.style.accent)
        % QLatin1String("!important}.rule{border-color:") % darkLine() % QLatin1String("!important}");
    QStringList colours;
    collectColours(colours, document.blocks);
    colours.sort();
    for (const QString &colour : std::as_const(colours)) {
        const QString name = darkClassOf(colour);
        if (!name.isEmpty())
            html += u'.' % name % QLatin1String("{color:") % onDark(colour) % QLatin1String("!important}");
    }
    html += QLatin1String("}\n");
}

QStringView between(QStringView text, QStringView start, QStringView end)
{
    const qsizetype from = text.indexOf(start);
    const qsizetype to = from < 0 ? -1 : text.indexOf(end, from + start.size());
    return to < 0 ? QStringView() : text.sliced(from + start.size(), to - from - start.size());
}

void readStyle(MessageStyle &style, QStringView name, QStringView value)
{
    if (name == u"width")
        style.width = value.toInt();
    else if (name == u"background")
        style.background = value.toString();
    else if (name == u"surface")
        style.surface = value.toString();
    else if (name == u"text")
        style.textColour = value.toString();
    else if (name == u"accent")
        style.accent = value.toString();
    else if (name == u"font")
        style.font = value.toString();
    else if (name == u"button")
        style.buttonShape = shapeOf(value);
}

} // namespace

QString fontStack(const MessageStyle &style)
{
    if (style.font == u"serif")
        return QStringLiteral("Georgia,'Times New Roman',serif");
    if (style.font == u"mono")
        return QStringLiteral("Consolas,Menlo,'Courier New',monospace");
    return QStringLiteral("'Segoe UI',Roboto,Helvetica,Arial,sans-serif");
}

QString textStyle(const MessageStyle &style)
{
    return QLatin1String("font-family:") % fontStack(style) % QLatin1String(";font-size:16px;line-height:1.5;color:") % style.textColour;
}

QString normalPreviewText(const QString &text)
{
    // As the line of a document is made normal, on one line.
    const Block line = TextBlock{.content = {{.text = text.simplified()}}};
    const MessageDocument normal = normalised({.blocks = {line}});
    QString result;
    const auto &content = std::get<TextBlock>(normal.blocks.constFirst()).content;
    for (const Inline &piece : content) {
        if (piece.kind == Inline::Kind::Field)
            result += QLatin1String("{{{") % piece.field.key % (piece.field.fallback.isEmpty() ? QString() : u'|' % piece.field.fallback)
                % QLatin1String("}}}");
        else
            result += piece.text;
    }
    return result.simplified();
}

void appendStart(QString &html, const MessageDocument &document, const QString &previewText)
{
    const MessageStyle &style = document.style;
    const QString width = QString::number(style.width);
    const QLatin1String direction = languageRunsRightToLeft(document.language) ? QLatin1String("rtl") : QLatin1String("ltr");
    const bool isDark = html_palette::isDark(style.surface);
    const QLatin1String schemes = isDark ? QLatin1String("dark") : QLatin1String("light dark");
    html += QLatin1String("<!DOCTYPE html>\n") % languageStart % document.language % QLatin1String("\" dir=\"") % direction
        % QLatin1String("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"color-scheme\" content=\"")
        % schemes % QLatin1String("\">\n<meta name=\"supported-color-schemes\" content=\"") % schemes
        % QLatin1String("\">\n<meta name=\"x-apple-disable-message-reformatting\">\n") % generator % QLatin1String("width=") % width
        % QLatin1String("; background=") % style.background % QLatin1String("; surface=") % style.surface % QLatin1String("; text=")
        % style.textColour % QLatin1String("; accent=") % style.accent % QLatin1String("; font=") % style.font % QLatin1String("; button=")
        % shapeName(style.buttonShape)
        % QLatin1String("\">\n<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
                        "<o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>"
                        "<style>td,p,h1,h2,h3,li{font-family:")
        % fontStack(style)
        % QLatin1String("}</style><![endif]-->\n<style>\n"
                        ":root{color-scheme:")
        + schemes + QLatin1String("}\n@media (max-width:") + QString::number(style.width + 40)
        % QLatin1String("px){.card{padding:24px 20px 8px!important}.col{display:block!important;width:auto!important}.gap{display:none!important}}\n");
    appendDarkStyle(html, document);
    html += QLatin1String("</style>\n</head>\n<body class=\"bg\" style=\"margin:0;padding:0;background:") % style.background % QLatin1String("\">\n");
    const QString preview = normalPreviewText(previewText);
    if (!preview.isEmpty()) {
        html += previewStart;
        appendEscaped(html, preview);
        for (int i = 0; i < fillers; ++i)
            html += previewFiller;
        html += QLatin1String("</div>\n");
    }
    html += QLatin1String("<table class=\"bg\" role=\"presentation\" lang=\"") % document.language % QLatin1String("\" dir=\"") % direction
        % QLatin1String("\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"background:") % style.background
        % QLatin1String("\"><tr><td align=\"center\" style=\"padding:24px 8px\">\n"
                        "<!--[if mso]><table role=\"presentation\" width=\"")
        % width
        % QLatin1String("\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->\n"
                        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"max-width:")
        % width % QLatin1String("px\"><tr>") % cardStart % QLatin1String("padding:32px 32px 16px;background:") % style.surface
        % QLatin1String(";text-align:") % (direction == QLatin1String("rtl") ? QLatin1String("right") : QLatin1String("left")) % u';'
        % textStyle(style) % QLatin1String("\">\n");
}

void appendEnd(QString &html)
{
    html += QLatin1String("</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body>\n</html>\n");
}

SourceRange previewIn(QStringView html)
{
    const qsizetype start = html.indexOf(previewStart);
    const qsizetype end = start < 0 ? -1 : html.indexOf(u"</div>", start);
    return end < 0 ? SourceRange() : SourceRange{start, end - start};
}

std::optional<Start> readStart(QStringView html)
{
    const qsizetype head = html.indexOf(generator);
    const qsizetype card = html.indexOf(cardStart);
    const qsizetype end = card < 0 ? -1 : html.indexOf(u">\n", card);
    constexpr qsizetype longestHead = 1000;
    if (head < 0 || head > longestHead || end < 0)
        return std::nullopt;
    Start start;
    const QList<QStringView> looks = between(html, generator, u"\"").split(u"; ");
    for (const QStringView look : looks) {
        const qsizetype equals = look.indexOf(u'=');
        if (equals > 0)
            readStyle(start.style, look.first(equals), look.sliced(equals + 1));
    }
    start.language = between(html, languageStart, u"\"").toString();
    start.previewText = unescapedHtml(between(html.first(card), previewStart, previewFiller));
    start.length = end + 2;
    return start;
}

} // namespace postroom::html_head
