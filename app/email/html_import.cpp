// SPDX-License-Identifier: Apache-2.0
#include "email/html_import.h"

#include "email/css_values.h"
#include "email/html_side.h"
#include "email/html_slim.h"
#include "email/html_text.h"
#include "email/html_tree.h"
#include "email/import_styles.h"
#include "email/text_direction.h"

#include <algorithm>

namespace postroom {

namespace {

using Kind = TextBlock::Kind;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

class Importer
{
public:
    Importer(const HtmlTree &tree, ImportedHtml &into) : m_nodes(tree.nodes()), m_into(into) {}

    void run()
    {
        if (!m_nodes.isEmpty())
            visit(0, {});
        flush({});
        m_into.blocks = normalised({.blocks = m_into.blocks}).blocks;
    }

private:
    void visit(int index, const ImportContext &outer)
    {
        const HtmlNode &node = m_nodes.at(index);
        if (node.kind == HtmlNode::Kind::Text)
            return addText(node.text, outer);
        if (isLeftOut(node) || isFull())
            return;
        if (node.is(u"br"))
            return addBreak(outer);
        if (node.is(u"img"))
            return addImage(node, outer);
        if (node.is(u"hr")) {
            flush(outer);
            m_into.blocks.push_back(DividerBlock{});
            return;
        }
        ImportContext context = styled(outer, node);
        const bool standsAlone = isBlock(node);
        if (standsAlone)
            flush(outer);
        if (node.is(u"table") && holdsSeveralCells(index))
            ++m_into.losses.tables;
        if (node.is(u"li"))
            context.item = index;
        else if (node.is(u"table"))
            context.kind = Kind::Paragraph;
        else if (const int level = wordListLevel(node); level > 0 && standsAlone)
            becomeWordItem(context, index, level);
        for (int child = index + 1; child < node.end; child = m_nodes.at(child).end)
            visit(child, context);
        if (standsAlone)
            flush(context);
    }

    bool isFull()
    {
        if (m_into.blocks.size() < mostImportedBlocks)
            return false;
        m_into.losses.cutShort = true;
        return true;
    }

    bool holdsSeveralCells(int table) const
    {
        int cells = 0;
        for (int i = table + 1; i < m_nodes.at(table).end && cells < 2; ++i)
            cells += m_nodes.at(i).is(u"td") || m_nodes.at(i).is(u"th") ? 1 : 0;
        return cells > 1;
    }

    // Word writes a list as paragraphs; what stands in place of the bullet tells its kind.
    void becomeWordItem(ImportContext &context, int index, int level)
    {
        context.kind = Kind::Bullet;
        context.listDepth = level;
        context.item = index;
        for (int i = index + 1; i < m_nodes.at(index).end; ++i) {
            const HtmlNode &node = m_nodes.at(i);
            if (node.kind != HtmlNode::Kind::Element || !isLeftOut(node))
                continue;
            QString mark;
            for (int j = i + 1; j < node.end; ++j)
                mark += m_nodes.at(j).text;
            mark = mark.trimmed();
            const bool isNumber = mark.size() > 1 && (mark.endsWith(u'.') || mark.endsWith(u')')) && mark.at(mark.size() - 2).isLetterOrNumber();
            context.kind = isNumber ? Kind::Number : Kind::Bullet;
            return;
        }
    }

    void addText(const QString &text, const ImportContext &context)
    {
        if (context.keepsSpace) {
            if (!text.isEmpty())
                m_line.push_back({.kind = Inline::Kind::Text, .text = text, .format = context.format});
            return;
        }
        QString words;
        words.reserve(text.size());
        bool afterSpace = endsInSpace();
        for (const QChar c : text) {
            if (!isSpace(c))
                words += c;
            else if (!afterSpace)
                words += u' ';
            afterSpace = isSpace(c);
        }
        if (!words.isEmpty())
            m_line.push_back({.kind = Inline::Kind::Text, .text = words, .format = context.format});
    }

    bool endsInSpace() const
    {
        return m_line.isEmpty() || m_line.constLast().kind == Inline::Kind::LineBreak || m_line.constLast().text.endsWith(u' ');
    }

    void addBreak(const ImportContext &context)
    {
        const bool isSecond = !m_line.isEmpty() && m_line.constLast().kind == Inline::Kind::LineBreak;
        if (isSecond && context.item < 0)
            return flush(context); // two of them are how many programs part paragraphs
        m_line.push_back({.kind = Inline::Kind::LineBreak});
    }

    void addImage(const HtmlNode &node, const ImportContext &context)
    {
        const QString url = node.attribute(u"src").value_or(QString()).trimmed();
        const bool isOnTheWeb = url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) || url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
        const QString styledWidth = styleValue(node, u"width");
        const int width = styledWidth.isEmpty() ? pixelsOfCss(node.attribute(u"width").value_or(QString())) : pixelsOfCss(styledWidth);
        const int height = pixelsOfCss(node.attribute(u"height").value_or(QString()));
        const bool isPixel = (width > 0 && width <= 2) || (height > 0 && height <= 2);
        if (isPixel)
            return; // counts who reads
        if (!isOnTheWeb) {
            ++m_into.losses.images;
            return;
        }
        flush(context);
        m_into.blocks.push_back(ImageBlock{.url = url,
                                           .alt = node.attribute(u"alt").value_or(QString()).simplified(),
                                           .width = width > 800 ? 0 : width,
                                           .link = context.format.link});
    }

    static QString styleValue(const HtmlNode &node, QStringView property)
    {
        const HtmlAttribute *style = node.find(u"style");
        const QList<CssDeclaration> declarations = style ? parseDeclarations(style->value) : QList<CssDeclaration>();
        const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const CssDeclaration &one) { return one.property == property; });
        return found == declarations.end() ? QString() : found->value;
    }

    // Without white space and line breaks at either end.
    QList<Inline> takeLine()
    {
        QList<Inline> line = std::move(m_line);
        m_line.clear();
        const auto isEmpty = [](const Inline &piece) { return piece.kind == Inline::Kind::LineBreak || piece.text.trimmed().isEmpty(); };
        while (!line.isEmpty() && isEmpty(line.constLast()))
            line.removeLast();
        while (!line.isEmpty() && isEmpty(line.constFirst()))
            line.removeFirst();
        if (line.isEmpty())
            return line;
        QString &last = line.last().text;
        while (!last.isEmpty() && isSpace(last.back()))
            last.chop(1);
        return line;
    }

    void flush(const ImportContext &context)
    {
        const QList<Inline> line = takeLine();
        if (line.isEmpty() || isFull())
            return;
        const bool isList = context.kind == Kind::Bullet || context.kind == Kind::Number;
        if (isList && context.item >= 0 && context.item == m_lastItem && !m_into.blocks.isEmpty()) {
            // A second paragraph of an item stays within it.
            if (auto *item = std::get_if<TextBlock>(&m_into.blocks.last())) {
                item->content.push_back({.kind = Inline::Kind::LineBreak});
                item->content += line;
                return;
            }
        }
        const Side side = context.center ? Side::Middle : Side::Right;
        const bool isAligned = context.center || context.right;
        m_lastItem = isList ? context.item : -1;
        m_into.blocks.push_back(TextBlock{.kind = isList && context.item < 0 ? Kind::Paragraph : context.kind,
                                          .align = isAligned ? alignOf(side, runsRightToLeft(line, false)) : TextAlign::Start,
                                          .level = isList ? std::max(0, context.listDepth - 1) : 0,
                                          .content = line});
    }

    const QList<HtmlNode> &m_nodes;
    ImportedHtml &m_into;
    QList<Inline> m_line;
    int m_lastItem = -1; // whose line the last block is
};

// For what cannot be parsed at a sensible cost: the words between the tags.
QString wordsAlone(const QString &html)
{
    QString words;
    words.reserve(html.size() / 2);
    bool isInTag = false;
    for (const QChar c : html) {
        if (c == u'<')
            isInTag = true;
        if (!isInTag)
            words += c;
        else if (c == u'>') {
            isInTag = false;
            words += u' ';
        }
    }
    return unescapedHtml(words).simplified();
}

} // namespace

ImportedHtml importHtml(const QString &html)
{
    ImportedHtml imported;
    QString slim = slimHtml(html);
    if (slim.size() > mostImportedCharacters) {
        slim.truncate(mostImportedCharacters);
        if (slim.back().isHighSurrogate())
            slim.chop(1);
        imported.losses.cutShort = true;
    }
    const HtmlTree tree = HtmlTree::parse(slim);
    if (tree.isTooComplex()) {
        imported.losses.looks = true;
        const QString words = wordsAlone(slim);
        if (!words.isEmpty())
            imported.blocks = normalised({.blocks = {TextBlock{.content = {{.text = words}}}}}).blocks;
        return imported;
    }
    Importer(tree, imported).run();
    return imported;
}

} // namespace postroom
