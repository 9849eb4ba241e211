// SPDX-License-Identifier: Apache-2.0
#include "pages/contact_parts.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/readable.h"
#include "models/account_models.h"
#include "pages/group_boxes.h"
#include "pages/lost_note.h"
#include "pages/property_fields.h"

#include <QVBoxLayout>

namespace postroom {

ContactParts::ContactParts(OpenContact &contact, AccountModels &models, QWidget *parent)
    : QWidget(parent), m_contact(contact), m_models(models),
      m_watch(contact, models.segments, models.topics, models.contactProperties), m_properties(new PropertyFields),
      m_segments(new GroupBoxes), m_topics(new GroupBoxes), m_lostValues(new LostNote), m_lostSegments(new LostNote),
      m_lostTopics(new LostNote)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    addSection(column, tr("Properties"), m_lostValues, m_properties);
    addSection(column, tr("Segments"), m_lostSegments, m_segments);
    addSection(column, tr("Topics"), m_lostTopics, m_topics);

    connect(m_properties, &PropertyFields::typed, this, [this](const ContactProperty &property, const QString &text) {
        change([&](ContactState &state) { takeTyped(state, m_contact.saved(), property, text); });
    });
    connect(m_segments, &GroupBoxes::toggled, this, [this](const QString &id, bool on) {
        change([&](ContactState &state) {
            if (on)
                state.segments.insert(id);
            else
                state.segments.remove(id);
        });
    });
    connect(m_topics, &GroupBoxes::toggled, this, [this](const QString &id, bool on) {
        change([&](ContactState &state) { state.topics.insert(id, on); });
    });
    connect(m_lostValues, &LostNote::closed, this, [this] { closeNote([](LostWishes &lost) { lost.values.clear(); }); });
    connect(m_lostSegments, &LostNote::closed, this,
            [this] { closeNote([](LostWishes &lost) { lost.segments.clear(); }); });
    connect(m_lostTopics, &LostNote::closed, this, [this] { closeNote([](LostWishes &lost) { lost.topics.clear(); }); });
    const ContactPropertiesModel &properties = models.contactProperties;
    connect(&properties, &TableModel::phaseChanged, this, &ContactParts::followProperties);
    connect(&properties, &TableModel::rowsInserted, this, &ContactParts::followProperties);
    connect(&properties, &TableModel::rowsRemoved, this, &ContactParts::followProperties);
    connect(&properties, &TableModel::dataChanged, this, &ContactParts::followProperties);
    const SegmentsModel &segments = models.segments;
    connect(&segments, &TableModel::phaseChanged, this, &ContactParts::showGroups);
    connect(&segments, &SegmentsModel::namesChanged, this, &ContactParts::showGroups);
}

void ContactParts::addSection(QVBoxLayout *column, const QString &title, LostNote *note, QWidget *part)
{
    column->addWidget(new Label(TextKind::Strong, title));
    column->addWidget(note);
    column->addWidget(part);
}

void ContactParts::settle(bool afresh)
{
    followProperties();
    m_properties->fill(m_contact.wanted(), m_contact.saved(), afresh);
    showGroups();
    showLost();
}

void ContactParts::followProperties()
{
    const ContactPropertiesModel &model = m_models.contactProperties;
    QList<ContactProperty> properties;
    for (int row = 0; row < model.rowCount(); ++row)
        properties.push_back(model.at(row));
    if (!m_properties->setProperties(properties))
        return;
    m_properties->fill(m_contact.wanted(), m_contact.saved(), false);
    orderTabs();
}

void ContactParts::showGroups()
{
    const SegmentsModel &segments = m_models.segments;
    QList<GroupBoxes::Group> groups;
    for (int row = 0; row < segments.rowCount(); ++row)
        groups.push_back({segments.at(row).id, segments.at(row).name});
    const bool areOtherSegments = m_segments->setGroups(groups);
    groups.clear();
    for (const ContactTopic &topic : m_contact.topics())
        groups.push_back({topic.id, topic.name});
    const bool areOtherTopics = m_topics->setGroups(groups);
    if (areOtherSegments || areOtherTopics)
        orderTabs();
    const ContactState state = m_contact.wanted();
    m_segments->check([&state](const QString &id) { return state.segments.contains(id); });
    m_topics->check([&state](const QString &id) { return state.topics.value(id); });
}

void ContactParts::showLost()
{
    const LostWishes lost = m_contact.lost();
    QStringList sentences;
    QStringList typed;
    for (auto it = lost.values.begin(); it != lost.values.end(); ++it) {
        //: %1 is the key of a property, %2 a value that was typed for it
        sentences << tr("The property “%1” was deleted. What you typed for it cannot be saved any more: “%2”.")
                         .arg(shortened(it.key()), shortened(it.value()));
        typed << it.value();
    }
    m_lostValues->say(sentences, typed.join(QLatin1Char('\n')));
    sentences.clear();
    for (const QString &name : lost.segments)
        //: %1 is the name of a segment
        sentences << tr("The segment “%1” was deleted. What you had changed about it here is gone with it.")
                         .arg(shortened(name));
    m_lostSegments->say(sentences);
    sentences.clear();
    for (const QString &name : lost.topics)
        //: %1 is the name of a topic
        sentences << tr("The topic “%1” was deleted. What you had changed about it here is gone with it.")
                         .arg(shortened(name));
    m_lostTopics->say(sentences);
}

bool ContactParts::focusUnreadable()
{
    return m_properties->focusUnreadable(m_contact.wanted());
}

void ContactParts::tabFrom(QWidget *before)
{
    m_tabFrom = before;
    orderTabs();
}

// What is made later would else come behind everything there is.
void ContactParts::orderTabs()
{
    QWidget *before = m_tabFrom;
    for (const QList<QWidget *> &part : {m_lostValues->controls(), m_properties->controls(), m_lostSegments->controls(),
                                         m_segments->controls(), m_lostTopics->controls(), m_topics->controls()}) {
        for (QWidget *control : part) {
            if (before)
                QWidget::setTabOrder(before, control);
            before = control;
        }
    }
}

void ContactParts::change(const std::function<void(ContactState &)> &edit)
{
    ContactState state = m_contact.wanted();
    edit(state);
    m_contact.setWanted(state);
}

void ContactParts::closeNote(const std::function<void(LostWishes &)> &forget)
{
    LostWishes lost = m_contact.lost();
    forget(lost);
    m_contact.setLost(lost);
}

} // namespace postroom
