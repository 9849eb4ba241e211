// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_matcher.h"

#include "models/contacts/contact_fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#if defined(__SSE2__) || defined(_M_X64)
#    include <emmintrin.h>
#    define POSTROOM_SSE2
#endif

namespace postroom {

namespace {

// Fewer are looked at one by one.
constexpr int fewestInOnePiece = 4;
// From here on it is likely that their neighbours are asked about too.
constexpr int manyCandidates = 4;
// Where more lies between two, it is worth no look: names written otherwise, properties.
constexpr std::ptrdiff_t widestGap = 512;

} // namespace

Needle::Needle(std::string text) : m_text(std::move(text))
{
    Q_ASSERT(!m_text.empty());
    std::memset(m_first, m_text.front(), sizeof(m_first));
    std::memset(m_last, m_text.back(), sizeof(m_last));
}

const char *Needle::firstIn(const char *begin, const char *end) const
{
#ifdef POSTROOM_SSE2
    // 16 starts at a time: those where the first and the last byte fit are looked at closer.
    const std::ptrdiff_t length = std::ptrdiff_t(m_text.size());
    const std::ptrdiff_t starts = end - begin - length + 1;
    const __m128i first = _mm_load_si128(reinterpret_cast<const __m128i *>(m_first));
    const __m128i last = _mm_load_si128(reinterpret_cast<const __m128i *>(m_last));
    for (std::ptrdiff_t at = 0; at < starts; at += 16) {
        // The last step goes back, so as to end where the text does.
        const std::ptrdiff_t from = at + 16 <= starts ? at : starts - 16;
        const char *here = begin + from;
        const __m128i heads = _mm_loadu_si128(reinterpret_cast<const __m128i *>(here));
        const __m128i tails = _mm_loadu_si128(reinterpret_cast<const __m128i *>(here + length - 1));
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(heads, first), _mm_cmpeq_epi8(tails, last));
        quint32 fits = quint32(_mm_movemask_epi8(both)) & (0xffffU << (at - from));
        for (; fits != 0; fits &= fits - 1) {
            const char *found = here + std::countr_zero(fits);
            if (length <= 2 || std::memcmp(found + 1, m_text.data() + 1, std::size_t(length) - 2) == 0)
                return found;
        }
    }
    return nullptr;
#else
    const char *found = std::search(begin, end, m_text.begin(), m_text.end());
    return found == end ? nullptr : found;
#endif
}

ContactMatcher::ContactMatcher(const ContactQuery &query, const ContactSnapshot &snapshot)
    : m_snapshot(snapshot),
      m_from(query.createdFrom.isValid() ? query.createdFrom.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min()),
      m_until(query.createdUntil.isValid() ? query.createdUntil.toMSecsSinceEpoch()
                                           : std::numeric_limits<qint64>::max())
{
    for (std::string &word : searchWords(query.text))
        m_words.emplace_back(std::move(word));
    if (snapshot.removed > 0)
        m_flagsMask |= ContactRows::Removed;
    if (query.subscription != ContactQuery::Subscription::Any) {
        m_flagsMask |= ContactRows::Unsubscribed;
        if (query.subscription == ContactQuery::Subscription::Unsubscribed)
            m_flagsWanted |= ContactRows::Unsubscribed;
    }
    if (!query.segmentId.isEmpty())
        m_members = snapshot.segments.value(query.segmentId).members;
    if (query.topic) {
        const ContactGroup topic = snapshot.topics.value(query.topic->id);
        m_topicKnown = topic.known;
        m_topicMembers = topic.members;
        m_topicSubscribed = query.topic->subscribed;
    }
    for (const ContactQuery::PropertyTest &asked : query.properties) {
        Test test;
        const qsizetype key = snapshot.propertyKeys.indexOf(asked.key);
        if (key >= 0)
            test.key = quint32(key);
        test.kind = asked.kind;
        if (const auto *text = std::get_if<QString>(&asked.value))
            test.folded = foldedForContacts(*text);
        else if (const auto *number = std::get_if<double>(&asked.value))
            test.number = *number;
        m_tests.push_back(std::move(test));
    }
}

quint64 ContactMatcher::matching(quint32 index, quint64 candidates) const
{
    if (m_members)
        candidates &= m_members->word(index);
    if (m_topicKnown) {
        const quint64 members = m_topicMembers.word(index);
        candidates &= m_topicKnown->word(index) & (m_topicSubscribed ? members : ~members);
    }
    candidates = withPlainFilters(index, candidates);
    if (!m_words.empty())
        candidates = withWords(index, candidates);
    if (m_tests.empty())
        return candidates;
    quint64 found = 0;
    for (; candidates != 0; candidates &= candidates - 1) {
        const int bit = std::countr_zero(candidates);
        const ContactRecord record = m_snapshot.record(index * 64 + quint32(bit));
        if (std::all_of(m_tests.begin(), m_tests.end(), [&](const Test &test) { return passes(record, test); }))
            found |= quint64(1) << bit;
    }
    return found;
}

quint64 ContactMatcher::withPlainFilters(quint32 index, quint64 candidates) const
{
    const bool asksForTime = m_from != std::numeric_limits<qint64>::min()
        || m_until != std::numeric_limits<qint64>::max();
    if (m_flagsMask == 0 && !asksForTime)
        return candidates;
    quint64 found = 0;
    for (; candidates != 0; candidates &= candidates - 1) {
        const int bit = std::countr_zero(candidates);
        const ContactPlace place = index * 64 + quint32(bit);
        if ((m_snapshot.flags(place) & m_flagsMask) != m_flagsWanted)
            continue;
        if (!asksForTime || (m_snapshot.created(place) >= m_from && m_snapshot.created(place) < m_until))
            found |= quint64(1) << bit;
    }
    return found;
}

namespace {

//! The searched texts of up to 64 contacts.
struct Texts
{
    struct Text
    {
        const char *begin;
        const char *end;
        int bit;
    };
    std::array<Text, 64> all; // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    int count = 0;

    void add(std::string_view text, int bit)
    {
        all[std::size_t(count++)] = {text.data(), text.data() + text.size(), bit};
    }
    void keepOnly(quint64 bits)
    {
        int kept = 0;
        for (int i = 0; i < count; ++i) {
            if ((bits >> all[std::size_t(i)].bit) & 1U)
                all[std::size_t(kept++)] = all[std::size_t(i)];
        }
        count = kept;
    }
    quint64 with(const Needle &word) const
    {
        // What is in nearly every text is found sooner in each one than in all at once.
        const bool isCommon = word.text().size() == 1;
        quint64 found = 0;
        for (int first = 0; first < count;) {
            const int end = isCommon ? first + 1 : endOfPiece(first);
            found |= end - first < fewestInOnePiece ? oneByOne(first, end, word) : inOneGo(first, end, word);
            first = end;
        }
        return found;
    }

private:
    // Most lie one behind the other; one that was changed since it came lies elsewhere.
    int endOfPiece(int first) const
    {
        int end = first + 1;
        for (const Text *text = &all[std::size_t(first)]; end < count; ++end, ++text) {
            const std::ptrdiff_t gap = text[1].begin - text->end;
            if (gap <= 0 || gap > widestGap)
                break;
        }
        return end;
    }
    quint64 oneByOne(int first, int end, const Needle &word) const
    {
        quint64 found = 0;
        for (int i = first; i < end; ++i) {
            const Text &text = all[std::size_t(i)];
            if (word.firstIn(text.begin, text.end))
                found |= quint64(1) << text.bit;
        }
        return found;
    }
    quint64 inOneGo(int first, int last, const Needle &word) const
    {
        quint64 found = 0;
        const char *end = all[std::size_t(last) - 1].end;
        const std::ptrdiff_t length = std::ptrdiff_t(word.text().size());
        int i = first;
        for (const char *at = all[std::size_t(first)].begin; i < last;) {
            const char *hit = word.firstIn(at, end);
            if (!hit)
                break;
            while (i < last && all[std::size_t(i)].end < hit + length)
                ++i;
            if (i == last)
                break;
            const Text &text = all[std::size_t(i)];
            if (hit >= text.begin) {
                found |= quint64(1) << text.bit;
                at = text.end;
                ++i;
            } else {
                at = std::max(hit + 1, text.begin); // it was found between two
            }
        }
        return found;
    }
};

} // namespace

quint64 ContactMatcher::withWords(quint32 index, quint64 candidates) const
{
    if (std::popcount(candidates) >= manyCandidates)
        m_snapshot.prefetch((index + 1) * 64, 64); // the next ones, meanwhile
    Texts texts;
    for (quint64 left = candidates; left != 0; left &= left - 1) {
        const int bit = std::countr_zero(left);
        texts.add(m_snapshot.record(index * 64 + quint32(bit)).searched(), bit);
    }
    for (const Needle &word : m_words) {
        if (texts.count == 0)
            break;
        candidates = texts.with(word);
        if (m_words.size() > 1)
            texts.keepOnly(candidates);
    }
    return candidates;
}

bool ContactMatcher::passes(const ContactRecord &record, const Test &test)
{
    using Kind = ContactQuery::PropertyTest::Kind;
    if (!record.knowsProperties())
        return false;
    const ContactRecord::ValueView value = test.key ? record.property(*test.key) : ContactRecord::ValueView();
    const auto *text = std::get_if<std::string_view>(&value);
    const auto *number = std::get_if<double>(&value);
    const bool isEmpty = !number && (!text || text->empty());
    if (test.kind == Kind::IsEmpty)
        return isEmpty;
    bool equal = false;
    if (number) {
        equal = test.number == *number;
    } else if (text && !test.number) {
        std::string folded;
        appendFolded(folded, *text);
        equal = folded == test.folded;
    } else {
        equal = isEmpty && !test.number && test.folded.empty();
    }
    return equal == (test.kind == Kind::Is);
}

} // namespace postroom
