// SPDX-License-Identifier: Apache-2.0
// A broadcast that is written while others are at it too, or the service says no: nothing written is lost or written over,
// and "saved" is said only where it is true.
#include "draft_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OpenDraft::State;

class TestOpenDraftFaults : public QObject
{
    Q_OBJECT
private slots:
    void somebodyElseChangedTheSame();
    void aConflictIsDecidedAfterARestart();
    void keepMineWritesOverTheirs();
    void takeTheirsWritesNothing();
    void keepBothLosesNeither();
    void somebodyElseChangedAnotherPart();
    void theSameChangeIsNoConflict();
    void somebodyElseIsFasterThanTheLook();
    void aServiceThatWordsItAnotherWay();
    void deletedElsewhere();
    void sentElsewhere();
    void scheduledElsewhere();
    void aStatusNotKnownHere();
    void aStatusNotKnownHereIsSeenBeforeWriting();
    void aRefusalNamesTheField();
    void aRefusedSegment();
    void aRefusedKeyIsForgotten_data();
    void aRefusedKeyIsForgotten();
};

void TestOpenDraftFaults::somebodyElseChangedTheSame()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'subject':'Theirs','name':'Renamed'}");
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Conflict);
    QCOMPARE(bench.draft->contested(), (DraftFields{DraftField::Subject}));
    QCOMPARE(bench.draft->theirs().subject, u"Theirs"_s);
    QCOMPARE(bench.draft->wanted().subject, u"Mine"_s);
    QCOMPARE(bench.draft->wanted().name, u"Renamed"_s); // nobody else's business
    // Nothing is written before the person has decided, however long that takes and whatever is typed meanwhile.
    bench.typeHtml(u"<p>More</p>"_s);
    bench.pass(60000ms);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QCOMPARE(bench.field("subject"), u"Theirs"_s);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    // Also after the program has ended.
    bench.restartProgram();
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.state(), State::Conflict);
    QCOMPARE(bench.draft->contested(), (DraftFields{DraftField::Subject}));
    bench.pass(60000ms);
    QVERIFY(bench.settle());
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Conflict);
    QCOMPARE(bench.draft->theirs().subject, u"Theirs"_s);
    QCOMPARE(bench.draft->wanted().subject, u"Mine"_s);
    QCOMPARE(bench.journal->entries().size(), 1);
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QCOMPARE(bench.field("subject"), u"Theirs"_s);
}

void TestOpenDraftFaults::aConflictIsDecidedAfterARestart()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'subject':'Theirs'}");
    QVERIFY(bench.saveNow());
    bench.restartProgram();
    // They go on meanwhile: what is decided on is what they have last.
    bench.changeElsewhere("{'subject':'Theirs, later'}");
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.state(), State::Conflict);
    QCOMPARE(bench.draft->theirs().subject, u"Theirs, later"_s);
    // A decision holds after a restart too, where it could not be carried out yet.
    bench.client.setRights(Rights::ReadOnly);
    bench.draft->keepMine();
    QCOMPARE(bench.state(), State::KeptHere);
    bench.restartProgram();
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.state(), State::KeptHere);
    bench.client.setRights(Rights::NoSending);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

void TestOpenDraftFaults::keepMineWritesOverTheirs()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'subject':'Theirs'}");
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Conflict);
    bench.draft->keepMine();
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

void TestOpenDraftFaults::takeTheirsWritesNothing()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'subject':'Theirs'}");
    QVERIFY(bench.saveNow());
    QSignalSpy replaced(bench.draft.get(), &OpenDraft::replaced);
    bench.draft->takeTheirs();
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(bench.draft->wanted().subject, u"Theirs"_s);
    QCOMPARE(bench.state(), State::Saved);
    bench.pass(60000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QVERIFY(until([&] { return QDir(bench.path).isEmpty(); }));
}

void TestOpenDraftFaults::keepBothLosesNeither()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'subject':'Theirs'}");
    QVERIFY(bench.saveNow());
    const QString copy = bench.draft->keepBoth();
    QCOMPARE(bench.draft->wanted().subject, u"Theirs"_s);
    QCOMPARE(bench.state(), State::Saved);
    bench.restartProgram();
    bench.draft->openEntry(copy);
    QCOMPARE(bench.draft->wanted().subject, u"Mine"_s);
    QCOMPARE(bench.draft->wanted().name, u"November news (my version)"_s);
    QVERIFY(bench.draft->broadcastId().isEmpty());
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.countNamed("November news (my version)"), 1);
    QCOMPARE(bench.field("subject"), u"Theirs"_s);
}

void TestOpenDraftFaults::somebodyElseChangedAnotherPart()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    QSignalSpy merged(bench.draft.get(), &OpenDraft::merged);
    bench.typeSubject(u"Mine"_s);
    bench.changeElsewhere("{'preview_text':'Theirs','reply_to':['team@acme.com']}");
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(merged.size(), 1);
    QCOMPARE(merged.first().first().value<DraftFields>(), (DraftFields{DraftField::ReplyTo, DraftField::PreviewText}));
    QCOMPARE(bench.draft->wanted().previewText, u"Theirs"_s);
    QCOMPARE(bench.field("preview_text"), u"Theirs"_s);
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

void TestOpenDraftFaults::theSameChangeIsNoConflict()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"The same"_s);
    bench.changeElsewhere("{'subject':'The same'}");
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
}

void TestOpenDraftFaults::somebodyElseIsFasterThanTheLook()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.relay.after = [&](int number) {
        if (number == 3) // the PATCH has been carried out
            bench.changeElsewhere("{'subject':'Theirs'}");
    };
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Conflict);
    QCOMPARE(bench.draft->theirs().subject, u"Theirs"_s);
    QCOMPARE(bench.draft->wanted().subject, u"Mine"_s);
    bench.draft->keepMine();
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

// It asks once, and not at every saving.
void TestOpenDraftFaults::aServiceThatWordsItAnotherWay()
{
    JournalBench bench;
    ApiBench api;
    QByteArray html = "<p>Hello</p>";
    api.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.method == "PATCH") {
            html = "<body>" + QJsonDocument::fromJson(request.body).object().value(u"html"_s).toString().toUtf8()
                + "</body>";
            return ScriptedAnswer::json(200, R"({"id":"b1"})");
        }
        const QJsonObject broadcast{{u"object"_s, u"broadcast"_s},
                                    {u"id"_s, u"b1"_s},
                                    {u"name"_s, u"News"_s},
                                    {u"audience_id"_s, u"s1"_s},
                                    {u"segment_id"_s, u"s1"_s},
                                    {u"from"_s, u"a@acme.com"_s},
                                    {u"subject"_s, u"Hello"_s},
                                    {u"reply_to"_s, QJsonValue::Null},
                                    {u"preview_text"_s, QJsonValue::Null},
                                    {u"topic_id"_s, QJsonValue::Null},
                                    {u"text"_s, QJsonValue::Null},
                                    {u"html"_s, QString::fromUtf8(html)},
                                    {u"status"_s, u"draft"_s},
                                    {u"created_at"_s, u"2026-11-01 10:00:00.123+00"_s},
                                    {u"scheduled_at"_s, QJsonValue::Null},
                                    {u"sent_at"_s, QJsonValue::Null}};
        return ScriptedAnswer::json(200, QJsonDocument(broadcast).toJson());
    });
    OpenDraft draft(*api.client, api.clock, *bench.journal);
    const auto settle = [&] {
        return until([&] {
            return !draft.isSaving() && draft.state() != State::Loading && api.queue->state().underWay == 0
                && api.queue->state().waiting == 0;
        });
    };
    const auto save = [&](const QString &words) {
        BroadcastDraft wanted = draft.wanted();
        wanted.html = words;
        draft.setWanted(wanted);
        draft.save();
        return settle();
    };
    draft.openBroadcast(u"b1"_s);
    QVERIFY(settle());
    QVERIFY(save(u"<p>One</p>"_s));
    QCOMPARE(draft.state(), State::Conflict);
    draft.keepMine();
    QVERIFY(settle());
    QCOMPARE(draft.state(), State::Saved);
    QCOMPARE(draft.wanted().html, u"<p>One</p>"_s);
    QVERIFY(save(u"<p>Two</p>"_s));
    QCOMPARE(draft.state(), State::Saved);
    QCOMPARE(draft.wanted().html, u"<p>Two</p>"_s);
}

void TestOpenDraftFaults::deletedElsewhere()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.relay.sandbox.talk.send("DELETE", "/broadcasts/" + bench.id);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Gone);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    bench.typeSubject(u"Mine still"_s);
    QCOMPARE(bench.state(), State::Gone);
    bench.restartProgram();
    QCOMPARE(bench.journal->entries().constFirst().draft.subject, u"Mine still"_s);
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.state(), State::Gone);
    bench.draft->becomeCopy();
    QCOMPARE(bench.state(), State::Unsaved);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.countNamed("November news"), 1);
    QVERIFY(until([&] { return QDir(bench.path).isEmpty(); }));
}

void TestOpenDraftFaults::sentElsewhere()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + bench.id + "/send", "{}");
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Fixed);
    QVERIFY(!bench.draft->canBeChanged());
    QVERIFY(bench.draft->status().text != u"draft"_s);
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    bench.draft->becomeCopy();
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.countNamed("November news (copy)"), 1);
    QCOMPARE(bench.field("subject"), u"Hello"_s);
}

void TestOpenDraftFaults::scheduledElsewhere()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Half a sen"_s);
    bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + bench.id + "/send",
                                      json("{'scheduled_at':'2026-12-01T12:00:00Z'}"));
    bench.pass(60000ms);
    QVERIFY(bench.settle());
    // What goes out soon is not changed by a pause in typing.
    QCOMPARE(bench.field("subject"), u"Hello"_s);
    QCOMPARE(bench.state(), State::Unsaved);
    QVERIFY(bench.draft->status() == BroadcastStatus::Scheduled);
    QCOMPARE(bench.draft->scheduledAt().value(), QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC));
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.field("subject"), u"Half a sen"_s);
}

void TestOpenDraftFaults::aStatusNotKnownHere()
{
    DraftBench bench;
    const auto paused = [&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        const Reply reply = bench.relay.sandbox.talk.sendJson(request.method, request.target, request.body);
        QByteArray body = reply.body;
        return ScriptedAnswer::json(reply.status, body.replace(R"("status":"draft")", R"("status":"paused")"));
    };
    bench.relay.server.respond(paused);
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.draft->status().text, u"paused"_s);
    bench.typeSubject(u"Mine"_s);
    bench.pass(60000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Fixed);
    QCOMPARE(bench.field("subject"), u"Hello"_s);
    // Nor by hand: nobody can say what a change would do to it. What was written is kept, and can go its own way.
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QCOMPARE(bench.state(), State::Fixed);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    bench.draft->becomeCopy();
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.countNamed("November news (copy)"), 1);
    QCOMPARE(bench.field("subject"), u"Hello"_s);
}

void TestOpenDraftFaults::aStatusNotKnownHereIsSeenBeforeWriting()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        const Reply reply = bench.relay.sandbox.talk.sendJson(request.method, request.target, request.body);
        QByteArray body = reply.body;
        return ScriptedAnswer::json(reply.status, body.replace(R"("status":"draft")", R"("status":"paused")"));
    });
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Fixed);
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 0);
    QCOMPARE(bench.field("subject"), u"Hello"_s);
}

void TestOpenDraftFaults::aRefusalNamesTheField()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.method == "PATCH" && request.body.contains("Refuse me"))
            return ScriptedAnswer::json(
                422, R"({"statusCode":422,"name":"validation_error","message":"Invalid `subject` field."})");
        const Reply reply = bench.relay.sandbox.talk.sendJson(request.method, request.target, request.body);
        return ScriptedAnswer::json(reply.status, reply.body);
    });
    bench.typeSubject(u"Refuse me"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Failed);
    QCOMPARE(bench.draft->refusedField(), std::optional(DraftField::Subject));
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    const int seen = int(bench.relay.server.seen().size());
    bench.pass(120000ms);
    QVERIFY(bench.settle());
    QCOMPARE(int(bench.relay.server.seen().size()), seen); // it is not asked again and again
    bench.typeSubject(u"Better"_s);
    QCOMPARE(bench.state(), State::Unsaved);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
}

void TestOpenDraftFaults::aRefusedSegment()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.type([](BroadcastDraft &d) { d.segmentId = QString::fromLatin1(nobody); });
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Failed); // and not Gone: it is the segment that is not there
    QCOMPARE(bench.draft->refusedField(), std::optional(DraftField::Segment));
}

void TestOpenDraftFaults::aRefusedKeyIsForgotten_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("unknown") << QByteArray(R"({"name":"validation_error","message":"API key is invalid"})");
    QTest::newRow("sending only") << QByteArray(R"({"name":"restricted_api_key","message":"No."})");
}

// The first thing that is answered says that there is another key, or that the service takes this one again.
void TestOpenDraftFaults::aRefusedKeyIsForgotten()
{
    QFETCH(QByteArray, refusal);
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bool isRefused = true;
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (isRefused)
            return ScriptedAnswer::json(401, refusal);
        const Reply reply = bench.relay.sandbox.talk.sendJson(request.method, request.target, request.body);
        return ScriptedAnswer::json(reply.status, reply.body);
    });
    bench.typeSubject(u"Mine"_s);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Failed);
    const int seen = int(bench.relay.server.seen().size());
    bench.pass(120000ms);
    QVERIFY(bench.settle());
    QCOMPARE(int(bench.relay.server.seen().size()), seen); // not asked again and again
    isRefused = false;
    bench.client.call(ListBroadcasts{}, HttpRequest::Priority::Interactive, this, [](const auto &) {});
    QVERIFY(bench.settle());
    QTRY_COMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestOpenDraftFaults)
#include "tst_open_draft_faults.moc"
