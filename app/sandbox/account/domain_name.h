// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace postroom::sandbox {

//! \a name as domains are kept: in lower case.
std::string lowerCased(std::string name);

//! True for a name mail can be sent from, in lower case: at least two labels of letters, digits and hyphens, 253
//! characters at most, the last one no number. Names in other alphabets come as "xn--…".
bool isDomainName(std::string_view name);

//! True for what may stand before a domain's name as its return path or its tracking subdomain: one such label, from a
//! letter on (Resend's "Custom Return Path").
bool isSubdomain(std::string_view name);

//! What stands before the domain a person has registered: "mail" of "mail.acme.co.uk", nothing of "acme.co.uk". Knows
//! the usual second-level domains of countries, not the whole list of them.
std::string_view subdomainOf(std::string_view name);

// The sandbox asks no DNS and has one account, so the rest is decided by names that can belong to nobody (RFC 2606).

//! True where another account has the domain: "taken.example" and all below it. Such a domain can be claimed.
bool belongsToOthers(std::string_view name);

//! True where a claim finds the other account using the domain: "blocked.taken.example" and all below it.
bool isStillUsedByOthers(std::string_view name);

//! True where a look-up finds what Postroom says should be there. It never does below "failing.example" and
//! "failing.taken.example"; below "partly.failing.example" it finds only what sending needs.
bool isInDns(std::string_view name, bool neededForSending);

} // namespace postroom::sandbox
