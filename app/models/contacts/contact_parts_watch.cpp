// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_parts_watch.h"

#include "models/contact_properties_model.h"
#include "models/segments_model.h"
#include "models/topics_model.h"

#include <algorithm>
#include <utility>

namespace postroom {

namespace {

// A merge may take a row out and put it in elsewhere.
QMap<QString, QString> reallyGone(QMap<QString, QString> &going, const TableModel &model)
{
    QMap<QString, QString> gone = std::exchange(going, {});
    gone.removeIf([&model](QMap<QString, QString>::iterator one) { return model.rowOf(one.key()) >= 0; });
    return gone;
}

} // namespace

ContactPartsWatch::ContactPartsWatch(OpenContact &contact, const SegmentsModel &segments, const TopicsModel &topics,
                                     const ContactPropertiesModel &properties, QObject *parent)
    : QObject(parent), m_contact(contact), m_segments(segments), m_topics(topics), m_properties(properties)
{
    watchRemovals(segments, m_goingSegments, [this](int row) { return m_segments.at(row).name; });
    watchRemovals(topics, m_goingTopics, [this](int row) { return m_topics.at(row).name; });
    watchRemovals(properties, m_goingProperties, [this](int row) { return m_properties.at(row).key; });
    watchTopics();
    connect(&contact, &OpenContact::segmentFoundGone, this, [this](const QString &id) {
        if (const int row = m_segments.rowOf(id); row >= 0)
            m_contact.forget({.segments = {{id, m_segments.at(row).name}}});
    });
}

void ContactPartsWatch::watchRemovals(const TableModel &model, Names &going, std::function<QString(int row)> nameOf)
{
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, &model, &going, nameOf = std::move(nameOf)](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    going.insert(model.idAt(row), nameOf(row));
                settleLater();
            });
}

void ContactPartsWatch::watchTopics()
{
    const auto note = [this](int first, int last) {
        for (int row = first; row <= last; ++row)
            m_changedTopics.insert(m_topics.at(row).id, m_topics.at(row).name);
        settleLater();
    };
    connect(&m_topics, &QAbstractItemModel::rowsInserted, this, [this, note](const QModelIndex &, int first, int last) {
        if (m_topics.phase() != TableModel::Phase::FirstLoad) // else it is only the list that is new
            note(first, last);
    });
    connect(&m_topics, &QAbstractItemModel::dataChanged, this,
            [note](const QModelIndex &from, const QModelIndex &to) { note(from.row(), to.row()); });
}

void ContactPartsWatch::settleLater()
{
    if (std::exchange(m_settling, true))
        return;
    QMetaObject::invokeMethod(this, &ContactPartsWatch::settle, Qt::QueuedConnection);
}

void ContactPartsWatch::settle()
{
    m_settling = false;
    const GoneParts gone{.segments = reallyGone(m_goingSegments, m_segments),
                         .topics = reallyGone(m_goingTopics, m_topics),
                         .properties = reallyGone(m_goingProperties, m_properties).values()};
    if (!gone.isEmpty())
        m_contact.forget(gone);
    const Names changed = std::exchange(m_changedTopics, {});
    if (changed.isEmpty())
        return;
    m_contact.nameTopics(changed);
    const QList<ContactTopic> &known = m_contact.topics();
    const bool isNewThere = std::any_of(changed.keyBegin(), changed.keyEnd(), [&](const QString &id) {
        return m_topics.rowOf(id) >= 0
            && std::none_of(known.begin(), known.end(), [&id](const ContactTopic &topic) { return topic.id == id; });
    });
    // What the contact is to a topic it has not been asked about, only the service can say.
    if (isNewThere && m_contact.isLoaded())
        m_contact.refresh();
}

} // namespace postroom
