// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_rows.h"

#include <algorithm>
#include <cstring>

namespace postroom {

namespace {

// Search loads up to 16 bytes that end with a text, and so may begin before it.
constexpr quint32 blockMargin = 32;

} // namespace

ContactRows::ContactRows() : m_blocks(new std::atomic<const char *>[mostBlocks]())
{
    m_bytes = sizeof(*this) + mostBlocks * sizeof(m_blocks[0]);
}

std::optional<quint32> ContactRows::keep(std::string_view record)
{
    if (record.size() > blockSize - m_blockUsed) {
        if (m_ownedBlocks.size() == mostBlocks)
            return {};
        // A record that fills a block alone has one of its own size.
        const std::size_t size = std::max<std::size_t>(blockSize, record.size() + blockMargin);
        m_ownedBlocks.push_back(std::unique_ptr<char[]>(new char[size]));
        char *block = m_ownedBlocks.back().get();
        std::memset(block, 0, blockMargin);
        m_blocks[m_ownedBlocks.size() - 1].store(block, std::memory_order_release);
        m_blockUsed = blockMargin;
        m_bytes += size;
    }
    const quint32 at = quint32((m_ownedBlocks.size() - 1) << blockBits) + m_blockUsed;
    std::memcpy(m_ownedBlocks.back().get() + m_blockUsed, record.data(), record.size());
    m_blockUsed += quint32(std::min<std::size_t>(record.size(), blockSize - m_blockUsed));
    return at;
}

bool ContactRows::append(const IdKey &id, qint64 created, quint8 flags, std::string_view record)
{
    if (m_end >= mostPlaces)
        return false;
    const std::optional<quint32> at = keep(record);
    if (!at)
        return false;
    if (m_end % chunkSize == 0) {
        m_chunks.push_back(std::make_unique<Chunk>());
        m_bytes += sizeof(Chunk);
    }
    Chunk &last = *m_chunks.back();
    const quint32 in = m_end % chunkSize;
    last.ids[in] = id;
    last.created[in] = created;
    last.flags[in].store(flags, std::memory_order_relaxed);
    last.records[in].store(*at, std::memory_order_release);
    ++m_end;
    return true;
}

bool ContactRows::replaceRecord(ContactPlace place, std::string_view record)
{
    const std::optional<quint32> at = keep(record);
    if (at)
        chunk(place).records[place % chunkSize].store(*at, std::memory_order_release);
    return at.has_value();
}

void ContactRows::setFlags(ContactPlace place, quint8 flags)
{
    chunk(place).flags[place % chunkSize].store(flags, std::memory_order_relaxed);
}

void ContactSnapshot::hold(std::shared_ptr<const ContactRows> held)
{
    rows = std::move(held);
    end = rows->end();
    chunks.reserve(rows->m_chunks.size());
    for (const auto &chunk : rows->m_chunks)
        chunks.push_back(chunk.get());
}

} // namespace postroom
