// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/preferences.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class AccountCard;
class AccountList;
class Label;
class MessageStrip;

//! How the window looks, and the accounts on this computer.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    //! Both must outlive the page.
    SettingsPage(AccountList &accounts, Preferences &preferences, QWidget *parent = nullptr);

    MessageStrip &strip() const { return *m_strip; }

signals:
    void backRequested();
    void addRequested();
    void openRequested(const QString &id);
    void replaceKeyRequested(const QString &id);
    void removeRequested(const QString &id);
    void saveRequested(const postroom::Account &account);

private:
    QWidget *makeAppearance();
    QWidget *makeSending();
    void settle();

    AccountList &m_accounts;
    Preferences &m_preferences;
    MessageStrip *m_strip;
    QComboBox *m_theme;
    QVBoxLayout *m_cards;
    Label *m_none;
    QHash<QString, AccountCard *> m_cardOf;
};

} // namespace postroom
