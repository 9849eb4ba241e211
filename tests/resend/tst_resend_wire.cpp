// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/contact_imports/contact_import_api.h"
#include "resend/contacts/contact_groups_api.h"
#include "resend/emails/email_api.h"
#include "resend/segments/segment_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using How = ScriptedAnswer::How;

Q_DECLARE_METATYPE(postroom::HttpRequest)

namespace {

const SendEmail email{.idempotencyKey = u"test/1:a"_s,
                      .from = u"ada@example.com"_s,
                      .to = QStringList{u"b@example.com"_s},
                      .subject = u"Hi"_s,
                      .text = PlainText::own(u"Grüße"_s)};

} // namespace

//! How each kind of body leaves the computer: what the values say is one thing, what a server reads another.
class TestResendWire final : public QObject
{
    Q_OBJECT
private slots:
    void bodies_data();
    void bodies();
    void namesAMessageInAHeader();
    void repeatsAMessageUnderTheSameName();
    void makesThingsOnce();
};

void TestResendWire::bodies_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<QByteArray>("body");

    const QByteArray json = "application/json";
    QTest::newRow("an object") << CreateSegment{u"Größe \"1\" 🐘"_s}.request() << QByteArray("POST /segments") << json
                               << QByteArray("29") << QByteArray(R"({"name":"Größe \"1\" 🐘"})");
    QTest::newRow("an empty object") << SendBroadcast{.id = u"b1"_s}.request() << QByteArray("POST /broadcasts/b1/send")
                                     << json << QByteArray("2") << QByteArray("{}");
    QTest::newRow("a list")
        << UpdateContactTopics{u"a+b@c.io"_s, QList<TopicSubscription>{{u"t1"_s, TopicChoice::OptOut}}}.request()
        << QByteArray("PATCH /contacts/a+b@c.io/topics") << json << QByteArray("38")
        << QByteArray(R"([{"id":"t1","subscription":"opt_out"}])");
    QTest::newRow("none") << AddContactToSegment{u"c1"_s, u"s1"_s}.request()
                          << QByteArray("POST /contacts/c1/segments/s1") << json << QByteArray("0") << QByteArray();
    QTest::newRow("none, cancel") << CancelBroadcast{u"b1"_s}.request() << QByteArray("POST /broadcasts/b1/cancel")
                                  << json << QByteArray("0") << QByteArray();
    QTest::newRow("parts") << CreateContactImport{QByteArray("email\r\na@b.io\r\n"), OnConflict::Skip}.request()
                           << QByteArray("POST /contacts/imports")
                           << QByteArray("multipart/form-data; boundary=postroom-part-0") << QByteArray("232")
                           << QByteArray("--postroom-part-0\r\n"
                                         "Content-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n"
                                         "Content-Type: text/csv\r\n"
                                         "\r\n"
                                         "email\r\na@b.io\r\n"
                                         "\r\n"
                                         "--postroom-part-0\r\n"
                                         "Content-Disposition: form-data; name=\"on_conflict\"\r\n"
                                         "\r\n"
                                         "skip\r\n"
                                         "--postroom-part-0--\r\n");
}

void TestResendWire::bodies()
{
    QFETCH(HttpRequest, request);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, length);
    QFETCH(QByteArray, body);
    ApiBench bench;
    bool answered = false;
    bench.transport->send(request, [&](const HttpOutcome &) { answered = true; });
    QVERIFY(until([&] { return answered; }));
    QCOMPARE(bench.server.seen().size(), 1);
    const SeenRequest seen = bench.server.seen().first();
    QCOMPARE(seen.method + ' ' + seen.target, line);
    QCOMPARE(seen.header("content-type"), contentType);
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.header("content-length"), length);
}

void TestResendWire::namesAMessageInAHeader()
{
    ApiBench bench;
    bench.server.on("POST /emails", ScriptedAnswer::json(200, R"({"id":"49a3999c"})"));
    const auto told = bench.call(email);
    QVERIFY(told.wait());
    QCOMPARE(told.value(), ObjectId{u"49a3999c"_s});
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.server.seen().first().header("idempotency-key"), QByteArray("test/1:a"));
}

void TestResendWire::repeatsAMessageUnderTheSameName()
{
    ApiBench bench;
    bench.server.on("POST /emails",
                    {ScriptedAnswer::fault(How::CutAfterRequest), ScriptedAnswer::json(200, R"({"id":"49a3999c"})")});
    const auto told = bench.call(email);
    // Time moves only for the pause between the two: what sends is given up where it waits too long.
    QTRY_COMPARE(bench.server.count("POST /emails"), 1);
    QVERIFY(bench.passTimeUntil([&] { return bench.server.count("POST /emails") == 2; }));
    QVERIFY(told.wait());
    QCOMPARE(told.value(), ObjectId{u"49a3999c"_s});
    QCOMPARE(bench.server.count("POST /emails"), 2);
    for (const SeenRequest &seen : bench.server.seen()) {
        QCOMPARE(seen.header("idempotency-key"), QByteArray("test/1:a"));
        QCOMPARE(seen.body,
                 QByteArray(R"({"from":"ada@example.com","subject":"Hi","text":"Grüße","to":["b@example.com"]})"));
    }
}

void TestResendWire::makesThingsOnce()
{
    ApiBench bench;
    bench.server.on("POST /segments",
                    {ScriptedAnswer::fault(How::CutAfterRequest), ScriptedAnswer::json(201, R"({"id":"s1"})")});
    const auto told = bench.call(CreateSegment{u"News"_s});
    QVERIFY(bench.passTimeUntil([&] { return told.calls() > 0; }));
    QCOMPARE(told.error().kind, ApiError::Kind::ConnectionLost);
    QVERIFY(told.error().mayHaveHappened);
    QCOMPARE(bench.server.count("POST /segments"), 1);
}

QTEST_GUILESS_MAIN(TestResendWire)
#include "tst_resend_wire.moc"
