// SPDX-License-Identifier: Apache-2.0
#include "shell/main_window.h"

#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/preferences.h"
#include "dns/rehearsed_dns.h"
#include "kit/account_band.h"
#include "kit/confirm.h"
#include "kit/error_text.h"
#include "kit/message_strip.h"
#include "kit/notifier.h"
#include "kit/pulse.h"
#include "kit/rights_gate.h"
#include "kit/surface_bar.h"
#include "pages/page.h"
#include "pages/page_list.h"
#include "send/undo_bar.h"
#include "shell/account_workspace.h"
#include "shell/command_palette.h"
#include "shell/desktop_news.h"
#include "shell/first_paint.h"
#include "shell/header_bar.h"
#include "shell/help_dialogs.h"
#include "shell/status_line.h"
#include "shell/tab_bar.h"
#include "shell/window_menus.h"
#include "sign_in/key_problem_page.h"
#include "sign_in/settings_page.h"
#include "sign_in/sign_in_words.h"
#include "sign_in/welcome_page.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace postroom {

MainWindow::MainWindow(const Services &services, const sandbox::SandboxOptions &sandbox, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_sandboxOptions(sandbox),
      m_sandboxDns(std::make_unique<RehearsedDns>(services.clock)),
      m_menus(new WindowMenus(*menuBar(), services.accounts, services.preferences, this)), m_header(new HeaderBar),
      m_tabStrip(new SurfaceBar(Qt::BottomEdge)), m_tabs(new TabBar), m_stack(new QStackedWidget),
      m_status(new StatusLine), m_undoBars(new QVBoxLayout), m_palette(nullptr), m_activityMenu(new QMenu(this)), m_news(new DesktopNews(services.notifier, *this, this))
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
    connectDesk();
    connect(m_news, &DesktopNews::wanted, this, [this](AccountWorkspace *workspace, const Notice &notice) {
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
    qDeleteAll(m_workspaces);
}

QMenuBar *MainWindow::menus() const
{
    return menuBar();
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::tabRequested, this, [this](int index) {
        if (m_workspace)
            showWorkspace(m_workspace);
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

void MainWindow::connectDesk()
{
    AccountDesk &desk = m_services.desk;
    connect(&desk, &AccountDesk::opening, this, [this](const Account &account) {
        makeSignInPages();
        m_keyProblem->showWaiting(account);
        // A keychain that answers at once must not flash a page; one that asks the person must be explained.
        m_services.clock.after(std::chrono::milliseconds(400), this, [this, id = account.id] {
            if (m_keyProblem->waitsFor(id))
                showAside(m_keyProblem);
        });
    });
    connect(&desk, &AccountDesk::opened, this, &MainWindow::openWithKey);
    connect(&desk, &AccountDesk::openFailed, this, [this](const Account &account, const KeyStoreFault &fault) {
        makeSignInPages();
        m_keyProblem->showFault(account, fault);
        showAside(m_keyProblem);
    });
    connect(&desk, &AccountDesk::keyNotStored, this, [this](const Account &account, const KeyStoreFault &fault) {
        //: %1 is the name of an account
        tellAccounts(tr("The key of %1 was not stored.").arg(account.name), heldForSessionText(fault));
    });
    connect(&desk, &AccountDesk::removed, this, [this](const QString &id) {
        closeWorkspace(id);
        if (m_services.accounts.accounts().isEmpty() && !m_workspace)
            start();
    });
    connect(&desk, &AccountDesk::removeFailed, this, [this](const Account &account, const KeyStoreFault &fault) {
        tellAccounts(
            tr("%1 was not removed, because its key could not be taken out of the keychain.").arg(account.name),
            keyStoreFaultText(fault));
    });
}

void MainWindow::makeSignInPages()
{
    if (m_welcome)
        return;
    m_welcome = new WelcomePage(m_services.clock);
    m_keyProblem = new KeyProblemPage;
    m_settings = new SettingsPage(m_services.accounts, m_services.preferences);
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_keyProblem, m_settings})
        m_stack->addWidget(page);
    connect(m_welcome, &WelcomePage::accepted, &m_services.desk, &AccountDesk::accept);
    connect(m_welcome, &WelcomePage::sandboxRequested, this, &MainWindow::openSandbox);
    connect(m_welcome, &WelcomePage::backRequested, this, &MainWindow::goBack);
    connect(m_keyProblem, &KeyProblemPage::retryRequested, this, &MainWindow::openAccount);
    connect(m_keyProblem, &KeyProblemPage::replaceRequested, this, &MainWindow::showReplaceKey);
    connect(m_settings, &SettingsPage::backRequested, this, &MainWindow::goBack);
    connect(m_settings, &SettingsPage::addRequested, this, &MainWindow::showAddAccount);
    connect(m_settings, &SettingsPage::openRequested, this, &MainWindow::openAccount);
    connect(m_settings, &SettingsPage::replaceKeyRequested, this, &MainWindow::showReplaceKey);
    connect(m_settings, &SettingsPage::removeRequested, this, &MainWindow::askRemove);
    connect(m_settings, &SettingsPage::saveRequested, this, &MainWindow::saveAccount);
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
    makeSignInPages();
    m_welcome->startFirst();
    showAside(m_welcome);
}

void MainWindow::openAccount(const QString &id)
{
    if (AccountWorkspace *open = m_workspaces.value(id)) {
        m_services.accounts.setCurrentId(id);
        showWorkspace(open);
        return;
    }
    m_services.desk.open(id);
}

void MainWindow::openSandbox()
{
    if (AccountWorkspace *open = m_workspaces.value(sandboxAccountId())) {
        showWorkspace(open);
        return;
    }
    sandbox::SandboxOptions options = m_sandboxOptions;
    options.port = 0;
    // Only this window knows the key: nobody else on this computer can look into it.
    options.key = "re_sandbox_" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    m_sandbox = std::make_unique<sandbox::SandboxServer>(options);
    if (!m_sandbox->start()) {
        tellAccounts(tr("The sandbox could not be started."), m_sandbox->errorString());
        return;
    }
    Account account;
    account.id = sandboxAccountId();
    //: The name of the example team in the sandbox
    account.name = tr("Acme Marketing");
    account.colour = sandboxColour().name();
    account.baseUrl = m_sandbox->url();
    openWithKey(account, Secret(std::move(options.key)));
}

void MainWindow::openWithKey(const Account &account, const Secret &key)
{
    if (m_keyProblem)
        m_keyProblem->settleWaiting();
    closeWorkspace(account.id);
    showWorkspace(makeWorkspace(account, key));
}

AccountWorkspace *MainWindow::makeWorkspace(const Account &account, const Secret &key)
{
    DnsLookup &dns = account.id == sandboxAccountId() ? *m_sandboxDns : m_services.dns;
    auto *workspace = new AccountWorkspace(account, key, m_services.clock, m_services.preferences, m_services.history,
                                           dns, m_services.draftsFolder);
    m_workspaces.insert(account.id, workspace);
    m_stack->addWidget(workspace);
    m_undoBars->addWidget(workspace->undoBar());
    m_news->follow(*workspace);
    connect(workspace, &AccountWorkspace::accountsRequested, this, [this, id = account.id] {
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
    return workspace;
}

void MainWindow::closeWorkspace(const QString &id)
{
    AccountWorkspace *workspace = m_workspaces.take(id);
    if (!workspace)
        return;
    workspace->saveLayout();
    if (workspace == m_workspace)
        m_workspace = nullptr;
    m_stack->removeWidget(workspace);
    // Not at once: one of its own pages may have asked for it.
    workspace->setActive(false);
    workspace->deleteLater();
    settleHeader();
}

void MainWindow::showWorkspace(AccountWorkspace *workspace)
{
    if (m_workspace && m_workspace != workspace)
        m_workspace->setActive(false);
    m_workspace = workspace;
    for (AccountWorkspace *one : std::as_const(m_workspaces))
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
    if (page == m_welcome)
        m_welcome->focusKey();
    m_tabStrip->setVisible(m_workspace != nullptr && page == m_settings);
    m_status->setVisible(false);
    m_menus->showPage(nullptr, {});
    settleHeader();
}

void MainWindow::goBack()
{
    if (m_workspace)
        showWorkspace(m_workspace);
    else
        start();
}

void MainWindow::showSettings()
{
    makeSignInPages();
    showAside(m_settings);
}

void MainWindow::showAddAccount()
{
    makeSignInPages();
    m_welcome->startAnother(m_workspace || !m_services.accounts.accounts().isEmpty());
    showAside(m_welcome);
}

void MainWindow::showReplaceKey(const QString &id)
{
    const std::optional<Account> account = m_services.accounts.find(id);
    if (!account)
        return;
    makeSignInPages();
    m_welcome->startReplace(*account, true);
    showAside(m_welcome);
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
    ConfirmDialog::ask(
        this,
        {tr("Remove %1 from this computer?").arg(account->name),
         tr("Its key is taken out of this computer’s keychain too. Nothing changes at Resend: the key goes on "
            "working elsewhere until it is deleted there."),
         tr("Remove account"),
         {account->name, QColor(account->colour), false}},
        [this, id] { m_services.desk.remove(id); });
}

void MainWindow::saveAccount(const Account &account)
{
    const std::optional<Account> before = m_services.accounts.find(account.id);
    if (AccountWorkspace *open = m_workspaces.value(account.id)) {
        open->session().client().setRights(account.rights);
        open->models().contactQuota.setLimit(account.planContacts);
    }
    m_services.accounts.update(account);
    // A session belongs to one address: with another one it starts anew the next time the account is opened.
    if (before && before->baseUrl != account.baseUrl)
        closeWorkspace(account.id);
}

void MainWindow::tellAccounts(const QString &title, const QString &text)
{
    showSettings();
    m_settings->strip().showNotice(Tone::Waiting, title, text);
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
    m_header->showAccount(mark.name, mark.colour, mark.isSandbox);
    m_header->showRights(rights == Rights::Full ? QString() : rightsText(rights), rightsHint(rights));
    //: Title of the window; %1 is the open account
    setWindowTitle(tr("%1 – Postroom").arg(account.name));
    if (isSandbox) {
        m_header->showConnection(Tone::Waiting, tr("Sandbox: nothing leaves this computer"));
        return;
    }
    const QString why = session.lastFault() ? errorText(*session.lastFault()).why : QString();
    switch (session.connection()) {
    case Session::Connection::Unknown:
        m_header->showConnection(Tone::Neutral, tr("Connecting…"));
        break;
    case Session::Connection::Connected:
        m_header->showConnection(Tone::Good, tr("Connected"));
        break;
    case Session::Connection::Offline:
        m_header->showConnection(Tone::Bad, tr("Offline"), why);
        break;
    case Session::Connection::KeyRefused:
        m_header->showConnection(Tone::Bad, tr("Key refused"), why);
        break;
    }
}

void MainWindow::settlePage()
{
    const Page *page = m_workspace ? m_workspace->page() : nullptr;
    m_status->showAsOf(page ? page->asOf() : QDateTime());
    m_status->showClock(m_workspace ? m_workspace->session().clock().behind() : std::chrono::milliseconds(0));
    m_menus->showPage(m_stack->currentWidget() == m_workspace ? page : nullptr,
                      m_tabs->tabText(m_tabs->currentIndex()));
}

void MainWindow::saveLayout()
{
    for (AccountWorkspace *workspace : std::as_const(m_workspaces))
        workspace->saveLayout();
    m_services.preferences.setLayout(QStringLiteral("window"), saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->accept();
}

} // namespace postroom
