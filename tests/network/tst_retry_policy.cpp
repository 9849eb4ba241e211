// SPDX-License-Identifier: Apache-2.0
// Retry by meaning: a table of what happens after an attempt.
#include "network/header_numbers.h"
#include "network/retry_policy.h"

#include <QTest>
#include <QTimeZone>

using namespace postroom;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Action = RetryDecision::Action;
using Repeat = HttpRequest::Repeat;
using Verb = HttpRequest::Verb;
using Kind = NetworkFault::Kind;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc());

HttpAnswer answerWith(int status, const QHash<QByteArray, QByteArray> &headers = {})
{
    return {status, headers, "{}"};
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT
private slots:
    void decides_data();
    void decides();
    void spreadsPauses_data();
    void spreadsPauses();
    void slowDownPause_data();
    void slowDownPause();
    void seconds_data();
    void seconds();
    void policies_data();
    void policies();
};

void TestRetryPolicy::decides_data()
{
    QTest::addColumn<Repeat>("repeat");
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("slowDowns");
    QTest::addColumn<RetryDecision>("decision");

    const RetryDecision deliver{Action::Deliver, 0ms};
    const RetryDecision soon{Action::RepeatAfter, 500ms};
    const RetryDecision later{Action::RepeatAfter, 2000ms};
    const auto fault = [](Kind kind, bool mayHaveReached = true) {
        return HttpOutcome(NetworkFault{kind, QStringLiteral("…"), mayHaveReached});
    };
    const HttpOutcome ok = answerWith(200);
    const HttpOutcome trouble = answerWith(503);
    const HttpOutcome slow = answerWith(429, {{"retry-after", "3"}});

    const auto row = [](const char *name, Repeat repeat, const HttpOutcome &outcome, Verdict verdict, int attempts,
                        int slowDowns, RetryDecision decision) {
        QTest::newRow(name) << repeat << outcome << verdict << attempts << slowDowns << decision;
    };
    row("success", Repeat::Safe, ok, Verdict::Final, 1, 0, deliver);
    row("refusal", Repeat::Safe, answerWith(422), Verdict::Final, 1, 0, deliver);
    row("quota", Repeat::Safe, answerWith(429), Verdict::Final, 1, 0, deliver);
    row("trouble, first", Repeat::Safe, trouble, Verdict::Passing, 1, 0, soon);
    row("trouble, second", Repeat::Safe, trouble, Verdict::Passing, 2, 0, later);
    row("trouble, third", Repeat::Safe, trouble, Verdict::Passing, 3, 0, deliver);
    row("trouble, after slow-downs", Repeat::Safe, trouble, Verdict::Passing, 1, 9, soon);
    row("trouble, once", Repeat::Once, trouble, Verdict::Passing, 1, 0, deliver);
    row("offline", Repeat::Safe, fault(Kind::Offline, false), Verdict::Final, 1, 0, soon);
    row("offline, second", Repeat::Safe, fault(Kind::Offline, false), Verdict::Final, 2, 0, later);
    row("offline, third", Repeat::Safe, fault(Kind::Offline, false), Verdict::Final, 3, 0, deliver);
    row("offline, once", Repeat::Once, fault(Kind::Offline, false), Verdict::Final, 1, 0, deliver);
    row("timed out", Repeat::Safe, fault(Kind::TimedOut), Verdict::Final, 1, 0, soon);
    row("timed out, once", Repeat::Once, fault(Kind::TimedOut), Verdict::Final, 1, 0, deliver);
    row("lost", Repeat::Safe, fault(Kind::ConnectionLost), Verdict::Final, 2, 0, later);
    row("lost, once", Repeat::Once, fault(Kind::ConnectionLost), Verdict::Final, 1, 0, deliver);
    row("TLS", Repeat::Safe, fault(Kind::TlsRefused, false), Verdict::Final, 1, 0, deliver);
    row("proxy", Repeat::Safe, fault(Kind::ProxyRefused), Verdict::Final, 1, 0, deliver);
    row("redirected", Repeat::Safe, fault(Kind::Redirected), Verdict::Final, 1, 0, deliver);
    row("too large", Repeat::Safe, fault(Kind::TooLarge), Verdict::Final, 1, 0, deliver);
    row("not HTTP", Repeat::Safe, fault(Kind::Protocol), Verdict::Final, 1, 0, deliver);
    row("cancelled", Repeat::Safe, fault(Kind::Cancelled), Verdict::Final, 1, 0, deliver);
    row("a fault asks no verdict", Repeat::Safe, fault(Kind::TlsRefused), Verdict::Passing, 1, 0, deliver);
    row("a fault is no slow-down", Repeat::Once, fault(Kind::ConnectionLost), Verdict::SlowDown, 1, 1, deliver);
    row("slow down", Repeat::Safe, slow, Verdict::SlowDown, 0, 1, {Action::PauseQueue, 3000ms});
    row("slow down, once", Repeat::Once, slow, Verdict::SlowDown, 0, 1, {Action::PauseQueue, 3000ms});
    row("slow down, after attempts", Repeat::Safe, slow, Verdict::SlowDown, 3, 1, {Action::PauseQueue, 3000ms});
    row("slow down, ninth", Repeat::Once, slow, Verdict::SlowDown, 0, 9, {Action::PauseQueue, 3000ms});
    row("slow down, tenth", Repeat::Once, slow, Verdict::SlowDown, 0, 10, deliver);
}

void TestRetryPolicy::decides()
{
    QFETCH(Repeat, repeat);
    QFETCH(HttpOutcome, outcome);
    QFETCH(Verdict, verdict);
    QFETCH(int, attempts);
    QFETCH(int, slowDowns);
    QFETCH(RetryDecision, decision);
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Patch, Verb::Delete}) {
        HttpRequest request;
        request.verb = verb;
        request.repeat = repeat;
        const RetryDecision made = RetryPolicy::decide(request, outcome, verdict, attempts, slowDowns, 0.5, now);
        QCOMPARE(int(made.action), int(decision.action));
        QCOMPARE(made.pause.count(), decision.pause.count());
    }
}

void TestRetryPolicy::spreadsPauses_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("pause");
    QTest::newRow("first, least") << 1 << 0.0 << 400;
    QTest::newRow("first, most") << 1 << 1.0 << 600;
    QTest::newRow("second, least") << 2 << 0.0 << 1600;
    QTest::newRow("second, quarter") << 2 << 0.25 << 1800;
    QTest::newRow("second, most") << 2 << 1.0 << 2400;
    QTest::newRow("below the range") << 1 << -3.0 << 400;
    QTest::newRow("above the range") << 1 << 7.0 << 600;
}

void TestRetryPolicy::spreadsPauses()
{
    QFETCH(int, attempts);
    QFETCH(double, jitter);
    QFETCH(int, pause);
    const RetryDecision made = RetryPolicy::decide({}, answerWith(500), Verdict::Passing, attempts, 0, jitter, now);
    QVERIFY(made.action == Action::RepeatAfter);
    QCOMPARE(made.pause.count(), pause);
}

void TestRetryPolicy::slowDownPause_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<int>("pause");
    const auto row = [](const char *name, const char *retryAfter, const char *reset, int pause) {
        QTest::newRow(name) << QByteArray(retryAfter) << QByteArray(reset) << pause;
    };
    row("seconds", "2", "", 2000);
    row("decimals", "0.25", "", 250);
    row("rounded up", "0.2501", "", 251);
    row("retry-after before reset", "2", "9", 2000);
    row("reset alone", "", "1", 1000);
    row("reset with decimals", "", "0.4", 400);
    row("neither", "", "", 1000);
    row("nonsense", "soon", "later", 1000);
    row("nonsense, then reset", "soon", "7", 7000);
    row("infinite", "inf", "", 1000);
    row("not a number", "nan", "3", 3000);
    row("zero", "0", "", 100);
    row("negative", "-5", "", 100);
    row("an hour", "3600", "", 120000);
    row("beyond all numbers", "1e300", "", 120000);
    row("date", "Mon, 23 Nov 2026 12:00:05 GMT", "", 5000);
    row("date past", "Mon, 23 Nov 2026 11:00:05 GMT", "", 100);
    row("date far", "Tue, 24 Nov 2026 12:00:00 GMT", "", 120000);
    row("wrong weekday", "Sun, 23 Nov 2026 12:00:05 GMT", "", 1000);
    row("blanks", " 4 ", "", 4000);
}

void TestRetryPolicy::slowDownPause()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, reset);
    QFETCH(int, pause);
    HttpAnswer answer = answerWith(429);
    if (!retryAfter.isEmpty())
        answer.headers.insert("retry-after", retryAfter);
    if (!reset.isEmpty())
        answer.headers.insert("ratelimit-reset", reset);
    QCOMPARE(RetryPolicy::slowDownPause(answer, now).count(), pause);
}

void TestRetryPolicy::seconds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<milliseconds>>("expected");
    const auto row = [](const char *text, std::optional<milliseconds> expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("1", 1000ms);
    row("0", 0ms);
    row("1.5", 1500ms);
    row("-2", -2000ms);
    row("1e3", 1000000ms);
    row("", {});
    row("1s", {});
    row("1,5", {});
    row("inf", {});
}

void TestRetryPolicy::seconds()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<milliseconds>, expected);
    QVERIFY(secondsIn(text) == expected);
}

void TestRetryPolicy::policies_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<RatePolicy>>("expected");
    const auto row = [](const char *text, const QList<RatePolicy> &expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("100;w=1", {{100, 1000ms}});
    row("10;w=0.5", {{10, 500ms}});
    row("10;w=1, 1000;w=3600", {{10, 1000ms}, {1000, 3600000ms}});
    row("10; comment=\"x\"; W=2", {{10, 2000ms}});
    row("\"default\";q=50;w=10", {{50, 10000ms}});
    row("10", {});
    row("w=1", {});
    row("0;w=1", {});
    row("10;w=0", {});
    row("", {});
    row("99999999999;w=1", {});
}

void TestRetryPolicy::policies()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<RatePolicy>, expected);
    QCOMPARE(ratePoliciesIn(text).size(), expected.size());
    QVERIFY(ratePoliciesIn(text) == expected);
}

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retry_policy.moc"
