// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dns_records_model.h"
#include "models/domains_model.h"
#include "models/followed_domains.h"
#include "models/look_timer.h"
#include "models/verified_times.h"
#include "resend/resend_client.h"

#include <QObject>

#include <optional>

namespace postroom {

//! The domain a person has open: its details, its records, and the watch over what is still being verified.
//!
//! The watch only ever reads (GET): POST …/verify would set even a verified domain back to pending, so verify() is for a
//! person's click alone.
class OpenDomain final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this.
    OpenDomain(ResendClient &client, Clock &clock, DomainsModel &list, VerifiedTimes &times, FollowedDomains &followed,
               QObject *parent = nullptr);

    //! Opens \a id and asks for its details; an empty id closes.
    void open(const QString &id);
    const QString &id() const { return m_id; }
    //! Asks for the details again.
    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive);
    //! Asks the service to look for the records now. Only from a person's click. From then on the domain is followed to the end,
    //! also while nobody looks.
    void verify();

    //! Whether somebody looks: the watch rests otherwise.
    void setWatching(bool watching);
    //! How long until the next look, rounded up; nothing while there is nothing to watch.
    std::optional<std::chrono::seconds> timeToNextLook() const { return m_timer.timeToNext(); }
    //! The time by the clock everything here goes by, UTC.
    QDateTime now() const { return m_clock.now(); }

    //! What is known of the open domain: from its details, or before they come from the list. Nothing where none is open.
    std::optional<Domain> domain() const;
    const std::optional<DomainDetails> &details() const { return m_details; }
    bool isLoading() const { return m_loading; }
    bool isVerifying() const { return m_verifying; }
    //! The service still looks for records of the open domain, so that there is something to wait for.
    bool isAwaited() const;
    //! Why the details did not come; nothing once they do.
    const std::optional<ApiError> &failure() const { return m_failure; }
    //! Why the service did not begin to look for the records, or may not have; until it is asked again, or its state shows
    //! that it did.
    const std::optional<ApiError> &verifyFailure() const { return m_verifyFailure; }
    DnsRecordsModel &records() { return m_records; }

signals:
    void changed();
    //! verify() was accepted.
    void verificationStarted();
    //! It was not, or nobody knows: verifyFailure().
    void verificationFailed();
    //! The same of \a domain, whose place another one has taken meanwhile.
    void formerVerificationFailed(const postroom::Domain &domain, const postroom::ApiError &error);
    //! The status of the open domain is not what it was.
    void statusChanged(const postroom::Domain &domain);

private:
    void load(HttpRequest::Priority priority);
    void verified(const Domain &asked, const Outcome<VerificationStarted> &started);
    void take(const DomainDetails &details);
    void scheduleLook(bool startAnew);
    void look();
    bool hasSomethingToWatch() const;
    bool isFollowing() const;
    bool isAwaited(const Domain &domain) const;

    ResendClient &m_client;
    Clock &m_clock;
    DomainsModel &m_list;
    VerifiedTimes &m_times;
    FollowedDomains &m_followed; // what was asked to be verified
    DnsRecordsModel m_records;
    QString m_id;
    QString m_recordsOf;
    std::optional<DomainDetails> m_details;
    std::optional<ApiError> m_failure;
    std::optional<ApiError> m_verifyFailure;
    bool m_loading = false;
    bool m_verifying = false;
    bool m_watching = false;
    quint64 m_asked = 0; // only the answer to what was asked last counts
    LookTimer m_timer;
};

} // namespace postroom
