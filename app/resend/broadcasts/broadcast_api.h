// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/broadcasts/broadcast.h"
#include "resend/list_query.h"

namespace postroom {

//! GET /broadcasts, one page. Reference, "List Broadcasts".
struct ListBroadcasts
{
    using Result = ListPage<Broadcast>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
