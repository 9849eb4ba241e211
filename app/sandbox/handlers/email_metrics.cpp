// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/email_metrics.h"

#include "sandbox/account/iso_time.h"
#include "sandbox/account/sending_rights.h"
#include "sandbox/handlers/metrics_query.h"
#include "sandbox/handlers/routes.h"

#include <QDateTime>

#include <algorithm>

namespace postroom::sandbox {

namespace {

// The day a period begins, and of hours the time. The form is a guess.
std::string periodText(const MetricsQuery &query, std::size_t period)
{
    const Moment start = query.wish.periods[period];
    if (query.granularity == Granularity::Hourly)
        return isoText(start);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(start / 1000, query.zone);
    return local.date().toString(Qt::ISODate).toStdString();
}

void writeMetrics(JsonWriter &json, const MetricsQuery &query, const Tally &tally)
{
    for (const Metric *metric : query.metrics)
        json.number(metric->name, metric->of(tally));
}

void writeRow(JsonWriter &json, const Account &account, const MetricsQuery &query, const MetricsRow &row)
{
    if (query.has("period"))
        json.text("period", periodText(query, row.period));
    if (query.has("domain")) {
        // One that is not, or no longer, the account's has no id: a guess that it is still counted.
        const Domain *domain = domainNamed(account, row.domain);
        json.id("domain_id", domain ? domain->id : Uuid());
        json.text("domain_name", row.domain);
    }
    if (query.has("email"))
        json.id("email_id", row.item.value_or(Uuid()));
    if (query.has("broadcast")) {
        const Broadcast *broadcast = row.item ? account.broadcasts.find(*row.item) : nullptr;
        json.id("broadcast_id", row.item.value_or(Uuid()));
        json.text("broadcast_name", broadcast ? broadcast->name.value_or(std::string()) : std::string());
    }
    writeMetrics(json, query, row.tally);
}

// By period alone there is a row for each, also where nothing happened, so that a chart has no holes.
void addEmptyPeriods(std::vector<MetricsRow> &rows, const MetricsQuery &query)
{
    std::vector<MetricsRow> all(query.wish.periods.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].period = i;
    for (MetricsRow &row : rows)
        all[row.period] = std::move(row);
    rows = std::move(all);
}

void writeNames(JsonWriter &json, std::string_view key, const std::vector<std::string_view> &names)
{
    json.beginArray(key);
    for (const std::string_view name : names)
        json.text({}, name);
    json.endArray();
}

Answer getMetrics(const Account &account, const Call &call)
{
    auto read = metricsQuery(call);
    if (Answer *refused = std::get_if<Answer>(&read))
        return std::move(*refused);
    const MetricsQuery &query = std::get<MetricsQuery>(read);
    std::vector<MetricsRow> rows = countEmails(account, query.wish);
    Tally totals;
    for (const MetricsRow &row : rows)
        totals += row.tally;
    if (!query.has("period")) {
        std::stable_sort(rows.begin(), rows.end(), [](const MetricsRow &a, const MetricsRow &b) {
            return a.tally.of(Count::Sent) > b.tally.of(Count::Sent);
        });
    } else if (query.dimensions.size() == 1) {
        addEmptyPeriods(rows, query);
    }

    return objectAnswer([&](JsonWriter &json) {
        json.text("object", "metrics");
        json.text("start_date", isoText(query.wish.from));
        json.text("end_date", isoText(query.wish.to));
        std::vector<std::string_view> names;
        for (const Metric *metric : query.metrics)
            names.push_back(metric->name);
        writeNames(json, "metrics", names);
        writeNames(json, "dimensions", query.dimensions);
        json.text("granularity", word(query.granularity));
        json.beginObject("totals");
        writeMetrics(json, query, totals);
        json.endObject();
        if (query.dimensions.empty())
            return;
        json.beginArray("data");
        for (const MetricsRow &row : rows) {
            json.beginObject();
            writeRow(json, account, query, row);
            json.endObject();
        }
        json.endArray();
    });
}

constexpr Route routes[] = {
    {"GET", "/emails/metrics", &getMetrics},
};

} // namespace

std::span<const Route> emailMetricsRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
