// SPDX-License-Identifier: Apache-2.0
#include "resend/contacts/contact_api.h"

#include "resend/contacts/contact_json.h"
#include "resend/json_body.h"
#include "resend/path_segment.h"

#include <cmath>

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

QString pathOf(const QString &idOrEmail)
{
    return u"/contacts/"_s + pathSegment(idOrEmail);
}

QJsonValue jsonOf(const PropertyValue &value)
{
    return std::visit([](const auto &held) { return QJsonValue(held); }, value);
}

// JSON has no word for infinity and would write null, which clears.
void checkValue(FieldFaults &faults, const QString &key, const PropertyValue &value)
{
    const auto *number = std::get_if<double>(&value);
    if (number && !std::isfinite(*number))
        faults.push_back({u"properties."_s + key, FieldFault::Reason::Malformed});
}

} // namespace

QJsonArray segmentsJson(const QStringList &segmentIds)
{
    QJsonArray segments;
    for (const QString &id : segmentIds)
        segments.append(QJsonObject{{u"id"_s, id}});
    return segments;
}

QJsonArray topicsJson(const QList<TopicSubscription> &topics)
{
    QJsonArray array;
    for (const TopicSubscription &topic : topics) {
        const QString choice = topic.choice == TopicChoice::OptIn ? u"opt_in"_s : u"opt_out"_s;
        array.append(QJsonObject{{u"id"_s, topic.topicId}, {u"subscription"_s, choice}});
    }
    return array;
}

void checkSegments(FieldFaults &faults, const QStringList &segmentIds)
{
    if (segmentIds.contains(QString()))
        faults.push_back({u"segments"_s, FieldFault::Reason::Malformed});
}

void checkTopics(FieldFaults &faults, const QList<TopicSubscription> &topics)
{
    for (const TopicSubscription &topic : topics) {
        if (topic.topicId.isEmpty() || topic.choice == TopicChoice::Unknown) {
            faults.push_back({u"topics"_s, FieldFault::Reason::Malformed});
            return;
        }
    }
}

FieldFaults ListContacts::faults() const
{
    FieldFaults faults = page.faults();
    if (!segmentId.isEmpty())
        checks::id(faults, segmentId, "segment_id"_L1);
    return faults;
}

HttpRequest ListContacts::request() const
{
    return page.request(segmentId.isEmpty() ? u"/contacts"_s : u"/segments/%1/contacts"_s.arg(pathSegment(segmentId)));
}

HttpRequest GetContact::request() const
{
    return bodilessRequest(Verb::Get, pathOf(idOrEmail), Repeat::Safe);
}

FieldFaults CreateContact::faults() const
{
    FieldFaults faults;
    checks::address(faults, "email"_L1, email);
    for (auto it = properties.begin(); it != properties.end(); ++it)
        checkValue(faults, it.key(), it.value());
    checkSegments(faults, segmentIds);
    checkTopics(faults, topics);
    return faults;
}

HttpRequest CreateContact::request() const
{
    QJsonObject values;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        values.insert(it.key(), jsonOf(it.value()));
    JsonBody body;
    body.put("email"_L1, *email);
    body.put("first_name"_L1, firstName);
    body.put("last_name"_L1, lastName);
    body.put("unsubscribed"_L1, unsubscribed);
    body.putObject("properties"_L1, values);
    body.putList("segments"_L1, segmentsJson(segmentIds));
    body.putList("topics"_L1, topicsJson(topics));
    return body.request(Verb::Post, u"/contacts"_s, Repeat::Once);
}

FieldFaults UpdateContact::faults() const
{
    FieldFaults faults = checks::onlyId(idOrEmail);
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it->value())
            checkValue(faults, it.key(), *it->value());
    }
    return faults;
}

HttpRequest UpdateContact::request() const
{
    QJsonObject values;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it->isCleared())
            values.insert(it.key(), QJsonValue::Null);
        else if (it->value())
            values.insert(it.key(), jsonOf(*it->value()));
    }
    JsonBody body;
    body.put("first_name"_L1, firstName);
    body.put("last_name"_L1, lastName);
    body.put("unsubscribed"_L1, unsubscribed);
    body.putObject("properties"_L1, values);
    return body.request(Verb::Patch, pathOf(idOrEmail), Repeat::Safe);
}

HttpRequest DeleteContact::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(idOrEmail), Repeat::Safe);
}

} // namespace postroom
