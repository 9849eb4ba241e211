// SPDX-License-Identifier: Apache-2.0
#include "finding.h"

#include "kit/badge.h"
#include "kit/form_field.h"
#include "kit/table_view.h"
#include "shell/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <algorithm>

namespace postroom::test {

namespace {

template<typename T>
T *named(const QWidget &root, const QString &name)
{
    const QList<T *> all = shown<T>(root);
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&name](const T *w) { return w->accessibleName() == name; });
    return found == all.cend() ? nullptr : *found;
}

QAction *actionIn(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (action->menu()) {
            if (QAction *found = actionIn(action->menu()->actions(), text))
                return found;
        } else if (withoutMnemonic(action->text()).remove(QChar(0x2026)) == text) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

QString withoutMnemonic(const QString &text)
{
    return QString(text)
        .replace(QStringLiteral("&&"), QStringLiteral("\1"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\1'), QLatin1Char('&'));
}

QAbstractButton *button(const QWidget &root, const QString &text)
{
    const QList<QAbstractButton *> all = shown<QAbstractButton>(root);
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&text](const QAbstractButton *b) { return withoutMnemonic(b->text()) == text; });
    return found == all.cend() ? nullptr : *found;
}

bool click(const QWidget &root, const QString &text)
{
    QAbstractButton *found = button(root, text);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

QLineEdit *field(const QWidget &root, const QString &name)
{
    return named<QLineEdit>(root, name);
}

TableView *table(const QWidget &root, const QString &name)
{
    return named<TableView>(root, name);
}

bool isInSight(const QWidget &widget)
{
    if (!widget.isVisible())
        return false;
    // Not visibleRegion(): what a widget's own children cover is not part of that.
    QRect seen = widget.rect();
    for (const QWidget *at = &widget; !at->isWindow() && at->parentWidget(); at = at->parentWidget())
        seen = seen.translated(at->pos()) & at->parentWidget()->rect();
    return !seen.isEmpty();
}

QString words(const QWidget &root)
{
    QStringList lines;
    for (const QLabel *label : shown<QLabel>(root)) {
        if (!label->text().isEmpty())
            lines.push_back(withoutMnemonic(label->text()));
    }
    for (const Badge *badge : shown<Badge>(root))
        lines.push_back(badge->text());
    return lines.join(QLatin1Char('\n'));
}

bool says(const QWidget &root, const QString &sentence)
{
    return words(root).contains(sentence);
}

QString faultBeside(const QLineEdit &field)
{
    const auto *form = qobject_cast<const FormField *>(field.parentWidget());
    if (!form || !form->isVisible() || form->fault().isEmpty() || !says(*form, form->fault()))
        return {};
    return form->fault();
}

QAction *action(const MainWindow &window, const QString &text)
{
    return actionIn(window.menus()->actions(), text);
}

bool trigger(const MainWindow &window, const QString &text)
{
    QAction *found = action(window, text);
    if (!found || !found->isEnabled())
        return false;
    found->trigger();
    return true;
}

QString cell(const QTableView &view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

QStringList column(const QTableView &view, int column)
{
    QStringList cells;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        cells.push_back(cell(view, row, column));
    return cells;
}

} // namespace postroom::test
