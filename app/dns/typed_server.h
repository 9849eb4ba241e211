// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"

namespace postroom {

enum class TypedServerFault {
    None,
    Empty,
    NoAddress, //!< a name, or letters that are no address: servers are asked by their numbers
    BadPort,   //!< not a number from 1 to 65535
};

//! A DNS server as a person typed it.
struct TypedServer
{
    DnsServer server = {}; //!< without a name
    TypedServerFault fault = TypedServerFault::None;
    bool isValid() const { return fault == TypedServerFault::None; }
};

//! Reads "9.9.9.9", "9.9.9.9:5353", "2620:fe::fe", "[2620:fe::fe]:5353"; spaces around it do not count. Port 53 unless given.
TypedServer readTypedServer(const QString &typed);
//! The server as it would be typed: the port only where it is not 53.
QString typedServerText(const DnsServer &server);

} // namespace postroom
