// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace postroom {

enum class PropertyType { Unknown, String, Number };

//! A custom field of contacts.
struct ContactProperty
{
    //! Nothing, a text or a number.
    using Value = std::variant<std::monostate, QString, double>;

    QString id = {};
    QString key = {};
    Word<PropertyType> type = {};
    Value fallback = {}; //!< what a contact without a value gets
    QDateTime createdAt = {};

    static ContactProperty fromJson(JsonReader &in);
    bool operator==(const ContactProperty &) const = default;
};

} // namespace postroom
