// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_query.h"
#include "models/contacts/contact_rows.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postroom {

//! A text to be found in many short texts. Looks at 16 bytes at a time where the processor can.
class Needle
{
public:
    //! \a text must not be empty.
    explicit Needle(std::string text);
    const std::string &text() const { return m_text; }
    //! Where it stands first in [\a begin, \a end), or null. Up to 16 bytes before \a begin must be readable
    //! (ContactRows leaves that room); nothing from \a end on is read: another contact may just be written there.
    const char *firstIn(const char *begin, const char *end) const;
    bool isIn(std::string_view in) const { return firstIn(in.data(), in.data() + in.size()) != nullptr; }

private:
    std::string m_text;
    alignas(16) char m_first[16]; // its first byte, its last byte
    alignas(16) char m_last[16];
};

//! A query made ready to be asked of each contact of a snapshot, which must outlive it. Thread-safe.
class ContactMatcher
{
public:
    ContactMatcher(const ContactQuery &query, const ContactSnapshot &snapshot);

    //! Which of the contacts at places 64 * \a index and up match, of those in \a candidates, all of which have \a known.
    quint64 matching(quint32 index, quint64 candidates, LetterMarks known = {}) const;

private:
    struct Test
    {
        std::optional<quint32> key = {}; //!< nothing: no contact is known to have such a property
        ContactQuery::PropertyTest::Kind kind = {};
        std::string folded = {}; //!< where a text is asked for
        std::optional<double> number = {};
    };
    quint64 withPlainFilters(quint32 index, quint64 candidates) const;
    quint64 withMarks(quint32 index, quint64 candidates, LetterMarks wanted) const;
    quint64 withWords(quint32 index, quint64 candidates) const;
    static bool passes(const ContactRecord &record, const Test &test);

    const ContactSnapshot &m_snapshot;
    LetterMarks m_marks;         // of all words
    std::vector<Needle> m_words; // those of which the marks do not say all
    quint8 m_flagsMask = 0;
    quint8 m_flagsWanted = 0;
    std::optional<PlaceSet> m_members;
    std::optional<PlaceSet> m_topicKnown;
    PlaceSet m_topicMembers;
    bool m_topicSubscribed = true;
    qint64 m_from;
    qint64 m_until;
    std::vector<Test> m_tests;
};

} // namespace postroom
