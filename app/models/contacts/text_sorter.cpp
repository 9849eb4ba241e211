// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/text_sorter.h"

#include "models/contacts/collation_keys.h"
#include "models/contacts/contact_collator.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>

namespace postroom {

namespace {

constexpr quint32 textsInPart = 16384;
constexpr std::size_t buckets = 32;

// The next eight bytes of a key, so that they compare as a number; what is behind its end counts as 0.
quint64 eightOf(const uchar *key)
{
    quint64 eight = qFromBigEndian<quint64>(key);
    const quint64 low = 0x7f7f7f7f7f7f7f7fU;
    const quint64 zeros = ~((((eight & low) + low) | eight) | low); // the top bit of every byte that is 0
    if (zeros != 0) {
        const int keep = std::countl_zero(zeros); // bits before the first 0
        eight = keep == 0 ? 0 : eight & ~(~quint64(0) >> keep);
    }
    return eight;
}

} // namespace

struct TextSorter::Item
{
    quint64 eight = 0;          //!< of the key, what is compared now
    const uchar *key = nullptr; //!< where these stand
    quint32 number = 0;
};

//! What is certainly in order, and what was not.
struct TextSorter::Checked
{
    std::vector<Sorted> chain;
    std::vector<quint32> strays;
};

//! The truth about two texts. For one thread.
class TextSorter::Comparer
{
public:
    explicit Comparer(const TextSorter &sorter)
        : m_collator(contactCollator(sorter.m_locale)), m_textOf(sorter.m_textOf)
    {
    }

    int compare(quint32 a, quint32 b)
    {
        const std::string_view textA = m_textOf(a, m_scratchA);
        const std::string_view textB = m_textOf(b, m_scratchB);
        if (textA == textB)
            return 0;
        m_wideA.assign(textA);
        m_wideB.assign(textB);
        return m_collator.compare(m_wideA.view(), m_wideB.view());
    }
    bool isLess(quint32 a, quint32 b)
    {
        const int compared = compare(a, b);
        return compared != 0 ? compared < 0 : a < b;
    }
    //! Like compare(), of texts the caller has.
    int compare(const std::string &a, const std::string &b)
    {
        if (a == b)
            return 0;
        m_wideA.assign(a);
        m_wideB.assign(b);
        return m_collator.compare(m_wideA.view(), m_wideB.view());
    }
    std::string_view text(quint32 number, std::string &scratch) { return m_textOf(number, scratch); }

private:
    QCollator m_collator;
    const TextOf &m_textOf;
    std::string m_scratchA;
    std::string m_scratchB;
    WideText m_wideA;
    WideText m_wideB;
};

TextSorter::TextSorter(WorkThreads &threads, const QLocale &locale, const TextOf &textOf, Recall recall)
    : m_threads(threads), m_locale(locale), m_textOf(textOf), m_recall(std::move(recall))
{
}

std::vector<TextSorter::Sorted> TextSorter::sort(quint32 count)
{
    return comeOften(count) ? sortBySpelling(count) : sortEach(count);
}

std::vector<TextSorter::Sorted> TextSorter::sortEach(quint32 count)
{
    std::vector<std::vector<uchar>> keys;
    Items items = withKeys(count, keys);
    const std::vector<std::size_t> starts = splitIntoBuckets(items);
    std::vector<Checked> parts(starts.size() - 1);
    inParallel(m_threads, int(parts.size()), [&](int part) {
        if (m_recall.isCalled() || starts[std::size_t(part)] == starts[std::size_t(part) + 1])
            return;
        Comparer comparer(*this);
        Item *begin = items.data() + starts[std::size_t(part)];
        Item *end = items.data() + starts[std::size_t(part) + 1];
        sortRun(begin, end, comparer);
        check(begin, end, comparer, parts[std::size_t(part)]);
    });
    if (m_recall.isCalled())
        return {};
    items = {};
    keys = {};
    return joined(parts);
}

TextSorter::Items TextSorter::withKeys(quint32 count, std::vector<std::vector<uchar>> &keys)
{
    const int parts = int((count + textsInPart - 1) / textsInPart);
    const auto each = [&](int part, auto visit) {
        std::string scratch;
        const quint32 end = std::min(count, (quint32(part) + 1) * textsInPart);
        for (quint32 number = quint32(part) * textsInPart; number < end && !m_recall.isCalled(); ++number)
            visit(number, m_textOf(number, scratch));
    };

    std::vector<std::vector<char32_t>> found(static_cast<std::size_t>(parts));
    inParallel(m_threads, parts, [&](int part) {
        std::vector<char32_t> &own = found[std::size_t(part)];
        std::size_t tidyAt = 4096;
        const auto tidy = [&own] {
            std::sort(own.begin(), own.end());
            own.erase(std::unique(own.begin(), own.end()), own.end());
        };
        each(part, [&](quint32, std::string_view text) {
            CollationKeys::charactersIn(text, own);
            if (own.size() > tidyAt) {
                tidy();
                tidyAt = own.size() + 4096;
            }
        });
        tidy();
    });
    std::vector<char32_t> characters;
    for (const auto &own : found)
        characters.insert(characters.end(), own.begin(), own.end());
    std::sort(characters.begin(), characters.end());
    characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
    const CollationKeys make(contactCollator(m_locale), characters);

    Items items(count);
    keys.resize(std::size_t(parts));
    inParallel(m_threads, parts, [&](int part) {
        std::vector<uchar> &own = keys[std::size_t(part)];
        std::vector<std::size_t> starts;
        starts.reserve(textsInPart);
        own.reserve(textsInPart * 24);
        each(part, [&](quint32, std::string_view text) {
            starts.push_back(own.size());
            make.append(own, text);
        });
        own.insert(own.end(), sizeof(quint64), 0); // eight bytes are read at once
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const uchar *key = own.data() + starts[i];
            const quint32 number = quint32(part) * textsInPart + quint32(i);
            items[number] = {eightOf(key), key, number};
        }
    });
    return items;
}

// Distributes the items so that all of a bucket sort before all of the next. Returns where each starts, and the end.
std::vector<std::size_t> TextSorter::splitIntoBuckets(Items &items)
{
    std::vector<quint64> sample;
    const std::size_t step = std::max<std::size_t>(1, items.size() / 4096);
    for (std::size_t i = 0; i < items.size(); i += step)
        sample.push_back(items[i].eight);
    std::sort(sample.begin(), sample.end());
    std::vector<quint64> limits;
    for (std::size_t i = 1; i < buckets && !sample.empty(); ++i)
        limits.push_back(sample[i * sample.size() / buckets]);
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());

    const auto bucketOf = [&limits](const Item &item) {
        return std::size_t(std::upper_bound(limits.begin(), limits.end(), item.eight) - limits.begin());
    };
    std::vector<std::size_t> starts(limits.size() + 2);
    for (const Item &item : items)
        ++starts[bucketOf(item) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    Items placed(items.size());
    for (const Item &item : items)
        placed[next[bucketOf(item)]++] = item;
    items = std::move(placed);
    return starts;
}

// Eight bytes of the keys at a time: what is equal in them is sorted by the next eight.
void TextSorter::sortRun(Item *begin, Item *end, Comparer &comparer) const
{
    std::sort(begin, end, [](const Item &a, const Item &b) {
        return a.eight != b.eight ? a.eight < b.eight : a.number < b.number;
    });
    for (Item *first = begin; first != end && !m_recall.isCalled();) {
        Item *last = first + 1;
        while (last != end && last->eight == first->eight)
            ++last;
        if (last - first > 1 && (first->eight & 0xff) != 0) {
            for (Item *item = first; item != last; ++item) {
                item->key += sizeof(quint64);
                item->eight = eightOf(item->key);
            }
            sortRun(first, last, comparer);
        } else if (last - first > 1) {
            sortEqualKeys(first, last, comparer);
        }
        first = last;
    }
}

// The keys have nothing more to say: case, accents and marks decide, where there are any. Few texts come very often
// ("José", "Jose"), so each is compared only once.
void TextSorter::sortEqualKeys(Item *first, Item *last, Comparer &comparer) const
{
    std::string a;
    std::string b;
    const std::string firstText(comparer.text(first->number, a));
    const bool differ = std::any_of(first + 1, last,
                                    [&](const Item &item) { return comparer.text(item.number, b) != firstText; });
    if (!differ)
        return;
    std::map<std::string, std::vector<quint32>> numbersOf;
    for (const Item *item = first; item != last; ++item)
        numbersOf[std::string(comparer.text(item->number, a))].push_back(item->number);
    using Group = std::pair<const std::string, std::vector<quint32>>;
    std::vector<const Group *> groups;
    for (const Group &group : numbersOf)
        groups.push_back(&group);
    std::stable_sort(groups.begin(), groups.end(),
                     [&comparer](const Group *x, const Group *y) { return comparer.compare(x->first, y->first) < 0; });
    Item *to = first;
    for (auto group = groups.begin(); group != groups.end();) {
        // Those that differ in nothing that counts stand together, by their numbers.
        Item *start = to;
        const std::string &text = (*group)->first;
        for (; group != groups.end() && comparer.compare(text, (*group)->first) == 0; ++group) {
            for (const quint32 number : (*group)->second)
                (to++)->number = number;
        }
        std::sort(start, to, [](const Item &x, const Item &y) { return x.number < y.number; });
    }
}

// Keeps what the collator finds in order. Where two are not, either may be the one that is out of place: both go.
void TextSorter::check(const Item *begin, const Item *end, Comparer &comparer, Checked &checked)
{
    // Texts are fetched some at a time, so that the processor can wait for several from memory at once.
    std::array<std::string, 32> texts;
    std::string scratch;
    checked.chain.reserve(std::size_t(end - begin));
    std::string before;
    bool isBeforeAtHand = false;
    for (const Item *item = begin; item != end;) {
        const std::size_t count = std::min(texts.size(), std::size_t(end - item));
        for (std::size_t i = 0; i < count; ++i)
            texts[i].assign(comparer.text(item[i].number, scratch));
        for (std::size_t i = 0; i < count; ++i) {
            const quint32 number = item[i].number;
            if (checked.chain.empty()) {
                checked.chain.push_back({number, false});
            } else {
                const quint32 last = checked.chain.back().number;
                if (!isBeforeAtHand)
                    before.assign(comparer.text(last, scratch));
                const int compared = comparer.compare(before, texts[i]);
                if (compared > 0 || (compared == 0 && last > number)) {
                    checked.strays.push_back(last);
                    checked.strays.push_back(number);
                    checked.chain.pop_back();
                    isBeforeAtHand = false;
                    continue;
                }
                checked.chain.push_back({number, compared == 0});
            }
            before.swap(texts[i]);
            isBeforeAtHand = true;
        }
        item += count;
    }
}

std::vector<TextSorter::Sorted> TextSorter::joined(std::vector<Checked> &parts) const
{
    Comparer comparer(*this);
    std::vector<Sorted> all;
    std::vector<quint32> strays;
    std::size_t count = 0;
    for (const Checked &part : parts)
        count += part.chain.size();
    all.reserve(count);
    for (Checked &part : parts) {
        strays.insert(strays.end(), part.strays.begin(), part.strays.end());
        std::size_t first = 0;
        while (first < part.chain.size() && !all.empty()
               && !comparer.isLess(all.back().number, part.chain[first].number)) {
            strays.push_back(all.back().number);
            strays.push_back(part.chain[first].number);
            all.pop_back();
            ++first;
        }
        if (first < part.chain.size() && !all.empty())
            part.chain[first].sameAsBefore = comparer.compare(all.back().number, part.chain[first].number) == 0;
        all.insert(all.end(), part.chain.begin() + std::ptrdiff_t(first), part.chain.end());
        part = {};
    }
    if (!strays.empty())
        putBack(strays, all);
    return all;
}

void TextSorter::putBack(std::vector<quint32> &strays, std::vector<Sorted> &sorted) const
{
    // Sorted in pieces, each by a thread of its own, and the pieces merged.
    const std::size_t piece = std::max<std::size_t>(512, strays.size() / 32 + 1);
    const int pieces = int((strays.size() + piece - 1) / piece);
    const auto at = [&](int index) {
        return strays.begin() + std::ptrdiff_t(std::min(strays.size(), std::size_t(index) * piece));
    };
    inParallel(m_threads, pieces, [&](int part) {
        if (m_recall.isCalled())
            return;
        Comparer comparer(*this);
        std::sort(at(part), at(part + 1), [&](quint32 a, quint32 b) { return comparer.isLess(a, b); });
    });
    for (int width = 1; width < pieces; width *= 2) {
        inParallel(m_threads, (pieces + 2 * width - 1) / (2 * width), [&](int part) {
            if (m_recall.isCalled())
                return;
            Comparer comparer(*this);
            const int first = part * 2 * width;
            std::inplace_merge(at(first), at(first + width), at(first + 2 * width),
                               [&](quint32 a, quint32 b) { return comparer.isLess(a, b); });
        });
    }
    std::vector<std::size_t> places(strays.size());
    inParallel(m_threads, pieces, [&](int part) {
        if (m_recall.isCalled())
            return;
        Comparer comparer(*this);
        for (auto stray = at(part); stray != at(part + 1); ++stray) {
            const auto place = std::partition_point(sorted.begin(), sorted.end(), [&](const Sorted &other) {
                return comparer.isLess(other.number, *stray);
            });
            places[std::size_t(stray - strays.begin())] = std::size_t(place - sorted.begin());
        }
    });
    if (m_recall.isCalled())
        return;

    Comparer comparer(*this);
    std::vector<Sorted> all;
    all.reserve(sorted.size() + strays.size());
    bool afterStray = false;
    const auto add = [&](Sorted next, bool isStray) {
        if (isStray || afterStray)
            next.sameAsBefore = !all.empty() && comparer.compare(all.back().number, next.number) == 0;
        all.push_back(next);
        afterStray = isStray;
    };
    std::size_t stray = 0;
    for (std::size_t i = 0; i <= sorted.size(); ++i) {
        for (; stray < strays.size() && places[stray] == i; ++stray)
            add({strays[stray], false}, true);
        if (i < sorted.size())
            add(sorted[i], false);
    }
    sorted = std::move(all);
}

} // namespace postroom
