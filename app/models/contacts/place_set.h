// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <bit>

namespace postroom {

//! Where a contact is kept in a ContactStore: given when it is added, and its own for as long as the store lives.
using ContactPlace = quint32;

//! A set of places, one bit each. Copies share their bits until one is changed, so that a thread can be given one.
class PlaceSet
{
public:
    bool contains(ContactPlace place) const { return (word(place / 64) >> (place % 64)) & 1U; }
    //! The bits of places 64 * \a index and up.
    quint64 word(quint32 index) const { return index < quint32(m_words.size()) ? m_words.at(index) : 0; }
    int count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    qsizetype bytes() const { return m_words.capacity() * qsizetype(sizeof(quint64)); }

    //! True where it was not in.
    bool insert(ContactPlace place)
    {
        if (contains(place))
            return false;
        const qsizetype index = place / 64;
        if (index >= m_words.size())
            m_words.resize(index + 1); // grows by doubling
        m_words[index] |= quint64(1) << (place % 64);
        ++m_count;
        return true;
    }
    //! True where it was in.
    bool remove(ContactPlace place)
    {
        if (!contains(place))
            return false;
        m_words[place / 64] &= ~(quint64(1) << (place % 64));
        --m_count;
        return true;
    }
    void clear() { *this = {}; }

    //! Calls \a visit(place) for each, in ascending order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (qsizetype index = 0; index < m_words.size(); ++index) {
            for (quint64 bits = m_words.at(index); bits != 0; bits &= bits - 1)
                visit(ContactPlace(index * 64 + std::countr_zero(bits)));
        }
    }

    bool operator==(const PlaceSet &other) const
    {
        if (m_count != other.m_count)
            return false;
        const quint32 words = quint32(qMax(m_words.size(), other.m_words.size()));
        for (quint32 index = 0; index < words; ++index) {
            if (word(index) != other.word(index))
                return false;
        }
        return true;
    }

private:
    QList<quint64> m_words;
    int m_count = 0;
};

} // namespace postroom
