// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "base/secret.h"
#include "sandbox/sandbox_server.h"
#include "shell/services.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class AccountWorkspace;
class CommandPalette;
class ConfirmDialog;
class DesktopNews;
class Entrance;
class HeaderBar;
class Page;
class StatusLine;
class SurfaceBar;
class TabBar;
class WindowMenus;
class WindowSandbox;
class Workspaces;

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
    //! Opens \a account with a key given here, without the key store, or goes on with this key where it is open.
    void openWithKey(const Account &account, const Secret &key);
    void showTab(const QString &name);
    void showSettings();
    void showAddAccount();
    void showReplaceKey(const QString &id);
    //! Asks whether \a id is to be taken off this computer, and does so.
    void askRemove(const QString &id);
    void showPalette();

    AccountWorkspace *workspace() const { return m_workspace; }
    QMenuBar *menus() const;
    HeaderBar &header() const { return *m_header; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectMenus();
    void connectEntrance();
    //! \a workspace is new.
    void follow(AccountWorkspace *workspace);
    //! \a workspace is closing.
    void leave(AccountWorkspace *workspace);
    void showWorkspace(AccountWorkspace *workspace);
    //! Shows \a page instead of the account's pages.
    void showAside(QWidget *page);
    void goBack();
    void saveAccount(const Account &account);
    //! The addresses of contacts of the account \a id whose changes would go with its workspace.
    QStringList unsavedIn(const QString &id) const;
    void setTab(int index);
    void settleHeader();
    void settlePage();
    void saveLayout();

    Services m_services;
    std::unique_ptr<WindowSandbox> m_sandbox;
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
    Entrance *m_entrance;
    std::unique_ptr<Workspaces> m_workspaces;
    AccountWorkspace *m_workspace = nullptr;
    QPointer<ConfirmDialog> m_quitQuestion;
    bool m_mayQuit = false; // the person knows what is not saved
};

} // namespace postroom
