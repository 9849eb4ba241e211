// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/segment_members.h"

#include "contacts/live_list.h"
#include "resend/api_bench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QString segment = u"s1"_s;

//! A segment of a service, counted into a store.
struct CountBench : ApiBench
{
    LiveList list;
    ContactStore store;
    SegmentCounts counts{*client, clock};
    SegmentMembers members{counts, store};
    QSignalSpy counted{&counts, &SegmentCounts::counted};

    explicit CountBench(int people) : list(people) { list.serve(server, "/segments/s1/contacts"); }
    bool count()
    {
        counts.count(segment);
        return passTimeUntil([this] { return !of().counting; });
    }
    SegmentCount of() const { return counts.of(segment).value_or(SegmentCount()); }
    //! The numbers of those the store takes for members, ascending.
    QString held() const
    {
        QList<int> numbers;
        store.segment(segment).members.forEach(
            [&](ContactPlace place) { numbers.push_back(store.idAt(place).right(12).toInt(nullptr, 16)); });
        std::sort(numbers.begin(), numbers.end());
        QStringList texts;
        for (const int number : numbers)
            texts.push_back(QString::number(number));
        return texts.join(u' ');
    }
};

} // namespace

//! Counting the people of a segment whose list comes as lists come: late, twice, empty, changed meanwhile.
class TestSegmentCounts final : public QObject
{
    Q_OBJECT
private slots:
    void countsToTheEnd();
    void pageThatComesTwice();
    void pageThatComesAgainAndAgain_data();
    void pageThatComesAgainAndAgain();
    void failedCountKeepsWhatAnEarlierOneSaid();
    void rowAPageGoesOnFromIsGone_data();
    void rowAPageGoesOnFromIsGone();
    void segmentIsGone();
    void whoIsPutIntoItMeanwhileStays();
    void whoIsTakenOutMeanwhileStaysOut();
    void whoLeftElsewhereIsLetGo();
};

void TestSegmentCounts::countsToTheEnd()
{
    CountBench bench(12);
    bench.list.contacts[3].unsubscribed = true;
    QVERIFY(bench.count());
    QCOMPARE(bench.of().people, 12);
    QCOMPARE(bench.of().subscribed, 11);
    QVERIFY(bench.of().complete);
    QVERIFY(!bench.of().failure);
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 8 9 10 11 12"_s);
    QVERIFY(bench.store.segment(segment).complete);
}

void TestSegmentCounts::pageThatComesTwice()
{
    CountBench bench(12);
    bench.list.odd = [&](int request, const QUrlQuery &) -> std::optional<ScriptedAnswer> {
        return request == 2 ? std::optional(LiveList::page(bench.list.contacts.first(5), true)) : std::nullopt;
    };
    QVERIFY(bench.count());
    QCOMPARE(bench.of().people, 12);
    QVERIFY(bench.of().complete);
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 8 9 10 11 12"_s);
}

void TestSegmentCounts::pageThatComesAgainAndAgain_data()
{
    QTest::addColumn<int>("items");
    QTest::newRow("the page before") << 5;
    QTest::newRow("an empty one") << 0;
}

void TestSegmentCounts::pageThatComesAgainAndAgain()
{
    QFETCH(int, items);
    CountBench bench(12);
    bench.list.odd = [&](int request, const QUrlQuery &) -> std::optional<ScriptedAnswer> {
        return request > 1 ? std::optional(LiveList::page(bench.list.contacts.first(items), true)) : std::nullopt;
    };
    QVERIFY(bench.count());
    QVERIFY2(!bench.of().complete, "a part was taken for all");
    QCOMPARE(bench.of().people, 5);
    QVERIFY(bench.of().failure);
    QCOMPARE(bench.of().failure->kind, ApiError::Kind::BadAnswer);
    QCOMPARE(bench.list.requests, 5); // the first page, the next one, and that three times more
    QCOMPARE(bench.counted.size(), 0);
    QVERIFY(!bench.store.segment(segment).complete);
    bench.list.odd = {};
    QVERIFY(bench.count());
    QCOMPARE(bench.of().people, 12);
    QVERIFY(bench.of().complete && !bench.of().failure);
}

void TestSegmentCounts::failedCountKeepsWhatAnEarlierOneSaid()
{
    CountBench bench(12);
    QVERIFY(bench.count());
    bench.list.odd = [&](int, const QUrlQuery &) { return std::optional(LiveList::page({}, true)); };
    QVERIFY(bench.count());
    QCOMPARE(bench.of().people, 12);
    QVERIFY(bench.of().complete);
    QVERIFY(bench.of().failure);
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 8 9 10 11 12"_s);
}

void TestSegmentCounts::rowAPageGoesOnFromIsGone_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("422") << 422;
    QTest::newRow("404") << 404;
}

void TestSegmentCounts::rowAPageGoesOnFromIsGone()
{
    QFETCH(int, status);
    CountBench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2)
            bench.list.removeNumber(8);
    };
    bench.list.odd = [&](int request, const QUrlQuery &) -> std::optional<ScriptedAnswer> {
        if (request != 2)
            return {};
        return ScriptedAnswer::json(status,
                                    uR"({"statusCode":%1,"name":"not_found","message":"Contact not found"})"_s
                                        .arg(status)
                                        .toUtf8());
    };
    QVERIFY(bench.count());
    QVERIFY(!bench.of().failure);
    QCOMPARE(bench.of().people, 11);
    QVERIFY(bench.of().complete);
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 9 10 11 12"_s);
}

void TestSegmentCounts::segmentIsGone()
{
    CountBench bench(12);
    bench.list.odd = [](int request, const QUrlQuery &) -> std::optional<ScriptedAnswer> {
        if (request == 1)
            return {};
        return ScriptedAnswer::json(404, R"({"statusCode":404,"name":"not_found","message":"Audience not found"})");
    };
    QVERIFY(bench.count());
    QCOMPARE(bench.list.requests, 3); // the second page, and the first one again
    QVERIFY(bench.of().failure);
    QCOMPARE(bench.of().failure->kind, ApiError::Kind::NotFound);
    QVERIFY(!bench.of().complete);
}

void TestSegmentCounts::whoIsPutIntoItMeanwhileStays()
{
    CountBench bench(12);
    const ContactPlace added = *bench.store.put(contact(40, u"new@x.example"_s));
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2) {
            bench.list.addNewest(40); // in front of what was read
            bench.store.setMember(segment, added, true);
        }
    };
    QVERIFY(bench.count());
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 8 9 10 11 12 40"_s);
}

void TestSegmentCounts::whoIsTakenOutMeanwhileStaysOut()
{
    CountBench bench(12);
    bench.list.beforeAnswer = [&](int request) {
        if (request == 2) {
            bench.list.removeNumber(11); // of the page that was read
            bench.store.setMember(segment, *bench.store.find(uuid(11)), false);
        }
    };
    QVERIFY(bench.count());
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 7 8 9 10 12"_s);
}

void TestSegmentCounts::whoLeftElsewhereIsLetGo()
{
    CountBench bench(12);
    QVERIFY(bench.count());
    bench.list.removeNumber(7);
    QVERIFY(bench.count());
    QCOMPARE(bench.held(), u"1 2 3 4 5 6 8 9 10 11 12"_s);
}

QTEST_GUILESS_MAIN(TestSegmentCounts)
#include "tst_segment_counts.moc"
