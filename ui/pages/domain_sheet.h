// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_hosts.h"
#include "resend/domains/domain.h"

#include <QDateTime>
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
    QList<DnsRecord> records = {};    //!< as the service writes them, and the DMARC record that is advised
    std::optional<DnsHost> host = {}; //!< in whose form names and values are written, with the labels of its fields
    QDateTime asOf = {};              //!< UTC
    NameForm form = NameForm::Relative; //!< of names, where there is no host
};

QString sheetTitle(const DomainSheet &sheet);
//! For a QTextDocument: sizes are pixels times \a scale. Whatever comes from the service is escaped.
QString sheetAsHtml(const DomainSheet &sheet, qreal scale);
//! The same as plain text, ready to be pasted into a mail or a ticket.
QString sheetAsText(const DomainSheet &sheet);
//! A mail without an addressee, with that text, for the person's own mail program.
QUrl sheetAsMail(const DomainSheet &sheet);

} // namespace postroom
