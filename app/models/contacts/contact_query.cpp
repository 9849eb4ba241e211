// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_query.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

template<typename E>
struct Name
{
    E value;
    QLatin1StringView text;
};
constexpr Name<ContactQuery::Subscription> subscriptions[] = {
    {ContactQuery::Subscription::Subscribed, "subscribed"_L1},
    {ContactQuery::Subscription::Unsubscribed, "unsubscribed"_L1},
};
using Kind = ContactQuery::PropertyTest::Kind;
constexpr Name<Kind> kinds[] = {{Kind::Is, "is"_L1}, {Kind::IsNot, "is_not"_L1}, {Kind::IsEmpty, "is_empty"_L1}};

template<typename E, std::size_t N>
QString nameOf(E value, const Name<E> (&names)[N])
{
    const auto it = std::find_if(std::begin(names), std::end(names),
                                 [value](const auto &n) { return n.value == value; });
    return it == std::end(names) ? QString() : QString(it->text);
}

template<typename E, std::size_t N>
std::optional<E> valueOf(const QJsonValue &json, const Name<E> (&names)[N])
{
    const QString text = json.toString();
    const auto it = std::find_if(std::begin(names), std::end(names), [&](const auto &n) { return text == n.text; });
    return it == std::end(names) ? std::nullopt : std::optional(it->value);
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

// False where there is something that is no moment.
bool readMoment(const QJsonValue &json, QDateTime &into)
{
    if (json.isUndefined())
        return true;
    into = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    return into.isValid();
}

bool readText(const QJsonValue &json, QString &into)
{
    into = json.toString();
    return json.isUndefined() || json.isString();
}

QJsonObject testJson(const ContactQuery::PropertyTest &test)
{
    QJsonObject json{{u"key"_s, test.key}, {u"test"_s, nameOf(test.kind, kinds)}};
    if (const auto *text = std::get_if<QString>(&test.value))
        json.insert(u"value"_s, *text);
    else if (const auto *number = std::get_if<double>(&test.value))
        json.insert(u"value"_s, *number);
    return json;
}

std::optional<ContactQuery::PropertyTest> readTest(const QJsonObject &json)
{
    const std::optional<Kind> kind = valueOf(json.value("test"_L1), kinds);
    const QString key = json.value("key"_L1).toString();
    if (!kind || key.isEmpty())
        return {};
    ContactQuery::PropertyTest test{.key = key, .kind = *kind};
    const QJsonValue value = json.value("value"_L1);
    if (value.isString())
        test.value = value.toString();
    else if (value.isDouble())
        test.value = value.toDouble();
    else if (!value.isUndefined())
        return {};
    return test;
}

} // namespace

bool ContactQuery::hasFilters() const
{
    return !hasSameFilters({});
}

bool ContactQuery::hasSameFilters(const ContactQuery &other) const
{
    return subscription == other.subscription && segmentId == other.segmentId && topic == other.topic
        && createdFrom == other.createdFrom && createdUntil == other.createdUntil && properties == other.properties;
}

QJsonObject ContactQuery::toJson() const
{
    QJsonObject json{{u"version"_s, 1}};
    if (!text.isEmpty())
        json.insert(u"text"_s, text);
    if (subscription != Subscription::Any)
        json.insert(u"subscription"_s, nameOf(subscription, subscriptions));
    if (!segmentId.isEmpty())
        json.insert(u"segment"_s, segmentId);
    if (topic)
        json.insert(u"topic"_s, QJsonObject{{u"id"_s, topic->id}, {u"subscribed"_s, topic->subscribed}});
    if (createdFrom.isValid())
        json.insert(u"created_from"_s, momentText(createdFrom));
    if (createdUntil.isValid())
        json.insert(u"created_until"_s, momentText(createdUntil));
    if (!properties.isEmpty()) {
        QJsonArray tests;
        for (const PropertyTest &test : properties)
            tests.push_back(testJson(test));
        json.insert(u"properties"_s, tests);
    }
    return json;
}

std::optional<ContactQuery> ContactQuery::fromJson(const QJsonObject &json)
{
    static const QStringList known{u"version"_s, u"text"_s,         u"subscription"_s,  u"segment"_s,
                                   u"topic"_s,   u"created_from"_s, u"created_until"_s, u"properties"_s};
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (!known.contains(it.key()))
            return {}; // half a filter would show too many
    }
    ContactQuery query;
    if (json.value("version"_L1).toInt() != 1 || !readText(json.value("text"_L1), query.text)
        || !readText(json.value("segment"_L1), query.segmentId)
        || !readMoment(json.value("created_from"_L1), query.createdFrom)
        || !readMoment(json.value("created_until"_L1), query.createdUntil))
        return {};
    if (json.contains("subscription"_L1)) {
        const auto subscription = valueOf(json.value("subscription"_L1), subscriptions);
        if (!subscription)
            return {};
        query.subscription = *subscription;
    }
    if (json.contains("topic"_L1)) {
        const QJsonObject topic = json.value("topic"_L1).toObject();
        if (!topic.value("id"_L1).isString() || !topic.value("subscribed"_L1).isBool())
            return {};
        query.topic = TopicTest{topic.value("id"_L1).toString(), topic.value("subscribed"_L1).toBool()};
    }
    if (json.contains("properties"_L1) && !json.value("properties"_L1).isArray())
        return {};
    for (const QJsonValue &item : json.value("properties"_L1).toArray()) {
        const auto test = readTest(item.toObject());
        if (!test)
            return {};
        query.properties.push_back(*test);
    }
    return query;
}

} // namespace postroom
