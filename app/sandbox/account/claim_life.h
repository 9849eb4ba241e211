// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <optional>

namespace postroom::sandbox {

struct Account;

//! What happens to claims by themselves (passage.h): the look-up ends, and a claim that nobody proved expires.
std::optional<Moment> nextClaimDue(const Account &account);
void moveClaims(Account &account, Moment at);

} // namespace postroom::sandbox
