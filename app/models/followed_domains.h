// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace postroom {

//! The domains the service was asked from here to verify, until that has come to its end: they are followed whatever the person
//! looks at. Kept in a small file an account, so that what happens while the program is closed is told afterwards.
class FollowedDomains
{
public:
    //! How long a domain is followed whose records are found in part: so long the service goes on looking for the others.
    static constexpr std::chrono::hours followedFor{72};
    //! How long it may take until the service shows that it has begun: verifying is asynchronous.
    static constexpr std::chrono::minutes beginsWithin{10};
    //! How long a domain is followed whose records are gone again: it may be their owner who took them away.
    static constexpr std::chrono::hours missingFor{24};

    //! Reads \a file, if it is there and readable. Without a name nothing is kept.
    explicit FollowedDomains(const QString &file);

    //! The service has just been asked to look for the records of \a domainId. \a before: its word for how it was until then.
    void follow(const QString &domainId, const QString &before, const QDateTime &now);
    //! What is known of a domain now: one that is followed is let go of at its end.
    void see(const Domain &domain, const QDateTime &now);
    //! Forgets all domains but these.
    void keepOnly(const QStringList &domainIds);

    bool isEmpty() const { return m_followed.isEmpty(); }
    QStringList ids() const { return m_followed.keys(); }
    //! Whether there is still something to wait for in \a domain, because it was asked for here.
    bool isFollowed(const Domain &domain, const QDateTime &now) const;
    //! How a followed domain was when it was seen last; before it was asked for, where it was not seen under way since.
    DomainStatus lastSeen(const QString &domainId) const;

private:
    struct Followed
    {
        QDateTime since = {};
        QString before = {};      //!< the service's word when it was asked for
        QString status = {};      //!< and once it was seen under way
        QDateTime statusSince = {};
    };
    static bool hasNotBegun(const Followed &followed, const Domain &domain);
    void read();
    void write() const;

    const QString m_file;
    QHash<QString, Followed> m_followed;
};

} // namespace postroom
