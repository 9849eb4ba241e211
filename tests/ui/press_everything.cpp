// SPDX-License-Identifier: Apache-2.0
#include "press_everything.h"

#include "finding.h"
#include "kit/table_view.h"
#include "pages/page.h"
#include "send/undo_bar.h"
#include "shell/account_workspace.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace postroom::test {

namespace {

constexpr int deepest = 3; // a dialog, what it asks, and what that asks

bool leadsOut(const QString &name)
{
    static const QStringList ways{QStringLiteral("Save as"), QStringLiteral("Sheet for IT"), QStringLiteral("Open in browser"),
                                  QStringLiteral("Open "),   QStringLiteral("Read them"),    QStringLiteral("Print"),
                                  QStringLiteral("Write a mail")};
    return std::any_of(ways.begin(), ways.end(), [&name](const QString &way) { return name.startsWith(way); });
}

QString nameOf(const QAbstractButton &button)
{
    const QString text = withoutMnemonic(button.text());
    return text.isEmpty() ? button.accessibleName() : text;
}

QString nameOf(const QAction &action)
{
    return withoutMnemonic(action.text());
}

// The signal of what is off is emitted past it.
template<typename T>
bool pressNamed(const QList<T *> &all, const QString &name, void (T::*press)(), const char *signal)
{
    for (T *one : all) {
        if (nameOf(*one) != name)
            continue;
        if (!one->isEnabled())
            return QMetaObject::invokeMethod(one, signal, Q_ARG(bool, false));
        (one->*press)();
        return true;
    }
    return false;
}

bool hasMenu(const QAbstractButton &button)
{
    const auto *push = qobject_cast<const QPushButton *>(&button);
    return push && push->menu();
}

void addLeaves(QList<QAction *> &to, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action->menu())
            addLeaves(to, action->menu()->actions());
        else if (!action->isSeparator() && !to.contains(action))
            to.push_back(action);
    }
}

} // namespace

struct EverythingPresser::Control
{
    enum class Kind { Button, UndoButton, Action, Key };
    Kind kind;
    QString name;
    bool operator==(const Control &) const = default;
};

EverythingPresser::EverythingPresser(WindowBench &bench, As as, std::function<void()> rest,
                                     std::function<void(const QString &)> pressed)
    : m_bench(bench), m_as(as), m_rest(std::move(rest)), m_pressed(std::move(pressed))
{
}

EverythingPresser::~EverythingPresser()
{
    closeAll();
}

bool EverythingPresser::isUsable(const QAbstractButton &button) const
{
    return (m_as == As::AFault || button.isEnabled()) && !nameOf(button).isEmpty() && !hasMenu(button);
}

QList<QAbstractButton *> EverythingPresser::buttonsOf(const QWidget &root) const
{
    QList<QAbstractButton *> all = shown<QAbstractButton>(root);
    // What lies in a window of its own is another place.
    all.removeIf([this, &root](const QAbstractButton *button) {
        return !isUsable(*button) || button->window() != root.window();
    });
    return all;
}

// The page's menu, the context menus of its tables, the menus of its buttons.
QList<QAction *> EverythingPresser::actions() const
{
    QList<QAction *> all;
    addLeaves(all, m_bench.page().actions());
    for (const TableView *view : shown<TableView>(m_bench.page()))
        addLeaves(all, view->actions());
    for (const QPushButton *one : shown<QPushButton>(m_bench.page())) {
        if (one->menu())
            addLeaves(all, one->menu()->actions());
    }
    all.removeIf([this](const QAction *action) {
        return m_as == As::APerson && (!action->isEnabled() || !action->isVisible());
    });
    return all;
}

QList<EverythingPresser::Control> EverythingPresser::controls() const
{
    QList<Control> all;
    const auto add = [&all](Control::Kind kind, const QString &name) {
        if (const Control one{kind, name}; !all.contains(one) && !leadsOut(name))
            all.push_back(one);
    };
    for (const QAbstractButton *one : buttonsOf(m_bench.page()))
        add(Control::Kind::Button, nameOf(*one));
    for (const QAbstractButton *one : buttonsOf(*m_bench.window().workspace()->undoBar()))
        add(Control::Kind::UndoButton, nameOf(*one));
    for (const QAction *one : actions())
        add(Control::Kind::Action, nameOf(*one));
    for (const char *keys : {"Return", "Del", "F2", "Ctrl+S", "Ctrl+N"})
        add(Control::Kind::Key, QString::fromLatin1(keys));
    return all;
}

// What tells whether the window still is where it was.
QString EverythingPresser::face() const
{
    QStringList parts{m_bench.page().objectName()};
    for (const QAbstractButton *one : shown<QAbstractButton>(m_bench.page()))
        parts << nameOf(*one) + (one->isEnabled() ? u'+' : u'-');
    for (const TableView *view : shown<TableView>(m_bench.page()))
        parts << view->accessibleName() + view->currentId();
    return parts.join(u'\n');
}

bool EverythingPresser::pressAllOf(const std::function<bool()> &bringAbout)
{
    closeAll();
    if (!bringAbout())
        return false;
    QString before = face();
    const QList<Control> all = controls();
    for (const Control &one : all) {
        if (face() != before) {
            if (!bringAbout())
                return false;
            before = face();
        }
        bool isPressed = false;
        switch (one.kind) {
        case Control::Kind::Button:
            isPressed = pressButton(m_bench.page(), one.name);
            break;
        case Control::Kind::UndoButton:
            isPressed = pressButton(*m_bench.window().workspace()->undoBar(), one.name);
            break;
        case Control::Kind::Action:
            isPressed = pressAction(one.name);
            break;
        case Control::Kind::Key:
            isPressed = pressKey(one.name);
            break;
        }
        if (!isPressed)
            continue;
        ++m_count;
        m_rest();
        m_pressed(one.name);
        goThroughDialog(one.name, 1);
        closeAll();
    }
    return true;
}

bool EverythingPresser::pressButton(const QWidget &root, const QString &name)
{
    return pressNamed(buttonsOf(root), name, &QAbstractButton::click, "clicked");
}

bool EverythingPresser::pressAction(const QString &name)
{
    return pressNamed(actions(), name, &QAction::trigger, "triggered");
}

bool EverythingPresser::pressKey(const QString &keys)
{
    QWidget *focus = m_bench.window().focusWidget();
    if (!focus)
        return false;
    QTest::keySequence(focus, QKeySequence::fromString(keys));
    return true;
}

QDialog *EverythingPresser::dialog() const
{
    const QList<QDialog *> all = shown<QDialog>(m_bench.window());
    return all.isEmpty() ? nullptr : all.constLast();
}

// Its buttons one after the other, as long as it stays open; what closes it comes last.
void EverythingPresser::goThroughDialog(const QString &path, int depth)
{
    QDialog *open = dialog();
    if (!open || depth > deepest || qobject_cast<QFileDialog *>(open))
        return;
    QStringList names;
    for (const QAbstractButton *button : buttonsOf(*open))
        names << nameOf(*button);
    // A button, a key and a menu lead to the same one.
    const QString face = open->windowTitle() + u'\n' + names.join(u'\n');
    if (m_seen.contains(face))
        return;
    m_seen.insert(face);
    std::stable_partition(names.begin(), names.end(), [open](const QString &name) {
        for (const QPushButton *button : shown<QPushButton>(*open)) {
            if (nameOf(*button) == name && button->isDefault())
                return false;
        }
        return true;
    });
    for (const QString &name : std::as_const(names)) {
        if (name == QStringLiteral("Cancel") || name == QStringLiteral("Close") || leadsOut(name))
            continue;
        if (dialog() != open)
            return;
        fillIn(*open);
        if (!pressButton(*open, name))
            continue;
        ++m_count;
        m_rest();
        const QString here = path + QStringLiteral(" › ") + name;
        m_pressed(here);
        if (QDialog *next = dialog(); next && next != open) {
            goThroughDialog(here, depth + 1);
            if (dialog() == next)
                next->done(QDialog::Rejected);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

void EverythingPresser::fillIn(const QWidget &root) const
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
    for (QPlainTextEdit *edit : shown<QPlainTextEdit>(root)) {
        if (!edit->isReadOnly())
            edit->insertPlainText(QStringLiteral("grace"));
    }
}

void EverythingPresser::closeAll() const
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
