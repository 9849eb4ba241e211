// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_state.h"

#include <QMap>
#include <QStringList>

namespace postroom {

//! What was deleted from the account, so that no contact has it any more.
struct GoneParts
{
    QMap<QString, QString> segments = {}; //!< names by id
    QMap<QString, QString> topics = {};   //!< names by id
    QStringList properties = {};          //!< keys

    bool isEmpty() const { return segments.isEmpty() && topics.isEmpty() && properties.isEmpty(); }
};

//! What a person had changed of a contact, and what can be saved no more, because it was deleted meanwhile.
struct LostWishes
{
    QMap<QString, QString> values = {}; //!< by key of a property: what was typed
    QStringList segments = {};          //!< names
    QStringList topics = {};            //!< names

    bool isEmpty() const { return values.isEmpty() && segments.isEmpty() && topics.isEmpty(); }
    void add(const LostWishes &others);

    bool operator==(const LostWishes &) const = default;
};

//! \a state without what is \a gone.
ContactState without(const ContactState &state, const GoneParts &gone);

//! What of that which a person made of \a base, \a typed, is about something that is \a gone. A value that was only to be
//! cleared is as it was wished.
LostWishes lostWishes(const ContactState &base, const ContactState &typed, const GoneParts &gone);

} // namespace postroom
