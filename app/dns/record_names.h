// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace postroom {

//! How a DNS host wants the name of a record.
enum class NameForm {
    Relative,    //!< to its zone: "send.news", "@" for the zone itself
    Full,        //!< "send.news.acme.com"
    FullWithDot, //!< "send.news.acme.com."
};

//! The whole name of a record of \a domain: lower case, no final dot. The service names records relative to the
//! registered domain ("send.news" for news.acme.com); names relative to the domain itself and full ones are understood too.
QString fullRecordName(const QString &domain, const QString &recordName);

//! \a fullName in the form wanted in \a zone (which may be a parent of the domain). \a rootName: what the host calls the
//! zone itself. A name outside of the zone stays full.
QString recordNameFor(const QString &fullName, const QString &zone, NameForm form,
                      const QString &rootName = QStringLiteral("@"));

//! \a records of \a domain with their names in that form; everything else as it is. For the table and the exports of
//! record_text.h.
QList<DnsRecord> withNames(const QList<DnsRecord> &records, const QString &domain, const QString &zone, NameForm form,
                           const QString &rootName = QStringLiteral("@"));

//! A TXT value in strings of at most 255 bytes (RFC 1035, 3.3), never splitting a character. At least one.
QStringList txtStrings(const QString &value);
//! The value in quotes, as several strings where one cannot hold it: "\"p=MI…\" \"…AQAB\"".
QString quotedTxt(const QString &value);
//! Host names behind MX and CNAME with the final dot a zone file wants; other values as they are.
QString valueWithDot(const DnsRecord &record);

//! The DMARC record every sender should have, at _dmarc below the registered domain: "v=DMARC1; p=none;". Not one of the
//! service's: its purpose is Unknown with the word "DMARC".
DnsRecord recommendedDmarc(const QString &domain);
//! Whether it is that one.
bool isDmarc(const DnsRecord &record);

} // namespace postroom
