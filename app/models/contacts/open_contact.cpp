// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/open_contact.h"

#include <algorithm>
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
    m_readsAfterSaving = false;
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
    if (isSaving())
        m_readsAfterSaving = true;
    else
        load();
}

void OpenContact::load()
{
    m_reading.reset();
    m_readsAfterSaving = false;
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
    const GoneParts gone = topicsGone(m_id, read.value());
    m_read = read.value();
    m_saved = m_read->state();
    learnNames(*m_read);
    dropGone(m_id, gone);
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

// A contact is read with all topics it can choose of.
GoneParts OpenContact::topicsGone(const QString &id, const ReadContact &read) const
{
    GoneParts gone;
    const QMap<QString, bool> seen = m_typed.value(id).base.topics;
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        if (std::none_of(read.topics.begin(), read.topics.end(),
                         [&it](const ContactTopic &topic) { return topic.id == it.key(); }))
            gone.topics.insert(it.key(), m_topicNames.value(it.key()));
    }
    return gone;
}

void OpenContact::learnNames(const ReadContact &read)
{
    for (const ContactTopic &topic : read.topics)
        m_topicNames.insert(topic.id, topic.name);
}

void OpenContact::forget(const GoneParts &gone)
{
    if (m_read) {
        m_saved = without(m_saved, gone);
        m_read->forget(gone);
    }
    for (ContactSaving *saving : std::as_const(m_savings))
        saving->forget(gone);
    const QStringList ids = m_typed.keys();
    for (const QString &id : ids)
        dropGone(id, gone);
    if (m_reading)
        load(); // what is being read may have been told before
    else
        emit changed();
}

// Of what was typed of \a id.
void OpenContact::dropGone(const QString &id, const GoneParts &gone)
{
    const auto typed = m_typed.find(id);
    if (typed == m_typed.end())
        return;
    const LostWishes lost = lostWishes(typed->base, typed->state, gone);
    typed->base = without(typed->base, gone);
    typed->state = without(typed->state, gone);
    const QString email = typed->email;
    if (typed->state == typed->base && !m_savings.contains(id))
        m_typed.erase(typed);
    if (lost.isEmpty())
        return;
    Lost &all = m_lost[id];
    all.email = email;
    all.wishes.add(lost);
    emit wishesLost(id, email);
}

void OpenContact::nameTopics(const QMap<QString, QString> &names)
{
    bool anyOther = false;
    const auto name = [&](const QString &id, QString &shown) {
        const auto now = names.constFind(id);
        if (now == names.constEnd() || *now == shown)
            return;
        shown = *now;
        anyOther = true;
    };
    for (auto it = m_topicNames.begin(); it != m_topicNames.end(); ++it)
        name(it.key(), it.value());
    if (m_read) {
        for (ContactTopic &topic : m_read->topics)
            name(topic.id, topic.name);
    }
    if (anyOther)
        emit changed();
}

void OpenContact::setLost(const LostWishes &lost)
{
    if (lost == this->lost())
        return;
    if (lost.isEmpty())
        m_lost.remove(m_id);
    else
        m_lost[m_id].wishes = lost;
    emit changed();
}

// Whether it was there before, as far as that can be seen: it is known, or something is not as it was asked for.
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
    return added.wasThere || asked != before || (added.subscribed && !m_saved.subscribed);
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
    for (auto it = m_lost.begin(); it != m_lost.end(); ++it) {
        if (!m_typed.contains(it.key()))
            addresses.push_back(it->email);
    }
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
    follow(*saving, m_id);
    emit changed();
}

void OpenContact::follow(ContactSaving &what, const QString &id)
{
    ContactSaving *saving = &what;
    connect(saving, &ContactSaving::began, this, [this, saving, id] { begun(*saving, id); });
    connect(saving, &ContactSaving::advanced, this, [this, saving, id] { advanced(*saving, id); });
    connect(saving, &ContactSaving::segmentIsGone, this, [this, id](const QString &segment) {
        emit segmentFoundGone(segment);
        if (const auto wish = m_typed.find(id); wish != m_typed.end())
            wish->state.segments.remove(segment);
    });
    connect(saving, &ContactSaving::saved, this, [this, saving, id] {
        endSaving(id);
        emit wasSaved(id, saving->segmentsGone());
    });
    connect(saving, &ContactSaving::failed, this, [this, id](const ApiError &error) {
        const QString email = m_typed.value(id).email;
        endSaving(id);
        emit saveFailed(id, email, error);
    });
    connect(saving, &ContactSaving::changedElsewhere, this, [this, saving, id] {
        const QString email = m_typed.value(id).email;
        endUnsent(*saving, id);
        emit changedElsewhere(id, email);
    });
    connect(saving, &ContactSaving::wishesGone, this, [this, saving, id] {
        endUnsent(*saving, id);
        emit hadNothingToSave(id);
    });
}

// It only read what there is now.
void OpenContact::endUnsent(const ContactSaving &saving, const QString &id)
{
    dropGone(id, topicsGone(id, saving.read()));
    learnNames(saving.read());
    toStore(saving.read(), saving.now());
    if (id == m_id && m_read) {
        m_read = saving.read();
        m_saved = saving.now();
    }
    endSaving(id);
}

// From here on what is typed is typed on what the service has now.
void OpenContact::begun(const ContactSaving &saving, const QString &id)
{
    dropGone(id, topicsGone(id, saving.read()));
    learnNames(saving.read());
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
    }
    // What was typed while it was being saved is newer than what was saved.
    if (const auto typed = m_typed.constFind(id); typed != m_typed.constEnd() && typed->state == typed->base)
        m_typed.erase(typed);
    if (id == m_id && (!m_read || m_readsAfterSaving))
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
                          m_lost.remove(id);
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
