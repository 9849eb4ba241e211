// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/open_contact.h"
#include "models/table_model.h"

#include <functional>

namespace postroom {

class ContactPropertiesModel;
class SegmentsModel;
class TopicsModel;

//! Keeps the open contact in step with the account's segments, topics and properties, by whoever's hand these change: what
//! is gone from its list is gone from the contact, a topic that is new or called something else is so there too.
class ContactPartsWatch final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this.
    ContactPartsWatch(OpenContact &contact, const SegmentsModel &segments, const TopicsModel &topics,
                      const ContactPropertiesModel &properties, QObject *parent = nullptr);

private:
    using Names = QMap<QString, QString>; // by id
    void watchRemovals(const TableModel &model, Names &going, std::function<QString(int row)> nameOf);
    void watchTopics();
    void settleLater();
    void settle();

    OpenContact &m_contact;
    const SegmentsModel &m_segments;
    const TopicsModel &m_topics;
    const ContactPropertiesModel &m_properties;
    // Since it was settled last: taken out of their lists, or put there.
    Names m_goingSegments;
    Names m_goingTopics;
    Names m_goingProperties; // their keys by id
    Names m_changedTopics;
    bool m_settling = false;
};

} // namespace postroom
