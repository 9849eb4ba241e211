// SPDX-License-Identifier: Apache-2.0
#include "resend/contacts/contact_api.h"

namespace postroom {

HttpRequest ListContacts::request() const
{
    return page.request(QStringLiteral("/contacts"));
}

} // namespace postroom
