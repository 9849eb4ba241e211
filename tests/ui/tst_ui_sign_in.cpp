// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "accounts/preferences.h"
#include "finding.h"
#include "kit/table_view.h"
#include "message_log.h"
#include "models/account_models.h"
#include "shell/header_bar.h"
#include "window_bench.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

constexpr char plantedKey[] = "re_planted_7Hq2WcVt_not_a_real_key";

// Every text a screen reader could be given about a widget.
QString accessibleTexts(QWidget &widget)
{
    QString all;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    if (!face)
        return all;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += face->text(kind) + u'\n';
    return all;
}

} // namespace

//! The first start, and a key that is taken.
class TestSignIn final : public QObject
{
    Q_OBJECT
private slots:
    void welcomes();
    void fullAccessOpensTheAccount();
    void accountIsNamedAfterTheTeamOrTheHost();
    void keyLeavesNoTrace();
    void shownKeyIsHiddenAndGoneAfterwards();
    void sandboxIsOneClickAway();
    void noSecondQuestionWhileOneIsOpen();

private:
    // Types \a key for the service at \a url into the welcome page and asks to add the account.
    static void submit(WindowBench &bench, const QUrl &url, const QString &key, const QString &name = {});
};

void TestSignIn::submit(WindowBench &bench, const QUrl &url, const QString &key, const QString &name)
{
    MainWindow &window = bench.window();
    QVERIFY(click(window, u"Advanced"_s));
    QLineEdit *address = field(window, u"Base URL"_s);
    QVERIFY(address);
    address->selectAll();
    QTest::keyClicks(address, url.toString());
    if (!name.isEmpty())
        QTest::keyClicks(field(window, u"Name of the account"_s), name);
    QGuiApplication::clipboard()->setText(key);
    QLineEdit *keyField = field(window, u"API key"_s);
    keyField->setFocus();
    QTest::keySequence(keyField, QKeySequence::Paste);
    QCOMPARE(keyField->text(), key);
    QVERIFY(click(window, u"Add account"_s));
}

void TestSignIn::welcomes()
{
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    QVERIFY(says(window, u"Welcome to Postroom"_s));
    QVERIFY(!window.workspace());
    QVERIFY(bench.accounts().accounts().isEmpty());
    QCOMPARE(window.windowTitle(), u"Postroom"_s);
    QVERIFY2(says(window, u"An API key lets Postroom work with your team’s account at Resend."_s),
             qPrintable(words(window)));
    QVERIFY(button(window, u"Open resend.com/api-keys"_s));
    QVERIFY(button(window, u"Explore the sandbox"_s));
    QVERIFY(!button(window, u"Back"_s));
    QLineEdit *key = field(window, u"API key"_s);
    QVERIFY(key);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    // The base URL is for the few: it is not in the way.
    QVERIFY(!field(window, u"Base URL"_s));
    QVERIFY(click(window, u"Advanced"_s));
    QCOMPARE(field(window, u"Base URL"_s)->text(), u"https://api.resend.com"_s);
}

void TestSignIn::fullAccessOpensTheAccount()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    submit(bench, server.url(), u"  re_full_access \n"_s.trimmed(), u"Acme Marketing"_s);

    QTRY_VERIFY(window.workspace());
    QTRY_COMPARE(bench.models().domains.rowCount(), 4);
    QCOMPARE(bench.accounts().accounts().size(), 1);
    const Account account = bench.accounts().accounts().constFirst();
    QCOMPARE(account.name, u"Acme Marketing"_s);
    QCOMPARE(account.baseUrl, server.url());
    QCOMPARE(bench.accounts().currentId(), account.id);
    QCOMPARE(window.windowTitle(), u"Acme Marketing – Postroom"_s);
    QCOMPARE(window.header().accountButton()->accessibleName(), u"Account: Acme Marketing"_s);
#ifdef Q_OS_LINUX
    // No keychain answers on the bench, and the person is told what that means.
    QTRY_VERIFY(says(window,
                     u"No keychain answers on this computer. The key is held until you quit Postroom and is stored "
                     "nowhere; you will be asked for it next time."_s));
    QVERIFY(says(window, u"The key of Acme Marketing was not stored."_s));
    QVERIFY(!bench.accounts().accounts().constFirst().keyStored);
    // It is told above the account, not in its place.
#endif
    QTRY_VERIFY(table(window, u"Domains"_s));
    QCOMPARE(column(*table(window, u"Domains"_s), 0),
             (QStringList{u"news.acme.com"_s, u"acme-events.io"_s, u"mail.acme.co.uk"_s, u"acme.com"_s}));
}

void TestSignIn::accountIsNamedAfterTheTeamOrTheHost()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    bench.window().start();
    submit(bench, server.url(), u"re_full_access"_s);
    QTRY_VERIFY(bench.window().workspace());
    QCOMPARE(bench.accounts().accounts().constFirst().name, u"127.0.0.1"_s);
}

void TestSignIn::keyLeavesNoTrace()
{
    QLoggingCategory::setFilterRules(u"postroom.*=true"_s);
    MessageLog log;
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    submit(bench, server.url(), QString::fromLatin1(plantedKey), u"Acme"_s);
    QTRY_VERIFY(window.workspace());
    QVERIFY(bench.settle());
    for (const char *tab : {"contacts", "api-keys", "domains"})
        QVERIFY(bench.showTab(QString::fromLatin1(tab)));
    window.showSettings();
    window.showReplaceKey(bench.accounts().accounts().constFirst().id);
    window.showAddAccount();

    const QString key = QString::fromLatin1(plantedKey);
    const QString middle = u"7Hq2WcVt"_s; // also no part of it
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        QVERIFY2(!accessibleTexts(*widget).contains(middle), widget->metaObject()->className());
        QVERIFY2(!widget->windowTitle().contains(middle) && !widget->toolTip().contains(middle),
                 widget->metaObject()->className());
        if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
            QVERIFY2(!edit->text().contains(middle), qPrintable(edit->accessibleName()));
            edit->undo();
            QVERIFY2(!edit->text().contains(middle), qPrintable(edit->accessibleName()));
        }
        if (const auto *label = qobject_cast<QLabel *>(widget))
            QVERIFY(!label->text().contains(middle));
        if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
            QVERIFY(!text->toPlainText().contains(middle));
    }
    bench.quit();
    const QByteArray settings = bench.settingsOnDisk();
    QVERIFY(settings.contains("Acme"));
    QVERIFY(!settings.contains("7Hq2WcVt") && !settings.contains(QByteArray(plantedKey).toBase64()));
    QVERIFY(!log.everything().isEmpty());
    QVERIFY(!log.everything().contains(middle));
    QLoggingCategory::setFilterRules({});
}

void TestSignIn::shownKeyIsHiddenAndGoneAfterwards()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    QLineEdit *key = field(window, u"API key"_s);
    const QList<QAction *> actions = key->actions();
    QCOMPARE(actions.size(), 1);
    actions.constFirst()->trigger();
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
    submit(bench, server.url(), u"re_seen_by_me"_s);
    QTRY_VERIFY(window.workspace());
    QCOMPARE(key->text(), QString());
    // A field in clear text can undo; one in dots cannot.
    key->undo();
    QCOMPARE(key->text(), QString());
    window.showAddAccount();
    QCOMPARE(field(window, u"API key"_s), key);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
}

void TestSignIn::sandboxIsOneClickAway()
{
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    QVERIFY(click(window, u"Explore the sandbox"_s));
    QTRY_VERIFY(window.workspace());
    QTRY_VERIFY(table(window, u"Domains"_s));
    QVERIFY(bench.settle());
    QCOMPARE(table(window, u"Domains"_s)->model()->rowCount(), 4);
    QVERIFY(says(window, u"Sandbox: nothing leaves this computer"_s));
    QCOMPARE(window.windowTitle(), u"Acme Marketing – Postroom"_s);
    // The sandbox is no account of the person's.
    QVERIFY(bench.accounts().accounts().isEmpty());
    QVERIFY(!bench.settingsOnDisk().contains("127.0.0.1"));
    // Opened again it is the same one, not a second.
    AccountWorkspace *first = window.workspace();
    window.openSandbox();
    QCOMPARE(window.workspace(), first);
}

void TestSignIn::noSecondQuestionWhileOneIsOpen()
{
    WindowBench bench;
    MainWindow &window = bench.window();
    window.start();
    QTest::keyClick(field(window, u"API key"_s), Qt::Key_Return);
    QCOMPARE(faultBeside(*field(window, u"API key"_s)), u"Paste an API key here."_s);
    QTest::keyClicks(field(window, u"API key"_s), u"r"_s);
    QVERIFY2(faultBeside(*field(window, u"API key"_s)).isEmpty(), "typing takes the fault back");
}

POSTROOM_WINDOW_TEST_MAIN(TestSignIn)
#include "tst_ui_sign_in.moc"
