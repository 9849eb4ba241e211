// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/send_result.h"

#include <QDateTime>

#include <optional>

//! What an answer, or a state of a broadcast, means for what a person asked for. Pure; SendRun asks the questions.
namespace postroom::sendrules {

//! What the answer to the last request said of it.
enum class Certainty {
    Yes,     //!< it was carried out
    No,      //!< it was not
    Unclear, //!< the connection broke: it may have been
};
Certainty certaintyOf(const std::optional<ApiError> &error);

//! Whether the service itself said no; otherwise it was not reached.
bool isRefusal(const ApiError &error);
bool isAboutTheKey(const ApiError &error);
//! Whether it was made in the service's own editor, which is why it cannot be sent from here.
bool saysMadeOnWeb(const ApiError &error);

//! What keeps \a plan from being carried out at all. Another time must be one; "now" is none.
std::optional<SendResult::Problem> planFault(SendAction action, const SendPlan &plan, const QDateTime &now);
//! Whether it can go out \a when: now, or at a time that is still to come.
bool isToCome(const WhenToSend &when, const QDateTime &now);
//! What keeps a broadcast in that state from what was asked for.
std::optional<SendResult::Problem> stateFault(SendAction action, const Broadcast &broadcast, const QDateTime &now);

//! What that status says after a request to send that ended so. Nothing: it may still be on its way.
std::optional<SendResult::Problem> afterOrder(BroadcastStatus status, Certainty certainty);
//! The same after a request to cancel, of an undo, a stop or the first half of another time. Nothing: it did not happen.
std::optional<SendResult::Problem> afterCancel(SendAction action, BroadcastStatus status, Certainty certainty);

} // namespace postroom::sendrules
