// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/outcome.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

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
//! A reader lives on the stack, and its children point to it for their path: they must not outlive it.
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

    JsonReader(const QJsonObject &object, Fault &fault) : m_object(object), m_fault(fault) {}

    QString string(QLatin1StringView key);
    std::optional<QString> optionalString(QLatin1StringView key); //!< absent or null: nothing
    bool boolean(QLatin1StringView key);
    std::optional<bool> optionalBoolean(QLatin1StringView key);
    std::optional<int> optionalInteger(QLatin1StringView key);
    QDateTime dateTime(QLatin1StringView key);
    std::optional<QDateTime> optionalDateTime(QLatin1StringView key);
    QJsonValue value(QLatin1StringView key) const { return m_object.value(key); }
    bool has(QLatin1StringView key) const { return m_object.contains(key); }

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
        const QJsonArray array = this->array(key);
        items.reserve(array.size());
        for (qsizetype i = 0; i < array.size() && !m_fault.isSet(); ++i) {
            const QJsonValue item = array.at(i);
            if (!item.isObject()) {
                fail(QLatin1StringView(key), i, QStringLiteral("an object"));
                break;
            }
            JsonReader reader(item.toObject(), m_fault, this, key, i);
            items.push_back(readOne(reader));
        }
        return items;
    }
    //! An optional object; \a read is called with its reader where it is there and not null.
    template<typename Read>
    void optionalObject(QLatin1StringView key, Read read)
    {
        const QJsonValue found = m_object.value(key);
        if (found.isUndefined() || found.isNull())
            return;
        if (!found.isObject()) {
            fail(key, -1, QStringLiteral("an object"));
            return;
        }
        JsonReader reader(found.toObject(), m_fault, this, key, -1);
        read(reader);
    }

    //! Reports a fault at \a key that only the value type can see.
    void fail(QLatin1StringView key, const QString &expected) { fail(key, -1, expected); }

private:
    JsonReader(const QJsonObject &object, Fault &fault, const JsonReader *parent, QLatin1StringView key,
               qsizetype index)
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
    QJsonArray array(QLatin1StringView key);
    void fail(QLatin1StringView key, qsizetype index, const QString &expected);
    QString path() const;

    QJsonObject m_object;
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
//! The object in \a body, or nothing with \a error set.
std::optional<QJsonObject> parseObject(const QByteArray &body, ApiError &error);
ApiError badAnswer(const JsonReader::Fault &fault);
} // namespace detail

template<typename T, typename Read>
Outcome<T> readJson(const QByteArray &body, Read read)
{
    ApiError error;
    const std::optional<QJsonObject> object = detail::parseObject(body, error);
    if (!object)
        return error;
    JsonReader::Fault fault;
    JsonReader reader(*object, fault);
    T value = read(reader);
    if (fault.isSet())
        return detail::badAnswer(fault);
    return value;
}

} // namespace postroom
