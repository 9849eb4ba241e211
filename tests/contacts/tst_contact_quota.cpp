// SPDX-License-Identifier: Apache-2.0
#include "loader_bench.h"
#include "models/contacts/contact_quota.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;

//! How many contacts there are, held against what the plan allows: counted only where somebody said the plan.
class TestContactQuota final : public QObject
{
    Q_OBJECT
private slots:
    void asksNobodyWithoutALimit();
    void countsInTheBackground();
    void followsTheContacts();
};

void TestContactQuota::asksNobodyWithoutALimit()
{
    LoaderBench bench(250);
    ContactQuota quota(bench.store, bench.loader);
    quota.look();
    QCOMPARE(bench.loader.state(), ContactLoader::State::Idle);
    QVERIFY(!quota.contacts());
    QVERIFY(!quota.limit());
}

void TestContactQuota::countsInTheBackground()
{
    LoaderBench bench(250);
    ContactQuota quota(bench.store, bench.loader);
    QSignalSpy changed(&quota, &ContactQuota::changed);
    quota.setLimit(1000);
    quota.setLimit(1000);
    QCOMPARE(changed.size(), 1);
    quota.look();
    quota.look();
    QVERIFY(!quota.contacts());
    QVERIFY(bench.settle());
    QCOMPARE(quota.contacts(), std::optional<qint64>(250));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(bench.finished.size(), 1);
    quota.look(); // known now
    QCOMPARE(bench.loader.state(), ContactLoader::State::Idle);
    quota.setLimit({});
    QCOMPARE(changed.size(), 3);
}

void TestContactQuota::followsTheContacts()
{
    LoaderBench bench(3);
    ContactQuota quota(bench.store, bench.loader);
    QVERIFY(bench.load());
    QCOMPARE(quota.contacts(), std::optional<qint64>(3));
    bench.store.remove(QList<ContactPlace>{1});
    QCOMPARE(quota.contacts(), std::optional<qint64>(2));
}

QTEST_GUILESS_MAIN(TestContactQuota)
#include "tst_contact_quota.moc"
