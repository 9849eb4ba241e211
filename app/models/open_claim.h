// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/claim_watch.h"
#include "models/open_domain.h"

namespace postroom {

//! The claim of the open domain, where it is one that another account has: found again whenever the domain is opened. Its
//! record stands first among the records of the domain. ClaimWatch follows it.
//!
//! verify() and startAgain() are for a person's click.
class OpenClaim final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this.
    OpenClaim(ResendClient &client, OpenDomain &domain, DomainsModel &list, ClaimWatch &watch, QObject *parent = nullptr);

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
    //! failure() is of a click, not of reading.
    bool isOrderRefused() const { return m_failure && m_isFailureOfOrder; }

    //! Whether somebody looks: then a claim that has failed is followed too.
    void setWatching(bool watching);
    std::optional<std::chrono::seconds> timeToNextLook() const;

signals:
    void changed();
    //! The domain has come over, with records of its own; told when it is open, if it came before.
    void completed(const postroom::DomainClaim &claim);
    //! startAgain() led to another placeholder, which is in the list now.
    void moved(const QString &domainId);
    //! A click on \a claim came to nothing, after another domain was opened.
    void formerOrderRefused(const postroom::DomainClaim &claim, const postroom::ApiError &error);

private:
    void follow();
    void show();
    void settle();
    void tellArrival();
    void failed(const ApiError &error);
    void answered(const QString &domainId, const DomainClaim &asked, const Outcome<DomainClaim> &answer, const QString &isNow);
    void refused(const ApiError &error);

    ResendClient &m_client;
    OpenDomain &m_domain;
    DomainsModel &m_list;
    ClaimWatch &m_watch;
    QString m_id;
    std::optional<ApiError> m_failure;
    bool m_isFailureOfOrder = false;
    bool m_isOrderRefused = false; //!< surely: reading the claim by and by does not take m_failure back
    QString m_status;              //!< the service's word, as it was shown last
    bool m_asked = false;  //!< since the domain was opened
    bool m_asking = false; //!< a person waits for the answer
    bool m_watching = false;
};

} // namespace postroom
