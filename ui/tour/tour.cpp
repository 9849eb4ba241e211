// SPDX-License-Identifier: Apache-2.0
#include "tour/tour.h"

#include "accounts/account_list.h"
#include "kit/page_header.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "pages/page_list.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"
#include "tour/cut_texts.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTcpServer>

namespace postroom {

namespace {

constexpr int pollMilliseconds = 20;
constexpr int mostPolls = 20 * 1000 / pollMilliseconds;
constexpr int calmPolls = 3; // ready this often in a row: layouts and pictures have settled
constexpr int mostCalmPolls = 25;

} // namespace

QWidget *Tour::openDialog()
{
    return QApplication::activeModalWidget();
}

void Tour::addDialogStep(const QString &name, std::function<void()> prepare)
{
    m_steps.push_back({name, std::move(prepare),
                       [this] { return openDialog() && (!m_window->workspace() || pageIsReady()); }, openDialog});
}

void Tour::closeDialog()
{
    QWidget *dialog = openDialog();
    if (!dialog)
        return;
    if (auto *stored = dialog->findChild<QCheckBox *>(QStringLiteral("stored")))
        stored->setChecked(true);
    dialog->close();
}

Tour::Tour(const Services &services, QString directory, QSize size, QObject *parent)
    : QObject(parent), m_services(services), m_directory(std::move(directory)), m_silent(std::make_unique<QTcpServer>())
{
    m_window = std::make_unique<MainWindow>(services, sandbox::SandboxOptions());
    m_window->resize(size.isValid() ? size : QSize(1280, 800));
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Tour::poll);
    addSteps();
}

Tour::~Tour() = default;

void Tour::start()
{
    if (!QDir().mkpath(m_directory)) {
        end(tr("The folder %1 cannot be made.").arg(m_directory));
        return;
    }
    sandbox::SandboxOptions empty;
    empty.empty = true;
    m_emptySandbox = std::make_unique<sandbox::SandboxServer>(empty);
    if (!m_emptySandbox->start() || !m_silent->listen(QHostAddress::LocalHost)) {
        end(tr("No port can be had on this computer."));
        return;
    }
    m_window->show();
    next();
}

void Tour::addSteps()
{
    addSignInSteps();
    addPageSteps();
    addStateSteps();
}

void Tour::addSignInSteps()
{
    m_steps.push_back({QStringLiteral("welcome"), [this] { m_window->start(); }, {}});
    m_steps.push_back(
        {QStringLiteral("welcome-bad-key"),
         [this] {
             m_window->findChild<QLineEdit *>(QStringLiteral("key"))->setText(QStringLiteral("two words"));
             m_window->findChild<QPushButton *>(QStringLiteral("checkKey"))->click();
         },
         {}});
    m_steps.push_back({QStringLiteral("key-problem"),
                       [this] {
                           Account account;
                           account.name = QStringLiteral("Acme Marketing");
                           account.keyStored = false;
                           m_window->openAccount(m_services.accounts.add(account).id);
                       },
                       [this] { return m_window->findChild<QWidget *>(QStringLiteral("keyProblem"))->isVisible(); }});
    m_steps.push_back({QStringLiteral("settings"), [this] { m_window->showSettings(); }, {}});
    addDialogStep(QStringLiteral("remove-account"),
                       [this] { m_window->findChild<QPushButton *>(QStringLiteral("removeAccount"))->click(); });
    m_steps.push_back({QStringLiteral("add-account"),
                       [this] {
                           closeDialog();
                           m_window->showAddAccount();
                       },
                       {}});
}

void Tour::addPageSteps()
{
    for (const PageEntry &page : pageList()) {
        m_steps.push_back({page.name,
                           [this, name = page.name] {
                               m_window->openSandbox();
                               m_window->showTab(name);
                           },
                           [this] { return pageIsReady(); }});
    }
    for (int row = 0; row < 4; ++row) {
        m_steps.push_back({QStringLiteral("domains-%1").arg(row + 1),
                           [this, row] {
                               m_window->showTab(QStringLiteral("domains"));
                               DomainsModel &domains = m_window->workspace()->models().domains;
                               if (row < domains.rowCount())
                                   m_window->workspace()
                                       ->page()
                                       ->findChild<TableView *>(QStringLiteral("list"))
                                       ->setCurrentId(domains.at(row).id);
                           },
                           [this] { return pageIsReady(); }});
    }
    addContactSteps();
    addBroadcastSteps();
    // What is made with a dialog, on these pages.
    for (const QString &tab : {QStringLiteral("contacts"), QStringLiteral("properties"), QStringLiteral("domains"),
                               QStringLiteral("api-keys")}) {
        addDialogStep(QStringLiteral("new-") + tab,
                           [this, tab] {
                               closeDialog();
                               m_window->openSandbox();
                               m_window->showTab(tab);
                               trigger(QKeySequence::New);
                           });
    }
    addKeySteps();
    addDomainSteps();
    addRightsStep();
    m_steps.push_back({QStringLiteral("commands"),
                       [this] {
                           m_window->workspace()->session().client().setRights(Rights::Full);
                           m_window->openSandbox();
                           m_window->showPalette();
                       },
                       {}});
    m_steps.push_back({QStringLiteral("account-menu"),
                       [this] {
                           m_window->menuBar()->setFocus();
                           QMenu *menu = m_window->findChild<QPushButton *>(QStringLiteral("account"))->menu();
                           menu->popup(m_window->mapToGlobal(QPoint(40, 80)));
                       },
                       [] { return QApplication::activePopupWidget() != nullptr; },
                       [] { return QApplication::activePopupWidget(); }});
}

// The page of a new key, which keeps the key to itself in a picture too; what is said before one goes.
void Tour::addKeySteps()
{
    m_steps.push_back({QStringLiteral("api-key-made"),
                       [] {
                           openDialog()->findChild<QLineEdit *>()->setText(QStringLiteral("Form on the website"));
                           openDialog()->findChild<QPushButton *>(QStringLiteral("submit"))->click();
                       },
                       [] { return openDialog() && openDialog()->findChild<QCheckBox *>(QStringLiteral("stored")); },
                       openDialog});
    addDialogStep(QStringLiteral("delete-api-key"),
                       [this] {
                           closeDialog();
                           Page *page = m_window->workspace()->page();
                           const ApiKeysModel &keys = m_window->workspace()->models().apiKeys;
                           for (int row = 0; row < keys.rowCount(); ++row) {
                               if (keys.mayBeOurs(keys.at(row)))
                                   page->findChild<TableView *>(QStringLiteral("list"))->setCurrentId(keys.at(row).id);
                           }
                           for (QAction *action : page->actions()) {
                               if (action->shortcut() == QKeySequence(QKeySequence::Delete))
                                   action->trigger();
                           }
                       });
}

void Tour::addRightsStep()
{
    m_steps.push_back({QStringLiteral("read-only"),
                       [this] {
                           closeDialog();
                           m_window->workspace()->session().client().setRights(Rights::ReadOnly);
                           m_window->openSandbox();
                           m_window->showTab(QStringLiteral("segments"));
                       },
                       [this] { return pageIsReady(); }});
}

void Tour::addStateSteps()
{
    for (const QString &tab : {QStringLiteral("domains"), QStringLiteral("contacts"), QStringLiteral("segments")}) {
        m_steps.push_back({tab + QStringLiteral("-filtered-to-nothing"),
                           [this, tab] {
                               if (QWidget *popup = QApplication::activePopupWidget())
                                   popup->close();
                               m_window->findChild<QWidget *>(QStringLiteral("commandPalette"))->hide();
                               m_window->openSandbox();
                               m_window->showTab(tab);
                               const auto headers = m_window->workspace()->findChildren<PageHeader *>();
                               for (PageHeader *header : headers) {
                                   if (header->isVisible() && header->filter())
                                       header->filter()->setText(QStringLiteral("nothing like this"));
                               }
                           },
                           [this] { return pageIsReady(); }});
    }
    const auto everyTab = [this](const QString &state, std::function<QUrl()> url, bool ready) {
        for (const PageEntry &page : pageList()) {
            m_steps.push_back({page.name + QLatin1Char('-') + state,
                               [this, name = page.name, url] {
                                   m_window->findChild<QWidget *>(QStringLiteral("commandPalette"))->hide();
                                   openAt(url(), QStringLiteral("Acme Marketing"), "re_tour");
                                   m_window->showTab(name);
                               },
                               [this, ready] { return !ready || pageIsReady(); }});
        }
    };
    everyTab(
        QStringLiteral("empty"), [this] { return m_emptySandbox->url(); }, true);
    everyTab(
        QStringLiteral("first-load"),
        [this] { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_silent->serverPort())); }, false);
    everyTab(
        QStringLiteral("failed"), [] { return QUrl(QStringLiteral("http://127.0.0.1:9")); }, true);
}

void Tour::openAt(const QUrl &url, const QString &name, const QByteArray &key)
{
    if (m_window->workspace() && m_window->workspace()->session().account().baseUrl == url)
        return;
    Account account;
    account.id = QStringLiteral("tour");
    account.name = name;
    account.colour = AccountList::palette().at(0);
    account.baseUrl = url;
    m_window->openWithKey(account, Secret(QByteArray(key)));
}

void Tour::trigger(QKeySequence::StandardKey shortcut)
{
    for (QAction *action : m_window->workspace()->page()->actions()) {
        if (action->shortcut() == QKeySequence(shortcut))
            action->trigger();
    }
}

bool Tour::pageIsReady() const
{
    const AccountWorkspace *workspace = m_window->workspace();
    if (!workspace)
        return false;
    const QueueState state = m_window->workspace()->session().queue().state();
    return state.waiting == 0 && state.underWay == 0;
}

void Tour::next()
{
    if (++m_at >= m_steps.size()) {
        end({});
        return;
    }
    m_polls = 0;
    m_calm = 0;
    m_steps.at(m_at).prepare();
    m_timer.start();
}

void Tour::poll()
{
    const Step &step = m_steps.at(m_at);
    if (++m_polls > mostPolls) {
        end(tr("The state “%1” did not come about.").arg(step.name));
        return;
    }
    m_calm = !step.isReady || step.isReady() ? m_calm + 1 : 0;
    if (m_calm < calmPolls)
        return;
    // Texts that wrap are laid out in several turns; what is still cut after those is told of.
    const QWidget *shown = step.shown ? step.shown() : m_window.get();
    if (shown && m_calm < mostCalmPolls && !cutTexts(*shown).isEmpty())
        return;
    m_timer.stop();
    if (!save()) {
        end(tr("The picture of “%1” could not be saved.").arg(step.name));
        return;
    }
    next();
}

bool Tour::save()
{
    const Step &step = m_steps.at(m_at);
    QWidget *shown = step.shown ? step.shown() : m_window.get();
    if (!shown)
        return false;
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(m_directory).arg(m_at + 1, 2, 10, QLatin1Char('0')).arg(step.name);
    // What was set just now is laid out level by level, before anything is painted: a picture must not come in between.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (!shown->grab().save(file))
        return false;
    ++m_saved;
    for (const QString &cut : cutTexts(*shown))
        //: Printed with --tour; %1 is the name of a picture, %2 names a text in it
        emit noticed(tr("%1: %2, and cannot be read whole.").arg(step.name, cut));
    return true;
}

void Tour::end(const QString &complaint)
{
    m_timer.stop();
    emit finished(m_saved, complaint);
}

} // namespace postroom
