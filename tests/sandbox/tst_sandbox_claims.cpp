// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray refused(const QByteArray &message)
{
    return R"({"statusCode":403,"message":")" + message + R"(","name":"validation_error"})";
}

// Claims a name and gives "/domains/{id}" of its placeholder.
QByteArray claimed(HttpTalk &talk, const QByteArray &name)
{
    const Reply reply = talk.sendJson("POST", "/domains/claim", R"({"name":")" + name + R"("})");
    return "/domains/" + reply.object().value(u"domain_id"_s).toString().toLatin1();
}

// "blocked, recent_owner_activity, null"
QString state(HttpTalk &talk, const QByteArray &domain)
{
    const QJsonObject claim = talk.get(domain + "/claim").object();
    const auto text = [&](const QString &key) {
        return claim.value(key).isNull() ? u"null"_s : claim.value(key).toString(u"?"_s);
    };
    return QStringList{text(u"status"_s), text(u"blocked_reason"_s), text(u"failure_reason"_s)}.join(u", "_s);
}

} // namespace

//! Domains of another account, claimed.
class TestSandboxClaims : public QObject
{
    Q_OBJECT

private slots:
    void beginsAClaim();
    void answersWithAPendingClaimUnchanged();
    void replacesAClaimWithOtherSettings();
    void refusesToClaim_data();
    void refusesToClaim();
    void completesByAndBy();
    void givesTheDomainFreshRecords();
    void failsWhereTheProofIsMissing();
    void isBlockedWhereTheOwnerIsActive();
    void expiresAfterSevenDays();
    void doesNotVerifyAPlaceholder();
    void endsWithItsPlaceholder();
    void knowsDomainsWithoutAClaim();
};

void TestSandboxClaims::beginsAClaim()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/domains/claim",
                                              R"({"name":"Mail.Taken.example","region":"eu-west-1"})");
    QCOMPARE(reply.status, 201);
    const QRegularExpression form(
        u"^\\{\"object\":\"domain_claim\",\"id\":\"[0-9a-f-]{36}\",\"name\":\"mail\\.taken\\.example\","
        "\"status\":\"pending\",\"domain_id\":\"([0-9a-f-]{36})\",\"region\":\"eu-west-1\","
        "\"record\":\\{\"type\":\"TXT\",\"name\":\"mail\\.taken\\.example\","
        "\"value\":\"resend-domain-verification=[0-9a-f]{32}\",\"ttl\":\"Auto\"\\},"
        "\"blocked_reason\":null,\"failure_reason\":null,\"created_at\":\"2026-11-23 12:00:00\\.00\\+00\","
        "\"expires_at\":\"2026-11-30 12:00:00\\.00\\+00\"\\}$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(reply.body));
    QVERIFY2(match.hasMatch(), reply.body.constData());

    const QByteArray placeholder = "/domains/" + match.captured(1).toLatin1();
    const Reply got = sandbox.talk.get(placeholder + "/claim");
    QCOMPARE(got.status, 200);
    QCOMPARE(got.body, reply.body);
    QCOMPARE(sandbox.talk.get(placeholder).body,
             QByteArray(R"({"object":"domain","id":")" + match.captured(1).toLatin1()
                        + R"(","name":"mail.taken.example","status":"not_started",)"
                          R"("created_at":"2026-11-23 12:00:00.00+00","region":"eu-west-1","open_tracking":false,)"
                          R"("click_tracking":false,"capabilities":{"sending":"enabled","receiving":"disabled"},)"
                          R"("tracking_subdomain":null,"records":[]})"));
    QCOMPARE(sandbox.talk.get("/domains").column("name").first(), u"mail.taken.example"_s);
}

void TestSandboxClaims::answersWithAPendingClaimUnchanged()
{
    RunningSandbox sandbox;
    const Reply first = sandbox.talk.sendJson("POST", "/domains/claim", R"({"name":"taken.example"})");
    QCOMPARE(first.status, 201);
    sandbox.time->advance(1h);
    const Reply second = sandbox.talk.sendJson(
        "POST", "/domains/claim",
        R"({"name":"TAKEN.example","region":"us-east-1","custom_return_path":"send","open_tracking":false})");
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
    QCOMPARE(sandbox.talk.get("/domains").data().size(), 5);
}

void TestSandboxClaims::replacesAClaimWithOtherSettings()
{
    RunningSandbox sandbox;
    const QByteArray placeholder = claimed(sandbox.talk, "taken.example");
    const QByteArray before = sandbox.talk.get(placeholder + "/claim").body;
    sandbox.time->advance(1h);
    const Reply second = sandbox.talk.sendJson("POST", "/domains/claim",
                                               R"({"name":"taken.example","region":"sa-east-1"})");
    QCOMPARE(second.status, 201);
    QCOMPARE("/domains/" + second.object().value(u"domain_id"_s).toString().toLatin1(), placeholder);
    QCOMPARE(second.object().value(u"expires_at"_s), u"2026-11-30 13:00:00.00+00"_s);
    QVERIFY(second.body != before);
    QCOMPARE(sandbox.talk.get(placeholder + "/claim").body, second.body);
    QCOMPARE(sandbox.talk.get(placeholder).object().value(u"region"_s), u"sa-east-1"_s);
    QCOMPARE(sandbox.talk.get("/domains").data().size(), 5);
}

void TestSandboxClaims::refusesToClaim_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing")
        << QByteArray() << 422
        << QByteArray(R"({"statusCode":422,"message":"Missing `name` field.","name":"missing_required_field"})");
    QTest::newRow("no name")
        << QByteArray(R"({"name":"taken"})") << 422
        << QByteArray(
               R"({"statusCode":422,"message":"The `name` field must be a valid domain name.","name":"validation_error"})");
    QTest::newRow("other region")
        << QByteArray(R"({"name":"taken.example","region":"mars"})") << 422
        << QByteArray(
               R"({"statusCode":422,"message":"Region must be \"us-east-1\" | \"eu-west-1\" | \"sa-east-1\" | \"ap-northeast-1\"","name":"invalid_region"})");
    QTest::newRow("ours") << QByteArray(R"({"name":"acme.com"})") << 403
                          << refused("The acme.com domain has been registered already.");
    QTest::newRow("nobody's") << QByteArray(R"({"name":"shop.example"})") << 403
                              << refused(
                                     "The shop.example domain is not registered with another team. Add it instead.");
}

void TestSandboxClaims::refusesToClaim()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/domains/claim", body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, status);
    QCOMPARE(sandbox.talk.get("/domains").data().size(), 4);
}

void TestSandboxClaims::completesByAndBy()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "taken.example");
    sandbox.time->advance(24h);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
    const Reply reply = sandbox.talk.send("POST", domain + "/claim/verify");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, sandbox.talk.get(domain + "/claim").body);
    sandbox.time->advance(3999ms);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
    sandbox.time->advance(1ms);
    QCOMPARE(state(sandbox.talk, domain), u"completed, null, null"_s);
    // For good.
    sandbox.time->advance(24h * 30);
    QCOMPARE(state(sandbox.talk, domain), u"completed, null, null"_s);
    QCOMPARE(sandbox.talk.send("POST", domain + "/claim/verify").body,
             refused("The claim of the taken.example domain has been completed already."));
    QCOMPARE(sandbox.talk.sendJson("POST", "/domains/claim", R"({"name":"taken.example"})").body,
             refused("The taken.example domain has been registered already."));
}

void TestSandboxClaims::givesTheDomainFreshRecords()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "mail.taken.example");
    sandbox.talk.send("POST", domain + "/claim/verify");
    sandbox.time->advance(4s);
    const QJsonObject completed = sandbox.talk.get(domain).object();
    QCOMPARE(completed.value(u"status"_s), u"not_started"_s);
    const QJsonArray records = completed.value(u"records"_s).toArray();
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(2).toObject().value(u"record"_s), u"DKIM"_s);
    QCOMPARE(records.at(2).toObject().value(u"name"_s), u"resend._domainkey.mail"_s);
    QCOMPARE(records.at(2).toObject().value(u"status"_s), u"not_started"_s);
    QVERIFY(records.at(2).toObject().value(u"value"_s).toString().startsWith(u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4"_s));

    QCOMPARE(sandbox.talk.send("POST", domain + "/verify").status, 200);
    sandbox.time->advance(6s);
    QCOMPARE(sandbox.talk.get(domain).object().value(u"status"_s), u"verified"_s);
}

void TestSandboxClaims::failsWhereTheProofIsMissing()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "failing.taken.example");
    sandbox.talk.send("POST", domain + "/claim/verify");
    sandbox.time->advance(19999ms);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
    sandbox.time->advance(1ms);
    QCOMPARE(state(sandbox.talk, domain), u"failed, null, The TXT record was not found."_s);
    QCOMPARE(sandbox.talk.get(domain).object().value(u"records"_s).toArray().size(), 0);
    // It may be looked for again, and claimed again.
    QCOMPARE(sandbox.talk.send("POST", domain + "/claim/verify").status, 200);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
    sandbox.time->advance(20s);
    QCOMPARE(state(sandbox.talk, domain), u"failed, null, The TXT record was not found."_s);
    QCOMPARE(sandbox.talk.sendJson("POST", "/domains/claim", R"({"name":"failing.taken.example"})").status, 201);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
}

void TestSandboxClaims::isBlockedWhereTheOwnerIsActive()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "blocked.taken.example");
    sandbox.talk.send("POST", domain + "/claim/verify");
    sandbox.time->advance(4s);
    QCOMPARE(state(sandbox.talk, domain), u"blocked, recent_owner_activity, null"_s);
    sandbox.time->advance(24h * 7);
    QCOMPARE(state(sandbox.talk, domain), u"expired, null, null"_s);
}

void TestSandboxClaims::expiresAfterSevenDays()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "taken.example");
    sandbox.time->advance(24h * 7 - 1ms);
    QCOMPARE(state(sandbox.talk, domain), u"pending, null, null"_s);
    sandbox.time->advance(1ms);
    QCOMPARE(state(sandbox.talk, domain), u"expired, null, null"_s);
    const Reply late = sandbox.talk.send("POST", domain + "/claim/verify");
    QCOMPARE(late.status, 403);
    QCOMPARE(late.body, refused("The claim of the taken.example domain has expired."));
    // A new one begins where it stood.
    const Reply again = sandbox.talk.sendJson("POST", "/domains/claim", R"({"name":"taken.example"})");
    QCOMPARE(again.status, 201);
    QCOMPARE("/domains/" + again.object().value(u"domain_id"_s).toString().toLatin1(), domain);
    QCOMPARE(again.object().value(u"expires_at"_s), u"2026-12-07 12:00:00.00+00"_s);
    // A look-up that is under way when the time is up comes too late.
    sandbox.time->advance(24h * 7 - 2s);
    QCOMPARE(sandbox.talk.send("POST", domain + "/claim/verify").status, 200);
    sandbox.time->advance(5s);
    QCOMPARE(state(sandbox.talk, domain), u"expired, null, null"_s);
}

void TestSandboxClaims::doesNotVerifyAPlaceholder()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "taken.example");
    const Reply reply = sandbox.talk.send("POST", domain + "/verify");
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.body, refused("The claim of the taken.example domain has not been completed."));
    // What the domain will be may be changed meanwhile.
    QCOMPARE(sandbox.talk.sendJson("PATCH", domain, R"({"capabilities":{"receiving":"enabled"}})").status, 200);
    QCOMPARE(sandbox.talk.get(domain).object().value(u"records"_s).toArray().size(), 0);
    sandbox.talk.send("POST", domain + "/claim/verify");
    sandbox.time->advance(4s);
    QCOMPARE(sandbox.talk.get(domain).object().value(u"records"_s).toArray().size(), 4);
}

void TestSandboxClaims::endsWithItsPlaceholder()
{
    RunningSandbox sandbox;
    const QByteArray domain = claimed(sandbox.talk, "taken.example");
    QCOMPARE(sandbox.talk.send("DELETE", domain).status, 200);
    QCOMPARE(sandbox.talk.get(domain + "/claim").body,
             QByteArray(R"({"statusCode":404,"message":"Domain not found","name":"not_found"})"));
    sandbox.time->advance(24h * 8);
    QVERIFY(claimed(sandbox.talk, "taken.example") != domain);
}

void TestSandboxClaims::knowsDomainsWithoutAClaim()
{
    RunningSandbox sandbox;
    const QByteArray acme = "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889";
    const QByteArray none = R"({"statusCode":404,"message":"Domain claim not found","name":"not_found"})";
    QCOMPARE(sandbox.talk.get(acme + "/claim").status, 404);
    QCOMPARE(sandbox.talk.get(acme + "/claim").body, none);
    QCOMPARE(sandbox.talk.send("POST", acme + "/claim/verify").body, none);
}

QTEST_GUILESS_MAIN(TestSandboxClaims)
#include "tst_sandbox_claims.moc"
