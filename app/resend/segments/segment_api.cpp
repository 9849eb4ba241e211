// SPDX-License-Identifier: Apache-2.0
#include "resend/segments/segment_api.h"

namespace postroom {

HttpRequest ListSegments::request() const
{
    return page.request(QStringLiteral("/segments"));
}

} // namespace postroom
