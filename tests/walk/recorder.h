// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace postroom::test {

//! Stands between a client and a server, hands every byte on, and notes the requests that pass. HTTP/1.1 with a
//! Content-Length or no body, which is what Postroom sends.
class Recorder final : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method = {};
        QByteArray path = {}; //!< without its query
        QByteArray body = {};
        bool operator==(const Request &) const = default;
    };

    //! Listens on \a port of the loopback (0: any) and hands on to \a serverPort. isListening() tells whether it can.
    Recorder(quint16 port, quint16 serverPort, QObject *parent = nullptr);
    bool isListening() const;
    quint16 port() const;
    //! In the order in which they were complete.
    const QList<Request> &requests() const { return m_requests; }

private:
    void take();
    //! Takes the complete requests off the front of \a stream.
    void note(QByteArray &stream);

    QTcpServer *m_server;
    quint16 m_serverPort;
    QList<Request> m_requests;
};

} // namespace postroom::test
