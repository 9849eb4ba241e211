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

//! A contact's own segments and topics.
class TestSandboxContactGroups : public QObject
{
    Q_OBJECT

private slots:
    void joinsAndLeavesSegments();
    void refusesSegments_data();
    void refusesSegments();
    void choosesTopics_data();
    void choosesTopics();
    void refusesTopics_data();
    void refusesTopics();
};

void TestSandboxContactGroups::joinsAndLeavesSegments()
{
    RunningSandbox sandbox;
    const QByteArray ada = idOf(sandbox.talk.sendJson("POST", "/contacts", R"({"email":"ada@mail.example"})"));
    const QByteArray path = "/contacts/ada@mail.example/segments";
    // As the service's own clients send it: a type, and no body.
    const Reply added = sandbox.talk.sendJson("POST", path + "/" + newsletter, {});
    QCOMPARE(added.status, 200);
    QCOMPARE(added.body,
             R"({"object":"contact_segment","id":")" + newsletter + R"(","contact_id":")" + ada + R"(","segment_id":")"
                 + newsletter + "\"}");
    sandbox.time->advance(5s);
    QCOMPARE(sandbox.talk.send("POST", "/contacts/" + ada + "/segments/" + newsletter, {"Content-Length: 0"}).status,
             200);
    QCOMPARE(sandbox.talk.get(path).body,
             R"({"object":"list","has_more":false,"data":[{"id":")" + newsletter
                 + R"(","name":"Newsletter","created_at":"2026-11-23 12:00:00.00+00"}]})");

    const Reply removed = sandbox.talk.send("DELETE", path + "/" + newsletter);
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.body,
             R"({"object":"contact_segment","id":")" + ada + R"(","audienceId":")" + newsletter + R"(","contact_id":")"
                 + ada + R"(","segment_id":")" + newsletter + R"(","deleted":true})");
    QCOMPARE(sandbox.talk.get(path).data().size(), 0);
    QCOMPARE(sandbox.talk.send("DELETE", path + "/" + newsletter).status, 200);
    QCOMPARE(sandbox.talk.get("/segments/" + newsletter + "/contacts?limit=1").column("email"),
             QStringList{u"giorgos.nikolaou@okafor-logistics.example"_s});
}

void TestSandboxContactGroups::refusesSegments_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("unknown contact") << "/contacts/" + unknownId + "/segments/" + newsletter
                                     << refusal("404", "not_found", "Contact not found");
    QTest::newRow("unknown segment") << "/contacts/" + zoltan + "/segments/" + unknownId
                                     << refusal("404", "not_found", "Audience not found");
    QTest::newRow("no id") << "/contacts/" + zoltan + "/segments/x"
                           << refusal("422", "invalid_parameter", "The `id` must be a valid UUID.");
}

void TestSandboxContactGroups::refusesSegments()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.sendJson("POST", target, {}).body, answer);
    QCOMPARE(sandbox.talk.send("DELETE", target).body, answer);
}

void TestSandboxContactGroups::choosesTopics_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray topics = R"([{"id":")" + surveys + R"(","subscription":"opt_out"},{"id":")" + partnerOffers
        + R"(","subscription":"opt_in"}])";
    QTest::newRow("bare") << topics;
    QTest::newRow("in an object") << R"({"topics":)" + topics + "}";
}

void TestSandboxContactGroups::choosesTopics()
{
    QFETCH(QByteArray, body);
    RunningSandbox sandbox;
    const QByteArray ada = idOf(sandbox.talk.sendJson("POST", "/contacts", R"({"email":"ada@mail.example"})"));
    const QByteArray path = "/contacts/" + ada + "/topics";
    QCOMPARE(sandbox.talk.get(path).column("subscription"),
             (QStringList{u"opt_out"_s, u"opt_in"_s, u"opt_out"_s, u"opt_in"_s, u"opt_in"_s}));
    const Reply reply = sandbox.talk.sendJson("PATCH", "/contacts/ada@mail.example/topics", body);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body,
             R"({"object":"contact_topics","id":")" + ada + R"(","contact_id":")" + ada + R"(","topics":[{"id":")"
                 + surveys + R"(","subscription":"opt_out"},{"id":")" + partnerOffers
                 + R"(","subscription":"opt_in"}]})");
    QCOMPARE(
        sandbox.talk.get(path).column("name"),
        (QStringList{u"Partner offers"_s, u"Surveys"_s, u"Events"_s, u"Tips and tutorials"_s, u"Product updates"_s}));
    QCOMPARE(sandbox.talk.get(path).column("subscription"),
             (QStringList{u"opt_in"_s, u"opt_out"_s, u"opt_out"_s, u"opt_in"_s, u"opt_in"_s}));
}

void TestSandboxContactGroups::refusesTopics_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("none") << QByteArray("{}") << refusal("422", "missing_required_field", "Missing `topics` field.");
    QTest::newRow("no list") << QByteArray(R"({"topics":"x"})") << wrong("The `topics` field must be an array.");
    QTest::newRow("text") << QByteArray("\"x\"") << wrong("The request body must be a valid JSON object.");
    QTest::newRow("one unknown") << R"([{"id":")" + surveys + R"(","subscription":"opt_out"},{"id":")" + unknownId
            + R"(","subscription":"opt_in"}])"
                                 << refusal("404", "not_found", "Topic not found");
    QTest::newRow("one wrong") << R"([{"id":")" + surveys + R"(","subscription":"opt_out"},{"id":")" + partnerOffers
            + R"(","subscription":true}])"
                               << wrong("The `topics[1].subscription` field must be a string.");
}

void TestSandboxContactGroups::refusesTopics()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RunningSandbox sandbox;
    const QByteArray path = "/contacts/" + zoltan + "/topics";
    const QByteArray before = sandbox.talk.get(path).body;
    QCOMPARE(sandbox.talk.sendJson("PATCH", path, body).body, answer);
    QCOMPARE(sandbox.talk.get(path).body, before);
}

QTEST_GUILESS_MAIN(TestSandboxContactGroups)
#include "tst_sandbox_contact_groups.moc"
