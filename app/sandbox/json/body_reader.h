// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/uuid.h"
#include "sandbox/http/answer.h"
#include "sandbox/json/word_table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! What a text must be. Lengths are counted as the service counts them, in UTF-16 units.
struct TextRule
{
    std::size_t most = std::size_t(-1);
    bool mayBeEmpty = true; //!< a required text that is empty is as good as missing, whatever stands here
};

//! A field of an update: absent (leave it), null (clear it), or a value (set it).
template<typename T>
using Change = std::optional<std::optional<T>>;

//! Reads the JSON body of a request as strictly as the service: the first thing that is missing or wrong refuses the
//! whole call, in the service's words. After that everything reads as empty, so a handler asks for all its fields, then
//! looks at refused() once, and only then changes anything.
class BodyReader
{
public:
    //! \a body: one JSON object; an empty body reads as an object without fields.
    explicit BodyReader(const std::string &body);
    //! An object inside a body; \a path is put before field names in refusals ("capabilities.").
    BodyReader(const QJsonObject &object, std::string path);

    std::string requiredText(std::string_view key, TextRule rule = {});
    std::optional<std::string> text(std::string_view key, TextRule rule = {});
    Change<std::string> textChange(std::string_view key, TextRule rule = {});
    std::optional<bool> boolean(std::string_view key);
    Uuid requiredId(std::string_view key);
    std::optional<Uuid> id(std::string_view key);
    Change<Uuid> idChange(std::string_view key);
    //! One text or a list of texts; nothing where absent.
    std::optional<std::vector<std::string>> texts(std::string_view key);
    //! A word of a fixed set.
    template<typename E, std::size_t N>
    std::optional<E> word(std::string_view key, const WordOf<E> (&table)[N])
    {
        const std::optional<std::string> given = text(key);
        if (!given)
            return {};
        const std::optional<E> meaning = meaningOf(*given, std::span<const WordOf<E>>(table));
        if (!meaning)
            refuseWord(key, listOf(std::span<const WordOf<E>>(table)));
        return meaning;
    }
    template<typename E, std::size_t N>
    E requiredWord(std::string_view key, const WordOf<E> (&table)[N])
    {
        if (!has(key))
            refuse(missingField(m_path + std::string(key)));
        return word(key, table).value_or(table[0].meaning);
    }
    //! Nothing where absent; anything but an object, or an array, is refused.
    std::optional<QJsonObject> object(std::string_view key);
    std::optional<QJsonArray> array(std::string_view key);

    bool has(std::string_view key) const;
    QJsonValue value(std::string_view key) const;

    //! Refuses the call with \a answer, unless something before has.
    void refuse(Answer answer);
    //! Set where the call is refused: hand it back.
    const std::optional<Answer> &refused() const { return m_refused; }

private:
    void refuseType(std::string_view key, std::string_view wanted);
    void refuseWord(std::string_view key, const std::string &words);

    QJsonObject m_object;
    std::string m_path;
    std::optional<Answer> m_refused;
};

//! A JSON text as the sandbox keeps texts.
std::string utf8(const QJsonValue &value);
//! How long the service thinks \a text is: UTF-16 units.
std::size_t lengthOf(std::string_view text);

} // namespace postroom::sandbox
