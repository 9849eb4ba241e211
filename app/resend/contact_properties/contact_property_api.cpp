// SPDX-License-Identifier: Apache-2.0
#include "resend/contact_properties/contact_property_api.h"

namespace postroom {

HttpRequest ListContactProperties::request() const
{
    return page.request(QStringLiteral("/contact-properties"));
}

} // namespace postroom
