// SPDX-License-Identifier: Apache-2.0
// What may go out now, from what the service said: event by event, with a time that is only a number.
#include "network/rate_window.h"

#include <QTest>

using namespace postroom;
using namespace std::chrono_literals;

namespace {

HttpAnswer told(const QByteArray &limit, const QByteArray &remaining, const QByteArray &reset,
                const QByteArray &policy = "10;w=1")
{
    HttpAnswer answer;
    answer.status = 200;
    const std::pair<const char *, QByteArray> said[] = {{"ratelimit-limit", limit},
                                                        {"ratelimit-remaining", remaining},
                                                        {"ratelimit-reset", reset},
                                                        {"ratelimit-policy", policy}};
    for (const auto &[name, value] : said) {
        if (!value.isEmpty())
            answer.headers.insert(name, value);
    }
    return answer;
}

HttpAnswer silent()
{
    return {200, {}, "{}"};
}

// Sends as many as may go and says how many that were.
int drain(RateWindow &window, RateWindow::Time now, bool leaveReserve = false)
{
    int count = 0;
    while (count < 1000 && window.mayStart(leaveReserve, now)) {
        window.sent(now);
        ++count;
    }
    return count;
}

} // namespace

class TestRateWindow : public QObject
{
    Q_OBJECT
private slots:
    void oneAtATimeUntilTold();
    void unlimitedWhereNothingIsSaid();
    void countsDownFromWhatWasTold();
    void answersOutOfOrder();
    void uncountedStayReserved();
    void renewsAtReset();
    void remembersWhatCrossedTheBorder();
    void noticesAWindowThatBeganEarly();
    void leavesReserve_data();
    void leavesReserve();
    void readsWhatThereIs_data();
    void readsWhatThereIs();
    void neverWaitsForEver();
    void startsPacingLate();
    void limitMayChange();
};

void TestRateWindow::oneAtATimeUntilTold()
{
    RateWindow window;
    QVERIFY(!window.limit());
    QVERIFY(!window.remaining(0ms));
    QCOMPARE(drain(window, 0ms), 1);
    QVERIFY(!window.mayStart(false, 10000ms)); // time alone changes nothing
    RateWindow lost;
    const auto token = lost.sent(0ms);
    lost.lost(token, true, 100ms);
    QCOMPARE(drain(lost, 100ms), 1); // a fault tells nothing
}

void TestRateWindow::unlimitedWhereNothingIsSaid()
{
    RateWindow window;
    window.answered(window.sent(0ms), silent(), 10ms);
    QCOMPARE(drain(window, 10ms), 1000);
    QVERIFY(!window.limit());
    QVERIFY(!window.remaining(10ms));
}

void TestRateWindow::countsDownFromWhatWasTold()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("10", "7", "1"), 50ms);
    QCOMPARE(window.limit(), std::optional<int>(10));
    QCOMPARE(window.remaining(50ms), std::optional<int>(7));
    QCOMPARE(drain(window, 60ms), 7);
    QCOMPARE(window.remaining(60ms), std::optional<int>(0));
    QCOMPARE(drain(window, 1049ms), 0);
    QCOMPARE(window.end(), std::optional<RateWindow::Time>(1050ms));
}

void TestRateWindow::answersOutOfOrder()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("10", "9", "1"), 10ms);
    const auto a = window.sent(11ms);
    const auto b = window.sent(12ms);
    const auto c = window.sent(13ms);
    QCOMPARE(window.remaining(13ms), std::optional<int>(6));
    // The service took b first, then c, then a; the answers come c, a, b.
    window.answered(c, told("10", "7", "1"), 20ms);
    QCOMPARE(window.remaining(20ms), std::optional<int>(5)); // a and b may not be in the 7
    window.answered(a, told("10", "6", "1"), 21ms);
    QCOMPARE(window.remaining(21ms), std::optional<int>(5));
    window.answered(b, told("10", "8", "1"), 22ms); // an old figure brings nothing back
    QCOMPARE(window.remaining(22ms), std::optional<int>(6));
}

void TestRateWindow::uncountedStayReserved()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("10", "9", "1"), 10ms);
    const auto broken = window.sent(11ms);
    const auto refused = window.sent(12ms);
    window.lost(broken, true, 20ms);
    window.lost(refused, false, 21ms); // it certainly never reached the service
    QCOMPARE(window.remaining(21ms), std::optional<int>(8));
    const auto next = window.sent(30ms);
    window.answered(next, told("10", "7", "1"), 40ms); // sent after the loss, so the 7 counts it
    QCOMPARE(window.remaining(40ms), std::optional<int>(7));
}

void TestRateWindow::renewsAtReset()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("10", "0", "0.35"), 100ms);
    QCOMPARE(drain(window, 449ms), 0);
    QCOMPARE(drain(window, 450ms), 10);
    QCOMPARE(window.remaining(450ms), std::optional<int>(0));
}

void TestRateWindow::remembersWhatCrossedTheBorder()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("10", "9", "1"), 0ms);
    const auto slow = window.sent(900ms);
    // In the new window it may count against it, answered or not.
    QCOMPARE(window.remaining(1000ms), std::optional<int>(9));
    QVERIFY(window.mayStart(false, 1000ms));
    window.answered(slow, told("10", "3", "1"), 1100ms); // the old window's figure, or the new one's
    QCOMPARE(window.remaining(1100ms), std::optional<int>(9));
    window.answered(window.sent(1200ms), told("10", "8", "1"), 1210ms);
    QCOMPARE(window.remaining(1210ms), std::optional<int>(8));
}

void TestRateWindow::noticesAWindowThatBeganEarly()
{
    RateWindow window;
    // Windows of the service begin at whole seconds; whole seconds are also all it tells.
    window.answered(window.sent(800ms), told("10", "9", "1"), 800ms);
    for (int i = 8; i >= 4; --i)
        window.answered(window.sent(900ms), told("10", QByteArray::number(i), "1"), 900ms);
    QCOMPARE(window.remaining(900ms), std::optional<int>(4));
    window.answered(window.sent(1500ms), told("10", "9", "1"), 1500ms);
    QCOMPARE(window.remaining(1500ms), std::optional<int>(9));
    QCOMPARE(window.end(), std::optional<RateWindow::Time>(2500ms));
}

void TestRateWindow::leavesReserve_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("background");
    QTest::newRow("10") << 10 << 8;
    QTest::newRow("2") << 2 << 2;
    QTest::newRow("4") << 4 << 4;
    QTest::newRow("5") << 5 << 4;
    QTest::newRow("9") << 9 << 8;
    QTest::newRow("100") << 100 << 80;
    QTest::newRow("1") << 1 << 1;
}

void TestRateWindow::leavesReserve()
{
    QFETCH(int, limit);
    QFETCH(int, background);
    RateWindow window;
    const QByteArray figure = QByteArray::number(limit);
    window.answered(window.sent(0ms), told(figure, "0", "1", figure + ";w=1"), 0ms);
    QCOMPARE(drain(window, 1000ms, true), background);
    QCOMPARE(drain(window, 1000ms, false), limit - background);
}

void TestRateWindow::readsWhatThereIs_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<std::optional<int>>("limit");
    QTest::addColumn<std::optional<int>>("remaining");
    QTest::addColumn<int>("end");
    const auto row = [](const char *name, const HttpAnswer &answer, std::optional<int> limit,
                        std::optional<int> remaining,
                        int end) { QTest::newRow(name) << answer << limit << remaining << end; };
    row("all four", told("100", "42", "1", "100;w=1"), 100, 42, 1000);
    row("no policy", told("100", "42", "3", ""), 100, 42, 3000);
    row("no reset: the policy's window", told("100", "42", "", "100;w=7"), 100, 42, 7000);
    row("neither: a second", told("100", "42", "", ""), 100, 42, 1000);
    row("no remaining: counted here", told("10", "", "1"), 10, 9, 1000);
    row("no limit: the policy's", told("", "5", "1", "10;w=1"), 10, 5, 1000);
    row("limit with its policy", told("10, 10;w=1", "5", "1"), 10, 5, 1000);
    row("the policy that fits", told("50", "5", "", "10;w=1, 50;w=60"), 50, 5, 60000);
    row("reset beyond its window", told("10", "0", "1900000000", "10;w=1"), 10, 0, 1000);
    row("reset beyond all windows", told("10", "0", "1900000000", ""), 10, 0, 3600000);
    row("negative remaining", told("10", "-4", "1"), 10, 9, 1000);
    row("no limit at all", told("", "5", "1", ""), {}, {}, -1);
    row("limit of nothing", told("0", "0", "1", ""), {}, {}, -1);
    row("words", told("many", "some", "soon", "often"), {}, {}, -1);
}

void TestRateWindow::readsWhatThereIs()
{
    QFETCH(HttpAnswer, answer);
    QFETCH(std::optional<int>, limit);
    QFETCH(std::optional<int>, remaining);
    QFETCH(int, end);
    RateWindow window;
    window.answered(window.sent(0ms), answer, 0ms);
    QCOMPARE(window.limit(), limit);
    QCOMPARE(window.remaining(0ms), remaining);
    QCOMPARE(window.end() ? int(window.end()->count()) : -1, end);
}

// Whatever gets lost, some time brings the next request.
void TestRateWindow::neverWaitsForEver()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("2", "1", "1", "2;w=1"), 0ms);
    RateWindow::Time now = 0ms;
    for (int round = 0; round < 20; ++round) {
        QList<RateWindow::Token> tokens;
        while (window.mayStart(false, now))
            tokens.append(window.sent(now));
        QVERIFY(!tokens.isEmpty());
        for (const auto &token : tokens) {
            if (round % 2 == 0)
                window.lost(token, true, now + 5ms);
            else
                window.answered(token, silent(), now + 5ms);
        }
        QVERIFY(!window.mayStart(false, now + 5ms));
        QVERIFY(window.end().has_value());
        QVERIFY(*window.end() <= now + 1005ms);
        now = *window.end();
    }
}

void TestRateWindow::startsPacingLate()
{
    RateWindow window;
    window.answered(window.sent(0ms), silent(), 0ms);
    const auto a = window.sent(1ms);
    const auto b = window.sent(2ms);
    window.answered(a, told("10", "5", "1"), 3ms);
    QCOMPARE(window.remaining(3ms), std::optional<int>(4)); // b may not be in the 5
    window.answered(b, told("10", "4", "1"), 4ms);
    QCOMPARE(window.remaining(4ms), std::optional<int>(4));
}

void TestRateWindow::limitMayChange()
{
    RateWindow window;
    window.answered(window.sent(0ms), told("2", "1", "1", "2;w=1"), 0ms);
    window.answered(window.sent(1ms), told("100", "98", "1", "100;w=1"), 2ms);
    QCOMPARE(window.limit(), std::optional<int>(100));
    QCOMPARE(window.remaining(2ms), std::optional<int>(98));
    window.answered(window.sent(3ms), told("2", "0", "1", "2;w=1"), 4ms);
    QCOMPARE(window.limit(), std::optional<int>(2));
    QCOMPARE(drain(window, 5ms), 0);
}

QTEST_APPLESS_MAIN(TestRateWindow)
#include "tst_rate_window.moc"
