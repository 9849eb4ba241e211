// SPDX-License-Identifier: Apache-2.0
#include "accounts/key_store.h"
#include "key_store_caller.h"
#include "support/manual_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Where no keychain answers. The wrapper sees to that, each time in another way (CMakeLists.txt).
class TestKeyStoreAbsent final : public QObject
{
    Q_OBJECT
private slots:
    void saysSo();
    void holdsTheKeyForTheSession();
};

void TestKeyStoreAbsent::saysSo()
{
    ManualClock clock;
    KeyStore store(clock, u"Postroom test"_s);
    KeyStoreCaller caller;
    caller.read(store, u"a"_s, true);
    caller.read(store, u"b"_s, false);
    caller.remove(store, u"a"_s, true);
    caller.remove(store, u"b"_s, false);
    QTRY_COMPARE(caller.said,
                 (QStringList{u"read a: Unavailable"_s, u"read b: Unavailable"_s, u"remove a: Unavailable"_s,
                              u"remove b: Unavailable"_s}));
    for (const QString &detail : caller.details)
        QVERIFY(!detail.isEmpty());
}

void TestKeyStoreAbsent::holdsTheKeyForTheSession()
{
    ManualClock clock;
    KeyStore store(clock, u"Postroom test"_s);
    KeyStoreCaller caller;
    caller.write(store, u"a"_s, "re_planted_1");
    QTRY_COMPARE(caller.said, QStringList{u"write a: Unavailable"_s});
    QVERIFY(!caller.details.constFirst().contains(u"re_planted_1"_s));
    caller.read(store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(1), QStringList{u"read a: re_planted_1"_s});
    caller.remove(store, u"a"_s, false);
    caller.read(store, u"a"_s, false);
    QTRY_COMPARE(caller.said.mid(2), (QStringList{u"remove a: Unavailable"_s, u"read a: Unavailable"_s}));
}

QTEST_GUILESS_MAIN(TestKeyStoreAbsent)
#include "tst_key_store_absent.moc"
