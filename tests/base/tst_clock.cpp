// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QTest>

#include <memory>

using namespace postroom;
using namespace std::chrono_literals;

//! The computer's own clock; those of the tests are tested by those who use them.
class TestClock final : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheTimeInUtc();
    void neverGoesBack();
    void callsLaterAndOnce();
    void callsInTheOrderOfTheDelays();
    void forgetsCallsWhoseContextIsGone();
    void mayBeAskedAgainFromACall();
};

void TestClock::tellsTheTimeInUtc()
{
    const SystemClock clock;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = clock.now();
    const QDateTime after = QDateTime::currentDateTimeUtc();
    QCOMPARE(now.offsetFromUtc(), 0);
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(before <= now && now <= after);
}

void TestClock::neverGoesBack()
{
    const SystemClock clock;
    auto last = clock.elapsed();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.elapsed();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestClock::callsLaterAndOnce()
{
    SystemClock clock;
    const auto start = clock.elapsed();
    int calls = 0;
    std::chrono::milliseconds waited = 0ms;
    clock.after(20ms, this, [&] {
        ++calls;
        waited = clock.elapsed() - start;
    });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QVERIFY2(waited >= 18ms, qPrintable(QString::number(waited.count()))); // coarse timers may come a little early

    bool atOnce = false;
    clock.after(0ms, this, [&] { atOnce = true; });
    QVERIFY(!atOnce); // never from within the call
    QTRY_VERIFY(atOnce);
    QCOMPARE(calls, 1);
}

void TestClock::callsInTheOrderOfTheDelays()
{
    SystemClock clock;
    QByteArray order;
    clock.after(60ms, this, [&] { order += 'c'; });
    clock.after(0ms, this, [&] { order += 'a'; });
    clock.after(25ms, this, [&] { order += 'b'; });
    QTRY_COMPARE(order, QByteArray("abc"));
}

void TestClock::forgetsCallsWhoseContextIsGone()
{
    SystemClock clock;
    bool called = false;
    bool later = false;
    auto context = std::make_unique<QObject>();
    clock.after(5ms, context.get(), [&] { called = true; });
    clock.after(0ms, this, [&] { context.reset(); });
    clock.after(40ms, this, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TestClock::mayBeAskedAgainFromACall()
{
    SystemClock clock;
    int calls = 0;
    std::function<void()> again = [&] {
        if (++calls < 3)
            clock.after(0ms, this, again);
    };
    clock.after(0ms, this, again);
    QTRY_COMPARE(calls, 3);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
