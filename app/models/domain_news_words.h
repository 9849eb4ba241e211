// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QString>

#include <optional>

namespace postroom {

struct Domain;

//! What became of a domain, as it is told to whoever waited for it.
struct DomainNewsWords
{
    Tone tone = Tone::Good;
    QString title = {};
    QString text = {};
    bool operator==(const DomainNewsWords &) const = default;
};

//! Where it is read: what to do now is another thing beside the domain's records.
enum class ReadAt { ItsRecords, AnotherPlace };

//! Nothing where its status is no end to wait for: it is looked for, or nobody asked yet.
std::optional<DomainNewsWords> domainNewsWords(const Domain &domain, ReadAt place);

} // namespace postroom
