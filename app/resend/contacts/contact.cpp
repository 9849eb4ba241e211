// SPDX-License-Identifier: Apache-2.0
#include "resend/contacts/contact.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<TopicChoice> choiceWords[] = {
    {"opt_in"_L1, TopicChoice::OptIn},
    {"opt_out"_L1, TopicChoice::OptOut},
};

std::optional<PropertyValue> valueOf(JsonPlace place)
{
    switch (place.type()) {
    case JsonPlace::Type::Text:
        return PropertyValue(place.toValue().toString());
    case JsonPlace::Type::Number:
        return PropertyValue(place.toNumber());
    case JsonPlace::Type::Boolean:
        return PropertyValue(place.toBoolean());
    default:
        return {};
    }
}

} // namespace

QString Contact::fullName() const
{
    return (firstName.value_or(QString()) + QLatin1Char(' ') + lastName.value_or(QString())).trimmed();
}

Contact Contact::fromJson(JsonReader &in)
{
    Contact contact;
    contact.id = in.string("id"_L1);
    contact.email = in.string("email"_L1);
    contact.firstName = in.optionalString("first_name"_L1);
    contact.lastName = in.optionalString("last_name"_L1);
    contact.createdAt = in.dateTime("created_at"_L1);
    contact.unsubscribed = in.boolean("unsubscribed"_L1);
    return contact;
}

ContactDetails ContactDetails::fromJson(JsonReader &in)
{
    ContactDetails details;
    details.contact = Contact::fromJson(in);
    // Today's service gives {"value","type"}, the reference's examples the plain value: both are read.
    in.eachField("properties"_L1, [&details](const QString &key, JsonPlace place) {
        if (place.type() == JsonPlace::Type::Object)
            place = place["value"];
        if (place.type() == JsonPlace::Type::Null)
            return true;
        const std::optional<PropertyValue> value = valueOf(place);
        if (value)
            details.properties.insert(key, *value);
        return value.has_value();
    });
    return details;
}

ContactTopic ContactTopic::fromJson(JsonReader &in)
{
    ContactTopic topic;
    topic.id = in.string("id"_L1);
    topic.name = in.string("name"_L1);
    topic.description = in.optionalString("description"_L1);
    topic.subscription = in.word("subscription"_L1, choiceWords);
    return topic;
}

} // namespace postroom
