// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <optional>

namespace postroom::sandbox {

struct Account;

//! How an import goes: it waits a second, begins, and from then on reads so many rows at a time. A request in between
//! finds exactly the rows done that were due, whoever asked before.
inline constexpr Moment importWait = second;
inline constexpr Moment importSlice = 50 * second / 1000;
inline constexpr int importRowsPerSlice = 1000;

//! When something happens next to one of the account's imports by itself.
std::optional<Moment> nextImportDue(const Account &account);
//! Lets it happen.
void moveImports(Account &account, Moment at);

} // namespace postroom::sandbox
