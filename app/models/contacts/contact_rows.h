// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_record.h"
#include "models/contacts/place_set.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <memory>
#include <string_view>
#include <vector>

namespace postroom {

//! Where the contacts of a ContactStore lie: columns of plain numbers in chunks, texts in blocks. Nothing that was
//! written moves or goes while anybody holds the rows, so that threads read what was there when they were started while
//! the store goes on adding and changing. One thread writes.
class ContactRows
{
public:
    static constexpr quint32 chunkSize = 4096;
    //! So that their number is an int.
    static constexpr ContactPlace mostPlaces = 0x7ffffffe;
    //! Bits of a contact's flags.
    enum Flag : quint8 { Unsubscribed = 1, Removed = 2, OddId = 4 };

    //! An id: the two halves of a UUID, or 0 and the number of an id that is none (OddId).
    struct IdKey
    {
        quint64 high = 0;
        quint64 low = 0;
        bool operator==(const IdKey &) const = default;
    };
    struct Chunk
    {
        IdKey ids[chunkSize];
        qint64 created[chunkSize] = {}; //!< milliseconds since 1970, UTC
        std::atomic<quint32> records[chunkSize];
        std::atomic<quint8> flags[chunkSize];
    };

    ContactRows();
    Q_DISABLE_COPY_MOVE(ContactRows)

    ContactPlace end() const { return m_end; }
    //! False where no more fits (4 GB of text, or mostPlaces contacts); then nothing is added.
    bool append(const IdKey &id, qint64 created, quint8 flags, std::string_view record);
    bool replaceRecord(ContactPlace place, std::string_view record);
    void setFlags(ContactPlace place, quint8 flags);

    const IdKey &id(ContactPlace place) const { return chunk(place).ids[place % chunkSize]; }
    qint64 created(ContactPlace place) const { return chunk(place).created[place % chunkSize]; }
    quint8 flags(ContactPlace place) const
    {
        return chunk(place).flags[place % chunkSize].load(std::memory_order_relaxed);
    }
    ContactRecord record(ContactPlace place) const
    {
        return ContactRecord(textAt(chunk(place).records[place % chunkSize].load(std::memory_order_acquire)));
    }

    //! Bytes taken from the system: chunks and text blocks, with what is free in the last of each.
    std::size_t bytes() const { return m_bytes; }

private:
    friend struct ContactSnapshot;
    static constexpr int blockBits = 20;
    static constexpr quint32 blockSize = 1U << blockBits;
    static constexpr std::size_t mostBlocks = 4096;

    const Chunk &chunk(ContactPlace place) const { return *m_chunks[place / chunkSize]; }
    Chunk &chunk(ContactPlace place) { return *m_chunks[place / chunkSize]; }
    const char *textAt(quint32 at) const
    {
        return m_blocks[at >> blockBits].load(std::memory_order_relaxed) + (at & (blockSize - 1));
    }
    std::optional<quint32> keep(std::string_view record);

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    // A fixed table: a reader follows a record that was replaced into a block younger than its snapshot.
    std::unique_ptr<std::atomic<const char *>[]> m_blocks;
    std::vector<std::unique_ptr<char[]>> m_ownedBlocks;
    ContactPlace m_end = 0;
    quint32 m_blockUsed = blockSize;
    std::size_t m_bytes = 0;
};

//! What is known of who belongs to a segment, or has opted in to a topic.
struct ContactGroup
{
    QString name = {};
    PlaceSet members = {};
    PlaceSet known = {};   //!< whose membership is known one by one (topics)
    bool complete = false; //!< the service's own list was read to its end
    QDateTime asOf = {};   //!< when that was
};

//! The contacts as they stood at one moment, for a thread to read: those up to end, with memberships of that time. The
//! texts and flags of a contact that is changed meanwhile may be read in either state, never in a mixture.
struct ContactSnapshot
{
    std::shared_ptr<const ContactRows> rows = {};
    std::vector<const ContactRows::Chunk *> chunks = {};
    ContactPlace end = 0;
    quint64 revision = 0; //!< grows with every change to what was there before
    int removed = 0;      //!< contacts below end that are gone
    QHash<QString, ContactGroup> segments = {};
    QHash<QString, ContactGroup> topics = {};
    QStringList propertyKeys = {}; //!< by their numbers

    void hold(std::shared_ptr<const ContactRows> held);
    quint8 flags(ContactPlace place) const
    {
        return chunks[place / ContactRows::chunkSize]->flags[place % ContactRows::chunkSize].load(
            std::memory_order_relaxed);
    }
    qint64 created(ContactPlace place) const
    {
        return chunks[place / ContactRows::chunkSize]->created[place % ContactRows::chunkSize];
    }
    //! Has the processor fetch the records of \a first and the \a count - 1 behind it, which are soon to be read.
    void prefetch(ContactPlace first, quint32 count) const
    {
#if defined(__GNUC__) || defined(__clang__)
        for (ContactPlace place = first; place < std::min(end, first + count); ++place) {
            const auto &at = chunks[place / ContactRows::chunkSize]->records[place % ContactRows::chunkSize];
            __builtin_prefetch(rows->textAt(at.load(std::memory_order_acquire)));
        }
#else
        Q_UNUSED(first);
        Q_UNUSED(count);
#endif
    }
    ContactRecord record(ContactPlace place) const
    {
        return ContactRecord(
            rows->textAt(chunks[place / ContactRows::chunkSize]->records[place % ContactRows::chunkSize].load(
                std::memory_order_acquire)));
    }
};

} // namespace postroom
