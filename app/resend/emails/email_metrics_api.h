// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/emails/email_metrics.h"
#include "resend/field_fault.h"

namespace postroom {

//! GET /emails/metrics. Without dimensions: totals for the whole span and no rows.
struct GetEmailMetrics
{
    using Result = EmailMetrics;
    using Granularity = MetricsGranularity;                    //!< not Unknown
    enum class Dimension { Period, Domain, Email, Broadcast }; //!< Email and Broadcast do not go together

    std::optional<QDateTime> start = {}; //!< nothing: six days before the end
    std::optional<QDateTime> end = {};   //!< nothing: now
    QString timeZone = {};               //!< IANA, for periods; empty: UTC
    std::optional<Granularity> granularity = {};
    QStringList metrics = {}; //!< empty: all
    QList<Dimension> dimensions = {};
    QStringList domainIds = {};    //!< at most 100; empty: all
    QStringList broadcastIds = {}; //!< at most 100; empty: all
    FieldFaults faults() const;
    HttpRequest request() const;
};

} // namespace postroom
