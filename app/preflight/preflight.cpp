// SPDX-License-Identifier: Apache-2.0
#include "preflight/preflight.h"

#include "preflight/css_checks.h"
#include "preflight/draft_checks.h"
#include "preflight/draft_html.h"
#include "preflight/field_checks.h"
#include "preflight/link_checks.h"
#include "preflight/message_checks.h"

#include <algorithm>
#include <vector>

namespace postroom {

QList<Finding> preflight(const BroadcastDraft &draft, const PreflightFacts &facts)
{
    QList<Finding> findings;
    checkDraft(findings, draft, facts);
    const DraftHtml html(draft.html);
    checkFields(findings, draft, html, facts);
    checkMessage(findings, html);
    checkLinks(findings, html);
    checkCss(findings, html);
    std::vector<const Finding *> order;
    order.reserve(size_t(findings.size()));
    for (const Finding &finding : std::as_const(findings))
        order.push_back(&finding);
    std::stable_sort(order.begin(), order.end(), [](const Finding *one, const Finding *other) { return one->check < other->check; });
    QList<Finding> sorted;
    sorted.reserve(findings.size());
    for (const Finding *finding : order)
        sorted.push_back(*finding);
    return sorted;
}

bool blocks(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.severity == Severity::Stop; });
}

QList<CheckId> notChecked(const BroadcastDraft &draft, const PreflightFacts &facts)
{
    QList<CheckId> checks;
    if (!facts.sendingDomains)
        checks.push_back(CheckId::UnverifiedSender);
    if (!facts.subscribed && !draft.segmentId.isEmpty())
        checks.push_back(CheckId::EmptySegment);
    if (!facts.properties)
        checks.push_back(CheckId::UnknownField);
    // The service does not tell a plan's limit: only where somebody knows it, there is something to count.
    if (facts.contactLimit && !facts.contacts)
        checks.push_back(CheckId::ContactQuota);
    return checks;
}

} // namespace postroom
