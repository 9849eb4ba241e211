// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "played_dns.h"
#include "sandbox/time_source.h"
#include "window_bench.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

constexpr char id[] = "d-1";
const QByteArray pending = domainHead(id, "acme.com", "pending");
const QByteArray verified = domainHead(id, "acme.com", "verified");

// The window looks after other things by itself too.
int countOfDomains(const ScriptedServer &server)
{
    int count = 0;
    for (const SeenRequest &request : server.seen())
        count += request.path().startsWith("/domains") ? 1 : 0;
    return count;
}

int countOfMethod(const ScriptedServer &server, const QByteArray &method)
{
    int count = 0;
    for (const SeenRequest &request : server.seen())
        count += request.method == method ? 1 : 0;
    return count;
}

} // namespace

//! A domain that is being verified refreshes by itself, and only by reading: POST …/verify would set even a verified domain
//! back to pending, so it goes out once for each click on the button and never otherwise.
class TestDomainWatch final : public QObject
{
    Q_OBJECT
private slots:
    void readsAgainByItself();
    void restsOnAnotherTab();
    void restsOnceVerified();
    void verifyButtonPostsOnce();
    void droppedVerifyIsNotRepeated();
    void refreshAndOpenNeverPost();
    void sandboxVerifiesWhileThePersonWatches();
    void whatResendHasSeenIsLookedForAtOnce();
    void everyEndIsTold_data();
    void everyEndIsTold();
    void whatIsVerifiedIsNotSetBackByAKey();
    void nobodyIsToldToPressVerifyTwice();
};

void TestDomainWatch::readsAgainByItself()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({pending}));
    server.on(
        "GET /domains/d-1",
        {domainDetails(pending, "pending"), domainDetails(pending, "pending"), domainDetails(verified, "verified")});
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QCOMPARE(server.count("GET /domains"), 1);
    QCOMPARE(server.count("GET /domains/d-1"), 1);
    QVERIFY(says(window, u"0 of 1 verified"_s));
    // The window's clock, not the computer's, says how long it still is.
    QVERIFY2(says(window, u"Asking Resend again in 10 seconds."_s), qPrintable(words(window)));

    bench.clock().advance(9s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 1);
    bench.clock().advance(1s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 2);
    QVERIFY(says(window, u"Waiting for DNS"_s));

    // Each wait is half as long again.
    server.on("GET /domains", domainList({verified}));
    bench.clock().advance(14s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 2);
    bench.clock().advance(1s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 3);
    QVERIFY(says(window, u"1 of 1 verified"_s));
    QCOMPARE(column(*table(window, u"Domains"_s), 1), QStringList{u"Verified"_s});
    QCOMPARE(countOfMethod(server, "GET"), int(server.seen().size()));
}

void TestDomainWatch::restsOnAnotherTab()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({pending}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(bench.showTab(u"segments"_s));
    bench.clock().advance(10min);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 1);
    QVERIFY(bench.showTab(u"domains"_s));
    bench.clock().advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), 2);
}

void TestDomainWatch::restsOnceVerified()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    bench.clock().advance(10min);
    QVERIFY(bench.settle());
    QCOMPARE(countOfDomains(server), 2);
    QVERIFY(!says(bench.window(), u"Asking Resend"_s));
    // What is verified needs no button that would set it back.
    QVERIFY(!button(bench.window(), u"Verify"_s));
}

void TestDomainWatch::verifyButtonPostsOnce()
{
    ScriptedServer server;
    const QByteArray fresh = domainHead(id, "acme.com", "not_started");
    server.on("GET /domains", domainList({fresh}));
    server.on("GET /domains/d-1", {domainDetails(fresh, "not_started"), domainDetails(pending, "pending")});
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    // What nobody asked the service to verify is not watched.
    bench.clock().advance(10min);
    QVERIFY(bench.settle());
    QCOMPARE(countOfDomains(server), 3); // the list, the domain, and whether it is being claimed

    QVERIFY(click(window, u"Verify"_s));
    // An impatient second click, and the shortcut, while the first is under way.
    (void)click(window, u"Verify"_s);
    (void)trigger(window, u"Verify"_s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("POST /domains/d-1/verify"), 1);
    QCOMPARE(countOfMethod(server, "POST"), 1);
    QVERIFY(says(window, u"Waiting for DNS"_s));
    // From here on it is watched.
    const int looks = server.count("GET /domains/d-1");
    bench.clock().advance(10s);
    QVERIFY(bench.settle());
    QCOMPARE(server.count("GET /domains/d-1"), looks + 1);
    QCOMPARE(countOfMethod(server, "POST"), 1);
}

void TestDomainWatch::droppedVerifyIsNotRepeated()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({pending}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(window, u"Verify"_s));
    QTRY_COMPARE(server.count("POST /domains/d-1/verify"), 1);
    // The state is read again instead, for minutes.
    QVERIFY(bench.settle());
    for (int i = 0; i < 12; ++i) {
        bench.clock().advance(10s);
        QVERIFY(bench.settle());
    }
    QCOMPARE(countOfMethod(server, "POST"), 1);
    QVERIFY(server.count("GET /domains/d-1") > 1);
    QVERIFY(button(window, u"Verify"_s)->isEnabled());
}

void TestDomainWatch::refreshAndOpenNeverPost()
{
    ScriptedServer server;
    const QByteArray other = domainHead("d-2", "acme.org", "temporary_failure");
    server.on("GET /domains", domainList({pending, other}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    server.on("GET /domains/d-2", domainDetails(other, "failed"));
    WindowBench bench;
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    TableView &list = *table(window, u"Domains"_s);
    for (int row : {1, 0, 1}) {
        list.setCurrentIndex(list.model()->index(row, 0));
        QVERIFY(bench.settle());
        QVERIFY(trigger(window, u"Refresh"_s));
        QVERIFY(bench.settle());
        QTest::keyClick(&list, Qt::Key_Return);
        bench.clock().advance(1min);
        QVERIFY(bench.settle());
    }
    QVERIFY(server.seen().size() > 9);
    QCOMPARE(countOfMethod(server, "GET"), int(server.seen().size()));
}

void TestDomainWatch::sandboxVerifiesWhileThePersonWatches()
{
    const auto time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer server(benchSandbox(), time);
    QVERIFY(server.start());
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(says(window, u"news.acme.com"_s));
    QVERIFY(click(window, u"Verify"_s));
    QVERIFY(bench.settle());
    // The sandbox sees a record every two seconds.
    time->advance(4500ms);
    QVERIFY(trigger(window, u"Refresh"_s));
    QVERIFY(bench.settle());
    QVERIFY2(says(window, u"2 of 3 verified"_s), qPrintable(words(window)));
    time->advance(10s);
    bench.clock().advance(10s);
    QVERIFY(bench.settle());
    QVERIFY2(says(window, u"3 of 3 verified"_s), qPrintable(words(window)));
    QCOMPARE(column(*table(window, u"Domains"_s), 1).constFirst(), u"Verified"_s);
    QVERIFY(says(window, u"4 domains, 3 verified"_s));
    QVERIFY(!button(window, u"Verify"_s));
}

// "Verified" beside "Missing" would be a riddle: what Resend has seen is looked for without waiting for the next look.
void TestDomainWatch::whatResendHasSeenIsLookedForAtOnce()
{
    PlayedDns dns;
    ScriptedServer server;
    server.on("GET /domains", domainList({pending}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    WindowBench bench({1280, 800}, &dns);
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    TableView &records = *table(bench.page(), u"DNS records"_s);
    QTRY_COMPARE(cell(records, 0, DnsRecordsModel::SeenInDns), u"Missing"_s);
    dns.say(u"send.acme.com"_s, DnsType::Txt, u"v=spf1 include:amazonses.com ~all"_s);
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    QVERIFY(trigger(bench.window(), u"Refresh"_s)); // of what Resend says; the clock stands still
    QVERIFY(bench.settle());
    QTRY_COMPARE(cell(records, 0, DnsRecordsModel::SeenInDns), u"Found"_s);
}

void TestDomainWatch::everyEndIsTold_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("title");
    QTest::newRow("in part") << QByteArray("partially_verified") << u"acme.com is partly verified."_s;
    QTest::newRow("failed in part") << QByteArray("partially_failed") << u"acme.com could be verified only in part."_s;
    QTest::newRow("missing") << QByteArray("temporary_failure") << u"Records of acme.com are missing."_s;
    QTest::newRow("failed") << QByteArray("failed") << u"acme.com could not be verified."_s;
}

void TestDomainWatch::everyEndIsTold()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, title);
    ScriptedServer server;
    server.on("GET /domains", domainList({pending}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    const QByteArray ended = domainHead(id, "acme.com", status);
    server.on("GET /domains", domainList({ended}));
    server.on("GET /domains/d-1", domainDetails(ended, "pending"));
    bench.clock().advance(10s);
    QVERIFY(bench.settle());
    QVERIFY2(says(bench.page(), title), qPrintable(words(bench.page())));
    QVERIFY(!button(bench.window(), u"Show"_s)); // it is said where it is seen
}

void TestDomainWatch::whatIsVerifiedIsNotSetBackByAKey()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QTest::keyClick(table(bench.page(), u"Domains"_s), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!trigger(bench.window(), u"Verify"_s));
    QVERIFY(bench.settle());
    QCOMPARE(countOfMethod(server, "POST"), 0);
}

// The world sees the records after Verify was pressed.
void TestDomainWatch::nobodyIsToldToPressVerifyTwice()
{
    PlayedDns dns;
    ScriptedServer server;
    const QByteArray fresh = domainHead(id, "acme.com", "not_started");
    server.on("GET /domains", domainList({fresh}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started")); // also at first after Verify
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    WindowBench bench({1280, 800}, &dns);
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QTRY_COMPARE(cell(*table(bench.page(), u"DNS records"_s), 0, DnsRecordsModel::SeenInDns), u"Missing"_s);
    QVERIFY(click(bench.page(), u"Verify"_s));
    QVERIFY(bench.settle());
    dns.say(u"send.acme.com"_s, DnsType::Txt, u"v=spf1 include:amazonses.com ~all"_s);
    QVERIFY(bench.passTimeUntil([&] { return says(bench.page(), u"All records are there for the world to see."_s); }));
    QVERIFY(says(bench.page(), u"Resend is looking for them."_s));
    QVERIFY(!says(bench.page(), u"Press Verify"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainWatch)
#include "tst_ui_domain_watch.moc"
