// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QList>
#include <QString>

namespace postroom {

//! DNS records as text to hand on: to a colleague, a ticket, a spreadsheet.

//! One record in words, a line each: type, name, value, priority where there is one, TTL.
QString recordAsText(const DnsRecord &record);
//! All of them, under a line that names \a domain.
QString recordsAsText(const QString &domain, const QList<DnsRecord> &records);
//! RFC 4180 with a header line, CRLF ends and quotes where needed: Type, Name, Value, Priority, TTL.
QString recordsAsCsv(const QList<DnsRecord> &records);

} // namespace postroom
