// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/change.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace postroom {

//! Puts a JSON body together: what is not there is left out, what is cleared is null. Keys are the wire's (snake_case).
class JsonBody
{
public:
    JsonBody &put(QLatin1StringView key, const QJsonValue &value)
    {
        m_object.insert(key, value);
        return *this;
    }
    template<typename T>
    JsonBody &put(QLatin1StringView key, const std::optional<T> &value)
    {
        return value ? put(key, QJsonValue(*value)) : *this;
    }
    template<typename T>
    JsonBody &put(QLatin1StringView key, const Change<T> &change)
    {
        if (change.isCleared())
            return put(key, QJsonValue(QJsonValue::Null));
        return put(key, change.value());
    }
    //! Left out where \a object has no field.
    JsonBody &putObject(QLatin1StringView key, const QJsonObject &object)
    {
        return object.isEmpty() ? *this : put(key, QJsonValue(object));
    }
    //! Left out where \a list is empty.
    JsonBody &putList(QLatin1StringView key, const QJsonArray &list)
    {
        return list.isEmpty() ? *this : put(key, QJsonValue(list));
    }
    bool isEmpty() const { return m_object.isEmpty(); }
    const QJsonObject &object() const { return m_object; }
    QByteArray bytes() const;

    //! \a verb on \a path with this body.
    HttpRequest request(HttpRequest::Verb verb, const QString &path, HttpRequest::Repeat repeat) const;

private:
    QJsonObject m_object;
};

//! \a verb on \a path without a body.
HttpRequest bodilessRequest(HttpRequest::Verb verb, const QString &path, HttpRequest::Repeat repeat);

} // namespace postroom
