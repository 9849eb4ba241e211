// SPDX-License-Identifier: Apache-2.0
#include "dns/cloudflare_addresses.h"

#include <QHostAddress>

#include <algorithm>

namespace postroom {

bool isCloudflareAddress(const QString &address)
{
    static const QList<std::pair<QHostAddress, int>> ranges = [] {
        QList<std::pair<QHostAddress, int>> all;
        for (const char *range :
             {"173.245.48.0/20",  "103.21.244.0/22", "103.22.200.0/22", "103.31.4.0/22",    "141.101.64.0/18",
              "108.162.192.0/18", "190.93.240.0/20", "188.114.96.0/20", "197.234.240.0/22", "198.41.128.0/17",
              "162.158.0.0/15",   "104.16.0.0/13",   "104.24.0.0/14",   "172.64.0.0/13",    "131.0.72.0/22",
              "2400:cb00::/32",   "2606:4700::/32",  "2803:f800::/32",  "2405:b500::/32",   "2405:8100::/32",
              "2a06:98c0::/29",   "2c0f:f248::/32"})
            all.push_back(QHostAddress::parseSubnet(QString::fromLatin1(range)));
        return all;
    }();
    const QHostAddress asked(address);
    return !asked.isNull()
        && std::any_of(ranges.cbegin(), ranges.cend(), [&](const std::pair<QHostAddress, int> &range) {
               return range.first.protocol() == asked.protocol() && asked.isInSubnet(range);
           });
}

} // namespace postroom
