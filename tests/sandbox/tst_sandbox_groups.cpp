// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray unknownId = "00000000-0000-4000-8000-000000000000";
const QByteArray newsletter = "0f951287-9584-4418-b2d1-ea433a2d2eb2";
const QByteArray surveys = "f50df945-0093-42ef-8576-93e18a188cbc";
const QByteArray companyName = "5b269b13-618d-4ce3-bfd2-9c3d41b087a3";
const QByteArray seats = "f8f35420-e6a2-4008-bc33-fc36907b17ca";
const QByteArray zoltan = "9b76d11c-009a-4554-b996-1e25217862d7";

QByteArray refusal(const char *status, const QByteArray &name, const QByteArray &message)
{
    return R"({"statusCode":)" + QByteArray(status) + R"(,"message":")" + message + R"(","name":")" + name + "\"}";
}

QByteArray wrong(const QByteArray &message)
{
    return refusal("422", "validation_error", message);
}

QByteArray missing(const QByteArray &field)
{
    return refusal("422", "missing_required_field", "Missing `" + field + "` field.");
}

QByteArray idOf(const Reply &reply)
{
    return reply.object().value(u"id"_s).toString().toUtf8();
}

} // namespace

//! What contacts are grouped and described by: segments, topics, properties.
class TestSandboxGroups : public QObject
{
    Q_OBJECT

private slots:
    void keepsSegments();
    void keepsTheContactsOfADeletedSegment();
    void keepsTopics();
    void takesTheShortestTopic();
    void keepsProperties();
    void takesEveryKindOfProperty_data();
    void takesEveryKindOfProperty();
    void takesTheValuesOfADeletedPropertyAway();
    void refuses_data();
    void refuses();
};

void TestSandboxGroups::keepsSegments()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply created = talk.sendJson("POST", "/segments", R"({"name":"Gäste"})");
    const QByteArray id = idOf(created);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.body, R"({"object":"segment","id":")" + id + R"(","name":"Gäste"})");
    QCOMPARE(talk.get("/segments/" + id).body,
             R"({"object":"segment","id":")" + id + R"(","name":"Gäste","created_at":"2026-11-23 12:00:00.00+00"})");
    QCOMPARE(talk.get("/segments/" + id + "/contacts").body,
             QByteArray(R"({"object":"list","has_more":false,"data":[]})"));
    QCOMPARE(talk.get("/segments").column("name").first(), u"Gäste"_s);

    const Reply renamed = talk.sendJson("PATCH", "/segments/" + id, R"({"name":"Guests"})");
    QCOMPARE(renamed.status, 200);
    QCOMPARE(renamed.body, R"({"object":"segment","id":")" + id + "\"}");
    QCOMPARE(talk.get("/segments").column("name").first(), u"Guests"_s);

    const QByteArray gone = R"({"object":"segment","id":")" + id + R"(","deleted":true})";
    QCOMPARE(talk.send("DELETE", "/segments/" + id).body, gone);
    QCOMPARE(talk.get("/segments/" + id).body, refusal("404", "not_found", "Audience not found"));
    QCOMPARE(talk.get("/segments").data().size(), 6);
    // The service says so too.
    const Reply again = talk.send("DELETE", "/segments/" + id);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, gone);
}

void TestSandboxGroups::keepsTheContactsOfADeletedSegment()
{
    RunningSandbox sandbox;
    const QByteArray henry = "/contacts/henry.clarke+news@letters.example";
    const Reply before = sandbox.talk.get("/broadcasts");
    QCOMPARE(sandbox.talk.get(henry + "/segments").column("name"), (QStringList{u"Trial users"_s, u"Newsletter"_s}));
    QCOMPARE(sandbox.talk.send("DELETE", "/segments/" + newsletter).status, 200);
    QCOMPARE(sandbox.talk.get(henry + "/segments").column("name"), QStringList{u"Trial users"_s});
    QCOMPARE(sandbox.talk.get("/contacts").data().size(), 2000);
    QCOMPARE(sandbox.talk.get("/broadcasts").body, before.body);
    QVERIFY(before.body.contains(newsletter));
}

void TestSandboxGroups::keepsTopics()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply created = talk.sendJson(
        "POST", "/topics",
        R"({"name":"Jobs","description":"Work with us.","default_subscription":"opt_out",)"
        R"("visibility":"public"})");
    const QByteArray id = idOf(created);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.body, R"({"object":"topic","id":")" + id + "\"}");
    const auto topic = [&](const QByteArray &name, const QByteArray &description, const QByteArray &visibility) {
        return R"({"object":"topic","id":")" + id + R"(","name":")" + name + R"(","description":)" + description
            + R"(,"default_subscription":"opt_out","visibility":")" + visibility
            + R"(","created_at":"2026-11-23 12:00:00.00+00"})";
    };
    QCOMPARE(talk.get("/topics/" + id).body, topic("Jobs", "\"Work with us.\"", "public"));
    QCOMPARE(talk.get("/topics?limit=1").column("name"), QStringList{u"Jobs"_s});

    const Reply updated = talk.sendJson("PATCH", "/topics/" + id,
                                        R"({"id":")" + id + R"(","name":"Work","visibility":"private"})");
    QCOMPARE(updated.status, 200);
    QCOMPARE(updated.body, R"({"object":"topic","id":")" + id + "\"}");
    QCOMPARE(talk.get("/topics/" + id).body, topic("Work", "\"Work with us.\"", "private"));
    QCOMPARE(talk.sendJson("PATCH", "/topics/" + id, R"({"description":""})").status, 200);
    QCOMPARE(talk.get("/topics/" + id).body, topic("Work", "null", "private"));

    QCOMPARE(talk.send("DELETE", "/topics/" + id).body, R"({"object":"topic","id":")" + id + R"(","deleted":true})");
    QCOMPARE(talk.get("/topics").data().size(), 5);
}

void TestSandboxGroups::takesTheShortestTopic()
{
    RunningSandbox sandbox;
    const QByteArray id = idOf(
        sandbox.talk.sendJson("POST", "/topics", R"({"name":"Jobs","default_subscription":"opt_in"})"));
    const QByteArray topic = R"({"object":"topic","id":")" + id
        + R"(","name":"Jobs","description":null,"default_subscription":"opt_in","visibility":"private",)"
          R"("created_at":"2026-11-23 12:00:00.00+00"})";
    QCOMPARE(sandbox.talk.get("/topics/" + id).body, topic);
    // 50 and 200 letters are not too many, however many bytes they take.
    const QByteArray longest = R"({"name":")" + QByteArray("ä").repeated(50) + R"(","description":")"
        + QByteArray("ö").repeated(200) + "\"}";
    QCOMPARE(sandbox.talk.sendJson("PATCH", "/topics/" + id, longest).status, 200);
}

void TestSandboxGroups::keepsProperties()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply created = talk.sendJson("POST", "/contact-properties",
                                        R"({"key":"shoe_size","type":"number","fallback_value":42.5})");
    const QByteArray id = idOf(created);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.body, R"({"object":"contact_property","id":")" + id + "\"}");
    const auto property = [&](const QByteArray &fallback) {
        return R"({"object":"contact_property","id":")" + id
            + R"(","key":"shoe_size","type":"number","fallback_value":)" + fallback
            + R"(,"created_at":"2026-11-23 12:00:00.00+00"})";
    };
    QCOMPARE(talk.get("/contact-properties/" + id).body, property("42.5"));

    const Reply updated = talk.sendJson("PATCH", "/contact-properties/" + id, R"({"fallback_value":0})");
    QCOMPARE(updated.status, 200);
    QCOMPARE(updated.body, R"({"object":"contact_property","id":")" + id + "\"}");
    QCOMPARE(talk.get("/contact-properties/" + id).body, property("0"));
    QCOMPARE(talk.sendJson("PATCH", "/contact-properties/" + id, "{}").status, 200);
    QCOMPARE(talk.get("/contact-properties/" + id).body, property("0"));
    QCOMPARE(talk.sendJson("PATCH", "/contact-properties/" + id, R"({"fallback_value":null})").status, 200);
    QCOMPARE(talk.get("/contact-properties/" + id).body, property("null"));

    QCOMPARE(talk.send("DELETE", "/contact-properties/" + id).body,
             R"({"object":"contact_property","id":")" + id + R"(","deleted":true})");
    QCOMPARE(talk.get("/contact-properties").data().size(), 5);
    // The key is free again, also for another type.
    QCOMPARE(talk.sendJson("POST", "/contact-properties", R"({"key":"shoe_size","type":"string"})").status, 201);
}

void TestSandboxGroups::takesEveryKindOfProperty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("50 characters") << R"({"key":")" + QByteArray(50, 'k') + R"(","type":"string"})";
    QTest::newRow("all kinds of them") << QByteArray(R"({"key":"_aZ09","type":"number"})");
    QTest::newRow("the case counts") << QByteArray(R"({"key":"SEATS","type":"number"})");
    QTest::newRow("so it does for reserved ones") << QByteArray(R"({"key":"email","type":"string"})");
    QTest::newRow("text fallback") << QByteArray(R"({"key":"x","type":"string","fallback_value":""})");
    QTest::newRow("null fallback") << QByteArray(R"({"key":"x","type":"string","fallback_value":null})");
}

void TestSandboxGroups::takesEveryKindOfProperty()
{
    QFETCH(QByteArray, body);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/contact-properties", body);
    QVERIFY2(reply.status == 201, reply.body.constData());
    QCOMPARE(sandbox.talk.get("/contact-properties").data().size(), 6);
}

void TestSandboxGroups::takesTheValuesOfADeletedPropertyAway()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("DELETE", "/contact-properties/" + companyName).status, 200);
    QCOMPARE(sandbox.talk.get("/contacts/" + zoltan).object().value(u"properties"_s).toObject().keys(),
             (QStringList{u"city"_s, u"lifetime_value"_s, u"plan"_s, u"seats"_s}));
    QCOMPARE(sandbox.talk.sendJson("PATCH", "/contacts/" + zoltan, R"({"properties":{"company_name":"X"}})").status,
             422);
    // A property of the same key is a new one: nobody has a value.
    QCOMPARE(sandbox.talk.sendJson("POST", "/contact-properties", R"({"key":"company_name","type":"string"})").status,
             201);
    QVERIFY(!sandbox.talk.get("/contacts/" + zoltan).body.contains("company_name"));
}

void TestSandboxGroups::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray post = "POST";
    const QByteArray patch = "PATCH";
    const auto topic = [](const QByteArray &fields) { return R"({"default_subscription":"opt_in",)" + fields + "}"; };

    QTest::newRow("segment without name") << post << QByteArray("/segments") << QByteArray("{}") << missing("name");
    QTest::newRow("segment with empty name")
        << post << QByteArray("/segments") << QByteArray(R"({"name":""})") << missing("name");
    QTest::newRow("segment's name") << post << QByteArray("/segments") << QByteArray(R"({"name":1})")
                                    << wrong("The `name` field must be a string.");
    QTest::newRow("rename to nothing") << patch << "/segments/" + newsletter << QByteArray(R"({"name":""})")
                                       << missing("name");
    QTest::newRow("rename no segment") << patch << "/segments/" + unknownId << QByteArray(R"({"name":"X"})")
                                       << refusal("404", "not_found", "Audience not found");
    QTest::newRow("delete no id") << QByteArray("DELETE") << QByteArray("/segments/x") << QByteArray()
                                  << refusal("422", "invalid_parameter", "The `id` must be a valid UUID.");

    QTest::newRow("topic without name") << post << QByteArray("/topics")
                                        << QByteArray(R"({"default_subscription":"opt_in"})") << missing("name");
    QTest::newRow("topic's long name") << post << QByteArray("/topics")
                                       << topic(R"("name":")" + QByteArray("ä").repeated(51) + "\"")
                                       << wrong("The `name` field must be at most 50 characters.");
    QTest::newRow("topic's long description")
        << post << QByteArray("/topics") << topic(R"("name":"X","description":")" + QByteArray(201, 'x') + "\"")
        << wrong("The `description` field must be at most 200 characters.");
    QTest::newRow("topic without default")
        << post << QByteArray("/topics") << QByteArray(R"({"name":"X"})") << missing("default_subscription");
    QTest::newRow("topic's default") << post << QByteArray("/topics")
                                     << QByteArray(R"({"name":"X","default_subscription":"yes"})")
                                     << wrong("The `default_subscription` field must be one of: opt_in | opt_out.");
    QTest::newRow("topic's visibility") << post << QByteArray("/topics") << topic(R"("name":"X","visibility":"secret")")
                                        << wrong("The `visibility` field must be one of: public | private.");
    QTest::newRow("topic's default is fixed")
        << patch << "/topics/" + surveys << QByteArray(R"({"name":"X","default_subscription":"opt_in"})")
        << wrong("The `default_subscription` field cannot be changed.");
    QTest::newRow("topic renamed to nothing") << patch << "/topics/" + surveys << QByteArray(R"({"name":""})")
                                              << wrong("The `name` field must not be empty.");
    QTest::newRow("no topic") << patch << "/topics/" + unknownId << QByteArray("{}")
                              << refusal("404", "not_found", "Topic not found");
    QTest::newRow("delete no topic") << QByteArray("DELETE") << "/topics/" + unknownId << QByteArray()
                                     << refusal("404", "not_found", "Topic not found");

    const QByteArray properties = "/contact-properties";
    QTest::newRow("property without key") << post << properties << QByteArray(R"({"type":"string"})") << missing("key");
    QTest::newRow("property without type") << post << properties << QByteArray(R"({"key":"x"})") << missing("type");
    QTest::newRow("property's type") << post << properties << QByteArray(R"({"key":"x","type":"boolean"})")
                                     << wrong("The `type` field must be one of: string | number.");
    QTest::newRow("long key") << post << properties << R"({"type":"string","key":")" + QByteArray(51, 'k') + "\"}"
                              << wrong("The `key` field must be at most 50 characters.");
    for (const char *key : {"a b", "a-b", "ä", "a.b"})
        QTest::addRow("key %s", key) << post << properties << R"({"type":"string","key":")" + QByteArray(key) + "\"}"
                                     << wrong("The `key` field may only hold letters, digits and underscores.");
    for (const char *key : {"FIRST_NAME", "LAST_NAME", "EMAIL", "UNSUBSCRIBE_URL"})
        QTest::addRow("key %s", key) << post << properties << R"({"type":"string","key":")" + QByteArray(key) + "\"}"
                                     << wrong("The `key` field is a reserved word.");
    QTest::newRow("key in use") << post << properties << QByteArray(R"({"key":"seats","type":"number"})")
                                << wrong("A contact property with this key already exists.");
    QTest::newRow("number for text") << post << properties
                                     << QByteArray(R"({"key":"x","type":"string","fallback_value":1})")
                                     << wrong("The `fallback_value` field must be a string.");
    QTest::newRow("text for number") << post << properties
                                     << QByteArray(R"({"key":"x","type":"number","fallback_value":"1"})")
                                     << wrong("The `fallback_value` field must be a number.");
    QTest::newRow("text for number later")
        << patch << properties + "/" + seats << QByteArray(R"({"fallback_value":"1"})")
        << wrong("The `fallback_value` field must be a number.");
    QTest::newRow("key is fixed") << patch << properties + "/" + seats
                                  << QByteArray(R"({"key":"seats","fallback_value":2})")
                                  << wrong("The `key` field cannot be changed.");
    QTest::newRow("type is fixed") << patch << properties + "/" + seats << QByteArray(R"({"type":"string"})")
                                   << wrong("The `type` field cannot be changed.");
    QTest::newRow("no property") << patch << properties + "/" + unknownId << QByteArray("{}")
                                 << refusal("404", "not_found", "Contact property not found");
    QTest::newRow("delete no property") << QByteArray("DELETE") << properties + "/" + unknownId << QByteArray()
                                        << refusal("404", "not_found", "Contact property not found");
}

void TestSandboxGroups::refuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const auto everything = [&] {
        return sandbox.talk.get("/segments").body + sandbox.talk.get("/topics").body
            + sandbox.talk.get("/contact-properties").body;
    };
    const QByteArray before = everything();
    const Reply reply = sandbox.talk.sendJson(method, target, body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, answer.mid(14, 3).toInt());
    QCOMPARE(everything(), before);
}

QTEST_GUILESS_MAIN(TestSandboxGroups)
#include "tst_sandbox_groups.moc"
