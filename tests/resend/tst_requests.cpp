// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
#include "resend/api_keys/api_key_api.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/contact_properties/contact_property_api.h"
#include "resend/contacts/contact_api.h"
#include "resend/domains/domain_api.h"
#include "resend/path_segment.h"
#include "resend/segments/segment_api.h"
#include "resend/topics/topic_api.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Repeat = HttpRequest::Repeat;

Q_DECLARE_METATYPE(postroom::HttpRequest)

namespace {

const QString uuid = u"d91cd9bd-1176-453e-8fc1-35364d380206"_s;

} // namespace

//! What each operation asks for, down to the bytes on the wire. Nobody else writes these down.
class TestRequests final : public QObject
{
    Q_OBJECT
private slots:
    void asksFor_data();
    void asksFor();
    void pagesOn_data();
    void pagesOn();
    void encodesOneSegment_data();
    void encodesOneSegment();
    void reachesNoOtherPath_data();
    void reachesNoOtherPath();
};

void TestRequests::asksFor_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Repeat>("repeat");

    QTest::newRow("ListApiKeys") << ListApiKeys{}.request() << QByteArray("GET /api-keys?limit=100") << Repeat::Safe;
    QTest::newRow("ListDomains") << ListDomains{}.request() << QByteArray("GET /domains?limit=100") << Repeat::Safe;
    QTest::newRow("ListContacts") << ListContacts{}.request() << QByteArray("GET /contacts?limit=100") << Repeat::Safe;
    QTest::newRow("ListContactProperties")
        << ListContactProperties{}.request() << QByteArray("GET /contact-properties?limit=100") << Repeat::Safe;
    QTest::newRow("ListSegments") << ListSegments{}.request() << QByteArray("GET /segments?limit=100") << Repeat::Safe;
    QTest::newRow("ListTopics") << ListTopics{}.request() << QByteArray("GET /topics?limit=100") << Repeat::Safe;
    QTest::newRow("ListBroadcasts") << ListBroadcasts{}.request() << QByteArray("GET /broadcasts?limit=100")
                                    << Repeat::Safe;
    QTest::newRow("GetDomain") << GetDomain{uuid}.request()
                               << QByteArray("GET /domains/d91cd9bd-1176-453e-8fc1-35364d380206") << Repeat::Safe;
    QTest::newRow("VerifyDomain") << VerifyDomain{uuid}.request()
                                  << QByteArray("POST /domains/d91cd9bd-1176-453e-8fc1-35364d380206/verify")
                                  << Repeat::Once;
}

void TestRequests::asksFor()
{
    QFETCH(HttpRequest, request);
    QFETCH(QByteArray, line);
    QFETCH(Repeat, repeat);
    const QString query = request.query.toString(QUrl::FullyEncoded);
    const QByteArray target = request.path.toLatin1() + (query.isEmpty() ? QByteArray() : '?' + query.toLatin1());
    QCOMPARE(verbName(request.verb) + ' ' + target, line);
    QCOMPARE(request.body, QByteArray());
    QCOMPARE(request.contentType, QByteArray("application/json"));
    QVERIFY(request.headers.isEmpty());
    QCOMPARE(request.repeat, repeat);

    // The same on the wire, where none of these has a body either.
    ScriptedServer server;
    HttpTransport transport(server.url(), Secret(QByteArray("re_1")));
    bool answered = false;
    transport.send(request, [&](const HttpOutcome &) { answered = true; });
    QVERIFY(until([&] { return answered; }));
    QCOMPARE(server.seen().size(), 1);
    QCOMPARE(server.seen().first().method + ' ' + server.seen().first().target, line);
    QCOMPARE(server.seen().first().body, QByteArray());
}

void TestRequests::pagesOn_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("first") << 100 << QString() << QString() << QByteArray("/contacts?limit=100");
    QTest::newRow("small") << 1 << QString() << QString() << QByteArray("/contacts?limit=1");
    QTest::newRow("older") << 100 << uuid << QString()
                           << QByteArray("/contacts?limit=100&after=d91cd9bd-1176-453e-8fc1-35364d380206");
    QTest::newRow("newer") << 20 << QString() << uuid
                           << QByteArray("/contacts?limit=20&before=d91cd9bd-1176-453e-8fc1-35364d380206");
    QTest::newRow("space") << 100 << u"a b"_s << QString() << QByteArray("/contacts?limit=100&after=a%20b");
    QTest::newRow("plus") << 100 << u"a+b"_s << QString() << QByteArray("/contacts?limit=100&after=a%2Bb");
    QTest::newRow("delimiters") << 100 << u"a&limit=1#x"_s << QString()
                                << QByteArray("/contacts?limit=100&after=a%26limit%3D1%23x");
    QTest::newRow("percent") << 100 << u"100%25"_s << QString() << QByteArray("/contacts?limit=100&after=100%2525");
    QTest::newRow("half a percent") << 100 << u"%4"_s << QString() << QByteArray("/contacts?limit=100&after=%254");
    QTest::newRow("emoji") << 100 << u"🐘"_s << QString() << QByteArray("/contacts?limit=100&after=%F0%9F%90%98");
}

void TestRequests::pagesOn()
{
    QFETCH(int, limit);
    QFETCH(QString, after);
    QFETCH(QString, before);
    QFETCH(QByteArray, target);
    ApiBench bench;
    const auto told = bench.call(ListContacts{{.limit = limit, .after = after, .before = before}});
    QVERIFY(told.wait());
    QCOMPARE(bench.server.seen().last().target, target);
}

void TestRequests::encodesOneSegment_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("segment");

    QTest::newRow("id") << uuid << uuid;
    QTest::newRow("address") << u"ada@example.com"_s << u"ada@example.com"_s;
    QTest::newRow("address with plus") << u"ada+x.y@example.com"_s << u"ada+x.y@example.com"_s;
    QTest::newRow("slash") << u"a/b"_s << u"a%2Fb"_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"a%5Cb"_s;
    QTest::newRow("percent") << u"50%2F"_s << u"50%252F"_s;
    QTest::newRow("space") << u"a b"_s << u"a%20b"_s;
    QTest::newRow("question mark") << u"a?limit=1"_s << u"a%3Flimit%3D1"_s;
    QTest::newRow("hash") << u"a#b"_s << u"a%23b"_s;
    QTest::newRow("semicolon") << u"a;b"_s << u"a%3Bb"_s;
    QTest::newRow("umlaut") << u"jürgen@bücher.example"_s << u"j%C3%BCrgen@b%C3%BCcher.example"_s;
    QTest::newRow("emoji") << u"🐘@x.io"_s << u"%F0%9F%90%98@x.io"_s;
    QTest::newRow("line break") << u"a\r\nHost: x"_s << u"a%0D%0AHost%3A%20x"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << u"a%00"_s;
    // What would be resolved away must not be left as it is.
    QTest::newRow("dot") << u"."_s << u"%00"_s;
    QTest::newRow("dots") << u".."_s << u"%00"_s;
    QTest::newRow("nothing") << u""_s << u"%00"_s;
    QTest::newRow("three dots") << u"..."_s << u"..."_s;
    QTest::newRow("dots inside") << u"../api-keys"_s << u"..%2Fapi-keys"_s;
    QTest::newRow("encoded dots") << u"%2e%2e"_s << u"%252e%252e"_s;
}

void TestRequests::encodesOneSegment()
{
    QFETCH(QString, text);
    QFETCH(QString, segment);
    QCOMPARE(pathSegment(text), segment);
}

void TestRequests::reachesNoOtherPath_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("up") << u".."_s << QByteArray("/domains/%00/verify");
    QTest::newRow("here") << u"."_s << QByteArray("/domains/%00/verify");
    QTest::newRow("none") << QString() << QByteArray("/domains/%00/verify");
    QTest::newRow("up and over") << u"../api-keys"_s << QByteArray("/domains/..%2Fapi-keys/verify");
    QTest::newRow("deeper") << u"a/../.."_s << QByteArray("/domains/a%2F..%2F../verify");
    QTest::newRow("encoded") << u"%2e%2e%2fx"_s << QByteArray("/domains/%252e%252e%252fx/verify");
    QTest::newRow("query") << u"a?b=c&d"_s << QByteArray("/domains/a%3Fb%3Dc%26d/verify");
    QTest::newRow("fragment") << u"a#"_s << QByteArray("/domains/a%23/verify");
    QTest::newRow("authority") << u"//evil.example"_s << QByteArray("/domains/%2F%2Fevil.example/verify");
    QTest::newRow("address") << u"ada+x@example.com"_s << QByteArray("/domains/ada+x@example.com/verify");
    QTest::newRow("emoji") << u"🐘"_s << QByteArray("/domains/%F0%9F%90%98/verify");
    QTest::newRow("space") << u" "_s << QByteArray("/domains/%20/verify");
}

void TestRequests::reachesNoOtherPath()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, target);
    // Past the client, which would refuse some of them: the request itself must be harmless.
    ApiBench bench;
    bool answered = false;
    bench.transport->send(VerifyDomain{id}.request(), [&](const HttpOutcome &) { answered = true; });
    QVERIFY(until([&] { return answered; }));
    QCOMPARE(bench.server.seen().size(), 1);
    QCOMPARE(bench.server.seen().first().method, QByteArray("POST"));
    QCOMPARE(bench.server.seen().first().target, target);
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
