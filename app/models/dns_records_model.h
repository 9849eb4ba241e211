// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/row_list_model.h"
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

    //! Shows \a records: merged where they belong to the domain shown, anew where \a ofAnotherDomain.
    void show(const QList<DnsRecord> &records, bool ofAnotherDomain);
    QList<DnsRecord> records() const;

    //! What tells records apart: type, name and value.
    static QString keyOf(const DnsRecord &record);
    //! By keyOf(): for the column SeenInDns.
    void setSeen(const QHash<QString, Seen> &seen);
    //! How names are written, by the service's name; those that are not in it stand as the service wrote them.
    void setShownNames(const QHash<QString, QString> &names);
    //! The name of a record as it is shown.
    QString shownName(const DnsRecord &record) const { return m_names.value(record.name, record.name); }

    QVariant data(const QModelIndex &index, int role) const override;

    //! Does nothing: the records come with their domain.
    void refresh(HttpRequest::Priority priority) override;

protected:
    const QList<Column<DnsRecord>> &columns() const override;
    //! Records have no id of the service's; these three tell them apart.
    QString idOf(const DnsRecord &record) const override { return keyOf(record); }

private:
    QHash<QString, Seen> m_seen;
    QHash<QString, QString> m_names;
};

} // namespace postroom
