// SPDX-License-Identifier: Apache-2.0
#include "models/domain_news.h"

namespace postroom {

namespace {

bool isWaiting(DomainStatus status)
{
    return status == DomainStatus::Pending || status == DomainStatus::TemporaryFailure;
}

bool isNews(DomainStatus before, DomainStatus now)
{
    switch (now) {
    // Between two looks it may have been waited for and found.
    case DomainStatus::Verified:
        return before != DomainStatus::Verified && before != DomainStatus::Unknown;
    case DomainStatus::PartiallyVerified:
        return isWaiting(before) || before == DomainStatus::NotStarted || before == DomainStatus::Failed
            || before == DomainStatus::PartiallyFailed;
    case DomainStatus::PartiallyFailed:
        return before != DomainStatus::PartiallyFailed && before != DomainStatus::Unknown;
    case DomainStatus::Failed:
        return before != DomainStatus::Failed && before != DomainStatus::Unknown;
    case DomainStatus::TemporaryFailure:
        return before == DomainStatus::Verified || before == DomainStatus::PartiallyVerified;
    case DomainStatus::NotStarted:
    case DomainStatus::Pending:
    case DomainStatus::Unknown:
        break;
    }
    return false;
}

} // namespace

DomainNews::DomainNews(DomainsModel &domains, const FollowedDomains &followed, QObject *parent)
    : QObject(parent), m_domains(domains)
{
    const QStringList ids = followed.ids();
    for (const QString &id : ids)
        m_known.insert(id, followed.lastSeen(id));
    connect(&domains, &QAbstractItemModel::dataChanged, this, &DomainNews::look);
    connect(&domains, &QAbstractItemModel::rowsInserted, this, &DomainNews::look);
    connect(&domains, &QAbstractItemModel::modelReset, this, &DomainNews::look);
    look();
}

void DomainNews::look()
{
    QList<Domain> news;
    for (int row = 0; row < m_domains.rowCount(); ++row) {
        const Domain &domain = m_domains.at(row);
        const DomainStatus now = domain.status.known;
        const auto before = m_known.constFind(domain.id);
        if (before != m_known.cend() && isNews(*before, now))
            news.push_back(domain);
        m_known.insert(domain.id, now);
    }
    for (const Domain &domain : std::as_const(news))
        emit heard(domain);
}

} // namespace postroom
