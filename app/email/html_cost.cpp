// SPDX-License-Identifier: Apache-2.0
#include "email/html_cost.h"

#include <algorithm>
#include <array>

namespace postroom {

namespace {

// What is opened anew where it was not closed (HTML 5, "the list of active formatting elements").
constexpr std::array<QStringView, 14> formats{u"a",    u"b", u"big",   u"code",   u"em",     u"font", u"i",
                                              u"nobr", u"s", u"small", u"strike", u"strong", u"tt",   u"u"};
// What has no end, or needs none.
constexpr std::array<QStringView, 24> endless{u"area",   u"base", u"br", u"col", u"embed", u"hr",     u"img",   u"input", u"link", u"meta",  u"p",  u"li",
                                              u"option", u"dd",   u"dt", u"tr",  u"td",    u"th",     u"tbody", u"thead", u"wbr",  u"tfoot", u"source", u"param"};

bool isOneOf(const auto &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [&](QStringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool costsTooMuch(QStringView html)
{
    constexpr qint64 mostNodes = 1'000'000;
    constexpr qint64 deepest = 2'000;
    qint64 depth = 0;
    qint64 openFormats = 0;
    qint64 nodes = 0;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const bool isEnd = at + 1 < html.size() && html.at(at + 1) == u'/';
        qsizetype start = at + (isEnd ? 2 : 1);
        qsizetype end = start;
        while (end < html.size() && (html.at(end).isLetterOrNumber() || html.at(end) == u':'))
            ++end;
        const QStringView name = html.sliced(std::min(start, html.size()), end - std::min(start, html.size()));
        if (name.isEmpty())
            continue;
        const bool isFormat = isOneOf(formats, name);
        if (isEnd) {
            depth = std::max<qint64>(0, depth - 1);
            openFormats = std::max<qint64>(0, openFormats - (isFormat ? 1 : 0));
            continue;
        }
        nodes += 1 + openFormats;
        openFormats += isFormat ? 1 : 0;
        depth += isOneOf(endless, name) ? 0 : 1;
        if (nodes > mostNodes || depth > deepest)
            return true;
    }
    return false;
}

} // namespace postroom
