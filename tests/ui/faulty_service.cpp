// SPDX-License-Identifier: Apache-2.0
#include "faulty_service.h"

#include "window_bench.h"

#include <utility>

namespace postroom::test {

FaultyService::FaultyService() : sandbox(benchSandbox())
{
    server.respond([this](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (m_fault) {
            if (std::optional<ScriptedAnswer> fault = m_fault(request))
                return fault;
        }
        return carryOut(request);
    });
}

void FaultyService::failAll(const ScriptedAnswer &answer)
{
    fail([answer](const SeenRequest &) { return std::optional(answer); });
}

void FaultyService::fail(const QByteArray &key, const ScriptedAnswer &answer)
{
    fail([key, answer](const SeenRequest &request) {
        return request.key() == key ? std::optional(answer) : std::nullopt;
    });
}

void FaultyService::failAfterwards(const QByteArray &key, ScriptedAnswer::How how)
{
    fail([this, key, how](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() != key)
            return {};
        ScriptedAnswer answer = carryOut(request);
        answer.how = how;
        return answer;
    });
}

ScriptedAnswer FaultyService::carryOut(const SeenRequest &request)
{
    QList<QByteArray> headers{"Content-Type: application/json",
                              "Content-Length: " + QByteArray::number(request.body.size())};
    const QByteArray own = std::exchange(sandbox.talk.key, request.header("authorization").mid(7)); // behind "Bearer "
    const Reply reply = sandbox.talk.send(request.method, request.target, headers, request.body);
    sandbox.talk.key = own;
    ScriptedAnswer answer = ScriptedAnswer::json(reply.status, reply.body);
    if (m_header.second)
        answer.headers.push_back({m_header.first, m_header.second()});
    return answer;
}

} // namespace postroom::test
