// SPDX-License-Identifier: Apache-2.0
#include "dns/record_text.h"

#include <QCoreApplication>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DnsRecordText)

public:
    //: A DNS record as text, to hand on; the words before the colons are the usual ones of DNS hosts
    static QString type(const QString &value) { return tr("Type: %1").arg(value); }
    static QString name(const QString &value) { return tr("Name: %1").arg(value); }
    static QString value(const QString &value) { return tr("Value: %1").arg(value); }
    static QString priority(int value) { return tr("Priority: %1").arg(value); }
    static QString ttl(const QString &value) { return tr("TTL: %1").arg(value); }
    //: First line above a list of DNS records; %1 is a domain
    static QString heading(const QString &domain) { return tr("DNS records for %1").arg(domain); }
};

QString csvField(const QString &text)
{
    static constexpr QStringView special = u"\",\r\n";
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); });
    if (!needsQuotes)
        return text;
    return u'"' + QString(text).replace(u'"', "\"\""_L1) + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields)
        written.push_back(csvField(field));
    return written.join(u',') + "\r\n"_L1;
}

} // namespace

QString recordAsText(const DnsRecord &record)
{
    QStringList lines{Text::type(record.type), Text::name(record.name), Text::value(record.value)};
    if (record.priority)
        lines.push_back(Text::priority(*record.priority));
    lines.push_back(Text::ttl(record.ttl));
    return lines.join(u'\n');
}

QString recordsAsText(const QString &domain, const QList<DnsRecord> &records)
{
    QStringList parts{Text::heading(domain)};
    for (const DnsRecord &record : records)
        parts.push_back(recordAsText(record));
    return parts.join("\n\n"_L1) + u'\n';
}

QString recordsAsCsv(const QList<DnsRecord> &records)
{
    // The words of the header are DNS's own, so that another program finds them; they are not translated.
    QString csv = csvLine({u"Type"_s, u"Name"_s, u"Value"_s, u"Priority"_s, u"TTL"_s});
    for (const DnsRecord &record : records) {
        csv += csvLine({record.type, record.name, record.value,
                        record.priority ? QString::number(*record.priority) : QString(), record.ttl});
    }
    return csv;
}

} // namespace postroom
