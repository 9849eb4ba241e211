// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postroom::sandbox {

//! The target of a request line taken apart: "/contacts/a%40b.example/topics?limit=5".
struct Target
{
    std::vector<std::string> segments = {}; //!< decoded one by one; a '+' is a plus, "%2F" no separator
    std::vector<std::pair<std::string, std::string>> query = {}; //!< decoded; a '+' is a space, as forms have it

    //! Nothing where \a text does not begin with '/'.
    static std::optional<Target> fromText(std::string_view text);

    //! The first value of \a key; null where it is not given.
    const std::string *queryValue(std::string_view key) const;
};

} // namespace postroom::sandbox
