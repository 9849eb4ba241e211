// SPDX-License-Identifier: Apache-2.0
#include "shell/desktop_news.h"

#include "kit/notifier.h"
#include "models/broadcast_words.h"
#include "shell/account_workspace.h"

#include <QApplication>
#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DesktopNews)

public:
    static Notice of(const Domain &domain)
    {
        Notice notice{.page = QStringLiteral("domains"), .id = domain.id};
        switch (domain.status.known) {
        case DomainStatus::Verified:
            notice.title = tr("%1 is verified.").arg(domain.name);
            notice.text = tr("You can send from it now.");
            break;
        case DomainStatus::PartiallyVerified:
            notice.tone = Tone::Waiting;
            notice.title = tr("%1 is partly verified.").arg(domain.name);
            notice.text = tr("You can send from it. Some of its records are not seen yet.");
            break;
        case DomainStatus::TemporaryFailure:
            notice.tone = Tone::Bad;
            notice.title = tr("Records of %1 are missing.").arg(domain.name);
            notice.text = tr("Resend does not see them any more. Open Domains to compare what is in the DNS now.");
            break;
        default:
            notice.tone = Tone::Bad;
            notice.title = tr("%1 could not be verified.").arg(domain.name);
            notice.text = tr("Resend did not find the records. Open Domains to see which, and what to do.");
            break;
        }
        return notice;
    }
    static Notice of(const Broadcast &broadcast)
    {
        Notice notice{.page = QStringLiteral("broadcasts"), .id = broadcast.id};
        const QString name = broadcastName(broadcast);
        if (broadcast.status == BroadcastStatus::Failed) {
            notice.tone = Tone::Bad;
            //: %1 is the name of a broadcast
            notice.title = tr("“%1” was not sent.").arg(name);
            notice.text = tr("Resend says that it failed. Open Broadcasts to look at it.");
        } else if (broadcast.status == BroadcastStatus::Sent) {
            //: %1 is the name of a broadcast
            notice.title = tr("“%1” is sent.").arg(name);
        } else {
            //: %1 is the name of a broadcast
            notice.title = tr("“%1” is going out.").arg(name);
        }
        return notice;
    }
};

} // namespace

DesktopNews::DesktopNews(Notifier &notifier, QWidget &window, QObject *parent)
    : QObject(parent), m_notifier(notifier), m_window(window)
{
}

void DesktopNews::follow(AccountWorkspace &workspace)
{
    connect(&workspace.models().domainNews, &DomainNews::heard, this,
            [this, &workspace](const Domain &domain) { tell(workspace, Text::of(domain)); });
    connect(&workspace.send().upcoming, &UpcomingBroadcasts::wentOut, this,
            [this, &workspace](const Broadcast &broadcast) { tell(workspace, Text::of(broadcast)); });
    connect(&workspace, &AccountWorkspace::told, this,
            [this, &workspace](const Notice &notice) { tell(workspace, notice); });
    connect(&m_notifier, &Notifier::chosen, &workspace, [this, &workspace](const Notice &notice) {
        if (notice.accountId != workspace.accountId())
            return;
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
        if (!QApplication::activeModalWidget()) // a dialog is not to be pulled away from
            emit wanted(&workspace, notice);
    });
}

void DesktopNews::tell(const AccountWorkspace &workspace, Notice notice)
{
    if (QApplication::activeWindow())
        return;
    // Whoever has several accounts wants to know which.
    notice.accountId = workspace.accountId();
    notice.text += notice.text.isEmpty() ? workspace.mark().name : QLatin1Char('\n') + workspace.mark().name;
    m_notifier.show(notice, m_window);
}

} // namespace postroom
