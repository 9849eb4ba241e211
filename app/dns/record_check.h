// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"
#include "dns/zone_finder.h"
#include "resend/domains/domain.h"

#include <QDateTime>

namespace postroom {

//! A record that should be there.
struct WantedRecord
{
    DnsRecord record = {};
    QString fullName = {};  //!< "send.news.acme.com"
    bool isAdvised = false; //!< ours (DMARC), not the service's: the domain verifies without it
    QString orAt = {};      //!< where it counts as well, and first: "_dmarc.news.acme.com"; mostly empty
    bool operator==(const WantedRecord &) const = default;
};
//! \a records of \a domain in their order, then the recommended DMARC record.
QList<WantedRecord> wantedRecords(const QString &domain, const QList<DnsRecord> &records);

//! What the world sees of one wanted record.
enum class RecordState {
    NotLookedYet,
    Found,
    Missing,
    Different,     //!< something else is there: see seen and difference
    OldStillSeen,  //!< right at the zone's own nameservers, but resolvers remember what was before (oldFor)
    NotEverywhere, //!< right at one of the zone's nameservers, not yet at another
    NotNeeded,     //!< covered otherwise: a CAA record at a name that is an alias
    Unclear,       //!< nobody answered: see fault
};

//! A usual mistake. Words and cures: mistake_words.h.
struct DnsMistake
{
    enum class Kind {
        ZoneAppendedToName,   //!< foundAt: "send.acme.com.acme.com"
        RecordAtRoot,         //!< foundAt: "acme.com", where it should not be
        SubdomainLeftOut,     //!< foundAt: "resend._domainkey.acme.com", wanted below news.acme.com
        ZoneAppendedToTarget, //!< found: "feedback-smtp….acme.com"
        ProxyOn,              //!< a CNAME is hidden behind a proxy (Cloudflare): found: an address
        CnameBesideOthers, //!< a CNAME and other records exclude each other; found: what is in the way ("TXT, MX" or the CNAME's target)
        OtherRegion,   //!< MX of another region; found: its host, foundRegion, wantedRegion
        PriorityClash, //!< another MX has the same priority; found: its host, priority
        OtherMxBeside, //!< another MX at the name takes mail first or too; found: its host, priority
        WrongPriority, //!< the right host with another priority; priority
        TwoSpf,        //!< number: how many SPF records are at the name
        DkimCut,       //!< number: how many characters are there, of how many wantedNumber
        Quoted,        //!< the quotes became part of the value
        Spaces,        //!< spaces or line ends within the key
        WrongHost,     //!< found only at a server nobody asks; foundAt: that server, servers: those that count
        NoDmarc,
    };
    Kind kind = Kind::NoDmarc;
    QString name = {};    //!< where the record belongs
    QString wanted = {};  //!< the value it should have
    QString found = {};   //!< the value that is there
    QString foundAt = {}; //!< the name or server where it is
    QString zone = {};
    QString foundRegion = {};
    QString wantedRegion = {};
    QStringList servers = {};
    int priority = 0;
    qsizetype number = 0;
    qsizetype wantedNumber = 0;
    bool operator==(const DnsMistake &) const = default;
};

//! Characters of a text.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0; //!< 0: something is missing here
    bool operator==(const TextRange &) const = default;
};

//! What one server said of one record.
struct RecordSighting
{
    DnsServer server = {};
    bool isNameserver = false;                     //!< of the zone; else the resolver of choice
    RecordState state = RecordState::NotLookedYet; //!< Found, Missing, Different, NotNeeded or Unclear
    DnsFault fault = DnsFault::None;
    bool operator==(const RecordSighting &) const = default;
};

struct RecordFinding
{
    WantedRecord wanted = {};
    RecordState state = RecordState::NotLookedYet;
    DnsFault fault = DnsFault::None; //!< Unclear: why
    //! Different: the value nearest to the wanted one; found advice: the person's own. At most 4096 characters.
    QString seen = {};
    QString seenAt = {}; //!< found at wanted.orAt: that name; else empty
    std::optional<int> seenPriority = {};
    std::optional<TextRange> difference = {}; //!< where seen departs from the wanted value
    //! OldStillSeen: how long the resolver will remember at most, from the look on.
    std::optional<std::chrono::seconds> oldFor = {};
    QList<DnsMistake> mistakes = {};      //!< may be there beside Found: another MX at the name
    QList<RecordSighting> sightings = {}; //!< who was asked

    bool isSeen() const { return state == RecordState::Found || state == RecordState::NotNeeded; }
    bool operator==(const RecordFinding &) const = default;
};

//! Everything one server answered in one look.
struct DnsView
{
    DnsServer server = {};
    QHash<DnsQuestion, DnsAnswer> answers = {};
    const DnsAnswer *to(const DnsQuestion &question) const;
};
struct DnsViews
{
    QList<DnsView> nameservers = {}; //!< the zone's own
    std::optional<DnsView> resolver = {};
    QList<DnsView> strays = {}; //!< servers nobody asks, see DnsZone
};

//! What has to be asked to know whether \a wanted is there: one question for each place, of every server.
QList<DnsQuestion> questionsFor(const WantedRecord &wanted);
//! What else has to be asked where it is not, to name the mistake, and to know what a wildcard answers: of one nameserver.
QList<DnsQuestion> questionsAboutMistakes(const WantedRecord &wanted, const DnsZone &zone);

//! Compares. A pure function: what was not asked is not known, and any answer is safe.
RecordFinding checkRecord(const WantedRecord &wanted, const DnsZone &zone, const DnsViews &views);

//! The first stretch in which \a seen is not \a wanted, as a range of \a seen; nothing where they are equal.
std::optional<TextRange> firstDifference(QStringView wanted, QStringView seen);

} // namespace postroom
