// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_fields.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

//! Unsaved work on one broadcast as it is kept on this computer. Holds what a person writes, and never a key.
struct JournalEntry
{
    QString draftId = {};     //!< our own, a UUID without braces
    QString accountId = {};   //!< our own id of the account
    QString broadcastId = {}; //!< the service's; empty: it is not there yet, as far as is known
    QDateTime changedAt = {}; //!< UTC
    BroadcastDraft draft = {};
    BroadcastDraft base = {}; //!< what was saved, as the person knew it when changing it
    //! What the service answered for base; it may word things otherwise.
    BroadcastDraft read = {};
    //! What was being sent when this was written, and may have arrived.
    std::optional<BroadcastDraft> sent = {};
    //! UTC: when the broadcast was asked to be made. Valid: it is not known whether it was, so it is looked for first.
    QDateTime createAskedAt = {};
    //! What somebody else changed too, and nobody has decided on: base holds theirs, draft the person's own.
    DraftFields contested = {};

    //! For a file: everything in it, exactly.
    QByteArray toBytes() const;
    //! Nothing where \a bytes are not an entry, or one of a later version.
    static std::optional<JournalEntry> fromBytes(const QByteArray &bytes);
    bool operator==(const JournalEntry &) const = default;
};

} // namespace postroom
