// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/answer.h"

#include <optional>
#include <string_view>

namespace postroom::sandbox {

//! What is wrong with an Authorization header; nothing where it gives full access. \a onlyKey is the one key accepted;
//! where it is empty, any that starts with "re_" is. A key that starts with "re_sending" may only send emails, so
//! that a person can see how Postroom takes such a key, whatever onlyKey is.
std::optional<Answer> refusedAccess(std::string_view authorization, std::string_view onlyKey);

} // namespace postroom::sandbox
