// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contact_properties/contact_property.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace postroom {

//! The texts of one contact as they are packed behind one another in memory, UTF-8. What search looks through stands
//! in one piece; a text that is the same as its folded form, or that but for a capital at its start, is not kept twice.
//!
//! A record is read where it lies: this only points into it. A text that has to be put together is written to the
//! caller's scratch, and what is returned may point there.
class ContactRecord
{
public:
    using Value = ContactProperty::Value;
    using ValueView = std::variant<std::monostate, std::string_view, double>;
    //! A value the contact has for the property of that number.
    struct Property
    {
        quint32 key = 0;
        Value value = {};
        bool operator==(const Property &) const = default;
    };
    //! What a record is made of.
    struct Texts
    {
        std::string_view email = {};
        std::optional<std::string_view> firstName = {};
        std::optional<std::string_view> lastName = {};
        //! Nothing: its properties are not known.
        std::optional<std::span<const Property>> properties = {};
    };

    explicit ContactRecord(const char *at) : m_start(at), m_head(quint8(*at++)), m_searched(takeText(at)) {}
    //! Replaces \a out by the record of \a texts.
    static void write(std::string &out, const Texts &texts);

    //! Folded email, names and texts of properties, apart by line breaks.
    std::string_view searched() const { return m_searched; }
    std::string_view email(std::string &scratch) const;
    std::optional<std::string_view> firstName(std::string &scratch) const;
    std::optional<std::string_view> lastName(std::string &scratch) const;
    //! First and last name with a space between, where there are both; empty where there is none.
    std::string_view fullName(std::string &scratch) const;

    bool knowsProperties() const;
    //! Nothing where it is not known or there is none.
    ValueView property(quint32 key) const;
    std::vector<Property> properties() const;
    //! Whether \a record, as write() made it, is the same byte for byte.
    bool isSameAs(std::string_view record) const;
    //! Bytes of the record.
    std::size_t size() const;
    //! Length of its texts as they would be written plainly.
    std::size_t plainSize() const;

private:
    static quint32 takeNumber(const char *&at)
    {
        quint32 number = uchar(*at++);
        if (number < 0x80) [[likely]]
            return number;
        number &= 0x7f;
        for (int shift = 7;; shift += 7) {
            const quint32 next = uchar(*at++);
            number |= (next & 0x7f) << shift;
            if (next < 0x80)
                return number;
        }
    }
    static std::string_view takeText(const char *&at)
    {
        const quint32 length = takeNumber(at);
        at += length;
        return {at - length, length};
    }
    static ValueView takeValue(const char *&at);
    struct Field
    {
        std::string_view folded = {};
        std::optional<std::string_view> stored = {};
    };
    enum class How : quint8 { Absent, AsFolded, Capitalised, Stored };
    How how(int field) const { return How((m_head >> (2 * field)) & 3); }
    quint32 length(int wanted) const;
    Field field(int wanted) const;
    const char *behindLengths() const;
    std::optional<std::string_view> text(int wanted, std::string &scratch) const;
    const char *propertiesStart() const;
    static How packing(std::string_view text, std::string_view folded);

    // A record is: the head, the searched text, the lengths of its parts (of the last one only where another follows),
    // the texts that are stored apart, the properties.
    const char *m_start = nullptr;
    quint8 m_head = 0; //!< how each of the three texts is kept, two bits each; then whether properties are known
    std::string_view m_searched;
};

} // namespace postroom
