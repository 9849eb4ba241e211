// SPDX-License-Identifier: Apache-2.0
#include "models/account_models.h"
#include "pages/page.h"
#include "relay_window.h"
#include "send/bar_chart.h"
#include "send/number_tile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;
using Cut = Relay::Cut;

//! What the report and the overview say of what could not be read, and that they show what could: in the window over a
//! sandbox, with answers in between that fail.
class TestReportFaults final : public QObject
{
    Q_OBJECT
private slots:
    void reportWithoutNumbers();
    void reportWithoutSteps();
    void reportWithoutAnything();
    void reportThatIsOlder();
    void peopleThatBreakOff();
    void overviewWithoutNumbers();
    void overviewWithoutBroadcasts_data();
    void overviewWithoutBroadcasts();
    void overviewOfSomeBroadcasts();
    void overviewThatIsOlder();
    void overviewOfWhatNobodyOpened();

private:
    using Meant = std::function<bool(const SeenRequest &)>;
    //! Requests that are meant are answered with 503.
    static void failWhere(RelayWindow &bench, const Meant &isMeant)
    {
        bench.relay.before = [&bench, isMeant](int number) {
            if (isMeant(bench.relay.server.seen().constLast()))
                bench.relay.cutAt(number, Cut::Trouble);
        };
    }
    static bool isMetrics(const SeenRequest &request) { return request.path() == "/emails/metrics"; }
    static bool asksForSteps(const SeenRequest &request) { return isMetrics(request) && request.target.contains("=period"); }
    static bool asksForEach(const SeenRequest &request)
    {
        return isMetrics(request) && request.target.contains("dimensions=broadcast");
    }
    static bool asksForNumbers(const SeenRequest &request)
    {
        return isMetrics(request) && !request.target.contains("dimensions=");
    }
    static bool openList(RelayWindow &bench)
    {
        bench.window.open(bench.relay.server.url(), u"Acme Marketing"_s, "re_test");
        bench.window.window().showTab(u"broadcasts"_s);
        return come(bench) && bench.list() && bench.choose(u"Newsletter no. 42"_s);
    }
    static bool open(RelayWindow &bench, const QString &button)
    {
        return openList(bench) && click(bench.window.window(), button) && come(bench);
    }
    //! Waits for all answers, passing the time between tries.
    static bool come(RelayWindow &bench)
    {
        return bench.passUntil([&] { return bench.window.isSettled(); }) && bench.window.settle();
    }
    //! The names of the numbers on the page, as a screen reader says them.
    static QString tiles(const RelayWindow &bench)
    {
        QStringList all;
        for (const NumberTile *tile : shown<NumberTile>(bench.window.window()))
            all.push_back(tile->accessibleName());
        return all.join(u'\n');
    }
    static bool isDrawn(const RelayWindow &bench)
    {
        const QList<BarChart *> charts = shown<BarChart>(bench.window.window());
        return charts.size() == 1 && charts.constFirst()->accessibleDescription().contains(u"Opened "_s);
    }
    static bool isOn(const RelayWindow &bench, const QString &text)
    {
        const QAbstractButton *found = button(bench.window.window(), text);
        return found && found->isEnabled();
    }
};

void TestReportFaults::reportWithoutNumbers()
{
    RelayWindow bench;
    failWhere(bench, asksForNumbers);
    QVERIFY(open(bench, u"Open"_s));
    QVERIFY2(bench.told().contains(u"The numbers could not be loaded. Resend has a problem of its own."_s),
             qPrintable(bench.told()));
    QVERIFY2(tiles(bench).startsWith(u"Delivered: not known\nOpened: not known"_s), qPrintable(tiles(bench)));
    QVERIFY(isDrawn(bench));
    bench.mend();
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty() && !tiles(bench).contains(u"not known"_s); }));
}

void TestReportFaults::reportWithoutSteps()
{
    RelayWindow bench;
    failWhere(bench, asksForSteps);
    QVERIFY(open(bench, u"Open"_s));
    QVERIFY2(bench.told().contains(u"When it was opened could not be loaded. Resend has a problem of its own."_s),
             qPrintable(bench.told()));
    QVERIFY(!isDrawn(bench));
    QVERIFY(!says(bench.window.window(), u"Nobody has opened it yet"_s));
    QVERIFY2(!tiles(bench).contains(u"not known"_s), qPrintable(tiles(bench)));
    bench.mend();
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty() && isDrawn(bench); }));
}

void TestReportFaults::reportWithoutAnything()
{
    RelayWindow bench;
    QVERIFY(openList(bench));
    failWhere(bench, [](const SeenRequest &request) {
        return isMetrics(request) || (request.path().startsWith("/broadcasts/") && request.method == "GET");
    });
    QVERIFY(click(bench.window.window(), u"Open"_s));
    QVERIFY(come(bench));
    QVERIFY2(bench.told().contains(u"The report could not be loaded. Resend has a problem of its own."_s),
             qPrintable(bench.told()));
    QVERIFY(says(bench.window.window(), u"When it was opened could not be loaded."_s));
    QVERIFY(says(bench.window.window(), u"The links could not be loaded."_s));
    QVERIFY(says(bench.window.window(), u"The list could not be loaded."_s));
    QVERIFY(tiles(bench).startsWith(u"Delivered: not known"_s));
    QVERIFY(!isOn(bench, u"Save as CSV…"_s));
    QVERIFY(!isOn(bench, u"New segment of them…"_s));
}

void TestReportFaults::reportThatIsOlder()
{
    RelayWindow bench;
    QVERIFY(open(bench, u"Open"_s));
    const QString before = tiles(bench);
    QVERIFY(!before.contains(u"not known"_s));
    failWhere(bench, [](const SeenRequest &request) {
        return isMetrics(request) || request.path().endsWith("/recipients");
    });
    bench.window.page().refresh();
    QVERIFY(come(bench));
    QVERIFY2(bench.told().contains(u"The numbers are older: they could not be refreshed. The chart is older: it could "
                                   "not be refreshed."_s),
             qPrintable(bench.told()));
    QVERIFY2(bench.told().contains(u"The list is older: it could not be refreshed."_s), qPrintable(bench.told()));
    QCOMPARE(tiles(bench), before);
    QVERIFY(isDrawn(bench));
    QVERIFY(isOn(bench, u"Save as CSV…"_s)); // all of them are there, as they were
    bench.mend();
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty(); }));
}

// The first hundred would be taken for all of them.
void TestReportFaults::peopleThatBreakOff()
{
    RelayWindow bench;
    failWhere(bench, [](const SeenRequest &request) {
        return request.path().endsWith("/recipients") && request.target.contains("after=");
    });
    QVERIFY(open(bench, u"Open"_s));
    QVERIFY2(bench.told().contains(u"The list is not complete: the rest could not be loaded."_s), qPrintable(bench.told()));
    QCOMPARE(table(bench.window.window(), u"Delivered"_s)->model()->rowCount(), 100);
    QVERIFY(!isOn(bench, u"Save as CSV…"_s));
    QVERIFY(!isOn(bench, u"New segment of them…"_s));
    bench.mend();
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty() && isOn(bench, u"New segment of them…"_s); }));
    QVERIFY(table(bench.window.window(), u"Delivered"_s)->model()->rowCount() > 100);
    QVERIFY(isOn(bench, u"Save as CSV…"_s));
}

void TestReportFaults::overviewWithoutNumbers()
{
    RelayWindow bench;
    failWhere(bench, asksForNumbers);
    QVERIFY(open(bench, u"Overview"_s));
    QVERIFY2(bench.told().contains(u"The numbers of the account could not be loaded. Resend has a problem of its own."_s),
             qPrintable(bench.told()));
    QVERIFY2(tiles(bench).startsWith(u"Sent: not known"_s), qPrintable(tiles(bench)));
    QVERIFY(isDrawn(bench));
    bench.mend();
    QVERIFY(bench.passUntil([&] {
        return bench.told().isEmpty() && words(bench.window.window()).contains(u"Resend’s limit of 4\u00a0%"_s);
    }));
}

void TestReportFaults::overviewWithoutBroadcasts_data()
{
    QTest::addColumn<bool>("withoutList");
    QTest::newRow("which there are") << true;
    QTest::newRow("how they did") << false;
}

void TestReportFaults::overviewWithoutBroadcasts()
{
    QFETCH(bool, withoutList);
    RelayWindow bench;
    const Meant isMeant = [withoutList](const SeenRequest &request) {
        return withoutList ? request.key() == "GET /broadcasts" : asksForEach(request);
    };
    failWhere(bench, isMeant);
    bench.window.open(bench.relay.server.url(), u"Acme Marketing"_s, "re_test");
    bench.window.window().showTab(u"broadcasts"_s);
    QVERIFY(come(bench));
    QVERIFY(click(bench.window.window(), u"Overview"_s));
    QVERIFY(come(bench));
    QVERIFY2(bench.told().contains(u"How the broadcasts did could not be loaded. Resend has a problem of its own."_s),
             qPrintable(bench.told()));
    QVERIFY(!says(bench.window.window(), u"No broadcast has been sent"_s));
    QVERIFY(!isDrawn(bench));
    QVERIFY2(!tiles(bench).contains(u"not known"_s), qPrintable(tiles(bench)));
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Refresh"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty() && isDrawn(bench); }));
}

// Of more than a hundred broadcasts the oldest are missing.
void TestReportFaults::overviewOfSomeBroadcasts()
{
    RelayWindow bench;
    HttpTalk &talk = bench.relay.sandbox.talk;
    const int there = int(talk.get("/broadcasts").data().size());
    for (int number = there; number < 102; ++number)
        QVERIFY(!newBroadcast(talk, json(",'name':'Another'")).isEmpty());
    failWhere(bench, [](const SeenRequest &request) {
        return request.key() == "GET /broadcasts" && request.target.contains("after=");
    });
    bench.window.open(bench.relay.server.url(), u"Acme Marketing"_s, "re_test");
    bench.window.window().showTab(u"broadcasts"_s);
    QVERIFY(come(bench));
    QVERIFY(click(bench.window.window(), u"Overview"_s));
    QVERIFY(come(bench));
    QVERIFY2(bench.told().contains(u"Broadcasts may be missing in the chart: not all of them could be loaded."_s),
             qPrintable(bench.told()));
    QVERIFY(isDrawn(bench));
    bench.mend();
    QVERIFY(bench.passUntil([&] { return bench.told().isEmpty(); }));
    QVERIFY(isDrawn(bench));
}

void TestReportFaults::overviewThatIsOlder()
{
    RelayWindow bench;
    QVERIFY(open(bench, u"Overview"_s));
    const QString before = tiles(bench);
    failWhere(bench, [](const SeenRequest &request) { return isMetrics(request); });
    bench.window.page().refresh();
    QVERIFY(come(bench));
    QVERIFY2(bench.told().contains(u"The numbers of the account are older: they could not be refreshed. The chart is "
                                   "older: it could not be refreshed."_s),
             qPrintable(bench.told()));
    QCOMPARE(tiles(bench), before);
    QVERIFY(isDrawn(bench));
}

// They were sent all the same.
void TestReportFaults::overviewOfWhatNobodyOpened()
{
    RelayWindow bench;
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        std::optional<ScriptedAnswer> answer = bench.relay.answerTo(request);
        if (!answer || !asksForEach(request))
            return answer;
        QJsonObject object = QJsonDocument::fromJson(answer->body).object();
        QJsonArray rows = object.value(u"data"_s).toArray();
        for (QJsonValueRef row : rows) {
            QJsonObject numbers = row.toObject();
            numbers[u"unique_opened"_s] = 0;
            numbers[u"unique_clicked"_s] = 0;
            row = numbers;
        }
        object[u"data"_s] = rows;
        answer->body = QJsonDocument(object).toJson();
        return answer;
    });
    QVERIFY(open(bench, u"Overview"_s));
    QVERIFY2(says(bench.window.window(), u"Nobody has opened or clicked any of them, as far as can be seen."_s),
             qPrintable(words(bench.window.window())));
    QVERIFY(!says(bench.window.window(), u"No broadcast has been sent"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestReportFaults)
#include "tst_ui_report_faults.moc"
