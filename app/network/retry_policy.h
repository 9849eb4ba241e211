// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_answer.h"
#include "network/http_request.h"

#include <QDateTime>

#include <chrono>
#include <functional>

namespace postroom {

//! What an answer means for the queue. The layer above, which can read bodies, says it.
enum class Verdict {
    Final,    //!< hand it to the caller: a success, or a refusal that repeating does not change
    SlowDown, //!< not carried out because of the rate: wait as retry-after says, then go on, whatever the verb
    Passing,  //!< the service is in trouble: worth repeating where that is safe
};
using AnswerJudge = std::function<Verdict(const HttpAnswer &)>;

//! What to do with a request after an attempt.
struct RetryDecision
{
    enum class Action { Deliver, RepeatAfter, PauseQueue };
    Action action = Action::Deliver;
    std::chrono::milliseconds pause{0};

    bool operator==(const RetryDecision &) const = default;
};

//! The rules of architecture.md, "Retry by meaning": a pure function of the request, the attempts made and the outcome.
class RetryPolicy
{
public:
    static constexpr int maxAttempts = 3;   //!< of a request that is safe to repeat, the first included
    static constexpr int maxSlowDowns = 10; //!< answers "slow down" to one request before it is handed on

    //! \a attempts counts those made on faults and trouble, this one included; \a slowDowns those answered SlowDown,
    //! this one included; at maxSlowDowns the answer is handed on. \a jitter is 0…1 and spreads repeats of many
    //! clients: the pauses of 0.5 s and 2 s become a fifth shorter at 0 and a fifth longer at 1; tests give a fixed
    //! one. \a now is for a retry-after that names a time. \a verdict is not looked at where the outcome is a fault.
    static RetryDecision decide(const HttpRequest &request, const HttpOutcome &outcome, Verdict verdict, int attempts,
                                int slowDowns, double jitter, const QDateTime &now);
    //! The pause the service asks for: retry-after in seconds (decimals allowed) or as an HTTP date, else
    //! ratelimit-reset, else one second; at least 100 ms, at most two minutes.
    static std::chrono::milliseconds slowDownPause(const HttpAnswer &answer, const QDateTime &now);
};

} // namespace postroom
