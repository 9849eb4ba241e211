// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_saving.h"

namespace postroom {

ContactSaving::ContactSaving(ResendClient &client, const Wish &wish, QObject *parent)
    : QObject(parent), m_client(client), m_wish(wish)
{
    new ContactReading(client, wish.id, [this](const Outcome<ReadContact> &read) { compare(read); }, this);
}

void ContactSaving::compare(const Outcome<ReadContact> &read)
{
    if (!read) {
        emit failed(read.error());
        return;
    }
    m_read = read.value();
    forget(topicsGone());
    m_now = m_read.state();
    if (m_wish.typed == m_wish.base) {
        emit wishesGone();
        return;
    }
    const bool isOther = m_wish.isChangedElsewhere || isChangedElsewhere(m_wish.base, m_wish.typed, m_now);
    if (isOther && !m_wish.overwrite) {
        emit changedElsewhere();
        return;
    }
    // Against what is there now: what nobody touched here stays as somebody else made it.
    const ContactState target = merged(m_wish.base, m_wish.typed, m_now);
    if (const std::optional<UpdateContact> update = contactUpdate(m_wish.id, m_now, target)) {
        m_steps.push_back([this, update, target] {
            send(*update, [this, target] {
                m_now.firstName = target.firstName;
                m_now.lastName = target.lastName;
                m_now.subscribed = target.subscribed;
                m_now.properties = target.properties;
            });
        });
    }
    planSegments(target);
    if (const QList<TopicSubscription> topics = topicUpdate(m_now, target); !topics.isEmpty()) {
        m_steps.push_back([this, topics, target] {
            QList<TopicSubscription> there = topics;
            there.removeIf([this](const TopicSubscription &topic) { return m_gone.topics.contains(topic.topicId); });
            if (there.isEmpty()) {
                nextStep();
                return;
            }
            send(UpdateContactTopics{.idOrEmail = m_wish.id, .topics = there},
                 [this, target] { m_now.topics = target.topics; });
        });
    }
    m_hasBegun = true;
    emit began();
    nextStep();
}

// A contact is read with all topics there are.
GoneParts ContactSaving::topicsGone() const
{
    GoneParts gone;
    for (auto it = m_wish.base.topics.begin(); it != m_wish.base.topics.end(); ++it)
        gone.topics.insert(it.key(), QString());
    for (const ContactTopic &topic : m_read.topics)
        gone.topics.remove(topic.id);
    return gone;
}

void ContactSaving::forget(const GoneParts &gone)
{
    m_gone.segments.insert(gone.segments);
    m_gone.topics.insert(gone.topics);
    m_gone.properties += gone.properties;
    m_read.forget(m_gone);
    m_now = without(m_now, m_gone);
    m_wish.base = without(m_wish.base, m_gone);
    m_wish.typed = without(m_wish.typed, m_gone);
}

void ContactSaving::planSegments(const ContactState &target)
{
    for (const QString &segment : QSet<QString>(target.segments) - m_now.segments) {
        m_steps.push_back([this, segment] {
            send(
                AddContactToSegment{.idOrEmail = m_wish.id, .segmentId = segment},
                [this, segment] { m_now.segments.insert(segment); },
                [this, segment] {
                    m_segmentsGone.push_back(segment);
                    emit segmentIsGone(segment);
                });
        });
    }
    for (const QString &segment : QSet<QString>(m_now.segments) - target.segments) {
        m_steps.push_back([this, segment] {
            const auto isOut = [this, segment] { m_now.segments.remove(segment); };
            send(RemoveContactFromSegment{.idOrEmail = m_wish.id, .segmentId = segment}, isOut, isOut);
        });
    }
}

// \a gone: what to do where the service does not know it (any more); else that ends the saving like every other error.
template<Operation Op>
void ContactSaving::send(const Op &operation, std::function<void()> then, std::function<void()> gone)
{
    m_client.call(operation, HttpRequest::Priority::Interactive, this,
                  [this, then, gone](const Outcome<typename Op::Result> &outcome) {
                      const bool isGone = gone && !outcome && outcome.error().kind == ApiError::Kind::NotFound;
                      if (!outcome && !isGone) {
                          emit failed(outcome.error());
                          return;
                      }
                      if (isGone)
                          gone();
                      else
                          then();
                      m_now = without(m_now, m_gone);
                      emit advanced();
                      nextStep();
                  });
}

void ContactSaving::nextStep()
{
    if (m_steps.empty()) {
        emit saved();
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
}

} // namespace postroom
