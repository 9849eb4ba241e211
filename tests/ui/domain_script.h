// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/scripted_server.h"

namespace postroom::test {

// Answers about domains, as the service words them, for scripted servers.

//! A domain in the list: \a status is the service's word.
inline QByteArray domainHead(const QByteArray &id, const QByteArray &name, const QByteArray &status)
{
    return R"("id":")" + id + R"(","name":")" + name + R"(","status":")" + status
        + R"(","created_at":"2026-11-20 09:30:00.000000+00","region":"eu-west-1","open_tracking":false,)"
          R"("click_tracking":false,"capabilities":{"sending":"enabled","receiving":"disabled"})";
}

inline ScriptedAnswer domainList(const QList<QByteArray> &heads)
{
    QByteArray items;
    for (const QByteArray &head : heads)
        items += (items.isEmpty() ? "{" : ",{") + head + '}';
    return ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)" + items + "]}");
}

//! A domain with one TXT record in the state \a recordStatus.
inline ScriptedAnswer domainDetails(const QByteArray &head, const QByteArray &recordStatus)
{
    return ScriptedAnswer::json(
        200,
        R"({"object":"domain",)" + head
            + R"(,"records":[{"record":"SPF","name":"send","type":"TXT","ttl":"Auto","status":")" + recordStatus
            + R"(","value":"v=spf1 include:amazonses.com ~all"}]})");
}

//! One record of a domain, pending; \a purpose is the service's word ("SPF").
inline QByteArray recordText(const QByteArray &purpose, const QByteArray &type, const QByteArray &name,
                             const QByteArray &value, int priority = 0)
{
    const QByteArray more = priority > 0 ? ",\"priority\":" + QByteArray::number(priority) : QByteArray();
    return R"({"record":")" + purpose + R"(","name":")" + name + R"(","type":")" + type
        + R"(","ttl":"Auto","status":"pending","value":")" + value + '"' + more + '}';
}

inline ScriptedAnswer domainDetailsWith(const QByteArray &head, const QList<QByteArray> &records)
{
    return ScriptedAnswer::json(200, R"({"object":"domain",)" + head + R"(,"records":[)" + records.join(',') + "]}");
}

inline ScriptedAnswer refusal(int status, const QByteArray &code, const QByteArray &message)
{
    return ScriptedAnswer::json(status,
                                R"({"statusCode":)" + QByteArray::number(status) + R"(,"name":")" + code
                                    + R"(","message":")" + message + R"("})");
}

} // namespace postroom::test
