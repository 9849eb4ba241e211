// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domains_model.h"
#include "models/look_timer.h"
#include "resend/domains/domain_claim_api.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace postroom {

//! The claim goes on: there is one, and the domain has not come over yet. An ended one can only be started again.
bool isUnderWay(const DomainClaim &claim);
bool hasEnded(const DomainClaim &claim);

//! The account's claims to domains that other accounts have, by the placeholder domain that stands in for each. They are
//! followed to their end while the account is open, whatever the person looks at. Which ones are under way is kept in a small
//! file an account (ids and states, nothing else), so that what happens while the program is closed is told afterwards.
//!
//! Following only reads.
class ClaimWatch final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this. Without a name of a file nothing is kept.
    ClaimWatch(ResendClient &client, Clock &clock, DomainsModel &list, const QString &file, QObject *parent = nullptr);

    //! The newest that is known of the claim of a domain; nothing where there is none, or before it was read.
    std::optional<DomainClaim> of(const QString &domainId) const;
    //! The service was asked, and knows no claim of it.
    bool isUnclaimed(const QString &domainId) const { return m_unclaimed.contains(domainId); }
    //! What an order of the person was answered with. It counts more than what is still being read.
    void take(const QString &domainId, const DomainClaim &claim);
    //! Reads the claim of \a domainId; where it is being read already, that will do unless it is wanted \a anew.
    void read(const QString &domainId, HttpRequest::Priority priority, bool anew = false);
    //! The claim somebody looks at, or none: it is followed after it has failed, too.
    void setWatched(const QString &domainId);
    //! How long until a claim is asked for again, rounded up; nothing while it is not followed.
    std::optional<std::chrono::seconds> timeToNextLook(const QString &domainId) const;
    //! Whether the domain has come over since this was asked last. Told once.
    bool takeArrival(const QString &domainId) { return m_arrived.remove(domainId); }
    //! Follows \a domainId more closely again: the person has just done something about it.
    void beginAnew() { schedule(true); }

signals:
    //! The claim of \a domainId was read or taken, or there is none.
    void seen(const QString &domainId);
    //! It could not be read.
    void unread(const QString &domainId, const postroom::ApiError &error);
    //! When it will be asked for again is another time now.
    void timed();
    //! What the person waits for has come: the domain, or the claim's end without it, or something in its way.
    void heard(const postroom::DomainClaim &claim);

private:
    void look();
    void note(const QString &domainId, const DomainClaim &claim);
    void forget(const QString &domainId);
    void forgetGivenUp();
    void followListed();
    bool isFollowed(const QString &domainId) const;
    void schedule(bool startAnew);
    void readFile();
    void keep(const QString &domainId, const QString &state);
    void writeFile() const;

    ResendClient &m_client;
    DomainsModel &m_list;
    const QString m_file;
    QHash<QString, DomainClaim> m_claims;
    QHash<QString, QString> m_kept;    //!< the service's word for its state, of those that are followed
    QHash<QString, quint64> m_reading; //!< which answer counts
    QSet<QString> m_unclaimed;
    QSet<QString> m_arrived;
    QString m_watched;
    quint64 m_number = 0;
    LookTimer m_timer;
};

} // namespace postroom
