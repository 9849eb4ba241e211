// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/segment_members.h"

namespace postroom {

SegmentMembers::SegmentMembers(const SegmentCounts &counts, ContactStore &store, QObject *parent)
    : QObject(parent), m_counts(counts), m_store(store)
{
    connect(&counts, &SegmentCounts::begun, this, [this](const QString &segmentId) {
        m_readings.insert(segmentId, {.before = m_store.segment(segmentId).members});
    });
    connect(&counts, &SegmentCounts::pageRead, this, &SegmentMembers::takePage);
    connect(&counts, &SegmentCounts::counted, this, &SegmentMembers::settle);
    connect(&store, &ContactStore::changed, this, [this](const ContactStore::Change &change) {
        if (change.cleared)
            m_readings.clear(); // its places are void
    });
}

void SegmentMembers::takePage(const QString &segmentId, const QList<Contact> &people)
{
    QList<ContactPlace> members;
    for (const std::optional<ContactPlace> &place : m_store.put(people)) {
        if (place)
            members.push_back(*place);
    }
    PlaceSet &read = m_readings[segmentId].read;
    for (const ContactPlace place : members)
        read.insert(place);
    m_store.addMembers(segmentId, members);
}

void SegmentMembers::settle(const QString &segmentId, const QStringList &contactIds)
{
    const Reading reading = m_readings.take(segmentId);
    const PlaceSet here = m_store.segment(segmentId).members;
    PlaceSet members;
    for (const QString &id : contactIds) {
        const std::optional<ContactPlace> place = m_store.find(id);
        if (place && here.contains(*place)) // whoever was read was put there: who is not any more was taken out here
            members.insert(*place);
    }
    here.forEach([&](ContactPlace place) {
        if (!reading.before.contains(place) && !reading.read.contains(place))
            members.insert(place); // put there here, meanwhile
    });
    m_store.setMembers(segmentId, members, m_counts.of(segmentId).value_or(SegmentCount()).asOf);
}

} // namespace postroom
