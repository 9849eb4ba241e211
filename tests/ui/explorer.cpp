// SPDX-License-Identifier: Apache-2.0
#include "explorer.h"

#include "finding.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "send/undo_bar.h"
#include "shell/account_workspace.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace postroom::test {

namespace {

constexpr int deepest = 3; // a dialog, what it asks, and what that asks

// What leads out of the window: the person's files, browser and mail program.
bool leadsOut(const QString &name)
{
    static const QStringList ways{QStringLiteral("Save as CSV"), QStringLiteral("Sheet for IT"),
                                  QStringLiteral("Mail to IT"), QStringLiteral("Open Cloudflare"),
                                  QStringLiteral("Read them")};
    return std::any_of(ways.begin(), ways.end(), [&name](const QString &way) { return name.startsWith(way); });
}

QString nameOf(const QAbstractButton &button)
{
    const QString text = withoutMnemonic(button.text());
    return text.isEmpty() ? button.accessibleName() : text;
}

} // namespace

bool rest(WindowBench &bench)
{
    int calm = 0;
    return QTest::qWaitFor(
        [&bench, &calm] {
            const QueueState state = bench.window().workspace()->session().queue().state();
            if (state.waiting > 0 && state.underWay == 0)
                bench.clock().advance(std::chrono::milliseconds(50));
            calm = state.waiting == 0 && state.underWay == 0 ? calm + 1 : 0;
            return calm >= 2;
        },
        10000);
}

Explorer::Explorer(WindowBench &bench, std::function<bool()> prepare) : m_bench(bench), m_prepare(std::move(prepare)) {}

void Explorer::explore(const std::function<void(const QString &)> &judge)
{
    m_judge = judge;
    closeAll();
    if (!m_prepare())
        return;
    QList<const QWidget *> places{&m_bench.page(), m_bench.window().workspace()->undoBar()};
    for (const QWidget *place : std::as_const(places)) {
        for (const QString &name : namesOf(*place))
            use(name, [this, place, name] { return press(*place, name); });
        for (const QString &name : namesOf(*place)) {
            const QMenu *menu = menuOf(*place, name);
            for (qsizetype i = 0; menu && i < menu->actions().size(); ++i)
                use(QStringLiteral("%1 › %2").arg(name, withoutMnemonic(menu->actions().at(i)->text())),
                    [this, place, name, i] { return chooseIn(menuOf(*place, name), i); });
        }
    }
    for (const QString &entry : entriesOfContextMenus())
        use(QStringLiteral("context menu › ") + entry, [this, entry] { return chooseEntry(entry); });
    for (const QString &keys : shortcuts())
        use(keys, [this, keys] { return type(keys); });
}

void Explorer::use(const QString &what, const std::function<bool()> &how)
{
    if (leadsOut(what.section(QStringLiteral(" › "), -1)))
        return;
    closeAll();
    if (!m_prepare() || !how())
        return;
    ++m_used;
    rest(m_bench);
    m_judge(what);
    goThroughDialogs(what, 1, [this, how] {
        closeAll();
        if (m_prepare())
            how();
        rest(m_bench);
    });
    closeAll();
}

// Each button of a dialog from the dialog as it first was.
void Explorer::goThroughDialogs(const QString &path, int depth, const std::function<void()> &again)
{
    const QDialog *first = dialog();
    if (!first || depth > deepest || qobject_cast<const QFileDialog *>(first))
        return;
    const QStringList names = namesOf(*first);
    // A button, a key and a menu lead to the same one.
    const QString face = first->windowTitle() + QLatin1Char('\n') + names.join(QLatin1Char('\n'));
    if (m_seen.contains(face))
        return;
    m_seen.insert(face);
    for (const QString &name : names) {
        if (name == QStringLiteral("Cancel") || leadsOut(name))
            continue;
        const auto pressIt = [this, name, again] {
            again();
            if (const QDialog *open = dialog()) {
                fillIn(*open);
                if (press(*open, name))
                    ++m_used;
            }
            rest(m_bench);
        };
        pressIt();
        const QString here = path + QStringLiteral(" › ") + name;
        m_judge(here);
        if (dialog() && namesOf(*dialog()) != names)
            goThroughDialogs(here, depth + 1, pressIt);
    }
}

QDialog *Explorer::dialog() const
{
    const QList<QDialog *> all = shown<QDialog>(m_bench.window());
    return all.isEmpty() ? nullptr : all.constLast();
}

QList<QAbstractButton *> Explorer::buttonsOf(const QWidget &root) const
{
    QList<QAbstractButton *> all = shown<QAbstractButton>(root);
    all.removeIf([&root](const QAbstractButton *button) {
        // What lies in a window of its own is another place.
        return !button->isEnabled() || nameOf(*button).isEmpty() || button->window() != root.window();
    });
    return all;
}

QStringList Explorer::namesOf(const QWidget &root) const
{
    QStringList names;
    for (const QAbstractButton *button : buttonsOf(root))
        names.push_back(nameOf(*button));
    names.removeDuplicates();
    return names;
}

bool Explorer::press(const QWidget &root, const QString &name)
{
    for (QAbstractButton *button : buttonsOf(root)) {
        if (nameOf(*button) != name)
            continue;
        if (menuOf(root, name))
            return false; // it opens a menu, whose entries are gone through one by one
        button->click();
        return true;
    }
    return false;
}

QMenu *Explorer::menuOf(const QWidget &root, const QString &name) const
{
    for (QAbstractButton *button : buttonsOf(root)) {
        const auto *push = qobject_cast<QPushButton *>(button);
        if (push && push->menu() && nameOf(*button) == name)
            return push->menu();
    }
    return nullptr;
}

bool Explorer::chooseIn(QMenu *menu, qsizetype entry)
{
    if (!menu)
        return false;
    if (!menu->isVisible())
        menu->popup(m_bench.window().mapToGlobal(QPoint(100, 100)));
    QAction *chosen = menu->actions().value(entry);
    const bool isOn = chosen && chosen->isEnabled() && chosen->isVisible() && !chosen->menu();
    if (isOn) {
        menu->setActiveAction(chosen);
        QTest::keyClick(menu, Qt::Key_Return);
    } else {
        menu->close();
    }
    return isOn;
}

// "DNS records 2": the second entry of the context menu of that table.
QStringList Explorer::entriesOfContextMenus() const
{
    QStringList entries;
    for (const TableView *view : shown<TableView>(m_bench.page())) {
        for (qsizetype i = 0; i < view->actions().size(); ++i)
            entries.push_back(view->accessibleName() + QLatin1Char(' ') + QString::number(i));
    }
    return entries;
}

bool Explorer::chooseEntry(const QString &entry)
{
    const qsizetype gap = entry.lastIndexOf(QLatin1Char(' '));
    TableView *view = table(m_bench.page(), entry.left(gap));
    if (!view)
        return false;
    const QPoint at = view->visualRect(view->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(view->viewport(), &event);
    return chooseIn(qobject_cast<QMenu *>(QApplication::activePopupWidget()), entry.mid(gap + 1).toInt());
}

// Of what can be done and of what cannot: keys must not reach what the button does not.
QStringList Explorer::shortcuts() const
{
    static const QStringList others{QStringLiteral("Ctrl+Q"), QStringLiteral("Ctrl+,"), QStringLiteral("F1"),
                                    QStringLiteral("Ctrl+K")};
    QStringList all{QStringLiteral("Return"), QStringLiteral("Del"), QStringLiteral("F2")};
    for (const QAction *action : m_bench.page().actions()) {
        for (const QKeySequence &keys : action->shortcuts())
            all.push_back(keys.toString());
    }
    all.removeDuplicates();
    all.removeIf([](const QString &keys) { return others.contains(keys); });
    return all;
}

bool Explorer::type(const QString &keys)
{
    const QKeySequence sequence = QKeySequence::fromString(keys);
    QWidget *focus = m_bench.window().focusWidget();
    if (!focus)
        return false;
    QTest::keySequence(focus, sequence);
    return true;
}

void Explorer::fillIn(const QWidget &root)
{
    for (QLineEdit *edit : shown<QLineEdit>(root)) {
        if (!edit->isEnabled() || edit->isReadOnly() || !edit->text().isEmpty())
            continue;
        const QString name = edit->accessibleName().toLower();
        const bool isAddress = name.contains(QStringLiteral("email")) || name == QStringLiteral("to");
        const bool isDomain = name.contains(QStringLiteral("domain"));
        edit->setText(isAddress      ? QStringLiteral("grace@acme.com")
                          : isDomain ? QStringLiteral("mail.grace-example.com")
                                     : QStringLiteral("grace"));
    }
    for (QPlainTextEdit *edit : shown<QPlainTextEdit>(root))
        edit->insertPlainText(QStringLiteral("grace"));
}

void Explorer::closeAll()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (int i = 0; i < 2 * deepest; ++i) {
        QDialog *open = dialog();
        if (!open)
            return;
        open->done(QDialog::Rejected);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace postroom::test
