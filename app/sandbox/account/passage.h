// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <optional>

namespace postroom::sandbox {

struct Account;

//! What happens in an account by itself: a scheduled broadcast goes out, an import works its way down the file. Nothing
//! ticks: before any request is handled, everything that was due by then happens first, in the order of its time, so
//! that every request sees the account as it would be had it happened on time.

//! When the next thing happens; nothing where nothing is under way.
std::optional<Moment> nextDue(const Account &account);

//! Lets everything happen that is due by \a now.
void catchUp(Account &account, Moment now);

} // namespace postroom::sandbox
