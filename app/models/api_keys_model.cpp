// SPDX-License-Identifier: Apache-2.0
#include "models/api_keys_model.h"

namespace postroom {

void ApiKeysModel::create(const CreateApiKey &key, Made done)
{
    make(key, std::move(done));
}

void ApiKeysModel::rename(const QString &id, const QString &name, Written done)
{
    write(
        RenameApiKey{.id = id, .name = name},
        [this, id, name](const ObjectId &) { changeRow(id, [&name](ApiKey &row) { row.name = name; }); },
        std::move(done));
}

void ApiKeysModel::remove(const QString &id, Written done)
{
    ResourceTableModel::remove(DeleteApiKey{.id = id}, id, std::move(done));
}

bool ApiKeysModel::mayBeOurs(const ApiKey &key) const
{
    if (rowCount() == 1 || wasJustUsed(key))
        return true;
    // A service that notes uses late has not noted ours: then it may be any of them.
    for (int row = 0; row < rowCount(); ++row) {
        if (wasJustUsed(at(row)))
            return false;
    }
    return true;
}

bool ApiKeysModel::wasJustUsed(const ApiKey &key) const
{
    // Reading the list used it: it is just used as of then, however long the list has been on screen.
    const QDateTime read = asOf().isValid() ? asOf() : clock().now();
    return key.lastUsedAt && key.lastUsedAt->secsTo(read) < std::chrono::seconds(justUsed).count();
}

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

QVariant ApiKeysModel::data(const QModelIndex &index, int role) const
{
    const bool isLastUsed = index.isValid() && index.column() == LastUsed;
    if (!isLastUsed || (role != Qt::DisplayRole && role != ToneRole && role != StyleRole))
        return ResourceTableModel::data(index, role);
    const ApiKey &key = at(index.row());
    const qint64 days = key.lastUsedAt ? key.lastUsedAt->daysTo(clock().now()) : 0;
    const bool isOld = days > longUnused.count();
    if (role == ToneRole)
        return QVariant::fromValue(isOld ? Tone::Waiting : key.lastUsedAt ? Tone::None : Tone::Neutral);
    if (role == StyleRole)
        return QVariant::fromValue(isOld || !key.lastUsedAt ? Style::Badge : Style::Plain);
    if (isOld)
        //: In the column "Last used" of API keys
        return tr("Not for %n day(s)", nullptr, int(days));
    return ResourceTableModel::data(index, role);
}

} // namespace postroom
