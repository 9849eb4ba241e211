// SPDX-License-Identifier: Apache-2.0
#include "models/dns_records_model.h"

#include "models/domain_words.h"

#include <algorithm>

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
    m_records.clear();
    QSet<QString> seen;
    for (const DnsRecord &record : records) {
        if (seen.contains(idOf(record)))
            continue;
        seen.insert(idOf(record));
        m_records.push_back(record);
    }
    if (ofAnotherDomain)
        merge({});
    mergeAll();
}

void DnsRecordsModel::setProof(const std::optional<DnsRecord> &proof)
{
    m_proof = proof ? QList<DnsRecord>{*proof} : QList<DnsRecord>();
    mergeAll();
}

void DnsRecordsModel::setAdvised(const QList<DnsRecord> &advised)
{
    if (advised == m_advised)
        return;
    m_advised = advised;
    mergeAll();
}

void DnsRecordsModel::mergeAll()
{
    QList<DnsRecord> all = records();
    // Advice comes behind what it is beside, never alone.
    for (const DnsRecord &record : all.isEmpty() ? QList<DnsRecord>() : m_advised) {
        const bool isThere = std::any_of(all.cbegin(), all.cend(), [&](const DnsRecord &known) {
            return keyOf(known) == keyOf(record);
        });
        if (!isThere)
            all.push_back(record);
    }
    merge(all);
}

int DnsRecordsModel::verifiedCount() const
{
    const QList<DnsRecord> all = records();
    return int(std::count_if(all.cbegin(), all.cend(),
                             [](const DnsRecord &record) { return record.status == DnsRecordStatus::Verified; }));
}

void DnsRecordsModel::setSeen(const QHash<QString, Seen> &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    if (rowCount() > 0)
        emit dataChanged(index(0, SeenInDns), index(rowCount() - 1, SeenInDns));
}

void DnsRecordsModel::setVerifiedSince(const QHash<QString, VerifiedSince> &since)
{
    if (since == m_since)
        return;
    m_since = since;
    if (rowCount() > 0)
        emit dataChanged(index(0, Status), index(rowCount() - 1, SeenInDns));
}

std::optional<VerifiedSince> DnsRecordsModel::verifiedSince(const DnsRecord &record) const
{
    const auto since = m_since.constFind(keyOf(record));
    return since == m_since.cend() ? std::nullopt : std::optional(*since);
}

void DnsRecordsModel::setTyped(const QHash<QString, DnsRecord> &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void DnsRecordsModel::setTitles(const QHash<int, QString> &titles)
{
    if (titles == m_titles)
        return;
    m_titles = titles;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant DnsRecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && m_titles.contains(section))
        return m_titles.value(section);
    return RowListModel::headerData(section, orientation, role);
}

QString DnsRecordsModel::noteOf(const QModelIndex &index) const
{
    const DnsRecord &record = at(index.row());
    if (index.column() == Name)
        return purposeText(record);
    const QString status = statusText(record.status);
    if (index.column() != SeenInDns || status.isEmpty())
        return {};
    //: Below what is seen of a DNS record; %1 is how far the service is with it: "Verified"
    return tr("Resend: %1").arg(status);
}

QString DnsRecordsModel::toolTipOf(const DnsRecord &record) const
{
    QStringList lines{m_seen.value(keyOf(record)).toolTip};
    if (const std::optional<VerifiedSince> since = verifiedSince(record))
        lines << verifiedSinceText(*since);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant DnsRecordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isText = role == Qt::DisplayRole || role == CopyRole || role == SortRole;
    const Column<DnsRecord> &column = columns().at(index.column());
    if (isText && column.copy) {
        const DnsRecord shown = typed(at(index.row()));
        return role == SortRole && column.sort ? column.sort(shown) : QVariant(column.text(shown));
    }
    if (role == NoteRole)
        return noteOf(index);
    if (index.column() != SeenInDns)
        return RowListModel::data(index, role);
    const Seen seen = m_seen.value(keyOf(at(index.row())));
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return seen.text;
    case Qt::ToolTipRole:
        return toolTipOf(at(index.row()));
    case ToneRole:
        return QVariant::fromValue(seen.tone);
    default:
        return RowListModel::data(index, role);
    }
}

void DnsRecordsModel::refresh(HttpRequest::Priority) {}

} // namespace postroom
