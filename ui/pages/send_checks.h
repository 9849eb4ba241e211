// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"
#include "preflight/preflight.h"

namespace postroom {

struct AccountModels;

//! What the checks of \a draft need to know of the account, as far as it is loaded.
PreflightFacts preflightFacts(AccountModels &models, const BroadcastDraft &draft);

} // namespace postroom
