// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/part.h"

#include <optional>
#include <string_view>

namespace postroom::sandbox {

//! Whether a body of this Content-Type is a form of several parts.
bool isMultipart(std::string_view contentType);

//! The parts of a multipart/form-data body, in their order (RFC 7578; RFC 2046, 5.1). What stands before the first
//! boundary and behind the last is left aside, and nothing has to stand there: some clients end right behind the closing
//! boundary. Nothing where there is no boundary, a part does not end or has no name.
std::optional<Parts> partsOf(std::string_view contentType, std::string_view body);

} // namespace postroom::sandbox
