// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;

//! The very bytes of the answers. The sandbox's time stands at 2026-11-23 12:00 UTC.
class TestSandboxBodies : public QObject
{
    Q_OBJECT

private slots:
    void answersWithTheseBytes_data();
    void answersWithTheseBytes();
    void listsApiKeys();
    void listsDomains();
    void givesADomain_data();
    void givesADomain();
    void hasRealisticDkimKeys();
    void listsTopicsAndProperties();
    void findsAContactByAddress_data();
    void findsAContactByAddress();
    void listsBroadcastsInEveryState();
    void givesABroadcast();
    void hasContactsInManyScripts();
    void isTheSameInEveryRun();
};

void TestSandboxBodies::answersWithTheseBytes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray unknown = "/00000000-0000-4000-8000-000000000000";
    const auto missing = [](const QByteArray &what) {
        return R"({"statusCode":404,"message":")" + what + R"( not found","name":"not_found"})";
    };
    const QByteArray notAnId =
        R"({"statusCode":422,"message":"The `id` must be a valid UUID.","name":"invalid_parameter"})";

    QTest::newRow("segment")
        << QByteArray("/segments/a56ea467-3427-44d7-b2d3-9a7f673ca3c1") << 200
        << QByteArray(R"({"object":"segment","id":"a56ea467-3427-44d7-b2d3-9a7f673ca3c1","name":"Berlin meet-up",)"
                      R"("created_at":"2026-04-25 08:59:59.32877+00"})");
    QTest::newRow("upper case id")
        << QByteArray("/segments/A56EA467-3427-44D7-B2D3-9A7F673CA3C1") << 200
        << QByteArray(R"({"object":"segment","id":"a56ea467-3427-44d7-b2d3-9a7f673ca3c1","name":"Berlin meet-up",)"
                      R"("created_at":"2026-04-25 08:59:59.32877+00"})");
    QTest::newRow("topic")
        << QByteArray("/topics/bdffea94-7371-4a52-96a8-20a0d0117e32") << 200
        << QByteArray(
               R"({"object":"topic","id":"bdffea94-7371-4a52-96a8-20a0d0117e32","name":"Product updates",)"
               R"("description":"New features and releases, about once a month.","default_subscription":"opt_in",)"
               R"("visibility":"public","created_at":"2025-06-01 09:59:59.688795+00"})");
    QTest::newRow("topic without description")
        << QByteArray("/topics/f50df945-0093-42ef-8576-93e18a188cbc") << 200
        << QByteArray(R"({"object":"topic","id":"f50df945-0093-42ef-8576-93e18a188cbc","name":"Surveys",)"
                      R"("description":null,"default_subscription":"opt_in",)"
                      R"("visibility":"private","created_at":"2026-07-05 08:59:59.943909+00"})");
    QTest::newRow("text property")
        << QByteArray("/contact-properties/5b269b13-618d-4ce3-bfd2-9c3d41b087a3") << 200
        << QByteArray(
               R"({"object":"contact_property","id":"5b269b13-618d-4ce3-bfd2-9c3d41b087a3","key":"company_name",)"
               R"("type":"string","fallback_value":"your company","created_at":"2025-04-04 10:59:59.879225+00"})");
    QTest::newRow("number property")
        << QByteArray("/contact-properties/f8f35420-e6a2-4008-bc33-fc36907b17ca") << 200
        << QByteArray(R"({"object":"contact_property","id":"f8f35420-e6a2-4008-bc33-fc36907b17ca","key":"seats",)"
                      R"("type":"number","fallback_value":1,"created_at":"2026-03-18 07:59:59.482764+00"})");
    QTest::newRow("property without fallback")
        << QByteArray("/contact-properties/b9a86c40-783b-4989-ae9b-dbb83e51aa47") << 200
        << QByteArray(R"({"object":"contact_property","id":"b9a86c40-783b-4989-ae9b-dbb83e51aa47","key":"city",)"
                      R"("type":"string","fallback_value":null,"created_at":"2025-10-17 09:59:59.698156+00"})");
    QTest::newRow("contact")
        << QByteArray("/contacts/9b76d11c-009a-4554-b996-1e25217862d7") << 200
        << QByteArray(
               R"({"object":"contact","id":"9b76d11c-009a-4554-b996-1e25217862d7","email":"zoltan.k@lighthouse-legal.example",)"
               R"("first_name":"Zoltán","last_name":"Kowalska","created_at":"2026-11-23 09:40:58.44066+00","unsubscribed":false,)"
               R"("properties":{"company_name":{"value":"Lighthouse Legal","type":"string"},"plan":{"value":"starter","type":"string"},)"
               R"("city":{"value":"Zagreb","type":"string"},"seats":{"value":12,"type":"number"},)"
               R"("lifetime_value":{"value":3098.48,"type":"number"}}})");
    QTest::newRow("contact without names")
        << QByteArray("/contacts?limit=1&before=e05405a4-ca99-456f-a4d6-4d34f0da547a") << 200
        << QByteArray(R"({"object":"list","has_more":true,"data":[{"id":"cb775d0d-1a78-49f0-b074-b6110c0fd944",)"
                      R"("email":"billing57@greenroof.example","first_name":null,"last_name":null,)"
                      R"("created_at":"2026-11-23 10:27:35.383016+00","unsubscribed":false}]})");
    QTest::newRow("a contact's segments")
        << QByteArray("/contacts/henry.clarke+news@letters.example/segments") << 200
        << QByteArray(
               R"({"object":"list","has_more":false,"data":[{"id":"900c4278-8945-4a39-ab9a-60ab48095c4a","name":"Trial users",)"
               R"("created_at":"2026-11-23 11:08:44.429503+00"},{"id":"0f951287-9584-4418-b2d1-ea433a2d2eb2","name":"Newsletter",)"
               R"("created_at":"2026-11-23 11:08:44.429503+00"}]})");
    QTest::newRow("a contact's topic")
        << QByteArray("/contacts/henry.clarke+news@letters.example/topics?limit=2") << 200
        << QByteArray(
               R"({"object":"list","has_more":true,"data":[{"id":"94266f6b-341f-469c-a9f7-5fa100e3ab3e","name":"Partner offers",)"
               R"("description":"Discounts from companies we work with.","subscription":"opt_out"},)"
               R"({"id":"f50df945-0093-42ef-8576-93e18a188cbc","name":"Surveys","description":null,"subscription":"opt_in"}]})");

    QTest::newRow("no domain") << "/domains" + unknown << 404 << missing("Domain");
    QTest::newRow("no segment") << "/segments" + unknown << 404 << missing("Audience");
    QTest::newRow("contacts of no segment") << "/segments" + unknown + "/contacts" << 404 << missing("Audience");
    QTest::newRow("contacts of no segment, by query")
        << "/contacts?segment_id=" + unknown.mid(1) << 404 << missing("Audience");
    QTest::newRow("no topic") << "/topics" + unknown << 404 << missing("Topic");
    QTest::newRow("no property") << "/contact-properties" + unknown << 404 << missing("Contact property");
    QTest::newRow("no contact") << "/contacts" + unknown << 404 << missing("Contact");
    QTest::newRow("no contact with this address")
        << QByteArray("/contacts/nobody@mail.example") << 404 << missing("Contact");
    QTest::newRow("segments of no contact") << "/contacts" + unknown + "/segments" << 404 << missing("Contact");
    QTest::newRow("topics of no contact") << "/contacts" + unknown + "/topics" << 404 << missing("Contact");
    QTest::newRow("no broadcast") << "/broadcasts" + unknown << 404 << missing("Broadcast");
    for (const char *path : {"/domains", "/segments", "/topics", "/contact-properties", "/contacts", "/broadcasts"})
        QTest::addRow("not an id in %s", path) << path + QByteArray("/acme") << 422 << notAnId;
    QTest::newRow("not a segment id")
        << QByteArray("/contacts?segment_id=acme") << 422
        << QByteArray(
               R"({"statusCode":422,"message":"The `segment_id` must be a valid UUID.","name":"invalid_parameter"})");
}

void TestSandboxBodies::answersWithTheseBytes()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get(target);
    QCOMPARE(reply.body, body);
    QCOMPARE(reply.status, status);
}

void TestSandboxBodies::listsApiKeys()
{
    RunningSandbox sandbox;
    QCOMPARE(
        sandbox.talk.get("/api-keys").body,
        QByteArray(
            R"({"object":"list","has_more":false,"data":[)"
            R"({"id":"f6102192-076f-4c7f-95d7-a26e4b5e5262","name":"Newsletter sign-up form","created_at":"2026-10-19 10:59:59.069298+00","last_used_at":"2026-11-23 11:55:28.912655+00"},)"
            R"({"id":"366ff411-56d3-445f-a631-fa7af7eba762","name":"Staging","created_at":"2026-08-25 07:59:59.794434+00","last_used_at":null},)"
            R"({"id":"faf7e95b-9ae8-4ec2-b7eb-11c6d9798a91","name":"Production","created_at":"2025-10-31 05:59:59.228966+00","last_used_at":"2026-11-22 09:59:59.359882+00"},)"
            R"({"id":"c9ed9924-11bb-4661-99ac-5a68d6a61dc1","name":"Old website","created_at":"2025-03-22 08:59:59.587093+00","last_used_at":"2026-05-04 06:59:59.88178+00"}]})"));
}

void TestSandboxBodies::listsDomains()
{
    RunningSandbox sandbox;
    QCOMPARE(
        sandbox.talk.get("/domains").body,
        QByteArray(
            R"({"object":"list","has_more":false,"data":[)"
            R"({"id":"90697fe3-eeee-4d22-88ec-8a65e7154f4d","name":"news.acme.com","status":"pending","created_at":"2026-11-21 10:59:59.895267+00","region":"eu-west-1","open_tracking":false,"click_tracking":true,"capabilities":{"sending":"enabled","receiving":"disabled"}},)"
            R"({"id":"9b63507e-d913-4796-ac66-c8764a240a4c","name":"acme-events.io","status":"failed","created_at":"2026-11-11 05:59:59.440682+00","region":"us-east-1","open_tracking":false,"click_tracking":false,"capabilities":{"sending":"enabled","receiving":"disabled"}},)"
            R"({"id":"986e6ecc-37a2-4c57-be26-c38224e000a4","name":"mail.acme.co.uk","status":"verified","created_at":"2026-06-15 08:59:59.129548+00","region":"eu-west-1","open_tracking":true,"click_tracking":true,"capabilities":{"sending":"enabled","receiving":"enabled"}},)"
            R"({"id":"e9fb109b-8401-44ff-92ae-aa4fcbe94889","name":"acme.com","status":"verified","created_at":"2025-03-23 07:59:59.763893+00","region":"eu-west-1","open_tracking":false,"click_tracking":false,"capabilities":{"sending":"enabled","receiving":"disabled"}}]})"));
}

void TestSandboxBodies::givesADomain_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("tracking");    // null: none
    QTest::addColumn<QStringList>("records"); // without the DKIM value, which is long
    QTest::newRow("a registered domain") << QByteArray("e9fb109b-8401-44ff-92ae-aa4fcbe94889") << QString()
                                         << QStringList{
                                                u"SPF send MX Auto verified feedback-smtp.eu-west-1.amazonses.com 10"_s,
                                                u"SPF send TXT Auto verified v=spf1 include:amazonses.com ~all"_s,
                                                u"DKIM resend._domainkey TXT Auto verified"_s};
    QTest::newRow("a subdomain") << QByteArray("90697fe3-eeee-4d22-88ec-8a65e7154f4d") << QString()
                                 << QStringList{
                                        u"SPF send.news MX Auto pending feedback-smtp.eu-west-1.amazonses.com 10"_s,
                                        u"SPF send.news TXT Auto pending v=spf1 include:amazonses.com ~all"_s,
                                        u"DKIM resend._domainkey.news TXT Auto pending"_s};
    QTest::newRow("everything on") << QByteArray("986e6ecc-37a2-4c57-be26-c38224e000a4") << u"links"_s
                                   << QStringList{
                                          u"SPF send.mail MX Auto verified feedback-smtp.eu-west-1.amazonses.com 10"_s,
                                          u"SPF send.mail TXT Auto verified v=spf1 include:amazonses.com ~all"_s,
                                          u"DKIM resend._domainkey.mail TXT Auto verified"_s,
                                          u"Receiving mail MX Auto verified inbound-smtp.eu-west-1.amazonaws.com 10"_s,
                                          u"Tracking links.mail CNAME Auto verified links1.resend-dns.com"_s,
                                          u"TrackingCAA links.mail CAA Auto verified 0 issue \"amazon.com\""_s};
    QTest::newRow("aliases") << QByteArray("9b63507e-d913-4796-ac66-c8764a240a4c") << QString()
                             << QStringList{u"SPF send CNAME Auto verified send.forge.rmta.net"_s,
                                            u"SPF rsend CNAME Auto failed rsend.forge.rmta.net"_s,
                                            u"DKIM resend._domainkey TXT Auto failed"_s};
}

void TestSandboxBodies::givesADomain()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, tracking);
    QFETCH(QStringList, records);
    RunningSandbox sandbox;
    const QJsonObject domain = sandbox.talk.get("/domains/" + id).object();
    QCOMPARE(domain.keys(),
             (QStringList{u"capabilities"_s, u"click_tracking"_s, u"created_at"_s, u"id"_s, u"name"_s, u"object"_s,
                          u"open_tracking"_s, u"records"_s, u"region"_s, u"status"_s, u"tracking_subdomain"_s}));
    QCOMPARE(domain.value(u"object"_s), u"domain"_s);
    QCOMPARE(domain.value(u"id"_s), QString::fromLatin1(id));
    QCOMPARE(domain.value(u"tracking_subdomain"_s), tracking.isNull() ? QJsonValue() : QJsonValue(tracking));
    QStringList found;
    for (const QJsonValue &item : domain.value(u"records"_s).toArray()) {
        const QJsonObject record = item.toObject();
        QStringList words;
        for (const char *key : {"record", "name", "type", "ttl", "status", "value"}) {
            QVERIFY2(record.value(QLatin1String(key)).isString(), key);
            if (qstrcmp(key, "value") != 0 || words.first() != u"DKIM"_s)
                words.append(record.value(QLatin1String(key)).toString());
        }
        QCOMPARE(record.contains(u"priority"_s), words.at(2) == u"MX"_s);
        if (record.contains(u"priority"_s))
            words.append(QString::number(record.value(u"priority"_s).toInt()));
        found.append(words.join(u' '));
    }
    QCOMPARE(found, records);
}

void TestSandboxBodies::hasRealisticDkimKeys()
{
    RunningSandbox sandbox;
    QStringList keys;
    for (const QString &id : sandbox.talk.get("/domains").column("id")) {
        const QJsonArray records = sandbox.talk.get("/domains/" + id.toUtf8()).object().value(u"records"_s).toArray();
        for (const QJsonValue &record : records) {
            if (record.toObject().value(u"record"_s) == u"DKIM"_s)
                keys.append(record.toObject().value(u"value"_s).toString());
        }
    }
    QCOMPARE(keys.size(), 4);
    QCOMPARE(keys.removeDuplicates(), 0);
    for (const QString &key : keys) {
        QVERIFY2(key.startsWith(u"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ"_s), qPrintable(key));
        QVERIFY2(key.endsWith(u"IDAQAB"_s), qPrintable(key));
        QCOMPARE(key.size(), 2 + 216); // a 1024 bit RSA key in base64
        const auto der = QByteArray::fromBase64Encoding(key.mid(2).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        QVERIFY2(der, qPrintable(key));
        QCOMPARE(der.decoded.size(), 162);
    }
}

void TestSandboxBodies::listsTopicsAndProperties()
{
    RunningSandbox sandbox;
    const Reply topics = sandbox.talk.get("/topics");
    QCOMPARE(topics.column("default_subscription"),
             (QStringList{u"opt_out"_s, u"opt_in"_s, u"opt_out"_s, u"opt_in"_s, u"opt_in"_s}));
    QCOMPARE(topics.column("visibility"),
             (QStringList{u"public"_s, u"private"_s, u"public"_s, u"public"_s, u"public"_s}));
    const Reply properties = sandbox.talk.get("/contact-properties");
    QCOMPARE(properties.column("key"),
             (QStringList{u"lifetime_value"_s, u"seats"_s, u"city"_s, u"plan"_s, u"company_name"_s}));
    QCOMPARE(properties.column("type"), (QStringList{u"number"_s, u"number"_s, u"string"_s, u"string"_s, u"string"_s}));
}

void TestSandboxBodies::findsAContactByAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("as the SDK sends it") << QByteArray("henry.clarke+news@letters.example");
    QTest::newRow("encoded") << QByteArray("henry.clarke%2Bnews%40letters.example");
    QTest::newRow("encoded in lower case") << QByteArray("henry.clarke%2bnews%40letters.example");
    QTest::newRow("other case") << QByteArray("Henry.Clarke+News@Letters.example");
    QTest::newRow("by id") << QByteArray("cf889e9c-e14c-4658-b04a-8b9e7ff753e5");
}

void TestSandboxBodies::findsAContactByAddress()
{
    QFETCH(QByteArray, address);
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/contacts/" + address);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object().value(u"id"_s), u"cf889e9c-e14c-4658-b04a-8b9e7ff753e5"_s);
    QCOMPARE(reply.object().value(u"email"_s), u"henry.clarke+news@letters.example"_s);
}

void TestSandboxBodies::listsBroadcastsInEveryState()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/broadcasts");
    QStringList states = reply.column("status");
    states.sort();
    QCOMPARE(states.join(u' '),
             u"canceled draft draft draft failed queued scheduled scheduled "
             "sent sent sent sent sent sent"_s);
    for (const QJsonValue &item : reply.data()) {
        const QJsonObject broadcast = item.toObject();
        const QString status = broadcast.value(u"status"_s).toString();
        QCOMPARE(broadcast.value(u"audience_id"_s), broadcast.value(u"segment_id"_s));
        QCOMPARE(broadcast.value(u"sent_at"_s).isString(), status == u"sent"_s);
        QVERIFY(status != u"scheduled"_s || broadcast.value(u"scheduled_at"_s).toString() > u"2026-11-23 12:00"_s);
    }
}

void TestSandboxBodies::givesABroadcast()
{
    RunningSandbox sandbox;
    QJsonObject sent = sandbox.talk.get("/broadcasts/6616d3c0-7e51-495a-a061-8cefebf9427f").object();
    const QString html = sent.take(u"html"_s).toString();
    QCOMPARE(
        QJsonDocument(sent).toJson(QJsonDocument::Compact),
        QByteArray(
            R"({"audience_id":"0f951287-9584-4418-b2d1-ea433a2d2eb2","created_at":"2026-04-16 09:59:59.177535+00",)"
            R"("from":"Acme <hello@acme.com>","id":"6616d3c0-7e51-495a-a061-8cefebf9427f","name":"Tutorial series",)"
            R"("object":"broadcast","preview_text":"Number three surprised us too","reply_to":["hello@acme.com"],)"
            R"("scheduled_at":"2026-04-18 12:00:00.00+00","segment_id":"0f951287-9584-4418-b2d1-ea433a2d2eb2",)"
            R"("sent_at":"2026-04-18 12:00:04.822465+00","status":"sent","subject":"Five small tricks that save an hour a week",)"
            R"("text":null,"topic_id":"f5cd259c-0ab6-48b3-9f8f-346e1aa7e62c"})"));
    QVERIFY(html.startsWith(u"<!doctype html>\n<html lang=\"en\">"_s));
    QVERIFY(html.contains(u"{{{contact.first_name|there}}}"_s));
    QVERIFY(html.contains(u"{{{RESEND_UNSUBSCRIBE_URL}}}"_s));

    QJsonObject draft = sandbox.talk.get("/broadcasts/3c36fff5-3cf8-48a6-ae00-552f35283b77").object();
    draft.remove(u"html"_s);
    QCOMPARE(
        QJsonDocument(draft).toJson(QJsonDocument::Compact),
        QByteArray(
            R"({"audience_id":null,"created_at":"2026-11-23 09:12:59.906305+00","from":"Acme <hello@acme.com>",)"
            R"("id":"3c36fff5-3cf8-48a6-ae00-552f35283b77","name":"Product news, draft","object":"broadcast",)"
            R"("preview_text":null,"reply_to":null,"scheduled_at":null,"segment_id":null,"sent_at":null,"status":"draft",)"
            R"("subject":"Something new is coming to your inbox","text":null,"topic_id":null})"));
}

void TestSandboxBodies::hasContactsInManyScripts()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.get("/contacts");
    QSet<QChar::Script> scripts;
    int unsubscribed = 0;
    int nameless = 0;
    QSet<QString> addresses;
    for (const QJsonValue &item : reply.data()) {
        const QJsonObject contact = item.toObject();
        const QString name = contact.value(u"first_name"_s).toString() + contact.value(u"last_name"_s).toString();
        for (const QChar c : name)
            scripts.insert(c.script());
        unsubscribed += contact.value(u"unsubscribed"_s).toBool();
        nameless += name.isEmpty();
        const QString address = contact.value(u"email"_s).toString();
        addresses.insert(address);
        QVERIFY2(address.endsWith(u".example"_s), qPrintable(address));
        for (const QChar c : address)
            QVERIFY2(c.unicode() > 0x20 && c.unicode() < 0x7F, qPrintable(address));
    }
    for (const QChar::Script script :
         {QChar::Script_Latin, QChar::Script_Cyrillic, QChar::Script_Greek, QChar::Script_Arabic, QChar::Script_Hebrew,
          QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Georgian})
        QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    QCOMPARE(addresses.size(), 2000);
    QVERIFY2(unsubscribed > 80 && unsubscribed < 160, qPrintable(QString::number(unsubscribed)));
    QVERIFY2(nameless > 80 && nameless < 220, qPrintable(QString::number(nameless)));
}

void TestSandboxBodies::isTheSameInEveryRun()
{
    RunningSandbox one;
    RunningSandbox other;
    for (const char *target : {"/contacts", "/broadcasts", "/domains", "/topics"})
        QCOMPARE(one.talk.get(target).body, other.talk.get(target).body);
}

QTEST_GUILESS_MAIN(TestSandboxBodies)
#include "tst_sandbox_bodies.moc"
