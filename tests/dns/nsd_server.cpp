// SPDX-License-Identifier: Apache-2.0
#include "nsd_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUdpSocket>
#include <QtEndian>

#include <csignal>

namespace postroom::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWaiting = 10'000;

QString program()
{
    return QStandardPaths::findExecutable(u"nsd"_s, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/usr/local/sbin"_s});
}

// A question for the SOA of a zone, written by hand: the test must not trust what it tests.
QByteArray soaQuestion(const QString &zone)
{
    QByteArray question = QByteArray::fromHex("4a4a00000001000000000000");
    for (const QString &label : zone.split(u'.', Qt::SkipEmptyParts))
        question += static_cast<char>(label.size()) + label.toLatin1();
    return question + QByteArray::fromHex("0000060001");
}

} // namespace

quint16 freeDnsPort(const QString &address)
{
    for (int i = 0; i < 50; ++i) {
        QTcpServer tcp;
        QUdpSocket udp;
        tcp.setProxy(QNetworkProxy::NoProxy);
        udp.setProxy(QNetworkProxy::NoProxy);
        if (tcp.listen(QHostAddress(address), 0) && udp.bind(QHostAddress(address), tcp.serverPort()))
            return tcp.serverPort();
    }
    return 0;
}

NsdServer::NsdServer(const QString &address, quint16 port)
    : m_address(address), m_port(port ? port : freeDnsPort(address))
{
}

NsdServer::~NsdServer()
{
    stop();
}

void NsdServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(mostWaiting)) {
        m_process.kill();
        m_process.waitForFinished(mostWaiting);
    }
}

void NsdServer::setZone(const QString &zone, const QString &lines)
{
    m_zones[zone] = lines;
    ++m_serials[zone];
}

bool NsdServer::write(const QString &zone)
{
    QFile file(m_folder.filePath(zone + ".zone"_L1));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("$ORIGIN %1.\n$TTL 300\n@ IN SOA ns1.%1. hostmaster.%1. %2 3600 600 86400 60\n%3\n"_L1
                   .arg(zone, QString::number(m_serials[zone]), m_zones[zone])
                   .toUtf8());
    return file.flush();
}

bool NsdServer::start()
{
    QFile config(m_folder.filePath(u"nsd.conf"_s));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    const QString folder = m_folder.path();
    QString text = "server:\n  ip-address: %1@%2\n  port: %2\n  do-ip6: no\n  username: \"\"\n  server-count: 1\n"
                   "  database: \"\"\n  zonesdir: \"%3\"\n  pidfile: \"%3/nsd.pid\"\n  xfrdfile: \"%3/xfrd\"\n"
                   "  zonelistfile: \"%3/zone.list\"\n  xfrdir: \"%3\"\n  rrl-ratelimit: 0\n  hide-version: yes\n"
                   "remote-control:\n  control-enable: no\n"_L1.arg(m_address, QString::number(m_port), folder);
    for (auto zone = m_zones.cbegin(); zone != m_zones.cend(); ++zone) {
        if (!write(zone.key()))
            return false;
        text += "zone:\n  name: \"%1\"\n  zonefile: \"%1.zone\"\n"_L1.arg(zone.key());
    }
    config.write(text.toUtf8());
    config.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program(), {u"-d"_s, u"-c"_s, config.fileName()});
    if (!m_process.waitForStarted(mostWaiting)) {
        m_words = m_process.errorString();
        return false;
    }
    bool all = true;
    for (auto zone = m_serials.cbegin(); all && zone != m_serials.cend(); ++zone)
        all = answersSerial(zone.key(), zone.value());
    m_words += QString::fromUtf8(m_process.readAll());
    return all;
}

bool NsdServer::reload(const QString &zone)
{
    if (!write(zone))
        return false;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP);
    const bool answers = answersSerial(zone, m_serials[zone]);
    m_words += QString::fromUtf8(m_process.readAll());
    return answers;
}

// Asks until the zone's SOA has this serial.
bool NsdServer::answersSerial(const QString &zone, quint32 serial)
{
    QElapsedTimer passed;
    passed.start();
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    while (passed.elapsed() < mostWaiting && m_process.state() == QProcess::Running) {
        socket.writeDatagram(soaQuestion(zone), QHostAddress(m_address), m_port);
        if (!socket.waitForReadyRead(100))
            continue;
        QByteArray answer(1500, Qt::Uninitialized);
        const qint64 size = socket.readDatagram(answer.data(), answer.size());
        // Of the answer section: the numbers stand behind the two names; the refresh of 3600 marks their place.
        const QByteArray numbers = [&] {
            QByteArray bytes(8, Qt::Uninitialized);
            qToBigEndian(serial, bytes.data());
            qToBigEndian(quint32(3600), bytes.data() + 4);
            return bytes;
        }();
        if (size > 0 && answer.left(size).contains(numbers))
            return true;
    }
    return false;
}

bool NsdServer::isThere()
{
    return !program().isEmpty();
}

} // namespace postroom::test
