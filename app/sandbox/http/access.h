// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/account.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/target.h"

#include <optional>
#include <string_view>
#include <variant>

namespace postroom::sandbox {

//! What the key of a request opens.
struct Access
{
    std::optional<Uuid> key = {};        //!< the account's own key that was used
    bool sendingOnly = false;            //!< may only send emails
    std::optional<Uuid> onlyDomain = {}; //!< and only from this domain
};

//! What an Authorization header opens, or the refusal. A key made in \a account opens what it was made for, a deleted
//! one nothing. Of the others \a onlyKey is the one accepted, with full access; where it is empty, any that starts with
//! "re_" is. One that starts with "re_sending" may only send emails, so that a person can see how Postroom takes such a
//! key, whatever onlyKey is.
std::variant<Access, Answer> accessOf(std::string_view authorization, std::string_view onlyKey, const Account &account);

//! The refusal of what \a access does not open; nothing where it does. \a target: null where it could not be read.
std::optional<Answer> refusedBeyond(const Access &access, std::string_view method, const Target *target);

} // namespace postroom::sandbox
