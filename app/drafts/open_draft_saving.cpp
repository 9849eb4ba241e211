// SPDX-License-Identifier: Apache-2.0
// Saving: looking first, sending what differs, reading back; and making a new broadcast exactly once.
#include "base/clock.h"
#include "drafts/draft_saving.h"

#include <algorithm>

namespace postroom {

namespace {

using Kind = ApiError::Kind;

// How far the service's clock and this computer's may be apart.
constexpr qint64 clocksApartSeconds = 15 * 60;

bool isOfNetwork(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Offline:
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::TlsRefused:
    case Kind::ProxyRefused:
        return true;
    default:
        return false;
    }
}

} // namespace

bool OpenDraft::isUnreached() const
{
    return m_failure
        && (isOfNetwork(*m_failure) || m_failure->kind == Kind::ServerFault || m_failure->kind == Kind::RateLimited
            || m_failure->kind == Kind::Cancelled);
}

void OpenDraft::setAutosave(bool on)
{
    if (m_autosave == on)
        return;
    m_autosave = on;
    ++m_edit;
    startAutosave();
    emit changed();
}

void OpenDraft::startAutosave()
{
    if (!m_autosave || (!isDirty() && !m_createAskedAt.isValid()))
        return;
    m_clock.after(autosavePause, this, [this, edit = m_edit] {
        if (edit == m_edit)
            startSaving(false);
    });
}

void OpenDraft::retryLater()
{
    if (!isUnreached())
        return;
    m_clock.after(m_retry, this, [this, edit = ++m_edit] {
        if (edit == m_edit)
            serviceAnswered();
    });
    m_retry = std::min(m_retry * 2, lastRetry);
}

// It answers, or it is time to see whether it does.
void OpenDraft::serviceAnswered()
{
    // What is answered at all was asked with a key that is taken: perhaps another one than before.
    const bool keyWasRefused = m_failure
        && (m_failure->kind == Kind::InvalidKey || m_failure->kind == Kind::RestrictedKey);
    if (!(isUnreached() || keyWasRefused) || m_isReading || isSaving())
        return;
    if (keyWasRefused) {
        m_failure.reset();
        emit changed();
    }
    if (!m_hasContent || (!m_isRead && !m_broadcastId.isEmpty()))
        read();
    else if (m_autosave)
        startSaving(false);
}

// What was kept here meanwhile goes to the service as soon as it may.
void OpenDraft::rightsChanged()
{
    if (m_failure && m_failure->kind == Kind::NotAllowedHere)
        m_failure.reset();
    if (m_client.mayWrite())
        startAutosave();
    emit changed();
}

void OpenDraft::save()
{
    startSaving(true);
}

void OpenDraft::saveUnasked()
{
    startSaving(false);
}

void OpenDraft::startSaving(bool asked)
{
    if (isSaving() || !m_hasContent || m_isGone || !m_contested.isEmpty() || !m_client.mayWrite())
        return;
    const bool isNew = m_broadcastId.isEmpty();
    if (isNew ? (!asked && !isDirty() && !m_createAskedAt.isValid()) : sendable().isEmpty())
        return;
    // What goes out at a set time is changed by a person's word only.
    if (!canBeChanged() || (!asked && m_status != BroadcastStatus::Draft))
        return;
    if (!blockers().isEmpty() && !m_createAskedAt.isValid()) {
        emit changed();
        return;
    }
    m_saving = std::make_unique<Saving>();
    m_saving->asked = asked;
    m_failure.reset();
    ++m_edit;
    emit changed();
    if (!isNew)
        look();
    else if (m_createAskedAt.isValid())
        makeSure(true);
    else
        create();
}

void OpenDraft::look()
{
    m_client.call(GetBroadcast{.id = m_broadcastId}, HttpRequest::Priority::Interactive, m_saving.get(),
                  [this](const Outcome<BroadcastDetails> &outcome) {
                      if (!outcome) {
                          m_isGone = outcome.error().kind == Kind::NotFound;
                          endSaving(outcome.error());
                          return;
                      }
                      take(outcome.value(), Reading::Alone);
                      const bool becameScheduled = m_status == BroadcastStatus::Scheduled && !m_saving->asked;
                      if (!m_contested.isEmpty() || becameScheduled || !canBeChanged()) {
                          m_saving.reset();
                          emit changed();
                      } else if (sendable().isEmpty()) {
                          endSaving({});
                      } else {
                          update();
                      }
                  });
}

void OpenDraft::update()
{
    m_saving->target = m_wanted;
    m_saving->fields = sendable();
    m_sent = m_saving->target;
    m_sentFields = m_saving->fields;
    keep();
    m_client.call(updateOf(m_broadcastId, m_saving->target, m_saving->fields), HttpRequest::Priority::Interactive,
                  m_saving.get(), [this](const Outcome<ObjectId> &outcome) {
                      if (outcome) {
                          for (const DraftField field : std::as_const(m_saving->fields))
                              copyField(field, m_saving->target, m_saved);
                          confirm(Reading::AfterUpdate);
                          return;
                      }
                      const ApiError error = outcome.error();
                      if (!error.mayHaveHappened)
                          forgetSent();
                      if (error.kind == Kind::NotFound && !postroom::refusedField(error))
                          m_isGone = true;
                      endSaving(error);
                      // It may have gone out meanwhile: the status says so.
                      if (error.kind == Kind::Forbidden)
                          refresh();
                  });
}

// Reads what the service made of what was written. It has it, whether this can be read now or not.
void OpenDraft::confirm(Reading reading)
{
    m_client.call(GetBroadcast{.id = m_broadcastId}, HttpRequest::Priority::Interactive, m_saving.get(),
                  [this, reading](const Outcome<BroadcastDetails> &outcome) {
                      if (outcome)
                          take(outcome.value(), reading);
                      endSaving({});
                  });
}

void OpenDraft::endSaving(const std::optional<ApiError> &error)
{
    const bool asked = m_saving->asked;
    m_saving.reset();
    m_failure = error;
    if (!error) {
        m_retry = firstRetry;
        if (!isDirty())
            m_savedAt = m_clock.now();
        // What was typed meanwhile.
        if (m_contested.isEmpty() && (m_status == BroadcastStatus::Draft || !asked))
            startAutosave();
    } else if (m_autosave || asked) {
        retryLater();
    }
    keep();
    emit changed();
    if (!error && m_contested.isEmpty())
        emit wasSaved();
}

void OpenDraft::create()
{
    m_saving->target = m_wanted;
    m_sent = m_wanted;
    m_sentFields = DraftFields(allDraftFields.begin(), allDraftFields.end());
    m_createAskedAt = m_clock.now();
    keep();
    // The journal knows first, so that also after a crash it is looked for before it is made again. A disk that takes
    // nothing must not keep it from the service.
    if (kept() != JournalState::Pending) {
        sendCreate();
        return;
    }
    connect(&m_journal, &DraftJournal::stateChanged, m_saving.get(), [this](const QString &draftId) {
        if (draftId == m_draftId && kept() != JournalState::Pending) {
            m_journal.disconnect(m_saving.get());
            sendCreate();
        }
    });
    m_journal.retry();
}

void OpenDraft::sendCreate()
{
    m_client.call(createOf(m_saving->target), HttpRequest::Priority::Interactive, m_saving.get(),
                  [this](const Outcome<ObjectId> &outcome) {
                      if (outcome) {
                          wasMade(outcome.value().id);
                          return;
                      }
                      const ApiError error = outcome.error();
                      if (error.mayHaveHappened) {
                          makeSure(true);
                          return;
                      }
                      m_createAskedAt = {};
                      forgetSent();
                      endSaving(error);
                  });
}

void OpenDraft::wasMade(const QString &id)
{
    m_broadcastId = id;
    m_createAskedAt = {};
    m_saved = m_sent.value_or(m_wanted);
    m_read.reset();
    keep();
    emit created(id);
    confirm(Reading::AfterCreate);
}

// A create went out and nobody knows what became of it: it is looked for among the drafts, twice where \a again, because a
// service may still be at it.
void OpenDraft::makeSure(bool again)
{
    m_saving->candidates.clear();
    listCandidates({}, again);
}

void OpenDraft::listCandidates(const QString &after, bool again)
{
    ListBroadcasts list;
    list.page.after = after;
    m_client.call(list, HttpRequest::Priority::Interactive, m_saving.get(),
                  [this, again](const Outcome<ListPage<Broadcast>> &outcome) {
                      if (!outcome) {
                          endSaving(outcome.error()); // still not known: the next saving asks again
                          return;
                      }
                      const QDateTime earliest = m_createAskedAt.addSecs(-clocksApartSeconds);
                      const QList<Broadcast> &page = outcome.value().items;
                      for (const Broadcast &broadcast : page) {
                          const bool fits = broadcast.status == BroadcastStatus::Draft
                              && broadcast.createdAt >= earliest && broadcast.name.value_or(QString()) == m_sent->name
                              && broadcast.segmentId == m_sent->segmentId && !m_journal.findBroadcast(broadcast.id);
                          if (fits)
                              m_saving->candidates.push_back(broadcast);
                      }
                      if (outcome.value().hasMore && !page.isEmpty() && page.last().createdAt >= earliest)
                          listCandidates(page.last().id, again);
                      else
                          tryCandidate(again);
                  });
}

void OpenDraft::tryCandidate(bool again)
{
    if (m_saving->candidates.isEmpty()) {
        if (again) {
            m_clock.after(settling, m_saving.get(), [this] { makeSure(false); });
            return;
        }
        m_createAskedAt = {};
        forgetSent();
        endSaving(ApiError{.kind = Kind::ConnectionLost});
        return;
    }
    const QString id = m_saving->candidates.takeFirst().id;
    m_client.call(GetBroadcast{.id = id}, HttpRequest::Priority::Interactive, m_saving.get(),
                  [this, id, again](const Outcome<BroadcastDetails> &outcome) {
                      if (!outcome && outcome.error().kind != Kind::NotFound) {
                          endSaving(outcome.error());
                          return;
                      }
                      const bool isIt = outcome
                          && std::all_of(allDraftFields.begin(), allDraftFields.end(), [&](DraftField field) {
                                            return alikeIn(field, *m_sent, BroadcastDraft::of(outcome.value()));
                                        });
                      if (isIt)
                          wasMade(id);
                      else
                          tryCandidate(again);
                  });
}

} // namespace postroom
