// SPDX-License-Identifier: Apache-2.0
#include "composer/html_highlighter.h"

namespace postroom {

namespace {

// What a line ends within.
enum State { InText = 0, InComment = 1, InTag = 2 };

// A longer line is machine-made; colouring it would cost more than it tells.
constexpr int longestLine = 20'000;

bool isNameChar(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char(':') || c == QLatin1Char('_') || c == QLatin1Char('!');
}

} // namespace

HtmlHighlighter::HtmlHighlighter(QTextDocument *target, const Tokens &tokens) : QSyntaxHighlighter(target), m_tokens(tokens) {}

void HtmlHighlighter::setTokens(const Tokens &tokens)
{
    if (m_tokens == tokens)
        return;
    m_tokens = tokens;
    rehighlight();
}

void HtmlHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestLine) {
        setCurrentBlockState(InText);
        return;
    }
    const int size = int(text.size());
    int state = qMax(0, previousBlockState());
    int at = 0;
    while (at < size) {
        if (state == InComment) {
            const int end = int(text.indexOf(QStringLiteral("-->"), at));
            const int to = end < 0 ? size : end + 3;
            setFormat(at, to - at, m_tokens.muted);
            at = to;
            state = end < 0 ? InComment : InText;
        } else if (state == InTag) {
            int to = at;
            QChar quote;
            while (to < size && (!quote.isNull() || text.at(to) != QLatin1Char('>'))) {
                const QChar c = text.at(to);
                if (!quote.isNull() && c == quote)
                    quote = QChar();
                else if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\'')))
                    quote = c;
                ++to;
            }
            const bool ends = to < size;
            to = qMin(size, to + 1);
            markTag(text, at, to);
            at = to;
            state = ends ? InText : InTag;
        } else if (text.at(at) == QLatin1Char('<')) {
            state = QStringView(text).sliced(at).startsWith(QLatin1String("<!--")) ? InComment : InTag;
        } else if (text.at(at) == QLatin1Char('&')) {
            const int end = int(text.indexOf(QLatin1Char(';'), at));
            if (end > at && end - at < 12)
                setFormat(at, end - at + 1, m_tokens.waiting.text);
            ++at;
        } else {
            ++at;
        }
    }
    setCurrentBlockState(state);
    markFields(text);
}

void HtmlHighlighter::markTag(const QString &text, int from, int to)
{
    int at = from;
    // The name of the tag.
    while (at < to && (text.at(at) == QLatin1Char('<') || text.at(at) == QLatin1Char('/')))
        ++at;
    if (at > from || from == 0) {
        while (at < to && at > from && isNameChar(text.at(at)))
            ++at;
        setFormat(from, at - from, m_tokens.accent);
    }
    while (at < to) {
        const QChar c = text.at(at);
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            int end = int(text.indexOf(c, at + 1));
            end = end < 0 || end >= to ? to - 1 : end;
            setFormat(at, end - at + 1, m_tokens.good.text);
            at = end + 1;
        } else if (isNameChar(c)) {
            const int start = at;
            while (at < to && isNameChar(text.at(at)))
                ++at;
            setFormat(start, at - start, m_tokens.waiting.text);
        } else {
            setFormat(at, 1, m_tokens.accent);
            ++at;
        }
    }
}

void HtmlHighlighter::markFields(const QString &text)
{
    QTextCharFormat chip;
    chip.setForeground(m_tokens.accent);
    chip.setBackground(m_tokens.accentSoft);
    for (qsizetype at = text.indexOf(QLatin1String("{{{")); at >= 0; at = text.indexOf(QLatin1String("{{{"), at + 3)) {
        const qsizetype end = text.indexOf(QLatin1String("}}}"), at);
        if (end < 0)
            return;
        setFormat(int(at), int(end + 3 - at), chip);
    }
}

} // namespace postroom
