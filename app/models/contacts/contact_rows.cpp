// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_rows.h"

#include <algorithm>
#include <cstring>

namespace postroom {

namespace {

// Search loads up to 16 bytes that end with a text, and so may begin before it.
constexpr quint32 blockMargin = 32;

quint64 marksOf(std::string_view record)
{
    return LetterMarks(ContactRecord(record.data()).searched()).bits();
}

} // namespace

ContactRows::ContactRows() : m_blocks(new std::atomic<const char *>[mostBlocks]())
{
    m_bytes = sizeof(*this) + mostBlocks * sizeof(m_blocks[0]);
}

// A number that nobody can read by any more, or a new one.
std::optional<std::size_t> ContactRows::freeBlock()
{
    const auto unread = std::find_if(m_freed.begin(), m_freed.end(),
                                     [](const auto &freed) { return freed.second.expired(); });
    if (unread != m_freed.end()) {
        const std::size_t number = unread->first;
        m_freed.erase(unread);
        return number;
    }
    if (m_ownedBlocks.size() == mostBlocks)
        return {};
    m_ownedBlocks.emplace_back();
    return m_ownedBlocks.size() - 1;
}

std::optional<quint32> ContactRows::keep(std::string_view record)
{
    if (record.size() > blockSize - m_blockUsed) {
        const std::optional<std::size_t> number = freeBlock();
        if (!number)
            return {};
        m_block = *number;
        // A record that fills a block alone has one of its own size.
        const std::size_t size = std::max<std::size_t>(blockSize, record.size() + blockMargin);
        Block &block = m_ownedBlocks[m_block];
        block = {.bytes = std::unique_ptr<char[]>(new char[size]), .size = quint32(size)};
        std::memset(block.bytes.get(), 0, blockMargin);
        m_blocks[m_block].store(block.bytes.get(), std::memory_order_release);
        m_blockUsed = blockMargin;
        m_bytes += size;
    }
    Block &block = m_ownedBlocks[m_block];
    const quint32 at = quint32(m_block << blockBits) + m_blockUsed;
    std::memcpy(block.bytes.get() + m_blockUsed, record.data(), record.size());
    block.live += quint32(record.size());
    m_live += record.size();
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
        m_replaced.push_back(0);
        m_bytes += sizeof(Chunk);
    }
    Chunk &last = *m_chunks.back();
    const quint32 in = m_end % chunkSize;
    last.ids[in] = id;
    last.created[in] = created;
    last.flags[in].store(flags, std::memory_order_relaxed);
    last.marks[in].store(marksOf(record), std::memory_order_relaxed);
    last.records[in].store(*at, std::memory_order_release);
    ++m_end;
    return true;
}

bool ContactRows::move(ContactPlace place, std::string_view record)
{
    std::atomic<quint32> &its = chunk(place).records[place % chunkSize];
    const quint32 before = its.load(std::memory_order_relaxed);
    const std::size_t size = ContactRecord(textAt(before)).size();
    const std::optional<quint32> at = keep(record);
    if (!at)
        return false;
    its.store(*at, std::memory_order_release);
    m_ownedBlocks[before >> blockBits].live -= quint32(size);
    m_live -= size;
    m_left += size;
    return true;
}

bool ContactRows::replaceRecord(ContactPlace place, std::string_view record)
{
    if (!move(place, record))
        return false;
    chunk(place).marks[place % chunkSize].store(marksOf(record), std::memory_order_relaxed);
    ++m_replaced[place / chunkSize];
    return true;
}

bool ContactRows::isUntidy() const
{
    return m_tidying || m_left > std::max<std::size_t>(blockSize, m_live / 16);
}

void ContactRows::tidyNext()
{
    std::size_t at = m_tidying.value_or(0);
    while (at < m_chunks.size() && m_replaced[at] == 0)
        ++at;
    m_tidying = at;
    if (at < m_chunks.size()) {
        tidyChunk(at);
    } else if (!giveBackNext()) {
        m_tidying.reset();
        m_left = 0;
    }
}

void ContactRows::tidyChunk(std::size_t at)
{
    m_replaced[at] = 0;
    const ContactPlace end = std::min(m_end, ContactPlace(at + 1) * chunkSize);
    for (ContactPlace place = ContactPlace(at) * chunkSize; place < end; ++place) {
        const char *text = textAt(chunk(place).records[place % chunkSize].load(std::memory_order_relaxed));
        if (!move(place, {text, ContactRecord(text).size()}))
            return; // there is no room to tidy in
    }
}

// Some at a time: the system takes a while to take them.
bool ContactRows::giveBackNext()
{
    constexpr int most = 2;
    std::vector<std::size_t> dead;
    for (std::size_t number = 0; number < m_ownedBlocks.size() && dead.size() < most; ++number) {
        const Block &block = m_ownedBlocks[number];
        if (block.bytes && block.live == 0 && number != m_block)
            dead.push_back(number);
    }
    if (dead.empty())
        return false;
    const std::shared_ptr<Epoch> before = std::exchange(m_epoch, std::make_shared<Epoch>());
    before->next = m_epoch;
    for (const std::size_t number : dead) {
        m_bytes -= m_ownedBlocks[number].size;
        before->gone.push_back(std::move(m_ownedBlocks[number].bytes));
        m_freed.emplace_back(number, before);
    }
    return true;
}

void ContactRows::setFlags(ContactPlace place, quint8 flags)
{
    chunk(place).flags[place % chunkSize].store(flags, std::memory_order_relaxed);
}

void ContactSnapshot::hold(std::shared_ptr<const ContactRows> held)
{
    rows = std::move(held);
    epoch = rows->m_epoch;
    end = rows->end();
    chunks.reserve(rows->m_chunks.size());
    for (const auto &chunk : rows->m_chunks)
        chunks.push_back(chunk.get());
}

} // namespace postroom
