// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_parts.h"

#include "models/property_value.h"

namespace postroom {

void LostWishes::add(const LostWishes &others)
{
    values.insert(others.values);
    segments += others.segments;
    topics += others.topics;
}

ContactState without(const ContactState &state, const GoneParts &gone)
{
    ContactState rest = state;
    for (const QString &key : gone.properties) {
        rest.properties.remove(key);
        rest.unreadable.remove(key);
    }
    for (auto it = gone.segments.begin(); it != gone.segments.end(); ++it)
        rest.segments.remove(it.key());
    for (auto it = gone.topics.begin(); it != gone.topics.end(); ++it)
        rest.topics.remove(it.key());
    return rest;
}

LostWishes lostWishes(const ContactState &base, const ContactState &typed, const GoneParts &gone)
{
    LostWishes lost;
    for (const QString &key : gone.properties) {
        const ContactState::Value value = typed.properties.value(key);
        const QString text = typed.unreadable.contains(key) ? typed.unreadable.value(key)
            : value == base.properties.value(key)           ? QString()
                                                            : propertyValueText(value);
        if (!text.isEmpty())
            lost.values.insert(key, text);
    }
    for (auto it = gone.segments.begin(); it != gone.segments.end(); ++it) {
        if (typed.segments.contains(it.key()) != base.segments.contains(it.key()))
            lost.segments.push_back(it.value());
    }
    for (auto it = gone.topics.begin(); it != gone.topics.end(); ++it) {
        if (typed.topics.contains(it.key()) && typed.topics.value(it.key()) != base.topics.value(it.key()))
            lost.topics.push_back(it.value());
    }
    return lost;
}

} // namespace postroom
