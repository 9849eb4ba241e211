// SPDX-License-Identifier: Apache-2.0
#include "recorder.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace postroom::test {

Recorder::Recorder(quint16 port, quint16 serverPort, QObject *parent)
    : QObject(parent), m_server(new QTcpServer(this)), m_serverPort(serverPort)
{
    connect(m_server, &QTcpServer::newConnection, this, &Recorder::take);
    m_server->listen(QHostAddress::LocalHost, port);
}

bool Recorder::isListening() const
{
    return m_server->isListening();
}

quint16 Recorder::port() const
{
    return m_server->serverPort();
}

void Recorder::take()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        auto *server = new QTcpSocket(client);
        server->setProxy(QNetworkProxy::NoProxy);
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
        for (QTcpSocket *socket : {client, server})
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const auto stream = std::make_shared<QByteArray>();
        connect(client, &QTcpSocket::readyRead, this, [this, client, server, stream] {
            const QByteArray bytes = client->readAll();
            stream->append(bytes);
            note(*stream);
            server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void Recorder::note(QByteArray &stream)
{
    while (true) {
        const qsizetype end = stream.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = stream.left(end).split('\n');
        qsizetype length = 0;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (stream.size() < end + 4 + length)
            return;
        const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
        const QByteArray target = first.value(1);
        m_requests.push_back({first.value(0), target.split('?').constFirst(), stream.mid(end + 4, length)});
        stream.remove(0, end + 4 + length);
    }
}

} // namespace postroom::test
