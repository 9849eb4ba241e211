// SPDX-License-Identifier: Apache-2.0
#include "resend/contact_properties/contact_property.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<PropertyType> typeWords[] = {
    {"string"_L1, PropertyType::String},
    {"number"_L1, PropertyType::Number},
};

ContactProperty::Value readValue(JsonReader &in, QLatin1StringView key)
{
    const QJsonValue value = in.value(key);
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toDouble();
    if (!value.isNull() && !value.isUndefined())
        in.fail(key, u"a text, a number or null"_s);
    return {};
}

} // namespace

ContactProperty ContactProperty::fromJson(JsonReader &in)
{
    ContactProperty property;
    property.id = in.string("id"_L1);
    property.key = in.string("key"_L1);
    property.type = in.word("type"_L1, typeWords);
    property.fallback = readValue(in, "fallback_value"_L1);
    property.createdAt = in.dateTime("created_at"_L1);
    return property;
}

} // namespace postroom
