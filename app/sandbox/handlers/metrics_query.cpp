// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/metrics_query.h"

#include "sandbox/account/iso_time.h"
#include "sandbox/json/word_table.h"

#include <QDateTime>

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::size_t mostPeriods = 10'000;
constexpr std::size_t mostIds = 100;

constexpr WordOf<Granularity> granularities[] = {
    {"hourly", Granularity::Hourly},
    {"daily", Granularity::Daily},
    {"weekly", Granularity::Weekly},
    {"monthly", Granularity::Monthly},
};

constexpr std::string_view dimensionNames[] = {"period", "domain", "email", "broadcast"};

template<Count count>
double number(const Tally &tally)
{
    return static_cast<double>(tally.of(count));
}

double bounced(const Tally &tally)
{
    return static_cast<double>(tally.bounced());
}

// Shares, from 0 to 1 (a guess: no document says whether they are shares or percents, or of what).
double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

template<Count part, Count whole>
double rate(const Tally &tally)
{
    return share(number<part>(tally), number<whole>(tally));
}

// In the order of the service's document.
constexpr Metric allMetrics[] = {
    {"received", &number<Count::Received>},
    {"delivered", &number<Count::Delivered>},
    {"complained", &number<Count::Complained>},
    {"suppressed", &number<Count::Suppressed>},
    {"bounced", &bounced},
    {"bounced_transient", &number<Count::BouncedTransient>},
    {"bounced_permanent", &number<Count::BouncedPermanent>},
    {"bounced_undetermined", &number<Count::BouncedUndetermined>},
    {"opened", &number<Count::Opened>},
    {"clicked", &number<Count::Clicked>},
    {"unsubscribed", &number<Count::Unsubscribed>},
    {"delivery_delayed", &number<Count::Delayed>},
    {"failed", &number<Count::Failed>},
    {"sent", &number<Count::Sent>},
    {"unique_opened", &number<Count::UniqueOpened>},
    {"unique_clicked", &number<Count::UniqueClicked>},
    {"delivery_rate", &rate<Count::Delivered, Count::Sent>},
    {"open_rate", &rate<Count::UniqueOpened, Count::Delivered>},
    {"click_rate", &rate<Count::UniqueClicked, Count::Delivered>},
    {"bounce_rate", [](const Tally &tally) { return share(bounced(tally), number<Count::Sent>(tally)); }},
    {"complaint_rate", &rate<Count::Complained, Count::Delivered>},
    {"unsubscribe_rate", &rate<Count::Unsubscribed, Count::Delivered>},
};

std::vector<std::string_view> listIn(const Call &call, std::string_view key)
{
    std::vector<std::string_view> items;
    for (const auto &[name, value] : call.target.query) {
        if (name != key)
            continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const std::size_t end = rest.find(',');
            const std::string_view item = rest.substr(0, end);
            if (!item.empty() && std::find(items.begin(), items.end(), item) == items.end())
                items.push_back(item);
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        }
    }
    return items;
}

//! Reads the query piece by piece; the first thing wrong is the answer.
class QueryReader
{
public:
    explicit QueryReader(const Call &call) : m_call(call) {}

    std::variant<MetricsQuery, Answer> read();

private:
    void refuse(std::string_view message)
    {
        if (!m_refused)
            m_refused = wrongValue(message);
    }
    void readRange();
    void readLists();
    void readItems();
    void findPeriods();
    std::vector<Uuid> idsIn(std::string_view key);
    std::optional<Moment> timeIn(std::string_view key);

    const Call &m_call;
    MetricsQuery m_query;
    std::optional<Answer> m_refused;
};

std::optional<Moment> QueryReader::timeIn(std::string_view key)
{
    const std::string *text = m_call.query(key);
    if (!text)
        return {};
    const std::optional<Moment> moment = isoMoment(*text, m_query.zone);
    if (!moment)
        refuse("The `" + std::string(key) + "` parameter must be an ISO 8601 date or datetime.");
    return moment;
}

// A date alone is its midnight in the given zone, of the end as of the start (a guess).
void QueryReader::readRange()
{
    if (const std::string *name = m_call.query("timezone")) {
        m_query.zone = QTimeZone(QByteArray::fromStdString(*name));
        if (!m_query.zone.isValid())
            return refuse("The `timezone` parameter must be an IANA timezone.");
    }
    if (const std::string *text = m_call.query("granularity")) {
        const auto granularity = meaningOf(*text, std::span<const WordOf<Granularity>>(granularities));
        if (!granularity) {
            return refuse("The `granularity` parameter must be one of: "
                          + listOf(std::span<const WordOf<Granularity>>(granularities)) + ".");
        }
        m_query.granularity = *granularity;
    }
    MetricsWish &wish = m_query.wish;
    wish.to = std::min(timeIn("end_date").value_or(m_call.now), m_call.now);
    wish.from = timeIn("start_date").value_or(wish.to - 6 * day);
    if (wish.from > wish.to)
        refuse("The `start_date` parameter must be on or before `end_date`.");
}

void QueryReader::readLists()
{
    for (const std::string_view name : listIn(m_call, "metrics")) {
        const auto *metric = std::find_if(std::begin(allMetrics), std::end(allMetrics),
                                          [&](const Metric &known) { return known.name == name; });
        if (metric == std::end(allMetrics))
            return refuse("The `metrics` parameter has an unknown metric: " + std::string(name) + ".");
        m_query.metrics.push_back(metric);
    }
    if (m_query.metrics.empty()) {
        for (const Metric &metric : allMetrics)
            m_query.metrics.push_back(&metric);
    }
    for (const std::string_view name : listIn(m_call, "dimensions")) {
        const auto *known = std::find(std::begin(dimensionNames), std::end(dimensionNames), name);
        if (known == std::end(dimensionNames))
            return refuse("The `dimensions` parameter must be of: period | domain | email | broadcast.");
        m_query.dimensions.push_back(*known);
    }
}

std::vector<Uuid> QueryReader::idsIn(std::string_view key)
{
    std::vector<Uuid> ids;
    for (const std::string_view text : listIn(m_call, key)) {
        const std::optional<Uuid> id = Uuid::fromText(text);
        if (!id && !m_refused)
            m_refused = notAnId(key);
        ids.push_back(id.value_or(Uuid()));
    }
    if (ids.size() > mostIds)
        refuse("The `" + std::string(key) + "` parameter takes at most 100 IDs.");
    return ids;
}

// Rows of emails, or a choice of them, are about the ones sent by themselves; of broadcasts, about theirs.
void QueryReader::readItems()
{
    MetricsWish &wish = m_query.wish;
    wish.onlyDomains = idsIn("domain_id");
    const std::vector<Uuid> emails = idsIn("email_id");
    const std::vector<Uuid> broadcasts = idsIn("broadcast_id");
    const bool aboutEmails = m_query.has("email") || !emails.empty();
    const bool aboutBroadcasts = m_query.has("broadcast") || !broadcasts.empty();
    if (aboutEmails && aboutBroadcasts) {
        refuse("The `email` dimension and `email_id` cannot be combined with the `broadcast` dimension or "
               "`broadcast_id`.");
    }
    wish.emails = !aboutBroadcasts;
    wish.broadcasts = !aboutEmails;
    wish.onlyItems = emails.empty() ? broadcasts : emails;
    wish.byDomain = m_query.has("domain");
    if (m_query.has("email"))
        wish.byItem = MetricsWish::Item::Email;
    else if (m_query.has("broadcast"))
        wish.byItem = MetricsWish::Item::Broadcast;
}

QDateTime nextPeriod(const QDateTime &start, Granularity granularity)
{
    switch (granularity) {
    case Granularity::Hourly:
        return start.addSecs(3600);
    case Granularity::Daily:
        return start.addDays(1);
    case Granularity::Weekly:
        return start.addDays(7);
    case Granularity::Monthly:
        break;
    }
    return start.addMonths(1);
}

// Weeks begin on Monday (a guess).
QDateTime firstPeriod(const QDateTime &from, Granularity granularity)
{
    QDate date = from.date();
    if (granularity == Granularity::Hourly)
        return from.addMSecs(-(from.time().msecsSinceStartOfDay() % 3'600'000));
    if (granularity == Granularity::Weekly)
        date = date.addDays(1 - date.dayOfWeek());
    else if (granularity == Granularity::Monthly)
        date = QDate(date.year(), date.month(), 1);
    return date.startOfDay(from.timeZone());
}

void QueryReader::findPeriods()
{
    MetricsWish &wish = m_query.wish;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(wish.from / 1000, m_query.zone);
    QDateTime start = firstPeriod(from, m_query.granularity);
    for (Moment at = start.toMSecsSinceEpoch() * 1000; at <= wish.to; at = start.toMSecsSinceEpoch() * 1000) {
        if (wish.periods.size() == mostPeriods)
            return refuse("The date range produces more than 10,000 periods. Use a coarser granularity.");
        wish.periods.push_back(at);
        start = nextPeriod(start, m_query.granularity);
    }
}

std::variant<MetricsQuery, Answer> QueryReader::read()
{
    readRange();
    readLists();
    readItems();
    if (!m_refused && m_query.has("period"))
        findPeriods();
    if (m_refused)
        return *m_refused;
    return m_query;
}

} // namespace

bool MetricsQuery::has(std::string_view dimension) const
{
    return std::find(dimensions.begin(), dimensions.end(), dimension) != dimensions.end();
}

std::variant<MetricsQuery, Answer> metricsQuery(const Call &call)
{
    return QueryReader(call).read();
}

std::string_view word(Granularity granularity)
{
    for (const WordOf<Granularity> &row : granularities) {
        if (row.meaning == granularity)
            return row.text;
    }
    return {};
}

} // namespace postroom::sandbox
