// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <variant>

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
    //! First and last name with a space between, where there are both; empty where there is none.
    QString fullName() const;
    bool operator==(const Contact &) const = default;
};

//! The value a contact has for a property: a text, a number, or, from imports, true or false.
using PropertyValue = std::variant<QString, double, bool>;

//! A contact as GET /contacts/{id} answers it: with its properties, those it has a value for.
struct ContactDetails
{
    Contact contact = {};
    QMap<QString, PropertyValue> properties = {}; //!< by key

    static ContactDetails fromJson(JsonReader &in);
    bool operator==(const ContactDetails &) const = default;
};

enum class TopicChoice { Unknown, OptIn, OptOut };

//! A topic as it stands for one contact: its choice, or the topic's default where it made none.
struct ContactTopic
{
    QString id = {};
    QString name = {};
    std::optional<QString> description = {};
    Word<TopicChoice> subscription = {};

    static ContactTopic fromJson(JsonReader &in);
    bool operator==(const ContactTopic &) const = default;
};

} // namespace postroom
