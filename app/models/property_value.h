// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contact_properties/contact_property.h"
#include "resend/contacts/contact.h"

#include <QString>

#include <optional>

namespace postroom {

//! A value of a contact's details as it is kept here: true and false, which only imports make, are words.
ContactProperty::Value storedValue(const PropertyValue &value);

//! \a value as a person reads and types it: numbers by the locale, without grouping, because one may well be a year.
//! Empty for no value.
QString propertyValueText(const ContactProperty::Value &value);

//! What a person typed for a property of \a type: nothing at all is no value, else the text, or the number as the locale
//! or plain English writes it. Nothing where a number is wanted and the text is none.
std::optional<ContactProperty::Value> readPropertyValue(const QString &typed, PropertyType type);

//! Why \a key cannot be the key of a property, in a sentence for beside the field; empty where it can.
QString propertyKeyFault(const QString &key);

} // namespace postroom
