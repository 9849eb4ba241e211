// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <optional>
#include <string_view>

namespace postroom {

//! Reads a time as the service writes it: RFC 3339 ("2024-12-01T19:32:22.980Z"), or PostgreSQL's form with a space and a
//! short offset ("2025-11-30 20:39:59.540771+00"). Digits beyond milliseconds are cut. The result is UTC; nothing where
//! the text is not such a time, or has no offset.
std::optional<QDateTime> readTimestamp(std::string_view text);

} // namespace postroom
