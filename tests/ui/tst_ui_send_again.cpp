// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
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
using Cut = Relay::Cut;

//! Retry after a stop, another time or a copy that failed, and what the report says of a stop whose answer was lost: in the
//! window over a sandbox, with something in between that breaks.
class TestSendAgain final : public QObject
{
    Q_OBJECT
private slots:
    void stopsAgain();
    void stopIsKnownThoughItsAnswerWasLost_data();
    void stopIsKnownThoughItsAnswerWasLost();
    void reportStopsAgain();
    void reportStopsAsking();
    void listTellsWhatTheReportWasLeftWith();
    void setsTheTimeAgain();
    void setsTheTimeOfWhatIsADraftNow_data();
    void setsTheTimeOfWhatIsADraftNow();
    void newTimeIsKnownThoughItsAnswerWasLost();
    void copiesAgain();
    void saysThatACopyMayBeThere();
    void leavesWhoWentOnAlone();

private:
    //! Its queue moves on with the sandbox's time alone, so that it goes out for as long as a test needs.
    static bool openRunning(RelayWindow &bench)
    {
        bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + bench.id + "/send", "{}");
        bench.open();
        return bench.choose(u"November news"_s) && bench.window.settle();
    }
    static bool openReport(RelayWindow &bench)
    {
        return openRunning(bench) && click(bench.window.window(), u"Open"_s)
            && bench.window.passTimeUntil([&] { return says(bench.window.window(), u"Clicked links"_s); })
            && bench.window.settle();
    }
    static bool stop(const RelayWindow &bench)
    {
        return click(bench.window.window(), u"Stop sending…"_s)
            && QTest::qWaitFor([&] { return bench.dialog() != nullptr; }) && click(*bench.dialog(), u"Stop sending"_s)
            && QTest::qWaitFor([&] { return bench.dialog() == nullptr; });
    }
    //! Whether the person is told it; the window's time goes on meanwhile, the sandbox's does not.
    static bool tells(RelayWindow &bench, const QString &sentence)
    {
        return bench.window.passTimeUntil([&] { return bench.told().contains(sentence); });
    }
    static bool openAnotherTime(const RelayWindow &bench)
    {
        if (!bench.choose(u"November news"_s) || !click(bench.window.window(), u"Another time…"_s)
            || !QTest::qWaitFor([&] { return bench.dialog() != nullptr; }) || !bench.window.settle())
            return false;
        QDateEdit *date = dateOf(bench);
        date->setSelectedSection(QDateEdit::DaySection);
        QTest::keyClick(date, Qt::Key_Up);
        return date->date() == QDate(2026, 11, 25);
    }
    static QDateEdit *dateOf(const RelayWindow &bench) { return bench.dialog()->findChild<QDateEdit *>(u"date"_s); }
    //! The last page of a draft that was made on the web, as far as it goes: a copy is offered. Returns its id.
    static QByteArray openWebDraft(RelayWindow &bench)
    {
        HttpTalk &talk = bench.relay.sandbox.talk;
        QByteArray web;
        for (const QString &id : talk.get("/broadcasts").column("id")) {
            const QByteArray path = "/broadcasts/" + id.toLatin1() + "/send";
            if (bench.relay.statusOf(id.toLatin1()) == u"draft"_s && id.toLatin1() != bench.id
                && talk.sendJson("POST", path, R"({"scheduled_at":"2026-12-01T12:00:00Z"})")
                       .body.contains("created via the API"))
                web = id.toLatin1();
        }
        talk.sendJson("PATCH", "/broadcasts/" + web,
                      json("{'name':'From the web','subject':'Hello','from':'Acme <hello@acme.com>','segment_id':'"
                           + newsletterSegment
                           + "','html':'<p>Hello</p><p><a href=\\'{{{RESEND_UNSUBSCRIBE_URL}}}\\'>Leave</a></p>'}"));
        bench.window.preferences().setTypedThreshold(100000);
        bench.open();
        if (!QTest::qWaitFor([&] { return bench.rowOf(u"From the web"_s) >= 0; })
            || !bench.openSend(u"From the web"_s))
            return {};
        QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
        const bool isOffered = bench.passUntil([&] {
            return button(bench.window.window(), u"Make a copy"_s) != nullptr;
        }) && bench.window.settle();
        return isOffered ? web : QByteArray();
    }
    static int copies(RelayWindow &bench)
    {
        return int(bench.relay.sandbox.talk.get("/broadcasts").column("name").count(u"From the web (copy)"_s));
    }
    static bool isWritten(const RelayWindow &bench, const QString &name)
    {
        const QLineEdit *field = test::field(bench.window.window(), u"Name of the broadcast"_s);
        return field && field->text() == name;
    }
};

void TestSendAgain::stopsAgain()
{
    RelayWindow bench;
    QVERIFY(openRunning(bench));
    bench.cutAt("/cancel", Cut::Trouble);
    QVERIFY(stop(bench));
    QVERIFY2(tells(bench, u"“November news” was not stopped. It is going out now."_s), qPrintable(bench.told()));
    QVERIFY(bench.window.settle());
    QCOMPARE(bench.relay.cancels(), 0);
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(tells(bench, u"“November news” was stopped."_s), qPrintable(bench.told()));
    QVERIFY(!bench.dialog()); // it was asked before
    QCOMPARE(bench.status(), u"canceled"_s);
    QCOMPARE(bench.relay.cancels(), 1);
    const QList<HistoryEntry> entries = bench.window.history().entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().problem, std::optional(SendResult::Problem::None));
    QCOMPARE(entries.last().problem, std::optional(SendResult::Problem::NotCarriedOut));
}

void TestSendAgain::stopIsKnownThoughItsAnswerWasLost_data()
{
    QTest::addColumn<bool>("inReport");
    QTest::addColumn<Cut>("cut");
    for (const bool inReport : {false, true}) {
        const char *place = inReport ? "report" : "list";
        QTest::addRow("%s, lost on the way", place) << inReport << Cut::Lost;
        QTest::addRow("%s, unanswered", place) << inReport << Cut::Unanswered;
        QTest::addRow("%s, in the head", place) << inReport << Cut::InHead;
        QTest::addRow("%s, in the body", place) << inReport << Cut::InBody;
        QTest::addRow("%s, trouble", place) << inReport << Cut::Trouble;
    }
}

// What it came to is read from the state; asked for again it is only where it did not happen.
void TestSendAgain::stopIsKnownThoughItsAnswerWasLost()
{
    QFETCH(bool, inReport);
    QFETCH(Cut, cut);
    RelayWindow bench;
    QVERIFY(inReport ? openReport(bench) : openRunning(bench));
    bool isBroken = false;
    bench.relay.before = [&](int number) {
        if (bench.relay.server.seen().constLast().path().endsWith("/cancel") && !std::exchange(isBroken, true))
            bench.relay.cutAt(number, cut);
    };
    QVERIFY(stop(bench));
    QVERIFY2(tells(bench, u"“November news” was stopped. What is out is out; nobody else gets it."_s),
             qPrintable(bench.told()));
    QVERIFY(isBroken);
    QVERIFY(bench.window.settle());
    QVERIFY2(!bench.told().contains(u"not stopped"_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"canceled"_s);
    QCOMPARE(bench.relay.cancels(), 1);
    QVERIFY(!button(bench.window.window(), u"Stop sending…"_s));
}

void TestSendAgain::reportStopsAgain()
{
    RelayWindow bench;
    QVERIFY(openReport(bench));
    bench.cutAt("/cancel", Cut::Trouble);
    QVERIFY(stop(bench));
    QVERIFY2(tells(bench, u"“November news” was not stopped. It is going out now."_s), qPrintable(bench.told()));
    QVERIFY(bench.window.settle());
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(tells(bench, u"“November news” was stopped."_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"canceled"_s);
    QCOMPARE(bench.relay.cancels(), 1);
    // The report itself knows.
    QVERIFY(bench.window.settle());
    QVERIFY(says(bench.window.window(), u"Canceled"_s));
}

void TestSendAgain::reportStopsAsking()
{
    RelayWindow bench;
    QVERIFY(openReport(bench));
    bench.cutAt("/cancel", Cut::Unanswered, 10000); // and nothing after it
    QVERIFY(stop(bench));
    QVERIFY2(tells(bench, u"It is not known yet whether “November news” was stopped."_s), qPrintable(bench.told()));
    QVERIFY2(bench.told().contains(u"sends nothing twice"_s), qPrintable(bench.told()));
    QVERIFY(!button(bench.window.window(), u"Stop sending…"_s)->isEnabled());
    QVERIFY(click(bench.window.window(), u"Stop asking"_s));
    QVERIFY2(bench.told().contains(u"It is not known whether “November news” was stopped."_s), qPrintable(bench.told()));
    // That the report cannot be read either does not take its place.
    bench.window.page().refresh();
    QVERIFY(bench.window.passTimeUntil([&] { return bench.window.isSettled(); }));
    QVERIFY2(bench.told().contains(u"It is not known whether “November news” was stopped."_s), qPrintable(bench.told()));
    bench.mend();
    // What is true is seen as soon as it can be read.
    QVERIFY2(bench.window.passTimeUntil([&] { return says(bench.window.window(), u"Canceled"_s); }),
             qPrintable(words(bench.window.window())));
    QCOMPARE(bench.relay.cancels(), 1);
}

// Whoever went back to the list in between is told there.
void TestSendAgain::listTellsWhatTheReportWasLeftWith()
{
    RelayWindow bench;
    QVERIFY(openReport(bench));
    bench.cutAt("/cancel", Cut::Unanswered, 10000);
    QVERIFY(stop(bench));
    QVERIFY2(tells(bench, u"It is not known yet whether “November news” was stopped."_s), qPrintable(bench.told()));
    QVERIFY(click(bench.window.window(), u"Back"_s));
    QTRY_VERIFY(bench.list());
    bench.mend();
    QVERIFY2(tells(bench, u"“November news” was stopped."_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"canceled"_s);
}

void TestSendAgain::setsTheTimeAgain()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(openAnotherTime(bench));
    bench.cutAt("/cancel", Cut::Trouble);
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"The time of “November news” was not changed. It goes out at Tue, 24 Nov"_s),
             qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"scheduled"_s);
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(bench.window.settle());
    QCOMPARE(dateOf(bench)->date(), QDate(2026, 11, 25)); // the one that was chosen
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY2(bench.told().startsWith(u"“November news” now goes out at Wed, 25 Nov"_s), qPrintable(bench.told()));
    QVERIFY(fieldOf(bench.relay.sandbox.talk, bench.id, "scheduled_at").startsWith(u"2026-11-25"_s));
    QCOMPARE(bench.relay.sends(), 1);
    QCOMPARE(bench.relay.cancels(), 1);
}

void TestSendAgain::setsTheTimeOfWhatIsADraftNow_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("trouble") << Cut::Trouble;
    QTest::newRow("lost on the way") << Cut::Lost;
}

// The first step worked, the second did not: what is left is done again, and nothing else.
void TestSendAgain::setsTheTimeOfWhatIsADraftNow()
{
    QFETCH(Cut, cut);
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(openAnotherTime(bench));
    bench.cutAt("/send", cut);
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"“November news” is a draft now and does not go out: its old time was cancelled, "
                                     "and the new one was not set."_s),
             qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"draft"_s);
    QCOMPARE(bench.relay.sends(), 0);
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“November news” goes out at Wed, 25 Nov"_s); }),
             qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"scheduled"_s);
    QVERIFY(fieldOf(bench.relay.sandbox.talk, bench.id, "scheduled_at").startsWith(u"2026-11-25"_s));
    QCOMPARE(bench.relay.sends(), 1);
    QCOMPARE(bench.relay.cancels(), 1);
}

void TestSendAgain::newTimeIsKnownThoughItsAnswerWasLost()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(openAnotherTime(bench));
    bench.cutAt("/send", Cut::Unanswered);
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] { return !bench.dialog(); }));
    QVERIFY(bench.window.settle());
    QVERIFY2(bench.told().startsWith(u"“November news” now goes out at Wed, 25 Nov"_s), qPrintable(bench.told()));
    QCOMPARE(bench.relay.sendsSeen(), 1);
    QCOMPARE(bench.relay.sends(), 1);
}

void TestSendAgain::copiesAgain()
{
    RelayWindow bench;
    const QByteArray web = openWebDraft(bench);
    QVERIFY(!web.isEmpty());
    bench.relay.server.goOffline();
    QVERIFY(click(bench.window.window(), u"Make a copy"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"No copy was made."_s); }), qPrintable(bench.told()));
    QVERIFY(bench.passFor(30s));
    QVERIFY2(bench.told().contains(u"No copy was made."_s), qPrintable(bench.told()));
    QVERIFY(bench.relay.server.listenAgain());
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(bench.passUntil([&] { return isWritten(bench, u"From the web (copy)"_s); }), qPrintable(bench.told()));
    QVERIFY(bench.window.settle());
    QCOMPARE(copies(bench), 1);
    QCOMPARE(bench.relay.statusOf(web), u"draft"_s);
}

// Whether there is one is not known; another one is made by nobody but the person.
void TestSendAgain::saysThatACopyMayBeThere()
{
    RelayWindow bench;
    QVERIFY(!openWebDraft(bench).isEmpty());
    bench.cutAt("/duplicate", Cut::Unanswered);
    QVERIFY(click(bench.window.window(), u"Make a copy"_s));
    QVERIFY2(bench.passUntil([&] {
        return bench.told().contains(u"It is not clear whether Resend carried this out."_s);
    }), qPrintable(bench.told()));
    QVERIFY2(bench.told().contains(u"Look at what is there now before you try again."_s), qPrintable(bench.told()));
    QVERIFY(!button(bench.window.window(), u"Retry"_s));
    QVERIFY(bench.passFor(60s));
    QCOMPARE(copies(bench), 1);
    // It is seen where the person looks.
    QVERIFY(click(bench.window.window(), u"Back"_s));
    QVERIFY(bench.window.settle());
    QVERIFY(click(bench.window.window(), u"‹ Broadcasts"_s));
    QTRY_VERIFY(bench.list());
    QTRY_VERIFY(bench.rowOf(u"From the web (copy)"_s) >= 0);
}

// The answer comes late: by then the person does something else.
void TestSendAgain::leavesWhoWentOnAlone()
{
    RelayWindow bench;
    QVERIFY(!openWebDraft(bench).isEmpty());
    bool isHeld = true;
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        std::optional<ScriptedAnswer> answer = bench.relay.answerTo(request);
        if (answer && isHeld && request.path().endsWith("/duplicate"))
            answer->how = ScriptedAnswer::How::Held;
        return answer;
    });
    QVERIFY(click(bench.window.window(), u"Make a copy"_s));
    QTRY_COMPARE(copies(bench), 1);
    QVERIFY(click(bench.window.window(), u"Back"_s));
    QTRY_VERIFY(isWritten(bench, u"From the web"_s));
    isHeld = false;
    bench.relay.server.release();
    QVERIFY(bench.window.settle());
    QVERIFY(isWritten(bench, u"From the web"_s));
    // It is told where the copy is.
    QVERIFY(click(bench.window.window(), u"‹ Broadcasts"_s));
    QTRY_VERIFY(bench.list());
    QVERIFY2(bench.told().contains(u"A copy of “From the web” was made. It is in this list."_s), qPrintable(bench.told()));
}

POSTROOM_WINDOW_TEST_MAIN(TestSendAgain)
#include "tst_ui_send_again.moc"
