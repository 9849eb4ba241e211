// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QList>
#include <QString>

#include <optional>

namespace postroom {

//! What happened to a recipient of a broadcast.
enum class RecipientEvent { Sent, Delivered, Opened, Clicked, Bounced, Complained, Unsubscribed, Suppressed };

enum class BounceType { Unknown, Permanent, Transient, Undetermined };

//! Somebody a broadcast went to, in the list of one event.
struct BroadcastRecipient
{
    //! What this person clicked.
    struct Link
    {
        QString url = {};
        int clicks = 0;
        bool operator==(const Link &) const = default;
    };

    QString id = {}; //!< of the recipient, for paging; not the contact's
    std::optional<QString> contactId = {};
    QString email = {};
    std::optional<int> count = {}; //!< how often, of opens and clicks
    std::optional<Word<BounceType>> bounceType = {};
    QList<Link> clickedLinks = {};

    static BroadcastRecipient fromJson(JsonReader &in);
    bool operator==(const BroadcastRecipient &) const = default;
};

//! A link of a broadcast that somebody clicked.
struct ClickedLink
{
    QString id = {};
    QString url = {};
    int clicks = 0;
    int uniqueClicks = 0; //!< people

    static ClickedLink fromJson(JsonReader &in);
    bool operator==(const ClickedLink &) const = default;
};

} // namespace postroom
