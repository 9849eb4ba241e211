// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_record.h"
#include "models/contacts/letter_marks.h"
#include "models/contacts/place_set.h"

#include <QHash>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace postroom {

//! Where the contacts of a ContactStore lie: columns of plain numbers in chunks, texts in blocks. Nothing that was
//! written is changed, and none of it goes while a snapshot from before may still be read, so that threads read what was
//! there when they were started while the store goes on adding and changing. One thread writes.
//!
//! A record that is replaced leaves the old one behind, and lies far from its neighbours. tidyNext() brings them together
//! again and gives the memory back, a bit at a time.
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
        std::atomic<quint64> marks[chunkSize]; //!< of what is searched in its record
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

    //! Whether so much was replaced that tidying is worth its while, or it has been begun.
    bool isUntidy() const;
    //! Writes the records of the next chunk in which any was replaced anew, one behind the other; then, call by call,
    //! gives back what is empty. Takes about a millisecond. Nothing that is read here changes.
    void tidyNext();

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

    struct Block
    {
        std::unique_ptr<char[]> bytes = {}; //!< null: given back, and its number is free once nobody reads of before
        quint32 size = 0;
        quint32 live = 0; //!< bytes of records that are not replaced
    };
    //! Holds what went while it was the current one. Snapshots hold the one of their time, and through it all later
    //! ones: a reader may follow a record that was moved after its snapshot.
    struct Epoch
    {
        std::vector<std::unique_ptr<char[]>> gone = {};
        std::shared_ptr<const Epoch> next = {};
    };

    const Chunk &chunk(ContactPlace place) const { return *m_chunks[place / chunkSize]; }
    Chunk &chunk(ContactPlace place) { return *m_chunks[place / chunkSize]; }
    const char *textAt(quint32 at) const
    {
        return m_blocks[at >> blockBits].load(std::memory_order_relaxed) + (at & (blockSize - 1));
    }
    std::optional<quint32> keep(std::string_view record);
    std::optional<std::size_t> freeBlock();
    bool move(ContactPlace place, std::string_view record);
    void tidyChunk(std::size_t at);
    bool giveBackNext();

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    std::vector<quint32> m_replaced; // in each chunk, since it was tidied last
    // A fixed table: a reader follows a record that was replaced into a block younger than its snapshot.
    std::unique_ptr<std::atomic<const char *>[]> m_blocks;
    std::vector<Block> m_ownedBlocks;
    std::size_t m_block = 0; // the one that is being filled
    std::vector<std::pair<std::size_t, std::weak_ptr<const Epoch>>> m_freed; // numbers, and who may still read by them
    std::shared_ptr<Epoch> m_epoch = std::make_shared<Epoch>();
    ContactPlace m_end = 0;
    quint32 m_blockUsed = blockSize;
    std::size_t m_bytes = 0;
    std::size_t m_live = 0; // bytes of records, and of those left behind
    std::size_t m_left = 0;
    std::optional<std::size_t> m_tidying; // the chunk that is looked at now
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
    std::shared_ptr<const void> epoch = {}; //!< so long nothing that it can read goes
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
    //! Of the contacts at places 64 * \a index and up. Read apart from the records: of one that is changed meanwhile,
    //! the two may be of either state.
    std::span<const std::atomic<quint64>> marks(quint32 index) const
    {
        const ContactPlace first = index * 64;
        return std::span(chunks[first / ContactRows::chunkSize]->marks).subspan(first % ContactRows::chunkSize, 64);
    }
    //! Where its record lies. All bytes between two records that lie less than a block apart are written.
    const char *start(ContactPlace place) const
    {
        return rows->textAt(chunks[place / ContactRows::chunkSize]->records[place % ContactRows::chunkSize].load(
            std::memory_order_acquire));
    }
    ContactRecord record(ContactPlace place) const { return ContactRecord(start(place)); }
};

} // namespace postroom
