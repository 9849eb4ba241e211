// SPDX-License-Identifier: Apache-2.0
#include "resend/topics/topic_api.h"

namespace postroom {

HttpRequest ListTopics::request() const
{
    return page.request(QStringLiteral("/topics"));
}

} // namespace postroom
