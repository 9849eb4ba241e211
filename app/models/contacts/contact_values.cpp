// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_values.h"

#include "models/contacts/contact_collator.h"

#include <algorithm>

namespace postroom {

using Key = ContactSort::Key;

ContactValues::ContactValues(const ContactSnapshot &snapshot, const ContactSort &sort, const QLocale &locale)
    : m_snapshot(snapshot), m_sort(sort)
{
    if (sort.key == Key::Property) {
        const qsizetype number = snapshot.propertyKeys.indexOf(sort.property);
        if (number >= 0)
            m_property = quint32(number);
        m_numbers = m_property && mostlyNumbers();
    } else {
        m_numbers = sort.key == Key::Created || sort.key == Key::Subscribed;
    }
    if (sort.key == Key::Segments) {
        QList<ContactGroup> groups = snapshot.segments.values();
        const QCollator collator = contactCollator(locale);
        std::sort(groups.begin(), groups.end(),
                  [&](const ContactGroup &a, const ContactGroup &b) { return collator.compare(a.name, b.name) < 0; });
        for (const ContactGroup &group : groups)
            m_segments.push_back({group.name.toStdString(), group.members});
    }
}

bool ContactValues::mostlyNumbers() const
{
    int numbers = 0;
    for (ContactPlace place = 0, seen = 0; place < m_snapshot.end && seen < 200; ++place) {
        const ContactRecord::ValueView value = m_snapshot.record(place).property(*m_property);
        if (std::holds_alternative<std::monostate>(value))
            continue;
        ++seen;
        numbers += std::holds_alternative<double>(value) ? 1 : -1;
    }
    return numbers > 0;
}

std::optional<double> ContactValues::number(ContactPlace place) const
{
    switch (m_sort.key) {
    case Key::Created:
        return double(m_snapshot.created(place)); // exact for some 280,000 years
    case Key::Subscribed:
        return m_snapshot.flags(place) & ContactRows::Unsubscribed ? 0 : 1;
    case Key::Property:
        if (m_property) {
            const ContactRecord::ValueView value = m_snapshot.record(place).property(*m_property);
            if (const auto *number = std::get_if<double>(&value))
                return *number;
        }
        return {};
    case Key::Email:
    case Key::Name:
    case Key::Segments:
        break;
    }
    return {};
}

std::string_view ContactValues::text(ContactPlace place, std::string &scratch) const
{
    switch (m_sort.key) {
    case Key::Email:
        return m_snapshot.record(place).email(scratch);
    case Key::Name:
        return m_snapshot.record(place).fullName(scratch);
    case Key::Segments:
        scratch.clear();
        for (const NamedGroup &segment : m_segments) {
            if (!segment.members.contains(place))
                continue;
            if (!scratch.empty())
                scratch.append(", ");
            scratch.append(segment.name);
        }
        return scratch;
    case Key::Property:
        if (m_property) {
            const ContactRecord::ValueView value = m_snapshot.record(place).property(*m_property);
            if (const auto *text = std::get_if<std::string_view>(&value))
                return *text;
        }
        return {};
    case Key::Created:
    case Key::Subscribed:
        break;
    }
    return {};
}

} // namespace postroom
