// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_ranking.h"
#include "models/contacts/contact_rows.h"

#include <QLocale>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postroom {

//! What contacts are sorted by: a text or a number of each. Reads a snapshot, which must outlive it. Thread-safe.
class ContactValues
{
public:
    ContactValues(const ContactSnapshot &snapshot, const ContactSort &sort, const QLocale &locale);

    //! A time, yes or no, or for a property a number where there are more of them than texts.
    bool areNumbers() const { return m_numbers; }
    //! Nothing where there is none.
    std::optional<double> number(ContactPlace place) const;
    //! Empty where there is none. May return what it wrote to \a scratch.
    std::string_view text(ContactPlace place, std::string &scratch) const;
    //! Whether a contact that changed may have another value now.
    static bool canChange(const ContactSort &sort) { return sort.key != ContactSort::Key::Created; }

private:
    struct NamedGroup
    {
        std::string name;
        PlaceSet members;
    };
    bool mostlyNumbers() const;

    const ContactSnapshot &m_snapshot;
    ContactSort m_sort;
    bool m_numbers = false;
    std::optional<quint32> m_property;
    std::vector<NamedGroup> m_segments; // by name
};

} // namespace postroom
