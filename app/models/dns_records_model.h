// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_list_model.h"
#include "models/verified_times.h"
#include "resend/domains/domain.h"

namespace postroom {

//! The DNS records of one domain. Filled by whoever holds the domain (OpenDomain).
class DnsRecordsModel final : public RowListModel<DnsRecord>
{
    Q_OBJECT
public:
    enum ColumnId { Purpose, Type, Name, Value, Priority, Ttl, Status, SeenInDns }; // the order of columns()
    //! What the world sees of a record, in words.
    struct Seen
    {
        Tone tone = Tone::None;
        QString text = {};
        QString toolTip = {};
        bool operator==(const Seen &) const = default;
    };
    using RowListModel::RowListModel;

    //! Shows \a records of the service: merged where they belong to the domain shown, anew where \a ofAnotherDomain.
    void show(const QList<DnsRecord> &records, bool ofAnotherDomain);
    //! What proves, before all others, whose a domain is that is being claimed.
    void setProof(const std::optional<DnsRecord> &proof);
    //! What is advised besides, behind all others: not one of the service's.
    void setAdvised(const QList<DnsRecord> &advised);
    //! What the service asks for, the proof included; as it wrote it.
    QList<DnsRecord> records() const { return m_proof + m_records; }
    //! How many of records() the service has verified.
    int verifiedCount() const;
    bool isAdvised(const DnsRecord &record) const { return m_advised.contains(record); }

    //! What tells records apart: type, name and value.
    static QString keyOf(const DnsRecord &record);
    //! By keyOf(): for the column SeenInDns.
    void setSeen(const QHash<QString, Seen> &seen);
    //! How records are typed at a DNS host, by keyOf(): names, values and priorities stand and are copied like that. Those
    //! that are not in it stand as the service wrote them.
    void setTyped(const QHash<QString, DnsRecord> &typed);
    //! What a DNS host calls the fields of its form, by column: over the columns of the same. Those that are not in it have
    //! names of our own.
    void setTitles(const QHash<int, QString> &titles);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    DnsRecord typed(const DnsRecord &record) const { return m_typed.value(keyOf(record), record); }
    //! Since when they are verified, by keyOf(): for the tool tip of what is seen.
    void setVerifiedSince(const QHash<QString, VerifiedSince> &since);
    //! Nothing where it is not verified.
    std::optional<VerifiedSince> verifiedSince(const DnsRecord &record) const;

    QVariant data(const QModelIndex &index, int role) const override;

    //! Does nothing: the records come with their domain.
    void refresh(HttpRequest::Priority priority) override;

protected:
    const QList<Column<DnsRecord>> &columns() const override;
    //! Records have no id of the service's; these three tell them apart.
    QString idOf(const DnsRecord &record) const override { return keyOf(record); }

private:
    void mergeAll();
    QString noteOf(const QModelIndex &index) const;
    QString toolTipOf(const DnsRecord &record) const;

    QList<DnsRecord> m_proof; // one at most
    QList<DnsRecord> m_records;
    QList<DnsRecord> m_advised;
    QHash<QString, Seen> m_seen;
    QHash<QString, DnsRecord> m_typed;
    QHash<QString, VerifiedSince> m_since;
    QHash<int, QString> m_titles;
};

} // namespace postroom
