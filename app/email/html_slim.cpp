// SPDX-License-Identifier: Apache-2.0
#include "email/html_slim.h"

#include <array>

namespace postroom {

namespace {

// Behind the comment or element that begins at \a at and is left out; at where none does.
qsizetype afterLeftOut(QStringView html, qsizetype at)
{
    const QStringView rest = html.sliced(at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = html.indexOf(u"-->", at + 4);
        return end < 0 ? html.size() : end + 3;
    }
    for (const QStringView name : {QStringView(u"script"), QStringView(u"style"), QStringView(u"xml")}) {
        const bool isIt = rest.size() > name.size() + 1 && rest.sliced(1).startsWith(name, Qt::CaseInsensitive)
            && !rest.at(name.size() + 1).isLetterOrNumber() && rest.at(name.size() + 1) != u'-';
        if (!isIt)
            continue;
        const qsizetype end = html.indexOf(QString(QLatin1String("</") + name.toString()), at, Qt::CaseInsensitive);
        const qsizetype close = end < 0 ? -1 : html.indexOf(u'>', end);
        return close < 0 ? html.size() : close + 1;
    }
    return at;
}

// Where the data of an embedded image ends.
qsizetype afterData(QStringView html, qsizetype at)
{
    while (at < html.size()) {
        const QChar c = html.at(at);
        if (c == u'"' || c == u'\'' || c == u')' || c == u'>' || c == u'<' || c == u' ')
            break;
        ++at;
    }
    return at;
}

} // namespace

QString slimHtml(const QString &html)
{
    constexpr QStringView data = u"data:";
    const QStringView source = html;
    QString slim;
    slim.reserve(html.size());
    for (qsizetype i = 0; i < source.size();) {
        const QChar c = source.at(i);
        if (c == u'<') {
            const qsizetype after = afterLeftOut(source, i);
            if (after > i) {
                i = after;
                continue;
            }
        }
        const bool mayBeData = (c == u'd' || c == u'D') && i > 0 && source.sliced(i).startsWith(data, Qt::CaseInsensitive);
        if (mayBeData && (source.at(i - 1) == u'"' || source.at(i - 1) == u'\'' || source.at(i - 1) == u'(' || source.at(i - 1) == u'=')) {
            slim += data;
            i = afterData(source, i);
            continue;
        }
        slim += c;
        ++i;
    }
    return slim;
}

} // namespace postroom
