// SPDX-License-Identifier: Apache-2.0
#include "window_bench.h"

#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/key_store.h"
#include "accounts/preferences.h"
#include "dns/rehearsed_dns.h"
#include "kit/theme.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "plugin_noise.h"
#include "program/languages.h"
#include "sending/send_history.h"
#include "shell/account_workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>

using namespace std::chrono_literals;

namespace postroom::test {

namespace {

// A widget that is shown before it has a parent is a window of its own for a moment: it flashes, and takes the keyboard.
class NoStrayWindow final : public QObject
{
public:
    explicit NoStrayWindow(QObject *parent) : QObject(parent)
    {
        setObjectName(QStringLiteral("no stray window"));
        parent->installEventFilter(this);
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Show && object->isWidgetType() && static_cast<QWidget *>(object)->windowType() == Qt::Window)
            m_windows.insert(object);
        else if (event->type() == QEvent::Hide)
            m_windows.remove(object);
        else if (event->type() == QEvent::ParentAboutToChange && m_windows.contains(object))
            QTest::qFail(qPrintable(QLatin1String(object->metaObject()->className()) + QLatin1String(" was shown before it had a parent: ")
                                    + object->property("accessibleName").toString() + object->property("text").toString()),
                         __FILE__, __LINE__);
        return false;
    }

private:
    QSet<QObject *> m_windows; // seen on the screen now
};

} // namespace

struct WindowBench::Services
{
    Services(const QString &file, Clock &clock)
        : settings(file, QSettings::IniFormat), preferences(settings), accounts(settings),
          keys(clock, QStringLiteral("Postroom window test")), desk(accounts, keys),
          history(QFileInfo(file).path() + QStringLiteral("/history.jsonl"))
    {
    }

    QSettings settings;
    Preferences preferences;
    AccountList accounts;
    KeyStore keys;
    AccountDesk desk;
    SendHistory history;
};

WindowBench::WindowBench(QSize size, DnsLookup *dns)
    : m_folder(std::make_unique<QTemporaryDir>()), m_size(size), m_ownDns(std::make_unique<RehearsedDns>(m_clock)),
      m_dns(dns ? dns : m_ownDns.get())
{
    // Not earlier: Qt Test puts its own log in place when it begins.
    dropPluginNoise();
    if (!qApp->findChild<QObject *>(QStringLiteral("no stray window"), Qt::FindDirectChildrenOnly))
        new NoStrayWindow(qApp);
    make();
    m_window->resize(m_size);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window was not activated");
}

WindowBench::~WindowBench()
{
    m_window.reset();
}

void WindowBench::make()
{
    m_services = std::make_unique<Services>(m_folder->filePath(QStringLiteral("settings.ini")), m_clock);
    Services &s = *m_services;
    m_window = std::make_unique<MainWindow>(postroom::Services{m_clock, s.preferences, s.accounts, s.keys, s.desk,
                                                               s.history, *m_dns,
                                                               m_folder->filePath(QStringLiteral("drafts")), m_notifier},
                                            benchSandbox());
    if (auto *theme = qApp->findChild<Theme *>()) {
        QObject::connect(&s.preferences, &Preferences::themeChanged, theme, [theme, &s] {
            theme->choose(s.preferences.theme() == Preferences::Theme::Dark ? Theme::Choice::Dark
                                                                            : Theme::Choice::Light);
        });
    }
}

void WindowBench::quit()
{
    m_window->close();
}

void WindowBench::restart()
{
    quit();
    m_window.reset();
    m_services.reset();
    make();
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the second window was not activated");
}

MainWindow &WindowBench::window() const
{
    return *m_window;
}

AccountList &WindowBench::accounts() const
{
    return m_services->accounts;
}

AccountDesk &WindowBench::desk() const
{
    return m_services->desk;
}

SendHistory &WindowBench::history() const
{
    return m_services->history;
}

Preferences &WindowBench::preferences() const
{
    return m_services->preferences;
}

QByteArray WindowBench::settingsOnDisk() const
{
    m_services->settings.sync();
    QFile file(m_services->settings.fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Account WindowBench::open(const QUrl &url, const QString &name, const QByteArray &key)
{
    Account account;
    account.name = name;
    account.baseUrl = url;
    account = accounts().add(account);
    accounts().setCurrentId(account.id);
    m_window->openWithKey(account, Secret(QByteArray(key)));
    return account;
}

bool WindowBench::openSandbox(const QString &tab)
{
    m_window->openSandbox();
    return m_window->workspace() && showTab(tab);
}

bool WindowBench::showTab(const QString &tab)
{
    m_window->showTab(tab);
    return settle();
}

Page &WindowBench::page() const
{
    return *m_window->workspace()->page();
}

AccountModels &WindowBench::models() const
{
    return m_window->workspace()->models();
}

bool WindowBench::isSettled() const
{
    const QueueState state = m_window->workspace()->session().queue().state();
    return state.waiting == 0 && state.underWay == 0;
}

bool WindowBench::settle() const
{
    // More than once in a row: an answer may lead to the next question.
    int calm = 0;
    return QTest::qWaitFor([this, &calm] { return (calm = isSettled() ? calm + 1 : 0) >= 3; }, 10000);
}

bool WindowBench::passTimeUntil(const std::function<bool()> &done)
{
    return QTest::qWaitFor(
        [this, &done] {
            if (done())
                return true;
            m_clock.advance(200ms);
            return done();
        },
        10000);
}

sandbox::SandboxOptions benchSandbox()
{
    sandbox::SandboxOptions options;
    options.contacts = 120;
    options.rateLimit.reset();
    return options;
}

Theme *dress(QApplication &application)
{
    QCoreApplication::setApplicationName(QStringLiteral("Postroom"));
    QCoreApplication::setOrganizationName(QStringLiteral("Postroom"));
    installLanguage(application, QStringLiteral("en"));
    auto *theme = new Theme(&application);
    theme->choose(Theme::Choice::Light);
    return theme;
}

void hideKeychain()
{
    // A bus that is not there: neither the person's nor one started for the purpose.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/postroom-window-test");
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "KDE_FULL_SESSION"})
        qunsetenv(name);
}

} // namespace postroom::test
