// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/http/answer.h"
#include "sandbox/json/body_reader.h"

#include <optional>
#include <string_view>

namespace postroom::sandbox {

struct Account;

//! Refuses \a body where \a text, the value of \a key, is neither an address nor `Name <address>`.
void checkSender(BodyReader &body, std::string_view key, std::string_view text);

//! What keeps emails from being sent from \a from at \a now: its domain. \a onlyDomain as in Call.
std::optional<Answer> refusedSender(const Account &account, std::string_view from, Moment now,
                                    const std::optional<Uuid> &onlyDomain = {});

} // namespace postroom::sandbox
