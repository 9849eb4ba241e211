// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/record_check.h"

namespace postroom {

//! What one server has under the wanted name, compared. Parts of checkRecord(); not for others.
struct RecordComparison
{
    RecordState state = RecordState::NotLookedYet; //!< Found, Missing, Different, NotNeeded or Unclear
    DnsFault fault = DnsFault::None;
    QString seen = {};
    QString seenAt = {}; //!< where it is, if not at the wanted name
    std::optional<int> seenPriority = {};
    std::chrono::seconds oldFor{0}; //!< how long what it says may be remembered
    QList<DnsMistake> mistakes = {};
};

//! Compares what \a view has at the wanted name, with the mistakes that show there. Unclear without a fault: the name is an
//! alias, and what its target says only a resolver knows. \a isResolver: whether the view is of one.
RecordComparison compareRecord(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view,
                               bool isResolver);

//! The mistakes that show elsewhere: a record that is not at its name, looked for by questionsAboutMistakes().
QList<DnsMistake> mistakesElsewhere(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view);

//! The type that is asked for.
DnsType typeOf(const WantedRecord &wanted);

//! Whether an entry is the wanted record, its name apart.
bool isWantedValue(const WantedRecord &wanted, const DnsEntry &entry);

//! A name beside the wanted one that nobody uses: what is answered for it comes from a wildcard. Empty where there is no
//! such name within the zone.
QString strangerBeside(const WantedRecord &wanted, const DnsZone &zone);

//! Whether \a stranger, a name that nobody uses, gets the same answer in \a view.
bool isFromWildcard(const DnsAnswer &answer, const QString &stranger, const DnsView &view);

//! Names below the zone that come of a wrong idea of what the DNS host adds: the key of news.acme.com typed without its
//! ".news", or with it where news.acme.com is a zone of its own.
QStringList usualWrongNames(const WantedRecord &wanted, const DnsZone &zone);

//! A mistake with what all of them have.
DnsMistake mistakeAt(const WantedRecord &wanted, const DnsZone &zone, DnsMistake::Kind kind);

} // namespace postroom
