// SPDX-License-Identifier: Apache-2.0
#include "broadcast_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = "{'from':'Acme <hello@acme.com>','to':'ada@people.example','subject':'Hi','text':'Hello'}";

Reply sendUnder(HttpTalk &talk, const QByteArray &key, const QByteArray &body)
{
    return talk.send("POST", "/emails",
                     {"Content-Type: application/json", "Content-Length: " + QByteArray::number(body.size()),
                      "Idempotency-Key: " + key},
                     json(body));
}

Reply sendOne(HttpTalk &talk, const QByteArray &body)
{
    return talk.sendJson("POST", "/emails", json(body));
}

QByteArray withTo(const QByteArray &to)
{
    return "{'from':'hello@acme.com','to':" + to + ",'subject':'Hi','text':'Hello'}";
}

QJsonObject totals(HttpTalk &talk, const QByteArray &query = {})
{
    return talk.get("/emails/metrics" + query).object().value(u"totals"_s).toObject();
}

} // namespace

//! Single emails: sending them once, their limits and quota.
class TestSandboxEmails : public QObject
{
    Q_OBJECT

private slots:
    void sends();
    void takesWhatTheServiceTakes_data();
    void takesWhatTheServiceTakes();
    void refuses_data();
    void refuses();
    void sendsOnceUnderAKey();
    void countsTheQuota();
    void keepsAKeyToItsDomain();
    void sendsABatch();
    void followsWhatBecomesOfOne();
    void waitsForItsTime();
};

void TestSandboxEmails::sends()
{
    RunningSandbox sandbox;
    const Reply reply = sendOne(sandbox.talk, hello);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object().keys(), QStringList{u"id"_s});
    const QByteArray id = reply.object().value(u"id"_s).toString().toUtf8();
    QCOMPARE(sandbox.talk.get("/emails/" + id).body,
             json("{'object':'email','id':'" + id
                  + "','to':['ada@people.example'],'from':'Acme <hello@acme.com>','created_at':'2026-11-23 "
                    "12:00:00.00+00','subject':'Hi','html':'','text':'Hello','bcc':[],'cc':[],'reply_to':[],"
                    "'last_event':'sent'}"));
    QCOMPARE(sandbox.talk.get("/emails/" + nobody).status, 404);
}

void TestSandboxEmails::takesWhatTheServiceTakes_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *title, const QByteArray &more) {
        QTest::newRow(title) << "{'from':'hello@acme.com','to':['a@people.example'],'subject':'Hi'" + more + "}";
    };
    row("html", ",'html':'<p>x</p>'");
    row("template", ",'template':{'id':'welcome','variables':{'name':'Ada','n':3}}");
    row("everything",
        ",'text':'x','html':'x','cc':'c@people.example','bcc':['d@people.example'],'reply_to':'Re <r@acme.com>',"
        "'headers':{'X-A':'b'},'tags':[{'name':'kind','value':'test_1'}],"
        "'attachments':[{'filename':'a.txt','content':'eA=='}],'scheduled_at':'in 1 hour','topic_id':'"
            + productUpdates + "'");
    QStringList fifty;
    for (int i = 0; i < 50; ++i)
        fifty.append(u"'a%1@people.example'"_s.arg(i));
    QTest::newRow("fifty") << withTo("[" + fifty.join(u',').toUtf8() + "]");
}

void TestSandboxEmails::takesWhatTheServiceTakes()
{
    QFETCH(QByteArray, body);
    RunningSandbox sandbox;
    QCOMPARE(sendOne(sandbox.talk, body).status, 200);
}

void TestSandboxEmails::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *title, const QByteArray &body, int status, const QString &name,
                        const QString &message) { QTest::newRow(title) << body << status << name << message; };
    const QString missing = u"missing_required_field"_s;
    const QString wrong = u"validation_error"_s;
    const QString form = u" field. The email address needs to follow the `email@example.com` or "
                         "`Name <email@example.com>` format."_s;
    row("nothing", "{}", 422, missing, u"Missing `from` field."_s);
    row("no to", "{'from':'a@acme.com','subject':'x','text':'x'}", 422, missing, u"Missing `to` field."_s);
    row("no subject", "{'from':'a@acme.com','to':'b@people.example','text':'x'}", 422, missing,
        u"Missing `subject` field."_s);
    row("no words", "{'from':'a@acme.com','to':'b@people.example','subject':'x'}", 422, wrong,
        u"Missing `html` or `text` field."_s);
    row("empty words", "{'from':'a@acme.com','to':'b@people.example','subject':'x','text':''}", 422, wrong,
        u"Missing `html` or `text` field."_s);
    row("from", "{'from':'Acme','to':'b@people.example','subject':'x','text':'x'}", 422, wrong,
        u"Invalid `from`"_s + form);
    row("to", withTo("'nobody'"), 422, wrong, u"Invalid `to`"_s + form);
    row("to nobody", withTo("[]"), 422, wrong, u"The `to` field must have 1 to 50 addresses."_s);
    row("to number", withTo("7"), 422, wrong, u"The `to` field must be a string or an array of strings."_s);
    QStringList many;
    for (int i = 0; i < 51; ++i)
        many.append(u"'a%1@people.example'"_s.arg(i));
    row("to 51", withTo("[" + many.join(u',').toUtf8() + "]"), 422, wrong,
        u"The `to` field must have 1 to 50 addresses."_s);
    row("domain", "{'from':'a@elsewhere.example','to':'b@people.example','subject':'x','text':'x'}", 403, wrong,
        u"The elsewhere.example domain is not verified. Please, add and verify your domain on "
        "https://resend.com/domains"_s);
    row("both", "{'from':'a@acme.com','to':'b@people.example','subject':'x','text':'x','template':{'id':'t'}}", 422,
        wrong, u"The `template` field cannot be used together with `html` or `text`."_s);
    row("template id", "{'from':'a@acme.com','to':'b@people.example','subject':'x','template':{}}", 422, missing,
        u"Missing `template.id` field."_s);
    row("topic", "{'from':'a@acme.com','to':'b@people.example','subject':'x','text':'x','topic_id':'" + nobody + "'}",
        404, u"not_found"_s, u"Topic not found"_s);
    row("tag",
        "{'from':'a@acme.com','to':'b@people.example','subject':'x','text':'x','tags':[{'name':'a b','value':'c'}]}",
        422, wrong, u"Tags should only contain ASCII letters, numbers, underscores, or dashes, at most 256 of them."_s);
}

void TestSandboxEmails::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, name);
    QFETCH(QString, message);
    RunningSandbox sandbox;
    const Reply reply = sendOne(sandbox.talk, body);
    QCOMPARE(reply.object().value(u"message"_s).toString(), message);
    QCOMPARE(reply.object().value(u"name"_s).toString(), name);
    QCOMPARE(reply.status, status);
    QCOMPARE(totals(sandbox.talk, "?dimensions=email").value(u"received"_s), 0);
}

void TestSandboxEmails::sendsOnceUnderAKey()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply first = sendUnder(talk, "welcome/1", hello);
    QCOMPARE(first.status, 200);
    sandbox.time->advance(23h);
    // The same fields, in another order and with blanks.
    const Reply again = sendUnder(
        talk, "welcome/1",
        "{ 'to':'ada@people.example', 'from':'Acme <hello@acme.com>','text':'Hello','subject':'Hi' }");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(totals(talk, "?dimensions=email").value(u"received"_s), 1);

    const Reply other = sendUnder(talk, "welcome/1", QByteArray(hello).replace("Hello", "Bye"));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.body,
             QByteArray(R"({"statusCode":409,"message":"Same idempotency key used with a different request payload.",)"
                        R"("name":"invalid_idempotent_request"})"));
    QVERIFY(sendUnder(talk, "welcome/2", hello).body != first.body);
    sandbox.time->advance(1h); // a day after the first
    QVERIFY(sendUnder(talk, "welcome/1", hello).body != first.body);
    QCOMPARE(totals(talk, "?dimensions=email").value(u"received"_s), 3);

    // A refused request does not use its key up.
    QCOMPARE(sendUnder(talk, "k", "{}").status, 422);
    QCOMPARE(sendUnder(talk, "k", hello).status, 200);
    QCOMPARE(sendUnder(talk, QByteArray(256, 'k'), hello).status, 200);
    const Reply tooLong = sendUnder(talk, QByteArray(257, 'k'), hello);
    QCOMPARE(tooLong.status, 400);
    QCOMPARE(tooLong.body,
             QByteArray(R"({"statusCode":400,"message":"The key must be between 1-256 chars.",)"
                        R"("name":"invalid_idempotency_key"})"));
}

void TestSandboxEmails::countsTheQuota()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const auto quota = [](const Reply &reply) {
        return reply.headers.value("x-resend-daily-quota") + " " + reply.headers.value("x-resend-monthly-quota");
    };
    QCOMPARE(quota(sendOne(talk, hello)), QByteArray("1 1"));
    QCOMPARE(quota(sendUnder(talk, "k", withTo("['a@people.example','b@people.example']"))), QByteArray("3 3"));
    QCOMPARE(quota(sendUnder(talk, "k", withTo("['a@people.example','b@people.example']"))), QByteArray("3 3"));
    sandbox.time->advance(12h); // midnight
    QCOMPARE(quota(sendOne(talk, hello)), QByteArray("1 4"));
    sandbox.time->advance(24h * 7); // 1 December
    QCOMPARE(quota(sendOne(talk, hello)), QByteArray("1 1"));
    QCOMPARE(quota(talk.get("/broadcasts?limit=1")), QByteArray(" "));
}

void TestSandboxEmails::keepsAKeyToItsDomain()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply made = talk.sendJson("POST", "/api-keys",
                                     json("{'name':'Only','permission':'sending_access',"
                                          "'domain_id':'e9fb109b-8401-44ff-92ae-aa4fcbe94889'}"));
    QCOMPARE(made.status, 201);
    HttpTalk tied(sandbox.server.port());
    tied.key = made.object().value(u"token"_s).toString().toUtf8();
    QCOMPARE(sendOne(tied, hello).status, 200);
    const Reply refused = sendOne(tied, QByteArray(hello).replace("hello@acme.com", "events@mail.acme.co.uk"));
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.object().value(u"name"_s), u"restricted_api_key"_s);
    QCOMPARE(sendOne(talk, QByteArray(hello).replace("hello@acme.com", "events@mail.acme.co.uk")).status, 200);
}

void TestSandboxEmails::sendsABatch()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const Reply reply = talk.sendJson("POST", "/emails/batch", json("[" + hello + "," + hello + "]"));
    QCOMPARE(reply.status, 200);
    const QStringList ids = reply.column("id");
    QCOMPARE(ids.size(), 2);
    QVERIFY(ids.first() != ids.last());
    QCOMPARE(reply.headers.value("x-resend-daily-quota"), QByteArray("2"));
    // All or none.
    QCOMPARE(talk.sendJson("POST", "/emails/batch", json("[" + hello + ",{}]")).status, 422);
    QCOMPARE(talk.sendJson("POST", "/emails/batch", "[]").status, 422);
    QCOMPARE(talk.sendJson("POST", "/emails/batch", json(hello)).status, 422);
    QCOMPARE(totals(talk, "?dimensions=email").value(u"received"_s), 2);
}

void TestSandboxEmails::followsWhatBecomesOfOne()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const auto to = [&](const char *address) {
        return sendOne(talk, withTo("'" + QByteArray(address) + "'")).object().value(u"id"_s).toString().toUtf8();
    };
    const auto last = [&](const QByteArray &id) {
        return talk.get("/emails/" + id).object().value(u"last_event"_s).toString();
    };
    const QByteArray delivered = to("delivered@resend.dev");
    const QByteArray bounced = to("Bounced <bounced+1@resend.dev>");
    const QByteArray complained = to("complained@resend.dev");
    const QByteArray suppressed = to("suppressed@resend.dev");
    QCOMPARE(last(delivered), u"sent"_s);
    QCOMPARE(last(suppressed), u"suppressed"_s);
    sandbox.time->advance(10s);
    QCOMPARE(last(delivered), u"delivered"_s);
    QCOMPARE(last(bounced), u"bounced"_s);
    QCOMPARE(last(complained), u"complained"_s);
    const QJsonObject all = totals(talk, "?dimensions=email");
    QCOMPARE(all.value(u"received"_s), 4);
    QCOMPARE(all.value(u"sent"_s), 3);
    QCOMPARE(all.value(u"delivered"_s), 2);
    QCOMPARE(all.value(u"bounced"_s), 1);
    QCOMPARE(all.value(u"bounced_permanent"_s), 1);
    QCOMPARE(all.value(u"suppressed"_s), 1);
    QCOMPARE(all.value(u"complaint_rate"_s), 0.5);
}

void TestSandboxEmails::waitsForItsTime()
{
    RunningSandbox sandbox;
    HttpTalk &talk = sandbox.talk;
    const QByteArray id = sendOne(talk,
                                  "{'from':'a@acme.com','to':'delivered@resend.dev','subject':'x','text':'x',"
                                  "'scheduled_at':'in 1 hour'}")
                              .object()
                              .value(u"id"_s)
                              .toString()
                              .toUtf8();
    QCOMPARE(talk.get("/emails/" + id).object().value(u"last_event"_s), u"scheduled"_s);
    QCOMPARE(totals(talk, "?dimensions=email").value(u"received"_s), 0);
    sandbox.time->advance(1h + 5s);
    QCOMPARE(talk.get("/emails/" + id).object().value(u"last_event"_s), u"delivered"_s);
}

QTEST_GUILESS_MAIN(TestSandboxEmails)
#include "tst_sandbox_emails.moc"
