// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"

#include <QJsonDocument>
#include <QString>

namespace postroom::test {

//! "POST /topics?limit=1", as the request's first line has it.
inline QByteArray lineOf(const HttpRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyEncoded);
    return verbName(request.verb) + ' ' + request.path.toLatin1()
        + (query.isEmpty() ? QByteArray() : '?' + query.toLatin1());
}

//! What is not as it should be in a request with a JSON body, \a json, or with none, where that is empty; nothing where
//! all is. Looks at everything of a request but its priority, which the client sets.
inline QString differenceOf(const HttpRequest &request, const QByteArray &line, const QByteArray &json,
                            HttpRequest::Repeat repeat)
{
    const auto differs = [](const char *what, const QByteArray &actual, const QByteArray &expected) {
        return QStringLiteral("%1: is %2, should be %3")
            .arg(QLatin1String(what), QString::fromUtf8(actual), QString::fromUtf8(expected));
    };
    if (lineOf(request) != line)
        return differs("line", lineOf(request), line);
    if (request.contentType != "application/json")
        return differs("content type", request.contentType, "application/json");
    if (!request.headers.isEmpty())
        return differs("headers", request.headers.first().first, "none");
    if (request.repeat != repeat)
        return QStringLiteral("repeat differs");
    if (request.totalTimeout != HttpRequest().totalTimeout || request.idleTimeout != HttpRequest().idleTimeout)
        return QStringLiteral("a timeout is not the usual one");
    if (json.isEmpty() || request.body.isEmpty())
        return request.body == json ? QString() : differs("body", request.body, json);
    const QJsonDocument expected = QJsonDocument::fromJson(json);
    if (expected.isNull())
        return QStringLiteral("the test's literal is not JSON");
    return QJsonDocument::fromJson(request.body) == expected ? QString() : differs("body", request.body, json);
}

} // namespace postroom::test

#define COMPARE_REQUEST(operation, line, json, repeat) \
    do { \
        const QString difference = postroom::test::differenceOf((operation).request(), line, json, repeat); \
        QVERIFY2(difference.isEmpty(), qPrintable(difference)); \
    } while (false)
