// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/message_strip.h"
#include "send/send_tools.h"

#include <QObject>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QAction)

namespace postroom {

//! What can be done with a broadcast that is scheduled or on its way, wherever one is current: taken back to a draft, given
//! another time, stopped. Actions are visible only where they apply. What failed can be tried again from the strip: the
//! state is read first, and where it is not known what came of it, the person is told and can stop the asking.
class BroadcastActions final : public QObject
{
    Q_OBJECT
public:
    //! How it ended is told in \a strip. Dialogs open over \a owner, which owns this too. All must outlive this.
    BroadcastActions(SendTools &tools, MessageStrip &strip, QWidget *owner);

    QList<QAction *> actions() const { return {m_undo, m_reschedule, m_stop}; }
    void setCurrent(const std::optional<Broadcast> &broadcast);
    //! Tells how something ended that was begun where nobody looks any more: \a plan names the broadcast.
    void tellEnd(const SendResult &result, const SendPlan &plan);

private:
    void settle();
    //! Undo or Stop, from the person or from Retry; Send: the second half of another time, of which the first is done.
    void begin(SendAction action, const SendPlan &plan);
    void reschedule(const Broadcast &broadcast, const std::optional<QDateTime> &chosen = {});
    void askStop();
    void stepped(SendRun::Step step);
    void tell(const SendResult &result, const QString &name, MessageStrip::Again again);

    SendTools &m_tools;
    MessageStrip &m_strip;
    QWidget *m_owner;
    SendRun *m_run;
    std::optional<Broadcast> m_current;
    SendPlan m_plan; // of what is under way
    QAction *m_undo;
    QAction *m_reschedule;
    QAction *m_stop;
};

} // namespace postroom
