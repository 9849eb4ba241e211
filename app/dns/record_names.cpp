// SPDX-License-Identifier: Apache-2.0
#include "dns/record_names.h"

#include "dns/public_suffix.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestString = 255;

QString plainName(const QString &name)
{
    QString plain = name.trimmed().toLower();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

} // namespace

QString fullRecordName(const QString &domain, const QString &recordName)
{
    const QString whole = plainName(domain);
    const QString name = plainName(recordName);
    const QString registrable = registrableDomain(whole);
    if (registrable.isEmpty()) // no domain at all: nothing better than to take it as it is
        return name.isEmpty() || name == u'@' ? whole : name + u'.' + whole;
    if (name.isEmpty() || name == u'@')
        return registrable == whole || name == u'@' ? registrable : whole;
    if (isAtOrBelow(name, registrable))
        return name;
    const QString subdomain = whole.left(std::max<qsizetype>(0, whole.size() - registrable.size() - 1));
    if (subdomain.isEmpty() || isAtOrBelow(name, subdomain))
        return name + u'.' + registrable;
    return name + u'.' + whole;
}

QString recordNameFor(const QString &fullName, const QString &zone, NameForm form, const QString &rootName)
{
    switch (form) {
    case NameForm::Full:
        return fullName;
    case NameForm::FullWithDot:
        return fullName + u'.';
    case NameForm::Relative:
        break;
    }
    if (fullName == zone)
        return rootName;
    if (zone.isEmpty() || !isAtOrBelow(fullName, zone))
        return fullName;
    return fullName.left(fullName.size() - zone.size() - 1);
}

QList<DnsRecord> withNames(const QList<DnsRecord> &records, const QString &domain, const QString &zone, NameForm form,
                           const QString &rootName)
{
    QList<DnsRecord> named = records;
    for (DnsRecord &record : named)
        record.name = recordNameFor(fullRecordName(domain, record.name), zone, form, rootName);
    return named;
}

QStringList txtStrings(const QString &value)
{
    QStringList strings;
    const QByteArray bytes = value.toUtf8();
    qsizetype from = 0;
    do {
        qsizetype to = std::min(from + longestString, bytes.size());
        // Never within a character: its further bytes begin with the bits 10.
        while (to < bytes.size() && (static_cast<unsigned char>(bytes[to]) & 0xC0) == 0x80)
            --to;
        strings.push_back(QString::fromUtf8(bytes.mid(from, to - from)));
        from = to;
    } while (from < bytes.size());
    return strings;
}

QString quotedTxt(const QString &value)
{
    QStringList quoted;
    for (QString string : txtStrings(value)) {
        string.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
        quoted.push_back(u'"' + string + u'"');
    }
    return quoted.join(u' ');
}

QString valueWithDot(const DnsRecord &record)
{
    const bool isHostName = record.type.compare("MX"_L1, Qt::CaseInsensitive) == 0
        || record.type.compare("CNAME"_L1, Qt::CaseInsensitive) == 0;
    return isHostName && !record.value.endsWith(u'.') ? record.value + u'.' : record.value;
}

DnsRecord recommendedDmarc(const QString &domain)
{
    const QString registrable = registrableDomain(plainName(domain));
    const QString place = registrable.isEmpty() ? plainName(domain) : registrable;
    return {.purpose = {DnsRecordPurpose::Unknown, u"DMARC"_s},
            .name = "_dmarc."_L1 + place,
            .type = u"TXT"_s,
            .value = u"v=DMARC1; p=none;"_s,
            .ttl = u"Auto"_s,
            .status = {DnsRecordStatus::Unknown, {}}};
}

bool isDmarc(const DnsRecord &record)
{
    return record.purpose.text == "DMARC"_L1;
}

} // namespace postroom
