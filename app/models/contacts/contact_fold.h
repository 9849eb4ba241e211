// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace postroom {

//! Text as contact search compares it, in UTF-8: lower case, compatibility forms unified, accents dropped, letters with
//! a stroke or joined as people type them ("Ößø" is "osso", "Łódź" is "lodz"). Marks that are letters of their own (the
//! vowel signs of Indic scripts and Thai) stay. ASCII takes a short way. Thread-safe.
void appendFolded(std::string &to, std::string_view utf8);
std::string foldedForContacts(QStringView text);

//! The words of \a text as search looks for them: folded, no duplicates, none that is part of another; longest first.
std::vector<std::string> searchWords(QStringView text);

//! A part of a text, in its UTF-16 units.
struct FoldedMatch
{
    int start = 0;
    int length = 0;
    bool operator==(const FoldedMatch &) const = default;
};
//! Where \a words (of searchWords()) stand in \a text as it is read, from left to right, none within another. A letter
//! that is only partly found ("ß" for "s") counts whole.
std::vector<FoldedMatch> foldedMatches(QStringView text, const std::vector<std::string> &words);

bool isAscii(std::string_view text);
//! \a c in lower case where it is an ASCII letter.
constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

} // namespace postroom
