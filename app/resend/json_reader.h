// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/outcome.h"
#include "base/secret.h"
#include "resend/json_document.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <utility>

namespace postroom {

//! A word of a fixed set as the service wrote it. The set is open: a word not known here keeps its text and is shown as
//! it came. \a E has a member Unknown.
template<typename E>
struct Word
{
    E known = E::Unknown;
    QString text = {};

    bool operator==(const Word &) const = default;
    bool operator==(E other) const { return known == other; }
};

//! One row of a word table: what is on the wire and what it means.
template<typename E>
struct WordMeaning
{
    QLatin1StringView text;
    E meaning;
};

//! Reads one JSON object strictly: a field that is missing or of another type is a fault that names its path
//! ("data[3].created_at: expected a time"). After the first fault everything reads as empty, so that value types need no
//! checks of their own; whoever started the reading looks at fault() once at the end.
//!
//! A reader lives on the stack, in the life of its document, and its children point to it for their path: they must not outlive it.
class JsonReader
{
public:
    //! Where the first fault of a whole document is kept.
    struct Fault
    {
        QString path = {};
        QString expected = {};
        bool isSet() const { return !expected.isEmpty(); }
    };

    //! \a object must be one.
    JsonReader(JsonPlace object, Fault &fault) : m_object(object), m_fault(fault) {}

    QString string(QLatin1StringView key);
    std::optional<QString> optionalString(QLatin1StringView key); //!< absent or null: nothing
    bool boolean(QLatin1StringView key);
    std::optional<bool> optionalBoolean(QLatin1StringView key);
    int integer(QLatin1StringView key);
    std::optional<int> optionalInteger(QLatin1StringView key);
    //! A text that must not be seen or logged: it exists nowhere else, and no fault holds it.
    Secret secret(QLatin1StringView key);
    QStringList optionalStrings(QLatin1StringView key); //!< absent or null: empty
    //! All fields of this object but \a others, by name: each a number, or null and then left out.
    QMap<QString, double> numbers(std::span<const QLatin1StringView> others = {});
    QDateTime dateTime(QLatin1StringView key);
    std::optional<QDateTime> optionalDateTime(QLatin1StringView key);
    QJsonValue value(QLatin1StringView key) const { return find(key).toValue(); }
    bool has(QLatin1StringView key) const { return find(key).type() != JsonPlace::Type::Missing; }
    //! Neither absent nor null.
    bool hasValue(QLatin1StringView key) const { return !isNothing(find(key)); }

    template<typename E, std::size_t N>
    Word<E> word(QLatin1StringView key, const WordMeaning<E> (&table)[N])
    {
        return meaningOf(string(key), std::span<const WordMeaning<E>>(table));
    }
    template<typename E, std::size_t N>
    std::optional<Word<E>> optionalWord(QLatin1StringView key, const WordMeaning<E> (&table)[N])
    {
        if (const std::optional<QString> text = optionalString(key))
            return meaningOf(*text, std::span<const WordMeaning<E>>(table));
        return {};
    }

    //! A required array of objects; \a readOne makes a T of each.
    template<typename T, typename ReadOne>
    QList<T> list(QLatin1StringView key, ReadOne readOne)
    {
        QList<T> items;
        const JsonPlace list = this->array(key);
        if (m_fault.isSet())
            return items;
        items.reserve(qsizetype(list.size()));
        list.each([&](JsonPlace item) {
            if (item.type() != JsonPlace::Type::Object) {
                fail(key, items.size(), QStringLiteral("an object"));
                return false;
            }
            JsonReader reader(item, m_fault, this, key, items.size());
            items.push_back(readOne(reader));
            return !m_fault.isSet();
        });
        return items;
    }
    //! An optional object; \a read is called with its reader where it is there and not null.
    template<typename Read>
    void optionalObject(QLatin1StringView key, Read read)
    {
        const JsonPlace found = find(key);
        if (isNothing(found))
            return;
        if (found.type() != JsonPlace::Type::Object) {
            fail(key, -1, QStringLiteral("an object"));
            return;
        }
        JsonReader reader(found, m_fault, this, key, -1);
        read(reader);
    }

    //! A required object; \a read is called with its reader.
    template<typename Read>
    void object(QLatin1StringView key, Read read)
    {
        if (isNothing(find(key)))
            fail(key, QStringLiteral("an object"));
        else
            optionalObject(key, read);
    }
    //! Every field of a required object, in the document's order: \a read(QString key, JsonPlace value) says whether the
    //! value is of a kind it knows.
    template<typename Read>
    void eachField(QLatin1StringView key, Read read)
    {
        const JsonPlace fields = find(key);
        if (fields.type() != JsonPlace::Type::Object) {
            fail(key, QStringLiteral("an object"));
            return;
        }
        fields.eachField([&](std::string_view name, JsonPlace value) {
            const QString field = QString::fromUtf8(name.data(), qsizetype(name.size()));
            if (m_fault.isSet())
                return false;
            if (!read(field, value))
                failInside(key, field, QStringLiteral("a value"));
            return !m_fault.isSet();
        });
    }

    //! Reports a fault at \a key that only the value type can see.
    void fail(QLatin1StringView key, const QString &expected) { fail(key, -1, expected); }

private:
    JsonReader(JsonPlace object, Fault &fault, const JsonReader *parent, QLatin1StringView key, qsizetype index)
        : m_object(object), m_fault(fault), m_parent(parent), m_key(key), m_index(index)
    {
    }
    template<typename E>
    static Word<E> meaningOf(const QString &text, std::span<const WordMeaning<E>> table)
    {
        for (const WordMeaning<E> &row : table) {
            if (text == row.text)
                return {row.meaning, text};
        }
        return {E::Unknown, text};
    }
    static bool isNothing(JsonPlace place)
    {
        return place.type() == JsonPlace::Type::Missing || place.type() == JsonPlace::Type::Null;
    }
    JsonPlace find(QLatin1StringView key) const
    {
        return m_object[std::string_view(key.data(), std::size_t(key.size()))];
    }
    JsonPlace array(QLatin1StringView key);
    void fail(QLatin1StringView key, qsizetype index, const QString &expected);
    //! At \a field of the object at \a key, or of this one where \a key is empty.
    void failInside(QLatin1StringView key, const QString &field, const QString &expected);
    QString path() const;

    JsonPlace m_object;
    Fault &m_fault;
    const JsonReader *m_parent = nullptr;
    QLatin1StringView m_key;
    qsizetype m_index = -1;
};

//! Parses \a body as one JSON object and makes a T of it with \a read(JsonReader &). Anything else is an ApiError of kind
//! BadAnswer whose message names the place. Thread-safe.
template<typename T, typename Read>
Outcome<T> readJson(const QByteArray &body, Read read);

namespace detail {
//! Why \a document is not one object; nothing where it is.
std::optional<ApiError> notAnObject(const JsonDocument &document);
ApiError badAnswer(const JsonReader::Fault &fault);
} // namespace detail

template<typename T, typename Read>
Outcome<T> readJson(const QByteArray &body, Read read)
{
    const JsonDocument document(body);
    if (std::optional<ApiError> error = detail::notAnObject(document))
        return *std::move(error);
    JsonReader::Fault fault;
    JsonReader reader(document.root(), fault);
    T value = read(reader);
    if (fault.isSet())
        return detail::badAnswer(fault);
    return value;
}

} // namespace postroom
