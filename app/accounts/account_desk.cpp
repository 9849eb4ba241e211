// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_desk.h"

#include "accounts/account_list.h"

namespace postroom {

AccountDesk::AccountDesk(AccountList &accounts, KeyStore &keys, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_keys(keys)
{
}

void AccountDesk::open(const QString &id)
{
    const std::optional<Account> account = m_accounts.find(id);
    if (!account)
        return;
    const quint64 number = ++m_opening;
    emit opening(*account);
    m_keys.read(id, account->keyStored, this, [this, id, number](const KeyStore::ReadAnswer &answer) {
        const std::optional<Account> now = m_accounts.find(id);
        if (!now || number != m_opening)
            return; // removed, or another one was asked for meanwhile
        if (const auto *fault = std::get_if<KeyStoreFault>(&answer)) {
            emit openFailed(*now, *fault);
            return;
        }
        m_accounts.setCurrentId(id);
        emit opened(*now, std::get<Secret>(answer));
    });
}

void AccountDesk::accept(const Account &account, const Secret &key)
{
    ++m_opening;
    Account kept = account;
    if (account.id.isEmpty()) {
        kept = m_accounts.add(account);
    } else {
        // Once stored, the keychain has a key until it is removed: who edits names and colours does not know. Another key
        // changes nothing about what may be done from here.
        const std::optional<Account> before = m_accounts.find(account.id);
        kept.keyStored = account.keyStored || (before && before->keyStored);
        kept.rights = before ? before->rights : account.rights;
        kept.planContacts = before ? before->planContacts : account.planContacts;
        m_accounts.update(kept);
    }
    m_accounts.setCurrentId(kept.id);
    emit opened(kept, key);
    m_keys.write(kept.id, key, this, [this, id = kept.id](const KeyStore::WriteAnswer &answer) {
        const auto *fault = std::get_if<KeyStoreFault>(&answer);
        // After a timed-out write the key may be there after all: asking again must then not read as "never stored". After
        // any other fault the keychain has what it had before.
        if (!fault || fault->kind == KeyStoreFault::Kind::TimedOut)
            noteStored(id);
        const std::optional<Account> now = m_accounts.find(id);
        if (!now)
            return;
        if (fault)
            emit keyNotStored(*now, *fault);
        else
            emit keyStored(*now);
    });
}

void AccountDesk::noteStored(const QString &id)
{
    std::optional<Account> account = m_accounts.find(id);
    if (!account)
        return;
    account->keyStored = true;
    m_accounts.update(*account);
}

void AccountDesk::remove(const QString &id)
{
    const std::optional<Account> account = m_accounts.find(id);
    if (!account)
        return;
    m_keys.remove(id, account->keyStored, this, [this, id](const KeyStore::WriteAnswer &answer) {
        const std::optional<Account> now = m_accounts.find(id);
        if (!now)
            return;
        const auto *fault = std::get_if<KeyStoreFault>(&answer);
        // Where there is no keychain and nothing was ever stored in it, nothing can have stayed there.
        if (fault && !(fault->kind == KeyStoreFault::Kind::Unavailable && !now->keyStored)) {
            emit removeFailed(*now, *fault);
            return;
        }
        m_accounts.remove(id);
        emit removed(id);
    });
}

} // namespace postroom
