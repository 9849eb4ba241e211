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
constexpr int fewestInOneGo = 4;
// Where the next one lies farther away, what is between is worth no look: others, names written otherwise, properties.
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
    for (std::string &word : searchWords(query.text)) {
        m_marks = m_marks | LetterMarks(word);
        if (!LetterMarks::tellAllOf(word))
            m_words.emplace_back(std::move(word));
    }
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

quint64 ContactMatcher::matching(quint32 index, quint64 candidates, LetterMarks known) const
{
    if (m_members)
        candidates &= m_members->word(index);
    if (m_topicKnown) {
        const quint64 members = m_topicMembers.word(index);
        candidates &= m_topicKnown->word(index) & (m_topicSubscribed ? members : ~members);
    }
    candidates = withPlainFilters(index, candidates);
    if (const LetterMarks wanted = m_marks.without(known); !wanted.isEmpty())
        candidates = withMarks(index, candidates, wanted);
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

//! The records of up to 64 contacts, to be looked through where they lie: the bytes of a whole run of them in one go,
//! and only where a word is found is it asked whose it is.
class Records
{
public:
    void add(const char *start, int bit) { m_all[std::size_t(m_count++)] = {start, bit}; }
    void keepOnly(quint64 bits)
    {
        const auto end = std::remove_if(m_all.begin(), m_all.begin() + m_count,
                                        [bits](const Record &record) { return ((bits >> record.bit) & 1U) == 0; });
        m_count = int(end - m_all.begin());
    }
    //! The bits of those that have \a word.
    quint64 with(const Needle &word) const
    {
        quint64 found = 0;
        std::array<Record, 64> left; // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as it is read
        std::copy_n(m_all.begin(), m_count, left.begin());
        int count = m_count;
        // What is in nearly every text is found sooner in each one than in all at once.
        bool isScattered = word.text().size() == 1;
        while (count > 0 && !isScattered) {
            std::array<Record, 64> run; // NOLINT(cppcoreguidelines-pro-type-member-init)
            const int length = takeRun(left, count, run);
            isScattered = length < fewestInOneGo;
            found |= isScattered ? oneByOne(run, length, word) : inOneGo(run, length, word);
        }
        return found | oneByOne(left, count, word);
    }

private:
    struct Record
    {
        const char *start;
        int bit;
    };
    using Some = std::array<Record, 64>;

    // Most lie one behind the other as they came. Those changed since lie elsewhere, and are left for the next time.
    static int takeRun(Some &left, int &count, Some &run)
    {
        run[0] = left[0];
        int length = 1;
        int others = 0;
        for (int i = 1; i < count; ++i) {
            const std::ptrdiff_t distance = left[std::size_t(i)].start - run[std::size_t(length) - 1].start;
            if (distance > 0 && distance <= widestGap) {
                run[std::size_t(length++)] = left[std::size_t(i)];
            } else {
                left[std::size_t(others++)] = left[std::size_t(i)];
                fetch(left[std::size_t(i)].start);
            }
        }
        count = others;
        return length;
    }
    // Has the processor fetch what is soon to be read.
    static void fetch(const char *at)
    {
#if defined(__GNUC__) || defined(__clang__)
        __builtin_prefetch(at);
#else
        Q_UNUSED(at);
#endif
    }
    static quint64 oneByOne(const Some &some, int count, const Needle &word)
    {
        quint64 found = 0;
        for (int i = 0; i < count; ++i) {
            if (word.isIn(ContactRecord(some[std::size_t(i)].start).searched()))
                found |= quint64(1) << some[std::size_t(i)].bit;
        }
        return found;
    }
    static quint64 inOneGo(const Some &run, int count, const Needle &word)
    {
        quint64 found = 0;
        const std::string_view last = ContactRecord(run[std::size_t(count) - 1].start).searched();
        const char *const end = last.data() + last.size();
        int i = 0;
        for (const char *at = run[0].start; i < count;) {
            const char *hit = word.firstIn(at, end);
            if (!hit)
                break;
            while (i + 1 < count && run[std::size_t(i) + 1].start <= hit)
                ++i;
            const std::string_view text = ContactRecord(run[std::size_t(i)].start).searched();
            const bool isInText = hit >= text.data()
                && hit + word.text().size() <= text.data() + text.size();
            if (isInText)
                found |= quint64(1) << run[std::size_t(i)].bit;
            if (!isInText && hit < text.data()) {
                at = hit + 1; // it was found in the numbers before the text
            } else if (++i < count) {
                at = run[std::size_t(i)].start;
            }
        }
        return found;
    }

    Some m_all; // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    int m_count = 0;
};

} // namespace

quint64 ContactMatcher::withMarks(quint32 index, quint64 candidates, LetterMarks wanted) const
{
    const std::span<const std::atomic<quint64>> marks = m_snapshot.marks(index);
    quint64 found = 0;
    for (quint64 left = candidates; left != 0; left &= left - 1) {
        const int bit = std::countr_zero(left);
        const LetterMarks its(marks[std::size_t(bit)].load(std::memory_order_relaxed));
        found |= quint64(its.has(wanted) ? 1 : 0) << bit;
    }
    return found;
}

quint64 ContactMatcher::withWords(quint32 index, quint64 candidates) const
{
    Records records;
    for (quint64 left = candidates; left != 0; left &= left - 1) {
        const int bit = std::countr_zero(left);
        records.add(m_snapshot.start(index * 64 + quint32(bit)), bit);
    }
    for (const Needle &word : m_words) {
        if (candidates == 0)
            break;
        candidates = records.with(word);
        if (m_words.size() > 1)
            records.keepOnly(candidates);
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
