// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "shell/services.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

class KeyProblemPage;
class SettingsPage;
class WelcomePage;

//! The pages that lead to an account: the welcome, where a key is pasted, the wait for the keychain and its troubles, and
//! the settings. Says what the desk has to say of accounts. The window shows what is wanted.
class Entrance final : public QObject
{
    Q_OBJECT
public:
    //! The pages are made in \a stack, the first time one of them is needed. \a services and \a stack must outlive this.
    Entrance(const Services &services, QStackedWidget &stack, QObject *parent = nullptr);

    //! The very first start.
    void showWelcome();
    void showAddAccount(bool canGoBack);
    void showReplaceKey(const Account &account);
    void showSettings();
    //! Shows the settings and says something about accounts there.
    void tell(const QString &title, const QString &text);
    //! Says it there without going there, of the account \a id, if it is about one.
    void note(const QString &title, const QString &text, const QString &id = {});
    //! What was said there of the account \a id is no longer so.
    void takeBack(const QString &id);
    //! The person went elsewhere: a key that comes late from the keychain opens nothing, and nothing says that it is waited
    //! for.
    void giveUpOpening();
    //! An account is open: its key is waited for no more.
    void settleWaiting();

    bool isSettings(const QWidget *page) const;

signals:
    //! \a page is to be seen instead of the account's pages.
    void pageWanted(QWidget *page);
    //! Something came of what was asked for the account \a id, maybe long ago: the keychain may have asked the person.
    void cameLate(const QString &id, const QString &title, const QString &text);
    void backRequested();
    void openRequested(const QString &id);
    void sandboxRequested();
    void addRequested();
    void replaceKeyRequested(const QString &id);
    void removeRequested(const QString &id);
    void saveRequested(const postroom::Account &account);

private:
    void makePages();
    void connectDesk();

    Services m_services;
    QStackedWidget &m_stack;
    WelcomePage *m_welcome = nullptr;
    KeyProblemPage *m_keyProblem = nullptr;
    SettingsPage *m_settings = nullptr;
    QString m_noted; // the account that the settings say something about
};

} // namespace postroom
