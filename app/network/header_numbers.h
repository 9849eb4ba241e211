// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace postroom {

//! Seconds in a header, decimals allowed, rounded up to a whole millisecond; nothing where it is no number. May be
//! negative or very large: the caller bounds it.
std::optional<std::chrono::milliseconds> secondsIn(const QByteArray &value);

//! The whole number a header begins with ("100", "100, 100;w=1"); nothing where it begins otherwise.
std::optional<int> leadingNumberIn(const QByteArray &value);

//! A time as HTTP writes it ("Sun, 06 Nov 1994 08:49:37 GMT"), UTC; nothing where it is none.
std::optional<QDateTime> httpDateIn(const QByteArray &value);

//! One entry of ratelimit-policy: so many requests in such a window.
struct RatePolicy
{
    int limit = 0;
    std::chrono::milliseconds window{0};
    bool operator==(const RatePolicy &) const = default;
};

//! The entries of a ratelimit-policy header ("100;w=1, 1000;w=3600"); those without both figures are left out.
QList<RatePolicy> ratePoliciesIn(const QByteArray &value);

} // namespace postroom
