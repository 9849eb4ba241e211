// SPDX-License-Identifier: Apache-2.0
#include "models/open_domain.h"

#include "models/domain_words.h"

#include <algorithm>
#include <utility>

namespace postroom {

OpenDomain::OpenDomain(ResendClient &client, Clock &clock, DomainsModel &list, VerifiedTimes &times,
                       FollowedDomains &followed, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_list(list), m_times(times), m_followed(followed), m_records(clock),
      m_timer(clock)
{
    connect(&m_timer, &LookTimer::due, this, &OpenDomain::look);
    connect(&m_list, &TableModel::phaseChanged, this, [this] {
        if (m_list.phase() == TableModel::Phase::Idle)
            scheduleLook(false); // it could not be read
        if (m_list.phase() != TableModel::Phase::Ready)
            return;
        QStringList ids;
        for (int row = 0; row < m_list.rowCount(); ++row) {
            ids.push_back(m_list.at(row).id);
            m_followed.see(m_list.at(row), m_clock.now());
        }
        m_times.keepOnly(ids);
        m_followed.keepOnly(ids);
        // The list may have seen a change before the details did: made on the web, or by the watch.
        const int row = m_list.rowOf(m_id);
        if (m_details && row >= 0 && m_list.at(row) != m_details->domain)
            refresh(HttpRequest::Priority::Normal);
        scheduleLook(false);
    });
    scheduleLook(true);
}

void OpenDomain::open(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_details.reset();
    m_failure.reset();
    m_verifyFailure.reset();
    m_loading = false;
    m_verifying = false;
    ++m_asked; // what is on its way was asked for before
    m_records.show({}, true);
    m_recordsOf.clear();
    emit changed();
    scheduleLook(true);
    if (!id.isEmpty())
        refresh();
}

void OpenDomain::refresh(HttpRequest::Priority priority)
{
    if (!m_id.isEmpty() && !m_loading)
        load(priority);
}

void OpenDomain::load(HttpRequest::Priority priority)
{
    m_loading = true;
    const quint64 number = ++m_asked;
    emit changed();
    m_client.call(GetDomain{m_id}, priority, this, [this, number](Outcome<DomainDetails> details) {
        if (number != m_asked)
            return; // another one is open by now, or this one was asked for again
        m_loading = false;
        if (details) {
            take(details.value());
        } else {
            m_failure = details.error();
            emit changed();
        }
        scheduleLook(false);
    });
}

void OpenDomain::take(const DomainDetails &details)
{
    const std::optional<Domain> before = domain();
    m_details = details;
    m_failure.reset();
    if (before && before->status != details.domain.status)
        m_verifyFailure.reset();
    m_records.show(details.records, m_recordsOf != m_id);
    m_recordsOf = m_id;
    m_times.see(m_id, details.records, m_clock.now());
    m_records.setVerifiedSince(m_times.of(m_id));
    m_list.update(details.domain);
    m_followed.see(details.domain, m_clock.now());
    emit changed();
    if (before && before->status != details.domain.status)
        emit statusChanged(details.domain);
}

void OpenDomain::verify()
{
    if (m_id.isEmpty() || m_verifying)
        return;
    m_verifying = true;
    m_verifyFailure.reset();
    emit changed();
    m_client.call(VerifyDomain{m_id}, HttpRequest::Priority::Interactive, this,
                  [this, asked = domain().value_or(Domain{.id = m_id, .name = m_id})](
                      const Outcome<VerificationStarted> &started) { verified(asked, started); });
}

void OpenDomain::verified(const Domain &asked, const Outcome<VerificationStarted> &started)
{
    if (started)
        m_followed.follow(asked.id, asked.status.text, m_clock.now());
    const bool mayHaveBegun = started || started.error().mayHaveHappened;
    if (asked.id != m_id) {
        if (!started)
            emit formerVerificationFailed(asked, started.error());
        if (mayHaveBegun && m_list.asOf().isValid())
            m_list.refresh(HttpRequest::Priority::Normal);
        scheduleLook(true);
        return;
    }
    m_verifying = false;
    if (started)
        m_failure.reset();
    else
        m_verifyFailure = started.error();
    emit changed();
    if (started)
        emit verificationStarted();
    else
        emit verificationFailed();
    // Where the outcome is unclear the state says what is true. Anew even while it is being asked for: that answer may
    // be from before.
    if (mayHaveBegun)
        load(HttpRequest::Priority::Interactive);
    scheduleLook(true);
}

std::optional<Domain> OpenDomain::domain() const
{
    if (m_id.isEmpty())
        return {};
    if (m_details)
        return m_details->domain;
    const int row = m_list.rowOf(m_id);
    return row < 0 ? std::nullopt : std::optional(m_list.at(row));
}

bool OpenDomain::hasSomethingToWatch() const
{
    return m_list.anyBeingVerified() || isAwaited();
}

bool OpenDomain::isFollowing() const
{
    if (!m_list.asOf().isValid()) // from before the program was started
        return !m_followed.isEmpty();
    const QStringList ids = m_followed.ids();
    return std::any_of(ids.cbegin(), ids.cend(), [this](const QString &id) {
        const int row = m_list.rowOf(id);
        return row >= 0 && m_followed.isFollowed(m_list.at(row), m_clock.now());
    });
}

bool OpenDomain::isAwaited(const Domain &domain) const
{
    return isBeingVerified(domain) || m_followed.isFollowed(domain, m_clock.now());
}

bool OpenDomain::isAwaited() const
{
    const std::optional<Domain> open = domain();
    return open && isAwaited(*open);
}

void OpenDomain::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    scheduleLook(true);
}

void OpenDomain::scheduleLook(bool startAnew)
{
    if (m_timer.schedule((m_watching && hasSomethingToWatch()) || isFollowing(), startAnew))
        emit changed();
}

void OpenDomain::look()
{
    m_list.refresh(HttpRequest::Priority::Background);
    if (isAwaited())
        refresh(HttpRequest::Priority::Background);
}

} // namespace postroom
