// SPDX-License-Identifier: Apache-2.0
#include "resend/contacts/contact.h"

namespace postroom {

using namespace Qt::StringLiterals;

Contact Contact::fromJson(JsonReader &in)
{
    Contact contact;
    contact.id = in.string("id"_L1);
    contact.email = in.string("email"_L1);
    contact.firstName = in.optionalString("first_name"_L1);
    contact.lastName = in.optionalString("last_name"_L1);
    contact.createdAt = in.dateTime("created_at"_L1);
    contact.unsubscribed = in.boolean("unsubscribed"_L1);
    return contact;
}

} // namespace postroom
