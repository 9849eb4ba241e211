// SPDX-License-Identifier: Apache-2.0
#include "send/broadcast_actions.h"

#include "accounts/preferences.h"
#include "base/clock.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/rights_gate.h"
#include "models/broadcast_words.h"
#include "send/reschedule_dialog.h"
#include "send/send_words.h"

#include <QAction>

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
        if (!m_current)
            return;
        m_name = broadcastName(*m_current);
        m_run->undo(m_current->id);
    });
    connect(m_reschedule, &QAction::triggered, this, &BroadcastActions::reschedule);
    connect(m_stop, &QAction::triggered, this, &BroadcastActions::askStop);
    connect(m_run, &SendRun::stepChanged, this, &BroadcastActions::settle);
    connect(m_run, &SendRun::finished, this, &BroadcastActions::tell);
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

void BroadcastActions::reschedule()
{
    if (!m_current)
        return;
    const QString name = broadcastName(*m_current);
    auto *dialog = RescheduleDialog::open(m_tools, *m_current, m_owner);
    connect(dialog, &RescheduleDialog::ended, this, [this, name](const SendResult &result) {
        m_name = name;
        tell(result);
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
                           if (!guard)
                               return;
                           guard->m_name = name;
                           guard->m_run->stop(id);
                       });
}

void BroadcastActions::tell(const SendResult &result)
{
    showResult(m_strip, result, m_name, QTimeZone(m_tools.preferences.sendZone()), m_tools.clock.now());
    settle();
}

} // namespace postroom
