// SPDX-License-Identifier: Apache-2.0
#include "dns/dns_hosts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Q_INIT_RESOURCE wants to stand outside of every namespace.
static void loadDnsHosts()
{
    Q_INIT_RESOURCE(dns_hosts);
}

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

std::optional<TerraformProvider> providerNamed(const QString &name)
{
    if (name == "cloudflare"_L1)
        return TerraformProvider::Cloudflare;
    if (name == "route53"_L1)
        return TerraformProvider::Route53;
    if (name == "google-cloud"_L1)
        return TerraformProvider::GoogleCloud;
    if (name == "digitalocean"_L1)
        return TerraformProvider::DigitalOcean;
    return {};
}

NameForm nameFormNamed(const QString &name)
{
    if (name == "full"_L1)
        return NameForm::Full;
    return name == "full-with-dot"_L1 ? NameForm::FullWithDot : NameForm::Relative;
}

DnsHost readHost(const QJsonObject &json)
{
    DnsHost host;
    host.id = json["id"_L1].toString();
    host.name = json["name"_L1].toString();
    host.page = QUrl(json["page"_L1].toString(), QUrl::StrictMode);
    for (const QJsonValue &pattern : json["nameservers"_L1].toArray())
        host.nameservers.push_back(pattern.toString());
    host.nameForm = nameFormNamed(json["nameForm"_L1].toString());
    host.rootName = json["rootName"_L1].toString(host.rootName);
    host.appendsZone = json["appendsZone"_L1].toBool(host.appendsZone);
    host.appendsZoneToValue = json["appendsZoneToValue"_L1].toBool(host.appendsZoneToValue);
    host.priorityApart = json["priorityApart"_L1].toBool(host.priorityApart);
    host.quotesTxt = json["quotesTxt"_L1].toBool(host.quotesTxt);
    host.splitsTxt = json["splitsTxt"_L1].toBool(host.splitsTxt);
    host.mxElsewhere = json["mxElsewhere"_L1].toString();
    host.hasProxy = json["hasProxy"_L1].toBool(host.hasProxy);
    const QJsonObject labels = json["labels"_L1].toObject();
    host.typeLabel = labels["type"_L1].toString();
    host.nameLabel = labels["name"_L1].toString();
    host.valueLabel = labels["value"_L1].toString();
    host.priorityLabel = labels["priority"_L1].toString();
    host.ttlLabel = labels["ttl"_L1].toString();
    host.terraform = providerNamed(json["terraform"_L1].toString());
    return host;
}

QList<DnsHost> readHosts()
{
    loadDnsHosts();
    QFile file(u":/postroom/dns_hosts.json"_s);
    QList<DnsHost> hosts;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &host : QJsonDocument::fromJson(file.readAll()).array())
            hosts.push_back(readHost(host.toObject()));
    }
    return hosts;
}

bool isLabelCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

// '*' stands for any letters, digits and hyphens, never for a dot.
bool fitsStars(QStringView name, QStringView pattern)
{
    while (!pattern.isEmpty() && pattern.front() != u'*') {
        if (name.isEmpty() || name.front() != pattern.front())
            return false;
        name = name.sliced(1);
        pattern = pattern.sliced(1);
    }
    if (pattern.isEmpty())
        return name.isEmpty();
    const QStringView rest = pattern.sliced(1);
    for (;;) {
        if (fitsStars(name, rest))
            return true;
        if (name.isEmpty() || !isLabelCharacter(name.front()))
            return false;
        name = name.sliced(1);
    }
}

bool fits(QStringView name, QStringView pattern)
{
    if (pattern.startsWith(u'.'))
        return name.endsWith(pattern) && name.size() > pattern.size();
    return fitsStars(name, pattern);
}

bool isHostOf(const DnsHost &host, const QString &nameserver)
{
    return std::any_of(host.nameservers.cbegin(), host.nameservers.cend(),
                       [&](const QString &pattern) { return fits(nameserver, pattern); });
}

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DnsHosts)

public:
    static QStringList about(const DnsHost &host)
    {
        QStringList advice;
        if (host.appendsZone) {
            //: %1 is a DNS host, %2 how it labels its field for the name of a record
            advice += tr("%1 adds your domain to every name: type only the first part into “%2”.")
                          .arg(host.name, host.nameLabel);
        }
        if (host.appendsZoneToValue) {
            //: %1 is a DNS host
            advice +=
                tr("%1 adds your domain to a server name too, unless it ends with a dot: keep the dot at the end.")
                    .arg(host.name);
        }
        if (!host.priorityApart)
            //: %1 is a DNS host, %2 how it labels its field for the value of a record
            advice += tr("%1 has no field for the priority: it stands before the server in “%2”.")
                          .arg(host.name, host.valueLabel);
        if (!host.mxElsewhere.isEmpty())
            //: %1 is a DNS host, %2 the name of a section of its pages
            advice += tr("At %1 MX records have a place of their own: “%2”.").arg(host.name, host.mxElsewhere);
        if (host.quotesTxt)
            //: %1 is a DNS host
            advice += tr("%1 wants the value of TXT records in quotes.").arg(host.name);
        if (host.splitsTxt)
            //: %1 is a DNS host
            advice += tr("%1 takes a long TXT value only in parts of 255 characters, each in quotes.").arg(host.name);
        if (host.hasProxy)
            //: %1 is a DNS host that can put itself before a web site (Cloudflare)
            advice += tr("Switch the proxy off for these records: at %1 the cloud has to be grey (“DNS only”).")
                          .arg(host.name);
        return advice;
    }
};

} // namespace

const QList<DnsHost> &dnsHosts()
{
    static const QList<DnsHost> hosts = readHosts();
    return hosts;
}

std::optional<DnsHost> recognisedDnsHost(const QStringList &nameservers)
{
    const DnsHost *best = nullptr;
    qsizetype most = 0;
    for (const DnsHost &host : dnsHosts()) {
        const qsizetype count = std::count_if(nameservers.cbegin(), nameservers.cend(), [&](QString nameserver) {
            if (nameserver.endsWith(u'.'))
                nameserver.chop(1);
            return isHostOf(host, nameserver.toLower());
        });
        if (count > most) {
            most = count;
            best = &host;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::optional<DnsHost> dnsHostById(const QString &id)
{
    const auto host = std::find_if(dnsHosts().cbegin(), dnsHosts().cend(),
                                   [&](const DnsHost &known) { return known.id == id; });
    return host == dnsHosts().cend() ? std::nullopt : std::optional(*host);
}

TypedRecord recordAsTyped(const DnsHost &host, const QString &domain, const QString &zone, const DnsRecord &record)
{
    TypedRecord typed{.type = record.type,
                      .name = recordNameFor(fullRecordName(domain, record.name), zone, host.nameForm, host.rootName),
                      .value = record.value,
                      .priority = record.priority ? QString::number(*record.priority) : QString(),
                      .ttl = record.ttl};
    if (record.type.compare("TXT"_L1, Qt::CaseInsensitive) == 0) {
        if (host.quotesTxt && host.splitsTxt)
            typed.value = quotedTxt(record.value);
        else if (host.quotesTxt)
            typed.value = u'"' + record.value + u'"';
        else if (host.splitsTxt && txtStrings(record.value).size() > 1)
            typed.value = quotedTxt(record.value);
    } else if (host.appendsZoneToValue) {
        typed.value = valueWithDot(record);
    }
    if (!host.priorityApart && record.priority) {
        typed.value = typed.priority + u' ' + typed.value;
        typed.priority.clear();
    }
    return typed;
}

QStringList dnsHostAdvice(const DnsHost &host)
{
    return Text::about(host);
}

} // namespace postroom
