// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/domain.h"

namespace postroom::sandbox {

//! Gives \a domain the records its settings call for: SPF and DKIM for sending, an MX record for receiving, and those of
//! its tracking subdomain while opens or clicks are tracked. Those it has stay as they are, with what verification has
//! found; new ones wait until somebody asks. A placeholder has none.
void settleRecords(Domain &domain);

} // namespace postroom::sandbox
