// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "kit/notifier.h"
#include "sandbox/sandbox_server.h"
#include "shell/main_window.h"
#include "support/manual_clock.h"

#include <QApplication>
#include <QTest>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QTemporaryDir)

namespace postroom {
class AccountDesk;
class AccountList;
class AccountModels;
class DnsLookup;
class Page;
class Preferences;
class SendHistory;
class Theme;
} // namespace postroom

namespace postroom::test {

//! Keeps what the person would have been told outside of the window.
class RecordingNotifier final : public Notifier
{
    Q_OBJECT
public:
    void show(const Notice &notice, QWidget &) override { shown.push_back(notice); }
    QList<Notice> shown;
};

//! The real window over services of its own, made as main() makes them: settings in a folder that goes with the bench,
//! no keychain, and a clock that stands still until the test moves it. The sandbox it opens has few contacts and no rate
//! limit. Shown and active from the start; nothing is opened yet.
class WindowBench
{
public:
    //! Fits into the screen of the offscreen platform (800 x 800), so that a restored geometry is not cut.
    //! \a dns: the world's DNS for accounts outside of the sandbox; without it one that asks nobody.
    explicit WindowBench(QSize size = {780, 700}, DnsLookup *dns = nullptr);
    ~WindowBench();
    Q_DISABLE_COPY_MOVE(WindowBench)

    //! The program is quit and started again with the same settings: another window, which has opened nothing yet.
    void restart();
    //! Closes the window as the person does.
    void quit();

    MainWindow &window() const;
    AccountList &accounts() const;
    Preferences &preferences() const;
    SendHistory &history() const;
    AccountDesk &desk() const;
    ManualClock &clock() { return m_clock; }
    RecordingNotifier &notifier() { return m_notifier; }
    //! What the settings file holds on the disk now.
    QByteArray settingsOnDisk() const;

    //! Lists an account for the service at \a url and opens it with \a key, as if it had been read from a keychain.
    Account open(const QUrl &url, const QString &name = QStringLiteral("Acme"), const QByteArray &key = "re_bench");
    //! Opens the sandbox at \a tab and waits until everything there has come.
    bool openSandbox(const QString &tab = QStringLiteral("domains"));
    bool showTab(const QString &tab);

    //! The page on screen; only where an account is open.
    Page &page() const;
    AccountModels &models() const;
    //! Whether the open account waits for no answer.
    bool isSettled() const;
    //! Waits until isSettled() for some turns of the event loop. False after ten seconds.
    bool settle() const;
    //! Moves the clock on in small steps until \a done; false after ten seconds of real time.
    bool passTimeUntil(const std::function<bool()> &done);

private:
    struct Services;
    void make();

    std::unique_ptr<QTemporaryDir> m_folder;
    QSize m_size;
    ManualClock m_clock;
    RecordingNotifier m_notifier;
    std::unique_ptr<DnsLookup> m_ownDns;
    DnsLookup *m_dns;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
};

//! How the window's own sandbox starts on the bench.
sandbox::SandboxOptions benchSandbox();
//! Dresses the application as main() does: English plurals, the light theme. Returns the theme, a child of \a application.
Theme *dress(QApplication &application);
//! No program of these tests may meet the person's keychain. Before the first QApplication.
void hideKeychain();

template<typename Test>
int runWindowTest(int argc, char **argv)
{
    hideKeychain();
    QApplication application(argc, argv);
    dress(application);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace postroom::test

#define POSTROOM_WINDOW_TEST_MAIN(Test) \
    int main(int argc, char **argv) \
    { \
        return postroom::test::runWindowTest<Test>(argc, argv); \
    }
