// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/list_query.h"
#include "resend/topics/topic.h"

namespace postroom {

//! GET /topics, one page. Reference, "List Topics".
struct ListTopics
{
    using Result = ListPage<Topic>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
