// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>

namespace postroom::sandbox {

struct Account;

struct ApiKey
{
    Uuid id;
    Moment createdAt = 0;
    std::string name;
    std::optional<Moment> lastUsedAt = {};
    std::string token = {};              //!< what opens the account; empty for the sample's keys, which open nothing
    bool sendingOnly = false;            //!< may only send emails
    std::optional<Uuid> onlyDomain = {}; //!< and only from this domain
};

//! A token nobody can guess: "re_", 8 letters or digits, "_", 24 of them.
std::string newToken();

//! Deletes a key of \a account, so that its token opens nothing any more. False where there is no such key.
bool revokeKey(Account &account, const Uuid &id);

} // namespace postroom::sandbox
