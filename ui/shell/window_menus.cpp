// SPDX-License-Identifier: Apache-2.0
#include "shell/window_menus.h"

#include "accounts/account_list.h"
#include "kit/literal_text.h"
#include "pages/page.h"
#include "pages/page_list.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace postroom {

QString sandboxAccountId()
{
    return QStringLiteral("sandbox");
}

WindowMenus::WindowMenus(QMenuBar &bar, AccountList &accounts, Preferences &preferences, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_preferences(preferences), m_accountGroup(new QActionGroup(this)),
      m_tabGroup(new QActionGroup(this))
{
    makeFile(bar);
    makeView(bar);
    //: Menu with the actions of the open page, before any is open
    m_pageMenu = bar.addMenu(tr("&Page"));
    m_pageMenu->setToolTipsVisible(true); // why something is off
    makeAccount(bar);
    makeHelp(bar);
    showPage(nullptr, {});
    connect(&m_accounts, &AccountList::changed, this, &WindowMenus::fillAccounts);
    fillAccounts();
}

void WindowMenus::makeFile(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&File"));
    m_refresh = menu->addAction(tr("&Refresh"), this, &WindowMenus::refreshRequested);
    m_refresh->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5)});
    m_filter = menu->addAction(tr("&Find on this page"), this, &WindowMenus::filterRequested);
    m_filter->setShortcut(QKeySequence::Find);
    menu->addSeparator();
    QAction *settings = menu->addAction(tr("&Settings"), this, &WindowMenus::settingsRequested);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"), this, &WindowMenus::quitRequested);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowMenus::makeView(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&View"));
    const QList<PageEntry> pages = pageList();
    for (int i = 0; i < pages.size(); ++i) {
        QAction *tab = menu->addAction(pages.at(i).title, this, [this, i] { emit tabRequested(i); });
        tab->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        tab->setCheckable(true);
        m_tabGroup->addAction(tab);
    }
    menu->addSeparator();
    QAction *palette = menu->addAction(tr("&Commands…"), this, &WindowMenus::paletteRequested);
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    auto *themes = new QActionGroup(this);
    const std::pair<QString, Preferences::Theme> choices[] = {
        {tr("As the &system"), Preferences::Theme::System},
        {tr("&Light"), Preferences::Theme::Light},
        {tr("&Dark"), Preferences::Theme::Dark},
    };
    for (const auto &[text, theme] : choices) {
        QAction *action = appearance->addAction(text, this, [this, theme = theme] { m_preferences.setTheme(theme); });
        action->setCheckable(true);
        action->setChecked(m_preferences.theme() == theme);
        themes->addAction(action);
        connect(&m_preferences, &Preferences::themeChanged, action,
                [this, action, theme = theme] { action->setChecked(m_preferences.theme() == theme); });
    }
}

void WindowMenus::makeAccount(QMenuBar &bar)
{
    m_accountMenu = bar.addMenu(tr("&Account"));
    m_accountsEnd = m_accountMenu->addSeparator();
    m_sandbox = m_accountMenu->addAction(tr("Explore the &sandbox"), this, &WindowMenus::sandboxRequested);
    m_sandbox->setCheckable(true);
    m_accountGroup->addAction(m_sandbox);
    m_accountMenu->addSeparator();
    m_accountMenu->addAction(tr("&Add account…"), this, &WindowMenus::addAccountRequested);
    m_accountMenu->addAction(tr("&Manage accounts…"), this, &WindowMenus::settingsRequested);
}

void WindowMenus::makeHelp(QMenuBar &bar)
{
    QMenu *menu = bar.addMenu(tr("&Help"));
    QAction *shortcuts = menu->addAction(tr("&Keyboard shortcuts"), this, &WindowMenus::shortcutsRequested);
    shortcuts->setShortcut(QKeySequence::HelpContents);
    QAction *about = menu->addAction(tr("&About Postroom"), this, &WindowMenus::aboutRequested);
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::fillAccounts()
{
    const QList<QAction *> old = m_accountGroup->actions();
    for (QAction *action : old) {
        if (action != m_sandbox)
            delete action;
    }
    int number = 0;
    for (const Account &account : m_accounts.accounts()) {
        auto *action = new QAction(literalText(account.name), m_accountGroup);
        action->setCheckable(true);
        action->setChecked(account.id == m_currentAccount);
        if (++number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + number)));
        connect(action, &QAction::triggered, this, [this, id = account.id] { emit accountRequested(id); });
        m_accountMenu->insertAction(m_accountsEnd, action);
    }
    m_sandbox->setChecked(m_currentAccount == sandboxAccountId());
}

void WindowMenus::setCurrentAccount(const QString &id)
{
    m_currentAccount = id;
    fillAccounts();
}

void WindowMenus::setCurrentTab(int index)
{
    if (index >= 0 && index < m_tabGroup->actions().size())
        m_tabGroup->actions().at(index)->setChecked(true);
}

void WindowMenus::showPage(const Page *page, const QString &title)
{
    m_refresh->setEnabled(page);
    m_filter->setEnabled(page);
    // Asked with every batch of rows that comes.
    const QList<QAction *> actions = page ? page->actions() : QList<QAction *>();
    if (m_pageMenu->actions() != actions) {
        m_pageMenu->clear();
        m_pageMenu->addActions(actions);
    }
    m_pageMenu->setTitle(title.isEmpty() ? tr("&Page") : title);
    m_pageMenu->menuAction()->setVisible(!m_pageMenu->isEmpty());
}

} // namespace postroom
