// SPDX-License-Identifier: Apache-2.0
#include "resend/json_document.h"

#include <QJsonArray>
#include <QJsonObject>

#include <simdjson.h>

#include <bit>
#include <type_traits>
#include <utility>

namespace postroom {

using namespace Qt::StringLiterals;
using simdjson::dom::element;
using simdjson::dom::element_type;

//! Between our handle and simdjson's.
struct JsonHandle
{
    static_assert(sizeof(JsonPlace) == sizeof(element)
                  && std::is_trivially_copyable_v<element> && std::is_trivially_copyable_v<JsonPlace>);
    static element of(JsonPlace place) { return std::bit_cast<element>(place); }
    static JsonPlace of(element value) { return std::bit_cast<JsonPlace>(value); }
    static bool isMissing(JsonPlace place) { return !place.m_document; }
};

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

//! The UTF-16 unit of an escape "\uXXXX" that begins at \a at; nothing where there is none.
std::optional<unsigned> unitAt(const QByteArray &text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return {};
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        if (!isHex(text[i]))
            return {};
    }
    return text.mid(at + 2, 4).toUInt(nullptr, 16);
}

//! What stands for the escape in \a text at \a at, and how long the escape is: a half of a surrogate pair that is alone
//! becomes U+FFFD, everything else stays.
std::pair<QByteArrayView, qsizetype> mendedEscape(const QByteArray &text, qsizetype at)
{
    const std::optional<unsigned> unit = unitAt(text, at);
    if (!unit)
        return {QByteArrayView(text).sliced(at).first(qMin(qsizetype(2), text.size() - at)), 2};
    const std::optional<unsigned> next = unitAt(text, at + 6);
    const bool isHigh = *unit >= 0xD800 && *unit < 0xDC00;
    const bool isLow = *unit >= 0xDC00 && *unit < 0xE000;
    if (isHigh && next && *next >= 0xDC00 && *next < 0xE000)
        return {QByteArrayView(text).sliced(at, 12), 12};
    return {isHigh || isLow ? QByteArrayView("\\ufffd") : QByteArrayView(text).sliced(at, 6), 6};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! \a text without the two things JavaScript writes and simdjson refuses: halves of surrogate pairs, and whole numbers
//! beyond 64 bits, which get a decimal point.
QByteArray mended(const QByteArray &text)
{
    constexpr qsizetype mostDigits = 18; // of any 64-bit number
    QByteArray out;
    out.reserve(text.size() + 64);
    bool isInside = false; // a text
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        if (isInside && c == '\\') {
            const auto [escape, length] = mendedEscape(text, at);
            out += escape;
            at += length;
            continue;
        }
        isInside = isInside != (c == '"');
        if (isInside || !isDigit(c)) {
            out += c;
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        out += QByteArrayView(text).sliced(start, at - start);
        const bool isWhole = at == text.size() || (text[at] != '.' && text[at] != 'e' && text[at] != 'E');
        const char before = start > 0 ? text[start - 1] : ' ';
        const bool isFraction = before == '.' || before == 'e' || before == 'E' || before == '+';
        if (at - start > mostDigits && isWhole && !isFraction)
            out += ".0";
    }
    return out;
}

} // namespace

struct JsonDocument::Parser
{
    simdjson::dom::parser parser;

    simdjson::simdjson_result<element> parse(const QByteArray &text)
    {
        return parser.parse(text.constData(), std::size_t(text.size()), true);
    }
};

JsonDocument::JsonDocument(const QByteArray &text) : m_parser(std::make_unique<Parser>())
{
    auto parsed = m_parser->parse(text);
    if (parsed.error() == simdjson::STRING_ERROR || parsed.error() == simdjson::NUMBER_ERROR)
        parsed = m_parser->parse(mended(text));
    if (parsed.error() == simdjson::SUCCESS)
        m_root = JsonHandle::of(parsed.value_unsafe());
    else
        m_fault = QString::fromLatin1(simdjson::error_message(parsed.error()));
}

JsonDocument::~JsonDocument() = default;

JsonPlace::Type JsonPlace::type() const
{
    if (JsonHandle::isMissing(*this))
        return Type::Missing;
    switch (JsonHandle::of(*this).type()) {
    case element_type::ARRAY:
        return Type::List;
    case element_type::OBJECT:
        return Type::Object;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
        return Type::Number;
    case element_type::STRING:
        return Type::Text;
    case element_type::BOOL:
        return Type::Boolean;
    case element_type::NULL_VALUE:
        return Type::Null;
    }
    return Type::Missing;
}

bool JsonPlace::toBoolean() const
{
    return JsonHandle::of(*this).get_bool().value_unsafe();
}

double JsonPlace::toNumber() const
{
    return JsonHandle::of(*this).get_double().value_unsafe();
}

std::string_view JsonPlace::toText() const
{
    return JsonHandle::of(*this).get_string().value_unsafe();
}

JsonPlace JsonPlace::operator[](std::string_view key) const
{
    element found;
    if (type() == Type::Object && JsonHandle::of(*this).at_key(key).get(found) == simdjson::SUCCESS)
        return JsonHandle::of(found);
    return {};
}

std::size_t JsonPlace::size() const
{
    simdjson::dom::array items;
    if (type() == Type::List && JsonHandle::of(*this).get(items) == simdjson::SUCCESS)
        return items.size();
    simdjson::dom::object fields;
    if (type() == Type::Object && JsonHandle::of(*this).get(fields) == simdjson::SUCCESS)
        return fields.size();
    return 0;
}

void JsonPlace::eachItem(bool (*visit)(void *, JsonPlace), void *context) const
{
    simdjson::dom::array items;
    if (type() != Type::List || JsonHandle::of(*this).get(items) != simdjson::SUCCESS)
        return;
    for (const element item : items) {
        if (!visit(context, JsonHandle::of(item)))
            return;
    }
}

void JsonPlace::eachPair(bool (*visit)(void *, std::string_view, JsonPlace), void *context) const
{
    simdjson::dom::object fields;
    if (type() != Type::Object || JsonHandle::of(*this).get(fields) != simdjson::SUCCESS)
        return;
    for (const auto field : fields) {
        if (!visit(context, field.key, JsonHandle::of(field.value)))
            return;
    }
}

QJsonValue JsonPlace::toValue() const
{
    switch (type()) {
    case Type::Missing:
        return QJsonValue(QJsonValue::Undefined);
    case Type::Null:
        return QJsonValue(QJsonValue::Null);
    case Type::Boolean:
        return toBoolean();
    case Type::Number:
        return toNumber();
    case Type::Text: {
        const std::string_view text = toText();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case Type::List: {
        QJsonArray items;
        each([&items](JsonPlace item) {
            items.append(item.toValue());
            return true;
        });
        return items;
    }
    case Type::Object: {
        QJsonObject fields;
        eachField([&fields](std::string_view key, JsonPlace value) {
            fields.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), value.toValue());
            return true;
        });
        return fields;
    }
    }
    return {};
}

} // namespace postroom
