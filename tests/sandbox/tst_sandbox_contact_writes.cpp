// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray unknownId = "00000000-0000-4000-8000-000000000000";
const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray surveys = "f50df945-0093-42ef-8576-93e18a188cbc";       // opt_in by default
const QByteArray partnerOffers = "94266f6b-341f-469c-a9f7-5fa100e3ab3e"; // opt_out by default
const QByteArray zoltan = "9b76d11c-009a-4554-b996-1e25217862d7";

QByteArray refusal(const char *status, const QByteArray &name, const QByteArray &message)
{
    return R"({"statusCode":)" + QByteArray(status) + R"(,"message":")" + message + R"(","name":")" + name + "\"}";
}

QByteArray wrong(const QByteArray &message)
{
    return refusal("422", "validation_error", message);
}

QByteArray idOf(const Reply &reply)
{
    return reply.object().value(u"id"_s).toString().toUtf8();
}

} // namespace

//! Contacts made and changed: one at a time, by id or by address.
class TestSandboxContactWrites : public QObject
{
    Q_OBJECT

private slots:
    void createsWithNothingButAnAddress();
    void createsWithEverything();
    void takesIdsOfSegmentsAndTheOldAudience();
    void leavesAnExistingContactAsItIs();
    void refusesToCreate_data();
    void refusesToCreate();
    void updates_data();
    void updates();
    void changesTheAddress();
    void refusesToUpdate_data();
    void refusesToUpdate();
    void answersAtTheOldPaths();
};

void TestSandboxContactWrites::createsWithNothingButAnAddress()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/contacts", R"({"email":"Ada@Mail.example"})");
    QCOMPARE(reply.status, 201);
    const QByteArray id = idOf(reply);
    QCOMPARE(reply.body, R"({"object":"contact","id":")" + id + "\"}");
    const QByteArray ada = R"({"object":"contact","id":")" + id
        + R"(","email":"Ada@Mail.example","first_name":null,"last_name":null,)"
          R"("created_at":"2026-11-23 12:00:00.00+00","unsubscribed":false,"properties":{}})";
    QCOMPARE(sandbox.talk.get("/contacts/" + id).body, ada);
    QCOMPARE(sandbox.talk.get("/contacts/ada@mail.EXAMPLE").body, ada);
    QCOMPARE(sandbox.talk.get("/contacts?limit=1").column("id"), QStringList{QString::fromLatin1(id)});
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2001);
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/segments").data().size(), 0);
}

void TestSandboxContactWrites::createsWithEverything()
{
    RunningSandbox sandbox;
    sandbox.time->advance(1500ms);
    const Reply reply = sandbox.talk.sendJson(
        "POST", "/contacts",
        R"({"email":"ada@mail.example","first_name":"Ada","last_name":"","unsubscribed":true,)"
        R"("properties":{"plan":"pro","seats":3.5,"city":null},"segments":[{"id":")"
            + newsletter + R"("}],"topics":[{"id":")" + surveys + R"(","subscription":"opt_out"},{"id":")"
            + partnerOffers + R"(","subscription":"opt_in"}]})");
    QCOMPARE(reply.status, 201);
    const QByteArray id = idOf(reply);
    QCOMPARE(sandbox.talk.get("/contacts/" + id).body,
             R"({"object":"contact","id":")" + id
                 + R"(","email":"ada@mail.example","first_name":"Ada","last_name":"",)"
                   R"("created_at":"2026-11-23 12:00:01.50+00","unsubscribed":true,)"
                   R"("properties":{"plan":{"value":"pro","type":"string"},"seats":{"value":3.5,"type":"number"}}})");
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/segments").body,
             R"({"object":"list","has_more":false,"data":[{"id":")" + newsletter
                 + R"(","name":"Newsletter","created_at":"2026-11-23 12:00:01.50+00"}]})");
    QCOMPARE(sandbox.talk.get("/segments/" + newsletter + "/contacts?limit=1").column("id"),
             QStringList{QString::fromLatin1(id)});
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/topics").column("subscription"),
             (QStringList{u"opt_in"_s, u"opt_out"_s, u"opt_out"_s, u"opt_in"_s, u"opt_in"_s}));
}

void TestSandboxContactWrites::takesIdsOfSegmentsAndTheOldAudience()
{
    RunningSandbox sandbox;
    const Reply listed = sandbox.talk.sendJson("POST", "/contacts",
                                               R"({"email":"a@mail.example","segments":[")" + newsletter + "\"]}");
    QCOMPARE(sandbox.talk.get("/contacts/" + idOf(listed) + "/segments").column("name"), QStringList{u"Newsletter"_s});
    const Reply old = sandbox.talk.sendJson("POST", "/contacts",
                                            R"({"email":"b@mail.example","audience_id":")" + newsletter + "\"}");
    QCOMPARE(sandbox.talk.get("/contacts/" + idOf(old) + "/segments").column("name"), QStringList{u"Newsletter"_s});
}

void TestSandboxContactWrites::leavesAnExistingContactAsItIs()
{
    RunningSandbox sandbox;
    const QByteArray id = idOf(sandbox.talk.sendJson(
        "POST", "/contacts", R"({"email":"ada@mail.example","first_name":"Ada","unsubscribed":true})"));
    const QByteArray before = sandbox.talk.get("/contacts/" + id).body;
    const Reply again = sandbox.talk.sendJson(
        "POST", "/contacts",
        R"({"email":"ADA@mail.example","first_name":"Eve","unsubscribed":false,"properties":{"plan":"pro"},"segments":[")"
            + newsletter + "\"]}");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, R"({"object":"contact","id":")" + id + "\"}");
    QCOMPARE(sandbox.talk.get("/contacts/" + id).body, before);
    QCOMPARE(sandbox.talk.get("/contacts/" + id + "/segments").column("name"), QStringList{u"Newsletter"_s});
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2001);
}

void TestSandboxContactWrites::refusesToCreate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray address =
        "Invalid `email` field. The email address needs to follow the `email@example.com` format.";
    const auto with = [](const QByteArray &rest) { return R"({"email":"new@mail.example",)" + rest + "}"; };
    QTest::newRow("nothing") << QByteArray("{}") << refusal("422", "missing_required_field", "Missing `email` field.");
    QTest::newRow("no body") << QByteArray() << refusal("422", "missing_required_field", "Missing `email` field.");
    QTest::newRow("empty address") << QByteArray(R"({"email":""})")
                                   << refusal("422", "missing_required_field", "Missing `email` field.");
    QTest::newRow("null address") << QByteArray(R"({"email":null})") << wrong("The `email` field must be a string.");
    QTest::newRow("no address") << QByteArray(R"({"email":"ada"})") << wrong(address);
    QTest::newRow("no JSON") << QByteArray("{") << wrong("The request body must be a valid JSON object.");
    QTest::newRow("list") << QByteArray("[]") << wrong("The request body must be a valid JSON object.");
    QTest::newRow("name") << with(R"("first_name":5)") << wrong("The `first_name` field must be a string.");
    QTest::newRow("unsubscribed") << with(R"("unsubscribed":"no")")
                                  << wrong("The `unsubscribed` field must be a boolean.");
    QTest::newRow("properties") << with(R"("properties":[])") << wrong("The `properties` field must be an object.");
    QTest::newRow("unknown property") << with(R"("properties":{"plan":"pro","shoe_size":44})")
                                      << wrong("The contact property `shoe_size` does not exist.");
    QTest::newRow("case of property") << with(R"("properties":{"Plan":"pro"})")
                                      << wrong("The contact property `Plan` does not exist.");
    QTest::newRow("text for number") << with(R"("properties":{"seats":"3"})")
                                     << wrong("The `properties.seats` field must be a number.");
    QTest::newRow("number for text") << with(R"("properties":{"plan":3})")
                                     << wrong("The `properties.plan` field must be a string.");
    QTest::newRow("truth for text") << with(R"("properties":{"plan":true})")
                                    << wrong("The `properties.plan` field must be a string.");
    QTest::newRow("segments") << with(R"("segments":"x")") << wrong("The `segments` field must be an array.");
    QTest::newRow("segment of wrong type")
        << with(R"("segments":[5])") << wrong(R"(The `segments[0]` field must be an ID or {\"id\": an ID}.)");
    QTest::newRow("segment without id") << with(R"("segments":[{}])")
                                        << wrong(R"(The `segments[0]` field must be an ID or {\"id\": an ID}.)");
    QTest::newRow("segment, no id") << with(
        R"("segments":["x"])") << refusal("422", "invalid_parameter", "The `segments[0].id` must be a valid UUID.");
    QTest::newRow("unknown segment") << with(R"("segments":[{"id":")" + newsletter + R"("},{"id":")" + unknownId
                                             + R"("}])")
                                     << refusal("404", "not_found", "Audience not found");
    QTest::newRow("unknown audience") << with(R"("audience_id":")" + unknownId + "\"")
                                      << refusal("404", "not_found", "Audience not found");
    QTest::newRow("topics") << with(R"("topics":{})") << wrong("The `topics` field must be an array.");
    QTest::newRow("topic of wrong type") << with(R"("topics":["x"])")
                                         << wrong("The `topics[0]` field must be an object.");
    QTest::newRow("topic without id") << with(R"("topics":[{"subscription":"opt_in"}])")
                                      << refusal("422", "missing_required_field", "Missing `topics[0].id` field.");
    QTest::newRow("topic without choice")
        << with(R"("topics":[{"id":")" + surveys + R"("}])")
        << refusal("422", "missing_required_field", "Missing `topics[0].subscription` field.");
    QTest::newRow("topic with wrong choice")
        << with(R"("topics":[{"id":")" + surveys + R"(","subscription":"in"}])")
        << wrong("The `topics[0].subscription` field must be one of: opt_in | opt_out.");
    QTest::newRow("unknown topic") << with(R"("topics":[{"id":")" + unknownId + R"(","subscription":"opt_in"}])")
                                   << refusal("404", "not_found", "Topic not found");
}

void TestSandboxContactWrites::refusesToCreate()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/contacts", body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, answer.mid(14, 3).toInt());
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2000);
}

void TestSandboxContactWrites::updates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("rest"); // of the contact, behind the address
    const QByteArray properties =
        R"({"company_name":{"value":"Lighthouse Legal","type":"string"},)"
        R"("plan":{"value":"starter","type":"string"},"city":{"value":"Zagreb","type":"string"},)"
        R"("seats":{"value":12,"type":"number"},"lifetime_value":{"value":3098.48,"type":"number"}})";
    const auto rest = [&](const QByteArray &first, const QByteArray &last, const QByteArray &unsubscribed,
                          const QByteArray &values) {
        return R"("first_name":)" + first + R"(,"last_name":)" + last
            + R"(,"created_at":"2026-11-23 09:40:58.44066+00","unsubscribed":)" + unsubscribed + R"(,"properties":)"
            + values + "}";
    };
    QTest::newRow("nothing") << QByteArray("{}") << rest("\"Zoltán\"", "\"Kowalska\"", "false", properties);
    QTest::newRow("names") << QByteArray(R"({"first_name":"Zoli","last_name":null})")
                           << rest("\"Zoli\"", "null", "false", properties);
    QTest::newRow("unsubscribed") << QByteArray(R"({"unsubscribed":true})")
                                  << rest("\"Zoltán\"", "\"Kowalska\"", "true", properties);
    QTest::newRow("properties") << QByteArray(R"({"properties":{"plan":"pro","city":null,"seats":-1}})")
                                << rest(
                                       "\"Zoltán\"", "\"Kowalska\"", "false",
                                       R"({"company_name":{"value":"Lighthouse Legal","type":"string"},)"
                                       R"("plan":{"value":"pro","type":"string"},"seats":{"value":-1,"type":"number"},)"
                                       R"("lifetime_value":{"value":3098.48,"type":"number"}})");
}

void TestSandboxContactWrites::updates()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, rest);
    for (const QByteArray &path : {"/contacts/" + zoltan, QByteArray("/contacts/zoltan.k@lighthouse-legal.example"),
                                   QByteArray("/contacts/Zoltan.K%40lighthouse-legal.example")}) {
        RunningSandbox sandbox;
        const Reply reply = sandbox.talk.sendJson("PATCH", path, body);
        QCOMPARE(reply.body, R"({"object":"contact","id":")" + zoltan + "\"}");
        QCOMPARE(reply.status, 200);
        QCOMPARE(sandbox.talk.get(path).body,
                 R"({"object":"contact","id":")" + zoltan + R"(","email":"zoltan.k@lighthouse-legal.example",)" + rest);
    }
}

void TestSandboxContactWrites::changesTheAddress()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.sendJson("PATCH", "/contacts/" + zoltan, R"({"email":"zk@mail.example"})").status, 200);
    QCOMPARE(idOf(sandbox.talk.get("/contacts/zk@mail.example")), zoltan);
    QCOMPARE(sandbox.talk.get("/contacts/zoltan.k@lighthouse-legal.example").status, 404);
    // The same address written otherwise is no change of who it is.
    QCOMPARE(sandbox.talk.sendJson("PATCH", "/contacts/zk@mail.example", R"({"email":"ZK@mail.example"})").status, 200);
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan).object().value(u"email"_s).toString(), u"ZK@mail.example"_s);
    QCOMPARE(idOf(sandbox.talk.get("/contacts/zk@mail.example")), zoltan);
    // The old address is free again.
    const Reply other = sandbox.talk.sendJson("POST", "/contacts", R"({"email":"zoltan.k@lighthouse-legal.example"})");
    QVERIFY(idOf(other) != zoltan);
}

void TestSandboxContactWrites::refusesToUpdate_data()
{
    QTest::addColumn<QByteArray>("contact");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("unknown id") << unknownId << QByteArray("{}") << refusal("404", "not_found", "Contact not found");
    QTest::newRow("unknown address") << QByteArray("nobody@mail.example") << QByteArray("{}")
                                     << refusal("404", "not_found", "Contact not found");
    QTest::newRow("no id") << QByteArray("zoltan") << QByteArray("{}")
                           << refusal("422", "invalid_parameter", "The `id` must be a valid UUID.");
    QTest::newRow("taken address") << zoltan << QByteArray(R"({"email":"HENRY.clarke+news@letters.example"})")
                                   << wrong("Another contact has this email address.");
    QTest::newRow("no address") << zoltan << QByteArray(R"({"email":""})")
                                << wrong("Invalid `email` field. The email address needs to follow the "
                                         "`email@example.com` format.");
    QTest::newRow("null for a truth") << zoltan << QByteArray(R"({"first_name":"X","unsubscribed":null})")
                                      << wrong("The `unsubscribed` field must be a boolean.");
    QTest::newRow("unknown property") << zoltan << QByteArray(R"({"first_name":"X","properties":{"x":null}})")
                                      << wrong("The contact property `x` does not exist.");
    QTest::newRow("property's type") << zoltan << QByteArray(R"({"first_name":"X","properties":{"seats":true}})")
                                     << wrong("The `properties.seats` field must be a number.");
}

void TestSandboxContactWrites::refusesToUpdate()
{
    QFETCH(QByteArray, contact);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const QByteArray before = sandbox.talk.get("/contacts/" + zoltan).body;
    const Reply reply = sandbox.talk.sendJson("PATCH", "/contacts/" + contact, body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, answer.mid(14, 3).toInt());
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan).body, before);
}

void TestSandboxContactWrites::answersAtTheOldPaths()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply created = talk.sendJson("POST", "/audiences", R"({"name":"Guests"})");
    const QByteArray guests = idOf(created);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.body, R"({"object":"audience","id":")" + guests + R"(","name":"Guests"})");
    QCOMPARE(talk.get("/segments?limit=1").column("name"), QStringList{u"Guests"_s});
    QCOMPARE(talk.get("/audiences").data().size(), 7);
    QCOMPARE(talk.get("/audiences/" + guests).body,
             R"({"object":"audience","id":")" + guests
                 + R"(","name":"Guests","created_at":"2026-11-23 12:00:00.00+00"})");

    const QByteArray contacts = "/audiences/" + guests + "/contacts";
    const Reply ada = talk.sendJson("POST", contacts, R"({"email":"ada@mail.example"})");
    QCOMPARE(ada.status, 201);
    QCOMPARE(talk.get(contacts).column("email"), QStringList{u"ada@mail.example"_s});
    QCOMPARE(talk.sendJson("PATCH", contacts + "/" + idOf(ada), R"({"first_name":"Ada"})").status, 200);
    QCOMPARE(talk.get(contacts + "/ada@mail.example").object().value(u"first_name"_s).toString(), u"Ada"_s);
    QCOMPARE(talk.send("DELETE", contacts + "/" + idOf(ada)).body,
             R"({"object":"contact","contact":")" + idOf(ada) + R"(","id":")" + idOf(ada) + R"(","deleted":true})");
    QCOMPARE(talk.send("DELETE", contacts + "/" + unknownId).body,
             R"({"object":"contact","contact":")" + unknownId + R"(","deleted":true})");
    QCOMPARE(talk.send("DELETE", "/audiences/" + guests).body,
             R"({"object":"audience","id":")" + guests + R"(","deleted":true})");
    QCOMPARE(talk.sendJson("POST", contacts, R"({"email":"eve@mail.example"})").status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxContactWrites)
#include "tst_sandbox_contact_writes.moc"
