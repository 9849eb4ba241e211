// SPDX-License-Identifier: Apache-2.0
#include "preflight/preflight.h"

#include "preflight/draft_checks.h"
#include "preflight/field_checks.h"

#include <algorithm>

namespace postroom {

QList<Finding> preflight(const BroadcastDraft &draft, const PreflightFacts &facts)
{
    QList<Finding> findings;
    checkDraft(findings, draft, facts);
    checkFields(findings, draft, facts);
    const auto isBefore = [](const Finding &one, const Finding &other) { return one.check < other.check; };
    std::stable_sort(findings.begin(), findings.end(), isBefore);
    return findings;
}

bool blocks(const QList<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.severity == Severity::Block; });
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
    if (!facts.contacts || !facts.contactLimit)
        checks.push_back(CheckId::ContactQuota);
    return checks;
}

} // namespace postroom
