// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/groups.h"

namespace postroom::sandbox {

std::string_view word(Subscription subscription)
{
    return subscription == Subscription::OptIn ? "opt_in" : "opt_out";
}

} // namespace postroom::sandbox
