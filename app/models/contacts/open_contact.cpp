// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/open_contact.h"

#include <utility>

namespace postroom {

OpenContact::OpenContact(ResendClient &client, ContactStore &store, QObject *parent)
    : QObject(parent), m_client(client), m_store(store)
{
}

OpenContact::~OpenContact() = default;

void OpenContact::open(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_read.reset();
    m_saved = {};
    load();
}

void OpenContact::openAdded(const AddedContact &added)
{
    m_added.insert(added.id, added);
    if (added.id == m_id)
        refresh();
    else
        open(added.id);
}

void OpenContact::refresh()
{
    if (!isSaving())
        load();
}

void OpenContact::load()
{
    m_reading.reset();
    m_failure.reset();
    // What is being saved is read as soon as it is: an answer from before could come after it.
    if (!m_id.isEmpty() && !isSaving()) {
        m_reading = std::make_unique<ContactReading>(
            m_client, m_id, [this](const Outcome<ReadContact> &read) { arrived(read); });
    }
    emit changed();
}

void OpenContact::arrived(const Outcome<ReadContact> &read)
{
    m_reading.release()->deleteLater(); // it is what calls here
    if (!read) {
        m_failure = read.error();
        emit changed();
        return;
    }
    m_read = read.value();
    m_saved = m_read->state();
    if (wanted() == m_saved)
        m_typed.remove(m_id);
    toStore(*m_read, m_saved);
    const bool wasThere = takeOverAdded();
    emit changed();
    if (wasThere)
        emit wasThereBefore();
    if (isChangedElsewhere())
        emit changedElsewhere(m_id, m_typed.value(m_id).email);
}

// Whether it was there before, as far as that can be seen: something is not as it was asked for.
bool OpenContact::takeOverAdded()
{
    if (!m_added.contains(m_id))
        return false;
    const AddedContact added = m_added.take(m_id);
    ContactState asked = wanted();
    const ContactState before = asked;
    if (!added.firstName.isEmpty() && added.firstName != m_saved.firstName.trimmed())
        asked.firstName = added.firstName;
    if (!added.lastName.isEmpty() && added.lastName != m_saved.lastName.trimmed())
        asked.lastName = added.lastName;
    if (!added.subscribed)
        asked.subscribed = false;
    if (!added.segmentId.isEmpty())
        asked.segments.insert(added.segmentId);
    setWanted(asked);
    return asked != before || (added.subscribed && !m_saved.subscribed);
}

void OpenContact::toStore(const ReadContact &read, const ContactState &state) const
{
    const std::optional<ContactPlace> place = m_store.put(read.details.contact);
    if (!place)
        return;
    m_store.setProperties(read.details.contact.id, state.properties);
    m_store.setSegmentsOf(*place, QStringList(state.segments.begin(), state.segments.end()));
    for (auto it = state.topics.begin(); it != state.topics.end(); ++it)
        m_store.setTopic(it.key(), *place, it.value());
}

std::optional<Contact> OpenContact::contact() const
{
    if (m_id.isEmpty())
        return {};
    if (m_read)
        return m_read->details.contact;
    const std::optional<ContactPlace> place = m_store.find(m_id);
    return place ? std::optional(m_store.at(*place)) : std::nullopt;
}

const QList<ContactTopic> &OpenContact::topics() const
{
    static const QList<ContactTopic> none;
    return m_read ? m_read->topics : none;
}

ContactState OpenContact::wanted() const
{
    const auto typed = m_typed.find(m_id);
    return typed == m_typed.end() || !isLoaded() ? m_saved : merged(typed->base, typed->state, m_saved);
}

void OpenContact::setWanted(const ContactState &state)
{
    if (!isLoaded() || state == wanted())
        return;
    Typed typed = m_typed.value(m_id, {.email = m_read->details.contact.email, .base = m_saved, .state = m_saved});
    // From here on the person sees what somebody else made of it; that they were not asked about it is kept.
    typed.isChangedElsewhere = isChangedElsewhere();
    typed.base = m_saved;
    typed.state = state;
    if (state == m_saved && !isSaving())
        m_typed.remove(m_id);
    else
        m_typed.insert(m_id, typed);
    emit changed();
}

bool OpenContact::isChangedElsewhere() const
{
    const auto typed = m_typed.find(m_id);
    if (typed == m_typed.end() || !isLoaded())
        return false;
    return typed->isChangedElsewhere || postroom::isChangedElsewhere(typed->base, typed->state, m_saved);
}

void OpenContact::discard()
{
    if (!isSaving() && m_typed.remove(m_id))
        emit changed();
}

QStringList OpenContact::unsavedAddresses() const
{
    QStringList addresses;
    for (const Typed &typed : m_typed)
        addresses.push_back(typed.email);
    addresses.sort(Qt::CaseInsensitive);
    return addresses;
}

void OpenContact::save(bool overwrite)
{
    if (isSaving() || !isDirty() || !isLoaded())
        return;
    const Typed typed = m_typed.value(m_id);
    if (!typed.state.unreadable.isEmpty())
        return;
    m_reading.reset(); // saving reads by itself
    auto *saving = new ContactSaving(m_client,
                                     {.id = m_id,
                                      .base = typed.base,
                                      .typed = typed.state,
                                      .isChangedElsewhere = typed.isChangedElsewhere,
                                      .overwrite = overwrite},
                                     this);
    m_savings.insert(m_id, saving);
    connect(saving, &ContactSaving::began, this, [this, saving, id = m_id] { begun(*saving, id); });
    connect(saving, &ContactSaving::advanced, this, [this, saving, id = m_id] { advanced(*saving, id); });
    connect(saving, &ContactSaving::segmentIsGone, this, [this, id = m_id](const QString &segment) {
        if (const auto wish = m_typed.find(id); wish != m_typed.end())
            wish->state.segments.remove(segment);
    });
    connect(saving, &ContactSaving::saved, this, [this, saving, id = m_id] {
        endSaving(id);
        emit wasSaved(id, saving->segmentsGone());
    });
    connect(saving, &ContactSaving::failed, this, [this, id = m_id](const ApiError &error) {
        const QString email = m_typed.value(id).email;
        endSaving(id);
        emit saveFailed(id, email, error);
    });
    connect(saving, &ContactSaving::changedElsewhere, this, [this, saving, id = m_id] {
        const QString email = m_typed.value(id).email;
        toStore(saving->read(), saving->now());
        if (id == m_id && m_read) {
            m_read = saving->read();
            m_saved = saving->now();
        }
        endSaving(id);
        emit changedElsewhere(id, email);
    });
    emit changed();
}

// From here on what is typed is typed on what the service has now.
void OpenContact::begun(const ContactSaving &saving, const QString &id)
{
    if (const auto typed = m_typed.find(id); typed != m_typed.end()) {
        typed->state = merged(typed->base, typed->state, saving.now());
        typed->isChangedElsewhere = false;
    }
    advanced(saving, id);
}

void OpenContact::advanced(const ContactSaving &saving, const QString &id)
{
    if (const auto typed = m_typed.find(id); typed != m_typed.end())
        typed->base = saving.now();
    if (id != m_id || !m_read)
        return;
    m_read = saving.read();
    m_saved = saving.now();
    emit changed();
}

void OpenContact::endSaving(const QString &id)
{
    ContactSaving *saving = m_savings.take(id);
    saving->deleteLater(); // it is what calls here
    if (saving->hasBegun()) {
        ReadContact read = saving->read();
        const ContactState &now = saving->now();
        Contact &contact = read.details.contact;
        contact.firstName = now.firstName.isEmpty() ? std::nullopt : std::optional(now.firstName);
        contact.lastName = now.lastName.isEmpty() ? std::nullopt : std::optional(now.lastName);
        contact.unsubscribed = !now.subscribed;
        toStore(read, now);
        if (id == m_id && m_read)
            m_read = read;
        // What was typed while it was being saved is newer than what was saved.
        if (const auto typed = m_typed.constFind(id); typed != m_typed.constEnd() && typed->state == typed->base)
            m_typed.erase(typed);
    }
    if (id == m_id && !m_read)
        load();
    else
        emit changed();
}

void OpenContact::remove(const QString &id, std::function<void(const std::optional<ApiError> &)> done)
{
    m_client.call(DeleteContact{id}, HttpRequest::Priority::Interactive, this,
                  [this, id, done = std::move(done)](const Outcome<Deleted> &outcome) {
                      std::optional<ApiError> error;
                      if (!outcome && outcome.error().kind != ApiError::Kind::NotFound)
                          error = outcome.error();
                      if (!error) {
                          m_typed.remove(id);
                          m_added.remove(id);
                          if (ContactSaving *saving = m_savings.take(id)) {
                              saving->disconnect(this);
                              saving->deleteLater();
                          }
                          m_store.remove(id);
                          if (id == m_id)
                              open({});
                      }
                      done(error);
                  });
}

} // namespace postroom
