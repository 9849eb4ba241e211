// SPDX-License-Identifier: Apache-2.0
#include "import_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray unknownId = "00000000-0000-4000-8000-000000000000";
const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray surveys = "f50df945-0093-42ef-8576-93e18a188cbc";
const QByteArray zoltan = "zoltan.k@lighthouse-legal.example";

QByteArray wrong(const QByteArray &message)
{
    return R"({"statusCode":422,"message":")" + message + R"(","name":"validation_error"})";
}

} // namespace

//! Files of contacts, taken in and read over time.
class TestSandboxImports : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughItsStates();
    void countsWhileItRuns();
    void countsTheSameWhoeverAsks();
    void ends_data();
    void ends();
    void failsWithoutAnAddressColumn_data();
    void failsWithoutAnAddressColumn();
    void passesOverWhatWasDeletedMeanwhile();
    void runsSeveralAtOnce();
    void listsImports();
    void pagesByStatus();
    void refuses_data();
    void refuses();
};

void TestSandboxImports::goesThroughItsStates()
{
    RunningSandbox sandbox;
    const Reply created = import(sandbox.talk, {{"file", "email,first_name\nada@mail.example,Ada\nx,\n"}});
    const QByteArray id = idOf(created);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.body, R"({"object":"contact_import","id":")" + id + "\"}");
    const auto told = [&](const QByteArray &status, const QByteArray &completed, const QByteArray &counts) {
        return R"({"object":"contact_import","id":")" + id + R"(","status":")" + status
            + R"(","created_at":"2026-11-23 12:00:00.00+00","completed_at":)" + completed + R"(,"counts":)" + counts
            + "}";
    };
    const QByteArray none = R"({"total":0,"created":0,"updated":0,"skipped":0,"failed":0})";
    const QByteArray path = "/contacts/imports/" + id;
    QCOMPARE(sandbox.talk.get(path).body, told("queued", "null", none));
    sandbox.time->advance(999ms);
    QCOMPARE(sandbox.talk.get(path).body, told("queued", "null", none));
    sandbox.time->advance(1ms);
    QCOMPARE(sandbox.talk.get(path).body, told("in_progress", "null", none));
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.example").status, 404);
    sandbox.time->advance(10min);
    QCOMPARE(sandbox.talk.get(path).body,
             told("completed", "\"2026-11-23 12:00:01.05+00\"",
                  R"({"total":2,"created":1,"updated":0,"skipped":0,"failed":1})"));
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.example").object().value(u"created_at"_s).toString(),
             u"2026-11-23 12:00:01.05+00"_s);
}

void TestSandboxImports::countsWhileItRuns()
{
    RunningSandbox sandbox;
    const QByteArray path = "/contacts/imports/" + idOf(import(sandbox.talk, {{"file", manyRows(2500)}}));
    sandbox.time->advance(1049ms);
    QCOMPARE(summary(sandbox.talk.get(path)), QByteArray("in_progress 0: 0 created, 0 updated, 0 skipped, 0 failed"));
    sandbox.time->advance(1ms);
    QCOMPARE(summary(sandbox.talk.get(path)),
             QByteArray("in_progress 1000: 1000 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 3000);
    sandbox.time->advance(99ms);
    QCOMPARE(summary(sandbox.talk.get(path)),
             QByteArray("in_progress 2000: 2000 created, 0 updated, 0 skipped, 0 failed"));
    sandbox.time->advance(1ms);
    QCOMPARE(summary(sandbox.talk.get(path)),
             QByteArray("completed 2500: 2500 created, 0 updated, 0 skipped, 0 failed"));
    // The last row of the file is the newest contact.
    QCOMPARE(sandbox.talk.get("/contacts?limit=2").column("email"),
             (QStringList{u"p2499@bulk.example"_s, u"p2498@bulk.example"_s}));
}

void TestSandboxImports::countsTheSameWhoeverAsks()
{
    const auto end = [](std::chrono::milliseconds step) {
        RunningSandbox sandbox;
        QByteArray file = manyRows(1500);
        file += "p3@bulk.example\nbad\n" + zoltan + '\n';
        const QByteArray path = "/contacts/imports/" + idOf(import(sandbox.talk, {{"file", file}}));
        for (std::chrono::milliseconds passed = 0ms; passed < 2s; passed += step) {
            sandbox.time->advance(step);
            sandbox.talk.get(path);
        }
        return sandbox.talk.get(path).body + sandbox.talk.get("/contacts?limit=100").body;
    };
    const QByteArray once = end(2000ms);
    QVERIFY2(
        once.contains(
            R"("completed_at":"2026-11-23 12:00:01.10+00","counts":{"total":1503,"created":1500,"updated":2,"skipped":0,"failed":1})"),
        once.constData());
    QCOMPARE(end(10ms), once);
    QCOMPARE(end(333ms), once);
}

void TestSandboxImports::ends_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("completed");
    QTest::newRow("no rows") << QByteArray("email\n") << QByteArray("2026-11-23 12:00:01.05+00");
    QTest::newRow("1000 rows") << manyRows(1000) << QByteArray("2026-11-23 12:00:01.05+00");
    QTest::newRow("1000 rows and empty lines") << manyRows(1000) + "\n\n" << QByteArray("2026-11-23 12:00:01.05+00");
    QTest::newRow("1001 rows") << manyRows(1001) << QByteArray("2026-11-23 12:00:01.10+00");
    QTest::newRow("20000 rows") << manyRows(20'000) << QByteArray("2026-11-23 12:00:02.00+00");
}

void TestSandboxImports::ends()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, completed);
    RunningSandbox sandbox;
    const QByteArray path = "/contacts/imports/" + idOf(import(sandbox.talk, {{"file", file}}));
    sandbox.time->advance(1h);
    const QJsonObject done = sandbox.talk.get(path).object();
    QCOMPARE(done.value(u"status"_s).toString(), u"completed"_s);
    QCOMPARE(done.value(u"completed_at"_s).toString().toUtf8(), completed);
}

void TestSandboxImports::failsWithoutAnAddressColumn_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("map");
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << QByteArray();
    QTest::newRow("only line breaks") << QByteArray("\n\r\n\n") << QByteArray();
    QTest::newRow("no header") << QByteArray("ada@mail.example,Ada\n") << QByteArray();
    QTest::newRow("another writing") << QByteArray("Email\nada@mail.example\n") << QByteArray();
    QTest::newRow("semicolons") << QByteArray("email;first_name\nada@mail.example;Ada\n") << QByteArray();
    QTest::newRow("broken header") << QByteArray("email,\"name\nada@mail.example,Ada\n") << QByteArray();
    QTest::newRow("not the mapped one") << QByteArray("email\nada@mail.example\n")
                                        << QByteArray(R"({"email":"Email"})");
}

void TestSandboxImports::failsWithoutAnAddressColumn()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, map);
    RunningSandbox sandbox;
    QList<Field> fields{{"file", file}};
    if (!map.isEmpty())
        fields.append({"column_map", map});
    const QByteArray id = idOf(import(sandbox.talk, fields));
    QCOMPARE(sandbox.talk.get("/contacts/imports/" + id).object().value(u"status"_s).toString(), u"queued"_s);
    sandbox.time->advance(1s);
    const QByteArray failed = R"({"object":"contact_import","id":")" + id
        + R"(","status":"failed","created_at":"2026-11-23 12:00:00.00+00","completed_at":null,)"
          R"("counts":{"total":0,"created":0,"updated":0,"skipped":0,"failed":0}})";
    QCOMPARE(sandbox.talk.get("/contacts/imports/" + id).body, failed);
    sandbox.time->advance(1h);
    QCOMPARE(sandbox.talk.get("/contacts/imports/" + id).body, failed);
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2000);
}

void TestSandboxImports::passesOverWhatWasDeletedMeanwhile()
{
    RunningSandbox sandbox;
    const QByteArray guests = idOf(sandbox.talk.sendJson("POST", "/segments", R"({"name":"Guests"})"));
    const QByteArray seats = "f8f35420-e6a2-4008-bc33-fc36907b17ca";
    const QByteArray id = idOf(import(sandbox.talk,
                                      {{"file", "email,seats,plan\nada@mail.example,many,pro\n"},
                                       {"segments", R"([{"id":")" + guests + R"("},{"id":")" + newsletter + R"("}])"},
                                       {"topics", R"([{"id":")" + surveys + R"(","subscription":"opt_out"}])"}}));
    QCOMPARE(sandbox.talk.send("DELETE", "/segments/" + guests).status, 200);
    QCOMPARE(sandbox.talk.send("DELETE", "/topics/" + surveys).status, 200);
    QCOMPARE(sandbox.talk.send("DELETE", "/contact-properties/" + seats).status, 200);
    sandbox.time->advance(2s);
    QCOMPARE(summary(sandbox.talk.get("/contacts/imports/" + id)),
             QByteArray("completed 1: 1 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.example/segments").column("name"), QStringList{u"Newsletter"_s});
    QVERIFY(sandbox.talk.get("/contacts/ada@mail.example")
                .body.endsWith(R"("properties":{"plan":{"value":"pro","type":"string"}}})"));
}

void TestSandboxImports::runsSeveralAtOnce()
{
    RunningSandbox sandbox;
    const QByteArray first = "/contacts/imports/" + idOf(import(sandbox.talk, {{"file", manyRows(3000)}}));
    sandbox.time->advance(20ms);
    const QByteArray second = "/contacts/imports/" + idOf(import(sandbox.talk, {{"file", manyRows(3000)}}));
    sandbox.time->advance(1055ms); // the first has done 1000 rows, the second the same 1000
    QCOMPARE(summary(sandbox.talk.get(first)),
             QByteArray("in_progress 1000: 1000 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(summary(sandbox.talk.get(second)),
             QByteArray("in_progress 1000: 0 created, 1000 updated, 0 skipped, 0 failed"));
    sandbox.time->advance(1s);
    QCOMPARE(summary(sandbox.talk.get(first)),
             QByteArray("completed 3000: 3000 created, 0 updated, 0 skipped, 0 failed"));
    QCOMPARE(summary(sandbox.talk.get(second)),
             QByteArray("completed 3000: 0 created, 3000 updated, 0 skipped, 0 failed"));
}

void TestSandboxImports::listsImports()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.get("/contacts/imports").body, QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
    const QByteArray older = idOf(import(sandbox.talk, {{"file", "email\n"}}));
    const QByteArray newer = idOf(import(sandbox.talk, {{"file", "email\n"}}));
    const auto item = [](const QByteArray &id) {
        return R"({"object":"contact_import","id":")" + id
            + R"(","status":"queued","created_at":"2026-11-23 12:00:00.00+00","completed_at":null,)"
              R"("counts":{"total":0,"created":0,"updated":0,"skipped":0,"failed":0}})";
    };
    QCOMPARE(sandbox.talk.get("/contacts/imports").body,
             R"({"object":"list","has_more":false,"data":[)" + item(newer) + ',' + item(older) + "]}");
    QCOMPARE(sandbox.talk.get("/contacts/imports?limit=1").body,
             R"({"object":"list","has_more":true,"data":[)" + item(newer) + "]}");
    QCOMPARE(sandbox.talk.get("/contacts/imports?after=" + newer).body,
             R"({"object":"list","has_more":false,"data":[)" + item(older) + "]}");
}

void TestSandboxImports::pagesByStatus()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    QStringList ids; // newest first: failed, completed, failed, completed, …
    for (int i = 0; i < 6; ++i)
        ids.prepend(QString::fromLatin1(idOf(import(talk, {{"file", i % 2 == 0 ? "email\n" : "x\n"}}))));
    sandbox.time->advance(1h);
    ids.prepend(QString::fromLatin1(idOf(import(talk, {{"file", "email\n"}}))));
    const auto list = [&](const QByteArray &query) {
        const Reply reply = talk.get("/contacts/imports?" + query);
        QStringList found = reply.column("id");
        if (reply.object().value(u"has_more"_s).toBool())
            found.append(u"more"_s);
        return found;
    };
    QCOMPARE(list("status=queued"), QStringList{ids[0]});
    QCOMPARE(list("status=in_progress"), QStringList());
    QCOMPARE(list("status=failed"), (QStringList{ids[1], ids[3], ids[5]}));
    QCOMPARE(list("status=completed"), (QStringList{ids[2], ids[4], ids[6]}));
    QCOMPARE(list("status=completed&limit=2"), (QStringList{ids[2], ids[4], u"more"_s}));
    QCOMPARE(list("status=completed&limit=2&after=" + ids[4].toUtf8()), QStringList{ids[6]});
    QCOMPARE(list("status=failed&limit=1&before=" + ids[5].toUtf8()), (QStringList{ids[3], u"more"_s}));
    // One that is not in this list itself is a place all the same: it may have been when it was read.
    QCOMPARE(list("status=failed&after=" + ids[2].toUtf8()), (QStringList{ids[3], ids[5]}));
}

void TestSandboxImports::refuses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("answer");
    const auto missing = [](const QByteArray &field) {
        return R"({"statusCode":422,"message":"Missing `)" + field + R"(` field.","name":"missing_required_field"})";
    };
    const QByteArray map = "column_map";
    QTest::newRow("no JSON") << map << QByteArray("{email}") << wrong("The `column_map` field must be valid JSON.");
    QTest::newRow("nothing") << map << QByteArray() << wrong("The `column_map` field must be valid JSON.");
    QTest::newRow("a list") << map << QByteArray("[]") << wrong("The `column_map` field must be an object.");
    QTest::newRow("no address") << map << QByteArray("{}") << missing("column_map.email");
    QTest::newRow("empty address") << map << QByteArray(R"({"email":""})") << missing("column_map.email");
    QTest::newRow("number") << map << QByteArray(R"({"email":1})")
                            << wrong("The `column_map.email` field must be a string.");
    QTest::newRow("unknown property") << map << QByteArray(R"({"email":"e","properties":{"shoe_size":{"column":"s"}}})")
                                      << wrong("The contact property `shoe_size` does not exist.");
    QTest::newRow("property without column") << map << QByteArray(R"({"email":"e","properties":{"plan":{}}})")
                                             << missing("column_map.properties.plan.column");
    QTest::newRow("property as a text") << map << QByteArray(R"({"email":"e","properties":{"plan":"p"}})")
                                        << wrong("The `column_map.properties.plan` field must be an object.");
    QTest::newRow("property of another type")
        << map << QByteArray(R"({"email":"e","properties":{"seats":{"column":"s","type":"string"}}})")
        << wrong("The `column_map.properties.seats.type` field must be the type of the property.");
    QTest::newRow("property of no type")
        << map << QByteArray(R"({"email":"e","properties":{"seats":{"column":"s","type":"date"}}})")
        << wrong("The `column_map.properties.seats.type` field must be one of: string | number | boolean.");
    QTest::newRow("conflict") << QByteArray("on_conflict") << QByteArray("replace")
                              << wrong("The `on_conflict` field must be one of: upsert | skip.");
    QTest::newRow("segments") << QByteArray("segments") << QByteArray("x")
                              << wrong("The `segments` field must be valid JSON.");
    QTest::newRow("segments as an object")
        << QByteArray("segments") << QByteArray("{}") << wrong("The `segments` field must be an array.");
    QTest::newRow("unknown segment") << QByteArray("segments")
                                     << R"([{"id":")" + unknownId
            + R"("}])" << QByteArray(R"({"statusCode":404,"message":"Audience not found","name":"not_found"})");
    QTest::newRow("unknown topic") << QByteArray("topics")
                                   << R"([{"id":")" + unknownId + R"(","subscription":"opt_in"}])"
                                   << QByteArray(
                                          R"({"statusCode":404,"message":"Topic not found","name":"not_found"})");
    QTest::newRow("topic without choice")
        << QByteArray("topics") << R"([{"id":")" + surveys + R"("}])" << missing("topics[0].subscription");
}

void TestSandboxImports::refuses()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const Reply reply = import(sandbox.talk, {{"file", "email\nada@mail.example\n"}, {name, value}});
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, answer.mid(14, 3).toInt());
    const QByteArray noFile = R"({"statusCode":422,"message":"Missing `file` field.","name":"missing_required_field"})";
    QCOMPARE(import(sandbox.talk, {{"on_conflict", "skip"}}).body, noFile);
    QCOMPARE(import(sandbox.talk, {{"file", ""}}).body, noFile);
    QCOMPARE(sandbox.talk.sendJson("POST", "/contacts/imports", "{}").body, noFile);
    QCOMPARE(sandbox.talk.get("/contacts/imports?status=done").body,
             wrong("The `status` parameter must be one of: queued | in_progress | completed | failed."));
    QCOMPARE(sandbox.talk.get("/contacts/imports/" + unknownId).body,
             QByteArray(R"({"statusCode":404,"message":"Contact import not found","name":"not_found"})"));
    QCOMPARE(sandbox.talk.get("/contacts/imports").data().size(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxImports)
#include "tst_sandbox_imports.moc"
