// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/broadcasts/broadcast_api.h"

namespace postroom {

//! The account's broadcasts.
class BroadcastsModel final : public ResourceTableModel<Broadcast, ListBroadcasts>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Status, Scheduled, Sent, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

protected:
    const QList<Column<Broadcast>> &columns() const override;
};

} // namespace postroom
