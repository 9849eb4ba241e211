// SPDX-License-Identifier: Apache-2.0
#include "models/account_models.h"
#include "resend/api_bench.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Found = PendingUses::Found;

namespace {

QByteArray row(const QByteArray &id, const QByteArray &status = "draft", const QByteArray &segment = "s")
{
    return R"({"id":")" + id + R"(","name":"Name of )" + id + R"(","audience_id":null,"segment_id":")" + segment
        + R"(","status":")" + status + R"(","created_at":"2026-11-20 09:30:00+00","scheduled_at":null,"sent_at":null})";
}

ScriptedAnswer list(const QByteArray &rows, bool hasMore = false)
{
    return ScriptedAnswer::json(200, R"({"object":"list","has_more":)" + QByteArray(hasMore ? "true" : "false")
                                    + R"(,"data":[)" + rows + "]}");
}

ScriptedAnswer whole(const QByteArray &id, const QByteArray &topic, const QByteArray &status = "draft")
{
    return ScriptedAnswer::json(200, R"({"object":"broadcast","id":")" + id + R"(","name":"Name of )" + id
                                    + R"(","segment_id":"s","topic_id":")" + topic + R"(","status":")" + status
                                    + R"(","created_at":"2026-11-20 09:30:00+00","from":null,"subject":null,)"
                                      R"("reply_to":null,"preview_text":null,"scheduled_at":null,"sent_at":null})");
}

//! All models of an account, against a scripted server.
struct UsesBench : ApiBench
{
    QTemporaryDir folder;
    std::optional<AccountModels> models{std::in_place, *client, clock, u"acme"_s, folder.path()};
    std::optional<PendingUses> uses{std::in_place, *client, models->broadcasts, models->journal};
    QList<Found> told;

    PendingUses::Done done()
    {
        return [this](const Found &found) { told.push_back(found); };
    }
    bool wait()
    {
        return passTimeUntil([this] { return !told.isEmpty(); });
    }
};

} // namespace

//! What stands to lose its segment, topic, property or domain, and what follows when one of those is gone.
class TestBroadcastUses final : public QObject
{
    Q_OBJECT
private slots:
    void aSegmentTakesTheListAlone();
    void aTopicTakesTheDetails();
    void whatHasGoneOutMeanwhileUsesNothing();
    void waitsForTheReadingThatIsUnderWay();
    void aNewerSearchEndsAnOlderOne();
    void unreadableWorkMayUseItToo();
    void fields();

    void segmentNamesReachTheContacts();
    void halfAListOfSegmentsForgetsNobody();
    void aPropertyDeletedElsewhereIsGoneHere();
};

void TestBroadcastUses::aSegmentTakesTheListAlone()
{
    UsesBench bench;
    bench.server.on("GET /broadcasts",
                    {list(row("b") + ',' + row("other", "draft", "t"), true), list(row("a", "scheduled") + ',' + row("out", "sent"))});
    bench.uses->findSegment(u"s"_s, bench.done());
    QVERIFY(bench.wait());
    const Found found{{u"Name of a"_s, u"Name of b"_s}, true};
    QCOMPARE(bench.told.constFirst().names, found.names);
    QVERIFY(bench.told.constFirst() == found);
    QCOMPARE(bench.server.arrivals(), 2);
}

void TestBroadcastUses::aTopicTakesTheDetails()
{
    UsesBench bench;
    bench.server.on("GET /broadcasts", list(row("a") + ',' + row("b") + ',' + row("gone") + ',' + row("out", "sent")));
    bench.server.on("GET /broadcasts/a", whole("a", "t"));
    bench.server.on("GET /broadcasts/b", whole("b", "another"));
    bench.server.on("GET /broadcasts/gone",
                    ScriptedAnswer::json(404, R"({"statusCode":404,"name":"not_found","message":"Broadcast not found"})"));
    bench.uses->findTopic(u"t"_s, bench.done());
    QVERIFY(bench.wait());
    QCOMPARE(bench.told.constFirst().names, QStringList{u"Name of a"_s});
    QVERIFY(bench.told.constFirst().isComplete); // what is gone uses nothing
    QCOMPARE(bench.server.count("GET /broadcasts/out"), 0);
}

void TestBroadcastUses::whatHasGoneOutMeanwhileUsesNothing()
{
    UsesBench bench;
    bench.server.on("GET /broadcasts", list(row("a")));
    bench.server.on("GET /broadcasts/a", whole("a", "t", "sent"));
    bench.uses->findTopic(u"t"_s, bench.done());
    QVERIFY(bench.wait());
    QVERIFY(bench.told.constFirst() == Found());
}

void TestBroadcastUses::waitsForTheReadingThatIsUnderWay()
{
    UsesBench bench;
    ScriptedAnswer late = list(row("b"));
    late.how = ScriptedAnswer::How::Held;
    bench.server.on("GET /broadcasts", {list(row("a", "draft", "t"), true), late});
    bench.models->broadcasts.refresh();
    QVERIFY(until([&] { return bench.server.count("GET /broadcasts") == 2; }));
    QCOMPARE(bench.models->broadcasts.rowCount(), 1);
    bench.uses->findSegment(u"s"_s, bench.done());
    breathe();
    QVERIFY(bench.told.isEmpty());
    bench.server.release();
    QVERIFY(bench.wait());
    QCOMPARE(bench.told.constFirst().names, QStringList{u"Name of b"_s});
    QCOMPARE(bench.server.count("GET /broadcasts"), 2);
}

void TestBroadcastUses::aNewerSearchEndsAnOlderOne()
{
    UsesBench bench;
    bench.server.on("GET /broadcasts", list(row("a") + ',' + row("b", "draft", "t")));
    bool isOldTold = false;
    bench.uses->findSegment(u"s"_s, [&](const Found &) { isOldTold = true; });
    bench.uses->findSegment(u"t"_s, bench.done());
    QVERIFY(bench.wait());
    breathe();
    QVERIFY(!isOldTold);
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(bench.told.constFirst().names, QStringList{u"Name of b"_s});
    // Nor is anything told once it is gone.
    bench.uses->findSegment(u"s"_s, bench.done());
    bench.uses.reset();
    QVERIFY(until([&] { return bench.server.count("GET /broadcasts") == 2; }));
    breathe();
    QCOMPARE(bench.told.size(), 1);
}

void TestBroadcastUses::unreadableWorkMayUseItToo()
{
    UsesBench bench;
    const QString folder = bench.models->journal.folder();
    bench.uses.reset();
    bench.models.reset();
    QVERIFY(QDir().mkpath(folder));
    QFile broken(folder + u"/44444444-4444-4444-8444-444444444444.1.draft"_s);
    QVERIFY(broken.open(QFile::WriteOnly) && broken.write("nothing of ours") > 0);
    broken.close();
    bench.models.emplace(*bench.client, bench.clock, u"acme"_s, bench.folder.path());
    bench.uses.emplace(*bench.client, bench.models->broadcasts, bench.models->journal);
    QCOMPARE(bench.models->journal.damaged(), 1);
    bench.server.on("GET /broadcasts", list({}));
    bench.uses->findSegment(u"s"_s, bench.done());
    QVERIFY(bench.wait());
    QVERIFY(!bench.told.constFirst().isComplete);
}

void TestBroadcastUses::fields()
{
    QVERIFY(mentionsProperty(u"Hi {{{contact.plan}}}"_s, u"plan"_s));
    QVERIFY(mentionsProperty(u"{{{contact.plan|free}}}"_s, u"plan"_s));
    QVERIFY(mentionsProperty(u"{{{plan|free}}}"_s, u"plan"_s));
    QVERIFY(!mentionsProperty(u"{{{contact.plan_b}}} plan"_s, u"plan"_s));
    QVERIFY(!mentionsProperty(u"{{{contact.Plan}}}"_s, u"plan"_s)); // keys have a case
}

void TestBroadcastUses::segmentNamesReachTheContacts()
{
    UsesBench bench;
    const QByteArray zoo = R"({"id":"s","name":"Zoo","created_at":"2026-11-20 09:30:00+00"})";
    const QByteArray graz = R"({"id":"t","name":"Graz","created_at":"2026-11-20 09:30:00+00"})";
    bench.server.on("GET /segments", list(zoo + ',' + graz));
    bench.server.on("PATCH /segments/s", ScriptedAnswer::json(200, R"({"object":"segment","id":"s","name":"Garden"})"));
    bench.server.on("DELETE /segments/t", ScriptedAnswer::json(200, R"({"object":"segment","id":"t","deleted":true})"));
    bench.models->segments.refresh();
    QVERIFY(until([&] { return bench.models->segments.phase() == TableModel::Phase::Ready; }));
    ContactStore &store = bench.models->contactStore;
    const ContactPlace ada = *store.put({.id = u"c"_s, .email = u"ada@example.org"_s});
    store.setSegmentsOf(ada, {u"s"_s, u"t"_s});
    QCOMPARE(store.segmentNamesOf(ada), (QStringList{u"Graz"_s, u"Zoo"_s}));
    bench.models->segments.rename(u"s"_s, u"Garden"_s, [](const std::optional<ApiError> &) {});
    QVERIFY(until([&] { return store.segmentNamesOf(ada) == QStringList{u"Garden"_s, u"Graz"_s}; }));
    bench.models->segments.remove(u"t"_s, [](const std::optional<ApiError> &) {});
    QVERIFY(until([&] { return store.segmentNamesOf(ada) == QStringList{u"Garden"_s}; }));
    QCOMPARE(bench.server.count("GET /segments"), 1);
}

void TestBroadcastUses::halfAListOfSegmentsForgetsNobody()
{
    UsesBench bench;
    ContactStore &store = bench.models->contactStore;
    const ContactPlace ada = *store.put({.id = u"c"_s, .email = u"ada@example.org"_s});
    store.setSegmentsOf(ada, {u"t"_s}); // from her own list, before that of all segments
    ScriptedAnswer late = list(R"({"id":"t","name":"Graz","created_at":"2026-11-20 09:30:00+00"})");
    late.how = ScriptedAnswer::How::Held;
    bench.server.on("GET /segments",
                    {list(R"({"id":"s","name":"Zoo","created_at":"2026-11-20 09:30:00+00"})", true), late});
    bench.models->segments.refresh();
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 2; }));
    breathe();
    QCOMPARE(store.segment(u"t"_s).members.count(), 1);
    bench.server.release();
    QVERIFY(until([&] { return store.segmentNamesOf(ada) == QStringList{u"Graz"_s}; }));
}

void TestBroadcastUses::aPropertyDeletedElsewhereIsGoneHere()
{
    UsesBench bench;
    const QByteArray plan = R"({"id":"p","key":"plan","type":"string","fallback_value":null,"created_at":"2026-11-20 09:30:00+00"})";
    const QByteArray city = R"({"id":"q","key":"city","type":"string","fallback_value":null,"created_at":"2026-11-20 09:30:00+00"})";
    bench.server.on("GET /contact-properties", {list(plan + ',' + city), list(plan)});
    ContactPropertiesModel &properties = bench.models->contactProperties;
    properties.refresh();
    QVERIFY(until([&] { return properties.rowCount() == 2; }));
    ContactStore &store = bench.models->contactStore;
    const ContactPlace ada = *store.put({.id = u"c"_s, .email = u"ada@example.org"_s});
    store.setProperties(u"c", {{u"plan"_s, u"pro"_s}, {u"city"_s, u"Graz"_s}});
    bench.models->contacts.setPropertyColumns({{u"city"_s, false}, {u"plan"_s, false}});
    properties.refresh();
    QVERIFY(until([&] { return properties.rowCount() == 1; }));
    QVERIFY(store.property(ada, u"city"_s) == ContactStore::Value());
    QVERIFY(store.property(ada, u"plan"_s) == ContactStore::Value(u"pro"_s));
    const QList<ContactTableModel::PropertyColumn> left{{u"plan"_s, false}};
    QCOMPARE(bench.models->contacts.propertyColumns(), left);
}

QTEST_GUILESS_MAIN(TestBroadcastUses)
#include "tst_broadcast_uses.moc"
