// SPDX-License-Identifier: Apache-2.0
#include "email/html_text.h"

namespace postroom {

namespace {

// The character of a reference without "&" and ";", 0 where it is none of ours.
char32_t referenced(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
        bool isNumber = false;
        const uint code = hex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber, 10);
        const bool isCharacter = isNumber && code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return isCharacter ? char32_t(code) : 0;
    }
    if (name == u"amp")
        return U'&';
    if (name == u"lt")
        return U'<';
    if (name == u"gt")
        return U'>';
    if (name == u"quot")
        return U'"';
    if (name == u"apos")
        return U'\'';
    if (name == u"nbsp")
        return U'\u00a0';
    return 0;
}

} // namespace

void appendEscaped(QString &html, QStringView text)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            html += QLatin1String("&amp;");
            break;
        case u'<':
            html += QLatin1String("&lt;");
            break;
        case u'>':
            html += QLatin1String("&gt;");
            break;
        case u'"':
            html += QLatin1String("&quot;");
            break;
        default:
            html += c;
        }
    }
}

QString escapedHtml(QStringView text)
{
    QString html;
    html.reserve(text.size() + 16);
    appendEscaped(html, text);
    return html;
}

QString unescapedHtml(QStringView html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype i = 0; i < html.size(); ++i) {
        if (html.at(i) == u'&') {
            constexpr qsizetype longest = 10;
            const qsizetype end = html.sliced(i, qMin(longest, html.size() - i)).indexOf(u';');
            const char32_t character = end > 1 ? referenced(html.sliced(i + 1, end - 1)) : 0;
            if (character != 0) {
                text += QChar::fromUcs4(character);
                i += end;
                continue;
            }
        }
        text += html.at(i);
    }
    return text;
}

} // namespace postroom
