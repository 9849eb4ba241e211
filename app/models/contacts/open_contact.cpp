// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/open_contact.h"

#include "models/property_value.h"

namespace postroom {

using Value = ContactProperty::Value;

namespace {

ContactState stateOf(const ContactDetails &details, const QSet<QString> &segments, const QMap<QString, bool> &topics)
{
    ContactState state;
    state.firstName = details.contact.firstName.value_or(QString());
    state.lastName = details.contact.lastName.value_or(QString());
    state.subscribed = !details.contact.unsubscribed;
    for (auto it = details.properties.begin(); it != details.properties.end(); ++it)
        state.properties.insert(it.key(), storedValue(it.value()));
    state.segments = segments;
    state.topics = topics;
    return state;
}

Change<QString> nameChange(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    return after.isEmpty() ? Change<QString>::clear() : Change<QString>::set(after);
}

Change<PropertyValue> valueChange(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return Change<PropertyValue>::set(*text);
    if (const auto *number = std::get_if<double>(&value))
        return Change<PropertyValue>::set(*number);
    return Change<PropertyValue>::clear();
}

//! What of a contact's own fields differs.
UpdateContact updateOf(const QString &id, const ContactState &before, const ContactState &after)
{
    UpdateContact update{.idOrEmail = id};
    update.firstName = nameChange(before.firstName, after.firstName);
    update.lastName = nameChange(before.lastName, after.lastName);
    if (before.subscribed != after.subscribed)
        update.unsubscribed = !after.subscribed;
    QSet<QString> keys(before.properties.keyBegin(), before.properties.keyEnd());
    keys.unite(QSet<QString>(after.properties.keyBegin(), after.properties.keyEnd()));
    for (const QString &key : std::as_const(keys)) {
        if (before.properties.value(key) != after.properties.value(key))
            update.properties.insert(key, valueChange(after.properties.value(key)));
    }
    return update;
}

bool isNothing(const UpdateContact &update)
{
    return update.firstName.isLeft() && update.lastName.isLeft() && !update.unsubscribed && update.properties.isEmpty();
}

} // namespace

struct OpenContact::Saving
{
    QString id;
    ContactState target;
    bool overwrite = false;
    QStringList segmentsGone;
    std::deque<std::function<void()>> steps;
};

OpenContact::OpenContact(ResendClient &client, ContactStore &store, QObject *parent)
    : QObject(parent), m_client(client), m_store(store)
{
}

OpenContact::~OpenContact() = default;

void OpenContact::open(const QString &id)
{
    if (id == m_id)
        return;
    m_saving.reset(); // what is under way arrives; nobody waits for it here
    m_id = id;
    m_details.reset();
    m_segments.reset();
    m_topics.reset();
    m_topicList.clear();
    m_failure.reset();
    m_saved = {};
    load();
}

void OpenContact::refresh()
{
    if (!isSaving())
        load();
}

template<Operation Op, typename Take>
void OpenContact::ask(const Op &operation, Take take)
{
    ++m_left;
    m_client.call(operation, HttpRequest::Priority::Interactive, m_reading.get(),
                  [this, take](Outcome<typename Op::Result> outcome) {
                      --m_left;
                      if (outcome)
                          take(outcome.value());
                      else
                          m_failure = outcome.error();
                      arrived();
                  });
}

void OpenContact::load()
{
    m_reading = std::make_unique<QObject>();
    m_left = 0;
    m_failure.reset();
    if (m_id.isEmpty()) {
        emit changed();
        return;
    }
    ask(GetContact{m_id}, [this](const ContactDetails &details) { m_details = details; });
    ask(ListContactSegments{.idOrEmail = m_id}, [this](const ListPage<Segment> &page) {
        QSet<QString> ids;
        for (const Segment &segment : page.items)
            ids.insert(segment.id);
        m_segments = ids;
    });
    ask(ListContactTopics{.idOrEmail = m_id}, [this](const ListPage<ContactTopic> &page) {
        QMap<QString, bool> choices;
        for (const ContactTopic &topic : page.items)
            choices.insert(topic.id, topic.subscription == TopicChoice::OptIn);
        m_topics = choices;
        m_topicList = page.items;
    });
    emit changed();
}

void OpenContact::arrived()
{
    if (m_left == 0 && isLoaded() && !m_failure)
        settle();
    emit changed();
}

void OpenContact::settle()
{
    m_saved = stateOf(*m_details, *m_segments, *m_topics);
    if (m_typed.value(m_id, m_saved) == m_saved)
        m_typed.remove(m_id);
    toStore();
}

void OpenContact::toStore() const
{
    Contact contact = m_details->contact;
    contact.firstName = m_saved.firstName.isEmpty() ? std::nullopt : std::optional(m_saved.firstName);
    contact.lastName = m_saved.lastName.isEmpty() ? std::nullopt : std::optional(m_saved.lastName);
    contact.unsubscribed = !m_saved.subscribed;
    const std::optional<ContactPlace> place = m_store.put(contact);
    if (!place)
        return;
    m_store.setProperties(contact.id, m_saved.properties);
    m_store.setSegmentsOf(*place, QStringList(m_saved.segments.begin(), m_saved.segments.end()));
    for (auto it = m_saved.topics.begin(); it != m_saved.topics.end(); ++it)
        m_store.setTopic(it.key(), *place, it.value());
}

std::optional<Contact> OpenContact::contact() const
{
    if (m_id.isEmpty())
        return {};
    if (m_details)
        return m_details->contact;
    const std::optional<ContactPlace> place = m_store.find(m_id);
    return place ? std::optional(m_store.at(*place)) : std::nullopt;
}

void OpenContact::setWanted(const ContactState &state)
{
    if (m_id.isEmpty() || state == wanted())
        return;
    if (state == m_saved)
        m_typed.remove(m_id);
    else
        m_typed.insert(m_id, state);
    emit changed();
}

void OpenContact::discard()
{
    if (m_typed.remove(m_id))
        emit changed();
}

void OpenContact::save(bool overwrite)
{
    if (isSaving() || !isDirty() || !isLoaded())
        return;
    m_saving = std::make_unique<Saving>();
    m_saving->id = m_id;
    m_saving->target = wanted();
    m_saving->overwrite = overwrite;
    emit changed();
    send(GetContact{m_id}, [this] { sendDetails(); });
}

// \a gone: what to do where the service does not know it (any more); else that ends the saving like every other error.
template<Operation Op>
void OpenContact::send(const Op &operation, std::function<void()> then, std::function<void()> gone)
{
    m_client.call(operation, HttpRequest::Priority::Interactive, m_reading.get(),
                  [this, id = m_id, then, gone](Outcome<typename Op::Result> outcome) {
                      if (!m_saving || m_saving->id != id)
                          return;
                      if (!outcome) {
                          if (gone && outcome.error().kind == ApiError::Kind::NotFound)
                              gone();
                          else
                              endSaving(outcome.error());
                          return;
                      }
                      if constexpr (std::is_same_v<typename Op::Result, ContactDetails>)
                          m_details = outcome.value();
                      then();
                  });
}

void OpenContact::sendDetails()
{
    // m_details is now what the service has; m_saved what the person saw when typing.
    const ContactState now = stateOf(*m_details, m_saved.segments, m_saved.topics);
    // As wanted already: an earlier saving was carried out although no good answer came.
    ContactState asked = m_saving->target;
    asked.segments = m_saved.segments;
    asked.topics = m_saved.topics;
    if (now != m_saved && now != asked && !m_saving->overwrite) {
        m_saving.reset();
        m_saved = now;
        emit changed();
        emit changedElsewhere();
        return;
    }
    m_saved = now;
    const ContactState &target = m_saving->target;
    const QString id = m_id;
    if (const UpdateContact update = updateOf(id, m_saved, target); !isNothing(update)) {
        m_saving->steps.push_back([this, update, target] {
            send(update, [this, target] {
                m_saved.firstName = target.firstName;
                m_saved.lastName = target.lastName;
                m_saved.subscribed = target.subscribed;
                m_saved.properties = target.properties;
                nextStep();
            });
        });
    }
    for (const QString &segment : QSet<QString>(target.segments) - m_saved.segments) {
        m_saving->steps.push_back([this, id, segment] {
            send(
                AddContactToSegment{.idOrEmail = id, .segmentId = segment},
                [this, segment] {
                    m_saved.segments.insert(segment);
                    nextStep();
                },
                [this, segment] {
                    m_saving->segmentsGone.push_back(segment);
                    m_saving->target.segments.remove(segment);
                    if (const auto typed = m_typed.find(m_id); typed != m_typed.end())
                        typed->segments.remove(segment);
                    nextStep();
                });
        });
    }
    for (const QString &segment : QSet<QString>(m_saved.segments) - target.segments) {
        m_saving->steps.push_back([this, id, segment] {
            const auto isOut = [this, segment] {
                m_saved.segments.remove(segment);
                nextStep();
            };
            send(RemoveContactFromSegment{.idOrEmail = id, .segmentId = segment}, isOut, isOut);
        });
    }
    QList<TopicSubscription> topics;
    for (auto it = target.topics.begin(); it != target.topics.end(); ++it) {
        if (m_saved.topics.value(it.key()) != it.value())
            topics.push_back({it.key(), it.value() ? TopicChoice::OptIn : TopicChoice::OptOut});
    }
    if (!topics.isEmpty()) {
        m_saving->steps.push_back([this, id, topics, target] {
            send(UpdateContactTopics{.idOrEmail = id, .topics = topics}, [this, target] {
                m_saved.topics = target.topics;
                nextStep();
            });
        });
    }
    nextStep();
}

void OpenContact::nextStep()
{
    if (m_saving->steps.empty()) {
        endSaving({});
        return;
    }
    const auto step = std::move(m_saving->steps.front());
    m_saving->steps.pop_front();
    step();
}

void OpenContact::endSaving(const std::optional<ApiError> &error)
{
    const ContactState target = m_saving->target;
    const QStringList segmentsGone = m_saving->segmentsGone;
    m_saving.reset();
    // What was typed while it was being saved is newer than what was saved.
    if (m_typed.value(m_id) == target && target == m_saved)
        m_typed.remove(m_id);
    toStore();
    emit changed();
    if (error)
        emit saveFailed(*error);
    else
        emit wasSaved(segmentsGone);
}

void OpenContact::remove(std::function<void(const std::optional<ApiError> &)> done)
{
    m_client.call(DeleteContact{m_id}, HttpRequest::Priority::Interactive, this,
                  [this, id = m_id, done = std::move(done)](Outcome<Deleted> outcome) {
                      std::optional<ApiError> error;
                      if (!outcome && outcome.error().kind != ApiError::Kind::NotFound)
                          error = outcome.error();
                      if (!error) {
                          m_typed.remove(id);
                          m_store.remove(id);
                          if (id == m_id)
                              open({});
                      }
                      done(error);
                  });
}

} // namespace postroom
