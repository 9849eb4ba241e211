// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace postroom::sandbox {

//! One part of a multipart/form-data body (RFC 7578).
struct Part
{
    std::string name;
    std::string fileName = {};    //!< empty for a plain field
    std::string contentType = {}; //!< empty where none was given
    std::string content = {};
};

using Parts = std::vector<Part>;

} // namespace postroom::sandbox
