// SPDX-License-Identifier: Apache-2.0
#include "models/broadcasts_model.h"

#include "models/broadcast_words.h"

namespace postroom {

const QList<Column<Broadcast>> &BroadcastsModel::columns() const
{
    static const QList<Column<Broadcast>> all{
        {.title = [] { return tr("Name"); },
         .text = [](const Broadcast &b) { return broadcastName(b); },
         .style = Style::Strong},
        {.title = [] { return tr("Status"); },
         .text = [](const Broadcast &b) { return statusText(b.status); },
         .style = Style::Badge,
         .tone = [](const Broadcast &b) { return statusTone(b.status); }},
        //: Column: when a broadcast goes out, or is to go out
        {.title = [] { return tr("Scheduled"); },
         .style = Style::Muted,
         .time = [](const Broadcast &b) { return b.scheduledAt.value_or(QDateTime()); }},
        {.title = [] { return tr("Sent"); },
         .style = Style::Muted,
         .time = [](const Broadcast &b) { return b.sentAt.value_or(QDateTime()); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const Broadcast &b) { return b.createdAt; }},
    };
    return all;
}

} // namespace postroom
