// SPDX-License-Identifier: Apache-2.0
// Never more in a window than the service takes, counted by a service that keeps such windows itself.
#include "queue_bench.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Verb = HttpRequest::Verb;
using Priority = HttpRequest::Priority;
using How = ScriptedAnswer::How;

namespace {

enum class Windows { Aligned, FromFirstRequest };

//! A service with a rate: so many requests a window, 429 above that. Its time is the test's clock.
class RatedService
{
public:
    RatedService(QueueBench &bench, int limit, milliseconds window, Windows kind, bool wholeSeconds)
        : m_bench(bench), m_limit(limit), m_window(window), m_kind(kind), m_wholeSeconds(wholeSeconds)
    {
        bench.server.respond([this](const SeenRequest &) { return answer(); });
    }
    //! Each of our requests comes with \a count of another program's, with a key of the same team.
    void shareWithOthers(int count) { m_others = count; }

    int refused() const { return m_refused; }
    int windows() const { return int(m_perWindow.size()); }
    //! Requests of ours in the fullest window.
    int most() const
    {
        int most = 0;
        for (const auto &[start, count] : m_perWindow)
            most = std::max(most, count);
        return most;
    }

private:
    ScriptedAnswer answer()
    {
        const milliseconds now = m_bench.clock.elapsed();
        if (m_kind == Windows::Aligned)
            begin(now - now % m_window);
        else if (!m_started || now >= m_start + m_window)
            begin(now);
        m_used += 1 + m_others;
        ++m_perWindow[m_start.count()];
        const bool refuse = m_used > m_limit;
        m_refused += refuse ? 1 : 0;
        const milliseconds left = m_start + m_window - now;
        const QByteArray reset = m_wholeSeconds ? QByteArray::number((left.count() + 999) / 1000)
                                                : QByteArray::number(double(left.count()) / 1000.0);
        ScriptedAnswer said = refuse ? ScriptedAnswer::json(429, "{}") : ScriptedAnswer::json(200, "{}");
        said.headers = {{"ratelimit-limit", QByteArray::number(m_limit)},
                        {"ratelimit-remaining", QByteArray::number(std::max(0, m_limit - m_used))},
                        {"ratelimit-reset", reset},
                        {"ratelimit-policy",
                         QByteArray::number(m_limit) + ";w=" + QByteArray::number(double(m_window.count()) / 1000.0)}};
        return said;
    }

    void begin(milliseconds start)
    {
        if (m_started && start == m_start)
            return;
        m_started = true;
        m_start = start;
        m_used = 0;
    }

    QueueBench &m_bench;
    int m_limit;
    milliseconds m_window;
    Windows m_kind;
    bool m_wholeSeconds;
    int m_others = 0;
    bool m_started = false;
    milliseconds m_start{0};
    int m_used = 0;
    int m_refused = 0;
    std::map<qint64, int> m_perWindow;
};

// Moves time whenever nothing is under way any more, until \a all have ended.
bool runToTheEnd(QueueBench &bench, const QList<Caught> &all)
{
    return until(
        [&] {
            const bool done = std::all_of(all.begin(), all.end(), [](const Caught &c) { return c.calls() > 0; });
            if (!done && bench.queue->state().underWay == 0 && bench.clock.nextDue())
                bench.clock.advance(*bench.clock.nextDue());
            return done;
        },
        20000);
}

} // namespace

class TestSendQueuePacing : public QObject
{
    Q_OBJECT
private slots:
    void staysWithinTheWindow_data();
    void staysWithinTheWindow();
    void sharesWithOthers();
    void backgroundLeavesAFifth();
    void urgentWaitsForTheWindowToo();
    void figuresChangeUnderWay();
    void faultsDoNotStopIt();
};

void TestSendQueuePacing::staysWithinTheWindow_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("window");
    QTest::addColumn<bool>("aligned");
    QTest::addColumn<bool>("wholeSeconds");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("atMostWindows");
    for (const bool aligned : {false, true}) {
        for (const bool whole : {false, true}) {
            const char *kind = aligned ? "aligned" : "from the first";
            const char *unit = whole ? "whole seconds" : "decimals";
            // Half as many windows again as there must be are allowed: the first one begins with a single request.
            QTest::addRow("10 a second, %s, %s", kind, unit) << 10 << 1000 << aligned << whole << 0 << 45 << 8;
            QTest::addRow("10 a second, %s, %s, late", kind, unit) << 10 << 1000 << aligned << whole << 930 << 45 << 8;
            QTest::addRow("2 a second, %s, %s", kind, unit) << 2 << 1000 << aligned << whole << 500 << 9 << 8;
            QTest::addRow("1 a second, %s, %s", kind, unit) << 1 << 1000 << aligned << whole << 10 << 5 << 8;
            QTest::addRow("20 in 5 s, %s, %s", kind, unit) << 20 << 5000 << aligned << whole << 4100 << 50 << 5;
            QTest::addRow("100 a second, %s, %s", kind, unit) << 100 << 1000 << aligned << whole << 300 << 250 << 5;
        }
    }
}

void TestSendQueuePacing::staysWithinTheWindow()
{
    QFETCH(int, limit);
    QFETCH(int, window);
    QFETCH(bool, aligned);
    QFETCH(bool, wholeSeconds);
    QFETCH(int, start);
    QFETCH(int, requests);
    QFETCH(int, atMostWindows);
    QueueBench bench;
    RatedService service(bench, limit, milliseconds(window), aligned ? Windows::Aligned : Windows::FromFirstRequest,
                         wholeSeconds);
    bench.clock.advance(milliseconds(start));
    QList<Caught> all;
    for (int i = 0; i < requests; ++i)
        all.append(bench.submit(i % 3 == 0 ? once(request(Verb::Post, "/x", "{}")) : request(Verb::Get, "/x")));
    QVERIFY(runToTheEnd(bench, all));
    QCOMPARE(service.refused(), 0);
    QVERIFY2(service.most() <= limit, qPrintable(QString::number(service.most())));
    QCOMPARE(bench.server.seen().size(), requests);
    QVERIFY2(service.windows() <= atMostWindows, qPrintable(QString::number(service.windows())));
    QCOMPARE(bench.queue->state().limit, std::optional<int>(limit));
}

void TestSendQueuePacing::sharesWithOthers()
{
    QueueBench bench;
    RatedService service(bench, 20, 1000ms, Windows::FromFirstRequest, true);
    service.shareWithOthers(1);
    QList<Caught> all;
    for (int i = 0; i < 40; ++i)
        all.append(bench.submit(request(Verb::Get, "/x")));
    QVERIFY(runToTheEnd(bench, all));
    for (const Caught &caught : all)
        QCOMPARE(caught.answer().status, 200);
    // What others take is only seen in the next answer: a few refusals at the edge are met by waiting.
    QVERIFY2(service.refused() <= 24, qPrintable(QString::number(service.refused())));
    QVERIFY(service.windows() <= 8);
}

void TestSendQueuePacing::backgroundLeavesAFifth()
{
    QueueBench bench;
    RatedService service(bench, 10, 1000ms, Windows::Aligned, true);
    QList<Caught> background;
    for (int i = 0; i < 15; ++i)
        background.append(bench.submit(urgent(request(Verb::Get, "/background"), Priority::Background)));
    QVERIFY(until([&] { return bench.server.seen().size() == 8 && bench.queue->state().underWay == 0; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 8);
    QCOMPARE(bench.queue->state().waiting, 7);
    QCOMPARE(bench.queue->state().remaining, std::optional<int>(2));

    const Caught first = bench.submit(urgent(request(Verb::Get, "/i"), Priority::Interactive));
    const Caught second = bench.submit(urgent(request(Verb::Get, "/n"), Priority::Normal));
    const Caught third = bench.submit(urgent(request(Verb::Get, "/n"), Priority::Normal));
    QVERIFY(first.wait());
    QVERIFY(second.wait());
    breathe();
    QCOMPARE(third.calls(), 0); // the window is used up
    QVERIFY(runToTheEnd(bench, background));
    QVERIFY(third.wait());
    QCOMPARE(service.refused(), 0);
    QVERIFY(service.most() <= 10);
}

void TestSendQueuePacing::urgentWaitsForTheWindowToo()
{
    QueueBench bench;
    RatedService service(bench, 2, 1000ms, Windows::FromFirstRequest, false);
    QList<Caught> all;
    for (int i = 0; i < 6; ++i)
        all.append(bench.submit(urgent(request(Verb::Get, "/i"), Priority::Interactive)));
    QVERIFY(until([&] { return bench.server.seen().size() == 2 && bench.queue->state().underWay == 0; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 2);
    bench.clock.advance(999ms);
    breathe();
    QCOMPARE(bench.server.seen().size(), 2);
    bench.clock.advance(1ms);
    QVERIFY(until([&] { return bench.server.seen().size() == 4; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 4);
    QVERIFY(runToTheEnd(bench, all));
    QCOMPARE(service.refused(), 0);
}

// The limit of a team is raised, or a proxy drops the headers: no stop, no flood.
void TestSendQueuePacing::figuresChangeUnderWay()
{
    QueueBench bench;
    int count = 0;
    bench.server.respond([&](const SeenRequest &) {
        ++count;
        ScriptedAnswer ok = ScriptedAnswer::json(200, "{}");
        if (count <= 3)
            return rated(ok, 4, 4 - count);
        if (count <= 6)
            return ok;
        return rated(ok, 50, 50 - (count - 6));
    });
    QList<Caught> all;
    for (int i = 0; i < 30; ++i)
        all.append(bench.submit(request(Verb::Get, "/x")));
    QVERIFY(until([&] { return count == 4 && bench.queue->state().underWay == 0; }));
    breathe();
    QCOMPARE(count, 4); // the fourth said nothing, so it counts
    QCOMPARE(bench.queue->state().remaining, std::optional<int>(0));
    QVERIFY(runToTheEnd(bench, all));
    QCOMPARE(bench.queue->state().limit, std::optional<int>(50));
}

void TestSendQueuePacing::faultsDoNotStopIt()
{
    QueueBench bench;
    int count = 0;
    bench.server.respond([&](const SeenRequest &) {
        ++count;
        if (count > 1 && count % 2 == 0)
            return ScriptedAnswer::fault(How::CutAfterRequest);
        return rated(ScriptedAnswer::json(200, "{}"), 4, 3);
    });
    QList<Caught> all;
    for (int i = 0; i < 12; ++i)
        all.append(bench.submit(once(request(Verb::Post, "/x", "{}"))));
    QVERIFY(runToTheEnd(bench, all));
    QCOMPARE(count, 12);
    for (const Caught &caught : all)
        QCOMPARE(caught.calls(), 1);
}

QTEST_GUILESS_MAIN(TestSendQueuePacing)
#include "tst_send_queue_pacing.moc"
