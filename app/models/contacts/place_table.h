// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/place_set.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace postroom {

//! Finds places by the hash of what is kept there: 4 bytes a cell, about 6 to 8 bytes a contact. It is cut into many
//! small tables that grow one by one: growing one table of a million would hold the window for a tenth of a second.
//! Hashes are not kept: who asks says how to find the hash of a place.
class PlaceTable
{
public:
    //! Places above this cannot be kept.
    static constexpr ContactPlace mostPlaces = (1U << 26) - 2;

    //! \a isIt(place) decides among the places whose hash looks the same.
    template<typename IsIt>
    std::optional<ContactPlace> find(quint64 hash, IsIt isIt) const
    {
        const Cells &cells = m_shards[shardOf(hash)].cells;
        if (cells.empty())
            return {};
        for (std::size_t at = home(hash, cells.size()); cells[at] != 0; at = next(at, cells.size())) {
            if (cells[at] >> placeBits == tag(hash) && isIt(placeIn(cells[at])))
                return placeIn(cells[at]);
        }
        return {};
    }

    //! \a hashOf(place) is the hash a place was inserted with.
    template<typename HashOf>
    void insert(quint64 hash, ContactPlace place, HashOf hashOf)
    {
        Shard &shard = m_shards[shardOf(hash)];
        if ((shard.used + 1) * 10 > shard.cells.size() * 7)
            grow(shard, hashOf);
        put(shard.cells, hash, place);
        ++shard.used;
    }

    template<typename HashOf>
    void remove(quint64 hash, ContactPlace place, HashOf hashOf)
    {
        Shard &shard = m_shards[shardOf(hash)];
        Cells &cells = shard.cells;
        if (cells.empty())
            return;
        std::size_t hole = home(hash, cells.size());
        while (cells[hole] != 0 && placeIn(cells[hole]) != place)
            hole = next(hole, cells.size());
        if (cells[hole] == 0)
            return;
        --shard.used;
        // What was pushed behind the hole moves up, so that no search ends too early.
        for (std::size_t at = next(hole, cells.size()); cells[at] != 0; at = next(at, cells.size())) {
            const std::size_t wanted = home(hashOf(placeIn(cells[at])), cells.size());
            const std::size_t fromHome = (at + cells.size() - wanted) % cells.size();
            const std::size_t fromHole = (at + cells.size() - hole) % cells.size();
            if (fromHome >= fromHole) {
                cells[hole] = cells[at];
                hole = at;
            }
        }
        cells[hole] = 0;
    }

    std::size_t bytes() const
    {
        std::size_t all = sizeof(m_shards);
        for (const Shard &shard : m_shards)
            all += shard.cells.capacity() * sizeof(quint32);
        return all;
    }

private:
    using Cells = std::vector<quint32>; // six bits of the hash, and the place + 1; 0: free
    struct Shard
    {
        Cells cells;
        std::size_t used = 0;
    };
    static constexpr int placeBits = 26;

    static std::size_t shardOf(quint64 hash) { return hash >> 56; }
    static quint32 tag(quint64 hash) { return quint32(hash >> 50) & 0x3f; }
    static std::size_t home(quint64 hash, std::size_t size) { return std::size_t((hash & 0xffffffffU) * size >> 32); }
    static std::size_t next(std::size_t at, std::size_t size) { return at + 1 == size ? 0 : at + 1; }
    static ContactPlace placeIn(quint32 cell) { return (cell & ((1U << placeBits) - 1)) - 1; }

    static void put(Cells &cells, quint64 hash, ContactPlace place)
    {
        std::size_t at = home(hash, cells.size());
        while (cells[at] != 0)
            at = next(at, cells.size());
        cells[at] = tag(hash) << placeBits | (place + 1);
    }

    template<typename HashOf>
    static void grow(Shard &shard, HashOf hashOf)
    {
        Cells bigger(std::max<std::size_t>(16, shard.cells.size() * 3 / 2));
        for (const quint32 cell : shard.cells) {
            if (cell != 0)
                put(bigger, hashOf(placeIn(cell)), placeIn(cell));
        }
        shard.cells = std::move(bigger);
    }

    std::array<Shard, 256> m_shards;
};

} // namespace postroom
