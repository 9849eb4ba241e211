// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/change.h"
#include "resend/contact_properties/contact_property.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

namespace postroom {

//! GET /contact-properties, one page. Reference, "List Contact Properties".
struct ListContactProperties
{
    using Result = ListPage<ContactProperty>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

//! GET /contact-properties/{id}. Reference, "Retrieve Contact Property".
struct GetContactProperty
{
    using Result = ContactProperty;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /contact-properties. The key is 1 to 50 of A-Z, a-z, 0-9 and _, none of the reserved ones, and as fixed as the
//! type; a fallback must be of that type. Reference, "Create Contact Property".
struct CreateContactProperty
{
    using Result = ObjectId;
    Required<QString> key;
    Required<PropertyType> type; //!< not Unknown
    ContactProperty::Value fallback = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /contact-properties/{id}: the fallback is all that can change. Reference, "Update Contact Property".
struct UpdateContactProperty
{
    using Result = ObjectId;
    Required<QString> id;
    Change<ContactProperty::Value> fallback = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /contact-properties/{id}. Its values go from every contact. Reference, "Delete Contact Property".
struct DeleteContactProperty
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

} // namespace postroom
