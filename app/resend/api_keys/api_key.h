// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

//! An API key as GET /api-keys lists it: never the key itself.
struct ApiKey
{
    QString id = {};
    QString name = {};
    QDateTime createdAt = {};
    std::optional<QDateTime> lastUsedAt = {}; //!< nothing: never used

    static ApiKey fromJson(JsonReader &in);
    bool operator==(const ApiKey &) const = default;
};

} // namespace postroom
