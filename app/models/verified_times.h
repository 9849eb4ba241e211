// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

namespace postroom {

//! Since when a DNS record is verified, as far as this computer has seen.
struct VerifiedSince
{
    QDateTime at = {};       //!< UTC: when it was seen verified first
    bool isWitnessed = false; //!< shortly before it was seen not verified: then that is when it happened
    bool operator==(const VerifiedSince &) const = default;
};

//! The service tells that a record is verified and not since when; so it is written down here, in a small file an account.
//! What is lost with the file begins anew: nothing else depends on it.
class VerifiedTimes
{
public:
    //! A change seen within this time of the look before is told as the time it happened.
    static constexpr std::chrono::minutes witnessedWithin{10};

    //! Reads \a file, if it is there and readable; it is made when there is something to keep. Without a name nothing is kept.
    explicit VerifiedTimes(const QString &file);

    //! The records of a domain as the service tells them at \a now. One that is not verified any more, and one whose type, name
    //! or value is another, begins anew.
    void see(const QString &domainId, const QList<DnsRecord> &records, const QDateTime &now);
    //! Forgets all domains but these.
    void keepOnly(const QStringList &domainIds);
    //! Of one domain, by DnsRecordsModel::keyOf().
    QHash<QString, VerifiedSince> of(const QString &domainId) const { return m_since.value(domainId); }

private:
    void read();
    void write() const;

    const QString m_file;
    QHash<QString, QHash<QString, VerifiedSince>> m_since;
    QHash<QString, QHash<QString, QDateTime>> m_unverified; // when they were seen like that last, in this run
};

} // namespace postroom
