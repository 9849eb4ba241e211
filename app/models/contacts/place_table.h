// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/place_set.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace postroom {

//! Finds places by the hash of what is kept there: 8 bytes a cell, about 12 to 16 bytes a contact. It is cut into many
//! small tables that grow one by one: growing one table of a million would hold the window for a tenth of a second.
//! Half of each hash is kept: making it anew from the texts was the dearest part of loading a long list.
class PlaceTable
{
public:
    //! \a isIt(place) decides among the places whose hash looks the same.
    template<typename IsIt>
    std::optional<ContactPlace> find(quint64 hash, IsIt isIt) const
    {
        const Cells &cells = m_shards[shardOf(hash)].cells;
        if (cells.empty())
            return {};
        const quint32 kept = quint32(hash);
        for (std::size_t at = home(kept, cells.size()); !cells[at].isFree(); at = next(at, cells.size())) {
            if (cells[at].hash == kept && isIt(cells[at].place()))
                return cells[at].place();
        }
        return {};
    }

    //! \a place: below the highest a ContactPlace can be.
    void insert(quint64 hash, ContactPlace place)
    {
        Shard &shard = m_shards[shardOf(hash)];
        if ((shard.used + 1) * 10 > shard.cells.size() * 7)
            grow(shard);
        put(shard.cells, {quint32(hash), place + 1});
        ++shard.used;
    }

    //! \a hash: with which it was inserted.
    void remove(quint64 hash, ContactPlace place)
    {
        Shard &shard = m_shards[shardOf(hash)];
        Cells &cells = shard.cells;
        if (cells.empty())
            return;
        std::size_t hole = home(quint32(hash), cells.size());
        while (!cells[hole].isFree() && cells[hole].place() != place)
            hole = next(hole, cells.size());
        if (cells[hole].isFree())
            return;
        --shard.used;
        // What was pushed behind the hole moves up, so that no search ends too early.
        for (std::size_t at = next(hole, cells.size()); !cells[at].isFree(); at = next(at, cells.size())) {
            const std::size_t wanted = home(cells[at].hash, cells.size());
            const std::size_t fromHome = (at + cells.size() - wanted) % cells.size();
            const std::size_t fromHole = (at + cells.size() - hole) % cells.size();
            if (fromHome >= fromHole) {
                cells[hole] = cells[at];
                hole = at;
            }
        }
        cells[hole] = {};
    }

    std::size_t bytes() const
    {
        std::size_t all = sizeof(m_shards);
        for (const Shard &shard : m_shards)
            all += shard.cells.capacity() * sizeof(Cell);
        return all;
    }

private:
    struct Cell
    {
        quint32 hash = 0;
        quint32 placeAndOne = 0; // 0: free
        bool isFree() const { return placeAndOne == 0; }
        ContactPlace place() const { return placeAndOne - 1; }
    };
    using Cells = std::vector<Cell>;
    struct Shard
    {
        Cells cells;
        std::size_t used = 0;
    };

    static std::size_t shardOf(quint64 hash) { return hash >> 56; }
    static std::size_t home(quint32 hash, std::size_t size) { return std::size_t(quint64(hash) * size >> 32); }
    static std::size_t next(std::size_t at, std::size_t size) { return at + 1 == size ? 0 : at + 1; }

    static void put(Cells &cells, const Cell &cell)
    {
        std::size_t at = home(cell.hash, cells.size());
        while (!cells[at].isFree())
            at = next(at, cells.size());
        cells[at] = cell;
    }

    static void grow(Shard &shard)
    {
        Cells bigger(std::max<std::size_t>(16, shard.cells.size() * 3 / 2));
        for (const Cell &cell : shard.cells) {
            if (!cell.isFree())
                put(bigger, cell);
        }
        shard.cells = std::move(bigger);
    }

    std::array<Shard, 256> m_shards;
};

} // namespace postroom
