// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/scripted_server.h"

#include <QTimer>

namespace postroom::test {

//! One connection of a ScriptedServer: reads requests one by one and carries out what the script says. Private to it.
class ScriptedConnection final : public QObject
{
    Q_OBJECT
public:
    ScriptedConnection(ScriptedServer *server, QTcpSocket *socket, int number);
    ~ScriptedConnection() override;

    bool isIdle() const { return m_state == State::Idle; }
    //! Sends the answer held for \a key (empty: for whatever request).
    void release(const QByteArray &key);
    //! Closes at once; what was not written yet is lost.
    void drop();

private:
    enum class State { Idle, ReadingHeaders, ReadingBody, Answering };

    void read();
    bool readHeaders();
    void carryOut();
    void write(const ScriptedAnswer &answer);
    void goOn();
    void drip();
    void answered(bool close);
    SeenRequest &request() { return m_server->m_seen[m_seenIndex]; }
    QByteArray head(const ScriptedAnswer &answer) const;
    static QByteArray chunks(const QByteArray &body, bool closed);

    ScriptedServer *m_server;
    QTcpSocket *m_socket;
    QTimer m_dripTimer;
    QByteArray m_buffer;
    QByteArray m_toDrip;
    ScriptedAnswer m_answer;
    State m_state = State::Idle;
    int m_number;
    int m_requests = 0;
    qsizetype m_seenIndex = -1;
    qint64 m_bodySize = 0;
    bool m_held = false;
};

} // namespace postroom::test
