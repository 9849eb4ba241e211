// SPDX-License-Identifier: Apache-2.0
#include "network/retry_policy.h"

#include "network/header_numbers.h"

#include <algorithm>
#include <array>

namespace postroom {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr std::array<milliseconds, RetryPolicy::maxAttempts - 1> pauses{500ms, 2000ms};
constexpr double spread = 0.2;

bool isWorthRepeating(const HttpOutcome &outcome, Verdict verdict)
{
    if (std::holds_alternative<HttpAnswer>(outcome))
        return verdict == Verdict::Passing;
    switch (std::get<NetworkFault>(outcome).kind) {
    case NetworkFault::Kind::Offline:
    case NetworkFault::Kind::TimedOut:
    case NetworkFault::Kind::ConnectionLost:
        return true;
    case NetworkFault::Kind::TlsRefused:
    case NetworkFault::Kind::ProxyRefused:
    case NetworkFault::Kind::Redirected:
    case NetworkFault::Kind::TooLarge:
    case NetworkFault::Kind::Protocol:
    case NetworkFault::Kind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

milliseconds repeatPause(int attempts, double jitter)
{
    const milliseconds base = pauses[size_t(std::clamp(attempts, 1, RetryPolicy::maxAttempts - 1)) - 1];
    const double factor = 1.0 - spread + 2.0 * spread * std::clamp(jitter, 0.0, 1.0);
    return milliseconds(qRound64(double(base.count()) * factor));
}

} // namespace

RetryDecision RetryPolicy::decide(const HttpRequest &request, const HttpOutcome &outcome, Verdict verdict, int attempts,
                                  int slowDowns, double jitter, const QDateTime &now)
{
    using Action = RetryDecision::Action;
    if (const auto *answer = std::get_if<HttpAnswer>(&outcome); answer && verdict == Verdict::SlowDown) {
        if (slowDowns >= maxSlowDowns)
            return {Action::Deliver};
        return {Action::PauseQueue, slowDownPause(*answer, now)};
    }
    if (request.repeat == HttpRequest::Repeat::Safe && attempts < maxAttempts && isWorthRepeating(outcome, verdict))
        return {Action::RepeatAfter, repeatPause(attempts, jitter)};
    return {Action::Deliver};
}

milliseconds RetryPolicy::slowDownPause(const HttpAnswer &answer, const QDateTime &now)
{
    const QByteArray asked = answer.header("retry-after");
    std::optional<milliseconds> pause = secondsIn(asked);
    if (!pause) {
        if (const std::optional<QDateTime> until = httpDateIn(asked))
            pause = milliseconds(now.msecsTo(*until));
    }
    if (!pause)
        pause = secondsIn(answer.header("ratelimit-reset"));
    return std::clamp(pause.value_or(1000ms), milliseconds(100), milliseconds(2min));
}

} // namespace postroom
