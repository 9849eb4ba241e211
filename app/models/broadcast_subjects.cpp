// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_subjects.h"

namespace postroom {

BroadcastSubjects::BroadcastSubjects(ResendClient &client, QObject *parent) : QObject(parent), m_client(client) {}

std::optional<QString> BroadcastSubjects::of(const QString &id) const
{
    const auto found = m_subjects.constFind(id);
    return found == m_subjects.constEnd() ? std::nullopt : std::optional(*found);
}

void BroadcastSubjects::want(const Broadcast &broadcast)
{
    const QString id = broadcast.id;
    if (m_fixed.contains(id) || m_fresh.contains(id) || m_asked.contains(id))
        return;
    m_asked.insert(id);
    m_client.call(GetBroadcast{.id = id}, HttpRequest::Priority::Background, this,
                  [this, id](const Outcome<BroadcastDetails> &outcome) {
                      m_asked.remove(id);
                      if (outcome) // else it is asked for when it is looked at again
                          take(outcome.value());
                      if (m_asked.isEmpty())
                          emit settled();
                  });
}

void BroadcastSubjects::take(const BroadcastDetails &details)
{
    const QString id = details.broadcast.id;
    m_fresh.insert(id);
    if (details.broadcast.status == BroadcastStatus::Sent)
        m_fixed.insert(id);
    const QString subject = details.subject.value_or(QString());
    if (of(id) == subject)
        return;
    m_subjects.insert(id, subject);
    emit changed(id);
}

void BroadcastSubjects::expire()
{
    m_fresh.clear();
}

} // namespace postroom
