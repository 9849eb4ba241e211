// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/message_strip.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "shell/command_palette.h"
#include "shell/header_bar.h"
#include "shell/tab_bar.h"
#include "window_bench.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Everything by keyboard. All keys go to the widget that has the focus, as a person's do.
class TestKeyboard final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void tabs();
    void refresh();
    void find();
    void fromTheFilterIntoTheTable();
    void arrowsChooseADomain();
    void copiesEverything();
    void verify();
    void palette();
    void paletteFindsByWordsInAnyOrder();
    void paletteWithoutAMatch();
    void paletteIsClosedByEscape();
    void paletteOffersWhatThePageCanDo();
    void help();
    void about();
    void escapeClosesAMessage();
    void settings();
    void accountsByNumber();
    void tabOrder();
    void shortcutsAreUnique();
    void welcomePage();

private:
    MainWindow &window() { return m_bench->window(); }
    // To whatever has the focus.
    void press(const QKeySequence &keys)
    {
        QTest::keySequence(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), keys);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, with);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString currentTab()
    {
        return shown<TabBar>(window()).constFirst()->tabText(shown<TabBar>(window()).constFirst()->currentIndex());
    }
    CommandPalette *palette_() { return window().findChild<CommandPalette *>(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestKeyboard::init()
{
    m_bench = std::make_unique<WindowBench>(QSize(1280, 800));
    QVERIFY(m_bench->openSandbox());
}

void TestKeyboard::tabs()
{
    const std::pair<Qt::Key, QString> keys[] = {
        {Qt::Key_1, u"Broadcasts"_s}, {Qt::Key_2, u"Contacts"_s}, {Qt::Key_3, u"Segments and topics"_s},
        {Qt::Key_4, u"Properties"_s}, {Qt::Key_5, u"Domains"_s},  {Qt::Key_6, u"API keys"_s}};
    for (const auto &[key, title] : keys) {
        press(key, Qt::ControlModifier);
        QCOMPARE(currentTab(), title);
        QVERIFY(m_bench->settle());
        // And the page has the focus, not the page before it, which is hidden.
        QVERIFY2(!QApplication::focusWidget() || QApplication::focusWidget()->isVisible(), qPrintable(title));
    }
    // Also out of the settings.
    window().showSettings();
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(currentTab(), u"Domains"_s);
    QVERIFY(table(window(), u"Domains"_s));
}

void TestKeyboard::refresh()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({domainHead("d-1", "acme.com", "verified")}));
    server.on("GET /domains/d-1", domainDetails(domainHead("d-1", "acme.com", "verified"), "verified"));
    m_bench->open(server.url());
    QVERIFY(m_bench->settle());
    QCOMPARE(server.count("GET /domains"), 1);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_bench->settle());
    QCOMPARE(server.count("GET /domains"), 2);
    press(Qt::Key_F5);
    QVERIFY(m_bench->settle());
    QCOMPARE(server.count("GET /domains"), 3);
    m_bench.reset();
}

void TestKeyboard::find()
{
    press(QKeySequence(QKeySequence::Find));
    QLineEdit *filter = field(window(), u"Filter domains"_s);
    QVERIFY(filter && filter->hasFocus());
    type(u"co.uk"_s);
    QCOMPARE(column(*table(window(), u"Domains"_s), 0), QStringList{u"mail.acme.co.uk"_s});
    // Again: what is there is marked, so that typing replaces it.
    press(QKeySequence(QKeySequence::Find));
    QCOMPARE(filter->selectedText(), u"co.uk"_s);
    press(Qt::Key_3, Qt::ControlModifier);
    press(QKeySequence(QKeySequence::Find));
    QVERIFY(field(window(), u"Filter segments and topics"_s)->hasFocus());
}

void TestKeyboard::fromTheFilterIntoTheTable()
{
    press(QKeySequence(QKeySequence::Find));
    TableView *list = table(window(), u"Domains"_s);
    for (int i = 0; i < 4 && !list->hasFocus(); ++i)
        press(Qt::Key_Tab);
    QVERIFY2(list->hasFocus(), "at most four tabs from the filter");
    // Tab leaves the table, it does not walk its cells.
    press(Qt::Key_Tab);
    QVERIFY(!list->hasFocus());
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(list->hasFocus());
}

void TestKeyboard::arrowsChooseADomain()
{
    TableView *list = table(window(), u"Domains"_s);
    list->setFocus();
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"news.acme.com"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"acme.com"_s);
    press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"news.acme.com"_s);
}

void TestKeyboard::copiesEverything()
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"DNS records for news.acme.com\n"_s));
    press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Type: MX\nName: send.news\nValue: feedback-smtp.eu-west-1.amazonses.com\nPriority: 10\nTTL: Auto"_s);
}

void TestKeyboard::verify()
{
    ScriptedServer server;
    const QByteArray pending = domainHead("d-1", "acme.com", "pending");
    server.on("GET /domains", domainList({pending}));
    server.on("GET /domains/d-1", domainDetails(pending, "pending"));
    server.on("POST /domains/d-1/verify", ScriptedAnswer::json(200, R"({"object":"domain","id":"d-1"})"));
    m_bench->open(server.url());
    QVERIFY(m_bench->settle());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_bench->settle());
    QCOMPARE(server.count("POST /domains/d-1/verify"), 1);
    m_bench.reset();
}

void TestKeyboard::palette()
{
    QWidget *before = table(window(), u"Domains"_s);
    before->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette_()->isVisible());
    QVERIFY(palette_()->edit()->hasFocus());
    type(u"contacts"_s);
    const auto *list = palette_()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"View › Contacts"_s);
    press(Qt::Key_Return);
    QVERIFY(!palette_()->isVisible());
    QCOMPARE(currentTab(), u"Contacts"_s);
    QVERIFY(m_bench->settle());
    // The next time it starts empty.
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(palette_()->edit()->text(), QString());
    QVERIFY(list->count() > 10);
    // Arrows choose, the text field keeps the focus.
    QCOMPARE(list->currentRow(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(palette_()->edit()->hasFocus());
}

void TestKeyboard::paletteFindsByWordsInAnyOrder()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"TEXT copy"_s);
    QCOMPARE(palette_()->findChild<QListWidget *>()->count(), 1);
    press(Qt::Key_Enter);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"DNS records for news.acme.com\n"_s));
}

void TestKeyboard::paletteWithoutAMatch()
{
    press(Qt::Key_K, Qt::ControlModifier);
    type(u"xyzzy"_s);
    QCOMPARE(palette_()->findChild<QListWidget *>()->count(), 0);
    press(Qt::Key_Return);
    QCOMPARE(currentTab(), u"Domains"_s);
    QVERIFY2(palette_()->isVisible(), "the typing is not lost");
}

void TestKeyboard::paletteIsClosedByEscape()
{
    QWidget *before = field(window(), u"Filter domains"_s);
    before->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette_()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!palette_()->isVisible());
    QVERIFY(before->hasFocus());
    // And by going elsewhere.
    press(Qt::Key_K, Qt::ControlModifier);
    before->setFocus();
    QVERIFY(!palette_()->isVisible());
}

void TestKeyboard::paletteOffersWhatThePageCanDo()
{
    const auto texts = [this] {
        QStringList all;
        const auto *list = palette_()->findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            all.push_back(list->item(i)->text());
        return all;
    };
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(texts().contains(u"Domains › Verify"_s));
    QVERIFY(texts().contains(u"File › Refresh"_s));
    QVERIFY(texts().contains(u"View › Appearance › Dark"_s));
    press(Qt::Key_Escape);
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!texts().join(u'\n').contains(u"Verify"_s));
    press(Qt::Key_Escape);
    window().showSettings();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY2(!texts().contains(u"File › Refresh"_s), "nothing to refresh there");
}

void TestKeyboard::help()
{
    press(Qt::Key_F1);
    QPointer<QDialog> dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    const QString shownWords = words(*dialog);
    for (const QString &word : {u"Keyboard shortcuts"_s, u"Refresh"_s, u"Ctrl+R; F5"_s, u"Ctrl+K"_s, u"Ctrl+5"_s,
                                u"Esc"_s, u"Copy all as text"_s, u"Ctrl+Shift+C"_s})
        QVERIFY2(shownWords.contains(word), qPrintable(word + u" is missing in\n"_s + shownWords));
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestKeyboard::about()
{
    QVERIFY(trigger(window(), u"About Postroom"_s));
    QPointer<QDialog> dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    QVERIFY(says(*dialog, u"Version "_s POSTROOM_VERSION));
    QVERIFY(says(*dialog, u"Apache License 2.0"_s));
    QTest::keyClick(dialog.data(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
}

void TestKeyboard::escapeClosesAMessage()
{
    ScriptedServer server;
    server.on("GET /domains",
              {domainList({domainHead("d-1", "acme.com", "verified")}), refusal(403, "forbidden", "No")});
    server.on("GET /domains/d-1", domainDetails(domainHead("d-1", "acme.com", "verified"), "verified"));
    m_bench->open(server.url());
    QVERIFY(m_bench->settle());
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_bench->settle());
    QCOMPARE(shown<MessageStrip>(window()).size(), 1);
    // So the list of shortcuts says: Esc closes a message, a list or a dialog.
    table(window(), u"Domains"_s)->setFocus();
    press(Qt::Key_Escape);
    QCOMPARE(shown<MessageStrip>(window()).size(), 0);
    m_bench.reset();
}

void TestKeyboard::settings()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(says(window(), u"There is no account on this computer yet."_s));
    // Refreshing or filtering a page that is not seen makes no sense.
    QVERIFY(!action(window(), u"Refresh"_s)->isEnabled());
    QVERIFY(!action(window(), u"Find on this page"_s)->isEnabled());
    QVERIFY(click(window(), u"Back"_s));
    QVERIFY(table(window(), u"Domains"_s));
    QVERIFY(action(window(), u"Refresh"_s)->isEnabled());
}

void TestKeyboard::accountsByNumber()
{
    sandbox::SandboxServer server(benchSandbox());
    QVERIFY(server.start());
    m_bench->open(server.url(), u"First"_s);
    m_bench->open(server.url(), u"Second"_s);
    QVERIFY(m_bench->settle());
    QCOMPARE(window().windowTitle(), u"Second – Postroom"_s);
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(window().windowTitle(), u"First – Postroom"_s);
    m_bench.reset();
}

void TestKeyboard::tabOrder()
{
    // Once around, from the head of the window.
    window().header().accountButton()->setFocus();
    QWidget *const start = QApplication::focusWidget();
    QVERIFY(start);
    QList<QWidget *> order;
    do {
        QVERIFY2(!order.contains(QApplication::focusWidget()), "the way around does not come back to its start");
        order.push_back(QApplication::focusWidget());
        press(Qt::Key_Tab);
    } while (QApplication::focusWidget() && QApplication::focusWidget() != start && order.size() < 100);
    QVERIFY(order.size() > 8 && order.size() < 40);

    const auto place = [&order](const QWidget *widget) { return order.indexOf(const_cast<QWidget *>(widget)); };
    const TabBar *tabs = shown<TabBar>(window()).constFirst();
    const QWidget *inOrder[] = {window().header().accountButton(),
                                window().header().commandButton(),
                                tabs,
                                field(window(), u"Filter domains"_s),
                                table(window(), u"Domains"_s),
                                window().findChild<TableView *>(u"records"_s),
                                button(window(), u"Copy value"_s)};
    qsizetype last = -1;
    for (const QWidget *widget : inOrder) {
        QVERIFY(widget);
        QVERIFY2(place(widget) > last, qPrintable(u"%1 comes too early or never"_s.arg(widget->accessibleName())));
        last = place(widget);
    }
    // Each of them can be seen.
    for (const QWidget *widget : order)
        QVERIFY2(isInSight(*widget), qPrintable(widget->accessibleName()));
}

void TestKeyboard::shortcutsAreUnique()
{
    QHash<QString, QString> owner;
    const std::function<void(const QList<QAction *> &)> walk = [&](const QList<QAction *> &actions) {
        for (const QAction *action : actions) {
            if (action->menu()) {
                walk(action->menu()->actions());
                continue;
            }
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(
                    !owner.contains(keys.toString()),
                    qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), owner.value(keys.toString()), action->text())));
                owner.insert(keys.toString(), action->text());
            }
        }
    };
    walk(window().menus()->actions());
    QVERIFY(owner.size() > 12);
    QCOMPARE(owner.value(u"Ctrl+Q"_s), u"&Quit"_s);
}

void TestKeyboard::welcomePage()
{
    WindowBench fresh;
    fresh.window().start();
    QLineEdit *key = field(fresh.window(), u"API key"_s);
    // Whoever starts the program for the first time can paste at once.
    QTRY_VERIFY(key->hasFocus());
    QTest::keyClick(key, Qt::Key_Tab);
    QVERIFY(field(fresh.window(), u"Name of the account"_s)->hasFocus());
    fresh.window().openSandbox();
    QVERIFY(fresh.settle());
    // The keyboard goes where the work is, not into the field that is gone.
    QTRY_COMPARE(fresh.window().focusWidget(), static_cast<QWidget *>(table(fresh.window(), u"Domains"_s)));
}

POSTROOM_WINDOW_TEST_MAIN(TestKeyboard)
#include "tst_ui_keyboard.moc"
