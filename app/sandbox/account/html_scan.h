// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! The web addresses that \a html links to, each once, in order: what can be clicked. Unsubscribe links are merge tags or
//! mail addresses and so are not among them; an address with a merge tag in it counts as it stands.
std::vector<std::string> linksIn(std::string_view html);

//! A plain-text version of \a html, as the service makes one where none is given: blocks on lines of their own, links
//! followed by their address.
std::string textIn(std::string_view html);

} // namespace postroom::sandbox
