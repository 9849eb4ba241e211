// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/list_query.h"
#include "resend/segments/segment.h"

namespace postroom {

//! GET /segments, one page. Reference, "List Segments".
struct ListSegments
{
    using Result = ListPage<Segment>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
