// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr WordOf<Subscription> subscriptions[] = {
    {"opt_in", Subscription::OptIn},
    {"opt_out", Subscription::OptOut},
};

std::string place(std::string_view list, qsizetype index)
{
    return std::string(list) + "[" + std::to_string(index) + "]";
}

} // namespace

PropertyValue readValue(BodyReader &body, const QJsonValue &value, bool isNumber, const std::string &path)
{
    if (value.isNull())
        return {};
    if (isNumber && value.isDouble())
        return value.toDouble();
    if (!isNumber && value.isString())
        return utf8(value);
    body.refuse(wrongValue("The `" + path + "` field must be a " + (isNumber ? "number." : "string.")));
    return {};
}

void readProperties(BodyReader &body, Account &account, ContactEdit &edit)
{
    const QJsonObject given = body.object("properties").value_or(QJsonObject());
    for (auto it = given.begin(); it != given.end(); ++it) {
        const std::string key = it.key().toStdString();
        const auto property = std::find_if(account.properties.begin(), account.properties.end(),
                                           [&](const ContactProperty &known) { return known.key == key; });
        if (property == account.properties.end()) {
            body.refuse(wrongValue("The contact property `" + key + "` does not exist."));
            return;
        }
        edit.values.emplace_back(&*property, readValue(body, it.value(), property->isNumber, "properties." + key));
    }
}

void readSegments(BodyReader &body, Account &account, ContactEdit &edit)
{
    const QJsonArray given = body.array("segments").value_or(QJsonArray());
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QJsonValue item = given.at(i);
        const QJsonValue id = item.isObject() ? item.toObject().value(QLatin1String("id")) : item;
        if (!id.isString()) {
            body.refuse(wrongValue("The `" + place("segments", i) + R"(` field must be an ID or {"id": an ID}.)"));
            return;
        }
        const std::optional<Uuid> known = Uuid::fromText(utf8(id));
        if (!known) {
            body.refuse(notAnId(place("segments", i) + ".id"));
            return;
        }
        // A guess: that the whole call fails, and that it is "Audience" here too.
        Segment *segment = account.segments.find(*known);
        if (!segment) {
            body.refuse(notFound("Audience"));
            return;
        }
        edit.segments.push_back(segment);
    }
}

void readTopics(BodyReader &body, Account &account, ContactEdit &edit)
{
    const QJsonArray given = body.array("topics").value_or(QJsonArray());
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (!given.at(i).isObject()) {
            body.refuse(wrongValue("The `" + place("topics", i) + "` field must be an object."));
            return;
        }
        BodyReader item(given.at(i).toObject(), place("topics", i) + ".");
        const Uuid id = item.requiredId("id");
        const Subscription subscription = item.requiredWord("subscription", subscriptions);
        Topic *topic = account.topics.find(id);
        if (!topic)
            item.refuse(notFound("Topic"));
        if (item.refused()) {
            body.refuse(*item.refused());
            return;
        }
        edit.choices.emplace_back(topic, subscription);
    }
}

} // namespace postroom::sandbox
