// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/router.h"

#include <span>

namespace postroom::sandbox {

//! Each resource's operations, in the file of the same name. An operation is added by a handler and a line in its
//! resource's table; a resource by its file, its function here and a line in addAllRoutes().
std::span<const Route> apiKeyRoutes();
std::span<const Route> audienceRoutes();
std::span<const Route> broadcastReportRoutes();
std::span<const Route> broadcastRoutes();
std::span<const Route> broadcastWriteRoutes();
std::span<const Route> contactImportRoutes();
std::span<const Route> contactPropertyRoutes();
std::span<const Route> contactRoutes();
std::span<const Route> domainClaimRoutes();
std::span<const Route> domainRoutes();
std::span<const Route> emailMetricsRoutes();
std::span<const Route> emailRoutes();
std::span<const Route> segmentRoutes();
std::span<const Route> topicRoutes();

void addAllRoutes(Router &router);

} // namespace postroom::sandbox
