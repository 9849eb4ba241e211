// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)
QT_FORWARD_DECLARE_CLASS(QDialog)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom::test {

class WindowBench;

//! Waits until the open account waits for no answer, and moves the clock on where the answers wait for their time. False after
//! ten seconds.
bool rest(WindowBench &bench);

//! Uses everything that can be used in a window, as somebody does who presses whatever there is: every enabled button, every
//! entry of the context menus and of the page's menu, every shortcut, and in the dialogs that come of it the same again,
//! with their fields filled in. One thing at a time, each from the same situation.
class Explorer
{
public:
    //! \a prepare brings the situation about, again and again; false where it cannot be any more.
    Explorer(WindowBench &bench, std::function<bool()> prepare);

    //! Uses everything; after each, \a judge gets what was used ("Contacts › Delete… › Delete contact").
    void explore(const std::function<void(const QString &)> &judge);
    //! How much was used.
    int used() const { return m_used; }

private:
    QList<QAbstractButton *> buttonsOf(const QWidget &root) const;
    QStringList namesOf(const QWidget &root) const;
    bool press(const QWidget &root, const QString &name);
    QMenu *menuOf(const QWidget &root, const QString &name) const;
    bool chooseIn(QMenu *menu, qsizetype entry);
    QStringList entriesOfContextMenus() const;
    bool chooseEntry(const QString &entry);
    QStringList shortcuts() const;
    bool type(const QString &keys);
    void goThroughDialogs(const QString &path, int depth, const std::function<void()> &again);
    void fillIn(const QWidget &root);
    QDialog *dialog() const;
    void closeAll();
    void use(const QString &what, const std::function<bool()> &how);

    WindowBench &m_bench;
    std::function<bool()> m_prepare;
    std::function<void(const QString &)> m_judge;
    QSet<QString> m_seen; // dialogs that were gone through
    int m_used = 0;
};

} // namespace postroom::test
