// SPDX-License-Identifier: Apache-2.0
#include "models/open_claim.h"

namespace postroom {

namespace {

// A placeholder has nothing to verify. The service does not say how one is told from a domain that is only new, so that a
// new one is asked about too, once.
bool mayBeClaimed(const DomainDetails &details)
{
    return details.records.isEmpty() || details.domain.status == DomainStatus::NotStarted;
}

} // namespace

OpenClaim::OpenClaim(ResendClient &client, Clock &clock, OpenDomain &domain, DomainsModel &list, QObject *parent)
    : QObject(parent), m_client(client), m_domain(domain), m_list(list), m_timer(clock)
{
    connect(&m_timer, &LookTimer::due, this, &OpenClaim::look);
    connect(&m_domain, &OpenDomain::changed, this, &OpenClaim::follow);
}

std::optional<DomainClaim> OpenClaim::claim() const
{
    const auto found = m_claims.constFind(m_id);
    return m_id.isEmpty() || found == m_claims.cend() ? std::nullopt : std::optional(*found);
}

bool OpenClaim::isUnderWay() const
{
    const std::optional<DomainClaim> known = claim();
    return known && known->status != ClaimStatus::Completed;
}

bool OpenClaim::awaitsRecord() const
{
    const std::optional<DomainClaim> known = claim();
    return known && (known->status == ClaimStatus::Pending || known->status == ClaimStatus::Failed);
}

bool OpenClaim::hasEnded() const
{
    const std::optional<DomainClaim> known = claim();
    return known
        && (known->status == ClaimStatus::Expired || known->status == ClaimStatus::Superseded
            || known->status == ClaimStatus::Canceled);
}

void OpenClaim::begun(const DomainClaim &claim)
{
    if (!claim.domainId)
        return;
    m_claims.insert(*claim.domainId, claim);
    m_unclaimed.remove(*claim.domainId);
    if (claim.status != ClaimStatus::Completed)
        m_list.setClaim(*claim.domainId, claim);
    show();
}

void OpenClaim::follow()
{
    if (m_domain.id() != m_id) {
        m_id = m_domain.id();
        m_asked = false;
        m_asking = false;
        m_reading = false;
        m_failure.reset();
        show();
        schedule(true);
    }
    const std::optional<DomainDetails> &details = m_domain.details();
    if (m_asked || !details || m_unclaimed.contains(m_id) || !mayBeClaimed(*details))
        return;
    m_asked = true;
    ask(HttpRequest::Priority::Interactive);
}

void OpenClaim::ask(HttpRequest::Priority priority)
{
    if (m_reading)
        return;
    m_reading = true;
    m_client.call(GetDomainClaim{m_id}, priority, this, [this, id = m_id](const Outcome<DomainClaim> &claim) {
        if (id != m_id)
            return;
        m_reading = false;
        if (claim) {
            take(claim.value());
        } else if (claim.error().kind == ApiError::Kind::NotFound) {
            m_failure.reset();
            m_unclaimed.insert(id);
            m_claims.remove(id);
            show();
            schedule(false);
        } else {
            failed(claim.error());
        }
    });
}

void OpenClaim::refresh()
{
    if (isUnderWay() || m_failure)
        ask(HttpRequest::Priority::Interactive);
}

void OpenClaim::look()
{
    ask(HttpRequest::Priority::Background);
}

void OpenClaim::take(const DomainClaim &claim)
{
    const std::optional<DomainClaim> before = this->claim();
    m_failure.reset();
    m_claims.insert(m_id, claim);
    const bool hasCome = claim.status == ClaimStatus::Completed && before && before->status != ClaimStatus::Completed;
    show();
    schedule(before && before->status != claim.status);
    if (!hasCome)
        return;
    m_list.refresh(HttpRequest::Priority::Normal);
    m_domain.refresh();
    emit completed(claim);
}

void OpenClaim::failed(const ApiError &error)
{
    m_failure = error;
    emit changed();
    schedule(false);
}

void OpenClaim::verify()
{
    if (m_asking || !isUnderWay())
        return;
    m_asking = true;
    emit changed();
    m_client.call(VerifyDomainClaim{m_id}, HttpRequest::Priority::Interactive, this,
                  [this, id = m_id](const Outcome<DomainClaim> &claim) {
                      if (id != m_id)
                          return;
                      m_asking = false;
                      if (claim)
                          take(claim.value());
                      else
                          failed(claim.error());
                      // Where the outcome is unclear, the state says what is true.
                      if (!claim && claim.error().mayHaveHappened)
                          ask(HttpRequest::Priority::Interactive);
                      schedule(true);
                  });
}

void OpenClaim::startAgain()
{
    const std::optional<DomainClaim> former = claim();
    if (m_asking || !former)
        return;
    CreateDomainClaim wanted{.name = former->name, .region = former->region};
    if (const std::optional<DomainDetails> &details = m_domain.details()) {
        wanted.region = details->domain.region;
        wanted.openTracking = details->domain.openTracking;
        wanted.clickTracking = details->domain.clickTracking;
        wanted.trackingSubdomain = details->trackingSubdomain;
    }
    m_asking = true;
    emit changed();
    m_list.claim(wanted, [guard = QPointer(this), id = m_id](const Outcome<DomainClaim> &claim) {
        if (!guard || id != guard->m_id)
            return;
        guard->m_asking = false;
        if (!claim) {
            guard->failed(claim.error());
            if (claim.error().mayHaveHappened)
                guard->ask(HttpRequest::Priority::Interactive);
            return;
        }
        const QString placeholder = claim.value().domainId.value_or(id);
        if (placeholder == id) {
            guard->take(claim.value());
            return;
        }
        guard->begun(claim.value());
        emit guard->moved(placeholder);
    });
}

void OpenClaim::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    schedule(true);
}

void OpenClaim::schedule(bool startAnew)
{
    if (m_timer.schedule(m_watching && isUnderWay() && !hasEnded(), startAnew))
        emit changed();
}

void OpenClaim::show()
{
    if (!m_id.isEmpty())
        m_list.setClaim(m_id, isUnderWay() ? claim() : std::nullopt);
    m_domain.records().setProof(isUnderWay() ? proofRecord(*claim()) : std::nullopt);
    emit changed();
}

} // namespace postroom
