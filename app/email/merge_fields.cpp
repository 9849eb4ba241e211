// SPDX-License-Identifier: Apache-2.0
#include "email/merge_fields.h"

#include "email/html_text.h"

#include <QStringBuilder>

#include <algorithm>

namespace postroom {

namespace {

constexpr QStringView opening = u"{{{";
constexpr QStringView closing = u"}}}";
// What stands within braces is a name and a few words: what goes on longer never was a field.
constexpr qsizetype longestField = 300;
constexpr qsizetype longestKey = 60;

constexpr QStringView contactPrefix = u"contact.";

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isWord(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestKey && std::all_of(text.begin(), text.end(), isWordCharacter);
}

// Where the line or the tag that a field began in ends.
qsizetype limitFrom(QStringView text, qsizetype start, SourceKind kind)
{
    const qsizetype most = qMin(text.size(), start + longestField);
    for (qsizetype i = start; i < most; ++i) {
        const QChar c = text.at(i);
        if (c == u'\n' || c == u'\r' || (kind == SourceKind::Html && (c == u'<' || c == u'>')))
            return i;
    }
    return most;
}

// Behind the braces that close a field with others in it, or -1.
qsizetype endOfNested(QStringView text, qsizetype from, qsizetype limit)
{
    int depth = 1;
    for (qsizetype i = from; i < limit;) {
        const QStringView rest = text.sliced(i, limit - i);
        if (rest.startsWith(opening)) {
            ++depth;
            i += opening.size();
        } else if (rest.startsWith(closing)) {
            i += closing.size();
            if (--depth == 0)
                return i;
        } else {
            ++i;
        }
    }
    return -1;
}

// What stands between the braces: nothing where it is no field.
MergeField fieldOf(QStringView content, SourceKind kind)
{
    const qsizetype bar = content.indexOf(u'|');
    const QStringView key = bar < 0 ? content : content.first(bar);
    const QStringView fallback = bar < 0 ? QStringView() : content.sliced(bar + 1);
    if (!isFieldKey(key) || fallback.contains(u'|') || fallback.contains(u'{') || fallback.contains(u'}'))
        return {};
    return {.key = key.toString(), .fallback = kind == SourceKind::Html ? unescapedHtml(fallback) : fallback.toString()};
}

FoundField found(qsizetype start, qsizetype end, FoundField::Fault fault)
{
    return {.start = start, .length = end - start, .field = {}, .fault = fault};
}

// The field that begins at start, where three braces are.
FoundField fieldAt(QStringView text, qsizetype start, SourceKind kind)
{
    using Fault = FoundField::Fault;
    qsizetype inside = start;
    while (inside < text.size() && text.at(inside) == u'{')
        ++inside;
    const qsizetype limit = limitFrom(text, inside, kind);
    const QStringView rest = text.sliced(inside, limit - inside);
    const qsizetype close = rest.indexOf(closing);
    const qsizetype next = rest.indexOf(opening);
    if (next >= 0 && (close < 0 || next < close)) {
        const qsizetype nestedEnd = rest.first(next).contains(u'}') ? -1 : endOfNested(text, inside, limit);
        if (nestedEnd >= 0)
            return found(start, nestedEnd, Fault::Nested);
        return found(start, inside + next, Fault::Malformed);
    }
    if (close < 0) {
        // As far as it was meant: its key, and the braces that are there.
        qsizetype end = inside;
        while (end < limit && (isWordCharacter(text.at(end)) || text.at(end) == u'.' || text.at(end) == u'|'))
            ++end;
        while (end < limit && text.at(end) == u'}')
            ++end;
        return found(start, end, Fault::Malformed);
    }
    FoundField result = found(start, inside + close + closing.size(), Fault::None);
    if (inside - start == opening.size())
        result.field = fieldOf(rest.first(close), kind);
    if (result.field.key.isEmpty())
        result.fault = Fault::Malformed;
    return result;
}

QString valueOf(const FieldValues &values, QStringView key)
{
    if (key == MergeField::unsubscribeKey())
        return values.unsubscribeUrl;
    if (key == u"contact.email" || key == u"EMAIL")
        return values.email;
    if (key == u"contact.first_name" || key == u"FIRST_NAME")
        return values.firstName;
    if (key == u"contact.last_name" || key == u"LAST_NAME")
        return values.lastName;
    return values.properties.value(propertyOfKey(key));
}

} // namespace

QList<FoundField> findFields(QStringView text, SourceKind kind)
{
    QList<FoundField> fields;
    for (qsizetype at = text.indexOf(opening); at >= 0;) {
        fields.push_back(fieldAt(text, at, kind));
        at = text.indexOf(opening, at + fields.constLast().length);
    }
    return fields;
}

QList<FoundField> soundFields(QStringView text, SourceKind kind)
{
    QList<FoundField> fields;
    for (qsizetype at = text.indexOf(opening); at >= 0;) {
        qsizetype inside = at + opening.size();
        while (inside < text.size() && text.at(inside) == u'{')
            ++inside;
        const qsizetype limit = limitFrom(text, inside, kind);
        const QStringView rest = text.sliced(inside, limit - inside);
        const qsizetype close = rest.indexOf(closing);
        const MergeField field = close < 0 ? MergeField() : fieldOf(rest.first(close), kind);
        qsizetype from = inside;
        if (!field.key.isEmpty()) {
            from = inside + close + closing.size();
            const qsizetype start = inside - opening.size();
            fields.push_back({.start = start, .length = from - start, .field = field});
        }
        at = text.indexOf(opening, from);
    }
    return fields;
}

bool isFieldKey(QStringView key)
{
    return isWord(key) || (key.startsWith(contactPrefix) && isWord(key.sliced(contactPrefix.size())));
}

QString fieldSource(const MergeField &field, SourceKind kind)
{
    QString source = opening % field.key;
    QString fallback = field.fallback;
    fallback.removeIf([](QChar c) { return c == u'{' || c == u'}' || c == u'|' || c == u'\n' || c == u'\r'; });
    if (!fallback.isEmpty()) {
        source += u'|';
        if (kind == SourceKind::Html)
            appendEscaped(source, fallback);
        else
            source += fallback;
    }
    return source % closing;
}

QString propertyOfKey(QStringView key)
{
    if (!key.startsWith(contactPrefix) || isBuiltInKey(key))
        return {};
    return key.sliced(contactPrefix.size()).toString();
}

bool isBuiltInKey(QStringView key)
{
    return key == u"contact.first_name" || key == u"contact.last_name" || key == u"contact.email" || key == u"FIRST_NAME"
        || key == u"LAST_NAME" || key == u"EMAIL" || key == MergeField::unsubscribeKey();
}

FilledText fillFields(const QString &text, const FieldValues &values, SourceKind kind)
{
    FilledText filled;
    filled.text.reserve(text.size());
    qsizetype done = 0;
    const QList<FoundField> fields = findFields(text, kind);
    for (const FoundField &found : fields) {
        if (found.fault != FoundField::Fault::None)
            continue;
        filled.text += QStringView(text).sliced(done, found.start - done);
        done = found.start + found.length;
        QString value = valueOf(values, found.field.key);
        if (value.isEmpty())
            value = found.field.fallback;
        if (value.isEmpty())
            value = values.propertyFallbacks.value(propertyOfKey(found.field.key));
        if (value.isEmpty() && !filled.empty.contains(found.field.key))
            filled.empty.push_back(found.field.key);
        if (kind == SourceKind::Html)
            appendEscaped(filled.text, value);
        else
            filled.text += value;
    }
    filled.text += QStringView(text).sliced(done);
    return filled;
}

} // namespace postroom
