// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVarLengthArray>

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QCollator)

namespace postroom {

//! A UTF-8 text as QCollator wants it. Its buffer is used again and again.
class WideText
{
public:
    void assign(std::string_view utf8);
    QStringView view() const { return {m_buffer.data(), m_buffer.size()}; }

private:
    QVarLengthArray<char16_t, 256> m_buffer;
};

//! Short byte strings that compare nearly as a collator would compare the texts: letter by letter by the collator's own
//! order of the letters, without regard to case, accents as far as the language does not take them for letters of
//! their own, and numbers by value. What spans several letters (the Czech "ch") is not seen: whoever sorts by these keys
//! has to check the result against the collator, which then has next to nothing to do.
class CollationKeys
{
public:
    //! Keys end here at the latest, and always with a 0.
    static constexpr std::size_t longest = 256;

    //! \a characters: every character beyond ASCII in the texts, once, as charactersIn() finds them.
    CollationKeys(const QCollator &collator, const std::vector<char32_t> &characters);
    //! Adds to \a found what \a utf8 has beyond ASCII.
    static void charactersIn(std::string_view utf8, std::vector<char32_t> &found);
    //! Appends the key of \a utf8.
    void append(std::vector<uchar> &keys, std::string_view utf8) const;

private:
    using Weights = std::vector<quint32>;
    void appendWeight(std::vector<uchar> &keys, quint32 weight) const;
    void appendCharacter(std::vector<uchar> &keys, char32_t c) const;

    std::array<quint32, 128> m_ascii{}; //!< 0: does not count
    std::unordered_map<char32_t, Weights> m_others;
};

} // namespace postroom
