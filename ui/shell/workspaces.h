// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "shell/services.h"

#include <QHash>
#include <QObject>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

struct Account;
class AccountWorkspace;

//! The accounts that are open: never two workspaces of one, also not while one goes. Two would each keep the other from the
//! unsaved work of the account.
class Workspaces final : public QObject
{
    Q_OBJECT
public:
    //! They are shown in \a stack, their undo bars in \a undoBars. All must outlive this; \a sandboxDns is for the sandbox.
    Workspaces(const Services &services, DnsLookup &sandboxDns, QStackedWidget &stack, QVBoxLayout &undoBars,
               QObject *parent = nullptr);
    ~Workspaces() override;

    //! Nothing where the account is not open.
    AccountWorkspace *find(const QString &id) const { return m_open.value(id); }
    QList<AccountWorkspace *> all() const { return m_open.values(); }
    //! Leads to ready(): at once, but where another workspace of the account has to go first. One that is open at the same
    //! service goes on, with \a key.
    void open(const Account &account, const Secret &key);
    //! It is gone some time after this.
    void close(const QString &id);

signals:
    //! A new one, not shown yet.
    void made(postroom::AccountWorkspace *workspace);
    //! It has the key that was given.
    void ready(postroom::AccountWorkspace *workspace);
    //! It is no longer among them, but still in the stack.
    void closing(postroom::AccountWorkspace *workspace);

private:
    AccountWorkspace *make(const Account &account, const Secret &key);

    Services m_services;
    DnsLookup &m_sandboxDns;
    QStackedWidget &m_stack;
    QVBoxLayout &m_undoBars;
    QHash<QString, AccountWorkspace *> m_open;
    QHash<QString, AccountWorkspace *> m_leaving;
};

} // namespace postroom
