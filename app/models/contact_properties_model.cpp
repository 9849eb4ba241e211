// SPDX-License-Identifier: Apache-2.0
#include "models/contact_properties_model.h"

#include <QLocale>

#include <cmath>

namespace postroom {

namespace {

QString fallbackText(const ContactProperty::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value)) {
        // Written out, as a person would: 'g' makes 1e+05 of 100000. Ungrouped, because a number may well be a year.
        QLocale locale;
        locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
        const double size = std::abs(*number);
        const bool beyondDigits = size != 0 && (size >= 1e16 || size < 1e-6);
        return locale.toString(*number, beyondDigits ? 'g' : 'f', QLocale::FloatingPointShortest);
    }
    return {};
}

} // namespace

const QList<Column<ContactProperty>> &ContactPropertiesModel::columns() const
{
    static const QList<Column<ContactProperty>> all{
        {.title = [] { return tr("Key"); },
         .text = [](const ContactProperty &p) { return p.key; },
         .style = Style::Strong,
         .copy = [](const ContactProperty &p) { return p.key; }},
        {.title = [] { return tr("Type"); },
         .text =
             [](const ContactProperty &p) {
                 switch (p.type.known) {
                 case PropertyType::String:
                     //: Type of a contact's custom field
                     return tr("Text");
                 case PropertyType::Number:
                     //: Type of a contact's custom field
                     return tr("Number");
                 case PropertyType::Unknown:
                     break;
                 }
                 return p.type.text;
             }},
        //: Column: what is used for a contact that has no value of its own
        {.title = [] { return tr("Fallback"); },
         .text = [](const ContactProperty &p) { return fallbackText(p.fallback); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const ContactProperty &p) { return p.createdAt; }},
    };
    return all;
}

} // namespace postroom
