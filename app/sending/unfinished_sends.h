// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/resend_client.h"
#include "sending/send_history.h"

#include <QObject>

namespace postroom {

class Clock;

//! What became of an action whose end nobody here saw, told from the state the broadcast is in now.
SendResult resultAfter(const HistoryEntry &entry, const Broadcast &now);

//! After a restart: reads what became of the actions this program was in the middle of when it ended, and writes it into
//! the history. It only reads; it asks for nothing again. Of one pressed just now nobody is told that it did not happen:
//! it may still be on its way through the service.
class UnfinishedSends final : public QObject
{
    Q_OBJECT
public:
    //! What was pressed longer ago than this has happened, or does not happen any more.
    static constexpr std::chrono::seconds mayStillCome{60};

    //! All must outlive this.
    UnfinishedSends(ResendClient &client, Clock &clock, SendHistory &history, QObject *parent = nullptr);

    //! Looks after those of \a accountId. What cannot be read now is left as it is: call it again once the service answers.
    void settle(const QString &accountId);

signals:
    //! What became of \a entry is known now.
    void settled(const postroom::HistoryEntry &entry, const postroom::SendResult &result);

private:
    void read(const HistoryEntry &entry);
    bool mayStillHappen(const HistoryEntry &entry, const SendResult &result) const;

    ResendClient &m_client;
    Clock &m_clock;
    SendHistory &m_history;
    QStringList m_asked; // entries being read, or read again in a moment
};

} // namespace postroom
