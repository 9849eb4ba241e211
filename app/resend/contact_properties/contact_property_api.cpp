// SPDX-License-Identifier: Apache-2.0
#include "resend/contact_properties/contact_property_api.h"

#include "resend/json_body.h"
#include "resend/path_segment.h"

#include <algorithm>
#include <cmath>

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;
using Value = ContactProperty::Value;

namespace {

constexpr int mostKeyLength = 50;
constexpr QLatin1StringView reservedKeys[] = {"FIRST_NAME"_L1, "LAST_NAME"_L1, "EMAIL"_L1, "UNSUBSCRIBE_URL"_L1};

QString pathOf(const QString &id)
{
    return u"/contact-properties/"_s + pathSegment(id);
}

bool isKey(const QString &key)
{
    const bool fits = std::all_of(key.begin(), key.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_';
    });
    return fits && std::find(std::begin(reservedKeys), std::end(reservedKeys), key) == std::end(reservedKeys);
}

// JSON has no word for infinity and would write null.
bool isSendable(const Value &value)
{
    const auto *number = std::get_if<double>(&value);
    return !number || std::isfinite(*number);
}

} // namespace

QJsonValue jsonOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return QJsonValue::Null;
}

HttpRequest ListContactProperties::request() const
{
    return page.request(u"/contact-properties"_s);
}

HttpRequest GetContactProperty::request() const
{
    return bodilessRequest(Verb::Get, pathOf(id), Repeat::Safe);
}

FieldFaults CreateContactProperty::faults() const
{
    FieldFaults faults;
    checks::required(faults, "key"_L1, key);
    checks::atMost(faults, "key"_L1, key, mostKeyLength);
    if (!isKey(key))
        faults.push_back({u"key"_s, FieldFault::Reason::Malformed});
    if (*type == PropertyType::Unknown)
        faults.push_back({u"type"_s, FieldFault::Reason::Missing});
    const bool fits = std::holds_alternative<std::monostate>(fallback)
        || (*type == PropertyType::Number ? std::holds_alternative<double>(fallback)
                                          : std::holds_alternative<QString>(fallback));
    if (!fits || !isSendable(fallback))
        faults.push_back({u"fallback_value"_s, FieldFault::Reason::Malformed});
    return faults;
}

HttpRequest CreateContactProperty::request() const
{
    JsonBody body;
    body.put("key"_L1, *key);
    body.put("type"_L1, *type == PropertyType::Number ? "number"_L1 : "string"_L1);
    if (!std::holds_alternative<std::monostate>(fallback))
        body.put("fallback_value"_L1, jsonOf(fallback));
    return body.request(Verb::Post, u"/contact-properties"_s, Repeat::Once);
}

FieldFaults UpdateContactProperty::faults() const
{
    FieldFaults faults = checks::onlyId(id);
    if (fallback.value() && !isSendable(*fallback.value()))
        faults.push_back({u"fallback_value"_s, FieldFault::Reason::Malformed});
    return faults;
}

HttpRequest UpdateContactProperty::request() const
{
    JsonBody body;
    if (fallback.isCleared())
        body.put("fallback_value"_L1, QJsonValue(QJsonValue::Null));
    else if (fallback.value())
        body.put("fallback_value"_L1, jsonOf(*fallback.value()));
    return body.request(Verb::Patch, pathOf(id), Repeat::Safe);
}

HttpRequest DeleteContactProperty::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

} // namespace postroom
