// SPDX-License-Identifier: Apache-2.0
#include "dns/typed_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! The address of a resolver as people type it.
class TestTypedServer final : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestTypedServer::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("text");
    QTest::newRow("IPv4") << u"9.9.9.9"_s << u"9.9.9.9"_s << 53 << u"9.9.9.9"_s;
    QTest::newRow("spaces around") << u"  9.9.9.9 "_s << u"9.9.9.9"_s << 53 << u"9.9.9.9"_s;
    QTest::newRow("port") << u"127.0.0.1:5353"_s << u"127.0.0.1"_s << 5353 << u"127.0.0.1:5353"_s;
    QTest::newRow("usual port") << u"127.0.0.1:53"_s << u"127.0.0.1"_s << 53 << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"2620:fe::fe"_s << u"2620:fe::fe"_s << 53 << u"2620:fe::fe"_s;
    QTest::newRow("IPv6 in brackets") << u"[2620:fe::fe]"_s << u"2620:fe::fe"_s << 53 << u"2620:fe::fe"_s;
    QTest::newRow("IPv6 with a port") << u"[2620:fe::fe]:5353"_s << u"2620:fe::fe"_s << 5353 << u"[2620:fe::fe]:5353"_s;
    QTest::newRow("greatest port") << u"9.9.9.9:65535"_s << u"9.9.9.9"_s << 65535 << u"9.9.9.9:65535"_s;
}

void TestTypedServer::reads()
{
    QFETCH(QString, typed);
    const TypedServer read = readTypedServer(typed);
    QVERIFY(read.isValid());
    QTEST(read.server.address, "address");
    QTEST(int(read.server.port), "port");
    QTEST(typedServerText(read.server), "text");
    QVERIFY(read.server.name.isEmpty());
}

void TestTypedServer::refuses_data()
{
    using Fault = TypedServerFault;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing") << u"   "_s << Fault::Empty;
    QTest::newRow("a name") << u"dns.quad9.net"_s << Fault::NoAddress;
    QTest::newRow("a number only") << u"16909060"_s << Fault::NoAddress;
    QTest::newRow("too few parts") << u"9.9.9"_s << Fault::NoAddress;
    QTest::newRow("too large a part") << u"9.9.9.256"_s << Fault::NoAddress;
    QTest::newRow("open bracket") << u"[2620:fe::fe"_s << Fault::NoAddress;
    QTest::newRow("rubbish behind the bracket") << u"[2620:fe::fe]5353"_s << Fault::NoAddress;
    QTest::newRow("empty brackets") << u"[]:53"_s << Fault::NoAddress;
    QTest::newRow("emoji") << u"\U0001F600"_s << Fault::NoAddress;
    QTest::newRow("very long") << QString(5000, u'9') << Fault::NoAddress;
    QTest::newRow("no port behind the colon") << u"9.9.9.9:"_s << Fault::BadPort;
    QTest::newRow("port 0") << u"9.9.9.9:0"_s << Fault::BadPort;
    QTest::newRow("port too large") << u"9.9.9.9:65536"_s << Fault::BadPort;
    QTest::newRow("port of letters") << u"[::1]:dns"_s << Fault::BadPort;
}

void TestTypedServer::refuses()
{
    QFETCH(QString, typed);
    QTEST(readTypedServer(typed).fault, "fault");
}

QTEST_GUILESS_MAIN(TestTypedServer)
#include "tst_typed_server.moc"
