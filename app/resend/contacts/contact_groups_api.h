// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contacts/contact_api.h"
#include "resend/segments/segment.h"

namespace postroom {

//! GET /contacts/{id or address}/segments, one page. Reference, "List Contact Segments".
struct ListContactSegments
{
    using Result = ListPage<Segment>;
    Required<QString> idOrEmail;
    ListQuery page = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! POST /contacts/{id or address}/segments/{segment}. One that is in it already stays in it. Reference, "Add Contact to
//! Segment".
struct AddContactToSegment
{
    using Result = ContactTouched;
    Required<QString> idOrEmail;
    Required<QString> segmentId;
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /contacts/{id or address}/segments/{segment}. Reference, "Delete Contact Segment".
struct RemoveContactFromSegment
{
    using Result = ContactTouched;
    Required<QString> idOrEmail;
    Required<QString> segmentId;
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! GET /contacts/{id or address}/topics, one page. Reference, "Retrieve Contact Topics".
struct ListContactTopics
{
    using Result = ListPage<ContactTopic>;
    Required<QString> idOrEmail;
    ListQuery page = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /contacts/{id or address}/topics with a bare array. Topics not named stay. Reference, "Update Contact Topics".
struct UpdateContactTopics
{
    using Result = ContactTouched;
    Required<QString> idOrEmail;
    Required<QList<TopicSubscription>> topics;
    FieldFaults faults() const;
    HttpRequest request() const;
};

} // namespace postroom
