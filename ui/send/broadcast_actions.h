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

private:
    void settle();
    //! Undo or Stop, from the person or from Retry.
    void begin(SendAction action, const QString &id, const QString &name);
    void reschedule(const Broadcast &broadcast);
    void askStop();
    void stepped(SendRun::Step step);
    void ended(const SendResult &result);
    void tell(const SendResult &result, const QString &name, MessageStrip::Again again);

    SendTools &m_tools;
    MessageStrip &m_strip;
    QWidget *m_owner;
    SendRun *m_run;
    std::optional<Broadcast> m_current;
    QString m_name; // of what is under way
    QAction *m_undo;
    QAction *m_reschedule;
    QAction *m_stop;
};

} // namespace postroom
