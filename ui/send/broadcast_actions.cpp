// SPDX-License-Identifier: Apache-2.0
#include "send/broadcast_actions.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/confirm.h"
#include "kit/rights_gate.h"
#include "models/broadcast_words.h"
#include "send/reschedule_dialog.h"
#include "send/send_words.h"

#include <QAction>
#include <QPointer>

namespace postroom {

BroadcastActions::BroadcastActions(SendTools &tools, MessageStrip &strip, QWidget *owner)
    : QObject(owner), m_tools(tools), m_strip(strip), m_owner(owner), m_run(tools.makeRun(this)),
      //: Action: takes back a scheduled broadcast
      m_undo(new QAction(tr("Back to draft"), this)), m_reschedule(new QAction(tr("Another time…"), this)),
      m_stop(new QAction(tr("Stop sending…"), this))
{
    auto *rights = new RightsGate(tools.models.client, this);
    rights->guard(m_undo, Needs::Writing);
    rights->guard(m_reschedule, Needs::Sending);
    rights->guard(m_stop, Needs::Writing);
    connect(m_undo, &QAction::triggered, this, [this] {
        if (m_current)
            begin(SendAction::Undo, {.broadcastId = m_current->id, .name = broadcastName(*m_current)});
    });
    connect(m_reschedule, &QAction::triggered, this, [this] {
        if (m_current)
            reschedule(*m_current);
    });
    connect(m_stop, &QAction::triggered, this, &BroadcastActions::askStop);
    connect(m_run, &SendRun::stepChanged, this, &BroadcastActions::stepped);
    connect(m_run, &SendRun::finished, this, [this](const SendResult &result) { tellEnd(result, m_plan); });
    settle();
}

void BroadcastActions::setCurrent(const std::optional<Broadcast> &broadcast)
{
    m_current = broadcast;
    settle();
}

void BroadcastActions::settle()
{
    const BroadcastStatus status = m_current ? m_current->status.known : BroadcastStatus::Unknown;
    const bool isScheduled = status == BroadcastStatus::Scheduled;
    m_undo->setVisible(isScheduled);
    m_reschedule->setVisible(isScheduled);
    m_stop->setVisible(status == BroadcastStatus::Queued || status == BroadcastStatus::Sending);
    for (QAction *action : actions())
        action->setEnabled(action->isVisible() && !m_run->isBusy());
}

void BroadcastActions::begin(SendAction action, const SendPlan &plan)
{
    if (m_run->isBusy())
        return;
    m_strip.clear();
    m_plan = plan;
    if (action == SendAction::Undo)
        m_run->undo(plan.broadcastId);
    else if (action == SendAction::Stop)
        m_run->stop(plan.broadcastId);
    else
        m_run->send(plan);
}

void BroadcastActions::reschedule(const Broadcast &broadcast, const std::optional<QDateTime> &chosen)
{
    m_strip.clear();
    auto *dialog = RescheduleDialog::open(m_tools, broadcast, m_owner, chosen);
    connect(dialog, &RescheduleDialog::ended, this,
            [this, broadcast](const SendResult &result, const SendPlan &plan) {
                const Broadcast now = result.state.value_or(broadcast);
                MessageStrip::Again again;
                if (now.status.known == BroadcastStatus::Scheduled)
                    again = [this, now, plan] { reschedule(now, plan.when.time()); };
                else if (now.status.known == BroadcastStatus::Draft)
                    again = [this, plan] { begin(SendAction::Send, plan); };
                tell(result, broadcastName(broadcast), std::move(again));
            });
}

void BroadcastActions::askStop()
{
    if (!m_current)
        return;
    const QString name = broadcastName(*m_current);
    ConfirmDialog::ask(m_owner,
                       {tr("Stop sending “%1”?").arg(name),
                        tr("What is out is out; nobody else gets it. It cannot be resumed."), tr("Stop sending"),
                        m_tools.account},
                       [guard = QPointer(this), id = m_current->id, name] {
                           if (guard)
                               guard->begin(SendAction::Stop, {.broadcastId = id, .name = name});
                       });
}

void BroadcastActions::stepped(SendRun::Step step)
{
    if (step == SendRun::Step::Asking)
        showAsking(m_strip, m_run->action(), m_plan.name, [this] { m_run->giveUp(); });
    settle();
}

void BroadcastActions::tellEnd(const SendResult &result, const SendPlan &plan)
{
    tell(result, plan.name, [this, action = result.action, plan] { begin(action, plan); });
}

void BroadcastActions::tell(const SendResult &result, const QString &name, MessageStrip::Again again)
{
    showResult(m_strip, result, name, QTimeZone(m_tools.preferences.sendZone()), m_tools.clock.now(),
               std::move(again));
    settle();
}

} // namespace postroom
