// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/confirm.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"
#include "shell/command_palette.h"
#include "sign_in/account_card.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

bool isInteractive(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget)
        || qobject_cast<const QMenu *>(&widget))
        return false; // their parts have names of their own
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QTabBar *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget);
}

QString pathOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        path.prepend(QString::fromLatin1(at->metaObject()->className())
                     + (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
    }
    return path.join(u" > "_s);
}

// The controls of \a root that a screen reader could not name.
QStringList nameless(QWidget &root)
{
    QStringList found;
    int seen = 0;
    QList<QWidget *> all = shown<QWidget>(root);
    all.prepend(&root);
    for (QWidget *widget : all) {
        if (!isInteractive(*widget))
            continue;
        ++seen;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.push_back(pathOf(*widget));
    }
    if (seen == 0)
        found.push_back(u"nothing interactive was found"_s);
    return found;
}

} // namespace

#define VERIFY_ALL_NAMED(root) \
    do { \
        const QStringList without = nameless(root); \
        QVERIFY2(without.isEmpty(), qPrintable(u"without a name:\n"_s + without.join(u'\n'))); \
    } while (false)

//! Every control of every page and dialog has a name for screen readers.
class TestAccessibility final : public QObject
{
    Q_OBJECT
private slots:
    void findsANamelessControl();
    void signInPages();
    void keyProblem();
    void settingsAndAccounts();
    void tabs_data();
    void tabs();
    void states();
    void messages();
    void dialogs();
    void paletteAndMenus();
    void fieldsHaveBuddies();
    void rolesAreMeant();
    void tablesTellTheirCells();
    void statesAreTold();
};

void TestAccessibility::findsANamelessControl()
{
    // The check itself must be able to fail.
    QWidget root;
    auto *button = new QToolButton(&root);
    root.show();
    QCOMPARE(nameless(root), QStringList{u"QWidget > QToolButton"_s});
    button->setAccessibleName(u"Close"_s);
    QCOMPARE(nameless(root), QStringList{});
}

void TestAccessibility::signInPages()
{
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    window.start();
    VERIFY_ALL_NAMED(window);
    QVERIFY(click(window, u"Advanced"_s));
    VERIFY_ALL_NAMED(window);
    QVERIFY(click(window, u"Add account"_s));
    QVERIFY(!faultBeside(*field(window, u"API key"_s)).isEmpty());
    VERIFY_ALL_NAMED(window);
    window.showAddAccount();
    VERIFY_ALL_NAMED(window);
}

void TestAccessibility::keyProblem()
{
    WindowBench bench({1280, 800});
    Account account;
    account.name = u"Acme"_s;
    bench.window().openAccount(bench.accounts().add(account).id);
    QTRY_VERIFY(says(bench.window(), u"Acme could not be opened"_s));
    VERIFY_ALL_NAMED(bench.window());
}

void TestAccessibility::settingsAndAccounts()
{
    WindowBench bench({1280, 800});
    for (const QString &name : {u"Acme"_s, u"Bravo"_s}) {
        Account account;
        account.name = name;
        bench.accounts().add(account);
    }
    bench.window().showSettings();
    VERIFY_ALL_NAMED(bench.window());
    QTest::keyClicks(shown<QLineEdit>(bench.window()).constFirst(), u" changed"_s);
    QVERIFY(button(bench.window(), u"Save"_s));
    VERIFY_ALL_NAMED(bench.window());
}

void TestAccessibility::tabs_data()
{
    QTest::addColumn<QString>("tab");
    for (const char *tab : {"broadcasts", "contacts", "segments", "properties", "domains", "api-keys"})
        QTest::newRow(tab) << QString::fromLatin1(tab);
}

void TestAccessibility::tabs()
{
    QFETCH(QString, tab);
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox(tab));
    VERIFY_ALL_NAMED(bench.window());
}

void TestAccessibility::states()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox());
    field(bench.window(), u"Filter domains"_s)->setText(u"nothing like this"_s);
    QVERIFY(button(bench.window(), u"Clear filter"_s));
    VERIFY_ALL_NAMED(bench.window());
    sandbox::SandboxOptions options = benchSandbox();
    options.empty = true;
    sandbox::SandboxServer empty(options);
    QVERIFY(empty.start());
    bench.open(empty.url());
    QVERIFY(bench.settle());
    VERIFY_ALL_NAMED(bench.window());
    ScriptedServer refusing;
    refusing.on("GET /domains", refusal(401, "validation_error", "API key is invalid"));
    bench.open(refusing.url());
    QVERIFY(bench.settle());
    QVERIFY(button(bench.window(), u"Open accounts"_s));
    VERIFY_ALL_NAMED(bench.window());
}

void TestAccessibility::messages()
{
    const QByteArray head = domainHead("d-1", "acme.com", "verified");
    ScriptedServer server;
    server.on("GET /domains", {domainList({head}), refusal(403, "forbidden", "No")});
    server.on("GET /domains/d-1", domainDetails(head, "verified"));
    WindowBench bench({1280, 800});
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(trigger(bench.window(), u"Refresh"_s));
    QVERIFY(bench.settle());
    QCOMPARE(shown<MessageStrip>(bench.window()).size(), 1);
    QVERIFY(click(bench.window(), u"Details"_s));
    VERIFY_ALL_NAMED(bench.window());
    // The strip is read out as a whole.
    QCOMPARE(shown<MessageStrip>(bench.window()).constFirst()->accessibleName(),
             u"The domains could not be refreshed. Resend does not allow it. No"_s);
}

void TestAccessibility::dialogs()
{
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    Account account;
    account.name = u"Acme"_s;
    bench.accounts().add(account);
    window.showSettings();
    QVERIFY(click(window, u"Remove…"_s));
    auto *confirm = window.findChild<ConfirmDialog *>();
    VERIFY_ALL_NAMED(*confirm);
    QVERIFY(!confirm->windowTitle().isEmpty());
    QVERIFY(click(*confirm, u"Cancel"_s));
    for (const QString &entry : {u"Keyboard shortcuts"_s, u"About Postroom"_s}) {
        QVERIFY(trigger(window, entry));
        QPointer<QWidget> dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        VERIFY_ALL_NAMED(*dialog);
        QCOMPARE(dialog->windowTitle(), entry);
        dialog->close();
        QTRY_VERIFY(!dialog);
    }
}

void TestAccessibility::paletteAndMenus()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox());
    bench.window().showPalette();
    VERIFY_ALL_NAMED(bench.window());
    QVERIFY(!shown<CommandPalette>(bench.window()).isEmpty());
    const QList<QMenu *> menus = bench.window().findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        for (const QAction *entry : menu->actions())
            QVERIFY2(entry->isSeparator() || !entry->text().isEmpty(), qPrintable(menu->title()));
    }
}

void TestAccessibility::fieldsHaveBuddies()
{
    WindowBench bench({1280, 800});
    MainWindow &window = bench.window();
    window.start();
    QVERIFY(click(window, u"Advanced"_s));
    for (QLineEdit *edit : shown<QLineEdit>(window)) {
        bool hasBuddy = false;
        for (const QLabel *label : shown<QLabel>(window))
            hasBuddy = hasBuddy || label->buddy() == edit;
        QVERIFY2(hasBuddy, qPrintable(edit->accessibleName()));
        // The hint is read out too.
        QVERIFY2(!edit->accessibleDescription().isEmpty(), qPrintable(edit->accessibleName()));
    }
}

void TestAccessibility::rolesAreMeant()
{
    WindowBench bench({1280, 800});
    bench.window().start();
    QAccessibleInterface *key = QAccessible::queryAccessibleInterface(field(bench.window(), u"API key"_s));
    QCOMPARE(key->role(), QAccessible::EditableText);
    // What is typed there is not read out.
    QVERIFY(key->state().passwordEdit);
    field(bench.window(), u"API key"_s)->setText(u"re_not_to_be_read"_s);
    QVERIFY(!key->text(QAccessible::Value).contains(u"re_not"_s));
}

void TestAccessibility::tablesTellTheirCells()
{
    WindowBench bench({1280, 800});
    QVERIFY(bench.openSandbox());
    TableView *view = table(bench.window(), u"Domains"_s);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
    QVERIFY(face->tableInterface());
    QCOMPARE(face->tableInterface()->rowCount(), 4);
    QCOMPARE(face->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), u"news.acme.com"_s);
    // The status is a word, not a colour alone.
    QCOMPARE(face->tableInterface()->cellAt(0, 1)->text(QAccessible::Name), u"Waiting for DNS"_s);
    QCOMPARE(face->tableInterface()->columnDescription(1), u"Status"_s);
}

void TestAccessibility::statesAreTold()
{
    sandbox::SandboxOptions options = benchSandbox();
    options.empty = true;
    sandbox::SandboxServer empty(options);
    QVERIFY(empty.start());
    WindowBench bench;
    bench.open(empty.url());
    QVERIFY(bench.showTab(u"domains"_s));
    bool told = false;
    for (QWidget *widget : shown<QWidget>(bench.window()))
        told = told || QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name) == u"No domains yet"_s;
    QVERIFY(told);
}

POSTROOM_WINDOW_TEST_MAIN(TestAccessibility)
#include "tst_ui_accessibility.moc"
