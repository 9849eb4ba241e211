// SPDX-License-Identifier: Apache-2.0
#include "email/html_tree.h"

namespace postroom {

namespace {

// Behind a comment, a string or a bracket that begins at \a at; else one further.
qsizetype afterPiece(QStringView css, qsizetype at)
{
    const QChar c = css.at(at);
    if (css.sliced(at).startsWith(u"/*")) {
        const qsizetype end = css.indexOf(u"*/", at + 2);
        return end < 0 ? css.size() : end + 2;
    }
    if (c == u'"' || c == u'\'') {
        qsizetype i = at + 1;
        while (i < css.size() && css.at(i) != c && css.at(i) != u'\n')
            i += css.at(i) == u'\\' ? 2 : 1;
        return qMin(i + 1, css.size());
    }
    if (c == u'(') {
        const qsizetype end = css.indexOf(u')', at);
        return end < 0 ? css.size() : end + 1;
    }
    return at + 1;
}

// Where one of \a ends stands outside of strings and comments, or the end.
qsizetype findEnd(QStringView css, qsizetype from, QStringView ends)
{
    for (qsizetype i = from; i < css.size(); i = afterPiece(css, i)) {
        if (ends.contains(css.at(i)))
            return i;
    }
    return css.size();
}

// The brace that closes what opened at \a open, or the end.
qsizetype findClosing(QStringView css, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < css.size(); i = afterPiece(css, i)) {
        if (css.at(i) == u'{')
            ++depth;
        else if (css.at(i) == u'}' && --depth == 0)
            return i;
    }
    return css.size();
}

qsizetype skipSpace(QStringView css, qsizetype from)
{
    qsizetype i = from;
    while (i < css.size()) {
        if (css.sliced(i).startsWith(u"/*"))
            i = afterPiece(css, i);
        else if (css.at(i).isSpace())
            ++i;
        else
            break;
    }
    return i;
}

void appendDeclarations(QList<CssDeclaration> &all, QStringView css, qsizetype offset)
{
    for (qsizetype at = skipSpace(css, 0); at < css.size();) {
        const qsizetype end = findEnd(css, at, u";");
        const QStringView declaration = css.sliced(at, end - at);
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0) {
            const QString property = declaration.first(colon).trimmed().toString().toLower();
            const QString value = declaration.sliced(colon + 1).trimmed().toString();
            all.push_back({.property = property, .value = value, .range = {offset + at, declaration.trimmed().size()}});
        }
        at = skipSpace(css, qMin(end + 1, css.size()));
    }
}

struct Sheet
{
    QList<CssDeclaration> declarations;
    QList<CssAtRule> atRules;
};

bool holdsRules(QStringView atRule)
{
    return atRule == u"@media" || atRule == u"@supports" || atRule == u"@layer" || atRule == u"@document" || atRule == u"@container";
}

void readSheet(Sheet &sheet, QStringView css, qsizetype offset, int depth)
{
    constexpr int deepest = 8;
    for (qsizetype at = skipSpace(css, 0); at < css.size(); at = skipSpace(css, at)) {
        const qsizetype end = findEnd(css, at, u"{;}");
        QString name;
        if (css.at(at) == u'@') {
            qsizetype nameEnd = at + 1;
            while (nameEnd < end && (css.at(nameEnd).isLetter() || css.at(nameEnd) == u'-'))
                ++nameEnd;
            name = css.sliced(at, nameEnd - at).toString().toLower();
            sheet.atRules.push_back({name, {offset + at, css.sliced(at, end - at).trimmed().size()}});
        }
        if (end == css.size() || css.at(end) != u'{') {
            at = end + 1;
            continue;
        }
        const qsizetype close = findClosing(css, end);
        const QStringView body = css.sliced(end + 1, qMax<qsizetype>(0, close - end - 1));
        if (!holdsRules(name))
            appendDeclarations(sheet.declarations, body, offset + end + 1);
        else if (depth < deepest)
            readSheet(sheet, body, offset + end + 1, depth + 1);
        at = close + 1;
    }
}

Sheet sheetOf(const QString &source, const QList<HtmlNode> &nodes, int styleElement)
{
    Sheet sheet;
    for (int i = styleElement + 1; i < nodes.at(styleElement).end; ++i) {
        const SourceRange &range = nodes.at(i).range;
        readSheet(sheet, QStringView(source).sliced(range.start, range.length), range.start, 0);
    }
    return sheet;
}

} // namespace

QList<CssDeclaration> parseDeclarations(QStringView css)
{
    QList<CssDeclaration> all;
    appendDeclarations(all, css, 0);
    return all;
}

QList<CssDeclaration> HtmlTree::declarations() const
{
    QList<CssDeclaration> all;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const HtmlNode &node = m_nodes.at(i);
        if (node.is(u"style")) {
            QList<CssDeclaration> own = sheetOf(m_source, m_nodes, i).declarations;
            for (CssDeclaration &declaration : own) {
                declaration.node = i;
                declaration.inStyleElement = true;
            }
            all += own;
        }
        const HtmlAttribute *style = node.kind == HtmlNode::Kind::Element ? node.find(u"style") : nullptr;
        if (!style)
            continue;
        const bool isAsWritten = style->value.size() == style->valueRange.length;
        QList<CssDeclaration> own = parseDeclarations(style->value);
        for (CssDeclaration &declaration : own) {
            declaration.node = i;
            declaration.range = isAsWritten ? SourceRange{style->valueRange.start + declaration.range.start, declaration.range.length} : style->valueRange;
        }
        all += own;
    }
    return all;
}

QList<CssAtRule> HtmlTree::atRules() const
{
    QList<CssAtRule> all;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).is(u"style"))
            all += sheetOf(m_source, m_nodes, i).atRules;
    }
    return all;
}

} // namespace postroom
