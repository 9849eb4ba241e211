// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/record_names.h"
#include "dns/zone_text.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace postroom {

//! A company people manage their DNS at, as resources/dns_hosts.json describes it. Labels of fields are the host's own
//! words, so they are not translated.
struct DnsHost
{
    QString id = {};              //!< "cloudflare"
    QString name = {};            //!< "Cloudflare"
    QUrl page = {};               //!< where its DNS records are edited; https
    QStringList nameservers = {}; //!< patterns: ".ns.cloudflare.com" is a suffix, "*" stands for letters and digits
    NameForm nameForm = NameForm::Relative;
    QString rootName = QStringLiteral("@"); //!< what it calls the zone itself; may be empty (leave the field empty)
    bool appendsZone = true;                //!< the zone is added to whatever is typed as a name
    bool appendsZoneToValue = false;        //!< …and to a host name as a value, unless it ends with a dot
    bool priorityApart = true;              //!< MX priority has a field of its own; else it goes before the value
    bool quotesTxt = false;                 //!< TXT values have to be typed in quotes
    bool splitsTxt = false;                 //!< long TXT values have to be split by hand into strings of 255 bytes
    QString mxElsewhere = {}; //!< MX records are on another page there, of this name; empty where they are not
    bool hasProxy = false;    //!< can hide a CNAME behind itself: has to be off
    QString typeLabel = {};
    QString nameLabel = {};
    QString valueLabel = {};
    QString priorityLabel = {};
    QString ttlLabel = {};
    std::optional<TerraformProvider> terraform = {};

    bool operator==(const DnsHost &) const = default;
};

//! All of the data file, by name.
const QList<DnsHost> &dnsHosts();
//! The host whose pattern fits most of \a nameservers (any case, final dots allowed); nothing where none does.
std::optional<DnsHost> recognisedDnsHost(const QStringList &nameservers);
std::optional<DnsHost> dnsHostById(const QString &id);

//! A record as it has to be typed at \a host: the name in its form, the value quoted, split, with dot or with the
//! priority in front where it wants that.
struct TypedRecord
{
    QString type = {};
    QString name = {};
    QString value = {};
    QString priority = {}; //!< empty where there is none, or where it went into the value
    QString ttl = {};
    bool operator==(const TypedRecord &) const = default;
};
TypedRecord recordAsTyped(const DnsHost &host, const QString &domain, const QString &zone, const DnsRecord &record);

//! What is peculiar at \a host, each a sentence in the person's language: "Add a dot…". May be empty.
QStringList dnsHostAdvice(const DnsHost &host);

} // namespace postroom
