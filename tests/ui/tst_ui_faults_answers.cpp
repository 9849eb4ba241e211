// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "fault_tabs.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

using How = ScriptedAnswer::How;

namespace {

const QByteArray errorPage = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1>"
                             "<script>alert(1)</script><img src=x></body></html>";

ScriptedAnswer html(int status)
{
    ScriptedAnswer page = ScriptedAnswer::json(status, errorPage);
    page.headers = {{"X-Kind", "text/html"}};
    return page;
}

ScriptedAnswer slowDown(const QByteArray &seconds)
{
    ScriptedAnswer storm = refusal(429, "rate_limit_exceeded", "Too many requests.");
    storm.headers = {{"retry-after", seconds}};
    return storm;
}

} // namespace

//! The service answers, but badly: what was shown stays, the words are right, and what passes is waited for.
class TestFaultsAnswers final : public QObject
{
    Q_OBJECT
private slots:
    void keyRevokedInMidWork_data() { addTabRows(); }
    void keyRevokedInMidWork();
    void forbidden_data() { addTabRows(); }
    void forbidden();
    void shortRateStorm_data() { addTabRows(); }
    void shortRateStorm();
    void longRateStorm_data() { addTabRows(); }
    void longRateStorm();
    void serverError_data() { addTabRows(); }
    void serverError();
    void htmlErrorPage_data() { addTabRows(); }
    void htmlErrorPage();
    void htmlInsteadOfAnAnswer_data() { addTabRows(); }
    void htmlInsteadOfAnAnswer();
    void halfAnswers_data() { addTabRows(); }
    void halfAnswers();
    void atTheFirstLoad();

private:
    // Opens the tab, lets \a answer come to everything, refreshes, and waits until the strip says \a words behind what
    // could not be refreshed; what was shown must stay.
    void failsToRefresh(FaultWindow &w, const FaultTab &at, const ScriptedAnswer &answer, const QString &words);
    // Nobody does anything: the strip goes, the rows are there.
    void recovers(FaultWindow &w, const FaultTab &at);
    QStringList m_before;
};

void TestFaultsAnswers::failsToRefresh(FaultWindow &w, const FaultTab &at, const ScriptedAnswer &answer,
                                       const QString &words)
{
    QVERIFY(w.openAt(at));
    m_before = w.rows(at);
    w.service.failAll(answer);
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    const QString expected = at.refreshFailed + u' ' + words;
    const QString other = u"The topics could not be refreshed. "_s + words; // on the tab of segments
    w.bench.passTimeUntil([&] { return w.said().contains(expected) || w.said().contains(other); });
    QVERIFY2(w.said().contains(expected) || w.said().contains(other), qPrintable(w.said()));
    QCOMPARE(w.rows(at), m_before);
    QVERIFY(w.isUsable(at));
}

void TestFaultsAnswers::recovers(FaultWindow &w, const FaultTab &at)
{
    w.service.fail();
    QVERIFY2(w.waitUntil([&] { return w.said().isEmpty(); }), qPrintable(w.said()));
    QVERIFY(says(w.window(), u"Connected"_s));
    QCOMPARE(w.rows(at), m_before);
}

void TestFaultsAnswers::keyRevokedInMidWork()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    failsToRefresh(w, at, refusal(401, "validation_error", "API key is invalid"),
                   u"Resend does not accept this account’s API key. It may have been deleted. Enter another key for the "
                   "account."_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(says(w.window(), u"Key refused"_s));
    // The same key again would change nothing.
    QVERIFY(!button(w.bench.page(), u"Retry"_s));
    QVERIFY(click(w.bench.page(), u"Open accounts"_s));
    QVERIFY(says(w.window(), u"A new key for Acme Marketing"_s));
}

void TestFaultsAnswers::forbidden()
{
    QFETCH(int, tab);
    FaultWindow w;
    failsToRefresh(w, faultTabs().at(tab), refusal(403, "validation_error", "Your team was <b>suspended</b>."),
                   u"Resend does not allow it. Your team was <b>suspended</b>."_s);
    QVERIFY(!QTest::currentTestFailed());
    // It answered: the connection stands.
    QVERIFY(says(w.window(), u"Connected"_s));
    w.service.fail();
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    QVERIFY2(w.waitUntil([&] { return w.said().isEmpty(); }), qPrintable(w.said()));
}

void TestFaultsAnswers::shortRateStorm()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    QVERIFY(w.openAt(at));
    const QStringList before = w.rows(at);
    int left = 3;
    w.service.fail([&left](const SeenRequest &) { return left-- > 0 ? std::optional(slowDown("5")) : std::nullopt; });
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    // It is said why nothing goes on, and until when; nobody is asked to do anything.
    QTRY_VERIFY2(says(w.window(), u"Resend asked to slow down: going on at "_s), qPrintable(words(w.window())));
    QCOMPARE(w.rows(at), before);
    QVERIFY(w.isUsable(at));
    QVERIFY(w.waitUntil([&] { return left <= 0 && !says(w.window(), u"slow down"_s); }));
    QCOMPARE(w.said(), QString());
    QCOMPARE(w.rows(at), before);
}

void TestFaultsAnswers::longRateStorm()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    failsToRefresh(w, at, slowDown("1"),
                   u"Resend received too many requests from your team. Postroom tries again by itself."_s);
    QVERIFY(!QTest::currentTestFailed());
    recovers(w, at);
}

void TestFaultsAnswers::serverError()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    failsToRefresh(w, at, refusal(500, "application_error", "An unexpected error occurred."),
                   u"Resend has a problem of its own. Postroom tries again by itself."_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(click(w.bench.page(), u"Details"_s));
    QVERIFY(says(w.bench.page(), u"Status 500 · application_error · An unexpected error occurred."_s));
    recovers(w, at);
}

void TestFaultsAnswers::htmlErrorPage()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    failsToRefresh(w, at, html(502), u"Resend has a problem of its own. Postroom tries again by itself."_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!words(w.window()).contains(u"<"_s));
    recovers(w, at);
}

// As a hotel's network answers before one has signed in to it.
void TestFaultsAnswers::htmlInsteadOfAnAnswer()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    failsToRefresh(w, at, html(200),
                   u"Resend answered something that Postroom does not understand. Postroom tries again by itself; if it "
                   "stays so, a newer version of it may help."_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!words(w.window()).contains(u"<html"_s));
    recovers(w, at);
}

void TestFaultsAnswers::halfAnswers()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    ScriptedAnswer half = domainList({domainHead("d-1", "half.example", "verified")});
    half.how = How::CutInBody;
    failsToRefresh(w, at, half, u"The connection to Resend broke off. Postroom tries again by itself."_s);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(!says(w.window(), u"half.example"_s));
    recovers(w, at);
}

// Nothing was shown yet: the page says it, and fills by itself.
void TestFaultsAnswers::atTheFirstLoad()
{
    for (const FaultTab &at : faultTabs()) {
        FaultWindow w;
        w.service.failAll(html(503));
        w.bench.open(w.service.url(), u"Acme Marketing"_s);
        w.window().showTab(at.name);
        QVERIFY2(w.bench.passTimeUntil([&] { return says(w.bench.page(), at.loadFailed); }), qPrintable(at.name));
        QVERIFY(says(w.bench.page(), u"Resend has a problem of its own. Postroom tries again by itself."_s));
        QVERIFY(w.isUsable(at));
        w.service.fail();
        QVERIFY2(w.waitUntil([&] { return !w.rows(at).isEmpty(); }), qPrintable(at.name));
        QVERIFY2(!says(w.window(), u"could not"_s), qPrintable(words(w.window())));
    }
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsAnswers)
#include "tst_ui_faults_answers.moc"
