// SPDX-License-Identifier: Apache-2.0
#include "models/contact_properties_model.h"

#include "models/property_value.h"

#include <QLocale>

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

void ContactPropertiesModel::setCounts(const PropertyCounts::Result &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    if (rowCount() > 0)
        emit dataChanged(index(0, UsedBy), index(rowCount() - 1, UsedBy));
}

QVariant ContactPropertiesModel::data(const QModelIndex &index, int role) const
{
    const bool isCount = index.isValid() && index.column() == UsedBy;
    if (!isCount || (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole))
        return ResourceTableModel::data(index, role);
    const int users = m_counts.withValue.value(at(index.row()).key);
    if (role == SortRole)
        return m_counts.known > 0 ? users : -1;
    const QLocale locale;
    if (role == Qt::ToolTipRole)
        //: %1 and %2 are numbers of contacts
        return tr("Properties come with a contact’s details. They have been read of %1 of the %2 contacts that are "
                  "loaded.")
            .arg(locale.toString(m_counts.known), locale.toString(m_counts.all));
    if (m_counts.known == 0)
        //: In the column "Used by": no contact's properties have been read yet
        return tr("Not read yet");
    if (m_counts.known == m_counts.all)
        return tr("%Ln contact(s)", nullptr, users);
    //: In the column "Used by": contacts with a value, of those whose details have been read
    return tr("%1 of %2 read").arg(locale.toString(users), locale.toString(m_counts.known));
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
        //: Column: how many contacts have a value for a property
        {.title = [] { return tr("Used by"); }, .text = [](const ContactProperty &) { return QString(); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const ContactProperty &p) { return p.createdAt; }},
    };
    return all;
}

} // namespace postroom
