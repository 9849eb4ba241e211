// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/page_context.h"
#include "dns/dns_hosts.h"
#include "dns/domain_watch.h"
#include "models/open_domain.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class DnsFindings;
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

    //! Whether somebody looks. What a person has looked at and waits for is watched on when they turn to something else.
    void setWatching(bool watching);
    //! A list of what is wrong, to be laid below the table of records.
    QWidget *findings() const;
    //! The records that have to be entered, as the service writes them: its own, and DMARC where there is none yet.
    QList<DnsRecord> toEnter() const;
    //! The same as they are typed at the host names are written for.
    QList<DnsRecord> typedToEnter() const;
    //! "Asked ada.ns.cloudflare.com 12 seconds ago; looking again in 48 seconds."
    QString watchText() const;
    //! All the servers that were asked, a line each.
    QString askedServers() const;
    //! The zone the names are written for; before it is known, and where it cannot be found out, most likely the registered
    //! domain.
    QString zone() const;
    const std::optional<DnsHost> &host() const { return m_host; }
    //! What is told in seconds, at this moment. To be called now and then.
    void countDown();
    //! The records findings() tells something of, as they are in the table.
    QList<DnsRecord> wrongRecords() const;
    //! The record the person looks at: what is wrong with it comes first.
    void setChosen(const std::optional<DnsRecord> &record);
    NameForm form() const { return m_form; }
    //! Nothing is looked up in the world.
    bool isRehearsal() const;

signals:
    //! Every record the service asks for is seen, and was not before.
    void allSeen();
    //! Another host is wanted: its fields are called otherwise.
    void hostChanged();
    void changed();

private:
    void settle();
    void settleWatching();
    void settleWords();
    void fillHosts();
    void fillResolvers();
    //! \a id: of a host, or one of the words for a form of names; empty: as found.
    void chooseHost(const QString &id);
    std::optional<DnsHost> hostAtWork() const;
    static QString formText(NameForm form);
    static std::optional<NameForm> formNamed(const QString &word);
    void chooseResolver(const DnsServer &server);
    void showTyped();
    void showSeen();
    DnsRecord typed(const DnsRecord &record) const;
    const RecordFinding *advice() const;
    QStringList serversAsked() const;
    DnsServer keptResolver() const;
    QString keptHost(const QString &domain) const;

    OpenDomain &m_domain;
    Preferences &m_preferences;
    DnsLookup &m_dns;
    const AccountMark &m_account;
    DomainWatch m_watch;
    bool m_looked = false; // at by somebody, now
    QString m_chosenHost; //!< id, for m_hostOf, or the word for a form of names; empty: the one that was recognised
    QString m_hostOf;
    std::optional<DnsHost> m_host;
    NameForm m_form = NameForm::Relative; //!< where there is no host
    Label *m_title;
    Label *m_text;
    QPushButton *m_open;
    QPushButton *m_names;
    QMenu *m_hostMenu;
    QMenu *m_resolverMenu;
    DnsFindings *m_findings;
};

} // namespace postroom
