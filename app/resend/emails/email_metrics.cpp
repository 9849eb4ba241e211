// SPDX-License-Identifier: Apache-2.0
#include "resend/emails/email_metrics.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<MetricsGranularity> granularityWords[] = {
    {"hourly"_L1, MetricsGranularity::Hourly},
    {"daily"_L1, MetricsGranularity::Daily},
    {"weekly"_L1, MetricsGranularity::Weekly},
    {"monthly"_L1, MetricsGranularity::Monthly},
};

// What names a row; everything else in it is a number.
constexpr QLatin1StringView dimensionFields[] = {"period"_L1,   "domain_id"_L1,    "domain_name"_L1,
                                                 "email_id"_L1, "broadcast_id"_L1, "broadcast_name"_L1};

} // namespace

EmailMetrics::Row EmailMetrics::Row::fromJson(JsonReader &in)
{
    Row row;
    row.period = in.optionalString("period"_L1);
    row.domainId = in.optionalString("domain_id"_L1);
    row.domainName = in.optionalString("domain_name"_L1);
    row.emailId = in.optionalString("email_id"_L1);
    row.broadcastId = in.optionalString("broadcast_id"_L1);
    row.broadcastName = in.optionalString("broadcast_name"_L1);
    row.numbers = in.numbers(dimensionFields);
    return row;
}

EmailMetrics EmailMetrics::fromJson(JsonReader &in)
{
    EmailMetrics metrics;
    metrics.start = in.dateTime("start_date"_L1);
    metrics.end = in.dateTime("end_date"_L1);
    metrics.granularity = in.optionalWord("granularity"_L1, granularityWords);
    in.object("totals"_L1, [&metrics](JsonReader &totals) { metrics.totals = totals.numbers(); });
    if (in.hasValue("data"_L1))
        metrics.rows = in.list<Row>("data"_L1, [](JsonReader &item) { return Row::fromJson(item); });
    return metrics;
}

} // namespace postroom
