// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_record.h"

#include "models/contacts/contact_fold.h"

#include <QLocale>

#include <cstring>

namespace postroom {

namespace {

constexpr quint8 propertiesKnown = 0x40;
enum class ValueKind : quint8 { None, Text, Number };

void appendNumber(std::string &out, std::size_t number)
{
    for (; number >= 0x80; number >>= 7)
        out.push_back(char(number | 0x80));
    out.push_back(char(number));
}

void appendText(std::string &out, std::string_view text)
{
    appendNumber(out, text.size());
    out.append(text);
}

} // namespace

ContactRecord::How ContactRecord::packing(std::string_view text, std::string_view folded)
{
    if (text == folded)
        return How::AsFolded;
    const bool capital = text.size() == folded.size() && !text.empty() && asciiLower(text.front()) == folded.front()
        && text.substr(1) == folded.substr(1);
    return capital ? How::Capitalised : How::Stored;
}

void ContactRecord::write(std::string &out, const Texts &texts)
{
    const std::optional<std::string_view> fields[] = {texts.email, texts.firstName, texts.lastName};
    std::string folded;
    quint32 lengths[3] = {};
    quint8 head = texts.properties ? propertiesKnown : 0;
    How hows[3] = {};
    for (int i = 0; i < 3; ++i) {
        if (i > 0)
            folded.push_back('\n');
        if (!fields[i])
            continue;
        const std::size_t start = folded.size();
        appendFolded(folded, *fields[i]);
        lengths[i] = quint32(folded.size() - start);
        hows[i] = packing(*fields[i], std::string_view(folded).substr(start));
        head = quint8(head | quint8(hows[i]) << (2 * i));
    }
    if (texts.properties) {
        for (const Property &property : *texts.properties) {
            if (const auto *text = std::get_if<QString>(&property.value)) {
                folded.push_back('\n');
                folded.append(foldedForContacts(*text));
            } else if (const auto *number = std::get_if<double>(&property.value)) {
                folded.push_back('\n');
                folded.append(QLocale::c().toString(*number, 'g', QLocale::FloatingPointShortest).toStdString());
            }
        }
    }

    out.clear();
    out.push_back(char(head));
    appendText(out, folded);
    for (int i = 0; i < (texts.properties ? 3 : 2); ++i)
        appendNumber(out, lengths[i]);
    for (int i = 0; i < 3; ++i) {
        if (hows[i] == How::Stored)
            appendText(out, *fields[i]);
    }
    if (!texts.properties)
        return;
    appendNumber(out, texts.properties->size());
    for (const Property &property : *texts.properties) {
        appendNumber(out, property.key);
        if (const auto *text = std::get_if<QString>(&property.value)) {
            out.push_back(char(ValueKind::Text));
            appendText(out, text->toStdString());
        } else if (const auto *number = std::get_if<double>(&property.value)) {
            out.push_back(char(ValueKind::Number));
            out.append(reinterpret_cast<const char *>(number), sizeof(*number));
        } else {
            out.push_back(char(ValueKind::None));
        }
    }
}

quint32 ContactRecord::length(int wanted) const
{
    const char *at = m_searched.data() + m_searched.size();
    const int stored = m_head & propertiesKnown ? 3 : 2;
    quint32 before = 0;
    for (int i = 0; i < stored; ++i) {
        const quint32 one = takeNumber(at);
        if (i == wanted)
            return one;
        before += one + 1;
    }
    return quint32(m_searched.size()) - before;
}

const char *ContactRecord::behindLengths() const
{
    const char *at = m_searched.data() + m_searched.size();
    for (int i = 0; i < (m_head & propertiesKnown ? 3 : 2); ++i)
        takeNumber(at);
    return at;
}

ContactRecord::Field ContactRecord::field(int wanted) const
{
    Field found;
    std::size_t start = 0;
    for (int i = 0; i < wanted; ++i)
        start += length(i) + 1;
    found.folded = m_searched.substr(start, length(wanted));
    if (how(wanted) == How::Stored) {
        const char *at = behindLengths();
        for (int i = 0; i < wanted; ++i) {
            if (how(i) == How::Stored)
                takeText(at);
        }
        found.stored = takeText(at);
    }
    return found;
}

std::optional<std::string_view> ContactRecord::text(int wanted, std::string &scratch) const
{
    const Field found = field(wanted);
    switch (how(wanted)) {
    case How::Absent:
        return {};
    case How::AsFolded:
        return found.folded;
    case How::Stored:
        return found.stored;
    case How::Capitalised:
        break;
    }
    scratch.assign(found.folded);
    scratch.front() = char(scratch.front() - ('a' - 'A'));
    return scratch;
}

std::string_view ContactRecord::email(std::string &scratch) const
{
    return text(0, scratch).value_or(std::string_view());
}

std::optional<std::string_view> ContactRecord::firstName(std::string &scratch) const
{
    return text(1, scratch);
}

std::optional<std::string_view> ContactRecord::lastName(std::string &scratch) const
{
    return text(2, scratch);
}

std::string_view ContactRecord::fullName(std::string &scratch) const
{
    std::string last;
    const std::string_view lastText = text(2, last).value_or(std::string_view());
    const std::string_view first = text(1, scratch).value_or(std::string_view());
    if (first.data() != scratch.data())
        scratch.assign(first);
    if (!scratch.empty() && !lastText.empty())
        scratch.push_back(' ');
    scratch.append(lastText);
    return scratch;
}

bool ContactRecord::knowsProperties() const
{
    return m_head & propertiesKnown;
}

const char *ContactRecord::propertiesStart() const
{
    const char *at = behindLengths();
    for (int i = 0; i < 3; ++i) {
        if (how(i) == How::Stored)
            takeText(at);
    }
    return at;
}

// Reads one value and moves on behind it.
ContactRecord::ValueView ContactRecord::takeValue(const char *&at)
{
    switch (ValueKind(*at++)) {
    case ValueKind::Text:
        return takeText(at);
    case ValueKind::Number: {
        double number = 0;
        std::memcpy(&number, at, sizeof(number));
        at += sizeof(number);
        return number;
    }
    case ValueKind::None:
        break;
    }
    return {};
}

ContactRecord::ValueView ContactRecord::property(quint32 key) const
{
    if (!knowsProperties())
        return {};
    const char *at = propertiesStart();
    for (quint32 left = takeNumber(at); left > 0; --left) {
        const bool isIt = takeNumber(at) == key;
        const ValueView value = takeValue(at);
        if (isIt)
            return value;
    }
    return {};
}

std::vector<ContactRecord::Property> ContactRecord::properties() const
{
    std::vector<Property> all;
    if (!knowsProperties())
        return all;
    const char *at = propertiesStart();
    for (quint32 left = takeNumber(at); left > 0; --left) {
        Property property;
        property.key = takeNumber(at);
        const ValueView value = takeValue(at);
        if (const auto *text = std::get_if<std::string_view>(&value))
            property.value = QString::fromUtf8(text->data(), qsizetype(text->size()));
        else if (const auto *number = std::get_if<double>(&value))
            property.value = *number;
        all.push_back(std::move(property));
    }
    return all;
}

std::size_t ContactRecord::size() const
{
    const char *at = propertiesStart();
    if (knowsProperties()) {
        for (quint32 left = takeNumber(at); left > 0; --left) {
            takeNumber(at);
            takeValue(at);
        }
    }
    return std::size_t(at - m_start);
}

bool ContactRecord::isSameAs(std::string_view record) const
{
    return std::string_view(m_start, size()) == record;
}

std::size_t ContactRecord::plainSize() const
{
    std::size_t all = 0;
    for (int i = 0; i < 3; ++i) {
        const Field found = field(i);
        all += found.stored ? found.stored->size() : found.folded.size();
    }
    if (knowsProperties()) {
        const char *at = propertiesStart();
        for (quint32 left = takeNumber(at); left > 0; --left) {
            takeNumber(at);
            const ValueView value = takeValue(at);
            if (const auto *text = std::get_if<std::string_view>(&value))
                all += text->size();
            else if (std::holds_alternative<double>(value))
                all += sizeof(double);
        }
    }
    return all;
}

} // namespace postroom
