// SPDX-License-Identifier: Apache-2.0
#include "models/verified_times.h"

#include "base/json_file.h"
#include "base/log.h"
#include "models/dns_records_model.h"

namespace postroom {

using namespace Qt::StringLiterals;

VerifiedTimes::VerifiedTimes(const QString &file) : m_file(file)
{
    read();
}

void VerifiedTimes::see(const QString &domainId, const QList<DnsRecord> &records, const QDateTime &now)
{
    const QHash<QString, VerifiedSince> before = m_since.value(domainId);
    const QHash<QString, QDateTime> waiting = m_unverified.value(domainId);
    QHash<QString, VerifiedSince> since;
    QHash<QString, QDateTime> unverified;
    for (const DnsRecord &record : records) {
        const QString key = DnsRecordsModel::keyOf(record);
        if (record.status != DnsRecordStatus::Verified) {
            unverified.insert(key, now);
            continue;
        }
        const QDateTime waited = waiting.value(key);
        const bool isWitnessed = waited.isValid() && waited.msecsTo(now) <= qint64(
            std::chrono::milliseconds(witnessedWithin).count());
        since.insert(key, before.value(key, {now, isWitnessed}));
    }
    m_unverified.insert(domainId, unverified);
    if (since == before)
        return;
    if (since.isEmpty())
        m_since.remove(domainId);
    else
        m_since.insert(domainId, since);
    write();
}

void VerifiedTimes::keepOnly(const QStringList &domainIds)
{
    const auto isGone = [&domainIds](const auto &entry) { return !domainIds.contains(entry.key()); };
    m_unverified.removeIf(isGone);
    if (m_since.removeIf(isGone) > 0)
        write();
}

void VerifiedTimes::read()
{
    const QJsonObject domains = readJsonFile(m_file);
    for (auto domain = domains.begin(); domain != domains.end(); ++domain) {
        const QJsonObject records = domain.value().toObject();
        for (auto record = records.begin(); record != records.end(); ++record) {
            const QJsonObject kept = record.value().toObject();
            const QDateTime at = QDateTime::fromString(kept.value("since"_L1).toString(), Qt::ISODateWithMs).toUTC();
            if (at.isValid())
                m_since[domain.key()].insert(record.key(), {at, kept.value("witnessed"_L1).toBool()});
        }
    }
}

void VerifiedTimes::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject domains;
    for (auto domain = m_since.begin(); domain != m_since.end(); ++domain) {
        QJsonObject records;
        for (auto record = domain->begin(); record != domain->end(); ++record)
            records.insert(record.key(), QJsonObject{{u"since"_s, record->at.toString(Qt::ISODateWithMs)},
                                                     {u"witnessed"_s, record->isWitnessed}});
        domains.insert(domain.key(), records);
    }
    if (const std::optional<QString> fault = writeJsonFile(m_file, domains))
        qCWarning(lcAccounts, "the times records were verified at cannot be kept: %s", qPrintable(*fault));
}

} // namespace postroom
