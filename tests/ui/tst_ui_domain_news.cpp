// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

constexpr char id[] = "d-1";
const QByteArray fresh = domainHead(id, "acme.com", "not_started");
const QByteArray waiting = domainHead(id, "acme.com", "pending");
const QByteArray verified = domainHead(id, "acme.com", "verified");
const QByteArray other = domainHead("d-2", "other.com", "verified");

} // namespace

//! What has come of a domain that is not on screen is told in the window, whichever page is open, with the way there.
class TestDomainNewsInWindow final : public QObject
{
    Q_OBJECT
private slots:
    void toldInTheWindowOnAnotherTab();
    void newsOfSeveralComeOneAfterTheOther();
    void escapePutsAwayOneAfterTheOther();
    void whatWasRefusedIsToldByName();
    void theSandboxOfTheFormerRunIsNoNews();

private:
    //! The person works in another program.
    static bool leave(WindowBench &bench)
    {
        bench.window().hide(); // the platform of the tests does not take the focus from a minimized one
        return QTest::qWaitFor([] { return QApplication::activeWindow() == nullptr; });
    }
};

// The program is closed while it is waited for, and the person works on in it, on another tab.
void TestDomainNewsInWindow::toldInTheWindowOnAnotherTab()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({other, fresh}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench({1280, 800});
    const Account account = bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    table(bench.page(), u"Domains"_s)->setCurrentId(u"d-1"_s);
    QVERIFY(bench.settle());
    server.on("GET /domains", domainList({other, waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    QVERIFY(click(bench.page(), u"Verify"_s));
    QVERIFY(bench.settle());
    QVERIFY(bench.showTab(u"segments"_s));
    bench.restart();
    server.on("GET /domains", domainList({other, verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    bench.window().openWithKey(account, Secret(QByteArray("re_bench")));
    QVERIFY(bench.showTab(u"segments"_s));
    QVERIFY(QApplication::activeWindow());
    QVERIFY(bench.passTimeUntil([&] { return says(bench.window(), u"acme.com is verified."_s); }));
    QVERIFY(says(bench.window(), u"You can send from it now."_s));
    QVERIFY(bench.notifier().shown.isEmpty());
    // There is a way there, and then it is said.
    QVERIFY(click(bench.window(), u"Show"_s));
    QVERIFY(bench.settle());
    QTRY_COMPARE(bench.models().openDomain.id(), u"d-1"_s);
    QVERIFY(!button(bench.window(), u"Show"_s));
}

void TestDomainNewsInWindow::newsOfSeveralComeOneAfterTheOther()
{
    ScriptedServer server;
    server.on("GET /segments", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /topics", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"segments"_s));
    const auto hear = [&bench](const QString &domain, DomainStatus status) {
        emit bench.models().domainNews.heard({.id = domain, .name = domain + u".com"_s, .status = {status, {}}});
    };
    hear(u"a"_s, DomainStatus::PartiallyVerified);
    hear(u"b"_s, DomainStatus::Failed);
    QVERIFY(says(bench.window(), u"a.com is partly verified."_s));
    hear(u"c"_s, DomainStatus::PartiallyFailed);
    hear(u"a"_s, DomainStatus::Verified); // counts instead
    QVERIFY(says(bench.window(), u"b.com could not be verified."_s));
    QTest::keyClick(&bench.window(), Qt::Key_Escape); // put away
    QVERIFY2(says(bench.window(), u"c.com could be verified only in part."_s), qPrintable(words(bench.window())));
    QTest::keyClick(&bench.window(), Qt::Key_Escape);
    QVERIFY(says(bench.window(), u"a.com is verified."_s));
    // Whoever is called by the desktop is led there, and need not read it twice.
    QVERIFY(leave(bench));
    hear(u"d"_s, DomainStatus::Failed);
    QCOMPARE(bench.notifier().shown.size(), 1);
    emit bench.notifier().chosen(bench.notifier().shown.constFirst());
    QVERIFY(says(bench.window(), u"a.com is verified."_s));
    QVERIFY(click(bench.window(), u"Show"_s));
    QVERIFY(!button(bench.window(), u"Show"_s));
}

// The open domain has something to say as well.
void TestDomainNewsInWindow::escapePutsAwayOneAfterTheOther()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({waiting}));
    server.on("GET /domains/d-1", domainDetails(waiting, "pending"));
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    server.on("GET /domains", domainList({verified}));
    server.on("GET /domains/d-1", domainDetails(verified, "verified"));
    QVERIFY(bench.passTimeUntil([&] { return says(bench.page(), u"acme.com is verified."_s); }));
    emit bench.models().domainNews.heard({.id = u"b"_s, .name = u"b.com"_s, .status = {DomainStatus::Failed, {}}});
    QVERIFY(says(bench.window(), u"b.com could not be verified."_s));
    const QString pictures = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
    if (!pictures.isEmpty())
        bench.window().grab().save(pictures + u"/desktop-news.png"_s);
    QTest::keyClick(&bench.window(), Qt::Key_Escape);
    QTest::keyClick(&bench.window(), Qt::Key_Escape);
    QVERIFY(!says(bench.window(), u"b.com could not be verified."_s));
    QVERIFY(!says(bench.window(), u"acme.com is verified."_s));
}

void TestDomainNewsInWindow::whatWasRefusedIsToldByName()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({fresh, other}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started"));
    server.on("GET /domains/d-2", domainDetails(other, "verified"));
    ScriptedAnswer no = refusal(403, "validation_error", "Not now.");
    no.how = ScriptedAnswer::How::Held;
    server.on("POST /domains/d-1/verify", no);
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Verify"_s));
    QTRY_COMPARE(server.count("POST /domains/d-1/verify"), 1);
    table(bench.page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    server.release();
    QVERIFY(bench.settle());
    QTRY_VERIFY(says(bench.window(), u"Resend was not asked to look for the records of acme.com."_s));
    QTest::keyClicks(field(bench.page(), u"Filter domains"_s), u"other"_s); // hides it
    QCOMPARE(column(*table(bench.page(), u"Domains"_s), 0), QStringList{u"other.com"_s});
    QVERIFY(click(bench.window(), u"Show"_s));
    QCOMPARE(bench.models().openDomain.id(), u"d-1"_s);
}

// Its ids are the same each time, and stand for other things.
void TestDomainNewsInWindow::theSandboxOfTheFormerRunIsNoNews()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox());
    bench.models().openDomain.verify();
    QVERIFY(bench.settle());
    const QString key = bench.models().apiKeys.rowCount() > 0 ? bench.models().apiKeys.at(0).id : u"key"_s;
    emit bench.models().apiKeys.unlimited(key);
    QVERIFY(!bench.models().followedDomains.isEmpty());
    QVERIFY(bench.models().keyDomains.isForAny(key));
    bench.restart();
    QVERIFY(bench.openSandbox());
    QVERIFY(bench.models().followedDomains.isEmpty());
    QVERIFY(!bench.models().keyDomains.isForAny(key));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainNewsInWindow)
#include "tst_ui_domain_news.moc"
