// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray acmeId = "e9fb109b-8401-44ff-92ae-aa4fcbe94889";
const QByteArray restricted =
    R"({"statusCode":401,"message":"This API key is restricted to only send emails.","name":"restricted_api_key"})";
const QByteArray invalid = R"({"statusCode":401,"message":"API key is invalid","name":"validation_error"})";
const QByteArray notFound = R"({"statusCode":404,"message":"API key not found","name":"not_found"})";

Reply post(HttpTalk &talk, const QByteArray &target, const QByteArray &body)
{
    return talk.sendJson("POST", target, body);
}

QByteArray field(const Reply &reply, const QString &name)
{
    return reply.object().value(name).toString().toUtf8();
}

// What the list says about one key.
QJsonObject listed(HttpTalk &talk, const QByteArray &id)
{
    for (const QJsonValue &key : talk.get("/api-keys").data()) {
        if (key.toObject().value(u"id"_s).toString() == QLatin1StringView(id))
            return key.toObject();
    }
    return {};
}

} // namespace

//! API keys made, used, renamed and revoked.
class TestSandboxKeys : public QObject
{
    Q_OBJECT

private slots:
    void createsAKeyAndShowsItsTokenOnce();
    void neverMakesTheSameTokenTwice();
    void refusesToCreate_data();
    void refusesToCreate();
    void createsNothingWhereItRefuses();
    void opensEverythingWithAKeyOfFullAccess();
    void letsASendingKeyOnlySend();
    void letsTheSendingSampleKeyOnlySend();
    void opensALockedSandboxWithItsOwnKeys();
    void remembersWhenAKeyWasUsed();
    void renames();
    void refusesToRename_data();
    void refusesToRename();
    void revokes();
    void revokesAnOldSampleKey();
    void knowsNoOtherKey_data();
    void knowsNoOtherKey();
    void revokesTheKeysOfADeletedDomain();
};

void TestSandboxKeys::createsAKeyAndShowsItsTokenOnce()
{
    RunningSandbox sandbox;
    const Reply reply = post(sandbox.talk, "/api-keys", R"({"name":"Ticket shop"})");
    QCOMPARE(reply.status, 201);
    const QRegularExpression form(
        u"^\\{\"id\":\"([0-9a-f-]{36})\",\"object\":\"list\",\"token\":\"re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}\"\\}$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(reply.body));
    QVERIFY2(match.hasMatch(), reply.body.constData());

    const Reply list = sandbox.talk.get("/api-keys");
    QCOMPARE(
        list.column("name"),
        (QStringList{u"Ticket shop"_s, u"Newsletter sign-up form"_s, u"Staging"_s, u"Production"_s, u"Old website"_s}));
    const QByteArray head = R"({"object":"list","has_more":false,"data":[{"id":")" + match.captured(1).toLatin1()
        + R"(","name":"Ticket shop","created_at":"2026-11-23 12:00:00.00+00","last_used_at":null},)";
    QVERIFY2(list.body.startsWith(head), list.body.constData());
    QVERIFY(!list.body.contains("token"));
    QVERIFY(!list.body.contains("\"re_"));
}

void TestSandboxKeys::neverMakesTheSameTokenTwice()
{
    RunningSandbox one;
    RunningSandbox other;
    const QByteArray first = field(post(one.talk, "/api-keys", R"({"name":"a"})"), u"token"_s);
    const QByteArray second = field(post(one.talk, "/api-keys", R"({"name":"a"})"), u"token"_s);
    const QByteArray third = field(post(other.talk, "/api-keys", R"({"name":"a"})"), u"token"_s);
    QVERIFY(first != second);
    QVERIFY(first != third);
    QVERIFY(second != third);
}

void TestSandboxKeys::refusesToCreate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray missing =
        R"({"statusCode":422,"message":"Missing `name` field.","name":"missing_required_field"})";
    const QByteArray access =
        R"({"statusCode":422,"message":"Access must be \"full_access\" | \"sending_access\"","name":"invalid_access"})";
    const QByteArray unused =
        R"({"statusCode":422,"message":"The `domain_id` field can only be used with the `sending_access` permission.","name":"validation_error"})";
    const auto row = [](const char *name, const QByteArray &body, int status, const QByteArray &answer) {
        QTest::newRow(name) << body << status << answer;
    };
    row("nothing", "", 422, missing);
    row("no name", R"({"permission":"full_access"})", 422, missing);
    row("empty name", R"({"name":""})", 422, missing);
    row("name of 51", R"({"name":")" + QByteArray(51, 'x') + R"("})", 422,
        R"({"statusCode":422,"message":"The `name` field must be at most 50 characters.","name":"validation_error"})");
    row("name is a number", R"({"name":7})", 422,
        R"({"statusCode":422,"message":"The `name` field must be a string.","name":"validation_error"})");
    row("other access", R"({"name":"a","permission":"read_access"})", 422, access);
    row("access is null", R"({"name":"a","permission":null})", 422, access);
    row("domain with full access",
        R"({"name":"a","permission":"full_access","domain_id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889"})", 422, unused);
    row("domain with the usual access", R"({"name":"a","domain_id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889"})", 422,
        unused);
    row("domain is no id", R"({"name":"a","permission":"sending_access","domain_id":"acme.com"})", 422,
        R"({"statusCode":422,"message":"The `domain_id` must be a valid UUID.","name":"invalid_parameter"})");
    row("unknown domain",
        R"({"name":"a","permission":"sending_access","domain_id":"00000000-0000-4000-8000-000000000000"})", 404,
        R"({"statusCode":404,"message":"Domain not found","name":"not_found"})");
}

void TestSandboxKeys::refusesToCreate()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const Reply reply = post(sandbox.talk, "/api-keys", body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, status);
}

void TestSandboxKeys::createsNothingWhereItRefuses()
{
    RunningSandbox sandbox;
    QCOMPARE(post(sandbox.talk, "/api-keys", R"({"name":"a","permission":"none"})").status, 422);
    QCOMPARE(sandbox.talk.get("/api-keys").data().size(), 4);
    // 50 UTF-16 units are allowed: 25 envelopes of two each.
    QCOMPARE(
        post(sandbox.talk, "/api-keys", R"({"name":")" + QByteArray("\xF0\x9F\x93\xA7").repeated(25) + R"("})").status,
        201);
    QCOMPARE(sandbox.talk.get("/api-keys").data().size(), 5);
}

void TestSandboxKeys::opensEverythingWithAKeyOfFullAccess()
{
    RunningSandbox sandbox;
    const QByteArray token = field(post(sandbox.talk, "/api-keys", R"({"name":"a","permission":"full_access"})"),
                                   u"token"_s);
    sandbox.talk.key = token;
    QCOMPARE(sandbox.talk.get("/domains").status, 200);
    QCOMPARE(post(sandbox.talk, "/api-keys", R"({"name":"b"})").status, 201);
}

void TestSandboxKeys::letsASendingKeyOnlySend()
{
    RunningSandbox sandbox;
    for (const QByteArray &body :
         {QByteArray(R"({"name":"a","permission":"sending_access"})"),
          QByteArray(R"({"name":"b","permission":"sending_access","domain_id":")" + acmeId + R"("})")}) {
        sandbox.talk.key = "re_test";
        const Reply created = post(sandbox.talk, "/api-keys", body);
        QCOMPARE(created.status, 201);
        sandbox.talk.key = field(created, u"token"_s);
        for (const char *target : {"/domains", "/api-keys", "/nothing", "/", "/emails"}) {
            const Reply reply = sandbox.talk.get(target);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.body, restricted);
        }
        QCOMPARE(post(sandbox.talk, "/broadcasts", "{}").body, restricted);
        QCOMPARE(post(sandbox.talk, "/emails/batch/more", "{}").body, restricted);
        // Whatever these make of an empty email, the key is no matter there.
        QVERIFY(post(sandbox.talk, "/emails", "{}").status != 401);
        QVERIFY(post(sandbox.talk, "/emails/batch", "[]").status != 401);
    }
}

void TestSandboxKeys::letsTheSendingSampleKeyOnlySend()
{
    RunningSandbox sandbox;
    sandbox.talk.key = "re_sending_only";
    QCOMPARE(sandbox.talk.get("/domains").body, restricted);
    QVERIFY(post(sandbox.talk, "/emails", "{}").status != 401);
}

void TestSandboxKeys::opensALockedSandboxWithItsOwnKeys()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.key = "re_mine";
    RunningSandbox sandbox(options);
    QCOMPARE(sandbox.talk.get("/domains").body, invalid);
    sandbox.talk.key = "re_mine";
    sandbox.talk.key = field(post(sandbox.talk, "/api-keys", R"({"name":"a"})"), u"token"_s);
    QCOMPARE(sandbox.talk.get("/domains").status, 200);
}

void TestSandboxKeys::remembersWhenAKeyWasUsed()
{
    RunningSandbox sandbox;
    const Reply created = post(sandbox.talk, "/api-keys", R"({"name":"a"})");
    const QByteArray id = field(created, u"id"_s);
    HttpTalk own(sandbox.server.port());
    own.key = field(created, u"token"_s);

    sandbox.time->advance(90min);
    QCOMPARE(listed(sandbox.talk, id).value(u"last_used_at"_s), QJsonValue());
    QCOMPARE(own.get("/domains").status, 200);
    QCOMPARE(listed(sandbox.talk, id).value(u"last_used_at"_s), u"2026-11-23 13:30:00.00+00"_s);
    sandbox.time->advance(1500ms);
    QCOMPARE(own.get("/nothing").status, 404);
    QCOMPARE(listed(sandbox.talk, id).value(u"last_used_at"_s), u"2026-11-23 13:30:01.50+00"_s);
    QCOMPARE(listed(sandbox.talk, id).value(u"created_at"_s), u"2026-11-23 12:00:00.00+00"_s);
}

void TestSandboxKeys::renames()
{
    RunningSandbox sandbox;
    const Reply created = post(sandbox.talk, "/api-keys", R"({"name":"a"})");
    const QByteArray id = field(created, u"id"_s);
    const Reply reply = sandbox.talk.sendJson("PATCH", "/api-keys/" + id, R"({"name":"Ticket shop"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"object":"api_key","id":")" + id + R"("})"));
    QCOMPARE(listed(sandbox.talk, id).value(u"name"_s), u"Ticket shop"_s);
    sandbox.talk.key = field(created, u"token"_s);
    QCOMPARE(sandbox.talk.get("/domains").status, 200);
}

void TestSandboxKeys::refusesToRename_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray(
        "{}") << QByteArray(R"({"statusCode":422,"message":"Missing `name` field.","name":"missing_required_field"})");
    QTest::newRow("empty")
        << QByteArray(R"({"name":""})")
        << QByteArray(
               R"({"statusCode":422,"message":"The `name` field must not be empty.","name":"validation_error"})");
    QTest::newRow("null")
        << QByteArray(R"({"name":null})")
        << QByteArray(R"({"statusCode":422,"message":"The `name` field must be a string.","name":"validation_error"})");
    QTest::newRow("51")
        << QByteArray(R"({"name":")" + QByteArray(51, 'x') + R"("})")
        << QByteArray(
               R"({"statusCode":422,"message":"The `name` field must be at most 50 characters.","name":"validation_error"})");
}

void TestSandboxKeys::refusesToRename()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const QByteArray id = field(post(sandbox.talk, "/api-keys", R"({"name":"a"})"), u"id"_s);
    const Reply reply = sandbox.talk.sendJson("PATCH", "/api-keys/" + id, body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, 422);
    QCOMPARE(listed(sandbox.talk, id).value(u"name"_s), u"a"_s);
}

void TestSandboxKeys::revokes()
{
    RunningSandbox sandbox;
    const Reply created = post(sandbox.talk, "/api-keys", R"({"name":"a"})");
    const QByteArray id = field(created, u"id"_s);
    HttpTalk own(sandbox.server.port());
    own.key = field(created, u"token"_s);
    QCOMPARE(own.get("/domains").status, 200);

    const Reply reply = sandbox.talk.send("DELETE", "/api-keys/" + id);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"object":"list","id":")" + id + R"(","deleted":true})"));
    QCOMPARE(own.get("/domains").status, 401);
    QCOMPARE(own.get("/domains").body, invalid);
    QCOMPARE(sandbox.talk.get("/api-keys").data().size(), 4);
    const Reply again = sandbox.talk.send("DELETE", "/api-keys/" + id);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.body, notFound);
}

void TestSandboxKeys::revokesAnOldSampleKey()
{
    RunningSandbox sandbox;
    const QStringList ids = sandbox.talk.get("/api-keys").column("id");
    QCOMPARE(sandbox.talk.send("DELETE", "/api-keys/" + ids.last().toLatin1()).status, 200);
    QCOMPARE(sandbox.talk.get("/api-keys").column("name"),
             (QStringList{u"Newsletter sign-up form"_s, u"Staging"_s, u"Production"_s}));
    QCOMPARE(sandbox.talk.get("/api-keys").status, 200); // any "re_…" goes on opening it
}

void TestSandboxKeys::knowsNoOtherKey_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("rename") << QByteArray("PATCH");
    QTest::newRow("delete") << QByteArray("DELETE");
}

void TestSandboxKeys::knowsNoOtherKey()
{
    QFETCH(QByteArray, method);
    RunningSandbox sandbox;
    const Reply unknown = sandbox.talk.sendJson(method, "/api-keys/00000000-0000-4000-8000-000000000000",
                                                R"({"name":"a"})");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, notFound);
    const Reply noId = sandbox.talk.sendJson(method, "/api-keys/production", R"({"name":"a"})");
    QCOMPARE(noId.status, 422);
    QCOMPARE(noId.body,
             QByteArray(R"({"statusCode":422,"message":"The `id` must be a valid UUID.","name":"invalid_parameter"})"));
}

void TestSandboxKeys::revokesTheKeysOfADeletedDomain()
{
    RunningSandbox sandbox;
    const Reply tied = post(sandbox.talk, "/api-keys",
                            R"({"name":"tied","permission":"sending_access","domain_id":")" + acmeId + R"("})");
    const Reply loose = post(sandbox.talk, "/api-keys", R"({"name":"loose","permission":"sending_access"})");
    QCOMPARE(sandbox.talk.send("DELETE", "/domains/" + acmeId).status, 200);
    QCOMPARE(sandbox.talk.get("/api-keys").column("name").first(), u"loose"_s);
    QCOMPARE(sandbox.talk.get("/api-keys").data().size(), 5);
    sandbox.talk.key = field(tied, u"token"_s);
    QCOMPARE(post(sandbox.talk, "/emails", "{}").body, invalid);
    sandbox.talk.key = field(loose, u"token"_s);
    QVERIFY(post(sandbox.talk, "/emails", "{}").status != 401);
}

QTEST_GUILESS_MAIN(TestSandboxKeys)
#include "tst_sandbox_keys.moc"
