// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "models/segment_counts.h"
#include "resend/segments/segment_api.h"

namespace postroom {

//! The account's segments, with the people in them as far as they were counted.
class SegmentsModel final : public ResourceTableModel<Segment, ListSegments>
{
    Q_OBJECT
public:
    enum ColumnId { Name, People, Subscribed, Counted, Created }; // the order of columns()
    //! Both must outlive the model.
    SegmentsModel(ResendClient &client, Clock &clock, QObject *parent = nullptr);

    SegmentCounts &counts() { return m_counts; }
    //! Has a first look at the people of every segment that was not counted: ten requests each at most.
    void lookAtAll();
    //! How many requests counting all segments again takes, as far as is known.
    int requestsToCountAll() const;
    void countAll();
    //! Time went on: how long ago they were counted is said anew.
    void tellAges();

    void create(const QString &name, Written done);
    void rename(const QString &id, const QString &name, Written done);
    void remove(const QString &id, Written done);

    QVariant data(const QModelIndex &index, int role) const override;

signals:
    //! Soon after a segment came or went, or one is called something else, by whatever that happened.
    void namesChanged();

protected:
    const QList<Column<Segment>> &columns() const override;

private:
    void tellNamesLater();

    SegmentCounts m_counts;
    bool m_tellingNames = false;
};

} // namespace postroom
