// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/email_metrics.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/router.h"

#include <QTimeZone>

#include <string_view>
#include <variant>
#include <vector>

namespace postroom::sandbox {

enum class Granularity { Hourly, Daily, Weekly, Monthly };

//! One of the metrics: a number made from the counts.
struct Metric
{
    std::string_view name;
    double (*of)(const Tally &tally);
};

//! What a request for metrics asks for.
struct MetricsQuery
{
    MetricsWish wish;
    std::vector<const Metric *> metrics = {};
    std::vector<std::string_view> dimensions = {}; //!< "period", "domain", "email", "broadcast"
    Granularity granularity = Granularity::Daily;
    QTimeZone zone = QTimeZone::utc();

    bool has(std::string_view dimension) const;
};

//! Reads the query of GET /emails/metrics. Lists may be repeated, separated by commas, or both.
std::variant<MetricsQuery, Answer> metricsQuery(const Call &call);

std::string_view word(Granularity granularity);

} // namespace postroom::sandbox
