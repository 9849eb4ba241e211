// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QHostAddress>

namespace postroom::test {

namespace {

constexpr int patience = 20'000; // milliseconds; generous, for sanitizers on a busy machine

} // namespace

QStringList Reply::column(const char *key) const
{
    QStringList values;
    for (const QJsonValue &item : data())
        values.append(item.toObject().value(QLatin1String(key)).toString());
    return values;
}

HttpTalk::HttpTalk(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(patience);
}

Reply HttpTalk::send(const QByteArray &method, const QByteArray &target, const QList<QByteArray> &moreHeaders,
                     const QByteArray &body)
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!userAgent.isEmpty())
        request += "User-Agent: " + userAgent + "\r\n";
    if (!key.isEmpty())
        request += "Authorization: Bearer " + key + "\r\n";
    for (const QByteArray &header : moreHeaders)
        request += header + "\r\n";
    return sendRaw(request + "\r\n" + body);
}

Reply HttpTalk::sendJson(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    return send(method, target,
                {"Content-Type: application/json", "Content-Length: " + QByteArray::number(body.size())}, body);
}

Reply HttpTalk::sendRaw(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
    return read();
}

Reply HttpTalk::read()
{
    const auto more = [this] {
        if (!m_socket.waitForReadyRead(patience))
            return false;
        m_read += m_socket.readAll();
        return true;
    };
    qsizetype headEnd = -1;
    while ((headEnd = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!more())
            return {};
    }
    Reply reply;
    const QList<QByteArray> lines = m_read.left(headEnd).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        reply.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    const qsizetype size = reply.headers.value("content-length").toLongLong();
    while (m_read.size() < headEnd + 4 + size) {
        if (!more())
            return {};
    }
    reply.body = m_read.mid(headEnd + 4, size);
    m_read.remove(0, headEnd + 4 + size);
    return reply;
}

bool HttpTalk::hasEnded()
{
    if (m_socket.state() == QAbstractSocket::UnconnectedState)
        return true;
    m_socket.waitForDisconnected(5000);
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

sandbox::SandboxOptions RunningSandbox::unlimited()
{
    sandbox::SandboxOptions options;
    options.rateLimit = {};
    return options;
}

RunningSandbox::RunningSandbox(sandbox::SandboxOptions options)
    : server(options, time), talk(server.start() ? server.port() : quint16(0))
{
}

} // namespace postroom::test
