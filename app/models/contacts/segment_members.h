// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_store.h"
#include "models/segment_counts.h"

#include <QHash>
#include <QObject>

namespace postroom {

//! Tells a store who is in a segment, from what counting its people reads. Who is put into the segment or taken out of it
//! here while it is counted stays as the person left it: the pages read before do not know of that.
class SegmentMembers final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this.
    SegmentMembers(const SegmentCounts &counts, ContactStore &store, QObject *parent = nullptr);

private:
    struct Reading
    {
        PlaceSet before = {}; //!< who was in it when the reading began
        PlaceSet read = {};   //!< whom the pages had
    };
    void takePage(const QString &segmentId, const QList<Contact> &people);
    void settle(const QString &segmentId, const QStringList &contactIds);

    const SegmentCounts &m_counts;
    ContactStore &m_store;
    QHash<QString, Reading> m_readings;
};

} // namespace postroom
