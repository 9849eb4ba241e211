// SPDX-License-Identifier: Apache-2.0
#include "preflight/message_checks.h"

#include "preflight/finding_maker.h"

#include "email/css_values.h"
#include "email/merge_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace postroom {

namespace {

class MessageChecker
{
    Q_DECLARE_TR_FUNCTIONS(MessageChecks)

public:
    MessageChecker(QList<Finding> &findings, const DraftHtml &html) : m_findings(findings), m_html(html), m_text(html.visibleText()) {}

    void check()
    {
        const QList<HtmlNode> &nodes = m_html.tree.nodes();
        for (int i = 0; i < nodes.size(); ++i) {
            if (m_html.isVisible.at(i) && nodes.at(i).is(u"img") && !isPixel(nodes.at(i)))
                m_images.push_back(i);
        }
        if (isEmpty()) {
            add(CheckId::NoBody, tr("No message"), tr("There is nothing in it yet. Write something."), {FindingPlace::Field::Html});
            return;
        }
        checkUnsubscribeLink();
        checkSize();
        checkImages();
    }

private:
    void add(CheckId check, const QString &title, const QString &text, const FindingPlace &place, const std::optional<Fix> &fix = {})
    {
        FindingMaker(m_findings, check).add(title, text, place, fix);
    }

    bool isEmpty() const
    {
        // What cannot be read is not nothing.
        return m_images.isEmpty() && m_text.isEmpty() && !m_html.tree.isTooComplex();
    }

    static bool isPixel(const HtmlNode &image)
    {
        const int width = pixelsOfCss(image.attribute(u"width").value_or(QString()));
        return width > 0 && width <= 2;
    }

    void checkUnsubscribeLink()
    {
        const QString field = fieldSource({.key = MergeField::unsubscribeKey()});
        const QList<HtmlNode> &nodes = m_html.tree.nodes();
        const auto holdsIt = [&](const HtmlNode &node) {
            return node.text.contains(field) || (node.is(u"a") && node.attribute(u"href").value_or(QString()).contains(field));
        };
        bool isThere = m_html.tree.isTooComplex() && m_html.html.contains(field);
        for (int i = 0; i < nodes.size() && !isThere; ++i)
            isThere = m_html.isVisible.at(i) && holdsIt(nodes.at(i));
        if (isThere)
            return;
        add(CheckId::NoUnsubscribeLink, tr("No unsubscribe link"),
            tr("People must be able to leave: without the link mail services take the message for spam, and the law in many countries asks for it."),
            {FindingPlace::Field::Html}, Fix{.kind = Fix::Kind::AddUnsubscribeFooter, .label = tr("Add it at the end")});
    }

    void checkSize()
    {
        constexpr qsizetype kilobyte = 1024;
        constexpr qsizetype most = 90 * kilobyte;
        const qsizetype size = m_html.html.toUtf8().size();
        if (size <= most)
            return;
        add(CheckId::LongHtml, tr("Long message"),
            tr("It has %1 KB. Gmail cuts a message off at 102 KB, and with it the unsubscribe link. Leave something out.").arg((size + kilobyte - 1) / kilobyte),
            {FindingPlace::Field::Html});
    }

    void checkImages()
    {
        FindingMaker withoutAlt(m_findings, CheckId::ImageWithoutAlt);
        FindingMaker withoutSize(m_findings, CheckId::ImageWithoutSize);
        for (const int index : std::as_const(m_images)) {
            const HtmlNode &image = m_html.tree.nodes().at(index);
            const FindingPlace place{FindingPlace::Field::Html, image.range.start, image.range.length};
            const QString name = nameOf(image);
            if (image.attribute(u"alt").value_or(QString()).trimmed().isEmpty()) {
                withoutAlt.add(tr("Image without a description"),
                               tr("“%1”: people who cannot see it, and all whose mail program blocks images, get nothing. Say what it shows.").arg(name), place);
            }
            if (!hasWidth(image)) {
                withoutSize.add(tr("Image without a size"),
                                tr("“%1”: Outlook shows it as large as the file is. Give it a width.").arg(name), place);
            }
        }
        constexpr qsizetype fewWords = 40;
        if (!m_images.isEmpty() && m_text.size() < fewWords) {
            add(CheckId::OnlyImages, tr("Almost only images"),
                tr("Many mail programs block images at first, and spam filters dislike messages without words. Write the most important things as text."),
                {FindingPlace::Field::Html});
        }
    }

    static QString nameOf(const HtmlNode &image)
    {
        const QString url = image.attribute(u"src").value_or(QString());
        return quoted(url.sliced(url.lastIndexOf(u'/') + 1));
    }

    static bool hasWidth(const HtmlNode &image)
    {
        if (const HtmlAttribute *width = image.find(u"width"); width && !width->value.trimmed().isEmpty())
            return true;
        const HtmlAttribute *style = image.find(u"style");
        const QList<CssDeclaration> declarations = style ? parseDeclarations(style->value) : QList<CssDeclaration>();
        return std::any_of(declarations.begin(), declarations.end(), [](const CssDeclaration &one) { return one.property == u"width"; });
    }

    QList<Finding> &m_findings;
    const DraftHtml &m_html;
    QString m_text;
    QList<int> m_images;
};

} // namespace

void checkMessage(QList<Finding> &findings, const DraftHtml &html)
{
    MessageChecker(findings, html).check();
}

} // namespace postroom
