// SPDX-License-Identifier: Apache-2.0
#include "kit/readable.h"

namespace postroom {

namespace {

constexpr int breakAfter = 40;   // characters without a space: what fits the narrowest dialog
constexpr int longestWord = 254; // as long as an address may be
constexpr int longestSentence = 1200;

// Never between the two halves of a character.
qsizetype cutBefore(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}

} // namespace

QString shortened(const QString &name, int most)
{
    if (name.size() <= most)
        return name;
    return name.left(cutBefore(name, most - 1)) + QChar(u'…');
}

QString breakable(const QString &text)
{
    QString broken;
    int run = 0; // since the last place to break at
    for (const QChar c : text) {
        if (run + (c.isHighSurrogate() ? 2 : 1) > breakAfter && !c.isSpace()) {
            broken += QChar(0x200B);
            run = 0;
        }
        broken += c;
        run = c.isSpace() ? 0 : run + 1;
    }
    return broken;
}

QString readable(const QString &sentence)
{
    QString text;
    qsizetype start = 0;
    while (start < sentence.size()) {
        qsizetype end = start;
        while (end < sentence.size() && !sentence.at(end).isSpace())
            ++end;
        text += shortened(sentence.mid(start, end - start), longestWord);
        start = end;
        while (start < sentence.size() && sentence.at(start).isSpace())
            text += sentence.at(start++);
    }
    return shortened(breakable(text), longestSentence);
}

} // namespace postroom
