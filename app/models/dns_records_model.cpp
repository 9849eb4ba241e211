// SPDX-License-Identifier: Apache-2.0
#include "models/dns_records_model.h"

#include "models/domain_words.h"

namespace postroom {

const QList<Column<DnsRecord>> &DnsRecordsModel::columns() const
{
    static const QList<Column<DnsRecord>> all{
        {.title = [] { return tr("What for"); },
         .text = [](const DnsRecord &r) { return purposeText(r); },
         .toolTip = [](const DnsRecord &r) { return r.purpose.text; }},
        {.title = [] { return tr("Type"); }, .text = [](const DnsRecord &r) { return r.type; }},
        {.title = [] { return tr("Name"); },
         .text = [](const DnsRecord &r) { return r.name; },
         .style = Style::Mono,
         .toolTip = [](const DnsRecord &r) { return r.name; },
         .copy = [](const DnsRecord &r) { return r.name; }},
        {.title = [] { return tr("Value"); },
         .text = [](const DnsRecord &r) { return r.value; },
         .style = Style::Mono,
         .copy = [](const DnsRecord &r) { return r.value; }},
        {.title = [] { return tr("Priority"); },
         .text = [](const DnsRecord &r) { return r.priority ? QString::number(*r.priority) : QString(); },
         .style = Style::Number,
         .sort = [](const DnsRecord &r) { return QVariant(r.priority.value_or(-1)); },
         .copy = [](const DnsRecord &r) { return r.priority ? QString::number(*r.priority) : QString(); }},
        {.title = [] { return tr("TTL"); }, .text = [](const DnsRecord &r) { return r.ttl; }, .style = Style::Muted},
        {.title = [] { return tr("Status"); },
         .text = [](const DnsRecord &r) { return statusText(r.status); },
         .style = Style::Badge,
         .tone = [](const DnsRecord &r) { return statusTone(r.status); }},
        //: Column: whether a DNS record is there for all the world to see
        {.title = [] { return tr("Seen in DNS"); },
         .text = [](const DnsRecord &) { return QString(); },
         .style = Style::Badge},
    };
    return all;
}

QString DnsRecordsModel::keyOf(const DnsRecord &record)
{
    return record.type + QLatin1Char(' ') + record.name + QLatin1Char(' ') + record.value;
}

void DnsRecordsModel::show(const QList<DnsRecord> &records, bool ofAnotherDomain)
{
    QList<DnsRecord> unique;
    QSet<QString> seen;
    for (const DnsRecord &record : records) {
        if (seen.contains(idOf(record)))
            continue;
        seen.insert(idOf(record));
        unique.push_back(record);
    }
    if (ofAnotherDomain)
        merge({});
    merge(unique);
}

void DnsRecordsModel::setSeen(const QHash<QString, Seen> &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    if (rowCount() > 0)
        emit dataChanged(index(0, SeenInDns), index(rowCount() - 1, SeenInDns));
}

void DnsRecordsModel::setShownNames(const QHash<QString, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name));
}

QVariant DnsRecordsModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.column() == Name
        && (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == CopyRole))
        return shownName(at(index.row()));
    if (!index.isValid() || index.column() != SeenInDns)
        return RowListModel::data(index, role);
    const Seen seen = m_seen.value(keyOf(at(index.row())));
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return seen.text;
    case Qt::ToolTipRole:
        return seen.toolTip;
    case ToneRole:
        return QVariant::fromValue(seen.tone);
    default:
        return RowListModel::data(index, role);
    }
}

QList<DnsRecord> DnsRecordsModel::records() const
{
    QList<DnsRecord> all;
    for (int row = 0; row < rowCount(); ++row)
        all.push_back(at(row));
    return all;
}

void DnsRecordsModel::refresh(HttpRequest::Priority) {}

} // namespace postroom
