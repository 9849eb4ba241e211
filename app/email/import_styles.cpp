// SPDX-License-Identifier: Apache-2.0
#include "email/import_styles.h"

#include "email/css_values.h"
#include "email/merge_fields.h"

#include <algorithm>
#include <array>

namespace postroom {

namespace {

using Kind = TextBlock::Kind;

constexpr std::array<QStringView, 26> leftOut{u"head",   u"script", u"style", u"title",  u"template", u"noscript", u"iframe", u"object",   u"embed",
                                              u"svg",    u"math",   u"video", u"audio",  u"canvas",   u"input",    u"select", u"textarea", u"button",
                                              u"option", u"meta",   u"link",  u"applet", u"frameset", u"map",      u"datalist", u"xml"};
constexpr std::array<QStringView, 36> blockNames{
    u"p",       u"div",    u"h1",   u"h2",     u"h3",         u"h4",      u"h5",       u"h6",    u"ul",    u"ol",    u"li",     u"blockquote",
    u"table",   u"tr",     u"td",   u"th",     u"pre",        u"section", u"article",  u"header", u"footer", u"main", u"figure", u"figcaption",
    u"address", u"dl",     u"dt",   u"dd",     u"center",     u"form",    u"fieldset", u"nav",   u"aside", u"tbody", u"thead",  u"body"};

bool isOneOf(const auto &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&](QStringView other) { return other == name; });
}

bool isHeading(Kind kind)
{
    return kind == Kind::Heading1 || kind == Kind::Heading2 || kind == Kind::Heading3;
}

QString linkOf(const QString &href)
{
    const QString link = href.trimmed();
    for (const QLatin1String scheme : {QLatin1String("https://"), QLatin1String("http://"), QLatin1String("mailto:"), QLatin1String("tel:")}) {
        if (link.startsWith(scheme, Qt::CaseInsensitive))
            return link;
    }
    return link == fieldSource({.key = MergeField::unsubscribeKey()}) ? link : QString();
}

void takeName(ImportContext &context, const HtmlNode &node)
{
    const QString &name = node.name;
    if (name == u"b" || name == u"strong")
        context.format.bold = true;
    else if (name == u"i" || name == u"em" || name == u"cite")
        context.format.italic = true;
    else if (name == u"u" || name == u"ins")
        context.format.underline = true;
    else if (name == u"s" || name == u"strike" || name == u"del")
        context.format.strike = true;
    else if (name == u"a")
        context.format.link = linkOf(node.attribute(u"href").value_or(QString()));
    else if (name == u"h1")
        context.kind = Kind::Heading1;
    else if (name == u"h2")
        context.kind = Kind::Heading2;
    else if (name == u"h3" || name == u"h4" || name == u"h5" || name == u"h6")
        context.kind = Kind::Heading3;
    else if (name == u"blockquote")
        context.kind = Kind::Quote;
    else if (name == u"pre")
        context.keepsSpace = true;
    else if (name == u"center")
        context.center = true;
    else if (name == u"ul" || name == u"ol") {
        context.kind = name == u"ul" ? Kind::Bullet : Kind::Number;
        ++context.listDepth;
    }
    if (const std::optional<QString> classes = node.attribute(u"class"); classes && classes->contains(QLatin1String("MsoTitle")))
        context.kind = Kind::Heading1;
}

void takeAlignment(ImportContext &context, const QString &value)
{
    const QString align = value.toLower();
    context.center = align == u"center";
    context.right = align == u"right" || align == u"end";
}

void takeDeclaration(ImportContext &context, const CssDeclaration &declaration)
{
    const QString value = declaration.value.toLower();
    if (declaration.property == u"font-weight") {
        context.format.bold = value.startsWith(u"bold") || value.toInt() >= 600;
    } else if (declaration.property == u"font-style") {
        context.format.italic = value.startsWith(u"italic") || value.startsWith(u"oblique");
    } else if (declaration.property == u"text-decoration" || declaration.property == u"text-decoration-line") {
        const bool isNone = value.startsWith(u"none");
        context.format.underline = !isNone && (context.format.underline || value.contains(u"underline"));
        context.format.strike = !isNone && (context.format.strike || value.contains(u"line-through"));
    } else if (declaration.property == u"color") {
        const QString colour = colourOfCss(value);
        context.format.colour = !colour.isEmpty() && isTellingOnWhite(colour) ? colour : QString();
    } else if (declaration.property == u"text-align") {
        takeAlignment(context, value);
    } else if (declaration.property == u"white-space") {
        context.keepsSpace = value == u"pre";
    }
}

} // namespace

ImportContext styled(const ImportContext &outer, const HtmlNode &node)
{
    ImportContext context = outer;
    takeName(context, node);
    if (node.is(u"font")) {
        const QString colour = colourOfCss(node.attribute(u"color").value_or(QString()));
        if (!colour.isEmpty() && isTellingOnWhite(colour))
            context.format.colour = colour;
    }
    if (const std::optional<QString> align = node.attribute(u"align"); align && isBlock(node))
        takeAlignment(context, *align);
    if (const HtmlAttribute *style = node.find(u"style")) {
        const QList<CssDeclaration> declarations = parseDeclarations(style->value);
        for (const CssDeclaration &declaration : declarations)
            takeDeclaration(context, declaration);
    }
    // Links are underlined and coloured, headings bold by themselves.
    if (!context.format.link.isEmpty()) {
        context.format.underline = false;
        context.format.colour.clear();
    }
    if (isHeading(context.kind))
        context.format.bold = false;
    return context;
}

bool isLeftOut(const HtmlNode &node)
{
    if (isOneOf(leftOut, node.name))
        return true;
    const HtmlAttribute *style = node.find(u"style");
    if (!style)
        return node.find(u"hidden") != nullptr;
    const QList<CssDeclaration> declarations = parseDeclarations(style->value);
    return std::any_of(declarations.begin(), declarations.end(), [](const CssDeclaration &one) {
        const QString value = one.value.toLower();
        return (one.property == u"display" && value.startsWith(u"none")) || (one.property == u"mso-list" && value == u"ignore")
            || (one.property == u"mso-hide" && value == u"all");
    });
}

bool isBlock(const HtmlNode &node)
{
    return isOneOf(blockNames, node.name);
}

int wordListLevel(const HtmlNode &node)
{
    const HtmlAttribute *style = node.find(u"style");
    if (!style || !style->value.contains(QLatin1String("mso-list"), Qt::CaseInsensitive))
        return 0;
    const QList<CssDeclaration> declarations = parseDeclarations(style->value);
    for (const CssDeclaration &one : declarations) {
        const qsizetype level = one.property == u"mso-list" ? one.value.indexOf(QLatin1String("level")) : -1;
        if (level >= 0 && level + 5 < one.value.size())
            return std::clamp(one.value.at(level + 5).digitValue(), 1, 9);
    }
    return 0;
}

} // namespace postroom
