// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contact_properties/contact_property.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace postroom {

//! Which contacts are asked for: what was typed and what was filtered, all of which must hold. A plain value; as JSON it
//! is a filter that a person saved by name.
struct ContactQuery
{
    enum class Subscription { Any, Subscribed, Unsubscribed };

    //! What is known of one property. A contact whose properties are not known passes no test.
    struct PropertyTest
    {
        enum class Kind {
            Is,      //!< the value, texts without regard to case and accents
            IsNot,   //!< another value, or none
            IsEmpty, //!< no value, or an empty text
        };
        QString key = {};
        Kind kind = Kind::Is;
        ContactProperty::Value value = {}; //!< for Is and IsNot
        bool operator==(const PropertyTest &) const = default;
    };
    //! A choice of one topic, of those contacts whose choice is known.
    struct TopicTest
    {
        QString id = {};
        bool subscribed = true;
        bool operator==(const TopicTest &) const = default;
    };

    QString text = {}; //!< words; each must occur in the email, the names or a known property value
    Subscription subscription = Subscription::Any;
    QString segmentId = {}; //!< known members of this one; empty: any
    std::optional<TopicTest> topic = {};
    QDateTime createdFrom = {};  //!< from this moment on; invalid: no limit
    QDateTime createdUntil = {}; //!< before this moment
    QList<PropertyTest> properties = {};

    bool operator==(const ContactQuery &) const = default;
    //! Whether something besides the text is asked for.
    bool hasFilters() const;
    bool isEmpty() const { return text.trimmed().isEmpty() && !hasFilters(); }
    bool hasSameFilters(const ContactQuery &other) const;

    QJsonObject toJson() const;
    //! Nothing where \a json was not made by toJson(), or by a version that knew more.
    static std::optional<ContactQuery> fromJson(const QJsonObject &json);
};

} // namespace postroom
