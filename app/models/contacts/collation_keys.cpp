// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/collation_keys.h"

#include "models/contacts/contact_fold.h"

#include <QCollator>
#include <QList>

#include <algorithm>

namespace postroom {

namespace {

// Weights up to here take one byte, others two; together there is room for 14,000.
constexpr quint32 oneByte = 200;

QString textOf(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

// Whether the two differ in nothing that decides before the text is at its end: whatever follows decides.
bool weighTheSame(const QCollator &collator, const QString &a, const QString &b)
{
    return collator.compare(a + u'a', b + u'b') < 0 && collator.compare(b + u'a', a + u'b') < 0;
}

// Whether the letters behind \a c are compared as if it was not there.
bool isIgnored(const QCollator &collator, const QString &c)
{
    return collator.compare(c + u'a', QStringLiteral("b")) < 0 && collator.compare(c + u'b', QStringLiteral("a")) > 0
        && collator.compare(c + u'm', QStringLiteral("n")) < 0 && collator.compare(c + u'n', QStringLiteral("m")) > 0;
}

QList<uint> codePointsOf(std::string_view utf8)
{
    // Composed: a letter with an accent is one character, for those languages where it is one letter.
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).normalized(QString::NormalizationForm_C).toUcs4();
}

} // namespace

void WideText::assign(std::string_view utf8)
{
    if (isAscii(utf8)) {
        m_buffer.resize(qsizetype(utf8.size()));
        std::copy(utf8.begin(), utf8.end(), m_buffer.begin());
        return;
    }
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    m_buffer.resize(text.size());
    std::transform(text.begin(), text.end(), m_buffer.begin(), [](QChar c) { return c.unicode(); });
}

void CollationKeys::charactersIn(std::string_view utf8, std::vector<char32_t> &found)
{
    if (isAscii(utf8))
        return;
    for (const uint c : codePointsOf(utf8)) {
        if (c >= 128)
            found.push_back(c);
    }
}

CollationKeys::CollationKeys(const QCollator &collator, const std::vector<char32_t> &characters)
{
    std::vector<char32_t> basic;
    for (char32_t c = 1; c < 128; ++c) {
        if (c < U'A' || c > U'Z')
            basic.push_back(c);
    }
    std::unordered_map<char32_t, QList<uint>> spelled; // characters that weigh what others do: é, ß, full-width letters
    for (const char32_t c : characters) {
        const QString text = textOf(c);
        const QString folded = QString::fromStdString(foldedForContacts(text));
        if (!folded.isEmpty() && folded != text && weighTheSame(collator, text, folded)) {
            const QList<uint> parts = folded.toUcs4();
            std::copy_if(parts.begin(), parts.end(), std::back_inserter(basic), [](uint part) { return part >= 128; });
            spelled.emplace(c, parts);
        } else {
            basic.push_back(c);
        }
    }
    std::sort(basic.begin(), basic.end());
    basic.erase(std::unique(basic.begin(), basic.end()), basic.end());

    std::vector<std::pair<QString, char32_t>> sorted;
    for (const char32_t c : basic)
        sorted.emplace_back(textOf(c), c);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    quint32 weight = 0;
    const QString *before = nullptr;
    for (const auto &[text, c] : sorted) {
        quint32 own = 0;
        if (!isIgnored(collator, text)) {
            if (!before || collator.compare(text + u'a', *before + u'b') > 0)
                ++weight;
            before = &text;
            own = weight;
        }
        if (c < 128)
            m_ascii[c] = own;
        else
            m_others[c] = own == 0 ? Weights() : Weights{own};
    }
    for (char32_t c = U'A'; c <= U'Z'; ++c)
        m_ascii[c] = m_ascii[c - U'A' + U'a'];
    for (const auto &[c, parts] : spelled) {
        Weights weights;
        for (const uint part : parts) {
            if (part >= 128)
                weights.insert(weights.end(), m_others[part].begin(), m_others[part].end());
            else if (m_ascii[part] != 0)
                weights.push_back(m_ascii[part]);
        }
        m_others[c] = weights;
    }
}

void CollationKeys::appendWeight(std::vector<uchar> &keys, quint32 weight) const
{
    if (weight < oneByte) {
        keys.push_back(uchar(weight));
        return;
    }
    const quint32 above = std::min<quint32>(weight - oneByte, 56 * 255 - 1);
    keys.push_back(uchar(oneByte + above / 255));
    keys.push_back(uchar(above % 255 + 1));
}

void CollationKeys::appendCharacter(std::vector<uchar> &keys, char32_t c) const
{
    if (c < 128) {
        if (m_ascii[c] != 0)
            appendWeight(keys, m_ascii[c]);
        return;
    }
    const auto it = m_others.find(c);
    if (it == m_others.end())
        return;
    for (const quint32 weight : it->second)
        appendWeight(keys, weight);
}

void CollationKeys::append(std::vector<uchar> &keys, std::string_view utf8) const
{
    const std::size_t start = keys.size();
    const auto appendAll = [&](const auto &text) {
        const auto isDigit = [](auto c) { return c >= '0' && c <= '9'; };
        for (auto at = text.begin(); at != text.end() && keys.size() - start < longest - 4;) {
            if (!isDigit(*at)) {
                appendCharacter(keys, char32_t(*at));
                ++at;
                continue;
            }
            // A number: the longer one is the greater.
            auto end = std::find_if_not(at, text.end(), isDigit);
            while (*at == '0' && at + 1 != end)
                ++at;
            appendWeight(keys, m_ascii['0']);
            keys.push_back(uchar(std::min<std::ptrdiff_t>(end - at, 255)));
            for (; at != end && keys.size() - start < longest - 4; ++at)
                appendWeight(keys, m_ascii[std::size_t(*at)]);
            at = end;
        }
    };
    if (isAscii(utf8))
        appendAll(utf8);
    else
        appendAll(codePointsOf(utf8));
    keys.push_back(0);
}

} // namespace postroom
