// SPDX-License-Identifier: Apache-2.0
#include "resend/service_error.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace postroom {

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

struct ErrorBody
{
    QString name;
    QString message;
};

ErrorBody readBody(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {object.value("name"_L1).toString(), object.value("message"_L1).toString()};
}

bool isQuota(const QString &name)
{
    return name.endsWith("_quota_exceeded"_L1);
}

Kind kindOf(int status, const ErrorBody &body)
{
    const bool aboutTheKey = status == 400 || status == 401 || status == 403;
    if (aboutTheKey && body.name == "restricted_api_key"_L1)
        return Kind::RestrictedKey;
    if (aboutTheKey
        && (body.name == "invalid_api_key"_L1 || body.name == "missing_api_key"_L1
            || body.name == "suspended_api_key"_L1
            || body.message.contains("API key is invalid"_L1, Qt::CaseInsensitive)))
        return Kind::InvalidKey;
    switch (status) {
    case 400:
    case 405:
    case 413:
    case 415:
    case 422:
        return Kind::Rejected;
    case 401:
        return Kind::InvalidKey;
    case 403:
    case 451:
        return Kind::Forbidden;
    case 404:
    case 410:
        return Kind::NotFound;
    case 407:
        return Kind::ProxyRefused;
    case 408:
        return Kind::TimedOut;
    case 409:
        return Kind::Conflict;
    case 429:
        return isQuota(body.name) ? Kind::QuotaReached : Kind::RateLimited;
    default:
        return status >= 500 && status < 600 ? Kind::ServerFault : Kind::BadAnswer;
    }
}

Kind kindOf(NetworkFault::Kind kind)
{
    switch (kind) {
    case NetworkFault::Kind::Offline:
        return Kind::Offline;
    case NetworkFault::Kind::TimedOut:
        return Kind::TimedOut;
    case NetworkFault::Kind::ConnectionLost:
        return Kind::ConnectionLost;
    case NetworkFault::Kind::TlsRefused:
        return Kind::TlsRefused;
    case NetworkFault::Kind::ProxyRefused:
        return Kind::ProxyRefused;
    case NetworkFault::Kind::Redirected:
        return Kind::Redirected;
    case NetworkFault::Kind::Cancelled:
        return Kind::Cancelled;
    case NetworkFault::Kind::TooLarge:
    case NetworkFault::Kind::Protocol:
        return Kind::BadAnswer;
    }
    return Kind::BadAnswer;
}

bool changesSomething(const HttpRequest &request)
{
    return request.verb != HttpRequest::Verb::Get;
}

} // namespace

ApiError readServiceError(const HttpAnswer &answer, const HttpRequest &request)
{
    const ErrorBody body = readBody(answer.body);
    ApiError error;
    error.kind = kindOf(answer.status, body);
    error.httpStatus = answer.status;
    error.code = body.name;
    error.message = body.message;
    error.mayHaveHappened = error.kind == Kind::ServerFault && changesSomething(request);
    if (error.kind == Kind::RateLimited)
        error.retryAfter = RetryPolicy::slowDownPause(answer, QDateTime::currentDateTimeUtc());
    return error;
}

ApiError readNetworkFault(const NetworkFault &fault, const HttpRequest &request)
{
    ApiError error;
    error.kind = kindOf(fault.kind);
    error.message = fault.detail;
    error.mayHaveHappened = fault.mayHaveReachedServer && changesSomething(request);
    return error;
}

Verdict judgeAnswer(const HttpAnswer &answer)
{
    if (answer.status == 429)
        return isQuota(readBody(answer.body).name) ? Verdict::Final : Verdict::SlowDown;
    if (answer.status >= 500 && answer.status < 600)
        return Verdict::Passing;
    return Verdict::Final;
}

} // namespace postroom
