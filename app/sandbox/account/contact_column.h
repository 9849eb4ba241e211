// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace postroom::sandbox {

//! Something that some contacts have: a membership, a choice, a property's value. Ordered by the contact's position, so
//! that a page of it, newest contact first, is a walk backwards from any place.
//!
//! Kept in short runs one after another rather than in one vector: with a million contacts an import sets values
//! anywhere in it a hundred thousand times, and each would move some ten megabytes.
template<typename T>
class ContactColumn
{
public:
    struct Entry
    {
        std::uint32_t contact;
        T value;
    };

    std::size_t size() const { return m_runs.empty() ? 0 : m_runs.back().start + m_runs.back().entries.size(); }

    const Entry &at(std::size_t place) const
    {
        const auto after = std::upper_bound(m_runs.cbegin(), m_runs.cend(), place,
                                            [](std::size_t wanted, const Run &run) { return wanted < run.start; });
        const Run &run = *(after - 1);
        return run.entries[place - run.start];
    }

    //! Where \a contact stands in this column; nothing where it has none.
    std::optional<std::size_t> placeOf(std::uint32_t contact) const
    {
        const Spot spot = spotOf(contact);
        if (!holds(spot, contact))
            return {};
        return m_runs[spot.run].start + spot.offset;
    }

    //! The contact's value; null where it has none.
    const T *find(std::uint32_t contact) const
    {
        const Spot spot = spotOf(contact);
        return holds(spot, contact) ? &m_runs[spot.run].entries[spot.offset].value : nullptr;
    }

    //! Sets or replaces the contact's value.
    void set(std::uint32_t contact, T value)
    {
        Spot spot = spotOf(contact);
        if (holds(spot, contact)) {
            m_runs[spot.run].entries[spot.offset].value = std::move(value);
            return;
        }
        if (spot.run < m_runs.size() && m_runs[spot.run].entries.size() == longestRun)
            spot = afterSplit(spot);
        if (spot.run == m_runs.size()) {
            m_runs.push_back({size(), {}});
            m_runs.back().entries.reserve(longestRun);
        }
        auto &entries = m_runs[spot.run].entries;
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(spot.offset), {contact, std::move(value)});
        for (std::size_t later = spot.run + 1; later < m_runs.size(); ++later)
            ++m_runs[later].start;
    }

    //! Takes the contact's value away, if it has one.
    void remove(std::uint32_t contact)
    {
        const Spot spot = spotOf(contact);
        if (!holds(spot, contact))
            return;
        auto &entries = m_runs[spot.run].entries;
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(spot.offset));
        for (std::size_t later = spot.run + 1; later < m_runs.size(); ++later)
            --m_runs[later].start;
        if (entries.empty())
            m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(spot.run));
    }

private:
    static constexpr std::size_t longestRun = 512;

    //! Never empty.
    struct Run
    {
        std::size_t start; //!< how many entries are in the runs before
        std::vector<Entry> entries;
    };

    struct Spot
    {
        std::size_t run;
        std::size_t offset;
    };

    // Where the contact is or belongs. A run of its own behind the others for one that comes after all, where the last
    // run is full: so runs are full where contacts come in order, as they do when the account is filled.
    Spot spotOf(std::uint32_t contact) const
    {
        if (m_runs.empty())
            return {0, 0};
        const auto &last = m_runs.back().entries;
        if (last.back().contact < contact)
            return last.size() == longestRun ? Spot{m_runs.size(), 0} : Spot{m_runs.size() - 1, last.size()};
        const auto after = std::upper_bound(
            m_runs.cbegin() + 1, m_runs.cend(), contact,
            [](std::uint32_t wanted, const Run &run) { return wanted < run.entries.front().contact; });
        const auto &entries = (after - 1)->entries;
        const auto it = std::lower_bound(
            entries.cbegin(), entries.cend(), contact,
            [](const Entry &entry, std::uint32_t wanted) { return entry.contact < wanted; });
        return {static_cast<std::size_t>(after - m_runs.cbegin()) - 1, static_cast<std::size_t>(it - entries.cbegin())};
    }

    bool holds(Spot spot, std::uint32_t contact) const
    {
        return spot.run < m_runs.size() && spot.offset < m_runs[spot.run].entries.size()
            && m_runs[spot.run].entries[spot.offset].contact == contact;
    }

    // Splits a full run in two and says where the spot has gone.
    Spot afterSplit(Spot spot)
    {
        constexpr std::size_t half = longestRun / 2;
        Run upper{m_runs[spot.run].start + half, {}};
        upper.entries.reserve(longestRun);
        auto &lower = m_runs[spot.run].entries;
        const auto middle = lower.begin() + static_cast<std::ptrdiff_t>(half);
        std::move(middle, lower.end(), std::back_inserter(upper.entries));
        lower.erase(middle, lower.end());
        m_runs.insert(m_runs.begin() + static_cast<std::ptrdiff_t>(spot.run) + 1, std::move(upper));
        return spot.offset <= half ? spot : Spot{spot.run + 1, spot.offset - half};
    }

    std::vector<Run> m_runs;
};

} // namespace postroom::sandbox
