// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast_api.h"

namespace postroom {

HttpRequest ListBroadcasts::request() const
{
    return page.request(QStringLiteral("/broadcasts"));
}

} // namespace postroom
