// SPDX-License-Identifier: Apache-2.0
#include "models/property_value.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace postroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PropertyValue)
};

} // namespace

ContactProperty::Value storedValue(const PropertyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return std::get<bool>(value) ? QStringLiteral("true") : QStringLiteral("false");
}

QString propertyValueText(const ContactProperty::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value)) {
        // Written out, as a person would: 'g' makes 1e+05 of 100000.
        QLocale locale;
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
        const double size = std::abs(*number);
        const bool beyondDigits = size != 0 && (size >= 1e16 || size < 1e-6);
        return locale.toString(*number, beyondDigits ? 'g' : 'f', QLocale::FloatingPointShortest);
    }
    return {};
}

std::optional<ContactProperty::Value> readPropertyValue(const QString &typed, PropertyType type)
{
    if (type != PropertyType::Number)
        return typed.isEmpty() ? ContactProperty::Value() : ContactProperty::Value(typed);
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return ContactProperty::Value();
    bool isNumber = false;
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number))
        return {};
    return ContactProperty::Value(number);
}

QString propertyKeyFault(const QString &key)
{
    constexpr int most = 50; // reference, "Create Contact Property"
    if (key.isEmpty())
        return Words::tr("Write a key.");
    const auto isAllowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_';
    };
    if (!std::all_of(key.begin(), key.end(), isAllowed))
        return Words::tr("Only letters from a to z, digits and _ can be in a key: no spaces, no accents.");
    if (key.size() > most) {
        //: Beside a field; %1 is a number
        return Words::tr("At most %1 characters.").arg(QLocale().toString(most));
    }
    for (const char *reserved : {"FIRST_NAME", "LAST_NAME", "EMAIL", "UNSUBSCRIBE_URL"}) {
        if (key == QLatin1StringView(reserved))
            return Words::tr("This name is taken by Resend itself. Choose another one.");
    }
    return {};
}

} // namespace postroom
