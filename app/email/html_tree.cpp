// SPDX-License-Identifier: Apache-2.0
#include "email/html_tree.h"

#include "email/html_cost.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace postroom {

namespace {

// Halves of characters would make the parser's offsets differ from ours.
QString wholeCharacters(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (result.at(i).isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate())
            ++i;
        else if (result.at(i).isSurrogate())
            result[i] = QChar(QChar::ReplacementCharacter);
    }
    return result;
}

bool isHidden(const HtmlNode &node)
{
    return node.is(u"script") || node.is(u"style") || node.is(u"title") || node.is(u"head");
}

struct OutputCloser
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

} // namespace

//! Turns the parser's tree into ours without recursion.
class HtmlTreeBuilder
{
public:
    explicit HtmlTreeBuilder(const QString &source) : m_utf8(source.toUtf8())
    {
        if (m_utf8.size() == source.size())
            return;
        // Where each byte's character stands in UTF-16.
        m_offsets.reserve(size_t(m_utf8.size()) + 1);
        int offset = 0;
        for (const char byte : std::as_const(m_utf8)) {
            const auto value = static_cast<unsigned char>(byte);
            const bool continues = (value & 0xc0U) == 0x80U;
            m_offsets.push_back(continues ? offset : offset + m_step);
            offset = m_offsets.back();
            if (!continues)
                m_step = value >= 0xf0U ? 2 : 1;
        }
        m_offsets.push_back(int(source.size()));
    }

    QList<HtmlNode> build()
    {
        GumboOptions options = kGumboDefaultOptions;
        options.max_errors = 0;
        const std::unique_ptr<GumboOutput, OutputCloser> output(gumbo_parse_with_options(&options, m_utf8.constData(), size_t(m_utf8.size())));
        struct Step
        {
            const GumboNode *node;
            int parent;
            bool isEnd;
        };
        std::vector<Step> steps{{output->root, -1, false}};
        while (!steps.empty()) {
            const Step step = steps.back();
            steps.pop_back();
            if (step.isEnd) {
                m_nodes[step.parent].end = int(m_nodes.size());
                continue;
            }
            const bool isElement = step.node->type == GUMBO_NODE_ELEMENT || step.node->type == GUMBO_NODE_TEMPLATE;
            if (!isElement) {
                addText(step.node, step.parent);
                continue;
            }
            const int index = int(m_nodes.size());
            addElement(step.node->v.element, step.parent);
            steps.push_back({nullptr, index, true});
            const GumboVector &children = step.node->v.element.children;
            for (unsigned i = children.length; i > 0; --i)
                steps.push_back({static_cast<const GumboNode *>(children.data[i - 1]), index, false});
        }
        return m_nodes;
    }

private:
    qsizetype offsetOf(const char *at) const
    {
        const qsizetype byte = std::clamp<qsizetype>(at - m_utf8.constData(), 0, m_utf8.size());
        return m_offsets.empty() ? byte : m_offsets[size_t(byte)];
    }

    SourceRange rangeOf(const GumboStringPiece &piece) const
    {
        if (!piece.data || piece.length == 0)
            return {};
        const qsizetype start = offsetOf(piece.data);
        return {start, offsetOf(piece.data + piece.length) - start};
    }

    void addText(const GumboNode *node, int parent)
    {
        if (node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_WHITESPACE && node->type != GUMBO_NODE_CDATA)
            return;
        m_nodes.push_back({.kind = HtmlNode::Kind::Text,
                           .text = QString::fromUtf8(node->v.text.text),
                           .range = rangeOf(node->v.text.original_text),
                           .parent = parent,
                           .end = int(m_nodes.size()) + 1});
    }

    void addElement(const GumboElement &element, int parent)
    {
        HtmlNode node{.kind = HtmlNode::Kind::Element, .range = rangeOf(element.original_tag), .parent = parent};
        node.name = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
        if (node.name.isEmpty()) {
            GumboStringPiece name = element.original_tag;
            gumbo_tag_from_original_text(&name);
            node.name = QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
        }
        node.attributes.reserve(element.attributes.length);
        for (unsigned i = 0; i < element.attributes.length; ++i)
            node.attributes.push_back(attributeOf(*static_cast<const GumboAttribute *>(element.attributes.data[i])));
        m_nodes.push_back(node);
    }

    HtmlAttribute attributeOf(const GumboAttribute &attribute) const
    {
        HtmlAttribute result{.name = QString::fromUtf8(attribute.name).toLower(), .value = QString::fromUtf8(attribute.value)};
        GumboStringPiece value = attribute.original_value;
        const bool isQuoted = value.length >= 2 && (value.data[0] == '"' || value.data[0] == '\'');
        const SourceRange name = rangeOf(attribute.original_name);
        const SourceRange whole = rangeOf(value);
        const qsizetype end = whole.length > 0 ? whole.start + whole.length : name.start + name.length;
        result.range = {name.start, end - name.start};
        if (isQuoted) {
            value.data += 1;
            value.length -= 2;
        }
        result.valueRange = value.length > 0 ? rangeOf(value) : SourceRange{end, 0};
        return result;
    }

    QByteArray m_utf8;
    std::vector<int> m_offsets; // empty where all is ASCII
    int m_step = 0;             // how far the character before reached
    QList<HtmlNode> m_nodes;
};

const HtmlAttribute *HtmlNode::find(QStringView attributeName) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const HtmlAttribute &one) { return one.name == attributeName; });
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<QString> HtmlNode::attribute(QStringView attributeName) const
{
    const HtmlAttribute *found = find(attributeName);
    return found ? std::optional(found->value) : std::nullopt;
}

HtmlTree HtmlTree::parse(const QString &html)
{
    HtmlTree tree;
    tree.m_source = wholeCharacters(html);
    tree.m_tooComplex = costsTooMuch(html);
    if (!tree.m_tooComplex && !html.isEmpty())
        tree.m_nodes = HtmlTreeBuilder(tree.m_source).build();
    return tree;
}

QString HtmlTree::textBelow(int node) const
{
    QString text;
    const int end = node < 0 ? int(m_nodes.size()) : m_nodes.at(node).end;
    for (int i = std::max(0, node); i < end;) {
        const HtmlNode &here = m_nodes.at(i);
        if (isHidden(here)) {
            i = here.end;
            continue;
        }
        text += here.text;
        ++i;
    }
    return text;
}

} // namespace postroom
