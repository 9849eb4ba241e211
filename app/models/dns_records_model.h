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
    enum ColumnId { Purpose, Type, Name, Value, Priority, Ttl, Status }; // the order of columns()
    using RowListModel::RowListModel;

    //! Shows \a records: merged where they belong to the domain shown, anew where \a ofAnotherDomain.
    void show(const QList<DnsRecord> &records, bool ofAnotherDomain);
    QList<DnsRecord> records() const;

    //! Does nothing: the records come with their domain.
    void refresh(HttpRequest::Priority priority) override;

protected:
    const QList<Column<DnsRecord>> &columns() const override;
    //! Records have no id of the service's; these three tell them apart.
    QString idOf(const DnsRecord &record) const override;
};

} // namespace postroom
