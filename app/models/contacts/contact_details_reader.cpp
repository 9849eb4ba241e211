// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_details_reader.h"

#include "base/clock.h"
#include "models/property_value.h"
#include "resend/contacts/contact_groups_api.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace postroom {

namespace {

constexpr int leastToGuessFrom = 10; // contacts

} // namespace

ContactDetailsReader::ContactDetailsReader(ResendClient &client, Clock &clock, ContactStore &store, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_store(store)
{
    connect(&store, &ContactStore::changed, this, &ContactDetailsReader::noteStore);
}

bool ContactDetailsReader::lacksTopics(Place place) const
{
    return std::any_of(m_topicIds.begin(), m_topicIds.end(),
                       [this, place](const QString &id) { return !m_store.topic(id).known.contains(place); });
}

int ContactDetailsReader::missingTopics(const QStringList &topicIds) const
{
    QList<PlaceSet> known;
    for (const QString &id : topicIds)
        known.push_back(m_store.topic(id).known);
    int missing = 0;
    for (Place place = 0; place < m_store.end(); ++place) {
        const bool lacks = std::any_of(known.begin(), known.end(),
                                       [place](const PlaceSet &set) { return !set.contains(place); });
        missing += m_store.isThere(place) && lacks ? 1 : 0;
    }
    return missing;
}

void ContactDetailsReader::start(const QStringList &topicIds)
{
    if (m_state == State::Reading || m_state == State::Paused)
        return;
    stop();
    m_topicIds = topicIds;
    m_all = std::max(missing(), topicIds.isEmpty() ? 0 : missingTopics(topicIds));
    go();
}

void ContactDetailsReader::go()
{
    if (!m_reading)
        m_reading = std::make_unique<QObject>();
    m_failure.reset();
    m_state = State::Reading;
    m_since = m_clock.elapsed();
    m_doneThen = m_done;
    emit changed();
    pump();
}

void ContactDetailsReader::pause()
{
    if (m_state != State::Reading)
        return;
    m_state = State::Paused;
    emit changed();
}

void ContactDetailsReader::resume()
{
    if (m_state == State::Paused || m_state == State::Failed)
        go();
}

void ContactDetailsReader::stop()
{
    m_reading.reset();
    m_next = 0;
    m_again.clear();
    m_jobs.clear();
    m_done = 0;
    m_all = 0;
    m_failure.reset();
    if (std::exchange(m_state, State::Idle) != State::Idle)
        emit changed();
}

ContactDetailsReader::Progress ContactDetailsReader::progress() const
{
    Progress progress{.done = m_done, .all = std::max(m_all, m_done)};
    const int lately = m_done - m_doneThen;
    if (m_state == State::Reading && lately >= leastToGuessFrom) {
        const auto each = std::chrono::duration<double>(m_clock.elapsed() - m_since) / lately;
        progress.timeLeft = std::chrono::ceil<std::chrono::seconds>(each * (progress.all - m_done));
    }
    return progress;
}

void ContactDetailsReader::pump()
{
    while (m_state == State::Reading && m_jobs.size() < mostUnderWay) {
        std::optional<Place> place;
        if (!m_again.empty()) {
            place = m_again.back();
            m_again.pop_back();
        } else if (m_next < m_store.end()) {
            place = m_next++;
        } else {
            break;
        }
        const Job job{.details = !m_store.knowsProperties(*place), .topics = lacksTopics(*place)};
        if (!m_store.isThere(*place) || (!job.details && !job.topics))
            continue;
        m_jobs.insert(*place, job);
        run(*place);
    }
    if (m_state == State::Reading && m_jobs.isEmpty()) {
        stop();
        emit finished();
    }
}

void ContactDetailsReader::run(Place place)
{
    if (m_jobs[place].details)
        readDetails(place);
    else
        readTopics(place);
}

void ContactDetailsReader::readDetails(Place place)
{
    const QString id = m_store.idAt(place);
    m_client.call(GetContact{id}, HttpRequest::Priority::Background, m_reading.get(),
                  [this, place](Outcome<ContactDetails> details) {
                      if (!details) {
                          fail(place, details.error());
                          return;
                      }
                      Job &job = m_jobs[place];
                      if (job.isStale) { // what is here is younger than the answer
                          m_again.push_back(place);
                          end(place);
                          return;
                      }
                      QMap<QString, ContactStore::Value> values;
                      for (auto it = details.value().properties.begin(); it != details.value().properties.end(); ++it)
                          values.insert(it.key(), storedValue(it.value()));
                      std::optional<Place> here;
                      {
                          const QScopedValueRollback putting(m_putting, true);
                          here = m_store.put(details.value().contact);
                          m_store.setProperties(details.value().contact.id, values);
                      }
                      job.details = false;
                      // At another place, behind the others, it is another contact, whose turn comes.
                      if (job.topics && here == place) {
                          readTopics(place);
                          return;
                      }
                      ++m_done;
                      end(place);
                  });
}

void ContactDetailsReader::readTopics(Place place, const QString &after)
{
    ListContactTopics list{.idOrEmail = m_store.idAt(place)};
    list.page.after = after;
    m_client.call(list, HttpRequest::Priority::Background, m_reading.get(),
                  [this, place, after](Outcome<ListPage<ContactTopic>> topics) {
                      if (!topics) {
                          topicsFailed(place, after, topics.error());
                          return;
                      }
                      if (m_jobs.value(place).isStale) {
                          m_again.push_back(place);
                          end(place);
                          return;
                      }
                      const QList<ContactTopic> &items = topics.value().items;
                      {
                          const QScopedValueRollback putting(m_putting, true);
                          for (const ContactTopic &topic : items)
                              m_store.setTopic(topic.id, place, topic.subscription == TopicChoice::OptIn);
                      }
                      if (!topics.value().hasMore) {
                          ++m_done;
                          end(place);
                      } else if (items.isEmpty() || items.constLast().id == after) {
                          fail(place, {.kind = ApiError::Kind::BadAnswer,
                                       .message = QStringLiteral("has_more: expected a page with something new")});
                      } else {
                          readTopics(place, items.constLast().id);
                      }
                  });
}

// A list that is changed while it is paged can lose what a page goes on from: that says nothing about the contact.
void ContactDetailsReader::topicsFailed(Place place, const QString &after, const ApiError &error)
{
    using Kind = ApiError::Kind;
    const bool cursorIsGone = !after.isEmpty() && (error.kind == Kind::Rejected || error.kind == Kind::NotFound);
    if (cursorIsGone && m_jobs[place].restarts++ < mostRestarts) {
        readTopics(place);
        return;
    }
    ApiError told = error;
    if (cursorIsGone)
        told.kind = Kind::Rejected;
    fail(place, told);
}

void ContactDetailsReader::end(Place place)
{
    m_jobs.remove(place);
    emit changed();
    pump();
}

void ContactDetailsReader::fail(Place place, const ApiError &error)
{
    if (error.kind == ApiError::Kind::NotFound) {
        const QScopedValueRollback putting(m_putting, true);
        m_store.remove(m_store.idAt(place));
        ++m_done;
        end(place);
        return;
    }
    m_again.push_back(place);
    m_failure = error;
    m_state = State::Failed;
    end(place);
}

void ContactDetailsReader::noteStore(const ContactStore::Change &change)
{
    if (change.cleared) {
        stop();
        return;
    }
    if (m_putting)
        return;
    for (const Place place : change.changed) {
        const auto job = m_jobs.find(place);
        if (job != m_jobs.end())
            job->isStale = true;
    }
}

} // namespace postroom
