// SPDX-License-Identifier: Apache-2.0
// Names and cities come again and again: then only the different ones are sorted.
#include "models/contacts/text_sorter.h"

#include <algorithm>
#include <unordered_map>

namespace postroom {

namespace {

constexpr quint32 sampleSize = 4096;

} // namespace

//! The different texts among some, and which each of them is.
struct TextSorter::Spellings
{
    std::unordered_map<std::string, quint32> known;
    std::vector<const std::string *> texts; //!< by their numbers; the keys of a map stay where they are
    std::vector<quint32> which;

    quint32 numberOf(std::string_view text, std::string &scratch)
    {
        scratch.assign(text);
        const auto [at, isNew] = known.try_emplace(scratch, quint32(texts.size()));
        if (isNew)
            texts.push_back(&at->first);
        return at->second;
    }
};

// Whether a sample has so many twice that there are some ten thousand different ones at most.
bool TextSorter::comeOften(quint32 count) const
{
    if (count < 4 * sampleSize)
        return false;
    std::vector<std::string> sample;
    std::string scratch;
    for (quint32 i = 0; i < sampleSize; ++i)
        sample.emplace_back(m_textOf(quint32(quint64(i) * count / sampleSize), scratch));
    std::sort(sample.begin(), sample.end());
    const auto different = std::unique(sample.begin(), sample.end()) - sample.begin();
    return different < std::ptrdiff_t(sampleSize) * 95 / 100;
}

std::vector<TextSorter::Sorted> TextSorter::sortBySpelling(quint32 count) const
{
    // Each thread has its share and its own list; together they make one.
    const quint32 parts = quint32(m_threads.count());
    std::vector<Spellings> shares(parts);
    const auto start = [&](quint32 part) { return quint32(quint64(count) * part / parts); };
    inParallel(m_threads, int(parts), [&](int part) {
        Spellings &own = shares[std::size_t(part)];
        std::string made;
        std::string scratch;
        own.which.reserve(start(quint32(part) + 1) - start(quint32(part)));
        for (quint32 number = start(quint32(part)); number < start(quint32(part) + 1); ++number) {
            if (m_recall.isCalled())
                return;
            own.which.push_back(own.numberOf(m_textOf(number, made), scratch));
        }
    });
    if (m_recall.isCalled())
        return {};
    Spellings all;
    std::string scratch;
    std::vector<std::vector<quint32>> inAll;
    for (const Spellings &share : shares) {
        std::vector<quint32> &numbers = inAll.emplace_back();
        for (const std::string *text : share.texts)
            numbers.push_back(all.numberOf(*text, scratch));
    }

    const TextOf spelling = [&all](quint32 number, std::string &) { return std::string_view(*all.texts[number]); };
    const std::vector<Sorted> spellings = TextSorter(m_threads, m_locale, spelling, m_recall)
                                              .sortEach(quint32(all.texts.size()));
    if (m_recall.isCalled())
        return {};

    // How many sort as the first, the second, … of them; then each goes to its group, in the order of the numbers.
    std::vector<quint32> groupOf(all.texts.size());
    quint32 groups = 0;
    for (const Sorted &one : spellings) {
        groups += one.sameAsBefore ? 0 : 1;
        groupOf[one.number] = groups - 1;
    }
    std::vector<quint32> next(groups + 1);
    const auto each = [&](auto visit) {
        for (quint32 part = 0; part < parts; ++part) {
            for (quint32 i = 0; i < quint32(shares[part].which.size()); ++i)
                visit(start(part) + i, groupOf[inAll[part][shares[part].which[i]]]);
        }
    };
    each([&next](quint32, quint32 group) { ++next[group + 1]; });
    for (std::size_t group = 1; group < next.size(); ++group)
        next[group] += next[group - 1];
    const std::vector<quint32> firsts = next;
    std::vector<Sorted> sorted(count);
    each([&](quint32 number, quint32 group) {
        const quint32 at = next[group]++;
        sorted[at] = {number, at != firsts[group]};
    });
    return sorted;
}

} // namespace postroom
