// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/broadcasts/broadcast_report_api.h"

namespace postroom {

//! ListBroadcastRecipients for a table: of which broadcast, and whom, is said by the model.
struct ListPeopleOfBroadcast
{
    using Result = ListPage<BroadcastRecipient>;
    QString id = {};
    RecipientEvent event = RecipientEvent::Sent;
    ListQuery page = {};
    FieldFaults faults() const { return ListBroadcastRecipients{id, event, page}.faults(); }
    HttpRequest request() const { return ListBroadcastRecipients{id, event, page}.request(); }
};

//! The columns of people a broadcast went to; \a counts: with how often.
const QList<Column<BroadcastRecipient>> &recipientColumns(RecipientEvent event);

//! The people one thing happened to: who opened it, who clicked. The service keeps such a list for 15 minutes.
class RecipientsModel final : public ResourceTableModel<BroadcastRecipient, ListPeopleOfBroadcast>
{
    Q_OBJECT
public:
    //! All must outlive the model.
    RecipientsModel(ResendClient &client, Clock &clock, const QString &broadcastId, RecipientEvent event,
                    QObject *parent = nullptr);

    RecipientEvent event() const { return m_event; }

protected:
    const QList<Column<BroadcastRecipient>> &columns() const override { return recipientColumns(m_event); }
    void prepare(ListPeopleOfBroadcast &list) const override;

private:
    QString m_broadcastId;
    RecipientEvent m_event;
};

//! Those who are in one list and not in the other: who got a broadcast and has not opened it. Empty until both have come.
class NotOpenedModel final : public RowListModel<BroadcastRecipient>
{
    Q_OBJECT
public:
    //! All must outlive the model.
    NotOpenedModel(RecipientsModel &delivered, RecipientsModel &opened, Clock &clock, QObject *parent = nullptr);

    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) override;

protected:
    const QList<Column<BroadcastRecipient>> &columns() const override
    {
        return recipientColumns(RecipientEvent::Delivered);
    }
    QString idOf(const BroadcastRecipient &row) const override { return row.id; }

private:
    void settle();

    RecipientsModel &m_delivered;
    RecipientsModel &m_opened;
};

//! The people of a table as CSV (RFC 4180, UTF-8 with a byte-order mark): address, how often, why it bounced, what was
//! clicked. Cells that a spreadsheet could take for a formula begin with an apostrophe.
QByteArray peopleCsv(const QList<BroadcastRecipient> &people);

} // namespace postroom
