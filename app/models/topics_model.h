// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/topics/topic_api.h"

namespace postroom {

//! The account's topics.
class TopicsModel final : public ResourceTableModel<Topic, ListTopics>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Description, Default, Visibility, Created }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

    void create(const CreateTopic &topic, Written done);
    //! Changes name, description or visibility.
    void update(const UpdateTopic &change, Written done);
    void remove(const QString &id, Written done);

protected:
    const QList<Column<Topic>> &columns() const override;
};

} // namespace postroom
