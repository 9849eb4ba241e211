// SPDX-License-Identifier: Apache-2.0
#include "models/contact_properties_model.h"

#include "models/property_value.h"

namespace postroom {

void ContactPropertiesModel::create(const CreateContactProperty &property, Written done)
{
    write(
        property, [this](const ObjectId &) { refresh(HttpRequest::Priority::Interactive); }, std::move(done));
}

void ContactPropertiesModel::read(const QString &id, QObject *context,
                                  std::function<void(const Outcome<ContactProperty> &)> done)
{
    client().call(GetContactProperty{.id = id}, HttpRequest::Priority::Interactive, context,
                  [guard = QPointer(this), done = std::move(done)](const Outcome<ContactProperty> &property) {
                      if (guard && property)
                          guard->replace(property.value());
                      done(property);
                  });
}

void ContactPropertiesModel::update(const UpdateContactProperty &change, Written done)
{
    write(
        change, [this](const ObjectId &) { refresh(HttpRequest::Priority::Interactive); }, std::move(done));
}

void ContactPropertiesModel::remove(const QString &id, Written done)
{
    ResourceTableModel::remove(DeleteContactProperty{.id = id}, id, std::move(done));
}

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
         .text = [](const ContactProperty &p) { return propertyValueText(p.fallback); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const ContactProperty &p) { return p.createdAt; }},
    };
    return all;
}

} // namespace postroom
