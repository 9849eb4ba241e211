// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace postroom {

//! Types of records that are looked up, by their numbers (IANA).
enum class DnsType : quint16 { A = 1, Ns = 2, Cname = 5, Soa = 6, Mx = 15, Txt = 16, Aaaa = 28, Caa = 257 };
//! "MX"; "TYPE99" for what is not known here.
QString dnsTypeName(DnsType type);
//! The type of "MX", in any case; nothing for others.
std::optional<DnsType> dnsTypeNamed(const QString &name);

//! What is asked. The name is whole, in lower case, without a final dot.
struct DnsQuestion
{
    QString name = {};
    DnsType type = DnsType::A;
    bool operator==(const DnsQuestion &) const = default;
};
inline size_t qHash(const DnsQuestion &question, size_t seed = 0)
{
    return qHashMulti(seed, question.name, static_cast<quint16>(question.type));
}

//! Who is asked. Without an address it is the resolver this computer uses.
struct DnsServer
{
    QString name = {};    //!< "ns1.acme.com", or what a person calls it
    QString address = {}; //!< "192.0.2.1", "2001:db8::1"
    quint16 port = 53;
    bool operator==(const DnsServer &) const = default;
};

//! One record as it was seen.
struct DnsEntry
{
    QString name = {}; //!< whose it is: lower case, no final dot
    DnsType type = DnsType::A;
    //! MX, NS, CNAME: a host in lower case. TXT: its strings joined. A, AAAA: the address. CAA: "0 issue "amazon.com"".
    //! SOA: the primary server.
    QString value = {};
    std::optional<int> priority = {};    //!< MX only
    std::chrono::seconds ttl{0};         //!< what is left of it where a resolver was asked
    std::chrono::seconds negativeTtl{0}; //!< SOA only: how long "there is none" is remembered (RFC 2308)
    bool operator==(const DnsEntry &) const = default;
};

//! Why there is no record in an answer. Each is a sentence in dnsFaultText() (mistake_words.h).
enum class DnsFault {
    None,
    NoSuchName,   //!< NXDOMAIN: nothing at all has this name
    NoData,       //!< the name exists, but not with this type
    ServerFailed, //!< SERVFAIL: the server could not find out (often: DNSSEC broken, its own servers dead)
    Refused,      //!< REFUSED: the server will not say
    NotSupported, //!< NOTIMP, FORMERR: the server does not understand the question
    TimedOut,     //!< nothing came in time
    Unreachable,  //!< the network says that nobody is there
    Lame,         //!< asked as one of the zone's own servers, it does not know the zone
    Truncated,    //!< the answer was too long for UDP and did not come by TCP either
    BrokenAnswer, //!< what came is no answer
    BadName,      //!< the name cannot be asked for
};

//! What came of a question.
struct DnsAnswer
{
    DnsQuestion question = {};
    DnsServer server = {};
    DnsFault fault = DnsFault::TimedOut;
    QList<DnsEntry> entries = {};        //!< of the type asked for, at the end of the aliases. At most 256
    QList<DnsEntry> aliases = {};        //!< the CNAMEs on the way there, in order
    QList<DnsEntry> authority = {};      //!< SOA and NS the server named beside
    std::chrono::seconds negativeTtl{0}; //!< NoSuchName and NoData: how long that will be remembered
    bool authoritative = false;
    bool byTcp = false;

    //! The server said what it knows, be it "nothing".
    bool isClear() const
    {
        return fault == DnsFault::None || fault == DnsFault::NoSuchName || fault == DnsFault::NoData;
    }
    bool operator==(const DnsAnswer &) const = default;
};

} // namespace postroom
