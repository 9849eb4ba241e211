// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "window_bench.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray one = domainHead("d-1", "acme.com", "verified");
const QByteArray two = domainHead("d-2", "acme.org", "failed");

QString stripText(const QWidget &root)
{
    const QList<MessageStrip *> strips = shown<MessageStrip>(root);
    return strips.isEmpty() ? QString() : strips.constFirst()->text();
}

} // namespace

//! What a list shows besides its rows: on its way, empty, filtered to nothing, failed.
class TestListStates final : public QObject
{
    Q_OBJECT
private slots:
    void firstLoad();
    void empty_data();
    void empty();
    void filter();
    void filteredToNothing_data();
    void filteredToNothing();
    void failedWithRetry();
    void failedComesBackByItself();
    void failingRefreshKeepsTheRows();
    void revokedKeyAtTheFirstLoad();
    void revokedKeyInTheMiddleOfWork();
    void openDomainThatIsDeleted();
    void detailsThatFailAlone();
};

void TestListStates::firstLoad()
{
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::fault(ScriptedAnswer::How::Never));
    WindowBench bench;
    bench.open(server.url());
    bench.window().showTab(u"domains"_s);
    QTRY_COMPARE(server.count("GET /domains"), 1);
    bool isLoading = false;
    for (const QWidget *widget : shown<QWidget>(bench.window()))
        isLoading = isLoading || widget->accessibleName() == u"Loading"_s;
    QVERIFY2(isLoading, "a list that is on its way is drawn, and said");
    QVERIFY(!table(bench.window(), u"Domains"_s));
    QVERIFY(!says(bench.window(), u"No domains yet"_s));
    QVERIFY(says(bench.window(), u"Connecting…"_s));
}

void TestListStates::empty_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("broadcasts") << u"broadcasts"_s << QStringList{u"No broadcasts yet"_s};
    QTest::newRow("contacts") << u"contacts"_s << QStringList{u"No contacts yet"_s};
    QTest::newRow("segments") << u"segments"_s << QStringList{u"No segments yet"_s, u"No topics yet"_s};
    QTest::newRow("properties") << u"properties"_s << QStringList{u"No properties yet"_s};
    QTest::newRow("domains") << u"domains"_s
                             << QStringList{u"No domains yet"_s,
                                            u"A domain of your own is needed to send broadcasts."_s};
    QTest::newRow("api-keys") << u"api-keys"_s << QStringList{u"No API keys"_s};
}

void TestListStates::empty()
{
    QFETCH(QString, tab);
    QFETCH(QStringList, sentences);
    sandbox::SandboxOptions options = benchSandbox();
    options.empty = true;
    sandbox::SandboxServer server(options);
    QVERIFY(server.start());
    WindowBench bench;
    bench.open(server.url());
    QVERIFY(bench.showTab(tab));
    for (const QString &sentence : sentences)
        QVERIFY2(says(bench.page(), sentence), qPrintable(words(bench.page())));
    QVERIFY(shown<TableView>(bench.page()).isEmpty());
    QVERIFY(!button(bench.page(), u"Retry"_s));
}

void TestListStates::filter()
{
    WindowBench bench;
    QVERIFY(bench.openSandbox());
    QLineEdit *filter = field(bench.window(), u"Filter domains"_s);
    QVERIFY(filter);
    TableView &list = *table(bench.window(), u"Domains"_s);
    QTest::keyClicks(filter, u"NEWS"_s);
    QCOMPARE(column(list, 0), QStringList{u"news.acme.com"_s});
    QVERIFY2(says(bench.page(), u"1 of 4"_s), qPrintable(words(bench.page())));
    filter->clear();
    // Words in any column, in any order.
    QTest::keyClicks(filter, u"virginia fail"_s);
    QCOMPARE(column(list, 0), QStringList{u"acme-events.io"_s});
    filter->clear();
    QCOMPARE(list.model()->rowCount(), 4);
    QVERIFY(says(bench.page(), u"4 domains, 2 verified"_s));
}

void TestListStates::filteredToNothing_data()
{
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("tableName");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("rows");
    QTest::newRow("broadcasts") << u"broadcasts"_s << u"Broadcasts"_s << u"No broadcast matches"_s << 14;
    QTest::newRow("contacts") << u"contacts"_s << u"Contacts"_s << u"No contact matches"_s << 120;
    QTest::newRow("segments") << u"segments"_s << u"Segments"_s << u"No segment matches"_s << 6;
    QTest::newRow("properties") << u"properties"_s << u"Properties"_s << u"No property matches"_s << 5;
    QTest::newRow("domains") << u"domains"_s << u"Domains"_s << u"No domain matches"_s << 4;
    QTest::newRow("api-keys") << u"api-keys"_s << u"API keys"_s << u"No API key matches"_s << 4;
}

void TestListStates::filteredToNothing()
{
    QFETCH(QString, tab);
    QFETCH(QString, tableName);
    QFETCH(QString, sentence);
    QFETCH(int, rows);
    WindowBench bench;
    QVERIFY(bench.openSandbox(tab));
    const QList<QLineEdit *> fields = shown<QLineEdit>(bench.page());
    QCOMPARE(fields.size(), 1);
    QLineEdit *filter = fields.constFirst();
    QTest::keyClicks(filter, u"nothing like this"_s);
    QTRY_VERIFY2(says(bench.page(), sentence), qPrintable(words(bench.page()))); // contacts are searched in threads
    QVERIFY(click(bench.page(), u"Clear filter"_s));
    QCOMPARE(filter->text(), QString());
    QTRY_VERIFY(!says(bench.page(), sentence));
    // Contacts are shown in batches.
    QVERIFY(bench.passTimeUntil([&] { return table(bench.page(), tableName)->model()->rowCount() == rows; }));
}

void TestListStates::failedWithRetry()
{
    QTcpServer reserved;
    QVERIFY(reserved.listen(QHostAddress::LocalHost));
    sandbox::SandboxOptions options = benchSandbox();
    options.port = reserved.serverPort();
    reserved.close();
    WindowBench bench;
    bench.open(QUrl(u"http://127.0.0.1:%1"_s.arg(options.port)));
    bench.window().showTab(u"domains"_s);
    QVERIFY(bench.passTimeUntil([&bench] { return says(bench.page(), u"The domains could not be loaded."_s); }));
    QVERIFY(says(bench.page(),
                 u"Resend could not be reached from this computer. Check the network connection. Postroom tries "
                 "again by itself."_s));
    QVERIFY(says(bench.window(), u"Offline"_s));
    QVERIFY(shown<TableView>(bench.page()).isEmpty());

    sandbox::SandboxServer server(options);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(click(bench.page(), u"Retry"_s));
    // Something else may wait for its time to be tried again.
    QVERIFY(bench.passTimeUntil([&bench] {
        const TableView *view = table(bench.window(), u"Domains"_s);
        return view && view->model()->rowCount() == 4 && bench.isSettled();
    }));
    QVERIFY(says(bench.window(), u"Connected"_s));
    QVERIFY(!says(bench.window(), u"could not"_s));
}

void TestListStates::failedComesBackByItself()
{
    QTcpServer reserved;
    QVERIFY(reserved.listen(QHostAddress::LocalHost));
    sandbox::SandboxOptions options = benchSandbox();
    options.port = reserved.serverPort();
    reserved.close();
    WindowBench bench;
    bench.open(QUrl(u"http://127.0.0.1:%1"_s.arg(options.port)));
    bench.window().showTab(u"segments"_s);
    QVERIFY(bench.passTimeUntil([&bench] {
        return says(bench.page(), u"The segments could not be loaded."_s)
            && says(bench.page(), u"The topics could not be loaded."_s);
    }));
    sandbox::SandboxServer server(options);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    // Nobody touches anything.
    QVERIFY(bench.passTimeUntil(
        [&bench] { return table(bench.window(), u"Segments"_s) && table(bench.window(), u"Topics"_s); }));
    QVERIFY(says(bench.window(), u"Connected"_s));
}

void TestListStates::failingRefreshKeepsTheRows()
{
    ScriptedServer server;
    server.on("GET /domains", {domainList({one, two}), refusal(500, "internal_server_error", "Support id 8")});
    server.on("GET /domains/d-1", domainDetails(one, "verified"));
    WindowBench bench;
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(trigger(window, u"Refresh"_s));
    QVERIFY(bench.passTimeUntil([&window] { return !stripText(window).isEmpty(); }));
    QCOMPARE(stripText(window),
             u"The domains could not be refreshed. Resend has a problem of its own. Postroom tries again by itself."_s);
    QCOMPARE(column(*table(window, u"Domains"_s), 0), (QStringList{u"acme.com"_s, u"acme.org"_s}));
    // The service's own words are there for support, on request.
    const QString details = u"Status 500 · internal_server_error · Support id 8"_s;
    QVERIFY(!says(window, details));
    MessageStrip &strip = *shown<MessageStrip>(window).constFirst();
    QVERIFY(click(strip, u"Details"_s));
    QVERIFY2(says(window, details), qPrintable(words(window)));
    QVERIFY(click(strip, u"Copy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), details);
    // Retry works, and takes the message with it.
    server.on("GET /domains", domainList({one}));
    QVERIFY(click(strip, u"Retry"_s));
    QVERIFY(bench.settle());
    QCOMPARE(column(*table(window, u"Domains"_s), 0), QStringList{u"acme.com"_s});
    QCOMPARE(stripText(window), QString());
}

void TestListStates::revokedKeyAtTheFirstLoad()
{
    ScriptedServer server;
    server.on("GET /domains", refusal(401, "validation_error", "API key is invalid"));
    WindowBench bench;
    MainWindow &window = bench.window();
    bench.open(server.url(), u"Acme Marketing"_s);
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(says(bench.page(), u"The domains could not be loaded."_s));
    QVERIFY(says(bench.page(),
                 u"Resend does not accept this account’s API key. It may have been deleted. Enter another key for "
                 "the account."_s));
    QVERIFY(says(window, u"Key refused"_s));
    // Asking again with the same key would change nothing.
    QVERIFY(!button(bench.page(), u"Retry"_s));
    QVERIFY(click(bench.page(), u"Open accounts"_s));
    QVERIFY(says(window, u"A new key for Acme Marketing"_s));
    QCOMPARE(server.count("GET /domains"), 1);
}

void TestListStates::revokedKeyInTheMiddleOfWork()
{
    ScriptedServer server;
    server.on("GET /domains/d-1", domainDetails(one, "verified"));
    server.respond([](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.header("authorization") == "Bearer re_revoked")
            return refusal(401, "validation_error", "API key is invalid");
        return request.key() == "GET /domains" ? std::optional(domainList({one, two})) : std::nullopt;
    });
    WindowBench bench;
    MainWindow &window = bench.window();
    const Account account = bench.open(server.url(), u"Acme Marketing"_s, "re_first");
    QVERIFY(bench.showTab(u"domains"_s));
    QCOMPARE(table(window, u"Domains"_s)->model()->rowCount(), 2);
    QVERIFY(says(window, u"Connected"_s));

    // From now on the service refuses what it took before.
    server.respond([](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.header("authorization") != "Bearer re_second")
            return refusal(401, "validation_error", "API key is invalid");
        return request.key() == "GET /domains" ? std::optional(domainList({one, two})) : std::nullopt;
    });
    QVERIFY(trigger(window, u"Refresh"_s));
    QVERIFY(bench.settle());
    QVERIFY2(stripText(window).startsWith(
                 u"The domains could not be refreshed. Resend does not accept this account’s API key."_s),
             qPrintable(stripText(window)));
    QCOMPARE(table(window, u"Domains"_s)->model()->rowCount(), 2);
    QVERIFY(says(window, u"Key refused"_s));
    QVERIFY(click(*shown<MessageStrip>(window).constFirst(), u"Open accounts"_s));
    QVERIFY(says(window, u"A new key for Acme Marketing"_s));

    QTest::keyClicks(field(window, u"API key"_s), u"re_second"_s);
    QVERIFY(click(window, u"Use this key"_s));
    QTRY_VERIFY(window.workspace() && says(window, u"Connected"_s));
    QVERIFY(bench.settle());
    // It is the same account, with another key.
    QCOMPARE(bench.accounts().accounts().size(), 1);
    QCOMPARE(bench.accounts().currentId(), account.id);
    QCOMPARE(bench.models().domains.rowCount(), 2);
    QVERIFY(!stripText(bench.page()).contains(u"could not"_s));
}

void TestListStates::openDomainThatIsDeleted()
{
    ScriptedServer server;
    server.on("GET /domains", {domainList({one, two}), domainList({two})});
    server.on("GET /domains/d-1", {domainDetails(one, "verified"), refusal(404, "not_found", "Domain not found")});
    server.on("GET /domains/d-2", domainDetails(two, "failed"));
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(says(window, u"1 of 1 verified"_s));
    QVERIFY(trigger(window, u"Refresh"_s));
    QVERIFY(bench.settle());
    QCOMPARE(column(*table(window, u"Domains"_s), 0), QStringList{u"acme.org"_s});
    // Nothing of the one that is gone stays on screen.
    QVERIFY2(!words(window).contains(u"acme.com"_s), qPrintable(words(window)));
}

void TestListStates::detailsThatFailAlone()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({one, two}));
    server.on("GET /domains/d-1", refusal(500, "internal_server_error", "Oops"));
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    bench.open(server.url());
    bench.window().showTab(u"domains"_s);
    QVERIFY(bench.passTimeUntil([&window] { return says(window, u"The records of acme.com could not be loaded."_s); }));
    QVERIFY(table(window, u"Domains"_s));
    server.on("GET /domains/d-1", domainDetails(one, "verified"));
    QVERIFY(click(window, u"Retry"_s));
    QVERIFY(bench.settle());
    QVERIFY(says(window, u"1 of 1 verified"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestListStates)
#include "tst_ui_list_states.moc"
