// SPDX-License-Identifier: Apache-2.0
#include "email/address_list.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

//! Addresses on one line.
class TestAddressList final : public QObject
{
    Q_OBJECT
private slots:
    void splits_data();
    void splits();
    void goesBothWays();
};

void TestAddressList::splits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("nothing") << u" , ,"_s << QStringList();
    QTest::newRow("two") << u"a@acme.com ,b@acme.com, "_s << QStringList{u"a@acme.com"_s, u"b@acme.com"_s};
    QTest::newRow("a comma in a name") << u"\"Doe, Jane\" <j@acme.com>, b@acme.com"_s << QStringList{u"\"Doe, Jane\" <j@acme.com>"_s, u"b@acme.com"_s};
    QTest::newRow("a quote in quotes") << u"\"Doe, \\\"J, J\\\"\" <j@acme.com>, b@acme.com"_s
                                       << QStringList{u"\"Doe, \\\"J, J\\\"\" <j@acme.com>"_s, u"b@acme.com"_s};
    QTest::newRow("a comma without quotes") << u"Doe, Jane <j@acme.com>"_s << QStringList{u"Doe"_s, u"Jane <j@acme.com>"_s};
    QTest::newRow("a quote that never closes") << u"5\" disks <a@acme.com>, b@acme.com"_s << QStringList{u"5\" disks <a@acme.com>"_s, u"b@acme.com"_s};
    QTest::newRow("an end in the middle") << u"\"Doe\\"_s << QStringList{u"\"Doe\\"_s};
}

void TestAddressList::splits()
{
    QFETCH(QString, line);
    QFETCH(QStringList, addresses);
    QCOMPARE(addressesIn(line), addresses);
}

void TestAddressList::goesBothWays()
{
    const QStringList addresses{u"\"Doe, Jane\" <j@acme.com>"_s, u"b@acme.com"_s, u"\"\" <c@acme.com>"_s};
    QCOMPARE(addressLine(addresses), u"\"Doe, Jane\" <j@acme.com>, b@acme.com, \"\" <c@acme.com>"_s);
    QCOMPARE(addressesIn(addressLine(addresses)), addresses);
}

QTEST_APPLESS_MAIN(TestAddressList)
#include "tst_address_list.moc"
