// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/api_keys/api_key.h"
#include "resend/list_query.h"

namespace postroom {

//! GET /api-keys, one page. Reference, "List API keys".
struct ListApiKeys
{
    using Result = ListPage<ApiKey>;
    ListQuery page = {};
    HttpRequest request() const;
};

} // namespace postroom
