// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"

#include <QHash>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace postroom::test {

//! A real authoritative DNS server (nsd) on a loopback address, with zones a test writes. Its folder and its process go
//! with it.
class NsdServer
{
public:
    //! \a address: of loopback. \a port: 0 for a free one.
    explicit NsdServer(const QString &address = QStringLiteral("127.0.0.1"), quint16 port = 0);
    ~NsdServer();
    Q_DISABLE_COPY_MOVE(NsdServer)

    //! The lines of a zone behind its $ORIGIN, its $TTL of 300 s and its SOA (serial 1, negative TTL 60 s), which are added.
    void setZone(const QString &zone, const QString &lines);
    //! Starts it and waits until it answers. False, with its words, where it does not.
    bool start();
    //! Reads the zones again, as they were set since, and waits until \a zone has its new serial.
    bool reload(const QString &zone);
    void stop();

    DnsServer server() const { return {QStringLiteral("local"), m_address, m_port}; }
    quint16 port() const { return m_port; }
    QString words() const { return m_words; }
    //! Whether this machine has nsd.
    static bool isThere();

private:
    bool answersSerial(const QString &zone, quint32 serial);
    bool write(const QString &zone);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
    quint16 m_port = 0;
    QString m_words;
    QHash<QString, QString> m_zones;
    QHash<QString, quint32> m_serials;
};

//! A port of \a address free for UDP and TCP.
quint16 freeDnsPort(const QString &address);

} // namespace postroom::test
