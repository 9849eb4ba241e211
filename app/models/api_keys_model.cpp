// SPDX-License-Identifier: Apache-2.0
#include "models/api_keys_model.h"

namespace postroom {

const QList<Column<ApiKey>> &ApiKeysModel::columns() const
{
    static const QList<Column<ApiKey>> all{
        {.title = [] { return tr("Name"); }, .text = [](const ApiKey &k) { return k.name; }, .style = Style::Strong},
        //: Column: when an API key was used last
        {.title = [] { return tr("Last used"); },
         //: An API key that was never used
         .text = [](const ApiKey &) { return tr("never"); },
         .time = [](const ApiKey &k) { return k.lastUsedAt.value_or(QDateTime()); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const ApiKey &k) { return k.createdAt; }},
    };
    return all;
}

} // namespace postroom
