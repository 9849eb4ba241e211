// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "network/http_answer.h"
#include "network/http_request.h"
#include "network/retry_policy.h"

namespace postroom {

//! Reads an answer that is not a success: the service's {"statusCode","message","name"} where it is there, else what the
//! status alone says (a proxy's HTML page, for instance). A bad key is recognised by status 400, 401 or 403 and the
//! message, because its name differs (facts.md, section 4).
ApiError readServiceError(const HttpAnswer &answer, const HttpRequest &request);

//! The same for a request that got no complete answer.
ApiError readNetworkFault(const NetworkFault &fault, const HttpRequest &request);

//! What an answer means for the queue: 429 for the rate waits, 429 for a quota does not, 5xx may pass.
Verdict judgeAnswer(const HttpAnswer &answer);

} // namespace postroom
