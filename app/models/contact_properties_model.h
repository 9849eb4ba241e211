// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/property_counts.h"
#include "models/resource_table_model.h"
#include "resend/contact_properties/contact_property_api.h"

namespace postroom {

//! The custom fields of the account's contacts.
class ContactPropertiesModel final : public ResourceTableModel<ContactProperty, ListContactProperties>
{
    Q_OBJECT
public:
    enum ColumnId { Key, Type, Fallback, UsedBy, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

    void create(const CreateContactProperty &property, Written done);
    //! Reads \a id anew; its row follows. \a done hears of it once, unless \a context is gone.
    void read(const QString &id, QObject *context, std::function<void(const Outcome<ContactProperty> &)> done);
    //! Sets or clears what contacts without a value get.
    void update(const UpdateContactProperty &change, Written done);
    void remove(const QString &id, Written done);

    //! How many of the loaded contacts have a value, for the column UsedBy.
    void setCounts(const PropertyCounts::Result &counts);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    const QList<Column<ContactProperty>> &columns() const override;

private:
    PropertyCounts::Result m_counts;
};

} // namespace postroom
