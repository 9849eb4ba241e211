// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! Whether \a address (IPv4 or IPv6) is one that Cloudflare's proxy answers from: www.cloudflare.com/ips, a list that has
//! not changed for years.
bool isCloudflareAddress(const QString &address);

} // namespace postroom
