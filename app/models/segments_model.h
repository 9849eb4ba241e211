// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/segments/segment_api.h"

namespace postroom {

//! The account's segments.
class SegmentsModel final : public ResourceTableModel<Segment, ListSegments>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

protected:
    const QList<Column<Segment>> &columns() const override;
};

} // namespace postroom
