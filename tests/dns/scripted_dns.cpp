// SPDX-License-Identifier: Apache-2.0
#include "scripted_dns.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray number16(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint16 at(const QByteArray &bytes, qsizetype place)
{
    return qFromBigEndian<quint16>(bytes.constData() + place);
}

SeenQuestion readQuestion(const QByteArray &message, bool byTcp)
{
    SeenQuestion seen;
    seen.byTcp = byTcp;
    if (message.size() < 17)
        return seen;
    seen.number = at(message, 0);
    seen.wantsRecursion = at(message, 2) & 0x0100;
    qsizetype place = 12;
    QStringList labels;
    while (place < message.size() && message[place] != 0) {
        const int length = static_cast<unsigned char>(message[place]);
        labels.push_back(QString::fromLatin1(message.mid(place + 1, length)));
        place += length + 1;
    }
    seen.question = {labels.join(u'.').toLower(), static_cast<DnsType>(at(message, place + 1))};
    seen.section = message.mid(12, place + 5 - 12);
    return seen;
}

} // namespace

ScriptedDns::ScriptedDns(Responder responder, bool withTcp, QObject *parent)
    : QObject(parent), m_responder(std::move(responder)), m_udp(new QUdpSocket(this)), m_tcp(new QTcpServer(this))
{
    m_udp->setProxy(QNetworkProxy::NoProxy);
    m_tcp->setProxy(QNetworkProxy::NoProxy);
    // UDP and TCP share the number of the port.
    for (int i = 0; i < 50; ++i) {
        m_tcp->listen(QHostAddress::LocalHost, 0);
        if (m_udp->bind(QHostAddress::LocalHost, m_tcp->serverPort()))
            break;
        m_tcp->close();
    }
    if (!withTcp)
        m_tcp->close();
    connect(m_udp, &QUdpSocket::readyRead, this, &ScriptedDns::readDatagrams);
    connect(m_tcp, &QTcpServer::newConnection, this, &ScriptedDns::acceptConnections);
}

ScriptedDns::~ScriptedDns() = default;

DnsServer ScriptedDns::server() const
{
    return {u"scripted"_s, u"127.0.0.1"_s, m_udp->localPort()};
}

QByteArray ScriptedDns::answerTo(const QByteArray &message, bool byTcp, DnsScript &script)
{
    const SeenQuestion seen = readQuestion(message, byTcp);
    m_seen.push_back(seen);
    script = m_responder(seen);
    switch (script.how) {
    case DnsScript::How::Silence:
    case DnsScript::How::Flood:
        return {};
    case DnsScript::How::Raw:
        return script.body;
    default:
        break;
    }
    const bool wrongId = script.how == DnsScript::How::WrongId;
    const QByteArray section = script.how == DnsScript::How::OtherQuestion
        ? name("other.test") + QByteArray::fromHex("00100001")
        : seen.section;
    return number16(static_cast<quint16>(wrongId ? seen.number + 1 : seen.number)) + number16(script.flags)
        + number16(1) + number16(script.answers) + number16(script.authority) + number16(0) + section + script.body;
}

void ScriptedDns::readDatagrams()
{
    while (m_udp->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp->receiveDatagram();
        DnsScript script;
        const QByteArray answer = answerTo(datagram.data(), false, script);
        if (!answer.isEmpty() || script.how == DnsScript::How::Raw)
            m_udp->writeDatagram(datagram.makeReply(answer));
        if (script.how != DnsScript::How::Flood)
            continue;
        auto *flood = new QTimer(m_udp);
        connect(flood, &QTimer::timeout, m_udp, [this, datagram] {
            const QByteArray junk = QByteArray::fromHex("0000") + datagram.data().mid(2);
            for (int i = 0; i < 200; ++i)
                m_udp->writeDatagram(datagram.makeReply(junk));
        });
        flood->start(0);
    }
}

void ScriptedDns::acceptConnections()
{
    while (QTcpSocket *socket = m_tcp->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray waiting = socket->peek(65537);
            if (waiting.size() < 2 || waiting.size() < at(waiting, 0) + 2)
                return;
            const QByteArray message = socket->read(at(waiting, 0) + 2).mid(2);
            DnsScript script;
            const QByteArray answer = answerTo(message, true, script);
            if (!answer.isEmpty())
                socket->write(number16(static_cast<quint16>(answer.size())) + answer);
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

QByteArray ScriptedDns::record(DnsType type, quint32 ttl, const QByteArray &data)
{
    return QByteArray::fromHex("C00C") + number16(static_cast<quint16>(type)) + number16(1)
        + number16(static_cast<quint16>(ttl >> 16)) + number16(static_cast<quint16>(ttl))
        + number16(static_cast<quint16>(data.size())) + data;
}

QByteArray ScriptedDns::text(const QByteArray &value)
{
    QByteArray data;
    qsizetype from = 0;
    do {
        const QByteArray string = value.mid(from, 255);
        data += static_cast<char>(string.size()) + string;
        from += 255;
    } while (from < value.size());
    return data;
}

QByteArray ScriptedDns::name(const QByteArray &dotted)
{
    QByteArray written;
    for (const QByteArray &label : dotted.split('.')) {
        if (!label.isEmpty())
            written += static_cast<char>(label.size()) + label;
    }
    return written + '\0';
}

} // namespace postroom::test
