// SPDX-License-Identifier: Apache-2.0
#include "support/scripted_connection.h"

#include <QTcpSocket>

namespace postroom::test {

using How = ScriptedAnswer::How;

ScriptedConnection::ScriptedConnection(ScriptedServer *server, QTcpSocket *socket, int number)
    : QObject(server), m_server(server), m_socket(socket), m_number(number)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &ScriptedConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, &ScriptedConnection::drip);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &ScriptedConnection::read, Qt::QueuedConnection);
    else if (m_socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

ScriptedConnection::~ScriptedConnection()
{
    m_socket->disconnect(this);
}

void ScriptedConnection::drop()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_state = State::Answering; // nothing is read any more
    deleteLater();
}

void ScriptedConnection::release(const QByteArray &key)
{
    if (!m_held || (!key.isEmpty() && request().key() != key))
        return;
    m_held = false;
    write(m_answer);
}

void ScriptedConnection::read()
{
    if (m_state == State::Idle && m_socket->bytesAvailable() > 0) {
        ++m_server->m_arrivals;
        if (m_server->m_dropsBeforeReading > 0) {
            --m_server->m_dropsBeforeReading;
            drop();
            return;
        }
        m_state = State::ReadingHeaders;
    }
    if (m_state == State::Answering)
        return; // a further request waits in the socket
    m_buffer += m_socket->readAll();
    if (m_state == State::ReadingHeaders && !readHeaders())
        return;
    if (m_buffer.size() < m_bodySize)
        return;
    request().body = m_buffer.left(m_bodySize);
    request().complete = true;
    m_buffer.remove(0, m_bodySize);
    m_state = State::Answering;
    if (m_server->m_responder)
        m_answer = m_server->answerTo(request());
    carryOut();
}

// False: not complete yet, or the connection was dropped.
bool ScriptedConnection::readHeaders()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    auto lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const auto words = lines.takeFirst().trimmed().split(' ');

    SeenRequest seen;
    seen.method = words.value(0);
    seen.target = words.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        seen.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    seen.connection = m_number;
    seen.onConnection = ++m_requests;
    m_bodySize = seen.header("content-length").toLongLong();
    m_state = State::ReadingBody;
    m_seenIndex = m_server->m_seen.size();
    m_server->m_seen.append(seen);
    if (!m_server->m_responder)
        m_answer = m_server->answerTo(seen);
    emit m_server->requestSeen();
    if (!m_server->m_responder && m_answer.how == How::CutAfterHeaders) {
        drop();
        return false;
    }
    return true;
}

void ScriptedConnection::carryOut()
{
    switch (m_answer.how) {
    case How::CutAfterRequest:
    case How::CutAfterHeaders:
        drop();
        return;
    case How::Never:
        return;
    case How::Held:
        m_held = true;
        return;
    case How::Raw:
        m_socket->write(m_answer.body);
        answered(m_answer.close);
        return;
    case How::Drip:
        request().status = m_answer.status;
        m_socket->write(head(m_answer));
        m_toDrip = m_answer.body;
        m_dripTimer.start(m_answer.every);
        return;
    case How::Endless:
        request().status = m_answer.status;
        m_answer.chunked = true;
        m_socket->write(head(m_answer));
        connect(m_socket, &QTcpSocket::bytesWritten, this, &ScriptedConnection::goOn);
        goOn();
        return;
    case How::CutInHead:
        request().status = m_answer.status;
        m_socket->write(head(m_answer).left(head(m_answer).size() / 2));
        answered(true);
        return;
    case How::CutInBody:
        request().status = m_answer.status;
        m_socket->write(head(m_answer));
        m_socket->write(m_answer.chunked ? chunks(m_answer.body, false) : m_answer.body.left(m_answer.body.size() / 2));
        answered(true);
        return;
    case How::Whole:
        write(m_answer);
        return;
    }
}

void ScriptedConnection::write(const ScriptedAnswer &answer)
{
    request().status = answer.status;
    m_socket->write(head(answer));
    m_socket->write(answer.chunked ? chunks(answer.body, true) : answer.body);
    answered(answer.close);
}

void ScriptedConnection::goOn()
{
    constexpr int size = 1 << 20;
    if (m_socket->bytesToWrite() < size)
        m_socket->write(QByteArray::number(size, 16) + "\r\n" + QByteArray(size, ' ') + "\r\n");
}

void ScriptedConnection::drip()
{
    m_socket->write(m_toDrip.left(1));
    m_toDrip.remove(0, 1);
    if (m_toDrip.isEmpty()) {
        m_dripTimer.stop();
        answered(m_answer.close);
    }
}

void ScriptedConnection::answered(bool close)
{
    if (close) {
        m_socket->disconnectFromHost(); // once all is written
        return;
    }
    m_state = State::Idle;
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &ScriptedConnection::read, Qt::QueuedConnection);
}

QByteArray ScriptedConnection::head(const ScriptedAnswer &answer) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    text += "Content-Type: application/json\r\n";
    if (answer.chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (answer.close)
        text += "Connection: close\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

QByteArray ScriptedConnection::chunks(const QByteArray &body, bool closed)
{
    QByteArray text;
    const qsizetype half = body.size() / 2;
    for (const QByteArray &part : {body.left(half), body.mid(half)}) {
        if (!part.isEmpty())
            text += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return closed ? text + "0\r\n\r\n" : text;
}

} // namespace postroom::test
