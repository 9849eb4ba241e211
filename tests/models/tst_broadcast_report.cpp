// SPDX-License-Identifier: Apache-2.0
// What came of a broadcast, against the sandbox: its numbers, who did what, and politeness while it is watched.
#include "models/account_models.h"
#include "models/account_sending.h"
#include "models/broadcast_report.h"
#include "models/segment_from_people.h"
#include "resend/api_bench.h"
#include "resend/broadcasts/broadcast_api.h"
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

sandbox::SandboxOptions unlimited()
{
    sandbox::SandboxOptions options;
    options.contacts = 300;
    options.rateLimit.reset();
    return options;
}

//! The sample account, its time moved by the test.
struct ReportBench
{
    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer sandbox{unlimited(), time};
    ManualClock clock;
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<SendQueue> queue;
    std::unique_ptr<ResendClient> client;
    QTemporaryDir folder;
    std::unique_ptr<AccountModels> models;

    ReportBench()
    {
        if (!sandbox.start())
            qFatal("the sandbox did not start");
        transport = std::make_unique<HttpTransport>(sandbox.url(), Secret(QByteArrayLiteral("re_test")));
        queue = std::make_unique<SendQueue>(*transport, clock);
        client = std::make_unique<ResendClient>(*queue);
        models = std::make_unique<AccountModels>(*client, clock, QStringLiteral("acme"), folder.path());
        models->broadcasts.refresh();
        settle();
    }
    bool settle()
    {
        int calm = 0;
        return until([&] {
            breathe();
            const QueueState state = queue->state();
            calm = state.waiting == 0 && state.underWay == 0 ? calm + 1 : 0;
            return calm >= 3;
        });
    }
    void pass(std::chrono::milliseconds by)
    {
        time->advance(by);
        clock.advance(by);
    }
    //! The ids of some contacts.
    QStringList contacts(int count)
    {
        models->contactLoader.start();
        settle();
        QStringList ids;
        for (ContactPlace place = 0; place < models->contactStore.end() && ids.size() < count; ++place)
            ids.push_back(models->contactStore.idAt(place));
        return ids;
    }
    //! The newest one that has that status.
    Broadcast broadcastThatIs(BroadcastStatus status)
    {
        for (int row = 0; row < models->broadcasts.rowCount(); ++row) {
            if (models->broadcasts.at(row).status.known == status)
                return models->broadcasts.at(row);
        }
        return {};
    }
};

QStringList addresses(const RowListModel<BroadcastRecipient> &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.push_back(model.at(row).email);
    all.sort();
    return all;
}

} // namespace

class TestBroadcastReport : public QObject
{
    Q_OBJECT
private slots:
    void rates_data();
    void rates();
    void readsNumbers();
    void numbersAgreeWithThePeople();
    void whoDidNotOpen();
    void ranksLinks();
    void isReadAgainPolitely();
    void looksAgainWhereItLooksAlready();
    void restsWhileNobodyLooks();
    void makesASegment();
    void stopsAndGoesOn();
    void comparesBroadcasts();
    void csv();
};

void TestBroadcastReport::rates_data()
{
    QTest::addColumn<RecipientEvent>("event");
    QTest::addColumn<double>("rate");
    QTest::newRow("delivered") << RecipientEvent::Delivered << 0.96;
    QTest::newRow("bounced") << RecipientEvent::Bounced << 0.04;
    QTest::newRow("opened") << RecipientEvent::Opened << 0.5;
    QTest::newRow("clicked") << RecipientEvent::Clicked << 0.125;
    QTest::newRow("complained") << RecipientEvent::Complained << 0.03125;
    QTest::newRow("unsubscribed") << RecipientEvent::Unsubscribed << 0.0625;
    QTest::newRow("suppressed") << RecipientEvent::Suppressed << 0.2;
}

void TestBroadcastReport::rates()
{
    QFETCH(RecipientEvent, event);
    QFETCH(double, rate);
    const ReportNumbers numbers = ReportNumbers::of({{u"sent"_s, 100},
                                                     {u"delivered"_s, 96},
                                                     {u"bounced"_s, 4},
                                                     {u"opened"_s, 200},
                                                     {u"unique_opened"_s, 48},
                                                     {u"clicked"_s, 50},
                                                     {u"unique_clicked"_s, 12},
                                                     {u"complained"_s, 3},
                                                     {u"unsubscribed"_s, 6},
                                                     {u"suppressed"_s, 25}});
    QCOMPARE(*numbers.rateOf(event), rate);
    QVERIFY(!ReportNumbers().rateOf(event));
}

void TestBroadcastReport::readsNumbers()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Sent));
    QSignalSpy changed(&report, &BroadcastReport::changed);
    report.refresh();
    QVERIFY(report.isLoading());
    QVERIFY(bench.settle());
    QVERIFY(!report.isLoading());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!report.failure());
    const ReportNumbers numbers = *report.numbers();
    QVERIFY(numbers.sent > 50);
    QCOMPARE(numbers.sent, numbers.delivered + numbers.bounced);
    QVERIFY(numbers.delivered > numbers.opened && numbers.opened > numbers.clicked && numbers.clicked > 0);
    QVERIFY(!report.stepsAreHours()); // five days ago
    QVERIFY(report.steps().size() >= 5);
    double opened = 0;
    for (const BroadcastReport::Step &step : report.steps())
        opened += step.opened;
    QCOMPARE(qint64(opened), numbers.opened);
}

void TestBroadcastReport::numbersAgreeWithThePeople()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Sent));
    report.refresh();
    QVERIFY(bench.settle());
    for (const RecipientEvent event :
         {RecipientEvent::Delivered, RecipientEvent::Opened, RecipientEvent::Clicked, RecipientEvent::Bounced,
          RecipientEvent::Complained, RecipientEvent::Unsubscribed, RecipientEvent::Suppressed}) {
        RecipientsModel &people = report.people(event);
        QAbstractItemModelTester tester(&people, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(bench.settle());
        QCOMPARE(qint64(people.rowCount()), report.numbers()->of(event));
    }
}

void TestBroadcastReport::whoDidNotOpen()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Sent));
    NotOpenedModel &rest = report.notOpened();
    QAbstractItemModelTester tester(&rest, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rest.phase(), TableModel::Phase::FirstLoad);
    QVERIFY(bench.settle());
    QCOMPARE(rest.phase(), TableModel::Phase::Ready);
    QStringList both = addresses(rest) + addresses(report.people(RecipientEvent::Opened));
    both.sort();
    QCOMPARE(both, addresses(report.people(RecipientEvent::Delivered)));
    QVERIFY(rest.rowCount() > 0);
    rest.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(rest.phase(), TableModel::Phase::Ready);
}

void TestBroadcastReport::ranksLinks()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Sent));
    ClickedLinksModel &links = report.links();
    QAbstractItemModelTester tester(&links, QAbstractItemModelTester::FailureReportingMode::QtTest);
    links.refresh();
    QVERIFY(bench.settle());
    QVERIFY(links.rowCount() > 0);
    const QVariant people = links.index(0, ClickedLinksModel::People).data(TableModel::SortRole);
    QCOMPARE(people.toInt(), links.at(0).uniqueClicks);
    QVERIFY(people.toInt() > 0 && links.at(0).clicks >= people.toInt());
    QVERIFY(links.at(0).url.startsWith(u"https://"_s));
}

// What is on its way may be from before whatever there is to be seen now.
void TestBroadcastReport::looksAgainWhereItLooksAlready()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Sent));
    QSignalSpy changed(&report, &BroadcastReport::changed);
    report.look();
    report.look();
    report.look();
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 2);
    QVERIFY(!report.isLoading());
}

void TestBroadcastReport::isReadAgainPolitely()
{
    ReportBench bench;
    const Broadcast queued = bench.broadcastThatIs(BroadcastStatus::Queued);
    QVERIFY(!queued.id.isEmpty());
    BroadcastReport report(*bench.client, bench.clock, queued);
    QSignalSpy changed(&report, &BroadcastReport::changed);
    report.setWatching(true);
    report.refresh();
    RecipientsModel &people = report.people(RecipientEvent::Delivered);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 1);
    QVERIFY(report.isRunning());
    QSignalSpy peopleRead(&people, &TableModel::phaseChanged);
    bench.pass(9s);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 1);
    bench.pass(1s);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 2);
    // A list can be hundreds of requests long: that is read again when the person asks.
    QCOMPARE(peopleRead.size(), 0);
    report.refresh();
    QVERIFY(bench.settle());
    QVERIFY(peopleRead.size() > 0);
    changed.removeLast();
    // It has gone out by then: from now on less often.
    bench.pass(10min);
    QVERIFY(bench.settle());
    bench.pass(10s);
    QVERIFY(bench.settle());
    QCOMPARE(report.broadcast().status.known, BroadcastStatus::Sent);
    QVERIFY(!report.isRunning());
    const qsizetype before = changed.size();
    bench.pass(119s - 10s);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), before);
    bench.pass(11s);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), before + 1);
    QVERIFY(report.numbers()->sent > 0);
}

void TestBroadcastReport::restsWhileNobodyLooks()
{
    ReportBench bench;
    BroadcastReport report(*bench.client, bench.clock, bench.broadcastThatIs(BroadcastStatus::Queued));
    report.setWatching(true);
    report.refresh();
    QVERIFY(bench.settle());
    report.setWatching(false);
    QSignalSpy changed(&report, &BroadcastReport::changed);
    bench.pass(1h);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 0);
    report.setWatching(true);
    bench.pass(10s);
    QVERIFY(bench.settle());
    QCOMPARE(changed.size(), 1);
}

void TestBroadcastReport::makesASegment()
{
    ReportBench bench;
    QStringList contacts = bench.contacts(25);
    QCOMPARE(contacts.size(), 25);
    contacts.push_back(u"nobody@nowhere.example"_s); // deleted since
    SegmentFromPeople maker(*bench.client, bench.models->segments);
    QSignalSpy finished(&maker, &SegmentFromPeople::finished);
    QCOMPARE(SegmentFromPeople::requestsFor(contacts.size()), 27);
    maker.start(u"Did not open"_s, contacts);
    QVERIFY(bench.settle());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(maker.done(), 25);
    QCOMPARE(maker.gone(), 1);
    QVERIFY(!maker.failure());
    bench.models->segments.counts().count(maker.segmentId());
    QVERIFY(bench.settle());
    QCOMPARE(bench.models->segments.counts().of(maker.segmentId())->people, 25);
    QVERIFY(bench.models->segments.rowOf(maker.segmentId()) >= 0);
}

void TestBroadcastReport::stopsAndGoesOn()
{
    ReportBench bench;
    QStringList contacts = bench.contacts(40);
    QCOMPARE(contacts.size(), 40);
    SegmentFromPeople maker(*bench.client, bench.models->segments);
    connect(&maker, &SegmentFromPeople::progressed, this, [&maker] {
        if (maker.done() == 10)
            maker.stop();
    });
    maker.start(u"Some"_s, contacts);
    QVERIFY(bench.settle());
    QVERIFY(!maker.isBusy());
    const int reached = maker.done();
    QVERIFY(reached >= 10 && reached < 40);
    maker.resume();
    QVERIFY(bench.settle());
    QCOMPARE(maker.done(), 40);
    QVERIFY(!maker.isBusy());
}

void TestBroadcastReport::comparesBroadcasts()
{
    ReportBench bench;
    AccountSending sending(*bench.client, bench.clock, bench.models->broadcasts);
    sending.refresh();
    QVERIFY(bench.settle());
    QVERIFY(!sending.numbersFailure() && !sending.trendFailure());
    QVERIFY(sending.numbers()->sent > 0);
    const QList<AccountSending::Entry> trend = sending.trend();
    QCOMPARE(trend.size(), 5); // those of the sample that were sent in a year, one being older
    for (qsizetype i = 1; i < trend.size(); ++i)
        QVERIFY(trend.at(i - 1).sentAt < trend.at(i).sentAt);
    QVERIFY(trend.constLast().numbers.opened > 0);
    QVERIFY(!trend.constLast().name.isEmpty());
}

void TestBroadcastReport::csv()
{
    BroadcastRecipient ada;
    ada.email = u"ada@x.example"_s;
    ada.count = 3;
    ada.clickedLinks = {{u"https://a.example/?q=1,2"_s, 2}, {u"https://b.example"_s, 1}};
    BroadcastRecipient bob;
    bob.email = u"=bob@x.example"_s;
    bob.bounceType = Word<BounceType>{BounceType::Permanent, u"permanent"_s};
    QCOMPARE(peopleCsv({ada, bob}),
             QByteArray("\xEF\xBB\xBF"
                        "email,count,bounce,links\r\n"
                        "ada@x.example,3,,\"https://a.example/?q=1,2, https://b.example\"\r\n"
                        "'=bob@x.example,,permanent,\r\n"));
}

QTEST_GUILESS_MAIN(TestBroadcastReport)
#include "tst_broadcast_report.moc"
