// SPDX-License-Identifier: Apache-2.0
#include "dns/zone_text.h"

#include "dns/public_suffix.h"
#include "dns/record_names.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

bool isType(const DnsRecord &record, QLatin1StringView type)
{
    return record.type.compare(type, Qt::CaseInsensitive) == 0;
}

// A line of text can never end its comment or its record early.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u' ';
    }
    return text;
}

int seconds(const DnsRecord &record)
{
    bool isNumber = false;
    const int ttl = record.ttl.toInt(&isNumber);
    return isNumber && ttl > 0 ? ttl : 0;
}

// As a zone file holds it: quoted, with dots, the priority in front.
QString zoneValue(const DnsRecord &record)
{
    if (isType(record, "TXT"_L1))
        return quotedTxt(oneLine(record.value));
    const QString value = oneLine(valueWithDot(record));
    return record.priority ? QString::number(*record.priority) + u' ' + value : value;
}

// A string of Terraform's language: nothing in it is a template or an escape of its own.
QString literal(const QString &text)
{
    QString escaped = oneLine(text);
    escaped.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace("${"_L1, "$${"_L1).replace("%{"_L1, "%%{"_L1);
    return u'"' + escaped + u'"';
}

// The records that belong into one resource: same name, same type. In the order they came.
struct RecordSet
{
    QString fullName = {};
    QString type = {};
    QList<DnsRecord> records = {};
};

QList<RecordSet> recordSets(const QString &domain, const QList<DnsRecord> &records)
{
    QList<RecordSet> sets;
    for (const DnsRecord &record : records) {
        const QString name = fullRecordName(domain, record.name);
        const QString type = record.type.toUpper();
        auto set = std::find_if(sets.begin(), sets.end(),
                                [&](const RecordSet &had) { return had.fullName == name && had.type == type; });
        if (set == sets.end())
            set = sets.insert(sets.end(), RecordSet{name, type});
        set->records.push_back(record);
    }
    return sets;
}

// A name for the resource: letters, digits and underscores, not twice the same.
class Labels
{
public:
    QString of(const RecordSet &set, const QString &zone)
    {
        QString label = recordNameFor(set.fullName, zone, NameForm::Relative, u"root"_s) + u'_' + set.type.toLower();
        for (QChar &c : label) {
            if (c >= QChar(0x80) || !c.isLetterOrNumber())
                c = u'_';
        }
        if (!label.isEmpty() && label[0].isDigit())
            label.prepend(u'_');
        const int number = ++m_used[label];
        return number == 1 ? label : label + u'_' + QString::number(number);
    }

private:
    QHash<QString, int> m_used;
};

using Fields = QList<std::pair<QString, QString>>;

QString resource(const QString &type, const QString &label, const Fields &fields)
{
    qsizetype widest = 0;
    for (const auto &[name, value] : fields)
        widest = std::max(widest, name.size());
    QString text = "resource \"%1\" \"%2\" {\n"_L1.arg(type, label);
    for (const auto &[name, value] : fields)
        text += "  "_L1 + name.leftJustified(widest) + " = "_L1 + value + u'\n';
    return text + "}\n"_L1;
}

QString variable(const QString &name, const QString &description)
{
    return "variable \"%1\" {\n  type        = string\n  description = %2\n}\n"_L1.arg(name, literal(description));
}

QString listOf(const RecordSet &set)
{
    QStringList values;
    for (const DnsRecord &record : set.records)
        values.push_back(literal(zoneValue(record)));
    return u'[' + values.join(", "_L1) + u']';
}

// Route 53 adds the outer quotes itself, and wants the ones between two strings written out.
QString route53List(const RecordSet &set)
{
    QStringList values;
    for (const DnsRecord &record : set.records) {
        if (!isType(record, "TXT"_L1)) {
            values.push_back(literal(zoneValue(record)));
            continue;
        }
        const QString quoted = zoneValue(record);
        values.push_back(literal(quoted.mid(1, quoted.size() - 2)));
    }
    return u'[' + values.join(", "_L1) + u']';
}

// "0 issue "amazon.com"" in its three parts.
struct CaaParts
{
    QString flags = u"0"_s;
    QString tag = {};
    QString value = {};
};

CaaParts caaParts(const QString &value)
{
    CaaParts parts;
    parts.flags = value.section(u' ', 0, 0, QString::SectionSkipEmpty);
    parts.tag = value.section(u' ', 1, 1, QString::SectionSkipEmpty);
    parts.value = value.section(u' ', 2, -1, QString::SectionSkipEmpty);
    parts.value.remove(u'"');
    bool isNumber = false;
    parts.flags.toInt(&isNumber);
    if (!isNumber)
        parts.flags = u"0"_s;
    return parts;
}

Fields cloudflare(const RecordSet &set, const DnsRecord &record)
{
    Fields fields{{u"zone_id"_s, u"var.zone_id"_s},
                  {u"name"_s, literal(set.fullName)},
                  {u"type"_s, literal(set.type)},
                  {u"ttl"_s, QString::number(std::max(1, seconds(record)))}}; // 1: automatic
    if (isType(record, "CAA"_L1)) {
        const CaaParts parts = caaParts(record.value);
        fields.push_back(
            {u"data"_s,
             "{ flags = %1, tag = %2, value = %3 }"_L1.arg(parts.flags, literal(parts.tag), literal(parts.value))});
    } else {
        fields.push_back({u"content"_s, literal(isType(record, "TXT"_L1) ? zoneValue(record) : record.value)});
    }
    if (record.priority)
        fields.push_back({u"priority"_s, QString::number(*record.priority)});
    if (isType(record, "CNAME"_L1))
        fields.push_back({u"proxied"_s, u"false"_s});
    return fields;
}

Fields digitalOcean(const RecordSet &set, const DnsRecord &record, const QString &zone)
{
    Fields fields{{u"domain"_s, literal(zone)},
                  {u"type"_s, literal(set.type)},
                  {u"name"_s, literal(recordNameFor(set.fullName, zone, NameForm::Relative))}};
    if (isType(record, "CAA"_L1)) {
        const CaaParts parts = caaParts(record.value);
        fields += {
            {u"value"_s, literal(parts.value + u'.')}, {u"flags"_s, parts.flags}, {u"tag"_s, literal(parts.tag)}};
    } else {
        fields.push_back({u"value"_s, literal(valueWithDot(record))});
    }
    if (record.priority)
        fields.push_back({u"priority"_s, QString::number(*record.priority)});
    if (seconds(record))
        fields.push_back({u"ttl"_s, QString::number(seconds(record))});
    return fields;
}

int ttlOf(const RecordSet &set)
{
    return seconds(set.records.first()) ? seconds(set.records.first()) : 300;
}

} // namespace

QString recordsAsZoneFile(const QString &domain, const QString &zone, const QList<DnsRecord> &records)
{
    QString text = "$ORIGIN "_L1 + zone + ".\n"_L1;
    for (const DnsRecord &record : records) {
        QStringList fields{recordNameFor(fullRecordName(domain, record.name), zone, NameForm::Relative)};
        if (!isAtOrBelow(fullRecordName(domain, record.name), zone))
            fields.first() += u'.';
        if (seconds(record))
            fields.push_back(QString::number(seconds(record)));
        fields += {u"IN"_s, oneLine(record.type.toUpper()), zoneValue(record)};
        text += oneLine(fields.join(u' ')) + u'\n';
    }
    return text;
}

QString recordsAsTerraform(TerraformProvider provider, const QString &domain, const QString &zone,
                           const QList<DnsRecord> &records)
{
    Labels labels;
    QStringList parts;
    switch (provider) {
    case TerraformProvider::Cloudflare:
    case TerraformProvider::Route53:
        parts.push_back(variable(u"zone_id"_s, "The id of the zone "_L1 + zone));
        break;
    case TerraformProvider::GoogleCloud:
        parts.push_back(variable(u"managed_zone"_s, "The name of the managed zone of "_L1 + zone));
        break;
    case TerraformProvider::DigitalOcean:
        break;
    }
    for (const RecordSet &set : recordSets(domain, records)) {
        switch (provider) {
        case TerraformProvider::Cloudflare:
            for (const DnsRecord &record : set.records)
                parts.push_back(resource(u"cloudflare_dns_record"_s, labels.of(set, zone), cloudflare(set, record)));
            break;
        case TerraformProvider::DigitalOcean:
            for (const DnsRecord &record : set.records)
                parts.push_back(
                    resource(u"digitalocean_record"_s, labels.of(set, zone), digitalOcean(set, record, zone)));
            break;
        case TerraformProvider::Route53:
            parts.push_back(resource(u"aws_route53_record"_s, labels.of(set, zone),
                                     {{u"zone_id"_s, u"var.zone_id"_s},
                                      {u"name"_s, literal(set.fullName)},
                                      {u"type"_s, literal(set.type)},
                                      {u"ttl"_s, QString::number(ttlOf(set))},
                                      {u"records"_s, route53List(set)}}));
            break;
        case TerraformProvider::GoogleCloud:
            parts.push_back(resource(u"google_dns_record_set"_s, labels.of(set, zone),
                                     {{u"managed_zone"_s, u"var.managed_zone"_s},
                                      {u"name"_s, literal(set.fullName + u'.')},
                                      {u"type"_s, literal(set.type)},
                                      {u"ttl"_s, QString::number(ttlOf(set))},
                                      {u"rrdatas"_s, listOf(set)}}));
            break;
        }
    }
    return parts.join(u'\n');
}

} // namespace postroom
