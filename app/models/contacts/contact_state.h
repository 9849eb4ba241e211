// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contact_properties/contact_property.h"
#include "resend/contacts/contact_api.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace postroom {

//! Everything about a contact that a person can change.
struct ContactState
{
    using Value = ContactProperty::Value;

    QString firstName = {}; //!< empty: none
    QString lastName = {};
    bool subscribed = true;
    QMap<QString, Value> properties = {};   //!< by key; what has no value is not in it
    QMap<QString, QString> unreadable = {}; //!< by key: what was typed and is no value yet, "twelve" for a number
    QSet<QString> segments = {};            //!< ids
    QMap<QString, bool> topics = {};        //!< by id: subscribed to it; all topics there are

    bool operator==(const ContactState &) const = default;
};

//! The service's words as a state. \a topics: as they stand for the contact.
ContactState contactState(const ContactDetails &details, const QSet<QString> &segments, const QList<ContactTopic> &topics);

//! \a now with what a person made different from \a base, field by field, segment by segment. What is no field any more,
//! a topic that is gone, is left out.
ContactState merged(const ContactState &base, const ContactState &typed, const ContactState &now);

//! Whether \a now is something else than a person saw, \a base, anywhere but where it is what they want anyway. Topics that
//! came or went are no change of the contact.
bool isChangedElsewhere(const ContactState &base, const ContactState &typed, const ContactState &now);

//! What of a contact's own fields has to be sent so that \a now becomes \a wanted; nothing at all where nothing differs.
std::optional<UpdateContact> contactUpdate(const QString &id, const ContactState &now, const ContactState &wanted);

//! The same of its topics.
QList<TopicSubscription> topicUpdate(const ContactState &now, const ContactState &wanted);

} // namespace postroom
