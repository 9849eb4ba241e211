// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/router.h"

namespace postroom::sandbox {

//! The handlers below /contacts/{id or address}: its segments and its topics.
Answer listContactSegments(const Account &account, const Call &call);
Answer addToSegment(Account &account, const Call &call);
Answer removeFromSegment(Account &account, const Call &call);
Answer listContactTopics(const Account &account, const Call &call);
Answer updateContactTopics(Account &account, const Call &call);

} // namespace postroom::sandbox
