// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace postroom {

//! A value inside a JsonDocument: two words, to be passed by value, valid as long as the document. simdjson's own
//! handle without its header, which only json_document.cpp includes.
class JsonPlace
{
public:
    enum class Type : std::uint8_t { Missing, Null, Boolean, Number, Text, List, Object };

    Type type() const;
    bool toBoolean() const;          //!< only of a boolean
    double toNumber() const;         //!< only of a number
    std::string_view toText() const; //!< UTF-8, only of a text
    //! Of an object: its field; Missing where there is none. The first one, where a key comes twice.
    JsonPlace operator[](std::string_view key) const;
    //! Of a list or an object: how many items it has.
    std::size_t size() const;
    //! Calls \a visit(item) for each item of a list until it returns false.
    template<typename Visit>
    void each(Visit visit) const
    {
        eachItem([](void *context, JsonPlace item) { return (*static_cast<Visit *>(context))(item); }, &visit);
    }
    //! Calls \a visit(key, value) for each field of an object, in the order of the document, until it returns false.
    template<typename Visit>
    void eachField(Visit visit) const
    {
        eachPair([](void *context, std::string_view key,
                    JsonPlace value) { return (*static_cast<Visit *>(context))(key, value); },
                 &visit);
    }
    //! A copy that needs no document.
    QJsonValue toValue() const;

private:
    friend class JsonDocument;
    friend struct JsonHandle;
    void eachItem(bool (*visit)(void *, JsonPlace), void *context) const;
    void eachPair(bool (*visit)(void *, std::string_view, JsonPlace), void *context) const;

    const void *m_document = nullptr;
    std::size_t m_index = 0;
};

//! One parsed JSON text. Strict (RFC 8259, valid UTF-8), but for two things that JavaScript services write: halves of
//! surrogate pairs, where a text was cut inside an emoji, read as U+FFFD, and whole numbers beyond 64 bits as the nearest
//! double. May be used in any one thread.
class JsonDocument
{
public:
    explicit JsonDocument(const QByteArray &text);
    ~JsonDocument();
    Q_DISABLE_COPY_MOVE(JsonDocument)

    //! Missing where the text is not JSON.
    JsonPlace root() const { return m_root; }
    //! What is wrong with the text; empty where nothing is. Holds nothing of the text.
    QString fault() const { return m_fault; }

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    JsonPlace m_root;
    QString m_fault;
};

} // namespace postroom
