// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/api_keys/api_key_api.h"

namespace postroom {

//! The account's API keys: names and dates, never a key.
class ApiKeysModel final : public ResourceTableModel<ApiKey, ListApiKeys>
{
    Q_OBJECT
public:
    enum ColumnId { Name, LastUsed, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

protected:
    const QList<Column<ApiKey>> &columns() const override;
};

} // namespace postroom
