// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace postroom::sandbox {

//! Something that some contacts have: a membership, a choice, a property's value. Ordered by the contact's position, so
//! that a page of it, newest contact first, is a walk backwards from any place.
template<typename T>
class ContactColumn
{
public:
    struct Entry
    {
        std::uint32_t contact;
        T value;
    };

    std::size_t size() const { return m_entries.size(); }
    const Entry &at(std::size_t place) const { return m_entries[place]; }
    void reserve(std::size_t contacts) { m_entries.reserve(contacts); }

    //! Where \a contact stands in this column; nothing where it has none.
    std::optional<std::size_t> placeOf(std::uint32_t contact) const
    {
        const auto it = lowerBound(contact);
        if (it == m_entries.end() || it->contact != contact)
            return {};
        return static_cast<std::size_t>(it - m_entries.begin());
    }

    //! The contact's value; null where it has none.
    const T *find(std::uint32_t contact) const
    {
        const auto place = placeOf(contact);
        return place ? &m_entries[*place].value : nullptr;
    }

    //! Sets or replaces the contact's value. Constant time for the newest contact, else a move of what comes after.
    void set(std::uint32_t contact, T value)
    {
        if (m_entries.empty() || m_entries.back().contact < contact) {
            m_entries.push_back({contact, std::move(value)});
            return;
        }
        const auto it = m_entries.begin() + (lowerBound(contact) - m_entries.cbegin());
        if (it->contact == contact)
            it->value = std::move(value);
        else
            m_entries.insert(it, {contact, std::move(value)});
    }

private:
    auto lowerBound(std::uint32_t contact) const
    {
        return std::lower_bound(m_entries.cbegin(), m_entries.cend(), contact,
                                [](const Entry &entry, std::uint32_t wanted) { return entry.contact < wanted; });
    }

    std::vector<Entry> m_entries;
};

} // namespace postroom::sandbox
