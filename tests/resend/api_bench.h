// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/send_queue.h"
#include "resend/resend_client.h"
#include "support/manual_clock.h"
#include "support/scripted_server.h"

#include <QElapsedTimer>
#include <QTestEventLoop>

#include <memory>
#include <optional>

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

//! What a call brought, and how often. Copies share one result, so that it may go into a callback.
template<typename T>
class Told
{
public:
    std::function<void(Outcome<T>)> done() const
    {
        return [data = m_data](Outcome<T> outcome) {
            ++data->calls;
            data->outcome = std::move(outcome);
        };
    }
    int calls() const { return m_data->calls; }
    bool wait() const
    {
        return until([this] { return calls() > 0; });
    }
    bool isValue() const { return m_data->outcome && bool(*m_data->outcome); }
    bool isError() const { return m_data->outcome && !*m_data->outcome; }
    //! Only where isValue(); else an empty one.
    T value() const { return isValue() ? m_data->outcome->value() : T(); }
    //! Only where isError(); else one of kind Cancelled, which no test expects by chance.
    ApiError error() const
    {
        return isError() ? m_data->outcome->error() : ApiError{.kind = ApiError::Kind::Cancelled};
    }

private:
    struct Data
    {
        int calls = 0;
        std::optional<Outcome<T>> outcome;
    };
    std::shared_ptr<Data> m_data = std::make_shared<Data>();
};

//! A client and all below it, against a scripted server, on a clock that stands still.
struct ApiBench
{
    static constexpr const char *key = "re_planted_key_123";

    ScriptedServer server;
    ManualClock clock;
    std::unique_ptr<HttpTransport> transport = std::make_unique<HttpTransport>(server.url(), Secret(QByteArray(key)));
    std::unique_ptr<SendQueue> queue = std::make_unique<SendQueue>(*transport, clock);
    std::unique_ptr<ResendClient> client = std::make_unique<ResendClient>(*queue);
    std::unique_ptr<QObject> context = std::make_unique<QObject>();

    template<Operation Op>
    Told<typename Op::Result> call(const Op &operation,
                                   HttpRequest::Priority priority = HttpRequest::Priority::Interactive)
    {
        Told<typename Op::Result> told;
        client->call(operation, priority, context.get(), told.done());
        return told;
    }

    //! Like until(), and moves the clock on whenever the queue rests, so that pauses before repeats pass at once.
    template<typename Condition>
    bool passTimeUntil(Condition condition)
    {
        return until([&] {
            if (condition())
                return true;
            const QueueState state = queue->state();
            if (state.waiting > 0 && state.underWay == 0) {
                if (const auto due = clock.nextDue())
                    clock.advance(*due);
            }
            return false;
        });
    }
};

} // namespace postroom::test
