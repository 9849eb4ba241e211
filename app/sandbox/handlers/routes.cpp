// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

void addAllRoutes(Router &router)
{
    router.add(apiKeyRoutes());
    router.add(audienceRoutes());
    router.add(broadcastReportRoutes());
    router.add(broadcastRoutes());
    router.add(broadcastWriteRoutes());
    router.add(contactImportRoutes()); // before the contacts: "imports" is no id
    router.add(contactPropertyRoutes());
    router.add(contactRoutes());
    router.add(domainClaimRoutes()); // before the domains: "claim" is no id
    router.add(domainRoutes());
    router.add(emailMetricsRoutes()); // before the emails: "metrics" is no id
    router.add(emailRoutes());
    router.add(segmentRoutes());
    router.add(topicRoutes());
}

} // namespace postroom::sandbox
