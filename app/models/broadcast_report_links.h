// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/broadcasts/broadcast_report_api.h"

namespace postroom {

//! ListClickedLinks for a table: which broadcast is said by the model.
struct ListLinksOfBroadcast
{
    using Result = ListPage<ClickedLink>;
    QString id = {};
    ListQuery page = {};
    FieldFaults faults() const { return ListClickedLinks{id, page}.faults(); }
    HttpRequest request() const { return ListClickedLinks{id, page}.request(); }
};

//! The links of a broadcast that were clicked.
class ClickedLinksModel final : public ResourceTableModel<ClickedLink, ListLinksOfBroadcast>
{
    Q_OBJECT
public:
    enum ColumnId { Url, People, Clicks }; // the order of columns()
    //! All must outlive the model.
    ClickedLinksModel(ResendClient &client, Clock &clock, const QString &broadcastId, QObject *parent = nullptr);

protected:
    const QList<Column<ClickedLink>> &columns() const override;
    void prepare(ListLinksOfBroadcast &list) const override { list.id = m_broadcastId; }

private:
    QString m_broadcastId;
};

} // namespace postroom
