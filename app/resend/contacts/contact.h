// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

//! A contact as GET /contacts lists it: without its properties.
struct Contact
{
    QString id = {};
    QString email = {};
    std::optional<QString> firstName = {};
    std::optional<QString> lastName = {};
    QDateTime createdAt = {};
    bool unsubscribed = false; //!< from everything

    static Contact fromJson(JsonReader &in);
    bool operator==(const Contact &) const = default;
};

} // namespace postroom
