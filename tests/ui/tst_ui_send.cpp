// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "checks/live_checks.h"
#include "kit/badge.h"
#include "kit/message_strip.h"
#include "models/sender_standing.h"
#include "preflight/preflight.h"
#include "send/time_choice.h"
#include "send/undo_bar.h"
#include "send_window.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! The send page and the Undo bar, as a person uses them, against the sandbox.
class TestSendPage final : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatIsSent();
    void nothingBeforeTheChecks();
    void undoBarCountsDownAndUndoes();
    void undoBarIsThereAfterARestart();
    void numberIsTyped();
    void refusesWhatChanged();
    void choosesATime();
    void namesGapsAndDoubles();
    void neverInThePast();
    void trialSenderMaySend();
    void noFurtherThanTheService();
    void makesACopyOfAWebDraft();
    void saysThatNobodyIsThere();
    void undoBarCoversEveryTimeToUndo();
    void countGrowsOlder();

private:
    static QPushButton *sendButton(const QWidget &page) { return page.findChild<QPushButton *>(u"send"_s); }
    static QString stripOf(const QWidget &page) { return page.findChild<MessageStrip *>()->text(); }
    static UndoBar *bar(const SendWindow &window) { return window.bench.window().findChild<UndoBar *>(); }
    static QString barText(const SendWindow &window)
    {
        const QList<UndoRow *> rows = shown<UndoRow>(window.bench.window());
        return rows.isEmpty() ? QString() : rows.constFirst()->text();
    }
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
};

void TestSendPage::showsWhatIsSent()
{
    SendWindow window;
    const auto page = window.openPage(window.makeDraft());
    page->setChecks(0, 2);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    const QString all = words(*page);
    for (const QString &text : {u"Newsletter"_s, u"Acme News <news@acme.com>"_s, u"What we built for you this month"_s,
                                u"Three things, two minutes"_s, u"Nothing must be fixed"_s,
                                u"None: everybody subscribed in the segment gets it."_s, u"Can send"_s,
                                u"Goes out at 1:02 PM in Berlin (12:02 PM UTC). Until then you can undo."_s})
        QVERIFY2(all.contains(text), qPrintable(text + u" is missing in:\n"_s + all));
    const SegmentCount count = *window.bench.models().segments.counts().of(page->saved()->segmentId);
    QVERIFY(count.complete && count.subscribed > 0 && count.people > count.subscribed);
    QVERIFY(all.contains(u"%1 of %2 are subscribed. Counted just now."_s.arg(count.subscribed).arg(count.people)));
    picture(*page, u"send-page"_s);
}

void TestSendPage::nothingBeforeTheChecks()
{
    SendWindow window;
    const auto page = window.openPage(window.makeDraft());
    QVERIFY(says(*page, u"The message is being checked…"_s));
    QVERIFY(!sendButton(*page)->isEnabled());
    page->setChecks(1, 0);
    QVERIFY(!sendButton(*page)->isEnabled());
    QSignalSpy asked(page.get(), &SendPage::checksRequested);
    QVERIFY(click(*page, u"Show"_s));
    QCOMPARE(asked.size(), 1);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
}

void TestSendPage::undoBarCountsDownAndUndoes()
{
    SendWindow window;
    QVERIFY(!bar(window)->isVisible());
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    sendButton(*page)->click();
    QTRY_COMPARE(stripOf(*page),
                 u"“November news” goes out at 1:02 PM in Berlin (12:02 PM UTC). "
                 "Until then it can be undone, here or on any other computer."_s);
    QVERIFY(!sendButton(*page)->isVisible());
    QTRY_COMPARE(barText(window), u"“November news” goes out in 2:00"_s);
    QCOMPARE(window.status(id), u"scheduled"_s);
    picture(*page, u"send-page-done"_s);
    picture(window.bench.window(), u"undo-bar"_s);
    window.pass(17s);
    QTRY_COMPARE(barText(window), u"“November news” goes out in 1:43"_s);
    QTest::mouseClick(shown<UndoRow>(window.bench.window()).constFirst()->button(), Qt::LeftButton);
    QTRY_COMPARE(barText(window), QString());
    QVERIFY(says(*bar(window), u"“November news” is a draft again: nothing went out."_s));
    QCOMPARE(window.status(id), u"draft"_s);
    // The sentence goes by itself.
    QVERIFY(window.passUntil([&] { return !bar(window)->isVisible(); }));
    QCOMPARE(window.bench.history().entries().size(), 2);
    QCOMPARE(window.bench.history().entries().first().action, SendAction::Undo);
}

void TestSendPage::undoBarIsThereAfterARestart()
{
    SendWindow window;
    const QString id = window.makeDraft();
    window.call(SendBroadcast{.id = id, .scheduledAt = window.bench.clock().now().addSecs(300)});
    window.bench.restart();
    window.bench.open(window.sandbox.url(), u"Acme Marketing"_s, "re_test");
    window.pass(4s);
    QTRY_COMPARE(barText(window), u"“November news” goes out in 4:56"_s);
    // Also while another page of the window is shown.
    window.bench.window().showSettings();
    QTRY_COMPARE(barText(window), u"“November news” goes out in 4:56"_s);
    // One scheduled elsewhere meanwhile comes by itself.
    const QString other = window.makeDraft(u"From elsewhere"_s);
    window.call(SendBroadcast{.id = other, .scheduledAt = window.bench.clock().now().addSecs(240)});
    QVERIFY(window.passUntil([&] { return shown<UndoRow>(window.bench.window()).size() == 2; }));
    // And what has gone out goes.
    QVERIFY(window.passUntil([&] { return barText(window).isEmpty(); }));
    QVERIFY(window.status(id) != u"scheduled"_s);
}

void TestSendPage::numberIsTyped()
{
    SendWindow window;
    window.bench.preferences().setTypedThreshold(20);
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(window.bench.models().segments.counts().of(page->saved()->segmentId)->complete);
    auto *typed = page->findChild<QLineEdit *>(u"typedNumber"_s);
    QTRY_VERIFY(typed->isVisible());
    QVERIFY(!sendButton(*page)->isEnabled());
    const int people = window.bench.models().segments.counts().of(page->saved()->segmentId)->subscribed;
    QTest::keyClicks(typed, QString::number(people + 1));
    QVERIFY(!sendButton(*page)->isEnabled());
    typed->clear();
    QTest::keyClicks(typed, u' ' + QString::number(people));
    QVERIFY(sendButton(*page)->isEnabled());
    window.bench.preferences().setTypedThreshold(people + 1);
    QVERIFY(!typed->isVisible());
    QVERIFY(sendButton(*page)->isEnabled());
}

void TestSendPage::refusesWhatChanged()
{
    SendWindow window;
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    window.call(UpdateBroadcast{.id = id, .subject = u"Something else"_s});
    sendButton(*page)->click();
    QTRY_VERIFY(stripOf(*page).startsWith(u"Nothing was sent: the saved message is not the one shown here."_s));
    QVERIFY(stripOf(*page).contains(u"subject"_s));
    QCOMPARE(window.status(id), u"draft"_s);
    QVERIFY(!sendButton(*page)->isVisible());
    picture(*page, u"send-page-differs"_s);
}

void TestSendPage::choosesATime()
{
    SendWindow window;
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    page->findChild<QRadioButton *>(u"later"_s)->click();
    page->findChild<QDateEdit *>(u"date"_s)->setDate(QDate(2026, 12, 1));
    page->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(9, 30));
    auto *zone = page->findChild<QComboBox *>(u"zone"_s);
    zone->setCurrentIndex(zone->findData(QByteArray("America/New_York")));
    QVERIFY2(says(*page, u"Goes out at Tue, 1 Dec at 9:30 AM in New York (2:30 PM UTC). Until then you can undo."_s),
             qPrintable(words(*page)));
    picture(*page, u"send-page-time"_s);
    sendButton(*page)->click();
    QTRY_VERIFY(stripOf(*page).startsWith(u"“November news” goes out at Tue, 1 Dec at 9:30 AM in New York"_s));
    QCOMPARE(*window.call(GetBroadcast{id}).broadcast.scheduledAt,
             QDateTime(QDate(2026, 12, 1), QTime(14, 30), Qt::UTC));
    QCOMPARE(window.bench.preferences().sendZone(), QByteArray("America/New_York"));
}

void TestSendPage::namesGapsAndDoubles()
{
    SendWindow window;
    window.bench.clock().advance(24h * 120); // to the 23rd of March
    TimeChoice choice(TimeChoice::Offers::LaterOnly, window.bench.clock(), window.bench.preferences());
    choice.resize(700, 200);
    showAlone(choice);
    auto *date = choice.findChild<QDateEdit *>(u"date"_s);
    auto *time = choice.findChild<QTimeEdit *>(u"time"_s);
    auto *zone = choice.findChild<QComboBox *>(u"zone"_s);
    zone->setCurrentIndex(zone->findData(QByteArray("Europe/Berlin")));
    date->setDate(QDate(2027, 3, 28));
    time->setTime(QTime(2, 30));
    QCOMPARE(choice.fault(),
             u"2:30 AM does not exist in Berlin on that day: the clocks go forward from 2:00 AM to 3:00 AM."_s);
    QVERIFY(!choice.at());
    QVERIFY(says(choice, choice.fault()));
    picture(choice, u"time-gap"_s);
    time->setTime(QTime(3, 0));
    QCOMPARE(choice.at(), std::optional(QDateTime(QDate(2027, 3, 28), QTime(1, 0), Qt::UTC)));

    window.bench.clock().advance(24h * 200);
    date->setDate(QDate(2027, 10, 31));
    time->setTime(QTime(2, 30));
    QVERIFY(says(choice, u"2:30 AM comes twice on that day, because the clocks go back. Which one?"_s));
    QCOMPARE(choice.at(), std::optional(QDateTime(QDate(2027, 10, 31), QTime(0, 30), Qt::UTC)));
    QVERIFY(click(choice, u"The second 2:30 AM (CET)"_s));
    QCOMPARE(choice.at(), std::optional(QDateTime(QDate(2027, 10, 31), QTime(1, 30), Qt::UTC)));
    picture(choice, u"time-double"_s);
    time->setTime(QTime(4, 0));
    QVERIFY(!button(choice, u"The second 2:30 AM (CET)"_s));
    // One that was chosen before is proposed as it was, and not an hour from it.
    for (const int hour : {0, 1, 0}) {
        const QDateTime before(QDate(2027, 10, 31), QTime(hour, 30), Qt::UTC);
        choice.setTime(before);
        QCOMPARE(choice.at(), std::optional(before));
        QVERIFY(choice.when() == WhenToSend::at(before));
    }
}

// The service takes messages from its own domain, whatever the account has.
void TestSendPage::trialSenderMaySend()
{
    SendWindow window;
    AccountModels &models = window.bench.models();
    models.domains.refresh();
    window.bench.settle();
    BroadcastDraft draft;
    const auto isBlamed = [&](const QString &from) {
        draft.from = from;
        const QList<Finding> all = preflight(draft, preflightFacts(models, draft));
        return std::any_of(all.cbegin(), all.cend(),
                           [](const Finding &one) { return one.check == CheckId::UnverifiedSender; });
    };
    QVERIFY(!isBlamed(u"Acme <onboarding@resend.dev>"_s));
    QVERIFY(!isBlamed(u"Acme <news@acme.com>"_s));
    QVERIFY(isBlamed(u"Acme <news@elsewhere.example>"_s));
    QVERIFY(!senderStanding(u"resend.dev"_s, models.domains));
}

void TestSendPage::neverInThePast()
{
    SendWindow window;
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    page->findChild<QRadioButton *>(u"later"_s)->click();
    page->findChild<QDateEdit *>(u"date"_s)->setDate(QDate(2026, 11, 23));
    page->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(13, 0)); // this very minute
    QVERIFY(says(*page, u"That time has passed. Choose a later one."_s));
    QVERIFY(!sendButton(*page)->isEnabled());
    page->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(13, 1));
    QVERIFY(sendButton(*page)->isEnabled());
    // It passes while the person looks at it.
    window.pass(61s);
    QVERIFY(!sendButton(*page)->isEnabled() || (sendButton(*page)->click(), !sendButton(*page)->isEnabled()));
    QCOMPARE(window.status(id), u"draft"_s);
}

void TestSendPage::noFurtherThanTheService()
{
    SendWindow window;
    const QString id = window.makeDraft();
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    page->findChild<QRadioButton *>(u"later"_s)->click();
    page->findChild<QDateEdit *>(u"date"_s)->setDate(QDate(2026, 12, 23));
    page->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(13, 1)); // thirty days and a minute
    QVERIFY(says(*page, u"Resend takes times up to thirty days ahead. Choose an earlier one."_s));
    QVERIFY(!sendButton(*page)->isEnabled());
    page->findChild<QTimeEdit *>(u"time"_s)->setTime(QTime(13, 0));
    QVERIFY(sendButton(*page)->isEnabled());
    sendButton(*page)->click();
    QTRY_COMPARE(window.status(id), u"scheduled"_s);
}

void TestSendPage::makesACopyOfAWebDraft()
{
    SendWindow window;
    window.bench.models().broadcasts.refresh();
    window.bench.settle();
    const BroadcastsModel &list = window.bench.models().broadcasts;
    QString web;
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.at(row).status.known != BroadcastStatus::Draft || !list.at(row).segmentId)
            continue;
        const auto page = window.openPage(list.at(row).id);
        page->setChecks(0, 0);
        page->findChild<QRadioButton *>(u"later"_s)->click();
        window.bench.settle();
        if (!sendButton(*page)->isEnabled())
            continue;
        sendButton(*page)->click();
        QTRY_VERIFY(!page->isBusy());
        if (!stripOf(*page).contains(u"resend.com"_s))
            continue;
        web = list.at(row).id;
        picture(*page, u"send-page-web"_s);
        QSignalSpy made(page.get(), &SendPage::copyMade);
        QVERIFY(click(*page, u"Make a copy"_s));
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(window.status(made.first().first().toString()), u"draft"_s);
        break;
    }
    QVERIFY(!web.isEmpty());
    QCOMPARE(window.status(web), u"draft"_s);
}

void TestSendPage::saysThatNobodyIsThere()
{
    SendWindow window;
    const QString segment = window.call(CreateSegment{u"Nobody"_s}).id;
    window.bench.models().segments.refresh();
    window.bench.settle();
    const QString id = window.makeDraft();
    window.call(UpdateBroadcast{.id = id, .segmentId = segment});
    const auto page = window.openPage(id);
    page->setChecks(0, 0);
    QTRY_VERIFY2(words(*page).contains(u"0 of 0 are subscribed."_s), qPrintable(words(*page)));
    QVERIFY(!sendButton(*page)->isEnabled());
}

void TestSendPage::undoBarCoversEveryTimeToUndo()
{
    SendWindow window;
    Preferences &preferences = window.bench.preferences();
    preferences.setUndoMinutes(999);
    QVERIFY(UpcomingBroadcasts::horizon >= std::chrono::minutes(preferences.undoMinutes()));
    preferences.setUndoMinutes(30);
    const auto page = window.openPage(window.makeDraft());
    page->setChecks(0, 0);
    QTRY_VERIFY(sendButton(*page)->isEnabled());
    sendButton(*page)->click();
    QTRY_COMPARE(barText(window), u"“November news” goes out in 30:00"_s);
}

void TestSendPage::countGrowsOlder()
{
    SendWindow window;
    const auto page = window.openPage(window.makeDraft());
    page->setChecks(0, 0);
    QTRY_VERIFY(says(*page, u"Counted just now."_s));
    QVERIFY(window.passUntil([&] { return says(*page, u"Counted 2 minutes ago."_s); }));
    page->hide();
    window.pass(10min);
    window.bench.settle();
    page->show();
    QTRY_VERIFY2(says(*page, u"Counted 12 minutes ago."_s), qPrintable(words(*page)));
    QVERIFY(window.passUntil([&] { return says(*page, u"Counted 13 minutes ago."_s); }));
}

POSTROOM_WINDOW_TEST_MAIN(TestSendPage)
#include "tst_ui_send.moc"
