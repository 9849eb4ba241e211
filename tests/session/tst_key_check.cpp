// SPDX-License-Identifier: Apache-2.0
#include "accounts/key_check.h"
#include "resend/api_bench.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Verdict_ = KeyVerdict::Kind;
using Kind = ApiError::Kind;
using How = ScriptedAnswer::How;

namespace {

const ScriptedAnswer empty = ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");

//! One check against one address.
struct CheckBench
{
    explicit CheckBench(const QUrl &url) : check(url, Secret(QByteArray("re_planted_check")), clock)
    {
        check.start(&context, [this](const KeyVerdict &verdict) {
            ++calls;
            said = verdict;
        });
    }
    bool wait()
    {
        return until([this] {
            if (const auto due = clock.nextDue(); due && calls == 0)
                clock.advance(*due);
            return calls > 0;
        });
    }
    ManualClock clock;
    QObject context;
    int calls = 0;
    KeyVerdict said;
    KeyCheck check;
};

} // namespace

class TestKeyCheck final : public QObject
{
    Q_OBJECT
private slots:
    void asksForTheSmallestRead();
    void judges_data();
    void judges();
    void noNetwork();
    void untrustedConnection();
    void isQuietOnceNobodyWaits();
    void readsTypedKeys_data();
    void readsTypedKeys();
    void refusesTypedKeys_data();
    void refusesTypedKeys();
};

void TestKeyCheck::asksForTheSmallestRead()
{
    ScriptedServer server;
    server.on("GET /domains", empty);
    CheckBench bench(server.url());
    QCOMPARE(bench.calls, 0);
    QVERIFY(bench.wait());
    breathe();
    QCOMPARE(bench.calls, 1);
    QCOMPARE(bench.said, (KeyVerdict{Verdict_::FullAccess, {}}));
    QCOMPARE(server.seen().size(), 1);
    QCOMPARE(server.seen().first().target, QByteArray("/domains?limit=1"));
    QCOMPARE(server.seen().first().method, QByteArray("GET"));
    QCOMPARE(server.seen().first().header("authorization"), QByteArray("Bearer re_planted_check"));
}

void TestKeyCheck::judges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict_>("verdict");
    QTest::addColumn<Kind>("kind");
    const QByteArray invalid = R"({"name":"validation_error","message":"API key is invalid"})";
    QTest::newRow("400") << 400 << invalid << Verdict_::Invalid << Kind::InvalidKey;
    QTest::newRow("401") << 401 << invalid << Verdict_::Invalid << Kind::InvalidKey;
    QTest::newRow("403") << 403 << invalid << Verdict_::Invalid << Kind::InvalidKey;
    QTest::newRow("sending only")
        << 401
        << QByteArray(R"({"name":"restricted_api_key","message":"This API key is restricted to only send emails."})")
        << Verdict_::SendingOnly << Kind::RestrictedKey;
    QTest::newRow("the CDN") << 403 << QByteArray("error code: 1010") << Verdict_::Unclear << Kind::Forbidden;
    QTest::newRow("no such path") << 404 << QByteArray("<html/>") << Verdict_::Unclear << Kind::NotFound;
    QTest::newRow("other 400") << 400 << QByteArray(R"({"name":"validation_error","message":"limit is wrong"})")
                               << Verdict_::Unclear << Kind::Rejected;
    QTest::newRow("quota") << 429 << QByteArray(R"({"name":"monthly_quota_exceeded","message":"No."})")
                           << Verdict_::Unclear << Kind::QuotaReached;
    QTest::newRow("trouble") << 503 << QByteArray("{}") << Verdict_::Unclear << Kind::ServerFault;
    QTest::newRow("another service") << 200 << QByteArray("<html>Welcome</html>") << Verdict_::Unclear
                                     << Kind::BadAnswer;
    QTest::newRow("a proxy") << 407 << QByteArray() << Verdict_::NoNetwork << Kind::ProxyRefused;
}

void TestKeyCheck::judges()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Verdict_, verdict);
    QFETCH(Kind, kind);
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::json(status, body));
    CheckBench bench(server.url());
    QVERIFY(bench.wait());
    QCOMPARE(bench.said.kind, verdict);
    QVERIFY(bench.said.error);
    QCOMPARE(bench.said.error->kind, kind);
    QVERIFY(!bench.said.error->message.contains(u"planted"_s));
}

void TestKeyCheck::noNetwork()
{
    ScriptedServer server;
    server.stopListening();
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    QUrl url = server.url();
    url.setPort(nobody.serverPort());
    nobody.close();
    CheckBench refused(url);
    QVERIFY(refused.wait());
    QCOMPARE(refused.said.kind, Verdict_::NoNetwork);
    QCOMPARE(refused.said.error->kind, Kind::Offline);

    ScriptedServer cutting;
    cutting.on("GET /domains", ScriptedAnswer::fault(How::CutAfterRequest));
    CheckBench lost(cutting.url());
    QVERIFY(lost.wait());
    QCOMPARE(lost.said.kind, Verdict_::NoNetwork);
    QCOMPARE(lost.said.error->kind, Kind::ConnectionLost);
}

void TestKeyCheck::untrustedConnection()
{
    ScriptedServer server(ScriptedServer::Security::SelfSignedTls);
    CheckBench bench(server.url());
    QVERIFY(bench.wait());
    QCOMPARE(bench.said.kind, Verdict_::TlsRefused);
    QCOMPARE(server.seen().size(), 0); // the key was not sent
}

void TestKeyCheck::isQuietOnceNobodyWaits()
{
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::fault(How::Held));
    ManualClock clock;
    int calls = 0;
    {
        KeyCheck check(server.url(), Secret(QByteArray("re_1")), clock);
        check.start(this, [&](const KeyVerdict &) { ++calls; });
        QVERIFY(until([&] { return server.seen().size() == 1; }));
    }
    auto context = std::make_unique<QObject>();
    KeyCheck check(server.url(), Secret(QByteArray("re_1")), clock);
    check.start(context.get(), [&](const KeyVerdict &) { ++calls; });
    QVERIFY(until([&] { return server.seen().size() == 2; }));
    context.reset();
    server.release();
    breathe();
    QCOMPARE(calls, 0);
}

void TestKeyCheck::readsTypedKeys_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("as it is") << u"re_123_abcDEF"_s << QByteArray("re_123_abcDEF");
    QTest::newRow("spaces around") << u"  re_1 \t"_s << QByteArray("re_1");
    QTest::newRow("line break behind") << u"re_1\r\n"_s << QByteArray("re_1");
    QTest::newRow("no-break space") << u"\u00a0re_1\u2003"_s << QByteArray("re_1");
    QTest::newRow("other marks") << u"re~!/+=_1"_s << QByteArray("re~!/+=_1");
    QTest::newRow("long") << QString(5000, u'a') << QByteArray(5000, 'a');
}

void TestKeyCheck::readsTypedKeys()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, key);
    const std::optional<Secret> read = readTypedKey(typed);
    QVERIFY(read);
    QCOMPARE(read->reveal(), key);
}

void TestKeyCheck::refusesTypedKeys_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("spaces") << u" \t\r\n"_s;
    QTest::newRow("two words") << u"re_1 re_2"_s;
    QTest::newRow("tab inside") << u"re_1\tre_2"_s;
    QTest::newRow("another header") << u"re_1\r\nX-Evil: 1"_s;
    QTest::newRow("NUL") << u"re_"_s + QChar(0) + u"1"_s;
    QTest::newRow("delete") << u"re_\u007f"_s;
    QTest::newRow("umlaut") << u"re_ü"_s;
    QTest::newRow("long dash") << u"re_1–2"_s;
    QTest::newRow("emoji") << u"re_🔑"_s;
    QTest::newRow("zero-width space") << u"re_1\u200b"_s;
    QTest::newRow("byte order mark") << u"\ufeffre_1"_s;
}

void TestKeyCheck::refusesTypedKeys()
{
    QFETCH(QString, typed);
    QVERIFY(!readTypedKey(typed));
}

QTEST_GUILESS_MAIN(TestKeyCheck)
#include "tst_key_check.moc"
