// SPDX-License-Identifier: Apache-2.0
#include "shell/desktop_news.h"

#include "base/shown_domain.h"
#include "kit/notifier.h"
#include "models/broadcast_words.h"
#include "models/domain_news_words.h"
#include "models/domain_words.h"
#include "pages/domains_page.h"
#include "shell/account_workspace.h"
#include "shell/news_strip.h"

#include <QApplication>
#include <QCoreApplication>

namespace postroom {

namespace {

const QString domainsPage = QStringLiteral("domains");

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DesktopNews)

public:
    static Notice of(const Domain &domain)
    {
        const DomainNewsWords words = domainNewsWords(domain, ReadAt::AnotherPlace).value_or(DomainNewsWords());
        return {.title = words.title, .text = words.text, .tone = words.tone, .page = domainsPage, .id = domain.id};
    }
    static Notice of(const DomainClaim &claim)
    {
        Notice notice{.page = domainsPage, .id = claim.domainId.value_or(QString())};
        const QString name = shownDomain(claim.name);
        notice.text = claimSentence(claim);
        switch (claim.status.known) {
        case ClaimStatus::Completed:
            //: %1 is a domain that another account had
            notice.title = tr("%1 is in this account now.").arg(name);
            notice.text = tr("Its records are new. Open Domains to enter them, then press Verify.");
            break;
        case ClaimStatus::Blocked:
            notice.tone = Tone::Waiting;
            //: %1 is a domain that another account has
            notice.title = tr("The claim to %1 has to wait.").arg(name);
            break;
        case ClaimStatus::Expired:
            notice.tone = Tone::Bad;
            //: %1 is a domain that another account has
            notice.title = tr("The claim to %1 has run out.").arg(name);
            break;
        case ClaimStatus::Superseded:
        case ClaimStatus::Canceled:
            notice.tone = Tone::Bad;
            //: %1 is a domain that another account has
            notice.title = tr("The claim to %1 was given up.").arg(name);
            break;
        default:
            notice.tone = Tone::Bad;
            //: %1 is a domain that another account has
            notice.title = tr("The claim to %1 failed.").arg(name);
            notice.text = claim.failureReason && !claim.failureReason->isEmpty()
                //: %1 is what the service says, in English
                ? tr("Open Domains to compare the record with what is entered. Resend says: %1").arg(*claim.failureReason)
                : tr("Open Domains to compare the record with what is entered.");
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
    connect(&workspace.models().claimWatch, &ClaimWatch::heard, this,
            [this, &workspace](const DomainClaim &claim) { tell(workspace, Text::of(claim)); });
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
        if (QApplication::activeModalWidget()) // a dialog is not to be pulled away from
            return;
        workspace.news().drop(notice);
        emit wanted(&workspace, notice);
    });
}

// Whether the person sees what \a notice is about, so that its own page says it.
bool DesktopNews::isOnScreen(AccountWorkspace &workspace, const Notice &notice)
{
    const OpenDomain &open = workspace.models().openDomain;
    return workspace.isVisible() && qobject_cast<DomainsPage *>(workspace.page()) && open.id() == notice.id && open.details();
}

void DesktopNews::tell(AccountWorkspace &workspace, Notice notice)
{
    notice.accountId = workspace.accountId();
    // It stays there until it was read: on the desktop it may be missed.
    if (notice.page == domainsPage && !isOnScreen(workspace, notice))
        workspace.news().tell(notice, [this, &workspace, notice] { emit wanted(&workspace, notice); });
    if (QApplication::activeWindow())
        return;
    // Whoever has several accounts wants to know which.
    notice.text += notice.text.isEmpty() ? workspace.mark().name : QLatin1Char('\n') + workspace.mark().name;
    m_notifier.show(notice, m_window);
}

} // namespace postroom
