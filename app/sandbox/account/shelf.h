// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/uuid.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace postroom::sandbox {

//! The things of one kind that an account has a handful of (domains, segments, …), oldest first. T has an `id`.
template<typename T>
class Shelf
{
public:
    std::size_t size() const { return m_items.size(); }
    const T &at(std::size_t place) const { return m_items[place]; }
    auto begin() const { return m_items.begin(); }
    auto end() const { return m_items.end(); }
    auto begin() { return m_items.begin(); }
    auto end() { return m_items.end(); }

    //! Adds the newest one.
    T &add(T item) { return m_items.emplace_back(std::move(item)); }

    //! Takes the thing off the shelf; false where it is not there.
    bool remove(const Uuid &id)
    {
        const auto place = placeOf(id);
        if (place)
            m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(*place));
        return place.has_value();
    }

    std::optional<std::size_t> placeOf(const Uuid &id) const
    {
        const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const T &item) { return item.id == id; });
        if (it == m_items.end())
            return {};
        return static_cast<std::size_t>(it - m_items.begin());
    }
    //! Null where there is no such thing.
    const T *find(const Uuid &id) const
    {
        const auto place = placeOf(id);
        return place ? &m_items[*place] : nullptr;
    }
    T *find(const Uuid &id)
    {
        const auto place = placeOf(id);
        return place ? &m_items[*place] : nullptr;
    }

private:
    std::vector<T> m_items;
};

} // namespace postroom::sandbox
