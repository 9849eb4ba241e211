// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domains_model.h"
#include "models/followed_domains.h"

#include <QHash>
#include <QObject>

namespace postroom {

//! Hears of what becomes of the account's domains: verified at last, failed, or its records gone. What was so when the list
//! came first is no news, but where it was waited for.
class DomainNews final : public QObject
{
    Q_OBJECT
public:
    //! \a domains must outlive this. \a followed: what was waited for when the program was closed is news when it has come.
    explicit DomainNews(DomainsModel &domains, const FollowedDomains &followed = FollowedDomains(QString()), QObject *parent = nullptr);

signals:
    //! The service has found its records, or some of them; or it has given up, or misses what it had found.
    void heard(const postroom::Domain &domain);

private:
    void look();

    DomainsModel &m_domains;
    QHash<QString, DomainStatus> m_known; // by id
};

} // namespace postroom
