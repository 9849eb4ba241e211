// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "finding.h"
#include "support/scripted_server.h"
#include "window_bench.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Keys and addresses that are not taken: each has a sentence of its own beside its field, and nothing is stored.
class TestSignInFaults final : public QObject
{
    Q_OBJECT
private slots:
    void textThatIsNoKey_data();
    void textThatIsNoKey();
    void baseUrl_data();
    void baseUrl();
    void sendingOnlyKey();
    void unknownKey();
    void closedPort();
    void refusedCertificate();
    void serviceInTrouble();
    void redirect();
    void cancelWhileChecking();
    void leavingGivesUpTheCheck();
    void anotherFormGivesUpTheCheck();
    void correctedKeyIsTaken();

private:
    static void submit(WindowBench &bench, const QUrl &url, const QString &key);
    // The window is still where a key is asked for, and nothing was kept.
    static void verifyNothingStored(WindowBench &bench);
    static QString faultOfKey(WindowBench &bench) { return faultBeside(*field(bench.window(), u"API key"_s)); }
};

void TestSignInFaults::submit(WindowBench &bench, const QUrl &url, const QString &key)
{
    MainWindow &window = bench.window();
    if (!field(window, u"Base URL"_s))
        QVERIFY(click(window, u"Advanced"_s));
    field(window, u"Base URL"_s)->setText(url.toString());
    QLineEdit *edit = field(window, u"API key"_s);
    edit->clear();
    edit->insert(key); // as pasting does it
    QVERIFY(click(window, u"Add account"_s));
}

void TestSignInFaults::verifyNothingStored(WindowBench &bench)
{
    QVERIFY(!bench.window().workspace());
    QVERIFY(bench.accounts().accounts().isEmpty());
    QVERIFY(!bench.settingsOnDisk().contains("re_"));
    QVERIFY(says(bench.window(), u"Welcome to Postroom"_s));
    // The person can correct it at once.
    QLineEdit *key = field(bench.window(), u"API key"_s);
    QVERIFY(key->isEnabled());
    QVERIFY(button(bench.window(), u"Add account"_s));
    QVERIFY(!button(bench.window(), u"Cancel"_s));
}

void TestSignInFaults::textThatIsNoKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    const QString special = u"This is not an API key: it has spaces or special characters in it. Copy the key alone."_s;
    QTest::newRow("nothing") << u""_s << u"Paste an API key here."_s;
    QTest::newRow("blanks") << u"   "_s << u"Paste an API key here."_s;
    QTest::newRow("two words") << u"re_abc def"_s << special;
    QTest::newRow("umlaut") << u"re_ärger"_s << special;
    QTest::newRow("zero-width space") << u"re_abc\u200Bdef"_s << special;
    QTest::newRow("whole line of a shell") << u"export RESEND_API_KEY=re_abc"_s << special;
}

void TestSignInFaults::textThatIsNoKey()
{
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    ScriptedServer server;
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), typed);
    QCOMPARE(faultOfKey(bench), fault);
    // A screen reader hears it with the field, which has the focus.
    QLineEdit *key = field(bench.window(), u"API key"_s);
    QCOMPARE(key->accessibleDescription(), fault);
    QVERIFY(key->hasFocus());
    verifyNothingStored(bench);
    QCOMPARE(server.arrivals(), 0);
}

void TestSignInFaults::baseUrl_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << u" "_s << u"Type the address of the service, for example https://api.resend.com."_s;
    QTest::newRow("no address") << u"https://"_s
                                << u"This is not a web address. It looks like https://api.resend.com."_s;
    QTest::newRow("unencrypted")
        << u"http://example.com"_s
        << u"The address must start with https://, so that your key is never sent unencrypted. "
           "Only a service on this computer may use http://."_s;
    QTest::newRow("user") << u"https://me:secret@api.resend.com"_s
                          << u"Leave out the user name and password before the @."_s;
    QTest::newRow("query") << u"https://api.resend.com/?team=1"_s << u"Leave out everything from the ? or # on."_s;
}

void TestSignInFaults::baseUrl()
{
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    QTest::keyClicks(field(window, u"API key"_s), u"re_good"_s);
    QVERIFY(click(window, u"Advanced"_s));
    field(window, u"Base URL"_s)->setText(typed);
    // Folded away again: the fault must bring its field back into view.
    QVERIFY(click(window, u"Advanced"_s));
    QVERIFY(!field(window, u"Base URL"_s));
    QVERIFY(click(window, u"Add account"_s));
    QLineEdit *address = field(window, u"Base URL"_s);
    QVERIFY(address);
    QCOMPARE(faultBeside(*address), fault);
    QVERIFY(address->hasFocus());
    QVERIFY(faultOfKey(bench).isEmpty());
    verifyNothingStored(bench);
}

void TestSignInFaults::sendingOnlyKey()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_sending_only"_s);
    QTRY_COMPARE(
        faultOfKey(bench),
        u"This key is valid but may only send emails, so it can manage nothing here. Create one with “Full access” at "
        "Resend and paste that."_s);
    verifyNothingStored(bench);
}

void TestSignInFaults::unknownKey()
{
    sandbox::SandboxOptions options = benchSandbox();
    options.key = "re_the_only_one";
    sandbox::SandboxServer server(options);
    QVERIFY(server.start());
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_another"_s);
    QTRY_COMPARE(faultOfKey(bench),
                 u"Resend does not know this key. It may have been deleted, or a part of it was not copied."_s);
    verifyNothingStored(bench);
}

void TestSignInFaults::closedPort()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    WindowBench bench;
    bench.window().start();
    submit(bench, url, u"re_good"_s);
    QVERIFY(bench.passTimeUntil([&bench] { return !faultOfKey(bench).isEmpty(); }));
    QCOMPARE(faultOfKey(bench),
             u"The key could not be checked, because Resend could not be reached. Check the network connection and try "
             u"again; "
             "nothing was stored."_s);
    verifyNothingStored(bench);
}

void TestSignInFaults::refusedCertificate()
{
    ScriptedServer server(ScriptedServer::Security::SelfSignedTls);
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_good"_s);
    QVERIFY(bench.passTimeUntil([&bench] { return !faultOfKey(bench).isEmpty(); }));
    QCOMPARE(faultOfKey(bench),
             u"The key was not sent, because the connection was not secure: the certificate of the service was not "
             u"accepted. "
             "Ask whoever runs your network."_s);
    QCOMPARE(server.arrivals(), 0);
    verifyNothingStored(bench);
}

void TestSignInFaults::serviceInTrouble()
{
    ScriptedServer server;
    server.on("GET /domains",
              ScriptedAnswer::json(503, R"({"statusCode":503,"name":"service_unavailable","message":"Down"})"));
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_good"_s);
    QVERIFY(bench.passTimeUntil([&bench] { return !faultOfKey(bench).isEmpty(); }));
    QCOMPARE(faultOfKey(bench),
             u"The key could not be checked. Resend has a problem of its own. Try again in a few minutes."_s);
    verifyNothingStored(bench);
}

void TestSignInFaults::redirect()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    ScriptedAnswer moved = ScriptedAnswer::json(301, "{}");
    moved.headers = {{"Location", elsewhere.url().toEncoded() + "/domains"}};
    server.on("GET /domains", moved);
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_good"_s);
    QVERIFY(bench.passTimeUntil([&bench] { return !faultOfKey(bench).isEmpty(); }));
    QCOMPARE(faultOfKey(bench),
             u"The key could not be checked. The base URL of this account leads to another address. It was not "
             u"followed, because "
             "your key would have gone with it. Check the base URL of the account."_s);
    QCOMPARE(elsewhere.arrivals(), 0);
    verifyNothingStored(bench);
}

void TestSignInFaults::cancelWhileChecking()
{
    ScriptedServer server;
    ScriptedAnswer held = ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");
    held.how = ScriptedAnswer::How::Held;
    server.on("GET /domains", held);
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    submit(bench, server.url(), u"re_slow"_s);
    QTRY_COMPARE(server.count("GET /domains"), 1);
    QVERIFY(says(window, u"Checking the key with Resend…"_s));
    QVERIFY(!field(window, u"API key"_s)->isEnabled());
    QVERIFY(!button(window, u"Add account"_s));
    // Enter does not ask a second time.
    QTest::keyClick(field(window, u"API key"_s), Qt::Key_Return);
    QVERIFY(click(window, u"Cancel"_s));
    QVERIFY(!says(window, u"Checking the key with Resend…"_s));
    QVERIFY(faultOfKey(bench).isEmpty());
    server.release();
    QTRY_COMPARE(server.openConnections(), 0);
    verifyNothingStored(bench);
    QCOMPARE(server.count("GET /domains"), 1);
    // What was pasted is still there to be tried again.
    QCOMPARE(field(window, u"API key"_s)->text(), u"re_slow"_s);
}

void TestSignInFaults::correctedKeyIsTaken()
{
    sandbox::SandboxOptions options = benchSandbox();
    options.key = "re_right";
    sandbox::SandboxServer server(options);
    QVERIFY(server.start());
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_wrong"_s);
    QTRY_VERIFY(!faultOfKey(bench).isEmpty());
    submit(bench, server.url(), u"re_right"_s);
    QTRY_VERIFY(bench.window().workspace());
    QCOMPARE(bench.accounts().accounts().size(), 1);
}

// A slow key is being checked, and the person goes back to work: they must not be fetched away from it.
void TestSignInFaults::leavingGivesUpTheCheck()
{
    ScriptedServer slow;
    ScriptedAnswer held = ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");
    held.how = ScriptedAnswer::How::Held;
    slow.on("GET /domains", held);
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.settle());
    window.showAddAccount();
    QTest::keyClicks(field(window, u"Name of the account"_s), u"Slow"_s);
    submit(bench, slow.url(), u"re_slow"_s);
    QTRY_COMPARE(slow.count("GET /domains"), 1);
    QVERIFY(click(window, u"Back"_s));
    slow.release();
    // What is added after it has come to its end is the second account, not the third.
    window.showAddAccount();
    QCOMPARE(field(window, u"Name of the account"_s)->text(), QString());
    QCOMPARE(field(window, u"API key"_s)->text(), QString());
    QVERIFY(!says(window, u"Checking the key with Resend…"_s));
    submit(bench, server.url(), u"re_second"_s);
    QTRY_COMPARE(bench.accounts().accounts().size(), 2);
    QTRY_VERIFY(bench.isSettled());
    QCOMPARE(bench.accounts().accounts().size(), 2);
    QCOMPARE(bench.accounts().accounts().constLast().name, u"127.0.0.1"_s);
}

// Nor must its verdict come to the key of another account, which can be checked at once.
void TestSignInFaults::anotherFormGivesUpTheCheck()
{
    ScriptedServer slow;
    ScriptedAnswer held = ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})");
    held.how = ScriptedAnswer::How::Held;
    slow.on("GET /domains", held);
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    MainWindow &window = bench.window();
    const Account bravo = bench.open(server.url(), u"Bravo"_s);
    QVERIFY(bench.settle());
    window.showAddAccount();
    submit(bench, slow.url(), u"re_slow"_s);
    QTRY_COMPARE(slow.count("GET /domains"), 1);
    window.showReplaceKey(bravo.id);
    QLineEdit *key = field(window, u"API key"_s);
    QVERIFY(key->isEnabled());
    key->insert(u"re_other"_s);
    slow.release();
    QVERIFY(click(window, u"Use this key"_s));
    QVERIFY(says(window, u"Checking the key with Resend…"_s));
    AccountWorkspace *workspace = window.workspace();
    QTRY_VERIFY(!key->isVisible());
    QCOMPARE(window.workspace(), workspace);
    QCOMPARE(bench.accounts().accounts().size(), 1);
    window.showReplaceKey(bravo.id);
    QCOMPARE(faultOfKey(bench), QString());
}

POSTROOM_WINDOW_TEST_MAIN(TestSignInFaults)
#include "tst_ui_sign_in_faults.moc"
