// SPDX-License-Identifier: Apache-2.0
#include "resend/emails/email_metrics_api.h"

#include "resend/json_body.h"

#include <QUrl>

namespace postroom {

using namespace Qt::StringLiterals;
using Reason = FieldFault::Reason;

namespace {

constexpr int mostIds = 100;

QString word(GetEmailMetrics::Granularity granularity)
{
    switch (granularity) {
    case GetEmailMetrics::Granularity::Hourly:
        return u"hourly"_s;
    case GetEmailMetrics::Granularity::Daily:
        return u"daily"_s;
    case GetEmailMetrics::Granularity::Weekly:
        return u"weekly"_s;
    case GetEmailMetrics::Granularity::Monthly:
        return u"monthly"_s;
    case GetEmailMetrics::Granularity::Unknown:
        break;
    }
    return {};
}

QString word(GetEmailMetrics::Dimension dimension)
{
    switch (dimension) {
    case GetEmailMetrics::Dimension::Period:
        return u"period"_s;
    case GetEmailMetrics::Dimension::Domain:
        return u"domain"_s;
    case GetEmailMetrics::Dimension::Email:
        return u"email"_s;
    case GetEmailMetrics::Dimension::Broadcast:
        return u"broadcast"_s;
    }
    return {};
}

void add(HttpRequest &request, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        request.query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value, ",:")));
}

} // namespace

FieldFaults GetEmailMetrics::faults() const
{
    FieldFaults faults;
    if (start && end && *start > *end)
        faults.push_back({u"start_date"_s, Reason::NotAllowed});
    if (granularity == Granularity::Unknown)
        faults.push_back({u"granularity"_s, Reason::Malformed});
    const bool byEmail = dimensions.contains(Dimension::Email);
    if (byEmail && (dimensions.contains(Dimension::Broadcast) || !broadcastIds.isEmpty()))
        faults.push_back({u"dimensions"_s, Reason::NotAllowed});
    if (domainIds.size() > mostIds)
        faults.push_back({u"domain_id"_s, Reason::TooMany, mostIds});
    if (broadcastIds.size() > mostIds)
        faults.push_back({u"broadcast_id"_s, Reason::TooMany, mostIds});
    return faults;
}

HttpRequest GetEmailMetrics::request() const
{
    HttpRequest request = bodilessRequest(HttpRequest::Verb::Get, u"/emails/metrics"_s, HttpRequest::Repeat::Safe);
    const auto time = [](const std::optional<QDateTime> &at) {
        return at ? at->toUTC().toString(Qt::ISODateWithMs) : QString();
    };
    QStringList asked;
    for (const Dimension dimension : dimensions)
        asked.push_back(word(dimension));
    add(request, u"start_date"_s, time(start));
    add(request, u"end_date"_s, time(end));
    add(request, u"timezone"_s, timeZone);
    if (granularity)
        add(request, u"granularity"_s, word(*granularity));
    add(request, u"metrics"_s, metrics.join(u','));
    add(request, u"dimensions"_s, asked.join(u','));
    add(request, u"domain_id"_s, domainIds.join(u','));
    add(request, u"broadcast_id"_s, broadcastIds.join(u','));
    return request;
}

} // namespace postroom
