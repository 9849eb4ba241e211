// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/property_counts.h"

#include <vector>

namespace postroom {

PropertyCounts::PropertyCounts(const ContactStore &store, QObject *parent) : QObject(parent), m_store(store) {}

PropertyCounts::Result PropertyCounts::countIn(const ContactSnapshot &snapshot)
{
    std::vector<int> withValue(std::size_t(snapshot.propertyKeys.size()), 0);
    Result result;
    for (ContactPlace place = 0; place < snapshot.end; ++place) {
        if (snapshot.flags(place) & ContactRows::Removed)
            continue;
        ++result.all;
        const ContactRecord record = snapshot.record(place);
        if (!record.knowsProperties())
            continue;
        ++result.known;
        for (const ContactRecord::Property &property : record.properties()) {
            if (property.key < withValue.size())
                ++withValue[property.key];
        }
    }
    for (std::size_t key = 0; key < withValue.size(); ++key) {
        if (withValue[key] > 0)
            result.withValue.insert(snapshot.propertyKeys.at(qsizetype(key)), withValue[key]);
    }
    return result;
}

void PropertyCounts::count()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_threads.start([this, snapshot = m_store.snapshot()] {
        m_threads.tell([this, result = countIn(snapshot)] {
            m_busy = false;
            m_result = result;
            emit counted();
            if (std::exchange(m_again, false))
                count();
        });
    });
}

} // namespace postroom
