// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/contacts/contact_api.h"

namespace postroom {

//! The account's contacts.
class ContactsModel final : public ResourceTableModel<Contact, ListContacts>
{
    Q_OBJECT
public:
    enum ColumnId { Email, Name, Status, Added }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

protected:
    const QList<Column<Contact>> &columns() const override;
};

} // namespace postroom
