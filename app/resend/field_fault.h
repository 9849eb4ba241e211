// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace postroom {

//! Why the service would refuse an operation, known before anything goes out. The window puts it into words beside the
//! field.
struct FieldFault
{
    enum class Reason {
        Missing,    //!< required, and not there or empty
        TooLong,    //!< more than limit UTF-16 units
        TooMany,    //!< more than limit items
        OutOfRange, //!< a number that must be from 1 to limit
        Malformed,  //!< not of the shape it must have
        NotAllowed, //!< not together with the rest of the operation
    };
    QString field = {}; //!< as the wire names it: "default_subscription"
    Reason reason = Reason::Missing;
    int limit = 0;

    bool operator==(const FieldFault &) const = default;
};

using FieldFaults = QList<FieldFault>;

//! The first of \a faults as the service would refuse it, without having been asked; nothing where there is none.
std::optional<ApiError> refusalOf(const FieldFaults &faults);

//! The checks operations share. Each adds to \a faults.
namespace checks {
void required(FieldFaults &faults, QLatin1StringView field, const QString &text);
void atMost(FieldFaults &faults, QLatin1StringView field, const QString &text, int limit);
//! An id, or an address, in the path: any text but none, and not "." or "..", which are steps in it.
void id(FieldFaults &faults, const QString &id, QLatin1StringView field = QLatin1StringView("id"));
//! id() for operations that have nothing else.
FieldFaults onlyId(const QString &id);
void address(FieldFaults &faults, QLatin1StringView field, const QString &address);
//! "ada@example.com" or "Ada <ada@example.com>".
void sender(FieldFaults &faults, QLatin1StringView field, const QString &sender);
//! sender() for each of a list that may be empty: one fault for all.
void senders(FieldFaults &faults, QLatin1StringView field, const QStringList &senders);
//! A text that may be left out, but not be empty: an id of something else.
void notEmpty(FieldFaults &faults, QLatin1StringView field, const std::optional<QString> &text);
} // namespace checks

//! One @, something before it, behind it a name with a dot; no spaces, no control characters, at most 254 characters.
bool isAddress(QStringView text);
//! isAddress(), alone or in angle brackets behind a name; the name without control characters.
bool isSender(QStringView text);

} // namespace postroom
