// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/key_store.h"
#include "base/secret.h"

#include <QObject>

namespace postroom {

class AccountList;

//! What can be done with accounts as wholes: opening, adding, giving another key, removing. Brings the list and the key
//! store together, so that neither is changed without the other. Answers come as signals, later.
class AccountDesk final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive the desk.
    AccountDesk(AccountList &accounts, KeyStore &keys, QObject *parent = nullptr);

    //! Asks for the key of \a id: opening(), then opened() or openFailed(). A later call overtakes an earlier one.
    void open(const QString &id);
    //! Whatever is being opened is of no interest any more: neither opened() nor openFailed() comes of it.
    void overtake() { ++m_opening; }
    //! Takes a checked key: for a new account (no id) or as another key of a known one. opened() comes at once, with the
    //! key held in memory; keyStored() or keyNotStored() when the keychain has answered.
    void accept(const Account &account, const Secret &key);
    //! Removes the key, then the account: removed() or removeFailed(), and then the account stays.
    void remove(const QString &id);

signals:
    void opening(const postroom::Account &account);
    void opened(const postroom::Account &account, const postroom::Secret &key);
    void openFailed(const postroom::Account &account, const postroom::KeyStoreFault &fault);
    void keyStored(const postroom::Account &account);
    void keyNotStored(const postroom::Account &account, const postroom::KeyStoreFault &fault);
    void removed(const QString &id);
    void removeFailed(const postroom::Account &account, const postroom::KeyStoreFault &fault);

private:
    void noteStored(const QString &id);

    AccountList &m_accounts;
    KeyStore &m_keys;
    quint64 m_opening = 0;
};

} // namespace postroom
