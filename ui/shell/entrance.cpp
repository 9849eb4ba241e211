// SPDX-License-Identifier: Apache-2.0
#include "shell/entrance.h"

#include "accounts/account_desk.h"
#include "base/clock.h"
#include "kit/message_strip.h"
#include "sign_in/key_problem_page.h"
#include "sign_in/settings_page.h"
#include "sign_in/sign_in_words.h"
#include "sign_in/welcome_page.h"

#include <QStackedWidget>

namespace postroom {

Entrance::Entrance(const Services &services, QStackedWidget &stack, QObject *parent)
    : QObject(parent), m_services(services), m_stack(stack)
{
    connectDesk();
}

void Entrance::connectDesk()
{
    AccountDesk &desk = m_services.desk;
    connect(&desk, &AccountDesk::opening, this, [this](const Account &account) {
        makePages();
        m_keyProblem->showWaiting(account);
        // A keychain that answers at once must not flash a page; one that asks the person must be explained.
        m_services.clock.after(std::chrono::milliseconds(400), this, [this, id = account.id] {
            if (m_keyProblem->waitsFor(id))
                emit pageWanted(m_keyProblem);
        });
    });
    connect(&desk, &AccountDesk::openFailed, this, [this](const Account &account, const KeyStoreFault &fault) {
        makePages();
        m_keyProblem->showFault(account, fault);
        emit pageWanted(m_keyProblem);
    });
    connect(&desk, &AccountDesk::keyNotStored, this, [this](const Account &account, const KeyStoreFault &fault) {
        //: %1 is the name of an account
        emit cameLate(account.id, tr("The key of %1 was not stored.").arg(account.name), heldForSessionText(fault));
    });
    connect(&desk, &AccountDesk::removeFailed, this, [this](const Account &account, const KeyStoreFault &fault) {
        emit cameLate(account.id,
                      tr("%1 was not removed, because its key could not be taken out of the keychain.")
                          .arg(account.name),
                      keyStoreFaultText(fault));
    });
}

void Entrance::makePages()
{
    if (m_welcome)
        return;
    m_welcome = new WelcomePage(m_services.clock);
    m_keyProblem = new KeyProblemPage;
    m_settings = new SettingsPage(m_services.accounts, m_services.preferences);
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_keyProblem, m_settings})
        m_stack.addWidget(page);
    connect(m_welcome, &WelcomePage::accepted, &m_services.desk, &AccountDesk::accept);
    connect(m_welcome, &WelcomePage::sandboxRequested, this, &Entrance::sandboxRequested);
    connect(m_welcome, &WelcomePage::backRequested, this, &Entrance::backRequested);
    connect(m_keyProblem, &KeyProblemPage::retryRequested, this, &Entrance::openRequested);
    connect(m_keyProblem, &KeyProblemPage::replaceRequested, this, &Entrance::replaceKeyRequested);
    connect(m_settings, &SettingsPage::backRequested, this, &Entrance::backRequested);
    connect(m_settings, &SettingsPage::addRequested, this, &Entrance::addRequested);
    connect(m_settings, &SettingsPage::openRequested, this, &Entrance::openRequested);
    connect(m_settings, &SettingsPage::replaceKeyRequested, this, &Entrance::replaceKeyRequested);
    connect(m_settings, &SettingsPage::removeRequested, this, &Entrance::removeRequested);
    connect(m_settings, &SettingsPage::saveRequested, this, &Entrance::saveRequested);
}

void Entrance::showWelcome()
{
    makePages();
    m_welcome->startFirst();
    emit pageWanted(m_welcome);
    m_welcome->focusKey();
}

void Entrance::showAddAccount(bool canGoBack)
{
    makePages();
    m_welcome->startAnother(canGoBack);
    emit pageWanted(m_welcome);
    m_welcome->focusKey();
}

void Entrance::showReplaceKey(const Account &account)
{
    makePages();
    m_welcome->startReplace(account);
    emit pageWanted(m_welcome);
    m_welcome->focusKey();
}

void Entrance::showSettings()
{
    makePages();
    emit pageWanted(m_settings);
}

void Entrance::tell(const QString &title, const QString &text)
{
    showSettings();
    note(title, text);
}

void Entrance::note(const QString &title, const QString &text, const QString &id)
{
    makePages();
    m_noted = id;
    m_settings->strip().showNotice(Tone::Waiting, title, text);
}

void Entrance::takeBack(const QString &id)
{
    if (m_noted != id || id.isEmpty())
        return;
    m_noted.clear();
    m_settings->strip().clear();
}

void Entrance::giveUpOpening()
{
    m_services.desk.overtake();
    settleWaiting();
}

void Entrance::settleWaiting()
{
    if (m_keyProblem)
        m_keyProblem->settleWaiting();
}

bool Entrance::isSettings(const QWidget *page) const
{
    return m_settings && page == m_settings;
}

} // namespace postroom
