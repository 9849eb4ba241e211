// SPDX-License-Identifier: Apache-2.0
#include "models/segments_model.h"

#include <QLocale>

#include <utility>

namespace postroom {

SegmentsModel::SegmentsModel(ResendClient &client, Clock &clock, QObject *parent)
    : ResourceTableModel(client, clock, parent), m_counts(client, clock)
{
    connect(&m_counts, &SegmentCounts::changed, this, [this](const QString &id) {
        const int row = rowOf(id);
        if (row >= 0)
            emit dataChanged(index(row, People), index(row, Counted));
    });
    connect(this, &QAbstractItemModel::rowsInserted, this, &SegmentsModel::tellNamesLater);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SegmentsModel::tellNamesLater);
    connect(this, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &topLeft) {
        if (topLeft.column() == Name)
            tellNamesLater();
    });
}

// Not from within a merge, in the middle of which segments are missing that are there.
void SegmentsModel::tellNamesLater()
{
    if (std::exchange(m_tellingNames, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tellingNames = false;
            emit namesChanged();
        },
        Qt::QueuedConnection);
}

void SegmentsModel::lookAtAll()
{
    for (int row = 0; row < rowCount(); ++row)
        m_counts.look(at(row).id);
}

int SegmentsModel::requestsToCountAll() const
{
    int requests = 0;
    for (int row = 0; row < rowCount(); ++row)
        requests += qMax(1, (m_counts.of(at(row).id).value_or(SegmentCount()).people + 99) / 100);
    return requests;
}

void SegmentsModel::countAll()
{
    for (int row = 0; row < rowCount(); ++row)
        m_counts.count(at(row).id, HttpRequest::Priority::Background);
}

void SegmentsModel::tellAges()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, Counted), index(rowCount() - 1, Counted));
}

void SegmentsModel::create(const QString &name, Written done)
{
    write(
        CreateSegment{.name = name},
        [this, name](const ObjectId &created) {
            prepend({created.id, name, clock().now()}); // the answer tells no time
            refresh(HttpRequest::Priority::Normal);
        },
        std::move(done));
}

void SegmentsModel::rename(const QString &id, const QString &name, Written done)
{
    write(
        RenameSegment{.id = id, .name = name},
        [this, id, name](const ObjectId &) { changeRow(id, [&name](Segment &row) { row.name = name; }); },
        std::move(done));
}

void SegmentsModel::remove(const QString &id, Written done)
{
    ResourceTableModel::remove(DeleteSegment{.id = id}, id,
                               [this, id, done = std::move(done)](const std::optional<ApiError> &error) {
                                   if (!error)
                                       m_counts.forget(id);
                                   done(error);
                               });
}

const QList<Column<Segment>> &SegmentsModel::columns() const
{
    static const QList<Column<Segment>> all{
        {.title = [] { return tr("Segment"); },
         .text = [](const Segment &s) { return s.name; },
         .style = Style::Strong},
        //: Column: how many people are in a segment
        {.title = [] { return tr("People"); },
         .text = [](const Segment &) { return QString(); },
         .style = Style::Number},
        //: Column: how many people of a segment get its broadcasts
        {.title = [] { return tr("Subscribed"); },
         .text = [](const Segment &) { return QString(); },
         .style = Style::Number},
        //: Column: when the people of a segment were counted
        {.title = [] { return tr("Counted"); },
         .text = [](const Segment &) { return QString(); },
         .style = Style::Muted},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const Segment &s) { return s.createdAt; }},
    };
    return all;
}

QVariant SegmentsModel::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const bool isCount = index.isValid() && column >= People && column <= Counted;
    if (!isCount || (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole))
        return ResourceTableModel::data(index, role);
    const std::optional<SegmentCount> count = m_counts.of(at(index.row()).id);
    if (role == SortRole) {
        if (!count)
            return -1.0;
        return column == Counted ? double(count->asOf.toMSecsSinceEpoch())
                                 : double(column == People ? count->people : count->subscribed);
    }
    if (!count)
        return {};
    if (column == Counted) {
        if (role == Qt::ToolTipRole)
            return count->asOf.isValid() ? QVariant(fullTime(count->asOf)) : QVariant();
        //: In the column "Counted": people are being counted now
        if (count->counting)
            return tr("Counting…");
        if (count->failure)
            //: In the column "Counted": the count broke off
            return tr("Failed");
        return count->asOf.isValid() ? relativeTime(count->asOf, clock().now()) : QString();
    }
    if (role == Qt::ToolTipRole)
        return {};
    if (!count->asOf.isValid())
        return {};
    const QString number = QLocale().toString(column == People ? count->people : count->subscribed);
    //: At least so many people, because not all have been counted; %1 is a number
    return count->complete ? number : tr("%1 or more").arg(number);
}

} // namespace postroom
