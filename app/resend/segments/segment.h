// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

//! A named group of contacts.
struct Segment
{
    QString id = {};
    QString name = {};
    QDateTime createdAt = {};

    static Segment fromJson(JsonReader &in);
    bool operator==(const Segment &) const = default;
};

} // namespace postroom
