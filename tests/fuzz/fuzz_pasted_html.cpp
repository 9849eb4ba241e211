// SPDX-License-Identifier: Apache-2.0
// HTML of any origin: as a tree, as a paste, as plain text, and its personal fields.
#include "email/html_import.h"
#include "email/html_reader.h"
#include "email/html_tree.h"
#include "email/html_writer.h"
#include "email/merge_fields.h"
#include "email/message_text.h"
#include "fuzz.h"

using namespace postroom;
using postroom::fuzz::require;

namespace {

void checkRange(const SourceRange &range, const QString &html)
{
    require(range.start >= 0 && range.length >= 0 && range.start + range.length <= html.size(), "a range is within the source");
}

void checkTree(const QString &html)
{
    const HtmlTree tree = HtmlTree::parse(html);
    for (int i = 0; i < tree.nodes().size(); ++i) {
        const HtmlNode &node = tree.nodes().at(i);
        require(node.parent < i && node.end > i && node.end <= tree.nodes().size(), "parents come before children");
        checkRange(node.range, html);
        for (const HtmlAttribute &attribute : node.attributes) {
            checkRange(attribute.range, html);
            checkRange(attribute.valueRange, html);
        }
    }
    const QList<CssDeclaration> declarations = tree.declarations();
    for (const CssDeclaration &declaration : declarations)
        checkRange(declaration.range, html);
    const QList<CssAtRule> rules = tree.atRules();
    for (const CssAtRule &rule : rules)
        checkRange(rule.range, html);
}

void checkFields(const QString &html, SourceKind kind)
{
    qsizetype done = 0;
    const QList<FoundField> fields = findFields(html, kind);
    for (const FoundField &found : fields) {
        require(found.start >= done && found.length > 0, "fields do not overlap");
        done = found.start + found.length;
        require(done <= html.size(), "a field is within the text");
        require((found.fault == FoundField::Fault::None) == !found.field.key.isEmpty(), "a sound field has a key");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    checkTree(html);
    checkFields(html, SourceKind::Html);
    checkFields(html, SourceKind::Plain);
    textOfHtml(html);
    const MessageDocument document{.blocks = importHtml(html).blocks};
    require(normalised(document) == document, "what was taken in is normal");
    const std::optional<OwnHtml> own = readOwnHtml(writeHtml(document, {}));
    require(own && own->document == document, "what was taken in can be written and read");
    return 0;
}
