// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "played_dns.h"
#include "send_window.h"

#include <QSignalSpy>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

constexpr char id[] = "d-1";
const QByteArray waiting = domainHead(id, "acme.com", "pending");
const QByteArray verified = domainHead(id, "acme.com", "verified");
const QByteArray failed = domainHead(id, "acme.com", "failed");
const QByteArray other = domainHead("d-2", "other.com", "verified");

} // namespace

//! What the person waits for is told where they are: in the window, or on the desktop while no window of ours is active.
class TestDesktopNews final : public QObject
{
    Q_OBJECT
private slots:
    void aDomainIsVerified();
    void aDomainFailed();
    void aDomainIsVerifiedWhileTheProgramIsClosed();
    void silentWhileTheWindowIsActive();
    void leadsToTheDomain();
    void allRecordsAreThere();
    void aClaimComesToItsEnd_data();
    void aClaimComesToItsEnd();
    void aClaimEndsWhileTheProgramIsClosed();
    void aBroadcastGoesOut();
    void whatIsUndoneDoesNotGoOut();
    void theRealOne();

private:
    //! The person works in another program.
    static bool leave(WindowBench &bench)
    {
        bench.window().hide(); // the platform of the tests does not take the focus from a minimized one
        return QTest::qWaitFor([] { return QApplication::activeWindow() == nullptr; });
    }
};

void TestDesktopNews::aDomainIsVerified()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    WindowBench bench;
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(leave(bench));
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QVERIFY(bench.settle());
    QCOMPARE(bench.notifier().shown, (QList<Notice>{{.title = u"acme.com is verified."_s,
                                                      .text = u"You can send from it now.\nAcme"_s,
                                                      .tone = Tone::Good,
                                                      .accountId = account.id,
                                                      .page = u"domains"_s,
                                                      .id = u"d-1"_s}}));
}

// Verification takes hours: the program is closed meanwhile, and started again on another tab.
void TestDesktopNews::aDomainIsVerifiedWhileTheProgramIsClosed()
{
    ScriptedServer server;
    const QByteArray fresh = domainHead(id, "acme.com", "not_started");
    server.on("GET /domains", domainList({fresh}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench;
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    server.on("GET /domains", domainList({waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    QVERIFY(click(bench.page(), u"Verify"_s));
    QVERIFY(bench.settle());
    QVERIFY(says(bench.page(), u"Waiting for DNS"_s));
    QVERIFY(bench.showTab(u"segments"_s));
    bench.restart();
    server.on("GET /domains", domainList({verified}));
    bench.window().openWithKey(account, Secret(QByteArray("re_bench")));
    QVERIFY(bench.showTab(u"segments"_s));
    QVERIFY(leave(bench));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QCOMPARE(bench.notifier().shown.constFirst().title, u"acme.com is verified."_s);
    QCOMPARE(server.count("POST /domains/d-1/verify"), 1);
}

void TestDesktopNews::aDomainFailed()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(leave(bench));
    server.on("GET /domains", domainList({failed}));
    server.on("GET /domains/d-1", domainDetails(failed, "failed"));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QCOMPARE(bench.notifier().shown.first().title, u"acme.com could not be verified."_s);
    QCOMPARE(bench.notifier().shown.first().tone, Tone::Bad);
}

void TestDesktopNews::silentWhileTheWindowIsActive()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    QVERIFY(bench.passTimeUntil([&] { return says(bench.page(), u"acme.com is verified."_s); }));
    QVERIFY(bench.settle());
    QVERIFY(bench.notifier().shown.isEmpty());
}

void TestDesktopNews::leadsToTheDomain()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({other, waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    bench.models().openDomain.open(u"d-1"_s);
    QVERIFY(bench.settle());
    bench.models().openDomain.verify();
    QVERIFY(bench.settle());
    table(bench.page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.showTab(u"segments"_s));
    QVERIFY(leave(bench));
    server.on("GET /domains", domainList({other, verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));

    emit bench.notifier().chosen(bench.notifier().shown.constFirst());
    QVERIFY(bench.window().isVisible());
    QVERIFY(bench.settle());
    QCOMPARE(bench.models().openDomain.id(), u"d-1"_s);
    QVERIFY(table(bench.page(), u"Domains"_s));
}

// The person has entered the records and works on, on another tab and in another program.
void TestDesktopNews::allRecordsAreThere()
{
    PlayedDns dns;
    ScriptedServer server;
    const QByteArray fresh = domainHead(id, "acme.com", "not_started");
    server.on("GET /domains", domainList({fresh, other}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench({1280, 800}, &dns);
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QTRY_COMPARE(cell(*table(bench.page(), u"DNS records"_s), 0, DnsRecordsModel::SeenInDns), u"Missing"_s);
    QVERIFY(bench.showTab(u"segments"_s));
    QVERIFY(leave(bench));
    bench.clock().advance(1min);
    QVERIFY(bench.settle());
    QVERIFY(bench.notifier().shown.isEmpty());
    dns.say(u"send.acme.com"_s, DnsType::Txt, u"v=spf1 include:amazonses.com ~all"_s);
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QCOMPARE(bench.notifier().shown,
             (QList<Notice>{{.title = u"All records of acme.com are there."_s,
                             .text = u"Open Domains and press Verify, so that Resend looks at them too.\nAcme"_s,
                             .tone = Tone::Good,
                             .accountId = account.id,
                             .page = u"domains"_s,
                             .id = u"d-1"_s}}));
    // It is told once, also where the domain is opened again.
    dns.resolversAsked.clear();
    bench.clock().advance(10min);
    QVERIFY(bench.settle());
    QVERIFY(dns.resolversAsked.isEmpty()); // nothing more to wait for
    bench.models().openDomain.open(u"d-2"_s);
    QVERIFY(bench.settle());
    bench.models().openDomain.open(u"d-1"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.window().isHidden());
    bench.clock().advance(1min);
    QVERIFY(bench.settle());
    QCOMPARE(bench.notifier().shown.size(), 1);
}

namespace {

ScriptedAnswer claimAnswer(const QByteArray &status, const QByteArray &more = {})
{
    return ScriptedAnswer::json(200, R"({"object":"domain_claim","id":"c-1","name":"taken.com","status":")" + status
                                         + R"(","domain_id":"d-1","region":"eu-west-1","record":{"type":"TXT","name":"taken.com",)"
                                           R"("value":"resend-domain-verification=abc","ttl":"Auto"},)"
                                         + more + R"("created_at":"2026-11-20 09:30:00+00"})");
}

// An account with a domain that is being claimed, and one that has nothing to do with it.
void serveClaim(ScriptedServer &server)
{
    const QByteArray placeholder = domainHead(id, "taken.com", "not_started");
    server.on("GET /domains", domainList({placeholder, other}));
    server.on("GET /domains/d-1", ScriptedAnswer::json(200, R"({"object":"domain",)" + placeholder + R"(,"records":[]})"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    server.on("GET /domains/d-1/claim", claimAnswer("pending"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
}

} // namespace

void TestDesktopNews::aClaimComesToItsEnd_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<Notice>("told");
    const auto notice = [](const QString &title, const QString &text, Tone tone) {
        return Notice{.title = title, .text = text + u"\nAcme"_s, .tone = tone, .page = u"domains"_s, .id = u"d-1"_s};
    };
    QTest::newRow("completed") << QByteArray("completed") << QByteArray()
                               << notice(u"taken.com is in this account now."_s,
                                         u"Its records are new. Open Domains to enter them, then press Verify."_s, Tone::Good);
    QTest::newRow("failed") << QByteArray("failed") << QByteArray(R"("failure_reason":"The TXT record was not found.",)")
                            << notice(u"The claim to taken.com failed."_s,
                                      u"Open Domains to compare the record with what is entered. Resend says: The TXT record was "
                                      "not found."_s,
                                      Tone::Bad);
    QTest::newRow("expired") << QByteArray("expired") << QByteArray()
                             << notice(u"The claim to taken.com has run out."_s,
                                       u"The record was not seen in time. Start the claim again to get a new one."_s, Tone::Bad);
    QTest::newRow("canceled") << QByteArray("canceled") << QByteArray()
                              << notice(u"The claim to taken.com was given up."_s,
                                        u"This claim counts no more. Start it again if the domain is to move here."_s, Tone::Bad);
    QTest::newRow("blocked") << QByteArray("blocked") << QByteArray(R"("blocked_reason":"recent_owner_activity",)")
                             << notice(u"The claim to taken.com has to wait."_s,
                                       u"The record is seen, but the other account has sent from this domain lately. Ask whoever has "
                                       "it to stop, then press Verify claim."_s,
                                       Tone::Waiting);
}

// On another tab, with another domain open, and in another program.
void TestDesktopNews::aClaimComesToItsEnd()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, more);
    QFETCH(Notice, told);
    ScriptedServer server;
    serveClaim(server);
    WindowBench bench({1280, 800});
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(says(bench.page(), u"You are claiming it."_s));
    table(bench.page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.showTab(u"segments"_s));
    QVERIFY(leave(bench));
    server.on("GET /domains/d-1/claim", claimAnswer(status, more));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QVERIFY(bench.settle());
    told.accountId = account.id;
    QCOMPARE(bench.notifier().shown, QList<Notice>{told});
    QCOMPARE(server.count("POST /domains/d-1/claim/verify"), 0);
    if (status != "completed")
        return;
    // The notice leads to it, and its page says what has happened.
    emit bench.notifier().chosen(bench.notifier().shown.constFirst());
    QTRY_COMPARE(bench.models().openDomain.id(), u"d-1"_s);
    QVERIFY(bench.settle());
    QVERIFY2(says(bench.page(), u"taken.com is in this account now."_s), qPrintable(words(bench.page())));
}

void TestDesktopNews::aClaimEndsWhileTheProgramIsClosed()
{
    ScriptedServer server;
    serveClaim(server);
    WindowBench bench({1280, 800});
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(says(bench.page(), u"You are claiming it."_s));
    QVERIFY(bench.showTab(u"segments"_s));
    bench.restart();
    bench.window().openWithKey(account, Secret(QByteArray("re_bench")));
    QVERIFY(bench.showTab(u"segments"_s));
    server.on("GET /domains/d-1/claim", claimAnswer("completed"));
    QVERIFY(leave(bench));
    QVERIFY(bench.passTimeUntil([&] { return !bench.notifier().shown.isEmpty(); }));
    QCOMPARE(bench.notifier().shown.constFirst().title, u"taken.com is in this account now."_s);
    QCOMPARE(bench.notifier().shown.constFirst().accountId, account.id);
}

void TestDesktopNews::aBroadcastGoesOut()
{
    SendWindow window;
    const QString broadcast = window.makeDraft();
    window.call(SendBroadcast{.id = broadcast, .scheduledAt = window.bench.clock().now().addSecs(120)});
    window.bench.models().broadcasts.refresh();
    QVERIFY(window.bench.settle());
    QCOMPARE(window.tools().upcoming.soon().size(), 1);
    QVERIFY(leave(window.bench));
    QVERIFY(window.passUntil([&] { return !window.bench.notifier().shown.isEmpty(); }));
    const QList<Notice> told = window.bench.notifier().shown;
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().title == u"“November news” is sent."_s || told.first().title == u"“November news” is going out."_s,
             qPrintable(told.first().title));
    QCOMPARE(told.first().text, u"Acme Marketing"_s);
    QCOMPARE(told.first().page, u"broadcasts"_s);
    QCOMPARE(told.first().id, broadcast);
}

void TestDesktopNews::whatIsUndoneDoesNotGoOut()
{
    SendWindow window;
    const QString broadcast = window.makeDraft();
    window.call(SendBroadcast{.id = broadcast, .scheduledAt = window.bench.clock().now().addSecs(120)});
    window.bench.models().broadcasts.refresh();
    QVERIFY(window.bench.settle());
    QVERIFY(leave(window.bench));
    window.call(CancelBroadcast{broadcast}); // on another computer
    QVERIFY(window.passUntil([&] { return window.tools().upcoming.soon().isEmpty(); }));
    QVERIFY(window.bench.notifier().shown.isEmpty());
}

// Without a desktop there is no more to see than that nothing is waited for and nothing is left behind.
void TestDesktopNews::theRealOne()
{
    QWidget window;
    window.show();
    DesktopNotifier notifier;
    QSignalSpy chosen(&notifier, &Notifier::chosen);
    for (const Tone tone : {Tone::Good, Tone::Bad})
        notifier.show({.title = u"acme.com is verified."_s, .text = u"You can send from it now."_s, .tone = tone}, window);
    const bool hasTray = QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
    const auto *icon = notifier.findChild<QSystemTrayIcon *>();
    QCOMPARE(icon != nullptr, hasTray);
    if (icon)
        emit const_cast<QSystemTrayIcon *>(icon)->messageClicked();
    QCOMPARE(chosen.size(), hasTray ? 1 : 0);
}

POSTROOM_WINDOW_TEST_MAIN(TestDesktopNews)
#include "tst_ui_desktop_news.moc"
