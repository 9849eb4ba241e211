// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/contacts/contact.h"
#include "resend/list_query.h"

namespace postroom {

//! GET /contacts, one page. Reference, "List Contacts".
struct ListContacts
{
    using Result = ListPage<Contact>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
