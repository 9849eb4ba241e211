// SPDX-License-Identifier: Apache-2.0
#include "checks/live_checks.h"

#include "checks/checks_panel.h"
#include "drafts/open_draft.h"
#include "models/account_models.h"
#include "models/property_value.h"
#include "models/sender_standing.h"

#include <chrono>

namespace postroom {

namespace {

// After the last change: a person who types is not judged in the middle of a word.
constexpr std::chrono::milliseconds pause{300};

void lookAtDomains(const DomainsModel &domains, PreflightFacts &facts)
{
    if (!domains.asOf().isValid()) // while they are read again, what was read holds
        return;
    facts.sendingDomains.emplace({QString(trialDomain)});
    for (int row = 0; row < domains.rowCount(); ++row) {
        const Domain &domain = domains.at(row);
        const SenderStanding standing = senderStanding(domain);
        if (standing == SenderStanding::SendingOff)
            facts.sendingOff.push_back(domain.name);
        else if (standing == SenderStanding::Sends)
            facts.sendingDomains->push_back(domain.name);
    }
}

std::optional<QList<KnownProperty>> knownProperties(const ContactPropertiesModel &properties)
{
    if (!properties.asOf().isValid())
        return std::nullopt;
    QList<KnownProperty> known;
    for (int row = 0; row < properties.rowCount(); ++row)
        known.push_back({properties.at(row).key, propertyValueText(properties.at(row).fallback)});
    return known;
}

} // namespace

LiveChecks::LiveChecks(AccountModels &models, OpenDraft &draft, ChecksPanel &panel, QObject *parent)
    : QObject(parent), m_models(models), m_draft(draft), m_panel(panel)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LiveChecks::check);
    const auto soon = [this] { m_soon.start(); };
    connect(&draft, &OpenDraft::changed, this, soon);
    connect(&draft, &OpenDraft::replaced, this, soon);
    connect(&models.domains, &TableModel::phaseChanged, this, soon);
    connect(&models.domains, &QAbstractItemModel::dataChanged, this, soon);
    connect(&models.domains, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&models.contactProperties, &TableModel::phaseChanged, this, soon);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&models.contactProperties, change, this, soon);
    connect(&models.segments.counts(), &SegmentCounts::changed, this, soon);
    connect(&models.contactQuota, &ContactQuota::changed, this, soon);
    connect(&panel, &ChecksPanel::fixRequested, this, [this](const Finding &finding, const QString &text) {
        emit m_draft.aboutToReplace();
        m_draft.setWanted(fixed(m_draft.wanted(), finding, text));
        emit m_draft.replaced(); // the editor shows what it did not write itself
        check();
    });
    if (models.domains.phase() == TableModel::Phase::Idle)
        models.domains.refresh(HttpRequest::Priority::Normal);
    if (models.contactProperties.phase() == TableModel::Phase::Idle)
        models.contactProperties.refresh(HttpRequest::Priority::Normal);
    m_soon.start();
}

PreflightFacts LiveChecks::facts() const
{
    return preflightFacts(m_models, m_draft.wanted());
}

PreflightFacts preflightFacts(AccountModels &models, const BroadcastDraft &draft)
{
    PreflightFacts facts;
    lookAtDomains(models.domains, facts);
    facts.properties = knownProperties(models.contactProperties);
    const std::optional<SegmentCount> count = models.segments.counts().of(draft.segmentId);
    // Nobody yet, of a segment that is being counted, is not nobody.
    if (count && (count->complete || count->subscribed > 0))
        facts.subscribed = count->subscribed;
    facts.contacts = models.contactQuota.contacts();
    facts.contactLimit = models.contactQuota.limit();
    return facts;
}

void LiveChecks::check()
{
    m_soon.stop();
    m_models.contactQuota.look();
    if (!m_draft.hasContent())
        return;
    const PreflightFacts known = facts();
    BroadcastDraft draft = m_draft.wanted();
    // Where the message has changed, the service makes its text anew: the one from before is nobody's business any more.
    const DraftFields changes = m_draft.changes();
    if (changes.contains(DraftField::Html) && !changes.contains(DraftField::Text) && !draft.text.isNone())
        draft.text = PlainText::generated();
    m_panel.setFindings(preflight(draft, known), notChecked(draft, known));
}

DraftField draftFieldOf(FindingPlace::Field field)
{
    switch (field) {
    case FindingPlace::Field::From:
        return DraftField::From;
    case FindingPlace::Field::Segment:
        return DraftField::Segment;
    case FindingPlace::Field::Topic:
        return DraftField::Topic;
    case FindingPlace::Field::Subject:
        return DraftField::Subject;
    case FindingPlace::Field::PreviewText:
        return DraftField::PreviewText;
    case FindingPlace::Field::PlainText:
        return DraftField::Text;
    case FindingPlace::Field::Html:
        break;
    }
    return DraftField::Html;
}

} // namespace postroom
