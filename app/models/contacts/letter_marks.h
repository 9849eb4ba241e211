// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace postroom {

//! Which bytes stand in a text, as bits: one each for the letters, digits and signs of addresses, one for several of
//! all others. A text that lacks a mark of a word does not have the word in it, and that is found out without reading it.
class LetterMarks
{
public:
    LetterMarks() = default;
    explicit LetterMarks(quint64 bits) : m_bits(bits) {}
    explicit LetterMarks(std::string_view text)
    {
        for (const char letter : text)
            m_bits |= quint64(1) << bitOf[uchar(letter)];
    }

    quint64 bits() const { return m_bits; }
    bool isEmpty() const { return m_bits == 0; }
    //! Whether a text with these marks can have one with \a wanted in it.
    bool has(LetterMarks wanted) const { return (m_bits & wanted.m_bits) == wanted.m_bits; }
    LetterMarks operator|(LetterMarks other) const { return LetterMarks(m_bits | other.m_bits); }
    LetterMarks without(LetterMarks other) const { return LetterMarks(m_bits & ~other.m_bits); }
    //! Whether has() says of \a word not just what can be but what is: it is one byte that has its mark to itself.
    static bool tellAllOf(std::string_view word)
    {
        return word.size() == 1 && bitOf[uchar(word.front())] < ownMarks.size();
    }

private:
    static constexpr std::string_view ownMarks = "abcdefghijklmnopqrstuvwxyz0123456789@.-_";
    static constexpr std::array<quint8, 256> bitOf = [] {
        std::array<quint8, 256> bits = {};
        for (std::size_t byte = 0; byte < bits.size(); ++byte)
            bits[byte] = quint8(ownMarks.size() + byte % (64 - ownMarks.size()));
        for (std::size_t i = 0; i < ownMarks.size(); ++i)
            bits[uchar(ownMarks[i])] = quint8(i);
        return bits;
    }();

    quint64 m_bits = 0;
};

} // namespace postroom
