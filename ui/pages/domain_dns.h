// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/page_context.h"
#include "dns/dns_hosts.h"
#include "dns/domain_watch.h"
#include "models/open_domain.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class Label;
class Preferences;

//! What the world sees of the open domain's records: who runs its DNS, in whose form the names are written, and what is
//! wrong, each with its cure. Looks by itself while it is watched; the sandbox's domains are looked up in the sandbox.
class DomainDns final : public QWidget
{
    Q_OBJECT
public:
    //! \a domain and what \a context names must outlive it.
    DomainDns(OpenDomain &domain, const PageContext &context, QWidget *parent = nullptr);

    void setWatching(bool watching);
    //! A list of what is wrong, to be laid below the table of records.
    QWidget *findings() const;
    //! "Asked ada.ns.cloudflare.com 12 seconds ago; looking again in 48 seconds."
    QString watchText() const;
    //! The zone the names are written for, and the domain itself before it is known.
    QString zone() const;
    const std::optional<DnsHost> &host() const { return m_host; }

signals:
    //! Every record the service asks for is seen, and was not before.
    void allSeen();
    void changed();

private:
    void settle();
    void fillHosts();
    void fillResolvers();
    void showNames();
    void showSeen();
    void showFindings();
    QWidget *makeFinding(const RecordFinding &finding, const DnsMistake *mistake);
    DnsServer keptResolver() const;

    OpenDomain &m_domain;
    Preferences &m_preferences;
    DnsLookup &m_dns;
    const AccountMark &m_account;
    DomainWatch m_watch;
    QString m_chosenHost; //!< id; empty: the one that was recognised
    std::optional<DnsHost> m_host;
    Label *m_title;
    Label *m_text;
    QPushButton *m_open;
    QPushButton *m_names;
    QMenu *m_hostMenu;
    QMenu *m_resolverMenu;
    QWidget *m_findings;
    QVBoxLayout *m_findingColumn;
    QScrollArea *m_findingArea;
    QList<RecordFinding> m_shownFindings;
    std::optional<DnsHost> m_shownHost; //!< in whose words
};

} // namespace postroom
