// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "fault_tabs.h"
#include "models/contacts/contact_details_reader.h"
#include "rights_window.h"
#include "send/undo_bar.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! Another account and back: what was typed is there, what was under way went on, and what is about to happen is said.
class TestSwitching final : public QObject
{
    Q_OBJECT
private slots:
    void aHalfTypedContact();
    void aBroadcastBeingWritten();
    void theSendPageAsItWas();
    void detailsBeingRead();
    void anUndoThatRuns();
    void anotherKeyKeepsWhatWasTyped();
    void anotherServiceFindsWhatWasTyped();

private:
    // To a second account, whose pages are looked at, and back.
    static bool goAway(RightsWindow &window)
    {
        window.bench.window().openSandbox();
        for (const QString &tab : {u"broadcasts"_s, u"contacts"_s, u"segments"_s}) {
            if (!window.bench.showTab(tab))
                return false;
        }
        return window.bench.window().workspace()->accountId() != window.account.id;
    }
    static bool comeBack(RightsWindow &window, const QString &tab)
    {
        window.bench.window().openAccount(window.account.id);
        return window.bench.window().workspace()->accountId() == window.account.id && window.bench.showTab(tab);
    }
    static QString undoText(const RightsWindow &window)
    {
        QStringList texts;
        for (const UndoRow *row : shown<UndoRow>(window.bench.window()))
            texts.push_back(row->text());
        return texts.join(u'\n');
    }
};

void TestSwitching::aHalfTypedContact()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"contact"_s));
    const QString typed = field(window.bench.page(), u"First name"_s)->text();
    const QString id = table(window.bench.page(), u"Contacts"_s)->currentId();
    QVERIFY(typed.endsWith(u'x'));
    QVERIFY(says(window.bench.page(), u"Unsaved changes"_s));
    QVERIFY(goAway(window));
    QVERIFY(!says(window.bench.page(), u"Unsaved changes"_s));
    QVERIFY(comeBack(window, u"contacts"_s));
    QCOMPARE(field(window.bench.page(), u"First name"_s)->text(), typed);
    QCOMPARE(table(window.bench.page(), u"Contacts"_s)->currentId(), id);
    QVERIFY(says(window.bench.page(), u"Unsaved changes"_s));
    QVERIFY(window.writes().isEmpty());
    // And it can still be saved.
    QVERIFY(click(window.bench.page(), u"Save"_s));
    QTRY_COMPARE(window.writes().size(), 1);
}

void TestSwitching::aBroadcastBeingWritten()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"composer"_s));
    auto *page = static_cast<BroadcastsPage *>(&window.bench.page());
    QLineEdit *name = field(*page, u"Name of the broadcast"_s);
    name->setFocus();
    name->end(false);
    QTest::keyClicks(name, u" half"_s);
    const QString typed = name->text();
    QVERIFY(typed.endsWith(u" half"_s));
    const DraftPage *before = page->draftPage();
    QVERIFY(goAway(window));
    // What is unsaved is saved meanwhile, as if nobody had gone away.
    QVERIFY(QTest::qWaitFor(
        [&] {
            window.bench.clock().advance(200ms);
            return page->draft()->state() == OpenDraft::State::Saved;
        },
        10000));
    QCOMPARE(window.writes().size(), 1);
    QVERIFY(comeBack(window, u"broadcasts"_s));
    QCOMPARE(static_cast<BroadcastsPage *>(&window.bench.page())->draftPage(), before);
    QVERIFY(before->isVisible());
    QCOMPARE(field(window.bench.page(), u"Name of the broadcast"_s)->text(), typed);
    QVERIFY(window.bench.settle());
    QCOMPARE(field(window.bench.page(), u"Name of the broadcast"_s)->text(), typed);
}

void TestSwitching::theSendPageAsItWas()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"send page"_s));
    const auto title = [&] { return words(window.bench.page()).section(u'\n', 0, 0); };
    const QString before = title();
    QVERIFY(goAway(window));
    QVERIFY(comeBack(window, u"broadcasts"_s));
    QCOMPARE(title(), before);
    QVERIFY(button(window.bench.page(), u"Send test first…"_s));
    QVERIFY(window.writes().isEmpty());
}

void TestSwitching::detailsBeingRead()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"contact"_s));
    ContactDetailsReader &reader = window.bench.models().contactDetails;
    const int all = reader.missing();
    QVERIFY(all > 50);
    reader.start({});
    QCOMPARE(reader.state(), ContactDetailsReader::State::Reading);
    QVERIFY(goAway(window));
    QVERIFY(QTest::qWaitFor(
        [&] {
            window.bench.clock().advance(200ms);
            return reader.missing() == 0;
        },
        20000));
    QVERIFY(comeBack(window, u"contacts"_s));
    QCOMPARE(&window.bench.models().contactDetails, &reader);
    QTRY_COMPARE(reader.state(), ContactDetailsReader::State::Idle);
    QVERIFY(!reader.failure());
}

void TestSwitching::anUndoThatRuns()
{
    RightsWindow window;
    QVERIFY(window.bringAbout(u"draft"_s));
    const QList<Broadcast> soon = window.bench.window().workspace()->send().upcoming.soon();
    QCOMPARE(soon.size(), 1);
    const QString here = undoText(window);
    QVERIFY2(here.contains(u"goes out in 4:"_s), qPrintable(here));
    QVERIFY(goAway(window));
    // Said from everywhere, with whose it is, and it counts on.
    QVERIFY2(undoText(window).startsWith(u"Acme Marketing: “"_s) && undoText(window).contains(u"goes out in 4:"_s),
             qPrintable(undoText(window)));
    window.bench.clock().advance(60s);
    window.time->advance(60s);
    QTRY_VERIFY2(undoText(window).contains(u"goes out in 3:"_s), qPrintable(undoText(window)));
    // In the settings too.
    window.bench.window().showSettings();
    QCOMPARE(shown<UndoRow>(window.bench.window()).size(), 1);
    QVERIFY(isInSight(*shown<UndoRow>(window.bench.window()).constFirst()->button()));
    QVERIFY(click(window.bench.window(), u"Back"_s));
    // And it is undone from there.
    QTest::mouseClick(shown<UndoRow>(window.bench.window()).constFirst()->button(), Qt::LeftButton);
    QTRY_COMPARE(window.writes().size(), 1);
    QCOMPARE(RightsWindow::textOf(window.writes().first()), u"POST /broadcasts/%1/cancel"_s.arg(soon.first().id));
    QTRY_COMPARE(undoText(window), QString());
    QVERIFY(comeBack(window, u"broadcasts"_s));
    QTRY_VERIFY(window.bench.models().broadcasts.at(window.bench.models().broadcasts.rowOf(soon.first().id)).status
                == BroadcastStatus::Draft);
}

namespace {

//! A draft of the service in the composer, with something typed into its name that is not saved.
BroadcastsPage *typeIntoADraft(FaultWindow &w)
{
    if (!w.bench.showTab(u"broadcasts"_s))
        return nullptr;
    auto *page = static_cast<BroadcastsPage *>(&w.bench.page());
    const BroadcastsModel &all = w.bench.models().broadcasts;
    for (int row = 0; row < all.rowCount() && !page->draft(); ++row) {
        if (all.at(row).status == BroadcastStatus::Draft)
            page->open(all.at(row).id);
    }
    if (!page->draft() || !w.waitUntil([page] { return page->draft()->isRead() && page->draft()->hasContent(); }))
        return nullptr;
    QLineEdit *name = field(*page, u"Name of the broadcast"_s);
    name->setFocus();
    name->end(false);
    QTest::keyClicks(name, u" half"_s);
    return page;
}

} // namespace

// The key of an account is deleted at the service while a contact and a broadcast are half typed.
void TestSwitching::anotherKeyKeepsWhatWasTyped()
{
    FaultWindow w;
    MainWindow &window = w.window();
    QVERIFY(w.openAt(faultTabs().at(1)));
    TableView *contacts = table(w.bench.page(), u"Contacts"_s);
    contacts->setCurrentIndex(contacts->model()->index(0, 0));
    QVERIFY(w.bench.settle());
    const QString contact = contacts->currentId();
    QLineEdit *first = field(w.bench.page(), u"First name"_s);
    first->end(false);
    QTest::keyClicks(first, u"half"_s);
    const QString firstName = first->text();
    QVERIFY(firstName.endsWith(u"half"));
    BroadcastsPage *broadcasts = typeIntoADraft(w);
    QVERIFY(broadcasts);
    const QString broadcast = broadcasts->draft()->broadcastId();
    const QString name = field(*broadcasts, u"Name of the broadcast"_s)->text();

    w.service.fail([](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.header("authorization") != "Bearer re_bench")
            return {};
        return ScriptedAnswer::json(401, R"({"statusCode":401,"name":"validation_error","message":"API key is invalid"})");
    });
    QVERIFY(w.waitUntil([&] { return broadcasts->draft()->state() == OpenDraft::State::Failed; }));
    QVERIFY(says(window, u"Key refused"_s));
    QVERIFY(w.bench.showTab(u"contacts"_s));
    QVERIFY(trigger(window, u"Refresh"_s));
    QVERIFY(w.waitUntil([&] { return w.said().contains(u"does not accept this account’s API key"); }));
    QVERIFY(click(w.bench.page(), u"Open accounts"_s));
    QVERIFY(says(window, u"A new key for Acme Marketing"_s));
    QTest::keyClicks(field(window, u"API key"_s), u"re_next"_s);
    AccountWorkspace *workspace = window.workspace();
    QVERIFY(click(window, u"Use this key"_s));
    QTRY_VERIFY(says(window, u"Connected"_s));
    QCOMPARE(window.workspace(), workspace);

    // What is a matter of the program is saved by itself, …
    QVERIFY2(w.waitUntil([&] { return broadcasts->draft()->state() == OpenDraft::State::Saved; }),
             qPrintable(words(window)));
    QCOMPARE(w.service.get("/broadcasts/" + broadcast.toLatin1()).object().value(u"name"_s).toString(), name);
    // … what is a matter of a person waits for them.
    // No keychain answers on the bench: that is said above the page, which stays.
    QTRY_VERIFY(says(window, u"The key of Acme Marketing was not stored."_s));
    QCOMPARE(w.said(), QString());
    QCOMPARE(field(w.bench.page(), u"First name"_s)->text(), firstName);
    QCOMPARE(table(w.bench.page(), u"Contacts"_s)->currentId(), contact);
    QVERIFY(says(w.bench.page(), u"Unsaved changes"_s));
    QVERIFY(click(w.bench.page(), u"Save"_s));
    QVERIFY(w.waitUntil([&] { return !says(w.bench.page(), u"Unsaved changes"_s); }));
    QCOMPARE(w.service.get("/contacts/" + contact.toLatin1()).object().value(u"first_name"_s).toString(), firstName);
    // The rest of the window is no worse for it.
    QVERIFY(w.bench.showTab(u"broadcasts"_s));
    QCOMPARE(field(w.bench.page(), u"Name of the broadcast"_s)->text(), name);
    QCOMPARE(w.bench.models().journal.openElsewhere(), 0);
    // The old key went out no more.
    QCOMPARE(w.service.server.seen().last().header("authorization"), QByteArray("Bearer re_next"));
}

// Another address is another session: what was not saved at the first is found again, though it was typed just now.
void TestSwitching::anotherServiceFindsWhatWasTyped()
{
    FaultWindow w;
    RunningSandbox other;
    MainWindow &window = w.window();
    QVERIFY(w.openAt(faultTabs().at(0)));
    BroadcastsPage *broadcasts = typeIntoADraft(w);
    QVERIFY(broadcasts);
    const QString draftId = broadcasts->draft()->draftId();
    Account account = w.bench.accounts().accounts().constFirst();
    account.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(other.server.port()));
    QPointer<AccountWorkspace> before = window.workspace();
    window.openWithKey(account, Secret(QByteArray("re_bench")));
    QTRY_VERIFY(window.workspace() && window.workspace()->isVisible());
    QVERIFY(!before);
    QCOMPARE(window.workspace()->session().account().baseUrl, account.baseUrl);
    QVERIFY(w.bench.models().journal.find(draftId));
    QCOMPARE(w.bench.models().journal.openElsewhere(), 0);
}

POSTROOM_WINDOW_TEST_MAIN(TestSwitching)
#include "tst_ui_switching.moc"
