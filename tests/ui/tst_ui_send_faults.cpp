// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "drafts/open_draft.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "hands.h"
#include "relay_window.h"
#include "send/undo_bar.h"
#include "sending/send_history.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;
using Cut = Relay::Cut;

//! What the person is told, and can do, where something breaks on a broadcast's way out: in the window over a sandbox, with
//! something in between that breaks.
class TestSendFaults final : public QObject
{
    Q_OBJECT
private slots:
    void anOrderThatComesLateWasSent();
    void stopsAskingAndIsToldLater();
    void vouchesForNoCheckThatWasNotMade();
    void checksHoldWhileListsAreReadAgain();
    void leavesAPageThatCannotBeRead();
    void saysThatThereIsNoPlainText();
    void showsTheWordsInANarrowWindow();
    void undoesAgain();
    void duplicatesAgain();
    void stopsAskingAboutAnUndo();
    void undoBarStopsAsking();
    void laterErrorStaysInTheUndoBar();
    void rescheduleIsGivenUp();
    void countsAgainForAnotherTime();
    void timePassesWhileTheMessageIsRead();
    void senderIsSwitchedOffMeanwhile();

private:
    static bool chooseAndClick(const RelayWindow &bench, const QString &action)
    {
        return bench.choose(u"November news"_s) && click(bench.window.window(), action);
    }
    //! Opens the dialog for another time and chooses the day after.
    static bool openAnotherTime(const RelayWindow &bench)
    {
        if (!chooseAndClick(bench, u"Another time…"_s) || !QTest::qWaitFor([&] { return bench.dialog() != nullptr; }))
            return false;
        auto *date = bench.dialog()->findChild<QDateEdit *>(u"date"_s);
        date->setSelectedSection(QDateEdit::DaySection);
        QTest::keyClick(date, Qt::Key_Up);
        return true;
    }
    //! The last page before the broadcast goes out, whatever it says.
    static bool openReview(RelayWindow &bench)
    {
        return chooseAndClick(bench, u"Open"_s)
            && bench.passUntil([&] {
                   const QAbstractButton *review = button(bench.window.window(), u"Review and send ›"_s);
                   return review && review->isEnabled();
               })
            && click(bench.window.window(), u"Review and send ›"_s);
    }
    static UndoRow *undoRow(const RelayWindow &bench)
    {
        return shown<UndoRow>(bench.window.window()).value(0);
    }
};

// The answer to the order is lost, the first look after it still finds a draft, and then it is carried out: nobody may have
// been told that it was not sent.
void TestSendFaults::anOrderThatComesLateWasSent()
{
    RelayWindow bench;
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QVERIFY(bench.openSend(u"November news"_s));
    bench.relay.landsByItself = false;
    bench.cutAt("/send", Cut::Late);
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QTRY_COMPARE(bench.relay.sendsSeen(), 1);
    QVERIFY(bench.window.settle()); // the first look, and all that being reached again brings
    QCOMPARE(bench.status(), u"draft"_s);
    bench.relay.land();
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"goes out at"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    QVERIFY2(!bench.told().contains(u"was not sent"_s), qPrintable(bench.told()));
    QCOMPARE(bench.status(), u"scheduled"_s);
    QCOMPARE(bench.relay.sends(), 1);
    const QList<HistoryEntry> entries = bench.window.history().entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().problem, std::optional(SendResult::Problem::None));
}

// Nobody is told "was not sent" of an order of a moment ago: it may still come.
void TestSendFaults::stopsAskingAndIsToldLater()
{
    RelayWindow bench;
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QVERIFY(bench.openSend(u"November news"_s));
    bench.relay.landsByItself = false;
    bench.cutAt("/send", Cut::Late);
    QTest::mouseClick(bench.sendButton(), Qt::LeftButton);
    QTRY_COMPARE(bench.relay.sendsSeen(), 1);
    bench.relay.server.goOffline();
    QVERIFY2(bench.passUntil([&] { return button(bench.window.window(), u"Stop asking"_s) != nullptr; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(click(bench.window.window(), u"Stop asking"_s));
    QVERIFY(bench.told().contains(u"It is not known whether “November news” was sent."_s));
    QVERIFY(bench.relay.server.listenAgain());
    bench.mend();
    QVERIFY2(bench.passUntil([&] { return bench.relay.requests() > 0 && bench.window.models().broadcasts.failure() == std::nullopt; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    QVERIFY2(!bench.told().contains(u"was not sent"_s), qPrintable(bench.told()));
    bench.relay.land();
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“November news” goes out at"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY2(!bench.told().contains(u"was not sent"_s), qPrintable(bench.told()));
}

void TestSendFaults::vouchesForNoCheckThatWasNotMade()
{
    RelayWindow bench;
    bench.relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + bench.id,
                                      json("{'html':'<p>{{{contact.nope|x}}}</p><p><a href=\\'{{{RESEND_UNSUBSCRIBE_URL}}}\\'>"
                                           "Leave</a></p>'}"));
    bench.window.preferences().setTypedThreshold(100000);
    bench.cutAt("/contact-properties", Cut::Trouble);
    bench.open();
    QVERIFY(openReview(bench));
    QVERIFY(bench.passUntil([&] {
        return says(bench.window.window(), u"Could not be checked: Personal fields that exist. Nothing can be sent before."_s);
    }));
    QVERIFY(bench.window.settle());
    QVERIFY(!says(bench.window.window(), u"Nothing must be fixed"_s));
    QVERIFY(!bench.sendButton()->isEnabled());
    bench.mend();
    QVERIFY(click(bench.window.window(), u"Load again"_s));
    QVERIFY2(bench.passUntil([&] { return says(bench.window.window(), u"1 thing must be fixed"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(!button(bench.window.window(), u"Load again"_s));
    QVERIFY(!bench.sendButton()->isEnabled());
}

void TestSendFaults::checksHoldWhileListsAreReadAgain()
{
    RelayWindow bench;
    bench.relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + bench.id, json("{'from':'Acme <a@unknown.example>'}"));
    bench.open();
    QVERIFY(openReview(bench));
    QVERIFY2(bench.passUntil([&] { return says(bench.window.window(), u"1 thing must be fixed"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    bench.window.models().domains.refresh();
    QCOMPARE(bench.window.models().domains.phase(), TableModel::Phase::Refreshing);
    QVERIFY(says(bench.window.window(), u"1 thing must be fixed"_s));
    QVERIFY(says(bench.window.window(), u"Not verified"_s));
}

void TestSendFaults::leavesAPageThatCannotBeRead()
{
    RelayWindow bench;
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QVERIFY(chooseAndClick(bench, u"Open"_s));
    QVERIFY2(bench.passUntil([&] { return button(bench.window.window(), u"Review and send ›"_s) && bench.window.settle(); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    bench.relay.server.goOffline();
    QVERIFY(click(bench.window.window(), u"Review and send ›"_s));
    QVERIFY2(bench.passUntil([&] { return says(bench.window.window(), u"The broadcast could not be read."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(click(bench.window.window(), u"Back"_s));
    QTRY_VERIFY(button(bench.window.window(), u"Review and send ›"_s));
    QVERIFY(click(bench.window.window(), u"Review and send ›"_s));
    QVERIFY2(bench.passUntil([&] { return says(bench.window.window(), u"The broadcast could not be read."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    // Reached again, it comes by itself.
    QVERIFY(bench.relay.server.listenAgain());
    QVERIFY2(bench.passUntil([&] { return bench.sendButton() && bench.sendButton()->isEnabled(); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
}

// The service answers the same for no text as for one it makes itself.
void TestSendFaults::saysThatThereIsNoPlainText()
{
    RelayWindow bench;
    bench.open();
    QVERIFY(chooseAndClick(bench, u"Open"_s));
    QVERIFY2(bench.passUntil([&] { return button(bench.window.window(), u"Review and send ›"_s) && bench.window.settle(); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    OpenDraft *draft = static_cast<BroadcastsPage &>(bench.window.page()).draft();
    BroadcastDraft wanted = draft->wanted();
    wanted.text = PlainText::none();
    draft->setWanted(wanted);
    emit draft->replaced(); // the editor did not write it itself
    draft->save();
    QVERIFY2(bench.passUntil([&] { return draft->state() == OpenDraft::State::Saved; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    QVERIFY(click(bench.window.window(), u"Review and send ›"_s));
    // That, and no topic.
    QVERIFY2(bench.passUntil([&] { return says(bench.window.window(), u"2 things to look at"_s); }),
             qPrintable(words(bench.window.window())));
}

// From the last page to the words that are meant, where the checks have no room beside the message.
void TestSendFaults::showsTheWordsInANarrowWindow()
{
    RelayWindow bench;
    bench.relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + bench.id, json("{'subject':'Hello {{name}}, look'}"));
    bench.window.window().resize(800, 780);
    bench.open();
    QVERIFY(openReview(bench));
    QVERIFY(bench.passUntil([&] { return says(bench.window.window(), u"1 thing must be fixed"_s); }));
    QVERIFY(click(bench.window.window(), u"Show"_s));
    QVERIFY(bench.passUntil([&] { return says(bench.window.window(), u"Left over from a template"_s); }));
    QVERIFY(clickNamed(bench.window.window(), u"Show me: Left over from a template"_s));
    const QLineEdit *subject = field(bench.window.window(), u"Subject"_s);
    QVERIFY(subject);
    QCOMPARE(subject->selectedText(), u"{{name}}"_s);
}

void TestSendFaults::undoesAgain()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(bench.window.settle());
    bench.relay.server.goOffline();
    QVERIFY(chooseAndClick(bench, u"Back to draft"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“November news” was not undone."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    // That the list cannot be read either does not take its place.
    QVERIFY(bench.passFor(60s));
    QVERIFY2(bench.told().contains(u"“November news” was not undone."_s), qPrintable(bench.told()));
    QVERIFY(bench.relay.server.listenAgain());
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"is a draft again"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QCOMPARE(bench.status(), u"draft"_s);
    QCOMPARE(bench.relay.cancels(), 1);
}

void TestSendFaults::duplicatesAgain()
{
    RelayWindow bench;
    bench.open();
    QVERIFY(bench.window.settle());
    bench.relay.server.goOffline();
    QVERIFY(chooseAndClick(bench, u"Duplicate"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"The broadcast was not duplicated."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.relay.server.listenAgain());
    QVERIFY(click(bench.window.window(), u"Retry"_s));
    QVERIFY2(bench.passUntil([&] { return bench.rowOf(u"November news (copy)"_s) >= 0; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    QCOMPARE(bench.told(), QString());
    QCOMPARE(column(*bench.list(), 0).count(u"November news (copy)"_s), 1);
}

void TestSendFaults::stopsAskingAboutAnUndo()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    bench.cutAt("/cancel", Cut::Unanswered, 10000);
    QVERIFY(chooseAndClick(bench, u"Back to draft"_s));
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"It is not known yet whether “November news” was undone."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(click(bench.window.window(), u"Stop asking"_s));
    QVERIFY2(bench.told().contains(u"It is not known whether “November news” was undone."_s), qPrintable(bench.told()));
    QVERIFY(!button(bench.window.window(), u"Stop asking"_s));
    QCOMPARE(bench.relay.cancels(), 1);
    QCOMPARE(bench.status(), u"draft"_s);
}

void TestSendFaults::undoBarStopsAsking()
{
    RelayWindow bench;
    bench.schedule("2026-11-23T12:08:00Z");
    bench.open();
    QVERIFY2(bench.passUntil([&] { return undoRow(bench) != nullptr; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    bench.cutAt("/cancel", Cut::Unanswered, 10000);
    QTest::mouseClick(undoRow(bench)->button(), Qt::LeftButton);
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"It is not known yet whether “November news” was undone."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QCOMPARE(undoRow(bench)->button()->text(), u"Undoing…"_s);
    QTest::mouseClick(undoRow(bench)->button(), Qt::LeftButton); // nothing more
    QVERIFY(click(bench.window.window(), u"Stop asking"_s));
    QVERIFY(bench.told().contains(u"It is not known whether “November news” was undone."_s));
    QVERIFY(undoRow(bench)->button()->isEnabled());
}

// A sentence that goes by itself takes no later one with it.
void TestSendFaults::laterErrorStaysInTheUndoBar()
{
    RelayWindow bench;
    const QByteArray other = newBroadcast(bench.relay.sandbox.talk, json(",'name':'Second','html':'<p>Hello</p>'"));
    bench.schedule("2026-11-23T12:08:00Z");
    bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + other + "/send", R"({"scheduled_at":"2026-11-23T12:09:00Z"})");
    bench.open();
    QVERIFY2(bench.passUntil([&] { return shown<UndoRow>(bench.window.window()).size() == 2; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QTest::mouseClick(undoRow(bench)->button(), Qt::LeftButton);
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“November news” is a draft again"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY2(bench.passUntil([&] { return shown<UndoRow>(bench.window.window()).size() == 1; }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    bench.relay.server.goOffline();
    QTest::mouseClick(undoRow(bench)->button(), Qt::LeftButton);
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“Second” was not undone."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.passFor(10s));
    QVERIFY2(bench.told().contains(u"“Second” was not undone."_s), qPrintable(bench.told()));
    QVERIFY(bench.relay.server.listenAgain());
    for (QAbstractButton *retry : shown<QAbstractButton>(*bench.window.window().findChild<UndoBar *>())) {
        if (withoutMnemonic(retry->text()) == u"Retry"_s)
            QTest::mouseClick(retry, Qt::LeftButton);
    }
    QVERIFY2(bench.passUntil([&] { return bench.told().contains(u"“Second” is a draft again"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QCOMPARE(bench.relay.cancels(), 2);
}

void TestSendFaults::rescheduleIsGivenUp()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(openAnotherTime(bench));
    QVERIFY(bench.window.settle());
    bench.cutAt("/cancel", Cut::Unanswered, 10000);
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(bench.passUntil([&] {
        return bench.dialog() && says(*bench.dialog(), u"It is not known yet whether the time of “November news” was changed."_s);
    }));
    QVERIFY(!button(*bench.dialog(), u"Set this time"_s)->isEnabled());
    QVERIFY(click(*bench.dialog(), u"Stop asking"_s));
    QTRY_VERIFY(!bench.dialog());
    QVERIFY2(bench.told().contains(u"It is not known when “November news” goes out, or whether at all."_s),
             qPrintable(bench.told()));
    bench.mend();
    for (int minute = 0; minute < 60; ++minute) {
        bench.pass(1min);
        QVERIFY(bench.window.settle());
    }
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QCOMPARE(bench.status(), u"draft"_s);
}

void TestSendFaults::countsAgainForAnotherTime()
{
    RelayWindow bench;
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(bench.window.settle());
    bench.cutAt("/contacts", Cut::Trouble);
    QVERIFY(openAnotherTime(bench));
    QVERIFY2(bench.passUntil([&] { return says(*bench.dialog(), u"The people could not be counted."_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(bench.window.settle());
    bench.mend();
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY(says(*bench.dialog(), u"They are being counted again: try again when the number stands here."_s));
    QVERIFY2(bench.passUntil([&] { return says(*bench.dialog(), u" are subscribed. Counted"_s); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QVERIFY2(bench.passUntil([&] { return !bench.dialog(); }), qPrintable(bench.told() + u"\n--\n"_s + words(bench.window.window())));
    QVERIFY2(bench.told().contains(u"now goes out at Wed, 25 Nov"_s), qPrintable(bench.told()));
}

// A time that has passed is not taken for "now".
void TestSendFaults::timePassesWhileTheMessageIsRead()
{
    RelayWindow bench;
    bench.window.preferences().setSendZone("UTC");
    bench.schedule("2026-11-24T12:00:00Z");
    bench.open();
    QVERIFY(chooseAndClick(bench, u"Another time…"_s));
    QTRY_VERIFY(bench.dialog());
    QVERIFY(bench.window.settle());
    bench.dialog()->findChild<QDateEdit *>(u"date"_s)->setDate(QDate(2026, 11, 23));
    bench.dialog()->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(12, 1)); // in a minute
    bool isHeld = true;
    bool isAsked = false;
    bench.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        std::optional<ScriptedAnswer> answer = bench.relay.answerTo(request);
        if (answer && isHeld && request.method == "GET" && request.path().endsWith("/broadcasts/" + bench.id)) {
            answer->how = ScriptedAnswer::How::Held;
            isAsked = true;
        }
        return answer;
    });
    QVERIFY(click(*bench.dialog(), u"Set this time"_s));
    QTRY_VERIFY(isAsked);
    bench.pass(61s);
    isHeld = false;
    bench.relay.server.release();
    QVERIFY(bench.passFor(180s));
    QVERIFY(bench.dialog());
    QVERIFY2(says(*bench.dialog(), u"The chosen time has passed meanwhile. Choose a later one."_s),
             qPrintable(words(*bench.dialog())));
    QVERIFY(says(*bench.dialog(), u"That time has passed. Choose a later one."_s));
    QCOMPARE(bench.relay.cancels(), 0);
    QCOMPARE(bench.relay.sendsSeen(), 0);
    QCOMPARE(bench.status(), u"scheduled"_s);
}

// What the last page says of the sender is what the account has, also where that is changed while somebody looks.
void TestSendFaults::senderIsSwitchedOffMeanwhile()
{
    RelayWindow bench;
    bench.window.preferences().setTypedThreshold(100000);
    bench.open();
    QVERIFY(bench.openSend(u"November news"_s));
    QVERIFY(says(bench.window.window(), u"Can send"_s));
    DomainsModel &domains = bench.window.models().domains;
    const auto setSending = [&](bool isOn) {
        for (int row = 0; row < domains.rowCount(); ++row) {
            Domain domain = domains.at(row);
            if (domain.name != u"acme.com"_s)
                continue;
            domain.sending = isOn;
            domains.update(domain);
        }
    };
    setSending(false);
    QVERIFY2(says(bench.window.window(), u"Sending is off"_s), qPrintable(words(bench.window.window())));
    QVERIFY2(says(bench.window.window(), u"1 thing must be fixed"_s), qPrintable(words(bench.window.window())));
    QVERIFY(!bench.sendButton()->isEnabled());
    setSending(true);
    QVERIFY(says(bench.window.window(), u"Can send"_s));
    QVERIFY(bench.sendButton()->isEnabled());
}

POSTROOM_WINDOW_TEST_MAIN(TestSendFaults)
#include "tst_ui_send_faults.moc"
