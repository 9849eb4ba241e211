// SPDX-License-Identifier: Apache-2.0
#include "models/api_keys_model.h"

#include "base/shown_domain.h"

namespace postroom {

void ApiKeysModel::create(const CreateApiKey &key, Made done)
{
    make(key, [this, domain = key.domainId, done = std::move(done)](const Outcome<NewApiKey> &made) {
        if (made && domain)
            emit limited(made.value().id, *domain);
        else if (made)
            emit unlimited(made.value().id);
        done(made);
    });
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
        //: Column: the one domain an API key may send from
        {.title = [] { return tr("Sends only from"); }, .text = [](const ApiKey &) { return QString(); }},
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

void ApiKeysModel::setDomains(const QHash<QString, QString> &names, const QSet<QString> &forAny)
{
    if (names == m_domains && forAny == m_forAny)
        return;
    m_domains = names;
    m_forAny = forAny;
    if (rowCount() > 0)
        emit dataChanged(index(0, SendsFrom), index(rowCount() - 1, SendsFrom));
}

QVariant ApiKeysModel::sendsFrom(const QString &keyId, int role) const
{
    const QString domain = m_domains.value(keyId);
    const bool isForAny = m_forAny.contains(keyId);
    switch (role) {
    case Qt::DisplayRole:
        if (isForAny)
            //: In the column "Sends only from" of API keys: one that is not limited
            return tr("any domain");
        //: In the column "Sends only from" of API keys: what the service does not tell
        return domain.isEmpty() ? tr("not known") : shownDomain(domain);
    case SortRole:
        return domain;
    case CopyRole:
        return domain;
    case StyleRole:
        return QVariant::fromValue(domain.isEmpty() && !isForAny ? Style::Muted : Style::Plain);
    case Qt::ToolTipRole:
        return domain.isEmpty() && !isForAny ? tr("Resend does not tell which domain a key may send from. Known is what was chosen when "
                                     "a key was made in Postroom on this computer.")
                                : QString();
    case IdRole:
        return keyId;
    default:
        return {};
    }
}

QVariant ApiKeysModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.column() == SendsFrom)
        return sendsFrom(at(index.row()).id, role);
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
