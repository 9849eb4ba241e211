// SPDX-License-Identifier: Apache-2.0
// What shows elsewhere than at the wanted name: records that ended up there, others in the way, wildcards.
#include "dns/cloudflare_addresses.h"
#include "dns/public_suffix.h"
#include "dns/record_mistakes.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

using Kind = DnsMistake::Kind;

QStringList sortedValues(const QList<DnsEntry> &entries)
{
    QStringList values;
    for (const DnsEntry &entry : entries)
        values.push_back(entry.value);
    values.sort(); // servers turn their order
    return values;
}

void lookBesideCname(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view, QList<DnsMistake> &mistakes)
{
    QStringList types;
    QString address;
    const QString stranger = strangerBeside(wanted, zone);
    for (const DnsType type : {DnsType::A, DnsType::Aaaa, DnsType::Txt, DnsType::Mx}) {
        const DnsAnswer *answer = view.to({wanted.fullName, type});
        // A CNAME of another target would be seen as such; these are only records of the name itself.
        if (!answer || answer->entries.isEmpty() || !answer->aliases.isEmpty() || isFromWildcard(*answer, stranger, view))
            continue;
        types.push_back(dnsTypeName(type));
        if (address.isEmpty() && (type == DnsType::A || type == DnsType::Aaaa))
            address = answer->entries.first().value;
    }
    if (types.isEmpty())
        return;
    const bool isProxy = isCloudflareAddress(address);
    DnsMistake mistake = mistakeAt(wanted, zone, isProxy ? Kind::ProxyOn : Kind::CnameBesideOthers);
    mistake.found = isProxy ? address : types.join(", "_L1);
    mistakes.push_back(mistake);
}

} // namespace

QString strangerBeside(const WantedRecord &wanted, const DnsZone &zone)
{
    const QString &name = wanted.fullName;
    const QString parent = name.mid(name.indexOf(u'.') + 1);
    if (zone.name.isEmpty() || name == zone.name || !isAtOrBelow(parent, zone.name) || parent.size() > 230)
        return {};
    return "postroom-none."_L1 + parent;
}

QStringList usualWrongNames(const WantedRecord &wanted, const DnsZone &zone)
{
    const QString registrable = registrableDomain(zone.domain);
    const QString &name = wanted.fullName;
    if (wanted.isAdvised || zone.name.isEmpty() || registrable.isEmpty() || zone.domain == registrable
        || !isAtOrBelow(name, zone.domain))
        return {};
    QStringList names;
    if (zone.name != registrable && isAtOrBelow(zone.name, registrable)) // "send.news" typed into the zone news.acme.com
        names.push_back(name.chopped(registrable.size()) + zone.name);
    // Only a key is this domain's for certain: the other records of acme.com itself are the same, and there by right.
    const bool isKey = wanted.record.purpose == DnsRecordPurpose::Dkim && wanted.record.type == "TXT"_L1;
    if (isKey && zone.name != zone.domain && name != zone.domain) // "send" typed into the zone acme.com
        names.push_back(name.chopped(zone.domain.size()) + zone.name);
    names.removeIf([&](const QString &one) { return one == name || one.size() > 253; });
    return names;
}

bool isFromWildcard(const DnsAnswer &answer, const QString &stranger, const DnsView &view)
{
    const DnsAnswer *other = stranger.isEmpty() ? nullptr : view.to({stranger, answer.question.type});
    return other && other->isClear() && (!answer.entries.isEmpty() || !answer.aliases.isEmpty())
        && sortedValues(other->entries) == sortedValues(answer.entries)
        && sortedValues(other->aliases) == sortedValues(answer.aliases);
}

QList<DnsMistake> mistakesElsewhere(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view)
{
    QList<DnsMistake> mistakes;
    const DnsType type = typeOf(wanted);
    const auto isThere = [&](const QString &name) {
        const DnsAnswer *answer = view.to({name, type});
        return answer && std::any_of(answer->entries.cbegin(), answer->entries.cend(), [&](const DnsEntry &entry) {
                   return entry.name == name && isWantedValue(wanted, entry);
               });
    };
    for (const QString &top : {zone.name, zone.domain}) {
        const QString doubled = wanted.fullName + u'.' + top;
        if (!top.isEmpty() && mistakes.isEmpty() && isThere(doubled)) {
            mistakes.push_back(mistakeAt(wanted, zone, Kind::ZoneAppendedToName));
            mistakes.back().foundAt = doubled;
        }
    }
    for (const QString &top : {zone.name, zone.domain}) {
        if (!top.isEmpty() && top != wanted.fullName && type != DnsType::Cname && !wanted.isAdvised
            && mistakes.isEmpty() && isThere(top)) {
            mistakes.push_back(mistakeAt(wanted, zone, Kind::RecordAtRoot));
            mistakes.back().foundAt = top;
        }
    }
    for (const QString &name : usualWrongNames(wanted, zone)) {
        if (!mistakes.isEmpty() || !isThere(name))
            continue;
        const bool isTwice = name.endsWith(u'.' + zone.domain);
        mistakes.push_back(mistakeAt(wanted, zone, isTwice ? Kind::ZoneAppendedToName : Kind::SubdomainLeftOut));
        mistakes.back().foundAt = name;
    }
    if (type == DnsType::Cname)
        lookBesideCname(wanted, zone, view, mistakes);
    return mistakes;
}

} // namespace postroom
