// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/preferences.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QActionGroup)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QMenuBar)

namespace postroom {

class AccountList;
class Page;

//! The menus of the window with every action and its shortcut. Knows what can be asked for, not how it is done: that is
//! in the signals.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this. Fills \a bar.
    WindowMenus(QMenuBar &bar, AccountList &accounts, Preferences &preferences, QObject *parent = nullptr);

    //! The list of accounts, for the header too.
    QMenu *accountMenu() const { return m_accountMenu; }
    //! Puts the actions of \a page (QWidget::actions()) under its title; nothing where no page is shown.
    void showPage(const Page *page, const QString &title);
    void setCurrentAccount(const QString &id);
    void setCurrentTab(int index);

signals:
    void tabRequested(int index);
    void accountRequested(const QString &id);
    void addAccountRequested();
    void sandboxRequested();
    void settingsRequested();
    void paletteRequested();
    void refreshRequested();
    void filterRequested();
    void shortcutsRequested();
    void aboutRequested();
    void quitRequested();

private:
    void makeFile(QMenuBar &bar);
    void makeView(QMenuBar &bar);
    void makeAccount(QMenuBar &bar);
    void makeHelp(QMenuBar &bar);
    void fillAccounts();

    AccountList &m_accounts;
    Preferences &m_preferences;
    QMenu *m_accountMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QActionGroup *m_accountGroup;
    QActionGroup *m_tabGroup;
    QAction *m_accountsEnd = nullptr;
    QAction *m_sandbox = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_filter = nullptr;
    QString m_currentAccount;
};

//! The id under which the sandbox is shown among the accounts.
QString sandboxAccountId();

} // namespace postroom
