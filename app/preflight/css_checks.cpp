// SPDX-License-Identifier: Apache-2.0
#include "preflight/css_checks.h"

#include "preflight/css_support.h"
#include "preflight/finding_maker.h"

#include <QCoreApplication>
#include <QSet>

namespace postroom {

namespace {

class CssChecker
{
    Q_DECLARE_TR_FUNCTIONS(CssChecks)

public:
    explicit CssChecker(QList<Finding> &findings) : m_dropped(findings, CheckId::DroppedCss) {}

    void add(const CssSupport *support, const SourceRange &range)
    {
        if (!support || m_told.contains(support))
            return;
        m_told.insert(support);
        //: %1 is a style such as “display: flex”, %2 a list of mail programs
        const QString text = tr("“%1” is dropped by %2. Look at the message there, or do without it.").arg(nameOf(*support), programsOf(support->droppedBy));
        m_dropped.add(tr("Style that mail programs drop"), text, {FindingPlace::Field::Html, range.start, range.length});
    }

private:
    FindingMaker m_dropped;
    QSet<const CssSupport *> m_told;
};

} // namespace

void checkCss(QList<Finding> &findings, const DraftHtml &html)
{
    if (html.isOwn)
        return;
    CssChecker checker(findings);
    const QList<CssAtRule> atRules = html.tree.atRules();
    for (const CssAtRule &rule : atRules)
        checker.add(droppedAtRule(rule.name), rule.range);
    const QList<CssDeclaration> declarations = html.tree.declarations();
    for (const CssDeclaration &declaration : declarations)
        checker.add(droppedDeclaration(declaration.property, declaration.value), declaration.range);
}

} // namespace postroom
