// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/sending_rights.h"

#include "sandbox/account/account.h"
#include "sandbox/json/addresses.h"

#include <algorithm>

namespace postroom::sandbox {

const Domain *domainNamed(const Account &account, std::string_view name)
{
    const auto it = std::find_if(account.domains.begin(), account.domains.end(),
                                 [&](const Domain &domain) { return loweredAscii(domain.name) == name; });
    return it == account.domains.end() ? nullptr : &*it;
}

bool mayComeFrom(const Account &account, std::string_view domain, Moment now)
{
    if (domain == "resend.dev")
        return true;
    const Domain *found = domainNamed(account, domain);
    return found && found->canSendAt(now);
}

} // namespace postroom::sandbox
