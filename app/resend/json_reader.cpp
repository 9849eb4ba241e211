// SPDX-License-Identifier: Apache-2.0
#include "resend/json_reader.h"

#include "resend/timestamp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace postroom {

using namespace Qt::StringLiterals;

void JsonReader::failInside(QLatin1StringView key, const QString &field, const QString &expected)
{
    if (m_fault.isSet())
        return;
    m_fault.path = path() + key + (key.isEmpty() ? QString() : u"."_s) + field;
    m_fault.expected = expected;
}

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

namespace {

QString textOf(JsonPlace place)
{
    const std::string_view text = place.toText();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

QString JsonReader::string(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (found.type() == JsonPlace::Type::Text)
        return textOf(found);
    fail(key, u"a text"_s);
    return {};
}

std::optional<QString> JsonReader::optionalString(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (isNothing(found))
        return {};
    if (found.type() == JsonPlace::Type::Text)
        return textOf(found);
    fail(key, u"a text"_s);
    return QString();
}

bool JsonReader::boolean(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (found.type() == JsonPlace::Type::Boolean)
        return found.toBoolean();
    fail(key, u"true or false"_s);
    return false;
}

std::optional<bool> JsonReader::optionalBoolean(QLatin1StringView key)
{
    if (isNothing(find(key)))
        return {};
    return boolean(key);
}

int JsonReader::integer(QLatin1StringView key)
{
    if (isNothing(find(key)))
        fail(key, u"a whole number"_s);
    return optionalInteger(key).value_or(0);
}

Secret JsonReader::secret(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (found.type() != JsonPlace::Type::Text) {
        fail(key, u"a text"_s);
        return {};
    }
    const std::string_view text = found.toText();
    return Secret(QByteArray(text.data(), qsizetype(text.size())));
}

QStringList JsonReader::optionalStrings(QLatin1StringView key)
{
    QStringList texts;
    if (isNothing(find(key)))
        return texts;
    array(key).each([&](JsonPlace item) {
        if (item.type() == JsonPlace::Type::Text)
            texts.push_back(textOf(item));
        else
            fail(key, texts.size(), u"a text"_s);
        return !m_fault.isSet();
    });
    return texts;
}

QMap<QString, double> JsonReader::numbers(std::span<const QLatin1StringView> others)
{
    QMap<QString, double> found;
    m_object.eachField([&](std::string_view name, JsonPlace value) {
        const QString field = QString::fromUtf8(name.data(), qsizetype(name.size()));
        if (isNothing(value) || std::find(others.begin(), others.end(), field) != others.end())
            return true;
        if (value.type() == JsonPlace::Type::Number)
            found.insert(field, value.toNumber());
        else
            failInside({}, field, u"a number"_s);
        return !m_fault.isSet();
    });
    return found;
}

std::optional<int> JsonReader::optionalInteger(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (isNothing(found))
        return {};
    const bool isNumber = found.type() == JsonPlace::Type::Number;
    const double number = isNumber ? found.toNumber() : std::numeric_limits<double>::quiet_NaN();
    // Written so that NaN fails too.
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number)) {
        fail(key, u"a whole number"_s);
        return {};
    }
    return int(number);
}

QDateTime JsonReader::dateTime(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    std::optional<QDateTime> time;
    if (found.type() == JsonPlace::Type::Text)
        time = readTimestamp(found.toText());
    if (!time)
        fail(key, u"a time"_s);
    return time.value_or(QDateTime());
}

std::optional<QDateTime> JsonReader::optionalDateTime(QLatin1StringView key)
{
    if (isNothing(find(key)))
        return {};
    return dateTime(key);
}

JsonPlace JsonReader::array(QLatin1StringView key)
{
    const JsonPlace found = find(key);
    if (found.type() != JsonPlace::Type::List)
        fail(key, u"a list"_s);
    return found;
}

namespace detail {

std::optional<ApiError> notAnObject(const JsonDocument &document)
{
    if (document.root().type() == JsonPlace::Type::Object)
        return {};
    ApiError error;
    error.kind = ApiError::Kind::BadAnswer;
    error.message = document.fault().isEmpty() ? u"expected an object"_s : u"not JSON: %1"_s.arg(document.fault());
    return error;
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
