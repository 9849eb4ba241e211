// SPDX-License-Identifier: Apache-2.0
#include "models/open_claim.h"

#include <utility>

namespace postroom {

namespace {

// A placeholder has nothing to verify. The service does not say how one is told from a domain that is only new, so that a
// new one is asked about too, once.
bool mayBeClaimed(const DomainDetails &details)
{
    return details.records.isEmpty() || details.domain.status == DomainStatus::NotStarted;
}

} // namespace

OpenClaim::OpenClaim(ResendClient &client, OpenDomain &domain, DomainsModel &list, ClaimWatch &watch, QObject *parent)
    : QObject(parent), m_client(client), m_domain(domain), m_list(list), m_watch(watch)
{
    connect(&m_domain, &OpenDomain::changed, this, &OpenClaim::follow);
    connect(&m_watch, &ClaimWatch::timed, this, &OpenClaim::changed);
    connect(&m_watch, &ClaimWatch::seen, this, [this](const QString &id) {
        if (id == m_id)
            show();
    });
    connect(&m_watch, &ClaimWatch::unread, this, [this](const QString &id, const ApiError &error) {
        if (id == m_id)
            failed(error);
    });
}

std::optional<DomainClaim> OpenClaim::claim() const
{
    return m_watch.of(m_id);
}

bool OpenClaim::isUnderWay() const
{
    const std::optional<DomainClaim> known = claim();
    return known && postroom::isUnderWay(*known);
}

bool OpenClaim::awaitsRecord() const
{
    const std::optional<DomainClaim> known = claim();
    return known && (known->status == ClaimStatus::Pending || known->status == ClaimStatus::Failed);
}

bool OpenClaim::hasEnded() const
{
    const std::optional<DomainClaim> known = claim();
    return known && postroom::hasEnded(*known);
}

std::optional<std::chrono::seconds> OpenClaim::timeToNextLook() const
{
    return m_watch.timeToNextLook(m_id);
}

void OpenClaim::begun(const DomainClaim &claim)
{
    if (claim.domainId)
        m_watch.take(*claim.domainId, claim);
}

void OpenClaim::follow()
{
    if (m_domain.id() != m_id) {
        m_id = m_domain.id();
        m_asked = false;
        m_asking = false;
        m_failure.reset();
        m_isOrderRefused = false;
        m_watch.setWatched(m_watching ? m_id : QString());
        settle();
    }
    const std::optional<DomainDetails> &details = m_domain.details();
    if (!details)
        return;
    tellArrival(); // while another one was open, or none
    if (m_asked || m_watch.isUnclaimed(m_id) || !mayBeClaimed(*details))
        return;
    m_asked = true;
    m_watch.read(m_id, HttpRequest::Priority::Interactive);
}

void OpenClaim::refresh()
{
    m_isOrderRefused = false;
    if (isUnderWay() || m_failure)
        m_watch.read(m_id, HttpRequest::Priority::Interactive);
}

void OpenClaim::show()
{
    const std::optional<DomainClaim> known = claim();
    const QString status = known ? known->status.text : QString();
    if (std::exchange(m_status, status) != status)
        m_isOrderRefused = false; // it went on all the same
    if (!m_isOrderRefused)
        m_failure.reset();
    settle();
    tellArrival();
}

void OpenClaim::tellArrival()
{
    if (m_id.isEmpty() || !m_watch.takeArrival(m_id))
        return;
    m_domain.refresh();
    if (const std::optional<DomainClaim> arrived = claim())
        emit completed(*arrived);
}

void OpenClaim::failed(const ApiError &error)
{
    if (m_isOrderRefused)
        return; // that is what the person waits for
    m_failure = error;
    m_isFailureOfOrder = false;
    emit changed();
}

void OpenClaim::refused(const ApiError &error)
{
    m_failure = error;
    m_isFailureOfOrder = true;
    m_isOrderRefused = !error.mayHaveHappened; // else its state says what is true
    emit changed();
}

// What came of a click counts, whichever domain is open by now.
void OpenClaim::answered(const QString &domainId, const DomainClaim &asked, const Outcome<DomainClaim> &answer,
                         const QString &isNow)
{
    const bool isOpen = domainId == m_id;
    if (isOpen)
        m_asking = false;
    if (answer) {
        m_watch.take(isNow, answer.value());
        return;
    }
    if (isOpen)
        refused(answer.error());
    else
        emit formerOrderRefused(asked, answer.error());
    // Where the outcome is unclear, the state says what is true.
    if (answer.error().mayHaveHappened)
        m_watch.read(domainId, HttpRequest::Priority::Interactive, true);
}

void OpenClaim::verify()
{
    const std::optional<DomainClaim> asked = claim();
    if (m_asking || !isUnderWay())
        return;
    m_asking = true;
    m_isOrderRefused = false;
    emit changed();
    m_client.call(VerifyDomainClaim{m_id}, HttpRequest::Priority::Interactive, this,
                  [this, id = m_id, asked = *asked](const Outcome<DomainClaim> &answer) {
                      answered(id, asked, answer, id);
                      m_watch.beginAnew();
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
    m_isOrderRefused = false;
    emit changed();
    m_list.claim(wanted, [guard = QPointer(this), id = m_id, asked = *former](const Outcome<DomainClaim> &answer) {
        if (!guard)
            return;
        const bool isOpen = id == guard->m_id;
        const QString placeholder = answer ? answer.value().domainId.value_or(id) : id;
        guard->answered(id, asked, answer, placeholder);
        // Who has gone on to another domain is left there.
        if (isOpen && placeholder != id)
            emit guard->moved(placeholder);
    });
}

void OpenClaim::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    m_watch.setWatched(watching ? m_id : QString());
}

void OpenClaim::settle()
{
    m_domain.records().setProof(isUnderWay() ? proofRecord(*claim()) : std::nullopt);
    emit changed();
}

} // namespace postroom
