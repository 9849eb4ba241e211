// SPDX-License-Identifier: Apache-2.0
#include "composer/text_places.h"

#include "composer/text_difference.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace postroom {

namespace {

// A stretch of a text.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

// The same words, in the text before and in the one now.
struct Pair
{
    Span before;
    Span now;
};

bool isInLine(QChar c)
{
    // The last two begin and end a frame of a QTextDocument, or a cell of a table.
    return c != QLatin1Char('\n') && c != QChar::ParagraphSeparator && c != QChar(0xfdd0) && c != QChar(0xfdd1);
}

bool isInWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('_');
}

bool isBesideWords(QChar c)
{
    return !isInWord(c);
}

QStringView in(QStringView text, const Span &span)
{
    return text.sliced(span.begin, span.end - span.begin);
}

// Runs of what is in a part; characters beside words are parts by themselves.
QList<Span> partsOf(QStringView text, const Span &within, bool (*isInPart)(QChar))
{
    const bool isSingle = isInPart == isBesideWords;
    QList<Span> parts;
    for (qsizetype at = within.begin; at < within.end;) {
        if (!isInPart(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype begin = at++;
        while (!isSingle && at < within.end && isInPart(text.at(at)))
            ++at;
        parts.push_back({begin, at});
    }
    return parts;
}

// Of places in the text now, in the order of those before: the most that can stay in that order.
QList<qsizetype> longestRising(const QList<qsizetype> &places)
{
    QList<qsizetype> ends; // of the shortest rising rows so far, by their length
    QList<qsizetype> previous(places.size(), -1);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto it = std::lower_bound(ends.begin(), ends.end(), places.at(i), [&](qsizetype end, qsizetype place) { return places.at(end) < place; });
        if (it != ends.begin())
            previous[i] = *(it - 1);
        if (it == ends.end())
            ends.push_back(i);
        else
            *it = i;
    }
    QList<qsizetype> row;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = previous.at(i))
        row.push_front(i);
    return row;
}

// The parts that are the same: from the front, from the end, and between these what is there once in each.
QList<Pair> samePartsOf(QStringView before, const QList<Span> &old, QStringView now, const QList<Span> &fresh)
{
    const auto isSame = [&](qsizetype i, qsizetype k) { return in(before, old.at(i)) == in(now, fresh.at(k)); };
    const qsizetype shorter = std::min(old.size(), fresh.size());
    qsizetype first = 0;
    while (first < shorter && isSame(first, first))
        ++first;
    qsizetype last = 0;
    while (last < shorter - first && isSame(old.size() - last - 1, fresh.size() - last - 1))
        ++last;

    struct Found
    {
        qsizetype old = -1;
        qsizetype fresh = -1;
        int oldCount = 0;
        int freshCount = 0;
    };
    QHash<QStringView, Found> found;
    for (qsizetype i = first; i < old.size() - last; ++i) {
        Found &one = found[in(before, old.at(i))];
        one.old = i;
        ++one.oldCount;
    }
    for (qsizetype i = first; i < fresh.size() - last; ++i) {
        const auto it = found.find(in(now, fresh.at(i)));
        if (it == found.end())
            continue;
        it->fresh = i;
        ++it->freshCount;
    }
    QList<qsizetype> olds;
    QList<qsizetype> places;
    for (qsizetype i = first; i < old.size() - last; ++i) {
        const Found one = found.value(in(before, old.at(i)));
        if (one.oldCount != 1 || one.freshCount != 1)
            continue;
        olds.push_back(i);
        places.push_back(one.fresh);
    }

    QList<Pair> pairs;
    for (qsizetype i = 0; i < first; ++i)
        pairs.push_back({old.at(i), fresh.at(i)});
    for (const qsizetype i : longestRising(places))
        pairs.push_back({old.at(olds.at(i)), fresh.at(places.at(i))});
    for (qsizetype i = last; i > 0; --i)
        pairs.push_back({old.at(old.size() - i), fresh.at(fresh.size() - i)});
    return pairs;
}

} // namespace

int TextPlaces::placeIn(const TextPlaces &now, int position) const
{
    Span before{0, m_text.size()};
    Span after{0, now.m_text.size()};
    for (const auto isInPart : {isInLine, isInWord, isBesideWords}) {
        const QList<Pair> pairs = samePartsOf(m_text, partsOf(m_text, before, isInPart), now.m_text, partsOf(now.m_text, after, isInPart));
        for (const Pair &pair : pairs) {
            if (pair.before.end < position) {
                before.begin = pair.before.end;
                after.begin = pair.now.end;
            } else if (pair.before.begin <= position) {
                return int(pair.now.begin + position - pair.before.begin);
            } else {
                before.end = pair.before.begin;
                after.end = pair.now.begin;
                break;
            }
        }
    }
    const TextDifference difference(in(m_text, before), in(now.m_text, after));
    if (position - before.begin <= difference.start)
        return int(after.begin + position - before.begin);
    const qsizetype fromEnd = before.end - position;
    return int(fromEnd <= difference.same ? after.end - fromEnd : after.begin + difference.start);
}

} // namespace postroom
