// SPDX-License-Identifier: Apache-2.0
#include "broadcast_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray refusalBody(int status, const QByteArray &name, const QByteArray &message)
{
    return R"({"statusCode":)" + QByteArray::number(status) + R"(,"message":")" + message + R"(","name":")" + name
        + R"("})";
}

const QByteArray start = "{'segment_id':'" + newsletterSegment + "','from':'hello@acme.com','subject':'Hello'";

} // namespace

//! Broadcasts made, changed, sent, stopped, copied and deleted: what is taken, what is refused, and in which words.
class TestSandboxBroadcastWrites : public QObject
{
    Q_OBJECT

private slots:
    void createsADraft();
    void keepsTheThreeKindsOfText();
    void takesReplyToInBothForms();
    void takesTheOldNameOfASegment();
    void refusesToCreate_data();
    void refusesToCreate();
    void changesADraft();
    void changesWhatTheStateAllows();
    void refusesToChange_data();
    void refusesToChange();
    void sends();
    void refusesToSend_data();
    void refusesToSend();
    void sendsNothingTwice();
    void cancels();
    void deletes();
    void duplicates();
};

void TestSandboxBroadcastWrites::createsADraft()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/broadcasts",
                                              json(start
                                                   + ",'name':'First','preview_text':'Look','html':'<p>Hi "
                                                     "<b>you</b></p>','reply_to':['a@acme.com','b@acme.com'],"
                                                     "'topic_id':'"
                                                   + productUpdates + "'}"));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.object().keys(), (QStringList{u"id"_s, u"object"_s}));
    QCOMPARE(reply.object().value(u"object"_s), u"broadcast"_s);
    const QByteArray id = reply.object().value(u"id"_s).toString().toUtf8();
    QCOMPARE(sandbox.talk.get("/broadcasts/" + id).body,
             json("{'object':'broadcast','id':'" + id + "','name':'First','audience_id':'" + newsletterSegment
                  + "','segment_id':'" + newsletterSegment
                  + "','from':'hello@acme.com','subject':'Hello','reply_to':['a@acme.com','b@acme.com'],"
                    "'preview_text':'Look','html':'<p>Hi <b>you</b></p>','text':'Hi you','status':'draft',"
                    "'created_at':'2026-11-23 12:00:00.00+00','scheduled_at':null,'sent_at':null,'topic_id':'"
                  + productUpdates + "'}"));
    // The newest of the list, which says less.
    QCOMPARE(sandbox.talk.get("/broadcasts?limit=1").body,
             json("{'object':'list','has_more':true,'data':[{'id':'" + id + "','name':'First','audience_id':'"
                  + newsletterSegment + "','segment_id':'" + newsletterSegment
                  + "','status':'draft','created_at':'2026-11-23 12:00:00.00+00','scheduled_at':null,"
                    "'sent_at':null}]}"));
}

void TestSandboxBroadcastWrites::keepsTheThreeKindsOfText()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray html = ",'html':'<style>p{}</style><h1>News</h1><p>One &amp; <a href=\\'https://acme.example/a\\'>"
                            "two</a><br>three</p><ul><li>x</li><li>y</li></ul>'";
    const QByteArray escaped = QByteArray(html).replace("\\'", "\\\"");
    const QByteArray generated = newBroadcast(talk, escaped);
    QCOMPARE(fieldOf(talk, generated, "text"), u"News\n\nOne & two (https://acme.example/a)\nthree\n\nx\ny"_s);
    const QByteArray none = newBroadcast(talk, escaped + ",'text':''");
    QVERIFY(talk.get("/broadcasts/" + none).object().value(u"text"_s).isNull());
    const QByteArray given = newBroadcast(talk, escaped + ",'text':'Plain words'");
    QCOMPARE(fieldOf(talk, given, "text"), u"Plain words"_s);

    // The generated one follows the HTML, the given one does not, and "" takes either away.
    for (const QByteArray &id : {generated, given})
        QCOMPARE(talk.sendJson("PATCH", "/broadcasts/" + id, json("{'html':'<p>New</p>'}")).status, 200);
    QCOMPARE(fieldOf(talk, generated, "text"), u"New"_s);
    QCOMPARE(fieldOf(talk, given, "text"), u"Plain words"_s);
    QCOMPARE(talk.sendJson("PATCH", "/broadcasts/" + given, json("{'text':''}")).status, 200);
    QVERIFY(talk.get("/broadcasts/" + given).object().value(u"text"_s).isNull());
    const QByteArray empty = newBroadcast(talk);
    QVERIFY(talk.get("/broadcasts/" + empty).object().value(u"text"_s).isNull());
    QVERIFY(talk.get("/broadcasts/" + empty).object().value(u"html"_s).isNull());
}

void TestSandboxBroadcastWrites::takesReplyToInBothForms()
{
    RunningSandbox sandbox;
    const auto replyTo = [&](const QByteArray &more) {
        const QByteArray id = newBroadcast(sandbox.talk, more);
        return sandbox.talk.get("/broadcasts/" + id).object().value(u"reply_to"_s);
    };
    QCOMPARE(replyTo(",'reply_to':'a@acme.com'"), QJsonValue(QJsonArray{u"a@acme.com"_s}));
    QCOMPARE(replyTo(",'reply_to':['a@acme.com']"), QJsonValue(QJsonArray{u"a@acme.com"_s}));
    QCOMPARE(replyTo(",'reply_to':[]"), QJsonValue(QJsonValue::Null));
    QCOMPARE(replyTo({}), QJsonValue(QJsonValue::Null));
}

void TestSandboxBroadcastWrites::takesTheOldNameOfASegment()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson(
        "POST", "/broadcasts",
        json("{'audience_id':'" + newsletterSegment + "','from':'hello@acme.com','subject':'Hello','topic_id':null}"));
    QCOMPARE(reply.status, 201);
    QCOMPARE(fieldOf(sandbox.talk, reply.object().value(u"id"_s).toString().toUtf8(), "segment_id"),
             QString::fromUtf8(newsletterSegment));
}

void TestSandboxBroadcastWrites::refusesToCreate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *title, const QByteArray &body, int status, const char *name, const char *message) {
        QTest::newRow(title) << json(body) << status << QByteArray(name) << QByteArray(message);
    };
    const QByteArray segment = "'segment_id':'" + newsletterSegment + "'";
    row("nothing", "{}", 422, "missing_required_field", "Missing `segment_id` field.");
    row("no body", "", 422, "missing_required_field", "Missing `segment_id` field.");
    row("no object", "[1]", 422, "validation_error", "The request body must be a valid JSON object.");
    row("no from", "{" + segment + ",'subject':'x'}", 422, "missing_required_field", "Missing `from` field.");
    row("no subject", "{" + segment + ",'from':'a@acme.com'}", 422, "missing_required_field",
        "Missing `subject` field.");
    row("empty subject", "{" + segment + ",'from':'a@acme.com','subject':''}", 422, "missing_required_field",
        "Missing `subject` field.");
    row("wrong id", "{'segment_id':'x','from':'a@acme.com','subject':'x'}", 422, "invalid_parameter",
        "The `segment_id` must be a valid UUID.");
    row("unknown segment", "{'segment_id':'" + nobody + "','from':'a@acme.com','subject':'x'}", 404, "not_found",
        "Audience not found");
    row("unknown topic", start + ",'topic_id':'" + nobody + "'}", 404, "not_found", "Topic not found");
    row("topic", start + ",'topic_id':7}", 422, "validation_error", "The `topic_id` field must be a string.");
    row("from", "{" + segment + ",'from':'Acme','subject':'x'}", 422, "validation_error",
        "Invalid `from` field. The email address needs to follow the `email@example.com` or "
        "`Name <email@example.com>` format.");
    row("html", start + ",'html':1}", 422, "validation_error", "The `html` field must be a string.");
    row("html null", start + ",'html':null}", 422, "validation_error", "The `html` field must be a string.");
    row("reply_to", start + ",'reply_to':[1]}", 422, "validation_error",
        "The `reply_to` field must be a string or an array of strings.");
    row("send", start + ",'send':'yes'}", 422, "validation_error", "The `send` field must be a boolean.");
    row("scheduled without send", start + ",'html':'x','scheduled_at':'in 1 hour'}", 422, "validation_error",
        "The `scheduled_at` field can only be used when `send` is true.");
    row("scheduled, send false", start + ",'html':'x','send':false,'scheduled_at':'in 1 hour'}", 422,
        "validation_error", "The `scheduled_at` field can only be used when `send` is true.");
    row("scheduled some day", start + ",'html':'x','send':true,'scheduled_at':'some day'}", 422, "validation_error",
        "Invalid `scheduled_at` field. The date must be in ISO 8601 format (e.g. `2024-08-05T11:52:01.858Z`) or in "
        "natural language (e.g. `in 1 min`).");
    row("scheduled in the past", start + ",'html':'x','send':true,'scheduled_at':'2026-11-23T11:59:59Z'}", 422,
        "validation_error", "Invalid `scheduled_at` field. The date must be in the future.");
    row("scheduled too far", start + ",'html':'x','send':true,'scheduled_at':'2026-12-23T12:00:01Z'}", 422,
        "validation_error", "Invalid `scheduled_at` field. The date must be at most 30 days in the future.");
    row("nothing to send", start + ",'send':true}", 422, "validation_error", "Missing `html` or `text` field.");
    row("foreign domain", "{" + segment + ",'from':'A <a@elsewhere.example>','subject':'x','text':'x','send':true}",
        403, "validation_error",
        "The elsewhere.example domain is not verified. Please, add and verify your domain on "
        "https://resend.com/domains");
    row("failed domain", "{" + segment + ",'from':'a@acme-events.io','subject':'x','text':'x','send':true}", 403,
        "validation_error",
        "The acme-events.io domain is not verified. Please, add and verify your domain on https://resend.com/domains");
}

void TestSandboxBroadcastWrites::refusesToCreate()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, message);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/broadcasts", body);
    QCOMPARE(reply.body, refusalBody(status, name, message));
    QCOMPARE(reply.status, status);
    QCOMPARE(sandbox.talk.get("/broadcasts").data().size(), 14); // the sample's
}

void TestSandboxBroadcastWrites::changesADraft()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray id = newBroadcast(talk, ",'name':'One','preview_text':'p','topic_id':'" + productUpdates + "'");
    const Reply reply = talk.sendJson(
        "PATCH", "/broadcasts/" + id,
        json("{'name':'Two','from':'Eve <eve@acme.com>','subject':'Changed','reply_to':'r@acme.com',"
             "'segment_id':'a56ea467-3427-44d7-b2d3-9a7f673ca3c1','preview_text':'','topic_id':null,'text':'Words'}"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, json("{'object':'broadcast','id':'" + id + "'}"));
    QCOMPARE(talk.get("/broadcasts/" + id).body,
             json("{'object':'broadcast','id':'" + id
                  + "','name':'Two','audience_id':'a56ea467-3427-44d7-b2d3-9a7f673ca3c1',"
                    "'segment_id':'a56ea467-3427-44d7-b2d3-9a7f673ca3c1','from':'Eve <eve@acme.com>',"
                    "'subject':'Changed','reply_to':['r@acme.com'],'preview_text':null,'html':null,'text':'Words',"
                    "'status':'draft','created_at':'2026-11-23 12:00:00.00+00','scheduled_at':null,'sent_at':null,"
                    "'topic_id':null}"));
    QCOMPARE(talk.sendJson("PATCH", "/broadcasts/" + id, "{}").status, 200);
}

void TestSandboxBroadcastWrites::changesWhatTheStateAllows()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const auto change = [&](const char *broadcast, const char *body) {
        const Reply reply = talk.sendJson("PATCH", "/broadcasts/" + broadcastNamed(talk, broadcast), json(body));
        return reply.status == 200
            ? QByteArray("yes")
            : QByteArray::number(reply.status) + ' ' + reply.object().value(u"message"_s).toString().toUtf8();
    };
    QCOMPARE(change("Quiet week offer", "{'subject':'s'}"), QByteArray("yes")); // scheduled
    QCOMPARE(change("Newsletter no. 42", "{'subject':'s'}"),
             QByteArray("403 Only the name of a sent broadcast can be updated"));
    QCOMPARE(change("Newsletter no. 42", "{'name':'n','topic_id':null}"),
             QByteArray("403 Only the name of a sent broadcast can be updated"));
    for (const char *broadcast : {"Trial: last three days", "Partner week", "Customer survey"})
        QCOMPARE(change(broadcast, "{'name':'n'}"),
                 QByteArray("403 Only draft or scheduled broadcasts can be updated"));
    QCOMPARE(change("Newsletter no. 42", "{'name':'Forty-two'}"), QByteArray("yes"));
    QVERIFY(talk.get("/broadcasts").column("name").contains(u"Forty-two"_s));
}

void TestSandboxBroadcastWrites::refusesToChange_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *title, const QByteArray &body, int status, const char *message) {
        QTest::newRow(title) << json(body) << status << QByteArray(message);
    };
    row("from", "{'name':'x','from':'nobody'}", 422,
        "Invalid `from` field. The email address needs to follow the `email@example.com` or "
        "`Name <email@example.com>` format.");
    row("empty from", "{'from':''}", 422, "The `from` field must not be empty.");
    row("empty subject", "{'subject':''}", 422, "The `subject` field must not be empty.");
    row("name null", "{'name':null}", 422, "The `name` field must be a string.");
    row("segment null", "{'segment_id':null}", 422, "The `segment_id` field must be a string.");
    row("segment", "{'segment_id':'" + nobody + "'}", 404, "Audience not found");
    row("topic", "{'topic_id':'" + nobody + "'}", 404, "Topic not found");
    row("topic id", "{'topic_id':'x'}", 422, "The `topic_id` must be a valid UUID.");
}

void TestSandboxBroadcastWrites::refusesToChange()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    RunningSandbox sandbox;
    const QByteArray id = newBroadcast(sandbox.talk, ",'name':'Kept'");
    const QByteArray before = sandbox.talk.get("/broadcasts/" + id).body;
    const Reply reply = sandbox.talk.sendJson("PATCH", "/broadcasts/" + id, body);
    QCOMPARE(reply.object().value(u"message"_s).toString().toUtf8(), message);
    QCOMPARE(reply.status, status);
    QCOMPARE(sandbox.talk.get("/broadcasts/" + id).body, before);
}

void TestSandboxBroadcastWrites::sends()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray now = newBroadcast(talk, ",'html':'<p>x</p>'");
    const Reply reply = talk.sendJson("POST", "/broadcasts/" + now + "/send", "{}");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, json("{'id':'" + now + "'}"));
    QCOMPARE(statusOf(talk, now), u"queued"_s);
    const QByteArray bodyless = newBroadcast(talk, ",'text':'x'");
    QCOMPARE(talk.send("POST", "/broadcasts/" + bodyless + "/send", {"Content-Type: application/json"}).status, 200);
    QCOMPARE(statusOf(talk, bodyless), u"queued"_s);
    const QByteArray later = newBroadcast(talk, ",'text':'x'");
    QCOMPARE(
        talk.sendJson("POST", "/broadcasts/" + later + "/send", json("{'scheduled_at':'tomorrow at 9am ET'}")).status,
        200);
    QCOMPARE(statusOf(talk, later), u"scheduled"_s);
    QCOMPARE(fieldOf(talk, later, "scheduled_at"), u"2026-11-24 14:00:00.00+00"_s);
    QCOMPARE(statusOf(talk, newBroadcast(talk, ",'text':'x','send':true")), u"queued"_s);
    QCOMPARE(statusOf(talk, newBroadcast(talk, ",'text':'x','send':true,'scheduled_at':'now'")), u"queued"_s);
    const QByteArray both = newBroadcast(talk, ",'text':'x','send':true,'scheduled_at':'2026-12-23T12:00:00.000Z'");
    QCOMPARE(statusOf(talk, both), u"scheduled"_s);
    QCOMPARE(fieldOf(talk, both, "scheduled_at"), u"2026-12-23 12:00:00.00+00"_s);
    // The service's own domain is for everybody to try things with.
    const QByteArray tried = newBroadcast(talk, ",'text':'x'");
    talk.sendJson("PATCH", "/broadcasts/" + tried, json("{'from':'Acme <onboarding@resend.dev>'}"));
    QCOMPARE(talk.sendJson("POST", "/broadcasts/" + tried + "/send", "{}").status, 200);
}

void TestSandboxBroadcastWrites::refusesToSend_data()
{
    QTest::addColumn<QByteArray>("broadcast");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *broadcast, const char *body, int status, const char *message) {
        QTest::addRow("%s %s", broadcast, body) << QByteArray(broadcast) << json(body) << status << QByteArray(message);
    };
    row("Webinar: better lists", "{}", 403, "You can send broadcasts only if they were created via the API.");
    row("Quiet week offer", "{}", 403, "Only draft broadcasts can be sent");
    row("Quiet week offer", "{'scheduled_at':'in 2 hours'}", 403, "Only draft broadcasts can be sent");
    row("Newsletter no. 42", "{}", 403, "Only draft broadcasts can be sent");
    row("Trial: last three days", "{}", 403, "Only draft broadcasts can be sent");
    row("Partner week", "{}", 403, "Only draft broadcasts can be sent");
    row("Product news, draft", "{}", 422, "Missing `segment_id` field.");
    row("Price change notice", "{'scheduled_at':'yesterday'}", 422,
        "Invalid `scheduled_at` field. The date must be in ISO 8601 format (e.g. `2024-08-05T11:52:01.858Z`) or in "
        "natural language (e.g. `in 1 min`).");
    row("Price change notice", "{'scheduled_at':5}", 422, "The `scheduled_at` field must be a string.");
}

void TestSandboxBroadcastWrites::refusesToSend()
{
    QFETCH(QByteArray, broadcast);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    RunningSandbox sandbox;
    const QByteArray id = broadcastNamed(sandbox.talk, broadcast.constData());
    const QByteArray before = sandbox.talk.get("/broadcasts/" + id).body;
    const Reply reply = sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", body);
    QCOMPARE(reply.object().value(u"message"_s).toString().toUtf8(), message);
    QCOMPARE(reply.status, status);
    QCOMPARE(sandbox.talk.get("/broadcasts/" + id).body, before);
}

void TestSandboxBroadcastWrites::sendsNothingTwice()
{
    RunningSandbox sandbox;
    const QByteArray id = newBroadcast(sandbox.talk, ",'text':'x'");
    QCOMPARE(sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", "{}").status, 200);
    QCOMPARE(sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", "{}").status, 403);
    sandbox.time->advance(std::chrono::minutes(1));
    QCOMPARE(statusOf(sandbox.talk, id), u"sent"_s);
    QCOMPARE(sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", "{}").status, 403);
}

void TestSandboxBroadcastWrites::cancels()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray scheduled = broadcastNamed(talk, "Quiet week offer");
    const Reply reply = talk.send("POST", "/broadcasts/" + scheduled + "/cancel", {"Content-Type: application/json"});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, json("{'object':'broadcast','id':'" + scheduled + "'}"));
    QCOMPARE(statusOf(talk, scheduled), u"draft"_s);
    QVERIFY(talk.get("/broadcasts/" + scheduled).object().value(u"scheduled_at"_s).isNull());
    QCOMPARE(talk.sendJson("POST", "/broadcasts/" + scheduled + "/send", json("{'scheduled_at':'in 3 hours'}")).status,
             200);

    const QByteArray queued = broadcastNamed(talk, "Trial: last three days");
    QCOMPARE(talk.send("POST", "/broadcasts/" + queued + "/cancel").status, 200);
    QCOMPARE(statusOf(talk, queued), u"canceled"_s);
    sandbox.time->advance(std::chrono::hours(1));
    QCOMPARE(statusOf(talk, queued), u"canceled"_s);

    for (const char *name : {"Trial: last three days", "Newsletter no. 42", "Price change notice", "Customer survey"}) {
        const Reply refused = talk.send("POST", "/broadcasts/" + broadcastNamed(talk, name) + "/cancel");
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.body,
                 refusalBody(403, "validation_error", "Only queued or scheduled broadcasts can be canceled"));
    }
}

void TestSandboxBroadcastWrites::deletes()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    for (const char *name : {"Price change notice", "Quiet week offer"}) { // a draft and a scheduled one
        const QByteArray id = broadcastNamed(talk, name);
        const Reply reply = talk.send("DELETE", "/broadcasts/" + id);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, json("{'object':'broadcast','id':'" + id + "','deleted':true}"));
        QCOMPARE(talk.get("/broadcasts/" + id).status, 404);
        QCOMPARE(talk.send("DELETE", "/broadcasts/" + id).body, refusalBody(404, "not_found", "Broadcast not found"));
    }
    for (const char *name : {"Trial: last three days", "Newsletter no. 42", "Partner week", "Customer survey"}) {
        const QByteArray id = broadcastNamed(talk, name);
        QCOMPARE(talk.send("DELETE", "/broadcasts/" + id).status, 403);
        QCOMPARE(talk.get("/broadcasts/" + id).status, 200);
    }
    sandbox.time->advance(std::chrono::hours(24 * 40)); // past the deleted one's time: nothing goes out
    QVERIFY(!talk.get("/broadcasts").column("name").contains(u"Quiet week offer"_s));
}

void TestSandboxBroadcastWrites::duplicates()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray web = broadcastNamed(talk, "Webinar: better lists");
    const Reply reply = talk.send("POST", "/broadcasts/" + web + "/duplicate");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.object().value(u"object"_s), u"broadcast"_s);
    const QByteArray copy = reply.object().value(u"id"_s).toString().toUtf8();
    QJsonObject original = talk.get("/broadcasts/" + web).object();
    QJsonObject copied = talk.get("/broadcasts/" + copy).object();
    QCOMPARE(copied.value(u"name"_s), u"Webinar: better lists (copy)"_s);
    QCOMPARE(copied.value(u"created_at"_s), u"2026-11-23 12:00:00.00+00"_s);
    for (const char *field : {"id", "name", "created_at"}) {
        original.remove(QLatin1String(field));
        copied.remove(QLatin1String(field));
    }
    QCOMPARE(copied, original);
    // What was made on the web cannot be sent, its copy can.
    QCOMPARE(talk.sendJson("POST", "/broadcasts/" + copy + "/send", "{}").status, 200);

    const Reply ofSent = talk.send("POST", "/broadcasts/" + broadcastNamed(talk, "Newsletter no. 42") + "/duplicate");
    QCOMPARE(ofSent.status, 201);
    const QJsonObject again = talk.get("/broadcasts/" + ofSent.object().value(u"id"_s).toString().toUtf8()).object();
    QCOMPARE(again.value(u"status"_s), u"draft"_s);
    QVERIFY(again.value(u"sent_at"_s).isNull());

    const QByteArray longName = newBroadcast(talk, ",'name':'" + QByteArray(66, 'n') + "'");
    const Reply cut = talk.send("POST", "/broadcasts/" + longName + "/duplicate");
    QCOMPARE(fieldOf(talk, cut.object().value(u"id"_s).toString().toUtf8(), "name"), QString(66, u'n') + u" (co"_s);
}

QTEST_GUILESS_MAIN(TestSandboxBroadcastWrites)
#include "tst_sandbox_broadcast_writes.moc"
