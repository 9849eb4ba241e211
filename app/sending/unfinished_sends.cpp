// SPDX-License-Identifier: Apache-2.0
#include "sending/unfinished_sends.h"

#include "base/clock.h"
#include "resend/broadcasts/broadcast_api.h"
#include "sending/send_rules.h"
#include "sending/send_run.h"

#include <cstdlib>

namespace postroom {

using Problem = SendResult::Problem;
using Status = BroadcastStatus;
using sendrules::Certainty;

namespace {

bool isAt(const Broadcast &broadcast, const QDateTime &due)
{
    // The service may keep fewer digits than it was given.
    return broadcast.scheduledAt && due.isValid() && std::abs(broadcast.scheduledAt->msecsTo(due)) < 1000;
}

Problem afterRescheduling(const HistoryEntry &entry, const Broadcast &now)
{
    switch (now.status.known) {
    case Status::Draft:
        return Problem::NotCarriedOut; // whatever time it still names, it goes out at none
    case Status::Scheduled:
        return isAt(now, entry.dueAt) ? Problem::None : Problem::NotCarriedOut;
    case Status::Canceled:
        return Problem::StoppedOnTheWay;
    default:
        return isAt(now, entry.dueAt) ? Problem::None : Problem::TooLate;
    }
}

} // namespace

SendResult resultAfter(const HistoryEntry &entry, const Broadcast &now)
{
    SendResult result{.action = entry.action, .state = now};
    const Status status = now.status.known;
    switch (entry.action) {
    case SendAction::Send:
        result.problem = sendrules::afterOrder(status, Certainty::Yes).value_or(Problem::NotCarriedOut);
        break;
    case SendAction::Undo:
    case SendAction::Stop:
        result.problem = sendrules::afterCancel(entry.action, status, Certainty::Yes).value_or(Problem::NotCarriedOut);
        break;
    case SendAction::Reschedule:
        result.problem = afterRescheduling(entry, now);
        break;
    }
    return result;
}

UnfinishedSends::UnfinishedSends(ResendClient &client, Clock &clock, SendHistory &history, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_history(history)
{
}

void UnfinishedSends::settle(const QString &accountId)
{
    const QList<HistoryEntry> open = m_history.unfinished(accountId);
    for (const HistoryEntry &entry : open) {
        if (m_asked.contains(entry.id))
            continue;
        m_asked.push_back(entry.id);
        read(entry);
    }
}

bool UnfinishedSends::mayStillHappen(const HistoryEntry &entry, const SendResult &result) const
{
    const std::chrono::milliseconds age(entry.pressedAt.msecsTo(m_clock.now()));
    return result.problem == Problem::NotCarriedOut && age >= std::chrono::seconds(0) && age <= mayStillCome;
}

void UnfinishedSends::read(const HistoryEntry &entry)
{
    m_client.call(GetBroadcast{entry.broadcastId}, ResendClient::Priority::Normal, this,
                  [this, entry](const Outcome<BroadcastDetails> &outcome) {
                      SendResult result{.action = entry.action, .problem = Problem::Gone};
                      if (outcome)
                          result = resultAfter(entry, outcome.value().broadcast);
                      if (mayStillHappen(entry, result)) {
                          m_clock.after(SendRun::settling, this, [this, entry] { read(entry); });
                          return;
                      }
                      m_asked.removeAll(entry.id);
                      if (!outcome && outcome.error().kind != ApiError::Kind::NotFound)
                          return;
                      result.logged = m_history.ended(entry.id, result, m_clock.now());
                      emit settled(entry, result);
                  });
}

} // namespace postroom
