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
    };
    return all;
}

QString DnsRecordsModel::idOf(const DnsRecord &record) const
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

QList<DnsRecord> DnsRecordsModel::records() const
{
    QList<DnsRecord> all;
    for (int row = 0; row < rowCount(); ++row)
        all.push_back(at(row));
    return all;
}

void DnsRecordsModel::refresh(HttpRequest::Priority) {}

} // namespace postroom
