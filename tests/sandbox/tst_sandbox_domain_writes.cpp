// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray acme = "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889";
const QByteArray nobody = "/domains/00000000-0000-4000-8000-000000000000";
const QByteArray notFound = R"({"statusCode":404,"message":"Domain not found","name":"not_found"})";

SandboxOptions nothing()
{
    SandboxOptions options = RunningSandbox::unlimited();
    options.empty = true;
    return options;
}

QByteArray invalid(const QByteArray &message)
{
    return R"({"statusCode":422,"message":")" + message + R"(","name":"validation_error"})";
}

// "/domains/{id}" of a domain that was just made; empty where it was refused.
QByteArray made(HttpTalk &talk, const QByteArray &body)
{
    const Reply reply = talk.sendJson("POST", "/domains", body);
    return reply.status == 201 ? "/domains/" + reply.object().value(u"id"_s).toString().toLatin1() : QByteArray();
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

//! Domains added and deleted.
class TestSandboxDomainWrites : public QObject
{
    Q_OBJECT

private slots:
    void createsADomainWithItsRecords();
    void createsADomainWithEverything();
    void namesRecordsRelativeToTheRegisteredDomain_data();
    void namesRecordsRelativeToTheRegisteredDomain();
    void givesEveryDomainAKeyOfItsOwn();
    void refusesToCreate_data();
    void refusesToCreate();
    void acceptsNames_data();
    void acceptsNames();
    void verifiesANewDomain();
    void failsBelowFailingExample();
    void failsInPart();
    void deletes();
    void knowsNoOtherDomain_data();
    void knowsNoOtherDomain();
};

void TestSandboxDomainWrites::createsADomainWithItsRecords()
{
    RunningSandbox sandbox(nothing());
    const Reply reply = sandbox.talk.sendJson("POST", "/domains", R"({"name":"Shop.Example"})");
    QCOMPARE(reply.status, 201);
    const QRegularExpression form(
        u"^\\{\"id\":\"([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\",\"name\":\"shop."
        u"example\","
        "\"status\":\"not_started\",\"created_at\":\"2026-11-23 12:00:00\\.00\\+00\",\"region\":\"us-east-1\","
        "\"open_tracking\":false,\"click_tracking\":false,"
        "\"capabilities\":\\{\"sending\":\"enabled\",\"receiving\":\"disabled\"\\},\"tracking_subdomain\":null,"
        "\"records\":\\["
        "\\{\"record\":\"SPF\",\"name\":\"send\",\"type\":\"MX\",\"ttl\":\"Auto\",\"status\":\"not_started\","
        "\"value\":\"feedback-smtp\\.us-east-1\\.amazonses\\.com\",\"priority\":10\\},"
        "\\{\"record\":\"SPF\",\"name\":\"send\",\"type\":\"TXT\",\"ttl\":\"Auto\",\"status\":\"not_started\","
        "\"value\":\"v=spf1 include:amazonses\\.com ~all\"\\},"
        "\\{\"record\":\"DKIM\",\"name\":\"resend\\._domainkey\",\"type\":\"TXT\",\"ttl\":\"Auto\","
        "\"status\":\"not_started\",\"value\":\"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ[A-Za-z0-9+/]{172}IDAQAB\"\\}"
        "\\]\\}$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(reply.body));
    QVERIFY2(match.hasMatch(), reply.body.constData());
    const Reply got = sandbox.talk.get("/domains/" + match.captured(1).toLatin1());
    QCOMPARE(got.body, QByteArray(R"({"object":"domain",)" + reply.body.mid(1)));
    QCOMPARE(sandbox.talk.get("/domains").column("name"), QStringList{u"shop.example"_s});
}

void TestSandboxDomainWrites::createsADomainWithEverything()
{
    RunningSandbox sandbox(nothing());
    const Reply reply = sandbox.talk.sendJson(
        "POST", "/domains",
        R"({"name":"mail.shop.example","region":"sa-east-1","custom_return_path":"Bounces","open_tracking":true,)"
        R"("click_tracking":true,"tls":"enforced","capabilities":{"sending":"enabled","receiving":"enabled"},)"
        R"("tracking_subdomain":"go"})");
    QCOMPARE(reply.status, 201);
    const QJsonObject domain = reply.object();
    QCOMPARE(domain.value(u"region"_s), u"sa-east-1"_s);
    QCOMPARE(domain.value(u"open_tracking"_s), true);
    QCOMPARE(domain.value(u"click_tracking"_s), true);
    QCOMPARE(domain.value(u"tracking_subdomain"_s), u"go"_s);
    QCOMPARE(domain.value(u"capabilities"_s).toObject().value(u"receiving"_s), u"enabled"_s);
    QJsonArray list = domain.value(u"records"_s).toArray();
    QCOMPARE(list.size(), 6);
    list.removeAt(2); // the key
    QCOMPARE(
        QJsonDocument(list).toJson(QJsonDocument::Compact),
        QByteArray(
            R"([{"name":"bounces.mail","priority":10,"record":"SPF","status":"not_started","ttl":"Auto","type":"MX","value":"feedback-smtp.sa-east-1.amazonses.com"},)"
            R"({"name":"bounces.mail","record":"SPF","status":"not_started","ttl":"Auto","type":"TXT","value":"v=spf1 include:amazonses.com ~all"},)"
            R"({"name":"mail","priority":10,"record":"Receiving","status":"not_started","ttl":"Auto","type":"MX","value":"inbound-smtp.sa-east-1.amazonaws.com"},)"
            R"({"name":"go.mail","record":"Tracking","status":"not_started","ttl":"Auto","type":"CNAME","value":"links1.resend-dns.com"},)"
            R"({"name":"go.mail","record":"TrackingCAA","status":"not_started","ttl":"Auto","type":"CAA","value":"0 issue \"amazon.com\""}])"));
}

void TestSandboxDomainWrites::namesRecordsRelativeToTheRegisteredDomain_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("dkim");
    const auto row = [](const char *name, const QString &dkim) { QTest::newRow(name) << QByteArray(name) << dkim; };
    row("acme.io", u"resend._domainkey"_s);
    row("news.acme.io", u"resend._domainkey.news"_s);
    row("a.b.acme.io", u"resend._domainkey.a.b"_s);
    row("acme.co.uk", u"resend._domainkey"_s);
    row("mail.acme.co.uk", u"resend._domainkey.mail"_s);
    row("mail.acme.com.au", u"resend._domainkey.mail"_s);
    row("co.uk", u"resend._domainkey"_s);
    row("mail.com.net", u"resend._domainkey.mail"_s); // no country: com.net is somebody's
}

void TestSandboxDomainWrites::namesRecordsRelativeToTheRegisteredDomain()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, dkim);
    RunningSandbox sandbox(nothing());
    const Reply reply = sandbox.talk.sendJson("POST", "/domains", R"({"name":")" + name + R"("})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.object().value(u"records"_s).toArray().at(2).toObject().value(u"name"_s), dkim);
}

void TestSandboxDomainWrites::givesEveryDomainAKeyOfItsOwn()
{
    RunningSandbox sandbox(nothing());
    const auto key = [&](const QByteArray &name) {
        const Reply reply = sandbox.talk.sendJson("POST", "/domains", R"({"name":")" + name + R"("})");
        return reply.object().value(u"records"_s).toArray().at(2).toObject().value(u"value"_s).toString();
    };
    const QString one = key("one.example");
    const QString other = key("other.example");
    QCOMPARE(one.size(), 218);
    QCOMPARE(other.size(), 218);
    QVERIFY(one != other);
}

void TestSandboxDomainWrites::refusesToCreate_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray missing =
        R"({"statusCode":422,"message":"Missing `name` field.","name":"missing_required_field"})";
    const QByteArray name = invalid("The `name` field must be a valid domain name.");
    const QByteArray region =
        R"({"statusCode":422,"message":"Region must be \"us-east-1\" | \"eu-west-1\" | \"sa-east-1\" | \"ap-northeast-1\"","name":"invalid_region"})";
    const auto row = [](const char *title, const QByteArray &body, int status, const QByteArray &answer) {
        QTest::newRow(title) << body << status << answer;
    };
    const auto named = [&](const char *title, const QByteArray &text) {
        row(title, R"({"name":")" + text + R"("})", 422, name);
    };
    const auto with = [&](const char *title, const QByteArray &fields, const QByteArray &answer) {
        row(title, R"({"name":"shop.example",)" + fields + "}", 422, answer);
    };
    row("nothing", "{}", 422, missing);
    row("empty name", R"({"name":""})", 422, missing);
    row("name is null", R"({"name":null})", 422, invalid("The `name` field must be a string."));
    row("no JSON", "name=shop.example", 422, invalid("The request body must be a valid JSON object."));
    named("one label", "shop");
    named("an address", "ada@shop.example");
    named("a URL", "https://shop.example");
    named("a path", "shop.example/");
    named("a port", "shop.example:25");
    named("a space", "shop .example");
    named("a space before", " shop.example");
    named("a dot at the end", "shop.example.");
    named("a dot before", ".shop.example");
    named("two dots", "shop..example");
    named("a hyphen first", "-shop.example");
    named("a hyphen last", "shop-.example");
    named("an underscore", "my_shop.example");
    named("an umlaut",
          "b\xC3\xBC"
          "cher.example");
    named("a long label", QByteArray(64, 'a') + ".example");
    named("a long name", (QByteArray(49, 'a') + '.').repeated(5) + "abcd");
    with("other region", R"("region":"eu-central-1")", region);
    with("region is a number", R"("region":1)", region);
    with("return path with a dot last", R"("custom_return_path":"a.")",
         invalid("The `custom_return_path` field must be a valid subdomain."));
    with("return path with an underscore", R"("custom_return_path":"a_b")",
         invalid("The `custom_return_path` field must be a valid subdomain."));
    with("empty return path", R"("custom_return_path":"")",
         invalid("The `custom_return_path` field must be a valid subdomain."));
    with("tracking subdomain with a hyphen last", R"("tracking_subdomain":"links-")",
         invalid("The `tracking_subdomain` field must be a valid subdomain."));
    with("tracking subdomain is null", R"("tracking_subdomain":null)",
         invalid("The `tracking_subdomain` field must be a string."));
    with("tracking is a word", R"("open_tracking":"true")", invalid("The `open_tracking` field must be a boolean."));
    with("clicks are a number", R"("click_tracking":1)", invalid("The `click_tracking` field must be a boolean."));
    with("other tls", R"("tls":"none")", invalid("The `tls` field must be one of: opportunistic | enforced."));
    with("capabilities are a list", R"("capabilities":["sending"])",
         invalid("The `capabilities` field must be an object."));
    with("capability is a truth", R"("capabilities":{"sending":true})",
         invalid("The `capabilities.sending` field must be a string."));
    with("other capability", R"("capabilities":{"receiving":"on"})",
         invalid("The `capabilities.receiving` field must be one of: enabled | disabled."));
    with("no capability", R"("capabilities":{"sending":"disabled"})",
         invalid("At least one capability must be enabled."));
    const auto registered = [&](const QByteArray &text) {
        return R"({"statusCode":403,"message":"The )" + text
            + R"( domain has been registered already.","name":"validation_error"})";
    };
    row("ours", R"({"name":"ACME.com"})", 403, registered("acme.com"));
    row("taken", R"({"name":"taken.example"})", 403, registered("taken.example"));
    row("below taken", R"({"name":"mail.taken.example"})", 403, registered("mail.taken.example"));
}

void TestSandboxDomainWrites::refusesToCreate()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.sendJson("POST", "/domains", body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, status);
    QCOMPARE(sandbox.talk.get("/domains").data().size(), 4);
}

void TestSandboxDomainWrites::acceptsNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("punycode") << QByteArray("xn--bcher-kva.example");
    QTest::newRow("punycode at the top") << QByteArray("shop.xn--p1ai");
    QTest::newRow("digits") << QByteArray("1.2.3com");
    QTest::newRow("63") << QByteArray(QByteArray(63, 'a') + ".example");
    QTest::newRow("253") << QByteArray((QByteArray(49, 'a') + '.').repeated(5) + "abc");
    QTest::newRow("only looks taken") << QByteArray("mistaken.example");
    QTest::newRow("below one of ours") << QByteArray("shop.acme.com");
}

void TestSandboxDomainWrites::acceptsNames()
{
    QFETCH(QByteArray, name);
    RunningSandbox sandbox;
    QVERIFY(!made(sandbox.talk, R"({"name":")" + name + R"("})").isEmpty());
    QCOMPARE(sandbox.talk.get("/domains").column("name").first(), QString::fromLatin1(name));
}

void TestSandboxDomainWrites::verifiesANewDomain()
{
    RunningSandbox sandbox;
    const QByteArray shop = made(sandbox.talk, R"({"name":"shop.example"})");
    sandbox.time->advance(24h);
    QCOMPARE(records(sandbox.talk, shop),
             u"not_started: SPF MX send not_started, SPF TXT send not_started, "
             "DKIM TXT resend._domainkey not_started"_s);
    QCOMPARE(sandbox.talk.send("POST", shop + "/verify").status, 200);
    QCOMPARE(records(sandbox.talk, shop),
             u"pending: SPF MX send pending, SPF TXT send pending, DKIM TXT resend._domainkey pending"_s);
    sandbox.time->advance(2s);
    QCOMPARE(records(sandbox.talk, shop),
             u"pending: SPF MX send verified, SPF TXT send pending, DKIM TXT resend._domainkey pending"_s);
    sandbox.time->advance(4s);
    QCOMPARE(records(sandbox.talk, shop),
             u"verified: SPF MX send verified, SPF TXT send verified, DKIM TXT resend._domainkey verified"_s);
}

void TestSandboxDomainWrites::failsBelowFailingExample()
{
    RunningSandbox sandbox;
    const QByteArray shop = made(sandbox.talk, R"({"name":"shop.failing.example"})");
    sandbox.talk.send("POST", shop + "/verify");
    sandbox.time->advance(19999ms);
    QCOMPARE(records(sandbox.talk, shop),
             u"pending: SPF MX send.shop pending, SPF TXT send.shop pending, "
             "DKIM TXT resend._domainkey.shop pending"_s);
    sandbox.time->advance(1ms);
    QCOMPARE(records(sandbox.talk, shop),
             u"failed: SPF MX send.shop failed, SPF TXT send.shop failed, DKIM TXT resend._domainkey.shop failed"_s);
}

void TestSandboxDomainWrites::failsInPart()
{
    RunningSandbox sandbox;
    const QByteArray shop = made(sandbox.talk,
                                 R"({"name":"partly.failing.example","capabilities":{"receiving":"enabled"}})");
    sandbox.talk.send("POST", shop + "/verify");
    sandbox.time->advance(20s);
    QCOMPARE(records(sandbox.talk, shop),
             u"partially_failed: SPF MX send.partly verified, SPF TXT send.partly verified, "
             "DKIM TXT resend._domainkey.partly verified, Receiving MX partly failed"_s);
}

void TestSandboxDomainWrites::deletes()
{
    RunningSandbox sandbox;
    const int broadcasts = int(sandbox.talk.get("/broadcasts").data().size());
    const Reply reply = sandbox.talk.send("DELETE", acme);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body,
             QByteArray(R"({"object":"domain","id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889","deleted":true})"));
    QCOMPARE(sandbox.talk.get(acme).body, notFound);
    QCOMPARE(sandbox.talk.send("DELETE", acme).body, notFound);
    QCOMPARE(sandbox.talk.get("/domains").column("name"),
             (QStringList{u"news.acme.com"_s, u"acme-events.io"_s, u"mail.acme.co.uk"_s}));
    QCOMPARE(int(sandbox.talk.get("/broadcasts").data().size()), broadcasts);
    // The name is free again, and what comes is another domain.
    const QByteArray again = made(sandbox.talk, R"({"name":"acme.com"})");
    QVERIFY(!again.isEmpty());
    QVERIFY(again != acme);
}

void TestSandboxDomainWrites::knowsNoOtherDomain_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("get") << QByteArray("GET") << QByteArray();
    QTest::newRow("update") << QByteArray("PATCH") << QByteArray();
    QTest::newRow("delete") << QByteArray("DELETE") << QByteArray();
    QTest::newRow("verify") << QByteArray("POST") << QByteArray("/verify");
    QTest::newRow("get a claim") << QByteArray("GET") << QByteArray("/claim");
    QTest::newRow("verify a claim") << QByteArray("POST") << QByteArray("/claim/verify");
}

void TestSandboxDomainWrites::knowsNoOtherDomain()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, more);
    RunningSandbox sandbox;
    const Reply unknown = sandbox.talk.send(method, nobody + more);
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, notFound);
    const Reply noId = sandbox.talk.send(method, "/domains/acme.com" + more);
    QCOMPARE(noId.status, 422);
    QCOMPARE(noId.body,
             QByteArray(R"({"statusCode":422,"message":"The `id` must be a valid UUID.","name":"invalid_parameter"})"));
}

QTEST_GUILESS_MAIN(TestSandboxDomainWrites)
#include "tst_sandbox_domain_writes.moc"
