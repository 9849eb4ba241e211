// SPDX-License-Identifier: Apache-2.0
#include "dns/typed_server.h"

#include <QHostAddress>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 usualPort = 53;

// "1.2.3.4", not "1.2" or "16909060", which are addresses to some programs.
bool isAddress(const QString &text)
{
    const QHostAddress address(text);
    return text.contains(u':') ? address.protocol() == QAbstractSocket::IPv6Protocol
                               : address.protocol() == QAbstractSocket::IPv4Protocol && text.count(u'.') == 3;
}

} // namespace

TypedServer readTypedServer(const QString &typed)
{
    TypedServer read;
    QString address = typed.trimmed();
    QString port;
    if (address.isEmpty()) {
        read.fault = TypedServerFault::Empty;
        return read;
    }
    bool hasPort = false;
    if (address.startsWith(u'[')) {
        const qsizetype end = address.indexOf(u']');
        const QString rest = end < 0 ? QString() : address.mid(end + 1);
        hasPort = rest.startsWith(u':');
        if (end < 0 || !(rest.isEmpty() || hasPort)) {
            read.fault = TypedServerFault::NoAddress;
            return read;
        }
        port = rest.mid(1);
        address = address.mid(1, end - 1);
    } else if (address.count(u':') == 1) {
        hasPort = true;
        port = address.section(u':', 1);
        address = address.section(u':', 0, 0);
    }
    if (!isAddress(address)) {
        read.fault = TypedServerFault::NoAddress;
        return read;
    }
    bool isNumber = false;
    const uint number = port.toUInt(&isNumber);
    if (hasPort && (!isNumber || number < 1 || number > 65535)) {
        read.fault = TypedServerFault::BadPort;
        return read;
    }
    read.server.address = QHostAddress(address).toString();
    read.server.port = hasPort ? quint16(number) : usualPort;
    return read;
}

QString typedServerText(const DnsServer &server)
{
    if (server.port == usualPort)
        return server.address;
    const QString address = server.address.contains(u':') ? u'[' + server.address + u']' : server.address;
    return address + u':' + QString::number(server.port);
}

} // namespace postroom
