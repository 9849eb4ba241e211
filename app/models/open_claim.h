// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/open_domain.h"
#include "resend/domains/domain_claim_api.h"

#include <QHash>
#include <QSet>

namespace postroom {

//! The claim of the open domain, where it is one that another account has: found again whenever the domain is opened, and
//! followed until it has come to its end. Its record stands first among the records of the domain.
//!
//! Following only reads; verify() and startAgain() are for a person's click.
class OpenClaim final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this.
    OpenClaim(ResendClient &client, Clock &clock, OpenDomain &domain, DomainsModel &list, QObject *parent = nullptr);

    //! A claim that somebody has just started.
    void begun(const DomainClaim &claim);
    //! The newest that is known of the open domain's claim; nothing where it is claimed by nobody.
    std::optional<DomainClaim> claim() const;
    //! There is a claim, and the domain has not come over yet.
    bool isUnderWay() const;
    //! Resend has not seen the record, so that there is a point in having it looked for.
    bool awaitsRecord() const;
    //! The claim came to an end without the domain: it can only be started again.
    bool hasEnded() const;

    //! Reads the claim again, where there is one.
    void refresh();
    //! Asks the service to look for the record now.
    void verify();
    //! Claims the domain once more, with the settings of its placeholder.
    void startAgain();
    bool isAsking() const { return m_asking; }
    //! Why the claim could not be read or the last click came to nothing; nothing once it works.
    const std::optional<ApiError> &failure() const { return m_failure; }

    //! Whether somebody looks: following rests otherwise.
    void setWatching(bool watching);
    std::optional<std::chrono::seconds> timeToNextLook() const { return m_timer.timeToNext(); }

signals:
    void changed();
    //! The domain has come over, with records of its own.
    void completed(const postroom::DomainClaim &claim);
    //! startAgain() led to another placeholder, which is in the list now.
    void moved(const QString &domainId);

private:
    void follow();
    void ask(HttpRequest::Priority priority);
    void look();
    void take(const DomainClaim &claim);
    void failed(const ApiError &error);
    void schedule(bool startAnew);
    void show();

    ResendClient &m_client;
    OpenDomain &m_domain;
    DomainsModel &m_list;
    QString m_id;
    QHash<QString, DomainClaim> m_claims; //!< by placeholder
    QSet<QString> m_unclaimed;            //!< domains the service knows no claim of
    std::optional<ApiError> m_failure;
    bool m_asked = false;  //!< since the domain was opened
    bool m_asking = false; //!< a person waits for the answer
    bool m_reading = false;
    bool m_watching = false;
    LookTimer m_timer;
};

} // namespace postroom
