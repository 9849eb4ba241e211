// SPDX-License-Identifier: Apache-2.0
#include "resend/rights.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace postroom {

namespace {

using Verb = HttpRequest::Verb;

// A body that is not an object is nothing this program writes: what it would do is not known.
bool asksToSend(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return true;
    const QJsonObject fields = document.object();
    const QJsonValue send = fields.value("send"_L1);
    return !(send.isUndefined() || (send.isBool() && !send.toBool())) || fields.contains("scheduled_at"_L1);
}

ApiError refusal(const QString &code, const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::NotAllowedHere;
    error.code = code;
    error.message = message;
    return error;
}

} // namespace

bool allows(Rights rights, Needs needs)
{
    switch (needs) {
    case Needs::Nothing:
        return true;
    case Needs::Writing:
        return rights != Rights::ReadOnly;
    case Needs::Sending:
        break;
    }
    return rights == Rights::Full;
}

bool changesService(const HttpRequest &request)
{
    return request.verb != Verb::Get;
}

bool sendsSomething(const HttpRequest &request)
{
    if (!changesService(request))
        return false;
    QString path = request.path.toLower();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path == "/emails"_L1 || path.startsWith("/emails/"_L1))
        return !(request.verb == Verb::Post && path.endsWith("/cancel"_L1));
    if (request.verb != Verb::Post)
        return false;
    if (path == "/broadcasts"_L1)
        return asksToSend(request.body);
    return path.startsWith("/broadcasts/"_L1) && path.endsWith("/send"_L1);
}

std::optional<ApiError> refusedByRights(Rights rights, const HttpRequest &request)
{
    switch (rights) {
    case Rights::Full:
        return std::nullopt;
    case Rights::NoSending:
        if (!sendsSomething(request))
            return std::nullopt;
        return refusal(u"no_sending"_s, u"Sending is switched off for this account on this computer."_s);
    case Rights::ReadOnly:
        break;
    }
    if (!changesService(request))
        return std::nullopt;
    return refusal(u"read_only"_s, u"This account is read-only on this computer."_s);
}

} // namespace postroom
