// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/contact_properties/contact_property.h"
#include "resend/list_query.h"

namespace postroom {

//! GET /contact-properties, one page. Reference, "List Contact Properties".
struct ListContactProperties
{
    using Result = ListPage<ContactProperty>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
