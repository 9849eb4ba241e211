// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_search.h"

#include "models/contacts/contact_fold.h"
#include "models/contacts/contact_matcher.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace postroom {

namespace {

constexpr quint32 wordsInPart = 256; // 16,384 contacts: some tenths of a millisecond
constexpr std::size_t rowsInPart = 65536;

// Whether what contains all of \a more certainly contains all of \a less.
bool implies(const std::vector<std::string> &more, const std::vector<std::string> &less)
{
    return std::all_of(less.begin(), less.end(), [&](const std::string &word) {
        return std::any_of(more.begin(), more.end(),
                           [&](const std::string &longer) { return longer.find(word) != std::string::npos; });
    });
}

ContactSearch::Step stepBetween(const std::vector<ContactPlace> &from, const std::vector<ContactPlace> &to)
{
    using Kind = ContactSearch::Step::Kind;
    const std::size_t shorter = std::min(from.size(), to.size());
    const auto headEnd = std::mismatch(from.begin(), from.begin() + std::ptrdiff_t(shorter), to.begin());
    const std::size_t head = std::size_t(headEnd.first - from.begin());
    const auto tailEnd = std::mismatch(from.rbegin(), from.rbegin() + std::ptrdiff_t(shorter - head), to.rbegin());
    const std::size_t same = head + std::size_t(tailEnd.first - from.rbegin());
    if (same == from.size() && same == to.size())
        return {};
    if (same == from.size())
        return {Kind::Insert, int(head), int(head + to.size() - same) - 1};
    if (same == to.size())
        return {Kind::Remove, int(head), int(head + from.size() - same) - 1};
    return {Kind::Rearrange};
}

} // namespace

//! What a query found among the contacts of one revision.
struct ContactSearch::Matches
{
    ContactQuery query;
    std::vector<std::string> words;
    quint64 revision = 0;
    ContactPlace end = 0;
    std::vector<quint64> bits;
    int count = 0;

    bool has(ContactPlace place) const { return (bits[place / 64] >> (place % 64)) & 1U; }
};

//! One question on its way through the threads.
struct ContactSearch::Job
{
    ContactSnapshot snapshot;
    Question question;
    std::vector<std::string> words;
    KnownMatches base;
    Recall recall;

    KnownMatches matches;
    Answer answer;

    void run(WorkThreads &threads)
    {
        // All of them, and none went since they were ranked.
        const ContactRanking &ranking = *question.ranking;
        if (question.query.isEmpty() && ranking.removed == snapshot.removed) {
            answer.rows = Rows(question.ranking, &ranking.places);
        } else {
            match(threads);
            const bool areAll = ranking.end == snapshot.end && ranking.removed == snapshot.removed
                && std::size_t(matches->count) == ranking.places.size();
            if (areAll)
                answer.rows = Rows(question.ranking, &ranking.places);
            else if (!recall.isCalled())
                arrange(threads);
        }
        if (recall.isCalled())
            return;
        compare();
        answer.question = std::move(question);
    }

private:
    quint64 candidates(quint32 index) const
    {
        const ContactPlace first = index * 64;
        quint64 all = ~quint64(0);
        if (snapshot.end - first < 64)
            all = (quint64(1) << (snapshot.end - first)) - 1;
        if (!base || first >= base->end)
            return all;
        const quint64 known = base->end - first < 64 ? (quint64(1) << (base->end - first)) - 1 : ~quint64(0);
        return all & (base->bits[index] | ~known);
    }

    void match(WorkThreads &threads)
    {
        const ContactMatcher matcher(question.query, snapshot);
        auto found = std::make_shared<Matches>();
        found->query = question.query;
        found->words = words;
        found->revision = snapshot.revision;
        found->end = snapshot.end;
        found->bits.resize((snapshot.end + 63) / 64);
        const bool isSame = base && implies(base->words, words);
        LetterMarks known; // of all that the base found
        if (base) {
            for (const std::string &word : base->words)
                known = known | LetterMarks(word);
        }
        const quint32 all = quint32(found->bits.size());
        std::atomic<int> count{0};
        inParallel(threads, int((all + wordsInPart - 1) / wordsInPart), [&](int part) {
            if (recall.isCalled())
                return;
            int counted = 0;
            const quint32 end = std::min(all, (quint32(part) + 1) * wordsInPart);
            for (quint32 index = quint32(part) * wordsInPart; index < end; ++index) {
                const quint64 asked = candidates(index);
                const bool isInBase = base && (index + 1) * 64 <= base->end;
                const quint64 bits = isSame && isInBase
                    ? asked
                    : matcher.matching(index, asked, isInBase ? known : LetterMarks());
                found->bits[index] = bits;
                counted += std::popcount(bits);
            }
            count += counted;
        });
        found->count = count;
        matches = std::move(found);
    }

    // Those that match, in the order of the ranking.
    void arrange(WorkThreads &threads)
    {
        const std::vector<ContactPlace> &places = question.ranking->places; // none of them is behind what was matched
        const int parts = int((places.size() + rowsInPart - 1) / rowsInPart);
        std::vector<std::size_t> counts(static_cast<std::size_t>(parts));
        const std::unique_ptr<ContactPlace[]> found(new ContactPlace[places.size()]);
        inParallel(threads, parts, [&](int part) {
            const std::size_t start = std::size_t(part) * rowsInPart;
            const std::size_t end = std::min(places.size(), start + rowsInPart);
            ContactPlace *to = found.get() + start;
            for (std::size_t i = start; i < end; ++i) {
                *to = places[i]; // overwritten by the next one where it is not meant
                to += matches->has(places[i]) ? 1 : 0;
            }
            counts[std::size_t(part)] = std::size_t(to - (found.get() + start));
        });
        auto rows = std::make_shared<std::vector<ContactPlace>>();
        rows->reserve(std::size_t(matches->count));
        for (std::size_t part = 0; part < counts.size(); ++part) {
            const ContactPlace *from = found.get() + part * rowsInPart;
            rows->insert(rows->end(), from, from + counts[part]);
        }
        answer.rows = std::move(rows);
    }

    void compare()
    {
        if (question.sameQuery)
            answer.step = stepBetween(*question.shown, *answer.rows);
        else if (*question.shown != *answer.rows)
            answer.step = {Step::Kind::Rearrange};
        if (question.touched.isEmpty())
            return;
        PlaceSet touched;
        for (const ContactPlace place : question.touched)
            touched.insert(place);
        for (std::size_t row = 0; row < answer.rows->size(); ++row) {
            if (touched.contains((*answer.rows)[row]))
                answer.touchedRows.push_back(int(row));
        }
    }
};

ContactSearch::ContactSearch(const ContactStore &store, QObject *parent) : QObject(parent), m_store(store) {}

ContactSearch::~ContactSearch()
{
    forget();
}

void ContactSearch::forget()
{
    m_recall.call();
    ++m_number;
    m_busy = false;
}

void ContactSearch::ask(Question question)
{
    Q_ASSERT(question.ranking && question.shown);
    forget();
    m_recall = Recall();
    m_busy = true;
    const auto job = std::make_shared<Job>();
    job->snapshot = m_store.snapshot();
    job->words = searchWords(question.query.text);
    job->base = bestBase(question.query, job->words, job->snapshot.revision);
    job->recall = m_recall;
    // One made before the store was cleared has places that are not there any more.
    if (question.ranking->end > job->snapshot.end)
        question.ranking = std::make_shared<ContactRanking>();
    job->question = std::move(question);
    m_threads.start([this, job, number = m_number] {
        job->run(m_threads);
        if (job->recall.isCalled())
            return;
        m_threads.tell([this, job, number] {
            if (number != m_number)
                return;
            m_busy = false;
            if (job->matches)
                keep(job->matches);
            emit answered(job->answer);
        });
    });
}

ContactSearch::KnownMatches ContactSearch::bestBase(const ContactQuery &query, const std::vector<std::string> &words,
                                                    quint64 revision) const
{
    KnownMatches best;
    for (const KnownMatches &known : m_kept) {
        if (known->revision == revision && known->query.hasSameFilters(query) && implies(words, known->words)
            && (!best || known->count < best->count))
            best = known;
    }
    return best;
}

void ContactSearch::keep(const KnownMatches &matches)
{
    // What was found in another revision is of no use any more.
    std::erase_if(m_kept, [&](const KnownMatches &known) {
        return known->revision != matches->revision
            || (known->words == matches->words && known->query.hasSameFilters(matches->query));
    });
    if (m_kept.size() == mostKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(matches);
}

} // namespace postroom
