// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/domains/domain.h"

#include <QList>
#include <QString>

namespace postroom {

//! Records as machines read them. Names are taken as the service gives them, for \a domain, and written for \a zone.

//! Lines of a zone file (RFC 1035, 5): $ORIGIN, then a record each, TXT in strings of 255 bytes. A TTL that is no number
//! is left to the zone.
QString recordsAsZoneFile(const QString &domain, const QString &zone, const QList<DnsRecord> &records);

enum class TerraformProvider { Cloudflare, Route53, GoogleCloud, DigitalOcean };

//! Terraform resources, one for each record set; the zone comes from a variable. Values are escaped: no text of the
//! service becomes a template.
QString recordsAsTerraform(TerraformProvider provider, const QString &domain, const QString &zone,
                           const QList<DnsRecord> &records);

} // namespace postroom
