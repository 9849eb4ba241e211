// SPDX-License-Identifier: Apache-2.0
#include "preflight/css_support.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace postroom {

namespace {

using Kind = CssSupport::Kind;

//: Names of mail programs, and how they are listed
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CssSupport)

public:
    static QString programs(const QStringList &names)
    {
        if (names.size() < 2)
            return names.join(QString());
        //: A list: “Gmail, Yahoo” and the last one, “Outlook”
        return tr("%1 and %2").arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.constLast());
    }
    static QString outlookForWindows() { return tr("Outlook for Windows"); }
    static QString outlookOnTheWeb() { return tr("Outlook on the web"); }
};

const CssSupport *find(Kind kind, QStringView name, QStringView value = {})
{
    const std::span<const CssSupport> table = cssSupportTable();
    const auto key = [](const CssSupport &row) { return std::tuple(row.kind, row.name, row.value); };
    const auto wanted = std::tuple(kind, name, value);
    const auto found = std::lower_bound(table.begin(), table.end(), wanted, [&](const CssSupport &row, const auto &other) { return key(row) < other; });
    return found != table.end() && key(*found) == wanted ? &*found : nullptr;
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || c == u'-';
}

// "calc(": a function that is dropped; "10vw": a unit.
const CssSupport *findInValue(QStringView value)
{
    for (qsizetype i = 0; i < value.size();) {
        if (!isNameCharacter(value.at(i))) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < value.size() && isNameCharacter(value.at(end)))
            ++end;
        const QStringView word = value.sliced(i, end - i);
        const bool isFunction = end < value.size() && value.at(end) == u'(';
        const bool isUnit = !isFunction && i > 0 && (value.at(i - 1).isDigit() || value.at(i - 1) == u'.');
        const CssSupport *found = isFunction ? find(Kind::Function, word) : isUnit ? find(Kind::Unit, word) : nullptr;
        if (found)
            return found;
        // What is within is an address.
        if (isFunction && word == u"url") {
            const qsizetype close = value.indexOf(u')', end);
            end = close < 0 ? value.size() : close;
        }
        i = end;
    }
    return nullptr;
}

} // namespace

const CssSupport *droppedDeclaration(QStringView property, QStringView value)
{
    if (const CssSupport *whole = find(Kind::Property, property))
        return whole;
    QString words = value.toString().toLower();
    const qsizetype important = words.indexOf(u'!');
    if (important >= 0)
        words.truncate(important);
    words = words.trimmed();
    if (const CssSupport *pair = find(Kind::Pair, property, words))
        return pair;
    return findInValue(words);
}

const CssSupport *droppedAtRule(QStringView name)
{
    return find(Kind::AtRule, name);
}

QString nameOf(const CssSupport &support)
{
    if (support.kind == Kind::Pair)
        return support.name.toString() + QLatin1String(": ") + support.value.toString();
    return support.kind == Kind::Function ? support.name.toString() + QLatin1String("()") : support.name.toString();
}

QString programsOf(quint32 programs)
{
    QStringList names;
    const auto add = [&](MailProgram program, const QString &name) {
        if (programs & quint32(program))
            names.push_back(name);
    };
    add(MailProgram::OutlookWindows, Words::outlookForWindows());
    add(MailProgram::OutlookWeb, Words::outlookOnTheWeb());
    add(MailProgram::Gmail, QStringLiteral("Gmail"));
    add(MailProgram::AppleMail, QStringLiteral("Apple Mail"));
    add(MailProgram::Yahoo, QStringLiteral("Yahoo Mail"));
    return Words::programs(names);
}

} // namespace postroom
