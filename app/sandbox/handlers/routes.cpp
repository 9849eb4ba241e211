// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

void addAllRoutes(Router &router)
{
    router.add(apiKeyRoutes());
    router.add(broadcastRoutes());
    router.add(contactPropertyRoutes());
    router.add(contactRoutes());
    router.add(domainRoutes());
    router.add(segmentRoutes());
    router.add(topicRoutes());
}

} // namespace postroom::sandbox
