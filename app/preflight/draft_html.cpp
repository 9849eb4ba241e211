// SPDX-License-Identifier: Apache-2.0
#include "preflight/draft_html.h"

#include "email/html_head.h"
#include "email/html_reader.h"
#include "email/import_styles.h"

namespace postroom {

namespace {

QList<SourceRange> doublesIn(QStringView html)
{
    QList<SourceRange> ranges;
    constexpr QStringView start = u"<!--";
    constexpr QStringView end = u"-->";
    for (qsizetype at = html.indexOf(start); at >= 0;) {
        const qsizetype close = html.indexOf(end, at);
        const qsizetype after = close < 0 ? html.size() : close + end.size();
        ranges.push_back({at, after - at});
        at = html.indexOf(start, after);
    }
    const SourceRange preview = html_head::previewIn(html);
    if (preview.length > 0)
        ranges.push_back(preview);
    return ranges;
}

} // namespace

DraftHtml::DraftHtml(const QString &source) : html(source), tree(HtmlTree::parse(source)), isOwn(readOwnHtml(source).has_value())
{
    const QList<HtmlNode> &nodes = tree.nodes();
    isVisible.resize(nodes.size());
    for (int i = 0; i < nodes.size(); ++i) {
        const HtmlNode &node = nodes.at(i);
        const bool isWithinHidden = node.parent >= 0 && !isVisible.at(node.parent);
        isVisible[i] = !isWithinHidden && !(node.kind == HtmlNode::Kind::Element && isLeftOut(node));
    }
    if (isOwn)
        doubles = doublesIn(html);
}

QString DraftHtml::visibleText() const
{
    QString text;
    for (int i = 0; i < tree.nodes().size(); ++i) {
        if (isVisible.at(i))
            text += tree.nodes().at(i).text;
    }
    return text.simplified();
}

} // namespace postroom
