// SPDX-License-Identifier: Apache-2.0
#include "shell/workspaces.h"

#include "send/undo_bar.h"
#include "shell/account_workspace.h"
#include "shell/window_menus.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace postroom {

Workspaces::Workspaces(const Services &services, DnsLookup &sandboxDns, QStackedWidget &stack, QVBoxLayout &undoBars,
                       QObject *parent)
    : QObject(parent), m_services(services), m_sandboxDns(sandboxDns), m_stack(stack), m_undoBars(undoBars)
{
}

Workspaces::~Workspaces()
{
    for (AccountWorkspace *one : std::as_const(m_leaving)) {
        one->disconnect(this); // it must not lead to another one now
        delete one;
    }
    qDeleteAll(m_open);
}

void Workspaces::open(const Account &account, const Secret &key)
{
    if (AccountWorkspace *there = find(account.id)) {
        if (there->session().account().baseUrl == account.baseUrl) {
            there->useKey(key);
            emit ready(there);
            return;
        }
        close(account.id);
    }
    if (AccountWorkspace *leaving = m_leaving.value(account.id)) {
        connect(leaving, &QObject::destroyed, this, [this, account, key] { open(account, key); });
        return;
    }
    emit ready(make(account, key));
}

AccountWorkspace *Workspaces::make(const Account &account, const Secret &key)
{
    DnsLookup &dns = account.id == sandboxAccountId() ? m_sandboxDns : m_services.dns;
    auto *workspace = new AccountWorkspace(account, key, m_services.clock, m_services.preferences, m_services.history,
                                           dns, m_services.draftsFolder);
    m_open.insert(account.id, workspace);
    m_stack.addWidget(workspace);
    m_undoBars.addWidget(workspace->undoBar());
    emit made(workspace);
    return workspace;
}

void Workspaces::close(const QString &id)
{
    AccountWorkspace *workspace = m_open.take(id);
    if (!workspace)
        return;
    workspace->saveLayout();
    emit closing(workspace);
    m_stack.removeWidget(workspace);
    workspace->setActive(false);
    m_leaving.insert(id, workspace);
    connect(workspace, &QObject::destroyed, this, [this, id] { m_leaving.remove(id); });
    // Not at once: one of its own pages may have asked for it.
    workspace->deleteLater();
}

} // namespace postroom
