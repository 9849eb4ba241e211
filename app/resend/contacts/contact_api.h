// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/change.h"
#include "resend/contacts/contact.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

#include <QStringList>

namespace postroom {

//! GET /contacts, one page; of one segment GET /segments/{id}/contacts. Reference, "List Contacts".
struct ListContacts
{
    using Result = ListPage<Contact>;
    ListQuery page = {};
    QString segmentId = {}; //!< empty: all contacts
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! GET /contacts/{id or address}. Reference, "Retrieve Contact".
struct GetContact
{
    using Result = ContactDetails;
    Required<QString> idOrEmail;
    FieldFaults faults() const { return checks::onlyId(idOrEmail); }
    HttpRequest request() const;
};

//! What a contact gets of a topic.
struct TopicSubscription
{
    QString topicId = {};
    TopicChoice choice = TopicChoice::OptIn; //!< not Unknown

    bool operator==(const TopicSubscription &) const = default;
};

//! POST /contacts. An address that exists answers with the existing contact, and no error. An unknown property key, or a
//! value of another type than the property's, fails the whole call. Reference, "Create Contact".
struct CreateContact
{
    using Result = ObjectId;
    Required<QString> email;
    std::optional<QString> firstName = {};
    std::optional<QString> lastName = {};
    std::optional<bool> unsubscribed = {};
    QMap<QString, PropertyValue> properties = {};
    QStringList segmentIds = {};
    QList<TopicSubscription> topics = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /contacts/{id or address}. Properties are merged: those not named stay. Reference, "Update Contact".
struct UpdateContact
{
    using Result = ObjectId;
    Required<QString> idOrEmail;
    Change<QString> firstName = {};
    Change<QString> lastName = {};
    std::optional<bool> unsubscribed = {};
    QMap<QString, Change<PropertyValue>> properties = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /contacts/{id or address}. A suppression of the address stays. Reference, "Delete Contact".
struct DeleteContact
{
    using Result = Deleted;
    Required<QString> idOrEmail;
    FieldFaults faults() const { return checks::onlyId(idOrEmail); }
    HttpRequest request() const;
};

} // namespace postroom
