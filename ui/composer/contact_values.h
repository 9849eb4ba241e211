// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"
#include "resend/contact_properties/contact_property.h"

#include <QHash>
#include <QString>

namespace postroom {

//! Whom a message is shown as it will reach. Without an address: somebody of whom nothing is known.
struct PreviewContact
{
    QString id = {};
    QString email = {};
    QString firstName = {};
    QString lastName = {};
    QHash<QString, QString> properties = {};         //!< by key
    QHash<QString, QString> propertyFallbacks = {};  //!< of the properties themselves

    bool operator==(const PreviewContact &) const = default;
};

//! \a value as the service writes it into a message: numbers as in English. Empty for no value.
QString valueInMessage(const ContactProperty::Value &value);
//! \a message with every personal field filled in as \a contact gets it.
MessageDocument filledFor(const PreviewContact &contact, const MessageDocument &message);
QString filledHtmlFor(const PreviewContact &contact, const QString &html);
QString filledTextFor(const PreviewContact &contact, const QString &text);

} // namespace postroom
