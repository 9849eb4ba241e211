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
    std::optional<int> seenPriority = {};
    std::chrono::seconds oldFor{0}; //!< how long what it says may be remembered
    QList<DnsMistake> mistakes = {};
};

//! Compares what \a view has at the wanted name, with the mistakes that show there.
RecordComparison compareRecord(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view);

//! The mistakes that show elsewhere: a record that is not at its name, looked for by questionsAboutMistakes().
QList<DnsMistake> mistakesElsewhere(const WantedRecord &wanted, const DnsZone &zone, const DnsView &view);

//! Whether an entry is the wanted record, its name apart.
bool isWantedValue(const WantedRecord &wanted, const DnsEntry &entry);

//! A mistake with what all of them have.
DnsMistake mistakeAt(const WantedRecord &wanted, const DnsZone &zone, DnsMistake::Kind kind);

} // namespace postroom
