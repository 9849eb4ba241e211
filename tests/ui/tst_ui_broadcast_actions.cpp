// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "kit/account_band.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "relay_window.h"
#include "sending/send_history.h"

#include <QDateEdit>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! What can be done from the list with a broadcast that is scheduled or on its way, and what the person is told where it
//! goes wrong: in the window over a sandbox, with something in between that breaks.
class TestBroadcastActions final : public QObject
{
    Q_OBJECT
private slots:
    void offersWhatApplies();
    void backToDraft();
    void backToDraftTooLate();
    void anotherTime();
    void anotherTimeFailsInTheSecondStep();
    void stopsSending();
    void madeOnTheWeb();
    void nothingIsSentLater();

private:
    using Bench = RelayWindow;
};

void TestBroadcastActions::offersWhatApplies()
{
    Bench bench;
    bench.open();
    QVERIFY(bench.choose(u"November news"_s)); // a draft
    QCOMPARE(bench.buttons(), QString());
    QVERIFY(bench.choose(u"Quiet week offer"_s)); // scheduled
    QCOMPARE(bench.buttons(), u"Back to draft, Another time…"_s);
    QVERIFY(bench.choose(u"Newsletter no. 42"_s)); // sent
    QCOMPARE(bench.buttons(), QString());
}

void TestBroadcastActions::backToDraft()
{
    Bench bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(bench.choose(u"November news"_s));
    QVERIFY(click(bench.window.window(), u"Back to draft"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"is a draft again"_s); }));
    QVERIFY(bench.window.settle());
    QCOMPARE(bench.told(), u"“November news” is a draft again: nothing went out."_s);
    QCOMPARE(bench.status(), u"draft"_s);
    QTRY_COMPARE(cell(*bench.list(), bench.rowOf(u"November news"_s), BroadcastListModel::Status), u"Draft"_s);
    QTRY_COMPARE(bench.buttons(), QString());
    bench.pass(48h);
    QCOMPARE(bench.status(), u"draft"_s);
    QCOMPARE(bench.relay.cancels(), 1);
}

void TestBroadcastActions::backToDraftTooLate()
{
    Bench bench;
    bench.schedule("2026-11-23T12:30:00Z");
    bench.open();
    QVERIFY(bench.choose(u"November news"_s));
    bench.relay.sandbox.time->advance(31min); // the list does not know yet
    QVERIFY(click(bench.window.window(), u"Back to draft"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"too late"_s); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"It is too late to undo “November news”."_s), qPrintable(bench.told()));
    QCOMPARE(bench.relay.cancels(), 0);
}

void TestBroadcastActions::anotherTime()
{
    Bench bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(bench.choose(u"November news"_s));
    QVERIFY(click(bench.window.window(), u"Another time…"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(bench.window.settle());
    QVERIFY(says(*bench.dialog(), u"Should the second step fail, it stays a draft and you are told."_s));
    auto *date = bench.dialog()->findChild<QDateEdit *>(u"date"_s);
    QCOMPARE(date->date(), QDate(2026, 11, 24));
    date->setSelectedSection(QDateEdit::DaySection);
    QTest::keyClick(date, Qt::Key_Up);
    QCOMPARE(date->date(), QDate(2026, 11, 25));
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"“November news” now goes out at Wed, 25 Nov"_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"scheduled"_s);
    QVERIFY(fieldOf(bench.relay.sandbox.talk, bench.id, "scheduled_at").startsWith(u"2026-11-25"_s));
    QCOMPARE(bench.relay.sends(), 1);
}

void TestBroadcastActions::anotherTimeFailsInTheSecondStep()
{
    Bench bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(bench.choose(u"November news"_s));
    QVERIFY(click(bench.window.window(), u"Another time…"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(bench.window.settle());
    auto *date = bench.dialog()->findChild<QDateEdit *>(u"date"_s);
    date->setSelectedSection(QDateEdit::DaySection);
    QTest::keyClick(date, Qt::Key_Up);
    // It is cancelled, and the order to send it then does not get through.
    bench.relay.refusesSends = true;
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"“November news” is a draft now and does not go out: its old time was cancelled, "
                                     "and the new one was not set. Set a time again, or leave it as a draft."_s),
             qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"draft"_s);
    QCOMPARE(bench.relay.sends(), 0);
    QTRY_COMPARE(cell(*bench.list(), bench.rowOf(u"November news"_s), BroadcastListModel::Status), u"Draft"_s);
    bench.pass(72h);
    QCOMPARE(bench.status(), u"draft"_s);
}

void TestBroadcastActions::stopsSending()
{
    Bench bench;
    bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + bench.id + "/send", "{}");
    bench.open();
    QVERIFY(bench.choose(u"November news"_s));
    QCOMPARE(bench.buttons(), u"Stop sending…"_s);
    QVERIFY(click(bench.window.window(), u"Stop sending…"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(says(*bench.dialog(), u"Stop sending “November news”?"_s));
    QVERIFY(says(*bench.dialog(), u"What is out is out; nobody else gets it. It cannot be resumed."_s));
    QCOMPARE(shown<AccountBand>(*bench.dialog()).constFirst()->accessibleName(), u"Acme Marketing"_s);
    QVERIFY(click(*bench.dialog(), u"Cancel"_s));
    QTRY_VERIFY(!bench.dialog());
    QVERIFY(bench.status() != u"canceled"_s);
    QVERIFY(click(bench.window.window(), u"Stop sending…"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(click(*bench.dialog(), u"Stop sending"_s));
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"was stopped"_s); }));
    QVERIFY(bench.window.settle());
    QCOMPARE(bench.told(), u"“November news” was stopped. What is out is out; nobody else gets it. It cannot be resumed."_s);
    QCOMPARE(bench.status(), u"canceled"_s);
    QTRY_COMPARE(bench.buttons(), QString());
}

// Nothing that the API reads tells such a draft from others: the service says so when it is to be sent.
void TestBroadcastActions::madeOnTheWeb()
{
    Bench bench;
    QByteArray web;
    for (const QString &id : bench.relay.sandbox.talk.get("/broadcasts").column("id")) {
        const QByteArray path = "/broadcasts/" + id.toLatin1() + "/send";
        if (bench.relay.statusOf(id.toLatin1()) == u"draft"_s && id.toLatin1() != bench.id
            && bench.relay.sandbox.talk.sendJson("POST", path, R"({"scheduled_at":"2026-12-01T12:00:00Z"})")
                   .body.contains("created via the API"))
            web = id.toLatin1();
    }
    QVERIFY(!web.isEmpty());
    bench.relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + web,
                                      json("{'name':'From the web','subject':'Hello','from':'Acme <hello@acme.com>',"
                                           "'segment_id':'" + newsletterSegment
                                           + "','html':'<p>Hello</p><p><a href=\\'{{{RESEND_UNSUBSCRIBE_URL}}}\\'>"
                                             "Leave</a></p>'}"));
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QTRY_VERIFY(bench.rowOf(u"From the web"_s) >= 0);
    QVERIFY(bench.openSend(u"From the web"_s));
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QVERIFY(bench.passUntil([&] { return button(bench.window.window(), u"Make a copy"_s) != nullptr; }));
    QVERIFY2(bench.told().contains(u"resend.com"_s), qPrintable(bench.told()));
    QVERIFY(!bench.sendButton());
    QCOMPARE(bench.relay.statusOf(web), u"draft"_s);
    QVERIFY(click(bench.window.window(), u"Make a copy"_s));
    // The copy is what is written now, and it can be sent.
    QVERIFY(bench.passUntil([&] {
        const QLineEdit *name = field(bench.window.window(), u"Name of the broadcast"_s);
        return name && name->text() == u"From the web (copy)"_s;
    }));
    QVERIFY(bench.window.settle());
    QVERIFY(click(bench.window.window(), u"Review and send ›"_s));
    QVERIFY(bench.passUntil([&] { return bench.sendButton() && bench.sendButton()->isEnabled(); }));
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QVERIFY(bench.passUntil([&] { return bench.relay.sends() == 1; }));
    QCOMPARE(bench.relay.statusOf(web), u"draft"_s);
    QCOMPARE(bench.relay.statusOf(broadcastNamed(bench.relay.sandbox.talk, "From the web (copy)")), u"scheduled"_s);
}

void TestBroadcastActions::nothingIsSentLater()
{
    Bench bench;
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QVERIFY(bench.openSend(u"November news"_s));
    bench.relay.server.stopListening();
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QVERIFY(bench.passUntil([&] { return bench.told().contains(u"was not sent"_s); }));
    QVERIFY2(bench.told().startsWith(u"“November news” was not sent. Nothing is sent later by itself."_s),
             qPrintable(bench.told()));
    // The network is back, days go by, other things are done: nothing goes out.
    QVERIFY(bench.relay.server.listenAgain());
    for (int hour = 0; hour < 48; ++hour) {
        bench.pass(1h);
        QVERIFY(bench.window.settle());
    }
    bench.window.page().refresh();
    QVERIFY(bench.window.settle());
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QCOMPARE(bench.status(), u"draft"_s);
    QCOMPARE(bench.window.history().entries().size(), 1);
    QCOMPARE(bench.window.history().entries().first().problem, std::optional(SendResult::Problem::NotReached));
    // Pressed again, it goes out, once.
    QVERIFY(bench.passUntil([&] { return bench.sendButton() && bench.sendButton()->isEnabled(); }));
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QVERIFY(bench.passUntil([&] { return bench.status() == u"scheduled"_s; }));
    QCOMPARE(bench.relay.sends(), 1);
}

POSTROOM_WINDOW_TEST_MAIN(TestBroadcastActions)
#include "tst_ui_broadcast_actions.moc"
