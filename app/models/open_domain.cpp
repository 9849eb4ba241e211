// SPDX-License-Identifier: Apache-2.0
#include "models/open_domain.h"

#include "models/domain_words.h"

#include <utility>

namespace postroom {

OpenDomain::OpenDomain(ResendClient &client, Clock &clock, DomainsModel &list, VerifiedTimes &times, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_list(list), m_times(times), m_records(clock), m_timer(clock)
{
    connect(&m_timer, &LookTimer::due, this, &OpenDomain::look);
    connect(&m_list, &TableModel::phaseChanged, this, [this] {
        if (m_list.phase() != TableModel::Phase::Ready)
            return;
        QStringList ids;
        for (int row = 0; row < m_list.rowCount(); ++row)
            ids.push_back(m_list.at(row).id);
        m_times.keepOnly(ids);
        // The list may have seen a change before the details did: made on the web, or by the watch.
        const int row = m_list.rowOf(m_id);
        if (m_details && row >= 0 && m_list.at(row) != m_details->domain)
            refresh(HttpRequest::Priority::Normal);
        scheduleLook(false);
    });
}

void OpenDomain::open(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_details.reset();
    m_failure.reset();
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
    m_records.show(details.records, m_recordsOf != m_id);
    m_recordsOf = m_id;
    m_times.see(m_id, details.records, m_clock.now());
    m_records.setVerifiedSince(m_times.of(m_id));
    m_list.update(details.domain);
    emit changed();
    if (before && before->status != details.domain.status)
        emit statusChanged(details.domain);
}

void OpenDomain::verify()
{
    if (m_id.isEmpty() || m_verifying)
        return;
    m_verifying = true;
    emit changed();
    m_client.call(VerifyDomain{m_id}, HttpRequest::Priority::Interactive, this,
                  [this, id = m_id](Outcome<VerificationStarted> started) {
                      if (id != m_id)
                          return;
                      m_verifying = false;
                      if (started) {
                          m_followed = id;
                          m_followedSince = m_clock.now();
                          m_failure.reset();
                      } else {
                          m_failure = started.error();
                      }
                      emit changed();
                      if (started)
                          emit verificationStarted();
                      // Where the outcome is unclear the state says what is true. Anew even while it is being asked
                      // for: that answer may be from before.
                      if (started || started.error().mayHaveHappened)
                          load(HttpRequest::Priority::Interactive);
                      scheduleLook(true);
                  });
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
    const int row = m_list.rowOf(m_followed);
    return row >= 0 && isAwaited(m_list.at(row));
}

bool OpenDomain::isAwaited(const Domain &domain) const
{
    return isBeingVerified(domain)
        || (domain.status == DomainStatus::PartiallyVerified && domain.id == m_followed
            && m_followedSince.secsTo(m_clock.now()) < std::chrono::seconds(followedFor).count());
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
