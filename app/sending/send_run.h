// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/answers.h"
#include "resend/resend_client.h"
#include "sending/send_rules.h"

#include <QObject>

#include <optional>

namespace postroom {

class Clock;
class SendHistory;

//! Sends one broadcast, takes it back, gives it another time or stops it: one thing at a time, and never twice.
//!
//! The schedule is the service's, so nothing of it is lost with this program. Each action reads the state first, asks once
//! and reads the state again; what came out is what the service says and not what was asked. Where an answer is unclear
//! the state is read until it is known. Only cancelling is asked for again, and only after the state said that it did not
//! happen. A request to send goes out soon or not at all (sendsWithin), and what takes several requests goes on soon or
//! not at all (goesOnWithin).
class SendRun final : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Idle,
        Reading,    //!< reads the state, and compares it with what was shown
        Sending,    //!< has asked to send
        Cancelling, //!< has asked to cancel
        Confirming, //!< reads what came of it
        Asking,     //!< does not know what came of it, and asks again and again: see giveUp()
    };

    //! A scheduled one that goes out sooner than this is not rescheduled: cancelling could come late and stop it for good.
    static constexpr std::chrono::seconds lastChange{60};
    //! Between two looks where an unclear answer may still be carried out.
    static constexpr std::chrono::milliseconds settling{3000};
    //! Between two tries of reading a state that is not known: from the first to the last.
    static constexpr std::chrono::milliseconds firstAsk{2000};
    static constexpr std::chrono::milliseconds lastAsk{30000};
    static constexpr int mostCancels = 3;
    //! Later than this after it was pressed nothing more is asked for, only read: by then the person is elsewhere, and
    //! nothing is sent later by itself.
    static constexpr std::chrono::seconds goesOnWithin{60};

    //! \a accountId and \a accountName are for the history. All must outlive the run.
    SendRun(ResendClient &client, Clock &clock, SendHistory &history, QObject *parent = nullptr);
    ~SendRun() override;

    void setAccount(const QString &id, const QString &name);

    //! Each does nothing while busy; finished() comes once, later.
    void send(const SendPlan &plan);
    //! Takes a scheduled one back to a draft; one that goes out already is left alone (TooLate).
    void undo(const QString &broadcastId);
    //! Cancels, then sends at the plan's time. Where the second step fails it is a draft: see SendResult::state.
    void reschedule(const SendPlan &plan);
    //! Stops one that goes out: what is out is out, and it cannot be resumed.
    void stop(const QString &broadcastId);

    bool isBusy() const { return m_step != Step::Idle; }
    Step step() const { return m_step; }
    //! Of what is under way, or was last.
    SendAction action() const { return m_action; }
    const QString &broadcastId() const { return m_plan.broadcastId; }
    //! While Asking: stops asking; it ends as Unknown.
    void giveUp();

signals:
    void stepChanged(postroom::SendRun::Step step);
    void finished(const postroom::SendResult &result);

private:
    using Problem = SendResult::Problem;

    bool begin(SendAction action, const SendPlan &plan);
    void start();
    void setStep(Step step);
    void read(std::function<void(const Outcome<BroadcastDetails> &)> then);
    void refuseLater(Problem problem);
    void end(Problem problem);
    bool isLate() const;

    void readBefore(const Outcome<BroadcastDetails> &outcome);
    std::optional<Problem> faultBefore(const BroadcastDetails &details);
    void note(const std::optional<QDateTime> &due);
    void order();
    void ordered(const Outcome<ObjectId> &outcome);
    void cancel();
    void answered(const Outcome<ObjectId> &outcome);
    void confirm();
    void look();
    void looked(const Outcome<BroadcastDetails> &outcome);
    void lookFailed(const ApiError &error);
    void orderSeen();
    void cancelSeen();
    void lookAgain(std::chrono::milliseconds pause);

    ResendClient &m_client;
    Clock &m_clock;
    SendHistory &m_history;
    QString m_accountId;
    QString m_accountName;

    Step m_step = Step::Idle;
    quint64 m_run = 0; // answers and pauses of an earlier run are not listened to
    SendAction m_action = SendAction::Send;
    SendPlan m_plan;
    QDateTime m_pressedAt; // UTC
    bool m_ordering = false; // what is confirmed is an order; else a cancelling
    sendrules::Certainty m_certainty = sendrules::Certainty::Yes;
    int m_looks = 0;
    int m_cancels = 0;
    std::chrono::milliseconds m_pause = firstAsk;
    std::optional<QDateTime> m_due; // as asked for
    SendResult m_result;
    QString m_entry; // in the history; empty where there is none
};

} // namespace postroom
