// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_state.h"

#include "models/property_value.h"

#include <algorithm>

namespace postroom {

using Value = ContactProperty::Value;

namespace {

template<typename T>
std::optional<T> at(const QMap<QString, T> &map, const QString &key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional<T>(*found);
}

template<typename T>
QSet<QString> keysOf(const QMap<QString, T> &one, const QMap<QString, T> &other)
{
    QSet<QString> keys(one.keyBegin(), one.keyEnd());
    return keys.unite(QSet<QString>(other.keyBegin(), other.keyEnd()));
}

template<typename T>
T mergedField(const T &base, const T &typed, const T &now)
{
    return typed == base ? now : typed;
}

template<typename T>
QMap<QString, T> mergedMap(const QMap<QString, T> &base, const QMap<QString, T> &typed, const QMap<QString, T> &now)
{
    QMap<QString, T> result = now;
    const QSet<QString> keys = keysOf(base, typed);
    for (const QString &key : keys) {
        const std::optional<T> wanted = at(typed, key);
        if (wanted == at(base, key))
            continue;
        if (wanted)
            result.insert(key, *wanted);
        else
            result.remove(key);
    }
    return result;
}

QMap<QString, bool> mergedTopics(const QMap<QString, bool> &base, const QMap<QString, bool> &typed,
                                 const QMap<QString, bool> &now)
{
    QMap<QString, bool> result = now;
    for (auto it = result.begin(); it != result.end(); ++it) {
        const std::optional<bool> wanted = at(typed, it.key());
        if (wanted && wanted != at(base, it.key()))
            *it = *wanted;
    }
    return result;
}

template<typename T>
bool isOther(const T &base, const T &typed, const T &now)
{
    return now != base && now != typed;
}

template<typename T>
bool isOtherMap(const QMap<QString, T> &base, const QMap<QString, T> &typed, const QMap<QString, T> &now)
{
    const QSet<QString> keys = keysOf(base, now);
    return std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
        return isOther(at(base, key), at(typed, key), at(now, key));
    });
}

bool areOtherTopics(const QMap<QString, bool> &base, const QMap<QString, bool> &typed, const QMap<QString, bool> &now)
{
    for (auto it = now.begin(); it != now.end(); ++it) {
        const std::optional<bool> seen = at(base, it.key());
        if (seen && isOther(*seen, at(typed, it.key()).value_or(*seen), *it))
            return true;
    }
    return false;
}

bool areOtherSegments(const QSet<QString> &base, const QSet<QString> &typed, const QSet<QString> &now)
{
    const QSet<QString> touched = (base - now) + (now - base);
    return std::any_of(touched.begin(), touched.end(),
                       [&](const QString &id) { return typed.contains(id) == base.contains(id); });
}

Change<QString> nameChange(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    return after.isEmpty() ? Change<QString>::clear() : Change<QString>::set(after);
}

Change<PropertyValue> valueChange(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return Change<PropertyValue>::set(*text);
    if (const auto *number = std::get_if<double>(&value))
        return Change<PropertyValue>::set(*number);
    return Change<PropertyValue>::clear();
}

} // namespace

ContactState contactState(const ContactDetails &details, const QSet<QString> &segments, const QList<ContactTopic> &topics)
{
    ContactState state;
    state.firstName = details.contact.firstName.value_or(QString());
    state.lastName = details.contact.lastName.value_or(QString());
    state.subscribed = !details.contact.unsubscribed;
    for (auto it = details.properties.begin(); it != details.properties.end(); ++it)
        state.properties.insert(it.key(), storedValue(it.value()));
    state.segments = segments;
    for (const ContactTopic &topic : topics)
        state.topics.insert(topic.id, topic.subscription == TopicChoice::OptIn);
    return state;
}

ContactState merged(const ContactState &base, const ContactState &typed, const ContactState &now)
{
    ContactState result;
    result.firstName = mergedField(base.firstName, typed.firstName, now.firstName);
    result.lastName = mergedField(base.lastName, typed.lastName, now.lastName);
    result.subscribed = mergedField(base.subscribed, typed.subscribed, now.subscribed);
    result.properties = mergedMap(base.properties, typed.properties, now.properties);
    result.unreadable = mergedMap(base.unreadable, typed.unreadable, now.unreadable);
    result.segments = (now.segments - (base.segments - typed.segments)) + (typed.segments - base.segments);
    result.topics = mergedTopics(base.topics, typed.topics, now.topics);
    return result;
}

bool isChangedElsewhere(const ContactState &base, const ContactState &typed, const ContactState &now)
{
    return isOther(base.firstName, typed.firstName, now.firstName) || isOther(base.lastName, typed.lastName, now.lastName)
        || isOther(base.subscribed, typed.subscribed, now.subscribed)
        || isOtherMap(base.properties, typed.properties, now.properties)
        || areOtherSegments(base.segments, typed.segments, now.segments)
        || areOtherTopics(base.topics, typed.topics, now.topics);
}

std::optional<UpdateContact> contactUpdate(const QString &id, const ContactState &now, const ContactState &wanted)
{
    UpdateContact update{.idOrEmail = id};
    update.firstName = nameChange(now.firstName, wanted.firstName);
    update.lastName = nameChange(now.lastName, wanted.lastName);
    if (now.subscribed != wanted.subscribed)
        update.unsubscribed = !wanted.subscribed;
    const QSet<QString> keys = keysOf(now.properties, wanted.properties);
    for (const QString &key : keys) {
        if (at(now.properties, key) != at(wanted.properties, key))
            update.properties.insert(key, valueChange(wanted.properties.value(key)));
    }
    const bool isNothing = update.firstName.isLeft() && update.lastName.isLeft() && !update.unsubscribed
        && update.properties.isEmpty();
    return isNothing ? std::nullopt : std::optional(update);
}

QList<TopicSubscription> topicUpdate(const ContactState &now, const ContactState &wanted)
{
    QList<TopicSubscription> topics;
    for (auto it = wanted.topics.begin(); it != wanted.topics.end(); ++it) {
        if (at(now.topics, it.key()) != it.value())
            topics.push_back({it.key(), it.value() ? TopicChoice::OptIn : TopicChoice::OptOut});
    }
    return topics;
}

} // namespace postroom
