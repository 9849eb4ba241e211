// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace postroom::sandbox {

//! From a key to the position of its row in a vector, in constant time. It holds positions only, four bytes each, and
//! asks the caller for the keys: at a million rows that is a tenth of what std::unordered_map takes.
class PositionIndex
{
public:
    //! Makes room for \a rows without growing on the way; \a hashOf as in insert().
    template<typename HashOf>
    void reserve(std::size_t rows, HashOf hashOf)
    {
        std::size_t wanted = 16;
        while (wanted < rows * 2)
            wanted *= 2;
        if (wanted > m_slots.size())
            rehash(wanted, hashOf);
    }

    //! The position whose row has this \a hash and of which \a isIt(position) says that it is the one.
    template<typename IsIt>
    std::optional<std::uint32_t> find(std::uint64_t hash, IsIt isIt) const
    {
        if (m_slots.empty())
            return {};
        for (std::size_t at = home(hash);; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at] == none)
                return {};
            if (isIt(m_slots[at]))
                return m_slots[at];
        }
    }

    //! Adds a row that is not there yet. \a hashOf(position) gives the hash of any row held, this one included.
    template<typename HashOf>
    void insert(std::uint32_t position, HashOf hashOf)
    {
        if ((m_count + 1) * 2 > m_slots.size())
            rehash(m_slots.empty() ? 16 : m_slots.size() * 2, hashOf);
        place(position, hashOf(position));
        ++m_count;
    }

    //! Takes a row out that is held; \a hashOf(position) still gives the hash it was added with.
    template<typename HashOf>
    void remove(std::uint32_t position, HashOf hashOf)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t gap = home(hashOf(position));
        while (m_slots[gap] != position)
            gap = (gap + 1) & mask;
        // What stands behind moves up where it may, so that no search ends at the gap before it has found its row.
        for (std::size_t at = (gap + 1) & mask; m_slots[at] != none; at = (at + 1) & mask) {
            const std::size_t wanted = home(hashOf(m_slots[at]));
            if (((at - wanted) & mask) < ((at - gap) & mask))
                continue;
            m_slots[gap] = m_slots[at];
            gap = at;
        }
        m_slots[gap] = none;
        --m_count;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    std::size_t home(std::uint64_t hash) const
    {
        return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15u) >> 20) & (m_slots.size() - 1);
    }

    void place(std::uint32_t position, std::uint64_t hash)
    {
        std::size_t at = home(hash);
        while (m_slots[at] != none)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = position;
    }

    template<typename HashOf>
    void rehash(std::size_t size, HashOf hashOf)
    {
        std::vector<std::uint32_t> old(size, none);
        old.swap(m_slots);
        for (const std::uint32_t position : old) {
            if (position != none)
                place(position, hashOf(position));
        }
    }

    std::vector<std::uint32_t> m_slots; // a power of two, at most half full
    std::size_t m_count = 0;
};

} // namespace postroom::sandbox
