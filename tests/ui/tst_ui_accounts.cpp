// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "dialogs/api_key_dialogs.h"
#include "finding.h"
#include "kit/confirm.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "shell/account_workspace.h"
#include "shell/header_bar.h"
#include "sign_in/account_card.h"
#include "sign_in/colour_swatch.h"
#include "window_bench.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! Several accounts: adding, switching, changing, removing.
class TestAccounts final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void addsASecond();
    void switchesInTheHeader();
    void switchingKeepsEachAccountsWork();
    void renames();
    void emptyNameIsRefused();
    void changesTheColour();
    void unencryptedBaseUrlIsRefused();
    void discardsAChange();
    void changedBaseUrlStartsAnew();
    void changedBaseUrlAsksAboutWhatIsNotSaved();
    void removingSaysWhatIsNotSaved();
    void cancelIsTheDefaultOfRemoving();
    void removes();
    void removedWhileItIsWorkedOn_data();
    void removedWhileItIsWorkedOn();
    void removesTheLastOne();
    void currentOneIsOpenedNextTime();
    void keyIsAskedForWhereNoneIsKept();

private:
    // The account's card in the settings.
    AccountCard *card(const QString &name);
    QMenu *headerMenu() { return m_bench->window().header().accountButton()->menu(); }
    bool chooseInHeader(const QString &name);
    // Types into the first contact of Acme, without saving it. The contact's address; empty where it cannot be done.
    QString typeIntoAContact();

    std::unique_ptr<sandbox::SandboxServer> m_full;
    std::unique_ptr<sandbox::SandboxServer> m_empty;
    std::unique_ptr<WindowBench> m_bench;
};

void TestAccounts::init()
{
    sandbox::SandboxOptions options = benchSandbox();
    m_full = std::make_unique<sandbox::SandboxServer>(options);
    options.empty = true;
    m_empty = std::make_unique<sandbox::SandboxServer>(options);
    QVERIFY(m_full->start() && m_empty->start());
    m_bench = std::make_unique<WindowBench>();
    m_bench->open(m_full->url(), u"Acme"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    m_bench->open(m_empty->url(), u"Bravo"_s);
    QVERIFY(m_bench->settle());
}

void TestAccounts::cleanup()
{
    m_bench.reset();
    m_full.reset();
    m_empty.reset();
}

AccountCard *TestAccounts::card(const QString &name)
{
    const QList<AccountCard *> cards = shown<AccountCard>(m_bench->window());
    for (AccountCard *card : cards) {
        if (card->account().name == name)
            return card;
    }
    return nullptr;
}

bool TestAccounts::chooseInHeader(const QString &name)
{
    const QList<QAction *> actions = headerMenu()->actions();
    for (QAction *action : actions) {
        if (action->text() == name) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void TestAccounts::addsASecond()
{
    MainWindow &window = m_bench->window();
    QVERIFY(trigger(window, u"Add account"_s));
    QVERIFY(says(window, u"Add an account"_s));
    QVERIFY(button(window, u"Back"_s));
    QTest::keyClicks(field(window, u"Name of the account"_s), u"  Charlie   & Sons "_s);
    QTest::keyClicks(field(window, u"API key"_s), u"re_third"_s);
    QVERIFY(click(window, u"Advanced"_s));
    field(window, u"Base URL"_s)->setText(m_full->url().toString());
    QVERIFY(click(window, u"Add account"_s));
    QTRY_COMPARE(m_bench->accounts().accounts().size(), 3);
    const Account third = m_bench->accounts().accounts().constLast();
    QCOMPARE(third.name, u"Charlie & Sons"_s);
    QTRY_COMPARE(window.workspace()->accountId(), third.id);
    QCOMPARE(window.windowTitle(), u"Charlie & Sons – Postroom"_s);
    // Each has a colour of its own.
    QSet<QString> colours;
    for (const Account &account : m_bench->accounts().accounts())
        colours.insert(account.colour);
    QCOMPARE(colours.size(), 3);
    // A name is no mnemonic.
    QCOMPARE(window.header().accountButton()->text(), u"Charlie && Sons"_s);
    QVERIFY(chooseInHeader(u"Charlie && Sons"_s));
}

void TestAccounts::switchesInTheHeader()
{
    MainWindow &window = m_bench->window();
    QCOMPARE(window.windowTitle(), u"Bravo – Postroom"_s);
    QVERIFY(says(window, u"No domains yet"_s));
    QVERIFY(chooseInHeader(u"Acme"_s));
    QVERIFY(m_bench->settle());
    QCOMPARE(window.windowTitle(), u"Acme – Postroom"_s);
    QCOMPARE(window.header().accountButton()->accessibleName(), u"Account: Acme"_s);
    QCOMPARE(table(window, u"Domains"_s)->model()->rowCount(), 4);
    QCOMPARE(m_bench->accounts().find(m_bench->accounts().currentId())->name, u"Acme"_s);
    // The menu says which one is open.
    QStringList checked;
    for (const QAction *action : headerMenu()->actions()) {
        if (action->isChecked())
            checked.push_back(action->text());
    }
    QCOMPARE(checked, QStringList{u"Acme"_s});
    // The sandbox is among them, and back again.
    QVERIFY(chooseInHeader(action(window, u"Explore the sandbox"_s)->text()));
    QVERIFY(m_bench->settle());
    QVERIFY(says(window, u"Sandbox: nothing leaves this computer"_s));
    QVERIFY(chooseInHeader(u"Bravo"_s));
    QVERIFY(says(window, u"Connected"_s));
    QVERIFY(!says(window, u"Sandbox: nothing leaves this computer"_s));
}

void TestAccounts::switchingKeepsEachAccountsWork()
{
    MainWindow &window = m_bench->window();
    QVERIFY(chooseInHeader(u"Acme"_s));
    AccountWorkspace *acme = window.workspace();
    field(window, u"Filter domains"_s)->setText(u"events"_s);
    table(window, u"Domains"_s)->setCurrentIndex(table(window, u"Domains"_s)->model()->index(0, 0));
    QVERIFY(m_bench->settle());
    QVERIFY(chooseInHeader(u"Bravo"_s));
    QCOMPARE(field(window, u"Filter domains"_s)->text(), QString());
    QVERIFY(chooseInHeader(u"Acme"_s));
    QCOMPARE(window.workspace(), acme);
    QCOMPARE(field(window, u"Filter domains"_s)->text(), u"events"_s);
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"acme-events.io"_s);
}

void TestAccounts::renames()
{
    MainWindow &window = m_bench->window();
    QVERIFY(trigger(window, u"Settings"_s));
    QCOMPARE(shown<AccountCard>(window).size(), 2);
    AccountCard *bravo = card(u"Bravo"_s);
    QVERIFY(!button(*bravo, u"Save"_s));
    QLineEdit *name = field(*bravo, u"Name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Bravo Ltd"_s);
    QVERIFY(click(*bravo, u"Save"_s));
    QVERIFY(!button(*bravo, u"Save"_s));
    QCOMPARE(window.windowTitle(), u"Bravo Ltd – Postroom"_s);
    QVERIFY(chooseInHeader(u"Bravo Ltd"_s));
    QVERIFY(!chooseInHeader(u"Bravo"_s));
    QVERIFY(m_bench->settingsOnDisk().contains("Bravo Ltd"));
}

void TestAccounts::emptyNameIsRefused()
{
    m_bench->window().showSettings();
    AccountCard *bravo = card(u"Bravo"_s);
    QLineEdit *name = field(*bravo, u"Name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"  "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(faultBeside(*name), u"Give the account a name."_s);
    QVERIFY(name->hasFocus());
    QVERIFY(m_bench->settingsOnDisk().contains("Bravo"));
}

void TestAccounts::changesTheColour()
{
    MainWindow &window = m_bench->window();
    window.showSettings();
    AccountCard *bravo = card(u"Bravo"_s);
    const QString before = bravo->account().colour;
    const QList<ColourSwatch *> swatches = shown<ColourSwatch>(*bravo);
    QCOMPARE(swatches.size(), 8);
    int checked = 0;
    for (const ColourSwatch *swatch : swatches)
        checked += swatch->isChecked() ? 1 : 0;
    QCOMPARE(checked, 1);
    QTest::mouseClick(swatches.at(6), Qt::LeftButton);
    QVERIFY(click(*bravo, u"Save"_s));
    const Account now = *m_bench->accounts().find(bravo->account().id);
    QVERIFY(now.colour != before);
    QCOMPARE(now.colour, AccountList::palette().at(6));
    QVERIFY(m_bench->settingsOnDisk().contains(now.colour.toLatin1()));
}

void TestAccounts::unencryptedBaseUrlIsRefused()
{
    m_bench->window().showSettings();
    AccountCard *bravo = card(u"Bravo"_s);
    QLineEdit *url = field(*bravo, u"Base URL"_s);
    QCOMPARE(url->text(), m_empty->url().toString());
    url->selectAll();
    QTest::keyClicks(url, u"http://example.com"_s);
    QVERIFY(click(*bravo, u"Save"_s));
    QCOMPARE(faultBeside(*url),
             u"The address must start with https://, so that your key is never sent unencrypted. Only a "
             "service on this computer may use http://."_s);
    QVERIFY(url->hasFocus());
    QCOMPARE(m_bench->accounts().find(bravo->account().id)->baseUrl, m_empty->url());
    QVERIFY(!m_bench->settingsOnDisk().contains("example.com"));
}

void TestAccounts::discardsAChange()
{
    m_bench->window().showSettings();
    AccountCard *bravo = card(u"Bravo"_s);
    QTest::keyClicks(field(*bravo, u"Name"_s), u" changed"_s);
    QTest::mouseClick(shown<ColourSwatch>(*bravo).at(6), Qt::LeftButton);
    QVERIFY(click(*bravo, u"Discard"_s));
    QCOMPARE(field(*bravo, u"Name"_s)->text(), u"Bravo"_s);
    QVERIFY(!shown<ColourSwatch>(*bravo).at(6)->isChecked());
    QVERIFY(!button(*bravo, u"Save"_s));
}

void TestAccounts::changedBaseUrlStartsAnew()
{
    MainWindow &window = m_bench->window();
    window.showSettings();
    AccountCard *bravo = card(u"Bravo"_s);
    QLineEdit *url = field(*bravo, u"Base URL"_s);
    url->selectAll();
    QTest::keyClicks(url, m_full->url().toString() + u"/"_s);
    QVERIFY(click(*bravo, u"Save"_s));
    QCOMPARE(m_bench->accounts().find(bravo->account().id)->baseUrl, m_full->url());
    // No session goes on at the old address, and the person is still in the settings.
    QVERIFY(!window.workspace());
    QVERIFY(card(u"Bravo"_s));
    QVERIFY(click(window, u"Back"_s));
}

QString TestAccounts::typeIntoAContact()
{
    if (!chooseInHeader(u"Acme"_s) || !m_bench->showTab(u"contacts"_s))
        return {};
    TableView *contacts = table(m_bench->page(), u"Contacts"_s);
    contacts->setCurrentIndex(contacts->model()->index(0, 0));
    if (!m_bench->settle())
        return {};
    QTest::keyClicks(field(m_bench->page(), u"First name"_s), u"x"_s);
    return says(m_bench->page(), u"Unsaved changes"_s) ? cell(*contacts, 0, 0) : QString();
}

void TestAccounts::changedBaseUrlAsksAboutWhatIsNotSaved()
{
    MainWindow &window = m_bench->window();
    const QString address = typeIntoAContact();
    QVERIFY(address.contains(u'@'));
    const QUrl before = m_full->url();
    const auto save = [&] {
        window.showSettings();
        QLineEdit *url = field(*card(u"Acme"_s), u"Base URL"_s);
        url->setText(m_empty->url().toString());
        return click(*card(u"Acme"_s), u"Save"_s);
    };
    QVERIFY(save());
    QPointer<ConfirmDialog> dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog && says(*dialog, u"Change the base URL of Acme?"_s));
    QVERIFY2(says(*dialog, u"Not saved yet: the changes to %1."_s.arg(address)), qPrintable(words(*dialog)));
    QVERIFY(click(*dialog, u"Cancel"_s));
    QTRY_VERIFY(!dialog);
    QCOMPARE(card(u"Acme"_s)->account().baseUrl, before);
    QVERIFY(button(*card(u"Acme"_s), u"Save"_s)); // what was entered there is not lost either
    QVERIFY(click(window, u"Back"_s));
    QVERIFY(says(m_bench->page(), u"Unsaved changes"_s));

    QVERIFY(save());
    QVERIFY(click(*window.findChild<ConfirmDialog *>(), u"Change the base URL"_s));
    QTRY_COMPARE(card(u"Acme"_s)->account().baseUrl, m_empty->url());
    QVERIFY(!window.workspace());
}

void TestAccounts::removingSaysWhatIsNotSaved()
{
    const QString address = typeIntoAContact();
    QVERIFY(address.contains(u'@'));
    m_bench->window().showSettings();
    QVERIFY(click(*card(u"Acme"_s), u"Remove…"_s));
    QPointer<ConfirmDialog> dialog = m_bench->window().findChild<ConfirmDialog *>();
    QVERIFY2(says(*dialog, u"Not saved yet: the changes to %1."_s.arg(address)), qPrintable(words(*dialog)));
    QVERIFY(click(*dialog, u"Cancel"_s));
    QTRY_VERIFY(!dialog);
    QVERIFY(click(*card(u"Bravo"_s), u"Remove…"_s));
    QVERIFY(!says(*m_bench->window().findChild<ConfirmDialog *>(), u"Not saved yet"_s));
}

void TestAccounts::cancelIsTheDefaultOfRemoving()
{
    MainWindow &window = m_bench->window();
    window.showSettings();
    QVERIFY(click(*card(u"Bravo"_s), u"Remove…"_s));
    QPointer<ConfirmDialog> dialog = window.findChild<ConfirmDialog *>();
    QVERIFY(dialog && dialog->isVisible() && dialog->isModal());
    QVERIFY(says(*dialog, u"Remove Bravo from this computer?"_s));
    QVERIFY(says(*dialog, u"Nothing changes at Resend"_s));
    auto *cancel = qobject_cast<QPushButton *>(button(*dialog, u"Cancel"_s));
    QVERIFY(cancel && cancel->isDefault());
    QTest::keyClick(dialog.data(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_bench->accounts().accounts().size(), 2);
    QVERIFY(click(*card(u"Bravo"_s), u"Remove…"_s));
    dialog = window.findChild<ConfirmDialog *>();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_bench->accounts().accounts().size(), 2);
}

void TestAccounts::removes()
{
    MainWindow &window = m_bench->window();
    window.showSettings();
    QVERIFY(click(*card(u"Bravo"_s), u"Remove…"_s));
    QVERIFY(click(*window.findChild<ConfirmDialog *>(), u"Remove account"_s));
    QTRY_COMPARE(m_bench->accounts().accounts().size(), 1);
    QTRY_VERIFY(!card(u"Bravo"_s));
    QVERIFY(card(u"Acme"_s));
    QVERIFY(!m_bench->settingsOnDisk().contains("Bravo"));
    QVERIFY(!chooseInHeader(u"Bravo"_s));
    // It was the open one.
    QVERIFY(!window.workspace());
    QVERIFY(!window.windowTitle().contains(u"Bravo"_s));
    QVERIFY(chooseInHeader(u"Acme"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(table(window, u"Domains"_s));
}

void TestAccounts::removedWhileItIsWorkedOn_data()
{
    QTest::addColumn<bool>("busy");
    QTest::newRow("typing") << false;
    QTest::newRow("the service is asked") << true;
}

// The keychain takes its time with a removal. Meanwhile the person goes back and opens an editor: it goes with the account.
void TestAccounts::removedWhileItIsWorkedOn()
{
    QFETCH(bool, busy);
    MainWindow &window = m_bench->window();
    QVERIFY(chooseInHeader(u"Acme"_s));
    QVERIFY(m_bench->showTab(u"api-keys"_s));
    window.showSettings();
    QVERIFY(click(*card(u"Acme"_s), u"Remove…"_s));
    QVERIFY(click(*window.findChild<ConfirmDialog *>(), u"Remove account"_s));
    QVERIFY(click(window, u"Back"_s));
    QVERIFY(window.workspace());
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QPointer<NewApiKeyDialog> dialog = window.findChild<NewApiKeyDialog *>();
    QVERIFY(dialog);
    field(*dialog, u"Name"_s)->setText(u"Shop"_s);
    if (busy)
        QVERIFY(click(*dialog, u"Create key"_s));
    QCOMPARE(dialog->isBusy(), busy);
    QCOMPARE(m_bench->accounts().accounts().size(), 2);
    QTRY_COMPARE(m_bench->accounts().accounts().size(), 1);
    QTRY_VERIFY(!dialog);
    // What is seen instead says what there is.
    QVERIFY(!window.workspace());
    QVERIFY(card(u"Bravo"_s) && !card(u"Acme"_s));
    QVERIFY(chooseInHeader(u"Bravo"_s));
    QVERIFY(m_bench->settle());
}

void TestAccounts::removesTheLastOne()
{
    MainWindow &window = m_bench->window();
    for (const QString &name : {u"Bravo"_s, u"Acme"_s}) {
        window.showSettings();
        QVERIFY(click(*card(name), u"Remove…"_s));
        QVERIFY(click(*window.findChild<ConfirmDialog *>(), u"Remove account"_s));
        QTRY_VERIFY(!card(name));
    }
    QTRY_VERIFY(says(window, u"Welcome to Postroom"_s));
    QCOMPARE(window.header().accountButton()->accessibleName(), u"Account: none"_s);
}

void TestAccounts::currentOneIsOpenedNextTime()
{
    QVERIFY(chooseInHeader(u"Acme"_s));
    m_bench->restart();
    QCOMPARE(m_bench->accounts().find(m_bench->accounts().currentId())->name, u"Acme"_s);
    m_bench->window().start();
    // No keychain answers on the bench, so it is this account's key that is asked for.
    QTRY_VERIFY2(says(m_bench->window(), u"Acme could not be opened"_s), qPrintable(words(m_bench->window())));
}

void TestAccounts::keyIsAskedForWhereNoneIsKept()
{
    m_bench->restart();
    MainWindow &window = m_bench->window();
    window.start();
    QTRY_VERIFY(says(window, u"Bravo could not be opened"_s));
#ifdef Q_OS_LINUX
    QVERIFY2(
        says(
            window,
            u"No keychain answers on this computer, so keys cannot be kept. Paste the key; it is held until you quit."_s),
        qPrintable(words(window)));
    QVERIFY(!button(window, u"Try again"_s));
#endif
    QVERIFY(click(window, u"Paste the key"_s));
    QVERIFY(says(window, u"A new key for Bravo"_s));
    QTest::keyClicks(field(window, u"API key"_s), u"re_again"_s);
    QVERIFY(click(window, u"Use this key"_s));
    QTRY_VERIFY(window.workspace());
    QTRY_COMPARE(window.windowTitle(), u"Bravo – Postroom"_s);
    QCOMPARE(m_bench->accounts().accounts().size(), 2);
}

POSTROOM_WINDOW_TEST_MAIN(TestAccounts)
#include "tst_ui_accounts.moc"
