// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_hosts.h"
#include "resend/domains/domain.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace postroom {

//! Everything somebody needs who enters the records of a domain, and nothing secret.
struct DomainSheet
{
    QString domain = {};
    QString zone = {};
    QList<DnsRecord> records = {};
    std::optional<DnsHost> host = {}; //!< in whose form names and values are written
};

//! The sheet on A4 pages (one for what the service asks for today). False where \a file cannot be written.
bool writeSheetAsPdf(const DomainSheet &sheet, const QString &file);
//! A mail without an addressee, with everything in it, for the person's own mail program.
QUrl sheetAsMail(const DomainSheet &sheet);

} // namespace postroom
