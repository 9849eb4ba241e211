// SPDX-License-Identifier: Apache-2.0
#include "models/followed_domains.h"

#include "base/json_file.h"
#include "base/log.h"
#include "models/domain_words.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

bool isWithin(std::chrono::seconds time, const QDateTime &since, const QDateTime &now)
{
    return since.secsTo(now) < time.count();
}

} // namespace

FollowedDomains::FollowedDomains(const QString &file) : m_file(file)
{
    read();
}

void FollowedDomains::follow(const QString &domainId, const QString &before, const QDateTime &now)
{
    m_followed.insert(domainId, {.since = now, .before = before});
    write();
}

// What is shown is still what was so before it was asked for.
bool FollowedDomains::hasNotBegun(const Followed &followed, const Domain &domain)
{
    return followed.status.isEmpty() && domain.status.text == followed.before && !isBeingVerified(domain)
        && domain.status != DomainStatus::Verified && domain.status != DomainStatus::PartiallyVerified;
}

bool FollowedDomains::isFollowed(const Domain &domain, const QDateTime &now) const
{
    const auto followed = m_followed.constFind(domain.id);
    if (followed == m_followed.cend())
        return false;
    if (hasNotBegun(*followed, domain))
        return isWithin(beginsWithin, followed->since, now);
    switch (domain.status.known) {
    case DomainStatus::Pending:
        return true; // the service itself ends it
    case DomainStatus::TemporaryFailure:
        return followed->status != domain.status.text || isWithin(missingFor, followed->statusSince, now);
    case DomainStatus::PartiallyVerified:
        return isWithin(followedFor, followed->since, now);
    default:
        return false;
    }
}

void FollowedDomains::see(const Domain &domain, const QDateTime &now)
{
    const auto followed = m_followed.find(domain.id);
    if (followed == m_followed.end())
        return;
    if (hasNotBegun(*followed, domain)) {
        if (isWithin(followedFor, followed->since, now))
            return; // it may still be seen under way
        m_followed.erase(followed);
    } else if (isFollowed(domain, now)) {
        if (followed->status == domain.status.text)
            return;
        followed->status = domain.status.text;
        followed->statusSince = now;
    } else {
        m_followed.erase(followed);
    }
    write();
}

void FollowedDomains::keepOnly(const QStringList &domainIds)
{
    if (m_followed.removeIf([&domainIds](const auto &followed) { return !domainIds.contains(followed.key()); }) > 0)
        write();
}

DomainStatus FollowedDomains::lastSeen(const QString &domainId) const
{
    const Followed followed = m_followed.value(domainId);
    const DomainStatus known = domainStatus(followed.status.isEmpty() ? followed.before : followed.status);
    return known == DomainStatus::Unknown ? DomainStatus::Pending : known;
}

void FollowedDomains::read()
{
    const QJsonObject kept = readJsonFile(m_file);
    for (auto domain = kept.begin(); domain != kept.end(); ++domain) {
        const QJsonObject followed = domain.value().toObject();
        const auto time = [&followed](QLatin1String key) {
            return QDateTime::fromString(followed.value(key).toString(), Qt::ISODateWithMs).toUTC();
        };
        const QDateTime since = time("since"_L1);
        const QDateTime statusSince = time("status_since"_L1);
        if (since.isValid())
            m_followed.insert(domain.key(), {since, followed.value("before"_L1).toString(), followed.value("status"_L1).toString(),
                                             statusSince.isValid() ? statusSince : since});
    }
}

void FollowedDomains::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject kept;
    for (auto domain = m_followed.begin(); domain != m_followed.end(); ++domain)
        kept.insert(domain.key(), QJsonObject{{u"since"_s, domain->since.toString(Qt::ISODateWithMs)},
                                              {u"before"_s, domain->before},
                                              {u"status"_s, domain->status},
                                              {u"status_since"_s, domain->statusSince.toString(Qt::ISODateWithMs)}});
    if (const std::optional<QString> fault = writeJsonFile(m_file, kept))
        qCWarning(lcAccounts, "the domains being verified cannot be kept: %s", qPrintable(*fault));
}

} // namespace postroom
