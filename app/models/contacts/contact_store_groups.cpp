// SPDX-License-Identifier: Apache-2.0
// What is known of contacts beside their list: property values, segments, topics.
#include "models/contacts/contact_store.h"

#include <algorithm>

namespace postroom {

quint32 ContactStore::keyNumber(const QString &key)
{
    const qsizetype at = m_propertyKeys.indexOf(key);
    if (at >= 0)
        return quint32(at);
    m_propertyKeys.push_back(key);
    return quint32(m_propertyKeys.size() - 1);
}

bool ContactStore::setProperties(QStringView id, const QMap<QString, Value> &values)
{
    const std::optional<Place> place = find(id);
    if (!place)
        return false;
    QMap<quint32, Value> byNumber; // so that the same values always make the same record
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!std::holds_alternative<std::monostate>(it.value()))
            byNumber.insert(keyNumber(it.key()), it.value());
    }
    std::vector<ContactRecord::Property> properties;
    for (auto it = byNumber.cbegin(); it != byNumber.cend(); ++it)
        properties.push_back({it.key(), it.value()});
    const ContactRecord old = m_rows->record(*place);
    std::string email;
    std::string first;
    std::string last;
    ContactRecord::write(m_record,
                         {.email = old.email(email),
                          .firstName = old.firstName(first),
                          .lastName = old.lastName(last),
                          .properties = properties});
    if (old.isSameAs(m_record))
        return true;
    if (!old.knowsProperties())
        ++m_knownProperties;
    m_rows->replaceRecord(*place, m_record);
    tell({.firstAdded = end(), .endAdded = end(), .changed = {*place}});
    return true;
}

ContactStore::Value ContactStore::property(Place place, const QString &key) const
{
    const qsizetype number = m_propertyKeys.indexOf(key);
    if (number < 0)
        return {};
    const ContactRecord::ValueView value = m_rows->record(place).property(quint32(number));
    if (const auto *text = std::get_if<std::string_view>(&value))
        return QString::fromUtf8(text->data(), qsizetype(text->size()));
    if (const auto *amount = std::get_if<double>(&value))
        return *amount;
    return {};
}

int ContactStore::countWithProperty(const QString &key) const
{
    const qsizetype number = m_propertyKeys.indexOf(key);
    int count = 0;
    for (Place place = 0; number >= 0 && m_knownProperties > 0 && place < end(); ++place) {
        const bool has = isThere(place)
            && !std::holds_alternative<std::monostate>(m_rows->record(place).property(quint32(number)));
        count += has ? 1 : 0;
    }
    return count;
}

void ContactStore::dropProperty(const QString &key)
{
    const qsizetype number = m_propertyKeys.indexOf(key);
    if (number < 0)
        return;
    Change change{.firstAdded = end(), .endAdded = end()};
    for (Place place = 0; place < end(); ++place) {
        const ContactRecord old = m_rows->record(place);
        if (!isThere(place) || std::holds_alternative<std::monostate>(old.property(quint32(number))))
            continue;
        std::vector<ContactRecord::Property> properties = old.properties();
        std::erase_if(properties, [number](const auto &property) { return property.key == quint32(number); });
        std::string email;
        std::string first;
        std::string last;
        ContactRecord::write(m_record,
                             {.email = old.email(email),
                              .firstName = old.firstName(first),
                              .lastName = old.lastName(last),
                              .properties = properties});
        m_rows->replaceRecord(place, m_record);
        change.changed.push_back(place);
    }
    tell(change);
}

void ContactStore::setSegmentNames(const QHash<QString, QString> &nameOfId)
{
    bool differs = false;
    for (auto it = m_segments.begin(); it != m_segments.end();) {
        if (nameOfId.contains(it.key())) {
            ++it;
            continue;
        }
        it = m_segments.erase(it);
        differs = true;
    }
    for (auto it = nameOfId.cbegin(); it != nameOfId.cend(); ++it) {
        QString &name = m_segments[it.key()].name;
        differs = differs || name != it.value();
        name = it.value();
    }
    tell({.firstAdded = end(), .endAdded = end(), .groups = differs});
}

void ContactStore::setMember(const QString &segmentId, Place place, bool member)
{
    if (!isThere(place))
        return;
    PlaceSet &members = m_segments[segmentId].members;
    if (member ? members.insert(place) : members.remove(place))
        tell({.firstAdded = end(), .endAdded = end(), .changed = {place}, .groups = true});
}

void ContactStore::addMembers(const QString &segmentId, const QList<Place> &places)
{
    Change change{.firstAdded = end(), .endAdded = end()};
    PlaceSet &members = m_segments[segmentId].members;
    for (const Place place : places) {
        if (isThere(place) && members.insert(place))
            change.changed.push_back(place);
    }
    change.groups = !change.changed.isEmpty();
    tell(change);
}

void ContactStore::setMembers(const QString &segmentId, const PlaceSet &members, const QDateTime &asOf)
{
    ContactGroup &group = m_segments[segmentId];
    Change change{.firstAdded = end(), .endAdded = end(), .groups = true};
    group.members.forEach([&](Place place) {
        if (!members.contains(place))
            change.changed.push_back(place);
    });
    PlaceSet kept = members;
    members.forEach([&](Place place) {
        if (!isThere(place))
            kept.remove(place); // gone while the list was read
        else if (!group.members.contains(place))
            change.changed.push_back(place);
    });
    group.members = kept;
    group.complete = true;
    group.asOf = asOf;
    tell(change);
}

void ContactStore::setSegmentsOf(Place place, const QStringList &segmentIds)
{
    if (!isThere(place))
        return;
    bool differs = false;
    for (const QString &id : segmentIds)
        differs = m_segments[id].members.insert(place) || differs;
    for (auto it = m_segments.begin(); it != m_segments.end(); ++it) {
        if (!segmentIds.contains(it.key()))
            differs = it->members.remove(place) || differs;
    }
    if (differs)
        tell({.firstAdded = end(), .endAdded = end(), .changed = {place}, .groups = true});
}

ContactStore::Count ContactStore::countMembers(const QString &segmentId) const
{
    const auto group = m_segments.constFind(segmentId);
    if (group == m_segments.cend())
        return {};
    Count count{.all = group->members.count()};
    group->members.forEach([&](Place place) { count.subscribed += isUnsubscribed(place) ? 0 : 1; });
    return count;
}

QStringList ContactStore::segmentNamesOf(Place place) const
{
    QStringList names;
    for (const ContactGroup &group : m_segments) {
        if (group.members.contains(place))
            names.push_back(group.name);
    }
    if (names.size() > 1)
        std::sort(names.begin(), names.end(),
                  [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

void ContactStore::setTopic(const QString &topicId, Place place, bool subscribed)
{
    if (!isThere(place))
        return;
    ContactGroup &topic = m_topics[topicId];
    const bool isNew = topic.known.insert(place);
    const bool differs = subscribed ? topic.members.insert(place) : topic.members.remove(place);
    if (isNew || differs)
        tell({.firstAdded = end(), .endAdded = end(), .changed = {place}, .groups = true});
}

} // namespace postroom
