// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_hosts.h"
#include "dns/record_check.h"

#include <QString>

namespace postroom {

//! What was seen in DNS, in the person's words. All plain text; values are cut where they are long.

//! "Found", "Missing", …: a word or two, for a badge.
QString recordStateText(RecordState state);
//! A sentence: what was seen, where, and how long the old one may last.
QString recordFindingText(const RecordFinding &finding);

//! What went wrong, in a line: "The zone was added twice".
QString mistakeTitle(const DnsMistake &mistake);
//! Where it is and what to do, in one to three sentences. \a host: whose words for fields to use, where known.
QString mistakeCure(const DnsMistake &mistake, const std::optional<DnsHost> &host = {});

//! Why \a server gave no record, in a sentence; empty for None.
QString dnsFaultText(DnsFault fault, const DnsServer &server);
//! The computer's own resolver, or its name and address.
QString dnsServerText(const DnsServer &server);
//! Who runs the zone, in a sentence; or why nobody knows.
QString dnsZoneText(const DnsZone &zone, const std::optional<DnsHost> &host);

//! What a record is for, in a sentence for somebody who enters it.
QString recordPurposeSentence(const DnsRecord &record);

} // namespace postroom
