// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray acme = "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889";

QByteArray invalid(const QByteArray &message)
{
    return R"({"statusCode":422,"message":")" + message + R"(","name":"validation_error"})";
}

// "verified: SPF MX send verified, …"
QString records(HttpTalk &talk, const QByteArray &target)
{
    const QJsonObject domain = talk.get(target).object();
    QStringList lines;
    for (const QJsonValue &value : domain.value(u"records"_s).toArray()) {
        const QJsonObject record = value.toObject();
        lines.append(QStringList{record.value(u"record"_s).toString(), record.value(u"type"_s).toString(),
                                 record.value(u"name"_s).toString(), record.value(u"status"_s).toString()}
                         .join(u' '));
    }
    return domain.value(u"status"_s).toString() + u": "_s + lines.join(u", "_s);
}

} // namespace

//! Domains changed, and the records that come and go with their settings.
class TestSandboxDomainUpdates : public QObject
{
    Q_OBJECT

private slots:
    void updates();
    void keepsWhatAnUpdateDoesNotName();
    void refusesToUpdate_data();
    void refusesToUpdate();
    void addsTheRecordsOfATrackingSubdomain();
    void dropsAndAddsRecordsWithCapabilities();
    void keepsTheAliasesOfADomain();
};

void TestSandboxDomainUpdates::updates()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson(
        "PATCH", acme,
        R"({"open_tracking":true,"click_tracking":true,"tls":"enforced",)"
        R"("capabilities":{"receiving":"enabled"},"tracking_subdomain":"Links"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"object":"domain","id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889"})"));
    const QJsonObject domain = sandbox.talk.get(acme).object();
    QCOMPARE(domain.value(u"open_tracking"_s), true);
    QCOMPARE(domain.value(u"click_tracking"_s), true);
    QCOMPARE(domain.value(u"tracking_subdomain"_s), u"links"_s);
    QCOMPARE(QJsonDocument(domain.value(u"capabilities"_s).toObject()).toJson(QJsonDocument::Compact),
             QByteArray(R"({"receiving":"enabled","sending":"enabled"})"));
}

void TestSandboxDomainUpdates::keepsWhatAnUpdateDoesNotName()
{
    RunningSandbox sandbox;
    const QByteArray before = sandbox.talk.get(acme).body;
    QCOMPARE(sandbox.talk.sendJson("PATCH", acme, "{}").status, 200);
    QCOMPARE(sandbox.talk.sendJson("PATCH", acme, R"({"capabilities":{}})").status, 200);
    QCOMPARE(sandbox.talk.get(acme).body, before);
    QVERIFY(before.contains(R"("status":"verified")"));
}

void TestSandboxDomainUpdates::refusesToUpdate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *title, const QByteArray &body, const QByteArray &message) {
        QTest::newRow(title) << body << invalid(message);
    };
    row("no capability", R"({"capabilities":{"sending":"disabled"},"open_tracking":true})",
        "At least one capability must be enabled.");
    row("both off", R"({"open_tracking":true,"capabilities":{"sending":"disabled","receiving":"disabled"}})",
        "At least one capability must be enabled.");
    row("other tls", R"({"open_tracking":true,"tls":"on"})",
        "The `tls` field must be one of: opportunistic | enforced.");
    row("tracking is null", R"({"click_tracking":true,"open_tracking":null})",
        "The `open_tracking` field must be a boolean.");
    row("subdomain", R"({"open_tracking":true,"tracking_subdomain":"a b"})",
        "The `tracking_subdomain` field must be a valid subdomain.");
    row("a list", R"([])", "The request body must be a valid JSON object.");
}

void TestSandboxDomainUpdates::refusesToUpdate()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const QByteArray before = sandbox.talk.get(acme).body;
    const Reply reply = sandbox.talk.sendJson("PATCH", acme, body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, 422);
    QCOMPARE(sandbox.talk.get(acme).body, before);
}

void TestSandboxDomainUpdates::addsTheRecordsOfATrackingSubdomain()
{
    RunningSandbox sandbox;
    const QString sending = u"SPF MX send verified, SPF TXT send verified, DKIM TXT resend._domainkey verified"_s;
    // Nothing is tracked yet, so the name alone calls for nothing.
    sandbox.talk.sendJson("PATCH", acme, R"({"tracking_subdomain":"links"})");
    QCOMPARE(records(sandbox.talk, acme), u"verified: "_s + sending);
    sandbox.talk.sendJson("PATCH", acme, R"({"open_tracking":true})");
    QCOMPARE(records(sandbox.talk, acme),
             u"partially_verified: "_s + sending
                 + u", Tracking CNAME links not_started, TrackingCAA CAA links not_started"_s);
    sandbox.talk.send("POST", acme + "/verify");
    sandbox.time->advance(10s);
    QCOMPARE(records(sandbox.talk, acme),
             u"verified: "_s + sending + u", Tracking CNAME links verified, TrackingCAA CAA links verified"_s);
    // Another name is another record; the sending records are none the worse.
    sandbox.talk.sendJson("PATCH", acme, R"({"tracking_subdomain":"go","click_tracking":true})");
    QCOMPARE(records(sandbox.talk, acme),
             u"partially_verified: "_s + sending
                 + u", Tracking CNAME go not_started, TrackingCAA CAA go not_started"_s);
    sandbox.talk.sendJson("PATCH", acme, R"({"open_tracking":false,"click_tracking":false})");
    QCOMPARE(records(sandbox.talk, acme), u"verified: "_s + sending);
}

void TestSandboxDomainUpdates::dropsAndAddsRecordsWithCapabilities()
{
    RunningSandbox sandbox;
    sandbox.talk.sendJson("PATCH", acme, R"({"capabilities":{"sending":"disabled","receiving":"enabled"}})");
    QJsonArray list = sandbox.talk.get(acme).object().value(u"records"_s).toArray();
    QCOMPARE(
        QJsonDocument(list).toJson(QJsonDocument::Compact),
        QByteArray(
            R"([{"name":"@","priority":10,"record":"Receiving","status":"not_started","ttl":"Auto","type":"MX","value":"inbound-smtp.eu-west-1.amazonaws.com"}])"));
    QCOMPARE(records(sandbox.talk, acme), u"not_started: Receiving MX @ not_started"_s);
    sandbox.talk.sendJson("PATCH", acme, R"({"capabilities":{"sending":"enabled"}})");
    QCOMPARE(records(sandbox.talk, acme),
             u"not_started: SPF MX send not_started, SPF TXT send not_started, "
             "DKIM TXT resend._domainkey not_started, Receiving MX @ not_started"_s);
}

void TestSandboxDomainUpdates::keepsTheAliasesOfADomain()
{
    RunningSandbox sandbox;
    const QByteArray events = "/domains/9b63507e-d913-4796-ac66-c8764a240a4c";
    sandbox.talk.sendJson("PATCH", events, R"({"capabilities":{"receiving":"enabled"}})");
    QCOMPARE(records(sandbox.talk, events),
             u"failed: SPF CNAME send verified, SPF CNAME rsend failed, DKIM TXT resend._domainkey failed, "
             "Receiving MX @ not_started"_s);
}

QTEST_GUILESS_MAIN(TestSandboxDomainUpdates)
#include "tst_sandbox_domain_updates.moc"
