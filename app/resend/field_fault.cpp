// SPDX-License-Identifier: Apache-2.0
#include "resend/field_fault.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;
using Reason = FieldFault::Reason;

namespace {

QString sentence(const FieldFault &fault)
{
    switch (fault.reason) {
    case Reason::Missing:
        return u"Missing `%1` field."_s.arg(fault.field);
    case Reason::TooLong:
        return u"The `%1` field must be at most %2 characters."_s.arg(fault.field, QString::number(fault.limit));
    case Reason::TooMany:
        return u"The `%1` field must have at most %2 items."_s.arg(fault.field, QString::number(fault.limit));
    case Reason::OutOfRange:
        return u"The `%1` field must be a number between 1 and %2."_s.arg(fault.field, QString::number(fault.limit));
    case Reason::Malformed:
        return u"Invalid `%1` field."_s.arg(fault.field);
    case Reason::NotAllowed:
        return u"The `%1` field is not allowed here."_s.arg(fault.field);
    }
    return {};
}

// Two fields have a word of their own.
QString codeOf(const FieldFault &fault)
{
    if (fault.field == "Idempotency-Key"_L1)
        return u"invalid_idempotency_key"_s;
    if (fault.reason == Reason::Missing)
        return u"missing_required_field"_s;
    return fault.field == "region"_L1 ? u"invalid_region"_s : u"validation_error"_s;
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

std::optional<ApiError> refusalOf(const FieldFaults &faults)
{
    if (faults.isEmpty())
        return {};
    ApiError error;
    error.kind = ApiError::Kind::Rejected;
    error.code = codeOf(faults.first());
    error.message = sentence(faults.first());
    return error;
}

namespace checks {

void required(FieldFaults &faults, QLatin1StringView field, const QString &text)
{
    if (text.isEmpty())
        faults.push_back({field, Reason::Missing});
}

void atMost(FieldFaults &faults, QLatin1StringView field, const QString &text, int limit)
{
    if (text.size() > limit)
        faults.push_back({field, Reason::TooLong, limit});
}

void id(FieldFaults &faults, const QString &id, QLatin1StringView field)
{
    required(faults, field, id);
    if (id == "."_L1 || id == ".."_L1)
        faults.push_back({field, Reason::Malformed});
}

FieldFaults onlyId(const QString &id)
{
    FieldFaults faults;
    checks::id(faults, id);
    return faults;
}

void address(FieldFaults &faults, QLatin1StringView field, const QString &address)
{
    if (address.isEmpty())
        faults.push_back({field, Reason::Missing});
    else if (!isAddress(address))
        faults.push_back({field, Reason::Malformed});
}

void sender(FieldFaults &faults, QLatin1StringView field, const QString &sender)
{
    if (sender.isEmpty())
        faults.push_back({field, Reason::Missing});
    else if (!isSender(sender))
        faults.push_back({field, Reason::Malformed});
}

void senders(FieldFaults &faults, QLatin1StringView field, const QStringList &senders)
{
    if (!std::all_of(senders.begin(), senders.end(), [](const QString &sender) { return isSender(sender); }))
        faults.push_back({field, Reason::Malformed});
}

void notEmpty(FieldFaults &faults, QLatin1StringView field, const std::optional<QString> &text)
{
    if (text && text->isEmpty())
        faults.push_back({field, Reason::Malformed});
}

} // namespace checks

bool isAddress(QStringView text)
{
    constexpr qsizetype most = 254; // RFC 5321, 4.5.3.1.3, less its brackets
    const qsizetype at = text.indexOf(u'@');
    if (text.size() > most || at < 1 || text.indexOf(u'@', at + 1) >= 0)
        return false;
    const bool anyUnfit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || isControl(c); });
    const QStringView domain = text.mid(at + 1);
    return !anyUnfit && domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.')
        && !domain.contains(QLatin1StringView(".."));
}

bool isSender(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (std::any_of(text.begin(), text.end(), isControl))
        return false;
    const qsizetype open = trimmed.lastIndexOf(u'<');
    if (open < 0)
        return isAddress(trimmed) && !trimmed.contains(u'>');
    if (!trimmed.endsWith(u'>'))
        return false;
    const QStringView address = trimmed.mid(open + 1).chopped(1);
    return isAddress(address) && !address.contains(u'<') && !address.contains(u'>');
}

} // namespace postroom
