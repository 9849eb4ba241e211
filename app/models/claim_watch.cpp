// SPDX-License-Identifier: Apache-2.0
#include "models/claim_watch.h"

#include "base/json_file.h"
#include "base/log.h"

namespace postroom {

namespace {

// What nothing more is to be expected of by itself. A failed one can be verified again, and is followed again then.
bool isOver(const DomainClaim &claim)
{
    return !isUnderWay(claim) || hasEnded(claim) || claim.status == ClaimStatus::Failed;
}

// What a person who waits wants to hear of.
bool matters(const DomainClaim &claim)
{
    return isOver(claim) || claim.status == ClaimStatus::Blocked;
}

} // namespace

bool isUnderWay(const DomainClaim &claim)
{
    return claim.status != ClaimStatus::Completed;
}

bool hasEnded(const DomainClaim &claim)
{
    return claim.status == ClaimStatus::Expired || claim.status == ClaimStatus::Superseded
        || claim.status == ClaimStatus::Canceled;
}

ClaimWatch::ClaimWatch(ResendClient &client, Clock &clock, DomainsModel &list, const QString &file, QObject *parent)
    : QObject(parent), m_client(client), m_list(list), m_file(file), m_timer(clock)
{
    readFile();
    connect(&m_timer, &LookTimer::due, this, &ClaimWatch::look);
    connect(&m_list, &TableModel::phaseChanged, this, &ClaimWatch::followListed);
    connect(&m_list, &QAbstractItemModel::rowsRemoved, this, &ClaimWatch::forgetGivenUp);
    schedule(true);
}

std::optional<DomainClaim> ClaimWatch::of(const QString &domainId) const
{
    const auto found = m_claims.constFind(domainId);
    return domainId.isEmpty() || found == m_claims.cend() ? std::nullopt : std::optional(*found);
}

void ClaimWatch::take(const QString &domainId, const DomainClaim &claim)
{
    m_reading.remove(domainId); // that answer would be from before
    note(domainId, claim);
}

void ClaimWatch::read(const QString &domainId, HttpRequest::Priority priority, bool anew)
{
    if (domainId.isEmpty() || (m_reading.contains(domainId) && !anew))
        return;
    const quint64 number = ++m_number;
    m_reading.insert(domainId, number);
    m_client.call(GetDomainClaim{domainId}, priority, this, [this, domainId, number](const Outcome<DomainClaim> &claim) {
        if (m_reading.value(domainId) != number)
            return;
        m_reading.remove(domainId);
        if (claim) {
            note(domainId, claim.value());
        } else if (claim.error().kind == ApiError::Kind::NotFound) {
            forget(domainId);
            m_unclaimed.insert(domainId);
            schedule(false);
            emit seen(domainId);
        } else {
            schedule(false);
            emit unread(domainId, claim.error());
        }
    });
}

void ClaimWatch::note(const QString &domainId, const DomainClaim &claim)
{
    const QString before = m_claims.contains(domainId) ? m_claims.value(domainId).status.text : m_kept.value(domainId);
    m_claims.insert(domainId, claim);
    m_unclaimed.remove(domainId);
    keep(domainId, isOver(claim) ? QString() : claim.status.text);
    m_list.setClaim(domainId, isUnderWay(claim) ? std::optional(claim) : std::nullopt);
    const bool isNews = !before.isEmpty() && before != claim.status.text && matters(claim);
    if (isNews && claim.status == ClaimStatus::Completed) {
        m_arrived.insert(domainId);
        if (m_list.asOf().isValid())
            m_list.refresh(HttpRequest::Priority::Normal);
    }
    schedule(before != claim.status.text);
    emit seen(domainId);
    if (isNews)
        emit heard(claim);
}

void ClaimWatch::forget(const QString &domainId)
{
    m_claims.remove(domainId);
    m_arrived.remove(domainId);
    m_reading.remove(domainId);
    keep(domainId, {});
    m_list.setClaim(domainId, std::nullopt);
}

// A claim ends with its placeholder. Rows that go outside of a refresh were given up here.
void ClaimWatch::forgetGivenUp()
{
    if (m_list.phase() != TableModel::Phase::Ready)
        return;
    const QStringList kept = m_kept.keys();
    for (const QString &id : kept) {
        if (m_list.rowOf(id) < 0)
            forget(id);
    }
}

// The list wants to tell how far those are that were kept; of one that is not in it, the service says whether it is gone.
void ClaimWatch::followListed()
{
    if (m_list.phase() != TableModel::Phase::Ready)
        return;
    const QStringList kept = m_kept.keys();
    for (const QString &id : kept) {
        if (!m_claims.contains(id) || m_list.rowOf(id) < 0)
            read(id, HttpRequest::Priority::Background);
    }
}

void ClaimWatch::setWatched(const QString &domainId)
{
    if (domainId == m_watched)
        return;
    m_watched = domainId;
    schedule(true);
}

std::optional<std::chrono::seconds> ClaimWatch::timeToNextLook(const QString &domainId) const
{
    return isFollowed(domainId) ? m_timer.timeToNext() : std::nullopt;
}

bool ClaimWatch::isFollowed(const QString &domainId) const
{
    if (m_kept.contains(domainId))
        return true;
    const std::optional<DomainClaim> claim = of(domainId);
    return claim && domainId == m_watched && claim->status == ClaimStatus::Failed;
}

void ClaimWatch::schedule(bool startAnew)
{
    if (m_timer.schedule(!m_kept.isEmpty() || isFollowed(m_watched), startAnew))
        emit timed();
}

void ClaimWatch::look()
{
    const QStringList kept = m_kept.keys();
    for (const QString &id : kept)
        read(id, HttpRequest::Priority::Background);
    if (isFollowed(m_watched))
        read(m_watched, HttpRequest::Priority::Background);
}

void ClaimWatch::readFile()
{
    const QJsonObject kept = readJsonFile(m_file);
    for (auto claim = kept.begin(); claim != kept.end(); ++claim) {
        if (const QString state = claim.value().toString(); !state.isEmpty())
            m_kept.insert(claim.key(), state);
    }
}

void ClaimWatch::keep(const QString &domainId, const QString &state)
{
    if (m_kept.value(domainId) == state)
        return;
    if (state.isEmpty())
        m_kept.remove(domainId);
    else
        m_kept.insert(domainId, state);
    writeFile();
}

void ClaimWatch::writeFile() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject kept;
    for (auto claim = m_kept.begin(); claim != m_kept.end(); ++claim)
        kept.insert(claim.key(), claim.value());
    if (const std::optional<QString> fault = writeJsonFile(m_file, kept))
        qCWarning(lcAccounts, "the claims under way cannot be kept: %s", qPrintable(*fault));
}

} // namespace postroom
