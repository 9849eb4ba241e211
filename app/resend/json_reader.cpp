// SPDX-License-Identifier: Apache-2.0
#include "resend/json_reader.h"

#include "resend/timestamp.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <cmath>
#include <limits>

namespace postroom {

using namespace Qt::StringLiterals;

QString JsonReader::path() const
{
    if (!m_parent)
        return {};
    QString own = m_parent->path() + m_key;
    if (m_index >= 0)
        own += u'[' + QString::number(m_index) + u']';
    return own + u'.';
}

void JsonReader::fail(QLatin1StringView key, qsizetype index, const QString &expected)
{
    if (m_fault.isSet())
        return;
    m_fault.path = path() + key;
    if (index >= 0)
        m_fault.path += u'[' + QString::number(index) + u']';
    m_fault.expected = expected;
}

QString JsonReader::string(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (!found.isString())
        fail(key, u"a text"_s);
    return found.toString();
}

std::optional<QString> JsonReader::optionalString(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    return string(key);
}

bool JsonReader::boolean(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (!found.isBool())
        fail(key, u"true or false"_s);
    return found.toBool();
}

std::optional<bool> JsonReader::optionalBoolean(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    return boolean(key);
}

std::optional<int> JsonReader::optionalInteger(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    const double number = found.toDouble(std::numeric_limits<double>::quiet_NaN());
    // Written so that NaN fails too.
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number)) {
        fail(key, u"a whole number"_s);
        return {};
    }
    return int(number);
}

QDateTime JsonReader::dateTime(QLatin1StringView key)
{
    const std::optional<QDateTime> time = readTimestamp(m_object.value(key).toString());
    if (!time)
        fail(key, u"a time"_s);
    return time.value_or(QDateTime());
}

std::optional<QDateTime> JsonReader::optionalDateTime(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() || found.isNull())
        return {};
    return dateTime(key);
}

QJsonArray JsonReader::array(QLatin1StringView key)
{
    const QJsonValue found = m_object.value(key);
    if (!found.isArray())
        fail(key, u"a list"_s);
    return found.toArray();
}

namespace detail {

std::optional<QJsonObject> parseObject(const QByteArray &body, ApiError &error)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    error.kind = ApiError::Kind::BadAnswer;
    if (fault.error != QJsonParseError::NoError) {
        error.message = u"not JSON: %1 at byte %2"_s.arg(fault.errorString()).arg(fault.offset);
        return {};
    }
    if (!document.isObject()) {
        error.message = u"expected an object"_s;
        return {};
    }
    return document.object();
}

ApiError badAnswer(const JsonReader::Fault &fault)
{
    ApiError error;
    error.kind = ApiError::Kind::BadAnswer;
    error.message = u"%1: expected %2"_s.arg(fault.path, fault.expected);
    return error;
}

} // namespace detail

} // namespace postroom
