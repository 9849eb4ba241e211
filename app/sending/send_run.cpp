// SPDX-License-Identifier: Apache-2.0
#include "sending/send_run.h"

#include "base/clock.h"
#include "resend/broadcasts/broadcast_api.h"
#include "sending/send_history.h"

#include <algorithm>
#include <utility>

namespace postroom {

using namespace sendrules;
using Status = BroadcastStatus;

SendRun::SendRun(ResendClient &client, Clock &clock, SendHistory &history, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_history(history)
{
}

SendRun::~SendRun()
{
    if (!m_entry.isEmpty() && isBusy())
        m_history.abandoned(m_entry);
}

void SendRun::setAccount(const QString &id, const QString &name)
{
    m_accountId = id;
    m_accountName = name;
}

void SendRun::send(const SendPlan &plan)
{
    if (begin(SendAction::Send, plan))
        start();
}

void SendRun::undo(const QString &broadcastId)
{
    if (begin(SendAction::Undo, {.broadcastId = broadcastId}))
        read([this](const auto &outcome) { readBefore(outcome); });
}

void SendRun::reschedule(const SendPlan &plan)
{
    if (begin(SendAction::Reschedule, plan))
        start();
}

void SendRun::start()
{
    // Before anything else: another time is a cancel and a send, and the cancel alone would leave a draft behind.
    m_result.error = refusedByRights(m_client.rights(), SendBroadcast{.id = m_plan.broadcastId}.request());
    if (m_result.error)
        refuseLater(Problem::Refused);
    else if (const auto fault = planFault(m_action, m_plan, m_clock.now()))
        refuseLater(*fault);
    else
        read([this](const auto &outcome) { readBefore(outcome); });
}

void SendRun::stop(const QString &broadcastId)
{
    if (begin(SendAction::Stop, {.broadcastId = broadcastId}))
        read([this](const auto &outcome) { readBefore(outcome); });
}

void SendRun::giveUp()
{
    if (m_step == Step::Asking)
        end(Problem::Unknown);
}

bool SendRun::begin(SendAction action, const SendPlan &plan)
{
    if (isBusy())
        return false;
    ++m_run;
    m_action = action;
    m_plan = plan;
    m_pressedAt = m_clock.now();
    m_result = {.action = action};
    m_cancels = 0;
    m_due.reset();
    m_entry.clear();
    setStep(Step::Reading);
    return true;
}

void SendRun::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged(step);
}

void SendRun::read(std::function<void(const Outcome<BroadcastDetails> &)> then)
{
    m_client.call(GetBroadcast{m_plan.broadcastId}, ResendClient::Priority::Interactive, this,
                  [this, run = m_run, then = std::move(then)](const Outcome<BroadcastDetails> &outcome) {
                      if (run == m_run && isBusy())
                          then(outcome);
                  });
}

void SendRun::refuseLater(Problem problem)
{
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run, problem] {
            if (run == m_run && isBusy())
                end(problem);
        },
        Qt::QueuedConnection);
}

void SendRun::end(Problem problem)
{
    m_result.problem = problem;
    if (problem == Problem::NotCarriedOut && m_result.error)
        m_result.error->mayHaveHappened = false; // looked at since: it did not happen
    if (!m_entry.isEmpty())
        m_result.logged = m_history.ended(m_entry, m_result, m_clock.now()) && m_result.logged;
    ++m_run;
    const SendResult result = std::exchange(m_result, {});
    setStep(Step::Idle);
    emit finished(result); // the last step: a slot may begin the next run
}

bool SendRun::isLate() const
{
    return m_pressedAt.msecsTo(m_clock.now()) > std::chrono::milliseconds(goesOnWithin).count();
}

void SendRun::readBefore(const Outcome<BroadcastDetails> &outcome)
{
    if (!outcome) {
        m_result.error = outcome.error();
        if (outcome.error().kind == ApiError::Kind::NotFound)
            return end(Problem::Gone);
        return end(isRefusal(outcome.error()) ? Problem::Refused : Problem::NotReached);
    }
    m_result.state = outcome.value().broadcast;
    if (m_plan.name.isEmpty())
        m_plan.name = outcome.value().broadcast.name.value_or(QString());
    if (const auto fault = faultBefore(outcome.value()))
        return end(*fault);
    if (m_action == SendAction::Undo && m_result.state->status.known == Status::Draft)
        return end(Problem::None); // somebody else was quicker
    if (isLate() && (m_action == SendAction::Send || m_action == SendAction::Reschedule))
        return end(Problem::NotReached);
    if (m_action == SendAction::Send)
        order();
    else
        cancel();
}

// What keeps \a details from what was asked for.
std::optional<SendResult::Problem> SendRun::faultBefore(const BroadcastDetails &details)
{
    if (const auto fault = stateFault(m_action, details.broadcast, m_clock.now()))
        return fault;
    if (m_action != SendAction::Send && m_action != SendAction::Reschedule)
        return {};
    m_result.differences = m_plan.seen.differencesTo(SeenMessage::of(BroadcastDraft::of(details)));
    return m_result.differences.isEmpty() ? std::nullopt : std::optional(Problem::Differs);
}

// In the history, before anything goes out; once in a run.
void SendRun::note(const std::optional<QDateTime> &due)
{
    if (!m_entry.isEmpty())
        return;
    m_entry = m_history.pressed({.pressedAt = m_clock.now(),
                                 .action = m_action,
                                 .accountId = m_accountId,
                                 .account = m_accountName,
                                 .broadcastId = m_plan.broadcastId,
                                 .broadcast = m_plan.name,
                                 .people = m_plan.audience.subscribed,
                                 .dueAt = due.value_or(QDateTime())});
    m_result.logged = !m_entry.isEmpty();
}

void SendRun::order()
{
    const QDateTime now = m_clock.now();
    if (!isToCome(m_plan.when, now))
        return end(Problem::TimePassed);
    m_due = m_plan.when.time();
    if (m_plan.when.isNow() && m_plan.when.lead().count() > 0)
        m_due = now.addMSecs(std::chrono::milliseconds(m_plan.when.lead()).count());
    note(m_due);
    m_ordering = true;
    setStep(Step::Sending);
    m_client.call(SendBroadcast{.id = m_plan.broadcastId, .scheduledAt = m_due}, ResendClient::Priority::Interactive,
                  this, [this, run = m_run](const Outcome<ObjectId> &outcome) {
                      if (run == m_run && isBusy())
                          ordered(outcome);
                  });
}

void SendRun::ordered(const Outcome<ObjectId> &outcome)
{
    if (!outcome && saysMadeOnWeb(outcome.error())) {
        m_result.error = outcome.error();
        return end(Problem::MadeOnWeb);
    }
    answered(outcome);
}

void SendRun::cancel()
{
    note(m_plan.when.time());
    m_ordering = false;
    ++m_cancels;
    setStep(Step::Cancelling);
    m_client.call(CancelBroadcast{m_plan.broadcastId}, ResendClient::Priority::Interactive, this,
                  [this, run = m_run](const Outcome<ObjectId> &outcome) {
                      if (run == m_run && isBusy())
                          answered(outcome);
                  });
}

// What was asked for is looked at, whatever the answer was; but for one that says that nothing arrived.
void SendRun::answered(const Outcome<ObjectId> &outcome)
{
    const std::optional<ApiError> error = outcome ? std::nullopt : std::optional(outcome.error());
    m_certainty = certaintyOf(error);
    if (error)
        m_result.error = error;
    if (m_certainty == Certainty::No && !isRefusal(*error))
        return end(Problem::NotReached);
    confirm();
}

void SendRun::confirm()
{
    m_looks = 0;
    m_pause = firstAsk;
    setStep(Step::Confirming);
    look();
}

void SendRun::look()
{
    read([this](const auto &outcome) { looked(outcome); });
}

void SendRun::lookAgain(std::chrono::milliseconds pause)
{
    m_clock.after(pause, this, [this, run = m_run] {
        if (run == m_run && isBusy())
            look();
    });
}

void SendRun::looked(const Outcome<BroadcastDetails> &outcome)
{
    if (!outcome)
        return lookFailed(outcome.error());
    ++m_looks;
    m_result.state = outcome.value().broadcast;
    setStep(Step::Confirming);
    if (m_ordering)
        return orderSeen();
    if (m_action == SendAction::Reschedule && m_result.state->status.known == Status::Draft) {
        if (isLate())
            return end(Problem::NotCarriedOut);
        m_result.differences = m_plan.seen.differencesTo(SeenMessage::of(BroadcastDraft::of(outcome.value())));
        m_result.error.reset();
        return m_result.differences.isEmpty() ? order() : end(Problem::Differs);
    }
    cancelSeen();
}

void SendRun::lookFailed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::NotFound) {
        m_result.error = error;
        m_result.state.reset();
        return end(Problem::Gone);
    }
    if (m_certainty == Certainty::No)
        return end(Problem::Refused); // the state is as it was read before
    if (m_certainty == Certainty::Yes && m_ordering) {
        // The service said yes: that is what its yes means.
        m_result.state->status = {m_due ? Status::Scheduled : Status::Queued,
                                  m_due ? QStringLiteral("scheduled") : QStringLiteral("queued")};
        m_result.state->scheduledAt = m_due;
        return end(Problem::None);
    }
    // What cancelling came to depends on the moment: a draft again, or stopped on the way.
    m_result.state.reset();
    if (!m_result.error)
        m_result.error = error;
    if (isAboutTheKey(error))
        return end(Problem::Unknown);
    setStep(Step::Asking);
    lookAgain(m_pause);
    m_pause = std::min(m_pause * 2, lastAsk);
}

void SendRun::orderSeen()
{
    if (const auto problem = afterOrder(m_result.state->status.known, m_certainty)) {
        if (*problem == Problem::None)
            m_result.error.reset();
        return end(*problem);
    }
    // It may still be on its way through the service: one look more before anybody is told that it did not happen.
    if (m_looks < 2)
        return lookAgain(settling);
    end(Problem::NotCarriedOut);
}

void SendRun::cancelSeen()
{
    if (const auto problem = afterCancel(m_action, m_result.state->status.known, m_certainty)) {
        if (*problem == Problem::None)
            m_result.error.reset();
        return end(*problem);
    }
    if (m_cancels >= mostCancels || isLate())
        return end(Problem::NotCarriedOut);
    cancel(); // the state says it did not happen, and doing it twice would do no more than once
}

} // namespace postroom
