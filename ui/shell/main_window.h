// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/key_store.h"
#include "base/secret.h"
#include "sandbox/sandbox_server.h"
#include "shell/services.h"

#include <QMainWindow>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class AccountWorkspace;
class CommandPalette;
class DesktopNews;
class DnsLookup;
class HeaderBar;
class KeyProblemPage;
class Page;
class SettingsPage;
class StatusLine;
class SurfaceBar;
class TabBar;
class WelcomePage;
class WindowMenus;

//! The window: header, tabs, and below them the pages of the open account, or the page that leads to one.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    //! \a sandbox is how the embedded sandbox starts, when it is asked for.
    MainWindow(const Services &services, const sandbox::SandboxOptions &sandbox, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Opens what was open last, or the welcome page.
    void start();
    void openAccount(const QString &id);
    void openSandbox();
    //! Opens \a account with a key given here, without the key store: for the sandbox, the tour and tests.
    void openWithKey(const Account &account, const Secret &key);
    void showTab(const QString &name);
    void showSettings();
    void showAddAccount();
    void showReplaceKey(const QString &id);
    void showPalette();

    AccountWorkspace *workspace() const { return m_workspace; }
    QMenuBar *menus() const;
    HeaderBar &header() const { return *m_header; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectMenus();
    void connectDesk();
    void makeSignInPages();
    AccountWorkspace *makeWorkspace(const Account &account, const Secret &key);
    void closeWorkspace(const QString &id);
    void showWorkspace(AccountWorkspace *workspace);
    //! Shows \a page instead of the account's pages.
    void showAside(QWidget *page);
    void goBack();
    void askRemove(const QString &id);
    void saveAccount(const Account &account);
    void tellAccounts(const QString &title, const QString &text);
    void setTab(int index);
    void settleHeader();
    void settlePage();
    void saveLayout();

    Services m_services;
    sandbox::SandboxOptions m_sandboxOptions;
    std::unique_ptr<DnsLookup> m_sandboxDns;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    WindowMenus *m_menus;
    HeaderBar *m_header;
    SurfaceBar *m_tabStrip;
    TabBar *m_tabs;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    QVBoxLayout *m_undoBars;
    CommandPalette *m_palette;
    QMenu *m_activityMenu;
    DesktopNews *m_news;
    WelcomePage *m_welcome = nullptr;
    KeyProblemPage *m_keyProblem = nullptr;
    SettingsPage *m_settings = nullptr;
    QHash<QString, AccountWorkspace *> m_workspaces;
    AccountWorkspace *m_workspace = nullptr;
};

} // namespace postroom
