// SPDX-License-Identifier: Apache-2.0
#include "sandbox/json/json_writer.h"

#include <QByteArray>
#include <QLocale>

#include <cmath>

namespace postroom::sandbox {

void JsonWriter::start(std::string_view key)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    if (!key.empty()) {
        quote(key);
        m_out += ':';
    }
}

void JsonWriter::beginObject(std::string_view key)
{
    start(key);
    m_out += '{';
    m_first = true;
}

void JsonWriter::endObject()
{
    m_out += '}';
    m_first = false;
}

void JsonWriter::beginArray(std::string_view key)
{
    start(key);
    m_out += '[';
    m_first = true;
}

void JsonWriter::endArray()
{
    m_out += ']';
    m_first = false;
}

void JsonWriter::text(std::string_view key, std::string_view value)
{
    start(key);
    quote(value);
}

void JsonWriter::boolean(std::string_view key, bool value)
{
    start(key);
    m_out += value ? "true" : "false";
}

void JsonWriter::number(std::string_view key, double value)
{
    start(key);
    // A hundred thousand is not 1e+05 to people, and counts are whole.
    const bool whole = std::abs(value) < 1e15 && value == std::trunc(value);
    const QByteArray digits = whole ? QByteArray::number(static_cast<qint64>(value))
                                    : QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    m_out.append(digits.constData(), static_cast<std::size_t>(digits.size()));
}

void JsonWriter::null(std::string_view key)
{
    start(key);
    m_out += "null";
}

void JsonWriter::id(std::string_view key, const Uuid &value)
{
    start(key);
    m_out += '"';
    appendUuid(m_out, value);
    m_out += '"';
}

void JsonWriter::time(std::string_view key, Moment value)
{
    start(key);
    m_out += '"';
    appendTimestamp(m_out, value);
    m_out += '"';
}

void JsonWriter::textOrNull(std::string_view key, const std::optional<std::string> &value)
{
    value ? text(key, *value) : null(key);
}

void JsonWriter::idOrNull(std::string_view key, const std::optional<Uuid> &value)
{
    value ? id(key, *value) : null(key);
}

void JsonWriter::timeOrNull(std::string_view key, const std::optional<Moment> &value)
{
    value ? time(key, *value) : null(key);
}

void JsonWriter::quote(std::string_view text)
{
    m_out += '"';
    std::size_t plain = 0; // start of what needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        default:
            m_out += "\\u00";
            m_out += "0123456789abcdef"[c >> 4 & 15];
            m_out += "0123456789abcdef"[c & 15];
        }
    }
    m_out.append(text, plain, text.size() - plain);
    m_out += '"';
}

} // namespace postroom::sandbox
