// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_report_people.h"

#include "base/csv_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(BroadcastReport)

public:
    static QString address() { return tr("Address"); }
    //: Column: how often somebody opened a message
    static QString opens() { return tr("Opened"); }
    //: Column: how often somebody clicked in a message
    static QString clicks() { return tr("Clicked"); }
    //: Column: which links somebody clicked
    static QString links() { return tr("Links"); }
    //: Column: why a message could not be delivered
    static QString why() { return tr("Why"); }
    static QString bounce(const Word<BounceType> &type)
    {
        switch (type.known) {
        case BounceType::Permanent:
            return tr("For good: the address does not take mail");
        case BounceType::Transient:
            return tr("For now: the mailbox is full or away");
        case BounceType::Undetermined:
            return tr("Not known");
        case BounceType::Unknown:
            break;
        }
        return type.text;
    }
};

QString linksOf(const BroadcastRecipient &person)
{
    QStringList urls;
    for (const BroadcastRecipient::Link &link : person.clickedLinks)
        urls.push_back(link.url);
    return urls.join(u", "_s);
}

const Column<BroadcastRecipient> address{.title = [] { return Text::address(); },
                                         .text = [](const BroadcastRecipient &person) { return person.email; },
                                         .style = TableModel::Style::Strong,
                                         .copy = [](const BroadcastRecipient &person) { return person.email; }};

Column<BroadcastRecipient> countColumn(QString (*title)())
{
    return {.title = title,
            .text =
                [](const BroadcastRecipient &person) {
                    return person.count ? QLocale().toString(*person.count) : QString();
                },
            .style = TableModel::Style::Number,
            .sort = [](const BroadcastRecipient &person) { return QVariant(person.count.value_or(0)); }};
}

} // namespace

const QList<Column<BroadcastRecipient>> &recipientColumns(RecipientEvent event)
{
    static const QList<Column<BroadcastRecipient>> plain{address};
    static const QList<Column<BroadcastRecipient>> opened{address, countColumn([] { return Text::opens(); })};
    static const QList<Column<BroadcastRecipient>> clicked{
        address,
        countColumn([] { return Text::clicks(); }),
        {.title = [] { return Text::links(); },
         .text = [](const BroadcastRecipient &person) { return linksOf(person); },
         .style = TableModel::Style::Muted,
         .toolTip = [](const BroadcastRecipient &person) { return linksOf(person); }}};
    static const QList<Column<BroadcastRecipient>> bounced{address,
                                                           {.title = [] { return Text::why(); },
                                                            .text =
                                                                [](const BroadcastRecipient &person) {
                                                                    return person.bounceType
                                                                        ? Text::bounce(*person.bounceType)
                                                                        : QString();
                                                                },
                                                            .style = TableModel::Style::Muted}};
    switch (event) {
    case RecipientEvent::Opened:
        return opened;
    case RecipientEvent::Clicked:
        return clicked;
    case RecipientEvent::Bounced:
        return bounced;
    default:
        return plain;
    }
}

RecipientsModel::RecipientsModel(ResendClient &client, Clock &clock, const QString &broadcastId, RecipientEvent event,
                                 QObject *parent)
    : ResourceTableModel(client, clock, parent), m_broadcastId(broadcastId), m_event(event)
{
}

void RecipientsModel::prepare(ListPeopleOfBroadcast &list) const
{
    list.id = m_broadcastId;
    list.event = m_event;
}

NotOpenedModel::NotOpenedModel(RecipientsModel &delivered, RecipientsModel &opened, Clock &clock, QObject *parent)
    : RowListModel(clock, parent), m_delivered(delivered), m_opened(opened)
{
    connect(&delivered, &TableModel::phaseChanged, this, &NotOpenedModel::settle);
    connect(&opened, &TableModel::phaseChanged, this, &NotOpenedModel::settle);
    begin();
    settle();
}

void NotOpenedModel::refresh(HttpRequest::Priority priority)
{
    begin();
    m_delivered.refresh(priority);
    m_opened.refresh(priority);
}

void NotOpenedModel::settle()
{
    for (const RecipientsModel *model : {&m_delivered, &m_opened}) {
        if (model->phase() == Phase::FirstLoad || model->phase() == Phase::Refreshing)
            return;
        if (model->failure()) {
            fail(*model->failure());
            return;
        }
    }
    QSet<QString> hasOpened;
    for (int row = 0; row < m_opened.rowCount(); ++row)
        hasOpened.insert(m_opened.at(row).email.toLower());
    QList<BroadcastRecipient> rest;
    for (int row = 0; row < m_delivered.rowCount(); ++row) {
        if (!hasOpened.contains(m_delivered.at(row).email.toLower()))
            rest.push_back(m_delivered.at(row));
    }
    merge(rest);
    succeed(clock().now());
}

QByteArray peopleCsv(const QList<BroadcastRecipient> &people)
{
    QList<QStringList> rows{{u"email"_s, u"count"_s, u"bounce"_s, u"links"_s}};
    for (const BroadcastRecipient &person : people) {
        rows.push_back({person.email, person.count ? QString::number(*person.count) : QString(),
                        person.bounceType ? person.bounceType->text : QString(), linksOf(person)});
    }
    return csvText(rows);
}

} // namespace postroom
