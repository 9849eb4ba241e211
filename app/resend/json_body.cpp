// SPDX-License-Identifier: Apache-2.0
#include "resend/json_body.h"

#include <QJsonDocument>

namespace postroom {

QByteArray JsonBody::bytes() const
{
    return QJsonDocument(m_object).toJson(QJsonDocument::Compact);
}

HttpRequest JsonBody::request(HttpRequest::Verb verb, const QString &path, HttpRequest::Repeat repeat) const
{
    HttpRequest request = bodilessRequest(verb, path, repeat);
    request.body = bytes();
    return request;
}

HttpRequest bodilessRequest(HttpRequest::Verb verb, const QString &path, HttpRequest::Repeat repeat)
{
    HttpRequest request;
    request.verb = verb;
    request.path = path;
    request.repeat = repeat;
    return request;
}

} // namespace postroom
