// SPDX-License-Identifier: Apache-2.0
#include "sending/send_rules.h"

#include "sending/send_run.h"

namespace postroom::sendrules {

using Problem = SendResult::Problem;
using Status = BroadcastStatus;

namespace {

bool isOnItsWay(Status status)
{
    return status == Status::Queued || status == Status::Sending;
}

} // namespace

Certainty certaintyOf(const std::optional<ApiError> &error)
{
    if (!error)
        return Certainty::Yes;
    return error->mayHaveHappened ? Certainty::Unclear : Certainty::No;
}

bool isRefusal(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::TlsRefused:
    case ApiError::Kind::ProxyRefused:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::ServerFault:
    case ApiError::Kind::BadAnswer:
        return false;
    case ApiError::Kind::NotAllowedHere:
    case ApiError::Kind::InvalidKey:
    case ApiError::Kind::RestrictedKey:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::QuotaReached:
        return true;
    }
    return false;
}

bool isAboutTheKey(const ApiError &error)
{
    return error.kind == ApiError::Kind::InvalidKey || error.kind == ApiError::Kind::RestrictedKey;
}

// "You can send broadcasts only if they were created via the API." The service has no word of its own for it.
bool saysMadeOnWeb(const ApiError &error)
{
    return (error.kind == ApiError::Kind::Forbidden || error.kind == ApiError::Kind::Rejected)
        && error.message.contains(QLatin1String("created via the API"), Qt::CaseInsensitive);
}

bool isToCome(const WhenToSend &when, const QDateTime &now)
{
    return when.isNow() || (when.time() && *when.time() > now);
}

std::optional<Problem> planFault(SendAction action, const SendPlan &plan, const QDateTime &now)
{
    const Audience &audience = plan.audience;
    if (audience.subscribed <= 0 || !audience.countedAt.isValid() || audience.segmentId != plan.seen.segmentId)
        return Problem::NotCounted;
    if (!isToCome(plan.when, now) || (action == SendAction::Reschedule && plan.when.isNow()))
        return Problem::TimePassed;
    return {};
}

std::optional<Problem> stateFault(SendAction action, const Broadcast &broadcast, const QDateTime &now)
{
    const Status status = broadcast.status.known;
    switch (action) {
    case SendAction::Undo:
        if (status != Status::Scheduled && status != Status::Draft)
            return Problem::TooLate;
        return {};
    case SendAction::Stop:
        if (status == Status::Draft || status == Status::Scheduled)
            return Problem::NotRunning;
        if (!isOnItsWay(status))
            return Problem::TooLate;
        return {};
    case SendAction::Send:
        if (status != Status::Draft)
            return Problem::NotADraft;
        return {};
    case SendAction::Reschedule:
        if (isOnItsWay(status))
            return Problem::TooLate;
        if (status != Status::Scheduled)
            return Problem::NotScheduled;
        if (broadcast.scheduledAt
            && now.msecsTo(*broadcast.scheduledAt) < std::chrono::milliseconds(SendRun::lastChange).count())
            return Problem::TooLate;
        return {};
    }
    return {};
}

std::optional<Problem> afterOrder(Status status, Certainty certainty)
{
    if (status != Status::Draft)
        return certainty == Certainty::No ? Problem::NotADraft // somebody else did it meanwhile
                                          : Problem::None;
    return certainty == Certainty::No ? std::optional(Problem::Refused) : std::nullopt;
}

std::optional<Problem> afterCancel(SendAction action, Status status, Certainty certainty)
{
    if (action == SendAction::Stop) {
        if (status == Status::Canceled)
            return Problem::None;
        if (!isOnItsWay(status))
            return Problem::TooLate;
    } else {
        if (status == Status::Draft)
            return Problem::None;
        if (status == Status::Canceled)
            return Problem::StoppedOnTheWay;
        if (status != Status::Scheduled)
            return Problem::TooLate;
    }
    return certainty == Certainty::No ? std::optional(Problem::Refused) : std::nullopt;
}

} // namespace postroom::sendrules
