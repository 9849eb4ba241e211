// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)
QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QTableView)

namespace postroom {
class MainWindow;
class TableView;
} // namespace postroom

namespace postroom::test {

// How the tests see a window: as a person does, by what is written on it. Everything here looks at visible widgets only,
// and answers nullptr where there is none.

//! The visible widgets of a class below \a root, in the order they were made.
template<typename T>
QList<T *> shown(const QWidget &root)
{
    QList<T *> all = root.findChildren<T *>();
    all.removeIf([](const T *widget) { return !widget->isVisible(); });
    return all;
}

//! The button that says \a text, mnemonics aside.
QAbstractButton *button(const QWidget &root, const QString &text);
//! Clicks it with the mouse; false where there is none, or it is disabled.
[[nodiscard]] bool click(const QWidget &root, const QString &text);
//! The field whose accessible name is \a name.
QLineEdit *field(const QWidget &root, const QString &name);
//! The table whose accessible name is \a name.
TableView *table(const QWidget &root, const QString &name);
//! Whether some of the widget lies within everything around it, not scrolled or pushed out of sight.
bool isInSight(const QWidget &widget);
//! The texts of all visible labels and badges, a line each.
QString words(const QWidget &root);
//! Whether some visible label or badge says \a sentence, alone or among others.
bool says(const QWidget &root, const QString &sentence);
//! What a field's own fault says, where it is seen; empty where the field is not marked.
QString faultBeside(const QLineEdit &field);
//! Action of the window's menus that says \a text, mnemonics and ellipsis aside; however deep.
QAction *action(const MainWindow &window, const QString &text);
//! Triggers it; false where there is none, or it is disabled.
[[nodiscard]] bool trigger(const MainWindow &window, const QString &text);
//! What a cell of a table shows.
QString cell(const QTableView &view, int row, int column);
//! A column of a table from top to bottom.
QStringList column(const QTableView &view, int column);
//! \a text without the & that marks a mnemonic.
QString withoutMnemonic(const QString &text);

} // namespace postroom::test
