// SPDX-License-Identifier: Apache-2.0
#include "models/segments_model.h"

namespace postroom {

const QList<Column<Segment>> &SegmentsModel::columns() const
{
    static const QList<Column<Segment>> all{
        {.title = [] { return tr("Segment"); },
         .text = [](const Segment &s) { return s.name; },
         .style = Style::Strong},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const Segment &s) { return s.createdAt; }},
    };
    return all;
}

} // namespace postroom
