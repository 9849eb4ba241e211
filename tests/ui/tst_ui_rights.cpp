// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "kit/badge.h"
#include "kit/message_strip.h"
#include "rights_window.h"
#include "send/test_dialog.h"
#include "shell/header_bar.h"

#include <QDialog>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QString readOnlyReason = u"This account is read-only on this computer: nothing at Resend can be changed or sent."_s;
const QString noSendingReason =
    u"Sending is switched off for this account on this computer. Everything can be edited."_s;

} // namespace

//! What may be done in an account from this computer: which controls are off, with what reason, how that is shown, and that
//! it goes on where it stopped.
class TestRightsInTheWindow final : public QObject
{
    Q_OBJECT
private slots:
    void offWithAReason_data();
    void offWithAReason();
    void shownInTheHeader();
    void survivesARestart();
    void switchingBackWorksAtOnce();
    void aToolTipAndAStateOfItsOwnComeBack();
    void wordsAreKeptHereUntilTheyMaySaved();
    void theSendPageSaysWhy();
    void theTestDialogSaysWhy();

private:
    static QAbstractButton *find(RightsWindow &window, const QString &text)
    {
        if (QAbstractButton *found = button(window.bench.page(), text))
            return found;
        return button(window.bench.window(), text);
    }
    static QString headerSays(RightsWindow &window)
    {
        return window.bench.window().header().findChild<Badge *>(u"rights"_s)->text();
    }
};

void TestRightsInTheWindow::offWithAReason_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QStringList>("always");
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QStringList>("sends");
    const auto row = [](const char *situation, const QStringList &always, const QStringList &changes,
                        const QStringList &sends = {}) {
        QTest::newRow(situation) << QString::fromLatin1(situation) << always << changes << sends;
    };
    row("draft", {u"New broadcast"_s, u"Open"_s, u"Overview"_s, u"History…"_s},
        {u"Duplicate"_s, u"Rename…"_s, u"Delete…"_s, u"Undo"_s});
    row("scheduled", {u"Open"_s}, {u"Back to draft"_s, u"Duplicate"_s, u"Delete…"_s}, {u"Another time…"_s});
    row("queued", {u"Open"_s}, {u"Stop sending…"_s, u"Duplicate"_s});
    row("here only", {u"Open"_s, u"Duplicate"_s, u"Rename…"_s, u"Delete…"_s}, {});
    row("composer", {u"‹ Broadcasts"_s, u"Review and send ›"_s}, {}, {u"Send test…"_s});
    row("composer, changed", {u"‹ Broadcasts"_s}, {u"Save now"_s, u"Review and send ›"_s}, {u"Send test…"_s});
    row("send page", {u"Cancel"_s, u"Count again"_s}, {}, {u"Send test first…"_s});
    row("report", {u"Back"_s, u"Refresh"_s, u"Save as CSV…"_s}, {u"New segment of them…"_s});
    row("contact", {u"Discard"_s, u"Property columns…"_s}, {u"Add contact"_s, u"Save"_s, u"Delete…"_s});
    row("segment", {u"Count"_s, u"Count all"_s, u"Show its contacts"_s},
        {u"New segment"_s, u"Rename…"_s, u"Delete segment…"_s});
    row("topic", {u"Refresh"_s}, {u"New topic"_s, u"Change…"_s, u"Delete topic…"_s});
    row("property", {u"Refresh"_s}, {u"New property"_s, u"Change fallback…"_s, u"Delete property…"_s});
    row("pending domain", {u"Copy all"_s}, {u"Add domain"_s, u"Edit…"_s, u"Delete…"_s});
    row("api key", {u"Refresh"_s}, {u"New API key"_s, u"Rename…"_s, u"Delete key…"_s});
}

void TestRightsInTheWindow::offWithAReason()
{
    QFETCH(QString, situation);
    QFETCH(QStringList, always);
    QFETCH(QStringList, changes);
    QFETCH(QStringList, sends);
    RightsWindow window;
    const auto expect = [&](const QStringList &texts, const QString &reason) {
        for (const QString &text : texts) {
            const QAbstractButton *found = find(window, text);
            QVERIFY2(found, qPrintable(text + u'\n' + words(window.bench.page())));
            QVERIFY2(found->isEnabled() == reason.isEmpty(), qPrintable(text));
            if (!reason.isEmpty())
                QCOMPARE(found->toolTip(), reason);
            else
                QVERIFY2(found->toolTip() != readOnlyReason && found->toolTip() != noSendingReason, qPrintable(text));
        }
    };
    struct Expected
    {
        Rights rights;
        QString changing;
        QString sending;
    };
    for (const Expected &one : {Expected{Rights::Full, {}, {}}, Expected{Rights::ReadOnly, readOnlyReason, readOnlyReason},
                                Expected{Rights::NoSending, {}, noSendingReason}, Expected{Rights::Full, {}, {}}}) {
        QVERIFY(window.choose(one.rights));
        QVERIFY(window.bringAbout(situation));
        expect(always, {});
        expect(changes, one.changing);
        expect(sends, one.sending);
    }
}

void TestRightsInTheWindow::shownInTheHeader()
{
    RightsWindow window;
    auto *badge = window.bench.window().header().findChild<Badge *>(u"rights"_s);
    QVERIFY(!badge->isVisible() || badge->text().isEmpty());
    QVERIFY(window.choose(Rights::ReadOnly));
    QVERIFY(isInSight(*badge));
    QCOMPARE(badge->text(), u"Read-only"_s);
    QCOMPARE(badge->toolTip(), readOnlyReason);
    QVERIFY(window.choose(Rights::NoSending));
    QCOMPARE(badge->text(), u"May edit, may not send"_s);
    // It belongs to the account, not to the window.
    window.bench.window().openSandbox();
    QVERIFY(window.bench.settle());
    QVERIFY(headerSays(window).isEmpty());
    window.bench.window().openAccount(window.account.id);
    QCOMPARE(badge->text(), u"May edit, may not send"_s);
}

void TestRightsInTheWindow::survivesARestart()
{
    RightsWindow window;
    QVERIFY(window.choose(Rights::ReadOnly));
    window.bench.restart();
    const std::optional<Account> kept = window.bench.accounts().find(window.account.id);
    QVERIFY(kept);
    QCOMPARE(kept->rights, Rights::ReadOnly);
    window.bench.window().openWithKey(*kept, Secret(QByteArray("re_test")));
    window.watch();
    QVERIFY(window.bench.settle());
    QCOMPARE(headerSays(window), u"Read-only"_s);
    QVERIFY(window.bringAbout(u"api key"_s));
    QVERIFY(!find(window, u"New API key"_s)->isEnabled());
    QVERIFY(!click(window.bench.page(), u"New API key"_s));
    QVERIFY(window.writes().isEmpty() && window.refused.isEmpty());
}

void TestRightsInTheWindow::switchingBackWorksAtOnce()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"segment"_s));
    QVERIFY(window.choose(Rights::ReadOnly));
    QVERIFY(!find(window, u"New segment"_s)->isEnabled());
    QVERIFY(window.choose(Rights::Full));
    QVERIFY(headerSays(window).isEmpty());
    QVERIFY(click(window.bench.page(), u"New segment"_s));
    const QList<QDialog *> dialogs = shown<QDialog>(window.bench.window());
    QCOMPARE(dialogs.size(), 1);
    QTest::keyClicks(field(*dialogs.first(), u"Name"_s), u"At once"_s);
    QVERIFY(click(*dialogs.first(), u"Create segment"_s));
    QTRY_COMPARE(window.writes().size(), 1);
    QCOMPARE(RightsWindow::textOf(window.writes().first()), u"POST /segments"_s);
}

void TestRightsInTheWindow::aToolTipAndAStateOfItsOwnComeBack()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"sent"_s));
    const QString own = u"Only drafts and scheduled broadcasts can be deleted."_s;
    QCOMPARE(find(window, u"Delete…"_s)->toolTip(), own);
    QVERIFY(window.choose(Rights::ReadOnly));
    QVERIFY(window.bringAbout(u"draft"_s));
    QVERIFY(window.bringAbout(u"sent"_s));
    QCOMPARE(find(window, u"Delete…"_s)->toolTip(), readOnlyReason);
    QVERIFY(window.choose(Rights::Full));
    QCOMPARE(find(window, u"Delete…"_s)->toolTip(), own);
    QVERIFY(!find(window, u"Delete…"_s)->isEnabled());
    QVERIFY(find(window, u"Duplicate"_s)->isEnabled());
}

void TestRightsInTheWindow::wordsAreKeptHereUntilTheyMaySaved()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"composer"_s));
    QVERIFY(window.choose(Rights::ReadOnly));
    QVERIFY(window.bringAbout(u"composer, changed"_s));
    auto &page = static_cast<BroadcastsPage &>(window.bench.page());
    QTRY_COMPARE(page.draft()->kept(), JournalState::Kept);
    // Past the pause after which it saves by itself, and by the keyboard too.
    window.bench.clock().advance(30s);
    QTest::keySequence(window.bench.window().focusWidget(), QKeySequence(QKeySequence::Save));
    QVERIFY(window.bench.settle());
    QCOMPARE(page.draft()->state(), OpenDraft::State::KeptHere);
    QVERIFY(says(page, u"Kept on this computer"_s));
    QVERIFY(says(page, u"What you write is kept here alone. Resend gets it once the account may be changed from this "
                       "computer again."_s));
    QVERIFY(window.writes().isEmpty() && window.refused.isEmpty());
    // Once it may be saved it is, by itself.
    QVERIFY(window.choose(Rights::NoSending));
    QVERIFY(window.bench.passTimeUntil([&] { return page.draft()->state() == OpenDraft::State::Saved; }));
    QCOMPARE(window.writes().size(), 1);
    QCOMPARE(window.writes().first().method, QByteArray("PATCH"));
    QVERIFY(!says(page, u"What you write is kept here alone."_s));
}

void TestRightsInTheWindow::theSendPageSaysWhy()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"draft"_s));
    QVERIFY(window.choose(Rights::NoSending));
    QVERIFY(window.bringAbout(u"send page"_s));
    QVERIFY(says(window.bench.page(), noSendingReason));
    const auto *send = window.bench.page().findChild<QAbstractButton *>(u"send"_s);
    QVERIFY(send->isVisible() && !send->isEnabled());
    QCOMPARE(send->toolTip(), noSendingReason);
    QVERIFY(window.choose(Rights::Full));
    QVERIFY(!says(window.bench.page(), noSendingReason));
}

void TestRightsInTheWindow::theTestDialogSaysWhy()
{
    RightsWindow window;
    QVERIFY(window.choose(Rights::NoSending));
    TestDialog *dialog = TestDialog::open(window.bench.window().workspace()->send(), {}, &window.bench.window());
    QVERIFY(window.bench.settle());
    QVERIFY(says(*dialog, noSendingReason));
    QVERIFY(!dialog->submitButton()->isEnabled());
    QTest::keyClicks(field(*dialog, u"To"_s), u"ada@acme.com"_s);
    QTest::keyClick(field(*dialog, u"To"_s), Qt::Key_Return);
    QVERIFY(window.bench.settle());
    QVERIFY(dialog->isVisible() && !dialog->isBusy());
    QVERIFY(window.writes().isEmpty() && window.refused.isEmpty());
    dialog->close();
}

POSTROOM_WINDOW_TEST_MAIN(TestRightsInTheWindow)
#include "tst_ui_rights.moc"
