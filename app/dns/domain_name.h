// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/public_suffix.h"

#include <QString>

namespace postroom {

//! Why what a person typed cannot become a sending domain. Each is a sentence in domainNameFaultText().
enum class DomainNameFault {
    None,
    Empty,
    Space,
    Underscore,   //!< for records, not for domains
    Emoji,        //!< emoji and other pictures: no registry of a sending domain takes them
    BadCharacter, //!< culprit: the character
    EmptyLabel,   //!< two dots in a row, or one in front
    EdgeHyphen,   //!< culprit: the label
    LabelTooLong, //!< more than 63 bytes as sent; culprit: the label
    TooLong,      //!< more than 253 bytes as sent
    IpAddress,
    NoDot,       //!< one label alone: "acme"
    BareSuffix,  //!< nobody's own: "co.uk"; culprit: the suffix
    NumberAsTld, //!< the last label is a number
    BadPunycode, //!< "xn--" and what is no name behind it, or letters IDNA refuses; culprit: the label or the name
};

//! A domain as a person typed or pasted it, read.
struct TypedDomain
{
    DomainNameFault fault = DomainNameFault::Empty;
    QString culprit = {};     //!< what is wrong in it, as typed, cut to 40 characters; empty where the whole is
    QString name = {};        //!< as the service takes it: lower case, punycode, no final dot. Empty where faulty
    QString shown = {};       //!< as people read it: "bücher.example"
    QString registrable = {}; //!< the part somebody registered: "acme.co.uk" of "mail.acme.co.uk" (public suffix list)
    QString subdomain = {};   //!< what stands before it: "mail"; empty for the registered domain itself
    bool wasCut = false;      //!< a URL or an address was pasted, and only its domain is left

    bool isValid() const { return fault == DomainNameFault::None; }
    //! A subdomain keeps the mail of people and of campaigns apart: their reputations, their return paths.
    bool advisesSubdomain() const { return isValid() && subdomain.isEmpty(); }
    bool operator==(const TypedDomain &) const = default;
};

//! Reads \a typed: "https://user@News.ACME.com:8080/x?y", "Ann <ann@acme.com>", "mailto:ann@acme.com", "acme.com." are
//! acme.com's. Any text is safe.
TypedDomain readTypedDomain(const QString &typed);

//! What to say under the field; empty for None. Plain text.
QString domainNameFaultText(DomainNameFault fault, const QString &culprit);

} // namespace postroom
