// SPDX-License-Identifier: Apache-2.0
#include "sandbox/json/body_reader.h"

#include <QJsonDocument>
#include <QString>

#include <algorithm>

namespace postroom::sandbox {

namespace {

QLatin1StringView keyOf(std::string_view key)
{
    return QLatin1StringView(key.data(), static_cast<qsizetype>(key.size()));
}

bool isBlank(const std::string &body)
{
    return std::all_of(body.begin(), body.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

} // namespace

std::string utf8(const QJsonValue &value)
{
    return value.toString().toStdString();
}

std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).size());
}

BodyReader::BodyReader(const std::string &body)
{
    if (isBlank(body))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(body.data(), qsizetype(body.size())));
    if (document.isObject())
        m_object = document.object();
    else
        refuse(wrongValue("The request body must be a valid JSON object."));
}

BodyReader::BodyReader(const QJsonObject &object, std::string path) : m_object(object), m_path(std::move(path)) {}

bool BodyReader::has(std::string_view key) const
{
    return m_object.contains(keyOf(key));
}

QJsonValue BodyReader::value(std::string_view key) const
{
    return m_object.value(keyOf(key));
}

void BodyReader::refuse(Answer answer)
{
    if (!m_refused)
        m_refused = std::move(answer);
    m_object = {}; // so that everything after reads as empty
}

void BodyReader::refuseType(std::string_view key, std::string_view wanted)
{
    refuse(wrongValue("The `" + m_path + std::string(key) + "` field must be " + std::string(wanted) + "."));
}

void BodyReader::refuseWord(std::string_view key, const std::string &words)
{
    refuse(wrongValue("The `" + m_path + std::string(key) + "` field must be one of: " + words + "."));
}

std::string BodyReader::requiredText(std::string_view key, TextRule rule)
{
    const std::optional<std::string> given = text(key, rule);
    if (!given || given->empty())
        refuse(missingField(m_path + std::string(key)));
    return given.value_or(std::string());
}

std::optional<std::string> BodyReader::text(std::string_view key, TextRule rule)
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (!found.isString()) {
        refuseType(key, "a string");
        return {};
    }
    const QString text = found.toString();
    if (static_cast<std::size_t>(text.size()) > rule.most) {
        refuse(wrongValue("The `" + m_path + std::string(key) + "` field must be at most " + std::to_string(rule.most)
                          + " characters."));
        return {};
    }
    if (text.isEmpty() && !rule.mayBeEmpty) {
        refuse(wrongValue("The `" + m_path + std::string(key) + "` field must not be empty."));
        return {};
    }
    return text.toStdString();
}

Change<std::string> BodyReader::textChange(std::string_view key, TextRule rule)
{
    if (value(key).isNull())
        return std::optional<std::string>();
    if (std::optional<std::string> given = text(key, rule))
        return given;
    return {};
}

std::optional<bool> BodyReader::boolean(std::string_view key)
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (!found.isBool()) {
        refuseType(key, "a boolean");
        return {};
    }
    return found.toBool();
}

Uuid BodyReader::requiredId(std::string_view key)
{
    if (!has(key))
        refuse(missingField(m_path + std::string(key)));
    return id(key).value_or(Uuid());
}

std::optional<Uuid> BodyReader::id(std::string_view key)
{
    const std::optional<std::string> given = text(key);
    if (!given)
        return {};
    const std::optional<Uuid> id = Uuid::fromText(*given);
    if (!id)
        refuse(notAnId(m_path + std::string(key)));
    return id;
}

Change<Uuid> BodyReader::idChange(std::string_view key)
{
    if (value(key).isNull())
        return std::optional<Uuid>();
    if (const std::optional<Uuid> given = id(key))
        return given;
    return {};
}

std::optional<std::vector<std::string>> BodyReader::texts(std::string_view key)
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (found.isString())
        return std::vector<std::string>{utf8(found)};
    if (!found.isArray()) {
        refuseType(key, "a string or an array of strings");
        return {};
    }
    std::vector<std::string> texts;
    for (const QJsonValue item : found.toArray()) {
        if (!item.isString()) {
            refuseType(key, "a string or an array of strings");
            return {};
        }
        texts.push_back(utf8(item));
    }
    return texts;
}

std::optional<QJsonObject> BodyReader::object(std::string_view key)
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (!found.isObject()) {
        refuseType(key, "an object");
        return {};
    }
    return found.toObject();
}

std::optional<QJsonArray> BodyReader::array(std::string_view key)
{
    if (!has(key))
        return {};
    const QJsonValue found = value(key);
    if (!found.isArray()) {
        refuseType(key, "an array");
        return {};
    }
    return found.toArray();
}

} // namespace postroom::sandbox
