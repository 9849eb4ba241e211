// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/broadcasts/broadcast_api.h"

namespace postroom {

//! The account's broadcasts.
class BroadcastsModel final : public ResourceTableModel<Broadcast, ListBroadcasts>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Status, Scheduled, Sent, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

    //! Gives it another internal name: drafts, scheduled and sent ones.
    void rename(const QString &id, const QString &name, Written done);
    //! Makes a new draft with the same content, once; \a done hears its id. After an unclear outcome the list tells.
    void duplicate(const QString &id, std::function<void(const Outcome<QString> &newId)> done);
    //! Drafts, and scheduled ones, which are cancelled with it.
    void remove(const QString &id, Written done);

protected:
    const QList<Column<Broadcast>> &columns() const override;
};

} // namespace postroom
