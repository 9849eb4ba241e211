// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "caught.h"
#include "network/send_queue.h"
#include "support/manual_clock.h"
#include "support/scripted_server.h"

#include <QElapsedTimer>
#include <QTestEventLoop>

#include <memory>

namespace postroom::test {

//! Runs the event loop until \a condition holds; false when \a timeout (ms) passed first.
template<typename Condition>
bool until(Condition condition, int timeout = 10000)
{
    QElapsedTimer time;
    time.start();
    while (!condition()) {
        if (time.hasExpired(timeout))
            return false;
        QTestEventLoop().enterLoopMSecs(1);
    }
    return true;
}

//! Lets all that is due now happen: a few turns of the event loop.
inline void breathe()
{
    for (int i = 0; i < 5; ++i)
        QTestEventLoop().enterLoopMSecs(1);
}

//! As the layer above judges: 429 is "slow down" unless its body names a quota, 5xx passes.
inline Verdict judge(const HttpAnswer &answer)
{
    if (answer.status == 429)
        return answer.body.contains("quota") ? Verdict::Final : Verdict::SlowDown;
    return answer.status >= 500 ? Verdict::Passing : Verdict::Final;
}

inline HttpRequest urgent(HttpRequest r, HttpRequest::Priority priority)
{
    r.priority = priority;
    return r;
}

inline ScriptedAnswer rated(ScriptedAnswer answer, int limit, int remaining, const QByteArray &reset = "1")
{
    answer.headers += {{"ratelimit-limit", QByteArray::number(limit)},
                       {"ratelimit-remaining", QByteArray::number(remaining)},
                       {"ratelimit-reset", reset},
                       {"ratelimit-policy", QByteArray::number(limit) + ";w=1"}};
    return answer;
}

//! The paths of the requests seen, in the order they came, without the first \a from.
inline QList<QByteArray> pathsOf(const ScriptedServer &server, qsizetype from)
{
    QList<QByteArray> paths;
    for (const SeenRequest &seen : server.seen().mid(from))
        paths.append(seen.path());
    return paths;
}

//! A queue with all it needs, on a clock that stands still.
struct QueueBench
{
    ScriptedServer server;
    ManualClock clock;
    std::unique_ptr<HttpTransport> transport = std::make_unique<HttpTransport>(
        server.url(), Secret(QByteArrayLiteral("re_queue_123")));
    std::unique_ptr<SendQueue> queue = std::make_unique<SendQueue>(*transport, clock);
    std::unique_ptr<QObject> context = std::make_unique<QObject>();

    Caught submit(const HttpRequest &r)
    {
        Caught caught;
        lastTicket = queue->submit(r, judge, context.get(), caught.done());
        return caught;
    }
    //! Brings the queue past its first answer, which says nothing of a rate.
    bool learnNoLimit()
    {
        server.on("GET /first", ScriptedAnswer::json(200, "{}"));
        return submit(request(HttpRequest::Verb::Get, "/first")).wait();
    }
    SendQueue::Ticket lastTicket = 0;
};

} // namespace postroom::test
