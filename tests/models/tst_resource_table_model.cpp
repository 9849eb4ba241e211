// SPDX-License-Identifier: Apache-2.0
#include "models/resource_table_model.h"
#include "resend/contacts/contact_api.h"
#include "models/segments_model.h"
#include "resend/api_bench.h"
#include "sandbox/sandbox_server.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;
using Phase = TableModel::Phase;
using How = ScriptedAnswer::How;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

//! The longest list there is, in the plainest table.
class ContactRows final : public ResourceTableModel<Contact, ListContacts>
{
public:
    using ResourceTableModel::ResourceTableModel;

protected:
    const QList<Column<Contact>> &columns() const override
    {
        static const QList<Column<Contact>> all{
            {.title = [] { return u"Email"_s; }, .text = [](const Contact &contact) { return contact.email; }}};
        return all;
    }
};

// A page of segments whose names are their ids.
ScriptedAnswer page(const QByteArrayList &ids, bool hasMore, const QByteArray &nameEnd = {})
{
    QByteArrayList rows;
    for (const QByteArray &id : ids) {
        rows.push_back(R"({"id":")" + id + R"(","name":")" + id + nameEnd
                       + R"(","created_at":"2026-11-01 12:00:00.123456+00"})");
    }
    return ScriptedAnswer::json(200,
                                R"({"object":"list","has_more":)" + QByteArray(hasMore ? "true" : "false")
                                    + R"(,"data":[)" + rows.join(',') + "]}");
}

ScriptedAnswer held(ScriptedAnswer answer)
{
    answer.how = How::Held;
    return answer;
}

const ScriptedAnswer cursorGone = ScriptedAnswer::json(
    422, R"({"statusCode":422,"name":"validation_error","message":"The cursor is unknown."})");
const ScriptedAnswer notFound = ScriptedAnswer::json(404,
                                                     R"({"statusCode":404,"name":"not_found","message":"Not found"})");
const QByteArray first = "GET /segments?limit=100";

QByteArray after(const QByteArray &id)
{
    return first + "&after=" + id;
}

//! A model of segments with what watches it.
struct ModelBench : ApiBench
{
    SegmentsModel model{*client, clock};
    QAbstractItemModelTester tester{&model, Mode::Fatal};
    QSignalSpy failed{&model, &TableModel::failed};
    QSignalSpy inserted{&model, &TableModel::rowsInserted};
    QSignalSpy removed{&model, &TableModel::rowsRemoved};
    QSignalSpy changed{&model, &TableModel::dataChanged};
    QSignalSpy reordered{&model, &TableModel::layoutChanged};
    QSignalSpy reset{&model, &TableModel::modelReset};

    QString shown() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.push_back(model.at(row).name);
        return names.join(u' ');
    }
    //! Waits until nothing is being asked.
    bool settle()
    {
        return passTimeUntil([this] { return model.phase() == Phase::Ready || model.phase() == Phase::Idle; });
    }
    bool load(const QByteArrayList &ids)
    {
        server.on("GET /segments", page(ids, false));
        model.refresh();
        const bool done = settle();
        for (QSignalSpy *spy : {&failed, &inserted, &removed, &changed, &reordered, &reset})
            spy->clear();
        return done;
    }
};

} // namespace

class TestResourceTableModel final : public QObject
{
    Q_OBJECT
private slots:
    void isIdleUntilAsked();
    void showsTheFirstPageBeforeTheRest();
    void loadsAnEmptyList();
    void loadsTwoThousandContacts();
    void refreshMerges();
    void refreshShowsNothingBeforeItIsComplete();
    void askingWhileLoadingDoesNothing();
    void whatIsCreatedWhileItIsReadStays();
    void whatIsRemovedWhileItIsReadStaysAway();
    void aFailingRefreshKeepsWhatWasThere();
    void aFailingFirstLoadIsTriedAgain();
    void aFailureOnALaterPageKeepsTheFirst();
    void samePageAgainEndsInAnError();
    void moreOfNothingEndsInAnError();
    void overlappingPagesAreNoHarm();
    void startsAgainWhereTheCursorIsGone_data();
    void startsAgainWhereTheCursorIsGone();
    void givesUpWhereTheCursorIsGoneAgainAndAgain();
    void aRefusedFirstPageIsNotAskedForAgain();
    void endsWithItsRequests();
    void laterPagesGoBehindWhatAPersonWaitsFor();
};

void TestResourceTableModel::isIdleUntilAsked()
{
    ModelBench bench;
    breathe();
    QCOMPARE(bench.model.phase(), Phase::Idle);
    QVERIFY(!bench.model.asOf().isValid());
    QVERIFY(!bench.model.failure());
    QCOMPARE(bench.server.arrivals(), 0);
}

void TestResourceTableModel::showsTheFirstPageBeforeTheRest()
{
    ModelBench bench;
    bench.server.on(first, page({"a", "b"}, true));
    bench.server.on(after("b"), held(page({"c", "d"}, true)));
    bench.server.on(after("d"), held(page({"e"}, false)));
    bench.model.refresh();
    QCOMPARE(bench.model.phase(), Phase::FirstLoad);
    QVERIFY(until([&] { return bench.server.seen().size() == 2; }));
    QCOMPARE(bench.shown(), u"a b"_s);
    QCOMPARE(bench.model.phase(), Phase::FirstLoad);
    QVERIFY(!bench.model.asOf().isValid());
    bench.server.release();
    QVERIFY(until([&] { return bench.server.seen().size() == 3; }));
    QCOMPARE(bench.shown(), u"a b c d"_s);
    bench.clock.advance(std::chrono::seconds(5));
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a b c d e"_s);
    QCOMPARE(bench.model.phase(), Phase::Ready);
    QCOMPARE(bench.model.asOf(), QDateTime(QDate(2026, 11, 23), QTime(12, 0, 5), QTimeZone::utc()));
    QCOMPARE(bench.inserted.size(), 3);
    QCOMPARE(bench.removed.size() + bench.changed.size() + bench.reordered.size() + bench.reset.size(), 0);
}

void TestResourceTableModel::loadsAnEmptyList()
{
    ModelBench bench;
    QVERIFY(bench.load({}));
    QCOMPARE(bench.model.rowCount(), 0);
    QCOMPARE(bench.model.phase(), Phase::Ready);
    QVERIFY(bench.model.asOf().isValid());
}

void TestResourceTableModel::loadsTwoThousandContacts()
{
    sandbox::SandboxServer server(sandbox::SandboxOptions{.contacts = 2000, .rateLimit = {}});
    QVERIFY(server.start());
    SystemClock clock;
    HttpTransport transport(server.url(), Secret(QByteArray("re_test")));
    SendQueue queue(transport, clock);
    ResendClient client(queue);
    ContactRows model(client, clock);
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.refresh();
    QVERIFY(until([&] { return model.phase() == Phase::Ready; }));
    QCOMPARE(model.rowCount(), 2000);
    QSet<QString> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids.insert(model.at(row).id);
        if (row > 0)
            QVERIFY(model.at(row).createdAt <= model.at(row - 1).createdAt); // newest first
    }
    QCOMPARE(ids.size(), 2000);
    QVERIFY(!model.failure());

    // Again: nothing has changed, so nothing is touched.
    QSignalSpy changed(&model, &TableModel::dataChanged);
    QSignalSpy inserted(&model, &TableModel::rowsInserted);
    QSignalSpy removed(&model, &TableModel::rowsRemoved);
    QSignalSpy reordered(&model, &TableModel::layoutChanged);
    model.refresh();
    QCOMPARE(model.phase(), Phase::Refreshing);
    QVERIFY(until([&] { return model.phase() == Phase::Ready; }));
    QCOMPARE(model.rowCount(), 2000);
    QCOMPARE(changed.size() + inserted.size() + removed.size() + reordered.size(), 0);
}

void TestResourceTableModel::refreshMerges()
{
    ModelBench bench;
    QVERIFY(bench.load({"a", "b", "c"}));
    const QPersistentModelIndex c = bench.model.index(2, 0);
    bench.server.on("GET /segments", page({"n", "a", "c"}, false));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"n a c"_s);
    QCOMPARE(c.row(), 2);
    QCOMPARE(bench.inserted.size(), 1);
    QCOMPARE(bench.removed.size(), 1);
    QCOMPARE(bench.changed.size() + bench.reordered.size() + bench.reset.size(), 0);

    bench.server.on("GET /segments", page({"n", "a", "c"}, false, "2"));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"n2 a2 c2"_s);
    QCOMPARE(bench.changed.size(), 3);
}

void TestResourceTableModel::refreshShowsNothingBeforeItIsComplete()
{
    ModelBench bench;
    QVERIFY(bench.load({"a", "b", "c"}));
    bench.server.on(first, page({"n", "a"}, true));
    bench.server.on(after("a"), held(page({"c"}, false)));
    bench.model.refresh();
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 3; }));
    QCOMPARE(bench.shown(), u"a b c"_s);
    QCOMPARE(bench.model.phase(), Phase::Refreshing);
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"n a c"_s);
}

void TestResourceTableModel::askingWhileLoadingDoesNothing()
{
    ModelBench bench;
    bench.server.on("GET /segments", held(page({"a"}, false)));
    bench.model.refresh();
    bench.model.refresh();
    QVERIFY(until([&] { return bench.server.seen().size() == 1; }));
    bench.model.refresh(HttpRequest::Priority::Background);
    breathe();
    bench.server.release();
    QVERIFY(bench.settle());
    breathe();
    QCOMPARE(bench.server.seen().size(), 1);
}

// What was asked for before it was created does not know of it.
void TestResourceTableModel::whatIsCreatedWhileItIsReadStays()
{
    ModelBench bench;
    QVERIFY(bench.load({"a", "b"}));
    bench.server.on("GET /segments", held(page({"a", "b"}, false)));
    bench.model.refresh();
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 2; }));
    bench.server.on("POST /segments", ScriptedAnswer::json(201, R"({"object":"segment","id":"c","name":"c"})"));
    int created = 0;
    bench.model.create(u"c"_s, [&](const std::optional<ApiError> &error) { created += error ? 0 : 1; });
    QVERIFY(bench.passTimeUntil([&] { return created == 1; }));
    QCOMPARE(bench.shown(), u"c a b"_s);
    bench.server.on("GET /segments", page({"c", "a", "b"}, false));
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"c a b"_s);
    QCOMPARE(bench.removed.size(), 0);
    QCOMPARE(bench.server.count("GET /segments"), 3);
}

void TestResourceTableModel::whatIsRemovedWhileItIsReadStaysAway()
{
    ModelBench bench;
    QVERIFY(bench.load({"a", "b"}));
    bench.server.on("GET /segments", held(page({"a", "b"}, false)));
    bench.model.refresh();
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 2; }));
    bench.server.on("DELETE /segments/a",
                    ScriptedAnswer::json(200, R"({"object":"segment","id":"a","deleted":true})"));
    int removed = 0;
    bench.model.remove(u"a"_s, [&](const std::optional<ApiError> &error) { removed += error ? 0 : 1; });
    QVERIFY(bench.passTimeUntil([&] { return removed == 1; }));
    bench.server.on("GET /segments", page({"b"}, false));
    bench.server.release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"b"_s);
    QCOMPARE(bench.inserted.size(), 0);
}

void TestResourceTableModel::aFailingRefreshKeepsWhatWasThere()
{
    ModelBench bench;
    QVERIFY(bench.load({"a", "b"}));
    const QDateTime asOf = bench.model.asOf();
    bench.clock.advance(std::chrono::minutes(1));
    bench.server.on("GET /segments",
                    ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a b"_s);
    QCOMPARE(bench.model.phase(), Phase::Ready);
    QCOMPARE(bench.model.asOf(), asOf);
    QVERIFY(bench.model.failure());
    QCOMPARE(bench.model.failure()->kind, Kind::InvalidKey);
    QCOMPARE(bench.failed.size(), 1);
    QCOMPARE(bench.failed.first().first().value<ApiError>().kind, Kind::InvalidKey);

    bench.server.on("GET /segments", page({"a", "b"}, false));
    bench.model.refresh();
    QVERIFY(bench.model.failure()); // until one succeeds
    QVERIFY(bench.settle());
    QVERIFY(!bench.model.failure());
    QVERIFY(bench.model.asOf() > asOf);
    QCOMPARE(bench.failed.size(), 1);
}

void TestResourceTableModel::aFailingFirstLoadIsTriedAgain()
{
    ModelBench bench;
    bench.server.on("GET /segments",
                    {ScriptedAnswer::json(403, R"({"name":"x","message":"No."})"), page({"a"}, false)});
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.phase(), Phase::Idle);
    QCOMPARE(bench.model.failure()->kind, Kind::Forbidden);
    bench.model.refresh();
    QCOMPARE(bench.model.phase(), Phase::FirstLoad);
    QVERIFY(bench.settle());
    QCOMPARE(bench.model.phase(), Phase::Ready);
    QCOMPARE(bench.shown(), u"a"_s);
}

void TestResourceTableModel::aFailureOnALaterPageKeepsTheFirst()
{
    ModelBench bench;
    bench.server.on(first, page({"a", "b"}, true));
    bench.server.on(after("b"), ScriptedAnswer::json(500, R"({"name":"application_error","message":"Oh."})"));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.count("GET /segments"), 4); // a read is tried three times
    QCOMPARE(bench.shown(), u"a b"_s);
    QCOMPARE(bench.model.phase(), Phase::Idle);
    QCOMPARE(bench.model.failure()->kind, Kind::ServerFault);
    // Then in full, without b twice.
    bench.server.on(after("b"), page({"c"}, false));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a b c"_s);
}

void TestResourceTableModel::samePageAgainEndsInAnError()
{
    ModelBench bench;
    bench.server.on("GET /segments", page({"a", "b"}, true)); // whatever the cursor
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), 2);
    QCOMPARE(bench.model.failure()->kind, Kind::BadAnswer);
    QVERIFY(bench.model.failure()->message.startsWith(u"has_more: "_s));
    QCOMPARE(bench.shown(), u"a b"_s);
}

void TestResourceTableModel::moreOfNothingEndsInAnError()
{
    ModelBench bench;
    bench.server.on("GET /segments", page({}, true));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.model.failure()->kind, Kind::BadAnswer);
}

void TestResourceTableModel::overlappingPagesAreNoHarm()
{
    ModelBench bench;
    bench.server.on(first, page({"a", "b", "a"}, true));
    bench.server.on(after("a"), page({"b", "c"}, true));
    bench.server.on(after("c"), page({"c", "b"}, false));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a b c"_s);
    QVERIFY(!bench.model.failure());
}

void TestResourceTableModel::startsAgainWhereTheCursorIsGone_data()
{
    QTest::addColumn<bool>("firstLoad");
    QTest::addColumn<bool>("byStatus404");
    QTest::newRow("first load, 422") << true << false;
    QTest::newRow("first load, 404") << true << true;
    QTest::newRow("refresh, 422") << false << false;
    QTest::newRow("refresh, 404") << false << true;
}

void TestResourceTableModel::startsAgainWhereTheCursorIsGone()
{
    QFETCH(bool, firstLoad);
    QFETCH(bool, byStatus404);
    ModelBench bench;
    if (!firstLoad)
        QVERIFY(bench.load({"a", "b", "c"}));
    const auto before = bench.server.seen().size();
    bench.server.on(first, {page({"a", "b"}, true), page({"a", "x"}, true)}); // b was deleted meanwhile
    bench.server.on(after("b"), byStatus404 ? notFound : cursorGone);
    bench.server.on(after("x"), page({"c"}, false));
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a x c"_s);
    QCOMPARE(bench.server.seen().size() - before, 4);
    QVERIFY(!bench.model.failure());
    QCOMPARE(bench.failed.size(), 0);
}

void TestResourceTableModel::givesUpWhereTheCursorIsGoneAgainAndAgain()
{
    ModelBench bench;
    bench.server.on(first, page({"a", "b"}, true));
    bench.server.on(after("b"), cursorGone);
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), 6); // begun anew twice
    QCOMPARE(bench.model.failure()->kind, Kind::Rejected);
    QCOMPARE(bench.failed.size(), 1);
    // The next refresh begins with a clean slate.
    bench.server.on(after("b"), {cursorGone, cursorGone, page({"c"}, false)});
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.shown(), u"a b c"_s);
}

void TestResourceTableModel::aRefusedFirstPageIsNotAskedForAgain()
{
    ModelBench bench;
    bench.server.on("GET /segments", cursorGone);
    bench.model.refresh();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.model.failure()->kind, Kind::Rejected);
}

void TestResourceTableModel::endsWithItsRequests()
{
    ApiBench bench;
    bench.server.on("GET /segments", held(page({"a"}, true)));
    {
        SegmentsModel model(*bench.client, bench.clock);
        model.refresh();
        QVERIFY(until([&] { return bench.server.seen().size() == 1; }));
    }
    bench.server.release();
    QVERIFY(until([&] { return bench.queue->state().underWay == 0; }));
    breathe();
    QCOMPARE(bench.server.seen().size(), 1);
}

void TestResourceTableModel::laterPagesGoBehindWhatAPersonWaitsFor()
{
    // While the service allows one request at a time, the order is the priority's.
    ModelBench bench;
    const auto rated = [](ScriptedAnswer answer, int left) {
        answer.headers = {{"ratelimit-limit", "1"},
                          {"ratelimit-remaining", QByteArray::number(left)},
                          {"ratelimit-reset", "1"},
                          {"ratelimit-policy", "1;w=1"}};
        return answer;
    };
    bench.server.on(first, rated(page({"a"}, true), 0));
    bench.server.on(after("a"), rated(page({"b"}, false), 0));
    bench.server.on("GET /urgent", rated(ScriptedAnswer::json(200, "{}"), 0));
    bench.model.refresh();
    QVERIFY(until([&] { return bench.model.rowCount() == 1; })); // the next page is waiting by now
    bool answered = false;
    bench.queue->submit({.path = u"/urgent"_s, .priority = HttpRequest::Priority::Interactive}, {}, this,
                        [&](const HttpOutcome &) { answered = true; });
    QVERIFY(bench.settle());
    QVERIFY(answered);
    QCOMPARE(bench.server.seen().at(1).target, QByteArray("/urgent"));
}

QTEST_GUILESS_MAIN(TestResourceTableModel)
#include "tst_resource_table_model.moc"
