// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <string_view>

namespace postroom::sandbox {

struct Account;
struct Domain;

//! The account's domain of that name, in lower case; null where it has none.
const Domain *domainNamed(const Account &account, std::string_view name);

//! Whether emails may come from \a domain at \a now: one of the account's that is verified and may send, or the
//! service's own, which everybody may try things out with.
bool mayComeFrom(const Account &account, std::string_view domain, Moment now);

} // namespace postroom::sandbox
