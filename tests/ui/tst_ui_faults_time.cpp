// SPDX-License-Identifier: Apache-2.0
#include "sandbox/broadcast_talk.h"
#include "fault_tabs.h"
#include "models/account_models.h"
#include "resend/broadcasts/broadcast_api.h"
#include "send/send_page.h"
#include "send/undo_bar.h"
#include "shell/account_workspace.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

using How = ScriptedAnswer::How;

//! A service that takes its time, that never ends, and a computer whose clock is wrong.
class TestFaultsTime final : public QObject
{
    Q_OBJECT
private slots:
    void tenSecondsSlow_data() { addTabRows(); }
    void tenSecondsSlow();
    void slowWhileSaving();
    void endlessAnswer_data() { addTabRows(); }
    void endlessAnswer();
    void clockWrong_data();
    void clockWrong();
    void clockSetRight();
    void sendsByTheServicesTime_data();
    void sendsByTheServicesTime();
};

namespace {

// Whether the header counts what is under way.
bool isActive(const FaultWindow &w)
{
    const QList<QPushButton *> buttons = shown<QPushButton>(w.window());
    return std::any_of(buttons.cbegin(), buttons.cend(),
                       [](const QPushButton *button) { return button->text().startsWith(u"Activity  "_s); });
}

} // namespace

void TestFaultsTime::tenSecondsSlow()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    QVERIFY(w.openAt(at));
    const QStringList before = w.rows(at);
    const auto hold = [&w](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        const Reply reply = w.service.sandbox.talk.send(request.method, request.target);
        ScriptedAnswer answer = ScriptedAnswer::json(reply.status, reply.body);
        answer.how = How::Held;
        return answer;
    };
    w.service.fail(hold);
    const int asked = w.service.server.arrivals();
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    QTRY_VERIFY(w.service.server.arrivals() > asked);
    for (int second = 0; second < 10; ++second) {
        w.bench.clock().advance(1s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(w.rows(at), before);
        QVERIFY(w.isUsable(at));
    }
    // It is no fault yet, and is seen to be going on.
    QCOMPARE(w.said(), QString());
    QVERIFY(says(w.window(), u"Connected"_s));
    QTRY_VERIFY(isActive(w));

    w.service.fail();
    w.service.server.release();
    QVERIFY(w.waitUntil([&] { return w.rows(at) == before; }));
    QCOMPARE(w.said(), QString());
}

void TestFaultsTime::slowWhileSaving()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(3)));
    ScriptedAnswer held = ScriptedAnswer::json(201, R"({"object":"contact_property","id":"p-1"})");
    held.how = How::Held;
    w.service.fail("POST /contact-properties", held);
    QVERIFY(trigger(w.window(), u"New property"_s));
    QTest::keyClicks(field(*w.dialog(), u"Key"_s), u"shoe_size"_s);
    QVERIFY(click(*w.dialog(), u"Create property"_s));
    QTRY_COMPARE(w.service.server.count("POST /contact-properties"), 1);
    w.bench.clock().advance(10s);
    // Not a second time, whatever is pressed meanwhile; and what was typed is not lost by Escape.
    QTest::keyClick(w.dialog(), Qt::Key_Return);
    QVERIFY(!click(*w.dialog(), u"Create property"_s));
    QTest::keyClick(w.dialog(), Qt::Key_Escape);
    QVERIFY(w.dialog());
    QCOMPARE(field(*w.dialog(), u"Key"_s)->text(), u"shoe_size"_s);
    w.service.fail();
    w.service.server.release();
    QTRY_VERIFY(!w.dialog());
    QCOMPARE(w.service.server.count("POST /contact-properties"), 1);
}

void TestFaultsTime::endlessAnswer()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    QVERIFY(w.openAt(at));
    const QStringList before = w.rows(at);
    w.service.failAll(ScriptedAnswer::fault(How::Endless));
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    QVERIFY(w.isUsable(at));
    const QString words = u" could not be refreshed. Resend answered something that Postroom does not understand. "
                          "Postroom tries again by itself; if it stays so, a newer version of it may help."_s;
    QVERIFY2(w.bench.passTimeUntil([&] { return w.said().contains(words); }), qPrintable(w.said()));
    QCOMPARE(w.rows(at), before);
    w.service.fail();
    QVERIFY2(w.waitUntil([&] { return w.said().isEmpty(); }), qPrintable(w.said()));
    QCOMPARE(w.rows(at), before);
}

void TestFaultsTime::clockWrong_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("refreshed");
    // The computer says 12:00 UTC, which is 13:00 in Berlin.
    QTest::newRow("right") << 0 << QString() << u"Last refreshed 1:00 PM"_s;
    QTest::newRow("a little behind") << 12 << QString() << u"Last refreshed 1:00 PM"_s;
    QTest::newRow("an hour behind") << 3600
                                    << u"This computer’s clock is 1 h behind. Times here are Resend’s."_s
                                    << u"Last refreshed 2:00 PM"_s;
    QTest::newRow("an hour ahead") << -3600
                                   << u"This computer’s clock is 1 h ahead. Times here are Resend’s."_s
                                   << u"Last refreshed 12:00 PM"_s;
    QTest::newRow("minutes behind") << 300
                                    << u"This computer’s clock is 5 min behind. Times here are Resend’s."_s
                                    << u"Last refreshed 1:05 PM"_s;
    QTest::newRow("a day ahead") << -86400
                                 << u"This computer’s clock is 24 h ahead. Times here are Resend’s."_s
                                 << u"Last refreshed 1:00 PM"_s;
}

namespace {

// The sandbox lives at the service's time, and says so in every answer.
void setServiceAhead(FaultWindow &w, int seconds)
{
    w.service.sandbox.time->advance(std::chrono::seconds(seconds));
    w.service.addHeader("Date", [&w, seconds] {
        return QLocale::c()
            .toString(w.bench.clock().now().addSecs(seconds), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
    });
}

} // namespace

void TestFaultsTime::clockWrong()
{
    QFETCH(int, seconds);
    QFETCH(QString, sentence);
    QFETCH(QString, refreshed);
    FaultWindow w;
    setServiceAhead(w, seconds);
    QVERIFY(w.openAt(faultTabs().at(4)));
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    QVERIFY(w.bench.settle());
    if (sentence.isEmpty())
        QVERIFY(!says(w.window(), u"clock"_s));
    else
        QVERIFY2(says(w.window(), sentence), qPrintable(words(w.window())));
    QVERIFY2(says(w.window(), refreshed), qPrintable(words(w.window())));
    QVERIFY(w.isUsable(faultTabs().at(4)));
}

void TestFaultsTime::clockSetRight()
{
    FaultWindow w;
    int off = 3600;
    w.service.addHeader("Date", [&w, &off] {
        return QLocale::c()
            .toString(w.bench.clock().now().addSecs(off), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
    });
    QVERIFY(w.openAt(faultTabs().at(4)));
    QTRY_VERIFY(says(w.window(), u"This computer’s clock is 1 h behind."_s));
    off = 0;
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    QVERIFY(w.bench.settle());
    QVERIFY(!says(w.window(), u"clock"_s));
    QVERIFY(says(w.window(), u"Last refreshed 1:00 PM"_s));
}

void TestFaultsTime::sendsByTheServicesTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("behind") << 3600 << u"goes out at 2:02 PM in Berlin (1:02 PM UTC)."_s;
    QTest::newRow("ahead") << -3600 << u"goes out at 12:02 PM in Berlin (11:02 AM UTC)."_s;
}

// With the computer's own clock it would go out at once, and with no undo, or an hour late.
void TestFaultsTime::sendsByTheServicesTime()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    FaultWindow w;
    setServiceAhead(w, seconds);
    QVERIFY(w.openAt(faultTabs().at(0)));
    const QByteArray id = w.service
                              .send("POST", "/broadcasts",
                                    R"({"name":"November news","segment_id":")" + newsletterSegment
                                        + R"(","from":"Acme News <news@acme.com>","subject":"Hello",)"
                                          R"("html":"<p>Hi <a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Leave</a></p>"})")
                              .object()
                              .value(u"id"_s)
                              .toString()
                              .toUtf8();
    QVERIFY(!id.isEmpty());
    SendPage page(w.window().workspace()->send());
    page.resize(780, 780);
    page.show();
    page.open(QString::fromUtf8(id));
    QVERIFY(w.bench.settle());
    page.setChecks(0, 0);
    auto *send = page.findChild<QPushButton *>(u"send"_s);
    QVERIFY(send);
    QTRY_VERIFY(send->isEnabled());
    send->click();
    QTRY_VERIFY2(!FaultWindow::saidBy(page).isEmpty(), qPrintable(test::words(page)));
    QVERIFY2(FaultWindow::saidBy(page).contains(words), qPrintable(FaultWindow::saidBy(page)));
    QCOMPARE(w.service.get("/broadcasts/" + id).object().value(u"status"_s).toString(), u"scheduled"_s);
    // What is left is counted by the service's clock as well.
    QTRY_VERIFY(!shown<UndoRow>(w.window()).isEmpty());
    QTRY_COMPARE(shown<UndoRow>(w.window()).constFirst()->text(), u"“November news” goes out in 2:00"_s);
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsTime)
#include "tst_ui_faults_time.moc"
