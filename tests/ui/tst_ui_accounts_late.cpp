// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "finding.h"
#include "hands.h"
#include "kit/confirm.h"
#include "shell/account_workspace.h"
#include "shell/header_bar.h"
#include "window_bench.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! A keychain that answers late: the person is elsewhere by then, and stays there.
class TestAccountsLate final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aLateKeyDoesNotStealTheWindow_data();
    void aLateKeyDoesNotStealTheWindow();
    void aLateNoticeStaysWithItsAccount_data();
    void aLateNoticeStaysWithItsAccount();
    void noticeGoesOnceItIsNotSo_data();
    void noticeGoesOnceItIsNotSo();

private:
    bool chooseInHeader(const QString &name);

    std::unique_ptr<sandbox::SandboxServer> m_full;
    std::unique_ptr<WindowBench> m_bench; // with Acme and Bravo, the latter shown
};

void TestAccountsLate::init()
{
    m_full = std::make_unique<sandbox::SandboxServer>(benchSandbox());
    QVERIFY(m_full->start());
    m_bench = std::make_unique<WindowBench>();
    m_bench->open(m_full->url(), u"Acme"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    m_bench->open(m_full->url(), u"Bravo"_s);
    QVERIFY(m_bench->settle());
}

void TestAccountsLate::cleanup()
{
    m_bench.reset();
    m_full.reset();
}

bool TestAccountsLate::chooseInHeader(const QString &name)
{
    const QList<QAction *> actions = m_bench->window().header().accountButton()->menu()->actions();
    for (QAction *action : actions) {
        if (action->text() == name) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void TestAccountsLate::aLateKeyDoesNotStealTheWindow_data()
{
    QTest::addColumn<QString>("goesTo");
    for (const char *way : {"another account", "the same account", "the sandbox", "a tab", "the settings", "adding one"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

// An account is asked for, its keychain is slow, and the person goes on with something else.
void TestAccountsLate::aLateKeyDoesNotStealTheWindow()
{
    QFETCH(QString, goesTo);
    MainWindow &window = m_bench->window();
    const Account slow = m_bench->accounts().add({.name = u"Charlie"_s, .baseUrl = m_full->url()});
    window.openAccount(slow.id);
    if (goesTo == u"another account")
        QVERIFY(chooseInHeader(u"Acme"_s));
    else if (goesTo == u"the same account")
        QVERIFY(chooseInHeader(u"Bravo"_s));
    else if (goesTo == u"the sandbox")
        window.openSandbox();
    else if (goesTo == u"a tab")
        QVERIFY(trigger(window, u"Contacts"_s));
    else if (goesTo == u"the settings")
        window.showSettings();
    else
        window.showAddAccount();
    m_bench->clock().advance(1s);
    QVERIFY(!says(window, u"Opening Charlie…"_s));
    // The keychain answers one thing after the other: what is asked for now comes after Charlie's key.
    window.askRemove(slow.id);
    QVERIFY(click(*window.findChild<ConfirmDialog *>(), u"Remove account"_s));
    QTRY_COMPARE(m_bench->accounts().accounts().size(), 2);
    QVERIFY(!says(window, u"Charlie could not be opened"_s));
    QVERIFY(window.workspace());
    QVERIFY(goesTo == u"the settings" || goesTo == u"adding one" || window.workspace()->isVisible());
}

void TestAccountsLate::aLateNoticeStaysWithItsAccount_data()
{
    QTest::addColumn<QString>("goesTo");
    for (const char *way : {"nowhere", "another account", "the sandbox", "adding one", "the settings"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

// A new key is taken, the keychain is slow to say that it does not keep it, and the person goes on with something else.
void TestAccountsLate::aLateNoticeStaysWithItsAccount()
{
#ifndef Q_OS_LINUX
    QSKIP("A keychain may answer here.");
#endif
    QFETCH(QString, goesTo);
    const QString notice = u"The key of Acme was not stored."_s;
    MainWindow &window = m_bench->window();
    const QSignalSpy answered(&m_bench->desk(), &AccountDesk::keyNotStored);
    m_bench->desk().accept(m_bench->accounts().accounts().constFirst(), Secret(QByteArray("re_next")));
    if (goesTo == u"another account")
        QVERIFY(chooseInHeader(u"Bravo"_s));
    else if (goesTo == u"the sandbox")
        window.openSandbox();
    else if (goesTo == u"adding one")
        window.showAddAccount();
    else if (goesTo == u"the settings")
        window.showSettings();
    const QWidget *seen = window.centralWidget()->findChild<QStackedWidget *>()->currentWidget();
    QCOMPARE(answered.size(), 0);
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(seen->isVisible());
    QCOMPARE(says(window, notice), goesTo == u"nowhere" || goesTo == u"the settings");
    // It is told where it belongs, until it is put away.
    if (goesTo != u"the settings")
        QVERIFY(chooseInHeader(u"Acme"_s));
    QVERIFY(says(window, notice));
    QVERIFY(clickNamed(window, u"Close the message"_s));
    QVERIFY(!says(window, notice));
    QVERIFY(chooseInHeader(u"Bravo"_s));
    QVERIFY(!says(window, notice));
}

void TestAccountsLate::noticeGoesOnceItIsNotSo_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("stored after all") << false;
    QTest::newRow("removed") << true;
}

// Told in the settings: it stays for another account's sake, not for that one's.
void TestAccountsLate::noticeGoesOnceItIsNotSo()
{
    QFETCH(bool, isRemoved);
    const QString notice = u"The key of Acme was not stored."_s;
    MainWindow &window = m_bench->window();
    AccountDesk &desk = m_bench->desk();
    const Account acme = m_bench->accounts().accounts().constFirst();
    const Account bravo = m_bench->accounts().accounts().constLast();
    window.showSettings();
    emit desk.keyNotStored(acme, {});
    QVERIFY(says(window, notice));
    emit desk.keyStored(bravo);
    QVERIFY(says(window, notice));
    if (isRemoved)
        emit desk.removed(acme.id);
    else
        emit desk.keyStored(acme);
    QVERIFY(!says(window, notice));
    // What is said of another account is not taken back in its place.
    emit desk.keyNotStored(bravo, {});
    emit desk.keyStored(acme);
    QVERIFY(says(window, u"The key of Bravo was not stored."_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestAccountsLate)
#include "tst_ui_accounts_late.moc"
