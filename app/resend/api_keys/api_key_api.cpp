// SPDX-License-Identifier: Apache-2.0
#include "resend/api_keys/api_key_api.h"

namespace postroom {

HttpRequest ListApiKeys::request() const
{
    return page.request(QStringLiteral("/api-keys"));
}

} // namespace postroom
