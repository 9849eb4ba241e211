// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_fold.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace postroom {

namespace {

// Letters that Unicode does not take apart, although people look for them by their plain forms.
const char *plainForm(char16_t c)
{
    switch (c) {
    case u'ø':
        return "o";
    case u'ł':
        return "l";
    case u'đ':
    case u'ð':
        return "d";
    case u'ħ':
        return "h";
    case u'ŧ':
        return "t";
    case u'ı':
        return "i";
    case u'æ':
        return "ae";
    case u'œ':
        return "oe";
    case u'þ':
        return "th";
    case u'ß': // Qt folds letter by letter
        return "ss";
    default:
        return nullptr;
    }
}

// An accent: a mark that combines. Class 0 are vowel signs, 9 ends a syllable in Indic scripts.
bool isAccent(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing)
        return false;
    const int combining = QChar::combiningClass(c);
    return combining != 0 && combining != 9;
}

void appendFoldedSlowly(std::string &to, std::string_view utf8)
{
    const QString parts = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))
                              .normalized(QString::NormalizationForm_KD);
    QString bare;
    bare.reserve(parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QChar c = parts.at(i);
        if (c.isHighSurrogate() && i + 1 < parts.size() && parts.at(i + 1).isLowSurrogate()) {
            if (!isAccent(QChar::surrogateToUcs4(c, parts.at(i + 1))))
                bare.append(c).append(parts.at(i + 1));
            ++i;
        } else if (!isAccent(c.unicode())) {
            bare.append(c);
        }
    }
    QString plain;
    const QString lower = bare.toCaseFolded();
    plain.reserve(lower.size());
    for (const QChar c : lower) {
        if (const char *form = plainForm(c.unicode()))
            plain.append(QLatin1StringView(form));
        else
            plain.append(c);
    }
    const QByteArray done = plain.toUtf8();
    to.append(done.constData(), std::size_t(done.size()));
}

} // namespace

bool isAscii(std::string_view text)
{
    std::size_t i = 0;
    for (; i + sizeof(quint64) <= text.size(); i += sizeof(quint64)) {
        quint64 eight = 0;
        std::memcpy(&eight, text.data() + i, sizeof(eight));
        if (eight & 0x8080808080808080U)
            return false;
    }
    return std::all_of(text.begin() + std::ptrdiff_t(i), text.end(), [](char c) { return uchar(c) < 0x80; });
}

void appendFolded(std::string &to, std::string_view utf8)
{
    if (!isAscii(utf8)) {
        appendFoldedSlowly(to, utf8);
        return;
    }
    const std::size_t start = to.size();
    to.resize(start + utf8.size());
    std::transform(utf8.begin(), utf8.end(), to.begin() + std::ptrdiff_t(start), asciiLower);
}

std::string foldedForContacts(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    std::string folded;
    appendFolded(folded, {utf8.constData(), std::size_t(utf8.size())});
    return folded;
}

std::vector<std::string> searchWords(QStringView text)
{
    std::vector<std::string> all;
    for (const QString &word : text.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        std::string folded = foldedForContacts(word);
        // Folding may leave nothing (a lone accent), and some compatibility forms hold a space.
        std::size_t at = 0;
        while (at < folded.size()) {
            const std::size_t end = std::min(folded.find(' ', at), folded.size());
            if (end > at)
                all.push_back(folded.substr(at, end - at));
            at = end + 1;
        }
    }
    std::sort(all.begin(), all.end(), [](const std::string &a, const std::string &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    std::vector<std::string> words;
    for (std::string &word : all) {
        const bool isPart = std::any_of(words.begin(), words.end(), [&word](const std::string &longer) {
            return longer.find(word) != std::string::npos;
        });
        if (!isPart)
            words.push_back(std::move(word));
    }
    return words;
}

std::vector<FoldedMatch> foldedMatches(QStringView text, const std::vector<std::string> &words)
{
    // Letter by letter, with its accents: so each byte of the folded text knows where it came from.
    std::string folded;
    std::vector<int> from;
    std::vector<int> to;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + (text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
        while (end < text.size() && text.at(end).isMark())
            ++end;
        folded += foldedForContacts(text.mid(at, end - at));
        from.resize(folded.size(), int(at));
        to.resize(folded.size(), int(end));
        at = end;
    }
    std::vector<bool> isFound(std::size_t(text.size()), false);
    for (const std::string &word : words) {
        for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1))
            std::fill(isFound.begin() + from[at], isFound.begin() + to[at + word.size() - 1], true);
    }
    std::vector<FoldedMatch> matches;
    for (int at = 0; at < int(isFound.size()); ++at) {
        if (!isFound[std::size_t(at)])
            continue;
        if (!matches.empty() && matches.back().start + matches.back().length == at)
            ++matches.back().length;
        else
            matches.push_back({at, 1});
    }
    return matches;
}

} // namespace postroom
