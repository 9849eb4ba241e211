// SPDX-License-Identifier: Apache-2.0
#include "pages/send_checks.h"

#include "models/account_models.h"
#include "models/property_value.h"

namespace postroom {

PreflightFacts preflightFacts(AccountModels &models, const BroadcastDraft &draft)
{
    PreflightFacts facts;
    if (models.domains.asOf().isValid()) {
        QStringList names;
        for (int row = 0; row < models.domains.rowCount(); ++row) {
            const Domain &domain = models.domains.at(row);
            const bool isVerified = domain.status == DomainStatus::Verified
                || domain.status == DomainStatus::PartiallyVerified;
            if (isVerified && domain.sending.value_or(true))
                names.push_back(domain.name);
        }
        facts.sendingDomains = names;
    }
    if (const std::optional<SegmentCount> count = models.segments.counts().of(draft.segmentId); count && count->complete)
        facts.subscribed = count->subscribed;
    if (models.contactProperties.asOf().isValid()) {
        QList<KnownProperty> known;
        for (int row = 0; row < models.contactProperties.rowCount(); ++row) {
            const ContactProperty &property = models.contactProperties.at(row);
            known.push_back({property.key, propertyValueText(property.fallback)});
        }
        facts.properties = known;
    }
    return facts;
}

} // namespace postroom
