// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/key_store.h"
#include "accounts/preferences.h"
#include "base/clock.h"
#include "dns/resolver.h"
#include "kit/notifier.h"
#include "kit/theme.h"
#include "sending/send_history.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

namespace postroom {

//! The real window over services of its own, whose files go with it. Shown, with nothing open.
class BenchWindow
{
public:
    BenchWindow()
    {
        m_theme.choose(Theme::Choice::Light);
        window.resize(1280, 800);
        window.show();
    }

    //! Opens the account at \a url with \a key.
    void open(const QUrl &url, const QByteArray &key)
    {
        Account account;
        account.id = QStringLiteral("bench");
        account.name = QStringLiteral("Bench");
        account.colour = AccountList::palette().at(0);
        account.baseUrl = url;
        window.openWithKey(account, Secret(QByteArray(key)));
    }

private:
    Theme m_theme;
    const QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat};
    SystemClock m_clock;
    Preferences m_preferences{m_settings};
    AccountList m_accounts{m_settings};
    KeyStore m_keys{m_clock, QStringLiteral("Postroom bench")};
    AccountDesk m_desk{m_accounts, m_keys};
    SendHistory m_history{m_folder.filePath(QStringLiteral("history.jsonl"))};
    Resolver m_dns;
    DesktopNotifier m_notifier;

public:
    MainWindow window{{m_clock, m_preferences, m_accounts, m_keys, m_desk, m_history, m_dns,
                       m_folder.filePath(QStringLiteral("drafts")), m_notifier},
                      sandbox::SandboxOptions()};
};

} // namespace postroom
