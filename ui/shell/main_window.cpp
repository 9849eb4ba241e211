// SPDX-License-Identifier: Apache-2.0
#include "shell/main_window.h"

#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/preferences.h"
#include "kit/account_band.h"
#include "kit/confirm.h"
#include "kit/notifier.h"
#include "kit/pulse.h"
#include "kit/surface_bar.h"
#include "pages/page.h"
#include "pages/page_list.h"
#include "send/undo_bar.h"
#include "shell/account_questions.h"
#include "shell/account_workspace.h"
#include "shell/command_palette.h"
#include "shell/desktop_news.h"
#include "shell/entrance.h"
#include "shell/first_paint.h"
#include "shell/header_account.h"
#include "shell/header_bar.h"
#include "shell/help_dialogs.h"
#include "shell/quit_question.h"
#include "shell/status_line.h"
#include "shell/tab_bar.h"
#include "shell/window_menus.h"
#include "shell/window_sandbox.h"
#include "shell/workspaces.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace postroom {

namespace {

AccountMark markOf(const Account &account)
{
    return {account.name, QColor(account.colour), false, account.rights};
}

} // namespace

MainWindow::MainWindow(const Services &services, const sandbox::SandboxOptions &sandbox, QWidget *parent)
    : QMainWindow(parent), m_services(services),
      m_sandbox(std::make_unique<WindowSandbox>(sandbox, services.clock)),
      m_menus(new WindowMenus(*menuBar(), services.accounts, services.preferences, this)), m_header(new HeaderBar),
      m_tabStrip(new SurfaceBar(Qt::BottomEdge)), m_tabs(new TabBar), m_stack(new QStackedWidget),
      m_status(new StatusLine), m_undoBars(new QVBoxLayout), m_palette(nullptr), m_activityMenu(new QMenu(this)),
      m_news(new DesktopNews(services.notifier, *this, this)), m_entrance(new Entrance(services, *m_stack, this)),
      m_workspaces(std::make_unique<Workspaces>(services, m_sandbox->dns(), *m_stack, *m_undoBars))
{
    setWindowTitle(QStringLiteral("Postroom"));
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *tabRow = new QHBoxLayout(m_tabStrip);
    tabRow->setContentsMargins(8, 0, 8, 0);
    tabRow->addWidget(m_tabs);
    column->addWidget(m_tabStrip);
    column->addWidget(m_stack, 1);
    m_undoBars->setSpacing(0);
    column->addLayout(m_undoBars);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_palette = new CommandPalette(central);

    const QList<PageEntry> pages = pageList();
    {
        const QSignalBlocker quiet(m_tabs);
        for (const PageEntry &page : pages)
            m_tabs->addPage(page.icon, page.title);
    }
    m_tabs->setAccessibleName(tr("Tabs"));
    m_header->setAccountMenu(m_menus->accountMenu());
    m_header->setActivityMenu(m_activityMenu);
    connect(m_activityMenu, &QMenu::aboutToShow, this, [this] {
        m_activityMenu->clear();
        QAction *line = m_activityMenu->addAction(
            activityText(m_workspace ? m_workspace->session().queue().state() : QueueState()));
        line->setEnabled(false);
    });
    connect(m_header, &HeaderBar::commandRequested, this, &MainWindow::showPalette);
    connect(m_header, &HeaderBar::settingsRequested, this, &MainWindow::showSettings);
    connect(&services.accounts, &AccountList::changed, this, &MainWindow::settleHeader);
    connectMenus();
    connectEntrance();
    connect(m_workspaces.get(), &Workspaces::made, this, &MainWindow::follow);
    connect(m_workspaces.get(), &Workspaces::ready, this, &MainWindow::showWorkspace);
    connect(m_workspaces.get(), &Workspaces::closing, this, &MainWindow::leave);
    connect(m_news, &DesktopNews::wanted, this, [this](AccountWorkspace *workspace, const Notice &notice) {
        m_entrance->giveUpOpening();
        showWorkspace(workspace);
        showTab(notice.page);
        workspace->page()->open(notice.id);
    });

    resize(1280, 800);
    restoreGeometry(services.preferences.layout(QStringLiteral("window")));
    showTab(services.preferences.lastTab().isEmpty() ? QStringLiteral("domains") : services.preferences.lastTab());
    m_menus->setCurrentTab(m_tabs->currentIndex());
    // Only now: opening the window writes no settings.
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::setTab);
}

MainWindow::~MainWindow()
{
    // Their connections end before the sandbox that serves them.
    m_workspaces.reset();
}

QMenuBar *MainWindow::menus() const
{
    return menuBar();
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::tabRequested, this, [this](int index) {
        if (m_workspace) {
            m_entrance->giveUpOpening();
            showWorkspace(m_workspace);
        }
        m_tabs->setCurrentIndex(index);
    });
    connect(m_menus, &WindowMenus::accountRequested, this, &MainWindow::openAccount);
    connect(m_menus, &WindowMenus::addAccountRequested, this, &MainWindow::showAddAccount);
    connect(m_menus, &WindowMenus::sandboxRequested, this, &MainWindow::openSandbox);
    connect(m_menus, &WindowMenus::settingsRequested, this, &MainWindow::showSettings);
    connect(m_menus, &WindowMenus::paletteRequested, this, &MainWindow::showPalette);
    connect(m_menus, &WindowMenus::refreshRequested, this, [this] {
        if (m_workspace && m_workspace->page())
            m_workspace->page()->refresh();
    });
    connect(m_menus, &WindowMenus::filterRequested, this, [this] {
        if (m_workspace && m_workspace->page())
            m_workspace->page()->focusFilter();
    });
    connect(m_menus, &WindowMenus::shortcutsRequested, this, [this] { showShortcuts(this, *menuBar()); });
    connect(m_menus, &WindowMenus::aboutRequested, this, [this] { showAbout(this); });
    connect(m_menus, &WindowMenus::quitRequested, this, &QWidget::close);
}

void MainWindow::connectEntrance()
{
    connect(m_entrance, &Entrance::pageWanted, this, &MainWindow::showAside);
    connect(m_entrance, &Entrance::backRequested, this, &MainWindow::goBack);
    connect(m_entrance, &Entrance::openRequested, this, &MainWindow::openAccount);
    connect(m_entrance, &Entrance::sandboxRequested, this, &MainWindow::openSandbox);
    connect(m_entrance, &Entrance::addRequested, this, &MainWindow::showAddAccount);
    connect(m_entrance, &Entrance::replaceKeyRequested, this, &MainWindow::showReplaceKey);
    connect(m_entrance, &Entrance::removeRequested, this, &MainWindow::askRemove);
    connect(m_entrance, &Entrance::saveRequested, this, &MainWindow::saveAccount);
    connect(m_entrance, &Entrance::cameLate, this, [this](const QString &id, const QString &title, const QString &text) {
        // Where the person is now stays: it may be another account.
        AccountWorkspace *open = m_workspaces->find(id);
        if (open && !m_entrance->isSettings(m_stack->currentWidget()))
            open->tell(title, text);
        else
            m_entrance->note(title, text, id);
    });
    connect(&m_services.desk, &AccountDesk::keyStored, this, [this](const Account &account) {
        m_entrance->takeBack(account.id);
        if (AccountWorkspace *open = m_workspaces->find(account.id))
            open->untell();
    });
    connect(&m_services.desk, &AccountDesk::opened, this, &MainWindow::openWithKey);
    connect(&m_services.desk, &AccountDesk::removed, this, [this](const QString &id) {
        m_entrance->takeBack(id);
        m_workspaces->close(id);
        if (m_services.accounts.accounts().isEmpty() && !m_workspace)
            start();
    });
}

void MainWindow::start()
{
    const QString current = m_services.accounts.currentId();
    if (m_services.accounts.find(current)) {
        m_services.desk.open(current);
        return;
    }
    if (!m_services.accounts.accounts().isEmpty()) {
        m_services.desk.open(m_services.accounts.accounts().first().id);
        return;
    }
    m_entrance->showWelcome();
}

void MainWindow::openAccount(const QString &id)
{
    if (AccountWorkspace *open = m_workspaces->find(id)) {
        m_entrance->giveUpOpening();
        m_services.accounts.setCurrentId(id);
        showWorkspace(open);
        return;
    }
    m_services.desk.open(id);
}

void MainWindow::openSandbox()
{
    m_entrance->giveUpOpening();
    if (AccountWorkspace *open = m_workspaces->find(sandboxAccountId())) {
        showWorkspace(open);
        return;
    }
    if (m_sandbox->start())
        openWithKey(m_sandbox->account(), m_sandbox->key());
    else
        m_entrance->tell(tr("The sandbox could not be started."), m_sandbox->errorString());
}

void MainWindow::openWithKey(const Account &account, const Secret &key)
{
    m_entrance->settleWaiting();
    m_workspaces->open(account, key);
}

void MainWindow::follow(AccountWorkspace *workspace)
{
    m_news->follow(*workspace);
    connect(workspace, &AccountWorkspace::accountsRequested, this, [this, id = workspace->accountId()] {
        if (id == sandboxAccountId())
            showSettings();
        else
            showReplaceKey(id);
    });
    connect(workspace, &AccountWorkspace::keyOffered, this, [this, workspace](const QString &name, const Secret &token) {
        Account offered;
        offered.name = name;
        offered.baseUrl = workspace->session().account().baseUrl;
        m_services.desk.accept(offered, token);
    });
    connect(workspace, &AccountWorkspace::linkActivated, this,
            [this, workspace](const QString &name, const QString &id) {
                showTab(name);
                if (workspace == m_workspace)
                    workspace->page()->open(id);
            });
    connect(workspace, &AccountWorkspace::contentChanged, this, &MainWindow::settlePage);
    connect(&workspace->session(), &Session::connectionChanged, this, &MainWindow::settleHeader);
    connect(workspace->undoBar(), &UndoBar::keyboardLeft, this, [this] {
        if (m_workspace && m_workspace->page())
            m_workspace->page()->focusContent();
    });
    connect(&workspace->session().clock(), &ServiceClock::behindChanged, this, &MainWindow::settlePage);
    // A long list changes it hundreds of times a second.
    auto *pulse = new Pulse(workspace, [this, workspace] {
        if (workspace != m_workspace)
            return;
        const QueueState state = workspace->session().queue().state();
        m_status->showQueue(state);
        m_header->showActivity(state.waiting + state.underWay);
    });
    connect(&workspace->session().queue(), &SendQueue::stateChanged, pulse, &Pulse::ask);
}

void MainWindow::leave(AccountWorkspace *workspace)
{
    if (workspace == m_workspace)
        m_workspace = nullptr;
    // Else the stack would choose what is seen instead.
    if (m_stack->currentWidget() == workspace)
        m_entrance->showSettings();
    settleHeader();
}

void MainWindow::showWorkspace(AccountWorkspace *workspace)
{
    if (m_workspace && m_workspace != workspace)
        m_workspace->setActive(false);
    m_workspace = workspace;
    for (AccountWorkspace *one : m_workspaces->all())
        one->undoBar()->setElsewhere(one != workspace);
    const bool comesFromElsewhere = m_stack->currentWidget() != workspace;
    m_stack->setCurrentWidget(workspace);
    m_tabStrip->setVisible(true);
    m_status->setVisible(true);
    workspace->showPage(m_tabs->currentIndex());
    workspace->setActive(true);
    if (comesFromElsewhere)
        workspace->page()->focusContent();
    FirstPaint::watch(workspace->page());
    m_menus->setCurrentAccount(workspace->accountId());
    m_status->showQueue(workspace->session().queue().state());
    settleHeader();
    settlePage();
}

void MainWindow::showAside(QWidget *page)
{
    m_stack->setCurrentWidget(page);
    m_tabStrip->setVisible(m_workspace != nullptr && m_entrance->isSettings(page));
    m_status->setVisible(false);
    m_menus->showPage(nullptr, {});
    settleHeader();
}

void MainWindow::goBack()
{
    m_entrance->giveUpOpening();
    if (m_workspace)
        showWorkspace(m_workspace);
    else
        start();
}

void MainWindow::showSettings()
{
    m_entrance->giveUpOpening();
    m_entrance->showSettings();
}

void MainWindow::showAddAccount()
{
    m_entrance->giveUpOpening();
    m_entrance->showAddAccount(m_workspace || !m_services.accounts.accounts().isEmpty());
}

void MainWindow::showReplaceKey(const QString &id)
{
    const std::optional<Account> account = m_services.accounts.find(id);
    if (!account)
        return;
    m_entrance->giveUpOpening();
    m_entrance->showReplaceKey(*account);
}

void MainWindow::showPalette()
{
    QWidget *field = m_header->commandButton();
    m_palette->open(*menuBar(), QRect(field->mapTo(centralWidget(), QPoint()), field->size()));
}

void MainWindow::askRemove(const QString &id)
{
    const std::optional<Account> account = m_services.accounts.find(id);
    if (!account)
        return;
    askToRemove(this, markOf(*account), unsavedIn(id), [this, id] { m_services.desk.remove(id); });
}

void MainWindow::saveAccount(const Account &account)
{
    const std::optional<Account> before = m_services.accounts.find(account.id);
    // A session belongs to one address: with another one it starts anew the next time the account is opened.
    const bool moves = before && before->baseUrl != account.baseUrl;
    const auto change = [this, account, moves] {
        if (AccountWorkspace *open = m_workspaces->find(account.id)) {
            open->session().client().setRights(account.rights);
            open->models().contactQuota.setLimit(account.planContacts);
        }
        m_services.accounts.update(account);
        if (moves)
            m_workspaces->close(account.id);
    };
    const QStringList unsaved = moves ? unsavedIn(account.id) : QStringList();
    if (unsaved.isEmpty())
        change();
    else
        askToMove(this, markOf(*before), unsaved, change);
}

QStringList MainWindow::unsavedIn(const QString &id) const
{
    const AccountWorkspace *open = m_workspaces->find(id);
    return open ? open->unsavedContacts() : QStringList();
}

void MainWindow::showTab(const QString &name)
{
    const QList<PageEntry> pages = pageList();
    for (int i = 0; i < pages.size(); ++i) {
        if (pages.at(i).name == name)
            m_tabs->setCurrentIndex(i);
    }
    if (m_workspace)
        showWorkspace(m_workspace);
}

void MainWindow::setTab(int index)
{
    m_services.preferences.setLastTab(pageList().at(index).name);
    m_menus->setCurrentTab(index);
    if (m_workspace)
        showWorkspace(m_workspace);
}

void MainWindow::settleHeader()
{
    if (!m_workspace) {
        m_header->showNoAccount();
        m_header->showActivity(0);
        m_menus->setCurrentAccount({});
        setWindowTitle(QStringLiteral("Postroom"));
        return;
    }
    Session &session = m_workspace->session();
    const bool isSandbox = m_workspace->accountId() == sandboxAccountId();
    const Account account = m_services.accounts.find(m_workspace->accountId()).value_or(session.account());
    const Rights rights = session.client().rights();
    const AccountMark mark{account.name, QColor(account.colour), isSandbox, rights};
    m_workspace->setMark(mark);
    showInHeader(*m_header, mark, session);
    //: Title of the window; %1 is the open account
    setWindowTitle(tr("%1 – Postroom").arg(account.name));
}

void MainWindow::settlePage()
{
    const Page *page = m_workspace ? m_workspace->page() : nullptr;
    if (page)
        m_status->showAsOf(page->asOf(), m_workspace->session().clock().now()); // its times are the service's too
    else
        m_status->showAsOf({}, {});
    m_status->showClock(m_workspace ? m_workspace->session().clock().behind() : std::chrono::milliseconds(0));
    m_menus->showPage(m_stack->currentWidget() == m_workspace ? page : nullptr,
                      m_tabs->tabText(m_tabs->currentIndex()));
}

void MainWindow::saveLayout()
{
    for (AccountWorkspace *workspace : m_workspaces->all())
        workspace->saveLayout();
    m_services.preferences.setLayout(QStringLiteral("window"), saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QStringList unsaved;
    for (const AccountWorkspace *workspace : m_workspaces->all())
        unsaved += workspace->unsavedContacts();
    if (!unsaved.isEmpty() && !m_mayQuit) {
        event->ignore();
        if (m_quitQuestion && m_quitQuestion->isVisible()) {
            m_quitQuestion->activateWindow();
            return;
        }
        m_quitQuestion = askToQuit(this, unsaved, [this] {
            m_mayQuit = true;
            close();
            m_mayQuit = false;
        });
        return;
    }
    saveLayout();
    event->accept();
}

} // namespace postroom
