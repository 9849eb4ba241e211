// SPDX-License-Identifier: Apache-2.0
#include "accounts/service_clock.h"
#include "support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

QDateTime at(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 11, 23), QTime(hour, minute, second), Qt::UTC);
}

} // namespace

//! The service's time from the computer's clock, which says 12:00:00 at the start, and what answers say.
class TestServiceClock final : public QObject
{
    Q_OBJECT
private slots:
    void rightUntilToldOtherwise();
    void learns_data();
    void learns();
    void doesNotJitter();
    void waitsByTheComputer();
};

void TestServiceClock::rightUntilToldOtherwise()
{
    ManualClock computer;
    const ServiceClock clock(computer);
    QCOMPARE(clock.now(), at(12, 0, 0));
    QCOMPARE(clock.behind(), 0ms);
}

void TestServiceClock::learns_data()
{
    QTest::addColumn<QDateTime>("served");
    QTest::addColumn<int>("tookSeconds");
    QTest::addColumn<qint64>("behind");
    QTest::newRow("the same second") << at(12, 0, 0) << 0 << qint64(0);
    QTest::newRow("a few seconds") << at(12, 0, 15) << 0 << qint64(0);
    QTest::newRow("within tolerance, slow") << at(12, 0, 0) << 100 << qint64(0);
    QTest::newRow("an hour behind") << at(13, 0, 0) << 0 << qint64(3'600'500);
    QTest::newRow("an hour ahead") << at(11, 0, 0) << 0 << qint64(-3'599'500);
    // It was made some time in these ten seconds.
    QTest::newRow("an hour behind, slow") << at(13, 0, 5) << 10 << qint64(3'600'500);
    QTest::newRow("half a minute") << at(12, 0, 30) << 0 << qint64(30'500);
}

void TestServiceClock::learns()
{
    QFETCH(QDateTime, served);
    QFETCH(int, tookSeconds);
    QFETCH(qint64, behind);
    ManualClock computer;
    ServiceClock clock(computer);
    const QDateTime sent = computer.now();
    computer.advance(std::chrono::seconds(tookSeconds));
    clock.learn(served, sent);
    QCOMPARE(qint64(clock.behind().count()), behind);
    QCOMPARE(clock.now(), computer.now().addMSecs(behind));
}

void TestServiceClock::doesNotJitter()
{
    ManualClock computer;
    ServiceClock clock(computer);
    QSignalSpy changed(&clock, &ServiceClock::behindChanged);
    clock.learn(at(13, 0, 0), at(12, 0, 0));
    QCOMPARE(changed.size(), 1);
    // Answers that took longer know less, and contradict nothing.
    computer.advance(3s);
    clock.learn(at(13, 0, 1), at(12, 0, 0));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(clock.now(), at(13, 0, 3).addMSecs(500));
    // The person sets the clock right.
    clock.learn(at(12, 0, 3), at(12, 0, 3));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(clock.now(), at(12, 0, 3));
}

void TestServiceClock::waitsByTheComputer()
{
    ManualClock computer;
    ServiceClock clock(computer);
    clock.learn(at(13, 0, 0), at(12, 0, 0));
    bool isOver = false;
    clock.after(2s, &clock, [&isOver] { isOver = true; });
    computer.advance(1s);
    QVERIFY(!isOver);
    computer.advance(1s);
    QVERIFY(isOver);
    QCOMPARE(clock.elapsed(), computer.elapsed());
}

QTEST_GUILESS_MAIN(TestServiceClock)
#include "tst_service_clock.moc"
