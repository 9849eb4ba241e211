// SPDX-License-Identifier: Apache-2.0
#include "network/http_transport.h"
#include "support/scripted_server.h"
#include "validating_proxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Verb = HttpRequest::Verb;

namespace {

const QByteArray contact = R"({"object":"contact","id":"e169aa45-1ecf-4183-9955-b1499d5701d3","email":"a@b.example",)"
                           R"("first_name":null,"last_name":null,"created_at":"2026-11-23 12:00:00.12+00",)"
                           R"("unsubscribed":false,"properties":{"plan":{"type":"string","value":"pro"}}})";

QByteArray form(const QByteArray &parts)
{
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
           "email\r\n"
        + parts + "\r\n--x--\r\n";
}

} // namespace

//! The contract test is worth what its validator notices: right traffic passes, and each kind of wrong is named.
class TestContractValidator final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void judges_data();
    void judges();

private:
    ScriptedServer m_service;
    ValidatingProxy m_proxy;
};

void TestContractValidator::initTestCase()
{
    QVERIFY2(m_proxy.start(m_service.url()), m_proxy.complaint().constData());
}

void TestContractValidator::judges_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("violation"); // the first one begins so; none where empty

    const auto row = [](const char *name, Verb verb, const char *target, const QByteArray &body, int status,
                        const QByteArray &answer, const char *violation) {
        QTest::newRow(name) << verb << QString::fromLatin1(target) << body << status << answer
                            << QString::fromLatin1(violation);
    };
    const QByteArray segment = R"({"object":"segment","id":"78261eea-8f8b-4381-83c6-79fa7120f1cf"})";
    const QByteArray error = R"({"statusCode":422,"name":"validation_error","message":"No."})";
    const QByteArray import = R"({"object":"contact_import","id":"479e3145-dd38-476b-932c-529ceb705947"})";
    const QByteArray domain = R"({"object":"domain","id":"1","name":"a.example","status":"pending","created_at":"x",)"
                              R"("region":"eu-west-1","records":[{"record":"SPF","name":"send","type":"MX",)"
                              R"("ttl":"Auto","status":"pending","value":"v"%1}]})";

    row("right", Verb::Post, "/segments", R"({"name":"a"})", 201, segment, "");
    row("right error", Verb::Post, "/segments", R"({"name":"a"})", 422, error, "");
    row("right contact", Verb::Get, "/contacts/a+b@c.example", {}, 200, contact, "");
    row("right array", Verb::Patch, "/contacts/1/topics", R"([{"id":"1","subscription":"opt_in"}])", 200, "{}", "");
    row("right form", Verb::Post, "/contacts/imports", form({}), 201, import, "");
    row("right domain", Verb::Get, "/domains/1", {}, 200, QByteArray(domain).replace("%1", R"(,"priority":10)"), "");

    row("field of another type", Verb::Post, "/segments", R"({"name":5})", 201, segment, "request.body.name: ");
    row("field missing", Verb::Post, "/segments", "{}", 201, segment, "request.body: ");
    row("word unknown", Verb::Post, "/domains", R"({"name":"a","region":"mars"})", 422, error, "request.body.region: ");
    row("too long", Verb::Post, "/topics", R"({"default_subscription":"opt_in","name":")" + QByteArray(51, 'x') + "\"}",
        422, error, "request.body.name: ");
    row("null where none may be", Verb::Patch, "/topics/1", R"({"name":null})", 200, "{}", "request.body.name: ");
    row("wrong item", Verb::Patch, "/contacts/1/topics", R"([{"id":"1","subscription":"yes"}])", 200, "{}",
        "request.body");
    row("limit too high", Verb::Get, "/contacts?limit=101", {}, 200, R"({"object":"list","data":[],"has_more":false})",
        "request.query.limit: ");
    row("query missing", Verb::Get, "/broadcasts/e169aa45-1ecf-4183-9955-b1499d5701d3/recipients", {}, 200, "{}",
        "request.query: ");
    row("form with a wrong field", Verb::Post, "/contacts/imports",
        form("\r\n--x\r\nContent-Disposition: form-data; name=\"on_conflict\"\r\n\r\nmaybe"), 201, import,
        "request.body.on_conflict: ");
    row("form as JSON", Verb::Post, "/contacts/imports", "{}", 201, import, "request: ");
    row("no such operation", Verb::Delete, "/contacts/imports/1", {}, 404, error, "request: ");

    row("answer of another type", Verb::Post, "/segments", R"({"name":"a"})", 201, R"({"object":"segment","id":7})",
        "response.body.id: ");
    row("answer without a field", Verb::Get, "/contacts/1", {}, 200,
        QByteArray(contact).replace("\"email\"", "\"mail\""), "response.body: ");
    row("answer with plain properties", Verb::Get, "/contacts/1", {}, 200,
        QByteArray(contact).replace(R"({"type":"string","value":"pro"})", R"("pro")"),
        "response.body.properties.plan: ");
    row("list without has_more", Verb::Get, "/segments", {}, 200, R"({"object":"list","data":[]})", "response.body: ");
    row("wrong item of a list", Verb::Get, "/segments", {}, 200, R"({"object":"list","has_more":false,"data":[{}]})",
        "response.body.data.0: ");
    row("MX without priority", Verb::Get, "/domains/1", {}, 200, QByteArray(domain).replace("%1", ""),
        "response.body.records.0: ");
    row("another status", Verb::Post, "/segments", R"({"name":"a"})", 200, segment, "response.body: ");
    row("error without a message", Verb::Get, "/contacts/1", {}, 404, R"({"statusCode":404,"name":"not_found"})",
        "response.body: ");
    row("error with a text for a status", Verb::Get, "/contacts/1", {}, 404,
        R"({"statusCode":"404","name":"not_found","message":"m"})", "response.body.statusCode: ");
    row("answer that is no JSON", Verb::Get, "/contacts/1", {}, 200, "{\"object", "?: ");
}

void TestContractValidator::judges()
{
    QFETCH(Verb, verb);
    QFETCH(QString, target);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(QString, violation);
    m_service.respond([&](const SeenRequest &) { return ScriptedAnswer::json(status, answer); });

    HttpTransport transport(m_proxy.url(), Secret(QByteArray("re_1")));
    HttpRequest request{.verb = verb, .path = target.section(u'?', 0, 0), .body = body};
    request.query = QUrlQuery(target.section(u'?', 1));
    if (body.startsWith("--x"))
        request.contentType = "multipart/form-data; boundary=x";
    const qsizetype before = m_proxy.exchanges().size();
    bool answered = false;
    transport.send(request, [&](const HttpOutcome &) { answered = true; });
    QTRY_VERIFY(answered);
    QTRY_COMPARE(m_proxy.exchanges().size(), before + 1);

    const Exchange &exchange = m_proxy.exchanges().last();
    QCOMPARE(exchange.target, target.toLatin1());
    const QString found = exchange.violations.value(0);
    QVERIFY2(violation.isEmpty() ? found.isEmpty() : found.startsWith(violation), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestContractValidator)
#include "tst_contract_validator.moc"
