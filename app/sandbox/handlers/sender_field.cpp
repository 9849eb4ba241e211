// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/sender_field.h"

#include "sandbox/account/account.h"
#include "sandbox/account/sending_rights.h"
#include "sandbox/json/addresses.h"

namespace postroom::sandbox {

void checkSender(BodyReader &body, std::string_view key, std::string_view text)
{
    if (!senderFrom(text)) {
        body.refuse(wrongValue("Invalid `" + std::string(key)
                               + "` field. The email address needs to follow the `email@example.com` or "
                                 "`Name <email@example.com>` format."));
    }
}

std::optional<Answer> refusedSender(const Account &account, std::string_view from, Moment now,
                                    const std::optional<Uuid> &onlyDomain)
{
    const std::optional<Sender> sender = senderFrom(from);
    const std::string domain = sender ? sender->domain : std::string();
    if (onlyDomain) {
        const Domain *found = domainNamed(account, domain);
        if (!found || found->id != *onlyDomain) {
            // A guess: nothing is documented about a key that is tied to another domain.
            return refusal(401, "restricted_api_key", "This API key is not authorized to send emails from " + domain);
        }
    }
    if (!mayComeFrom(account, domain, now)) {
        return notAllowed("The " + domain
                          + " domain is not verified. Please, add and verify your domain on "
                            "https://resend.com/domains");
    }
    return {};
}

} // namespace postroom::sandbox
