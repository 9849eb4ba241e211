// SPDX-License-Identifier: Apache-2.0
#include "drafts/open_draft.h"

#include "base/clock.h"
#include "drafts/draft_saving.h"

#include <QUuid>

#include <algorithm>

namespace postroom {

namespace {

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Word<BroadcastStatus> draftStatus()
{
    return {BroadcastStatus::Draft, QStringLiteral("draft")};
}

} // namespace

OpenDraft::OpenDraft(ResendClient &client, Clock &clock, DraftJournal &journal, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_journal(journal), m_status(draftStatus())
{
    connect(&m_journal, &DraftJournal::stateChanged, this, [this](const QString &draftId) {
        if (draftId == m_draftId)
            emit changed();
    });
    connect(&m_client, &ResendClient::answered, this, [this](const std::optional<ApiError> &error) {
        if (!error)
            serviceAnswered();
    });
    connect(&m_client, &ResendClient::rightsChanged, this, &OpenDraft::rightsChanged);
}

OpenDraft::~OpenDraft() = default;

void OpenDraft::begin(const QString &draftId, const QString &broadcastId)
{
    m_asking = std::make_unique<QObject>();
    m_saving.reset();
    m_draftId = draftId;
    m_broadcastId = broadcastId;
    m_status = draftStatus();
    m_scheduledAt.reset();
    m_isGone = m_isRead = m_isReading = false;
    m_saved = {};
    m_read.reset();
    forgetSent();
    m_reworded.clear();
    m_contested.clear();
    m_createAskedAt = {};
    m_savedAt = {};
    m_failure.reset();
    m_retry = firstRetry;
    ++m_edit;
}

void OpenDraft::openNew(const BroadcastDraft &start)
{
    begin(freshId(), {});
    m_saved = m_wanted = start;
    m_hasContent = true;
    emit replaced();
    emit changed();
}

void OpenDraft::openBroadcast(const QString &id)
{
    if (const std::optional<JournalEntry> entry = m_journal.findBroadcast(id)) {
        restore(*entry);
        return;
    }
    begin(freshId(), id);
    read();
}

void OpenDraft::openEntry(const QString &draftId)
{
    if (const std::optional<JournalEntry> entry = m_journal.find(draftId))
        restore(*entry);
    else
        openNew();
}

void OpenDraft::restore(const JournalEntry &entry)
{
    begin(entry.draftId, entry.broadcastId);
    m_saved = entry.base;
    m_wanted = entry.draft;
    if (!entry.broadcastId.isEmpty())
        m_read = entry.read;
    m_sent = entry.sent;
    if (m_sent)
        m_sentFields = differences(*m_sent, m_saved);
    m_createAskedAt = entry.createAskedAt;
    // Nobody decided before it was closed, so nothing goes over theirs now either.
    m_contested = entry.contested;
    m_changedAt = entry.changedAt;
    m_restoredFrom = entry.changedAt;
    m_hasContent = true;
    emit replaced();
    if (m_broadcastId.isEmpty()) {
        startAutosave();
        emit changed();
    } else {
        read();
    }
}

void OpenDraft::read()
{
    m_isReading = true;
    emit changed();
    m_client.call(GetBroadcast{.id = m_broadcastId}, HttpRequest::Priority::Interactive, m_asking.get(),
                  [this](const Outcome<BroadcastDetails> &outcome) {
                      m_isReading = false;
                      wasRead(outcome);
                      emit changed();
                  });
}

void OpenDraft::wasRead(const Outcome<BroadcastDetails> &outcome)
{
    if (outcome) {
        m_failure.reset();
        m_retry = firstRetry;
        take(outcome.value(), Reading::Alone);
        startAutosave();
    } else if (outcome.error().kind == ApiError::Kind::NotFound) {
        m_isGone = true;
    } else {
        m_failure = outcome.error();
        retryLater();
    }
}

void OpenDraft::refresh()
{
    if (!m_isReading && !isSaving() && !m_broadcastId.isEmpty() && !m_isGone)
        read();
}

void OpenDraft::take(const BroadcastDetails &details, Reading reading)
{
    emit aboutToReplace();
    const BroadcastDraft now = BroadcastDraft::of(details);
    m_status = details.broadcast.status;
    m_scheduledAt = details.broadcast.scheduledAt;
    m_isRead = true;
    const BroadcastDraft wantedBefore = m_wanted;
    DraftFields merges;
    if (!m_hasContent) {
        m_saved = m_wanted = now;
        m_hasContent = true;
    } else {
        for (const DraftField field : allDraftFields)
            takeField(field, now, reading, merges);
    }
    m_read = now;
    forgetSent();
    m_contested.removeIf([this](DraftField field) { return sameIn(field, m_wanted, m_saved); });
    if (!isDirty())
        m_savedAt = m_clock.now();
    keep();
    if (m_wanted != wantedBefore)
        emit replaced();
    if (!merges.isEmpty())
        emit merged(merges);
}

void OpenDraft::takeField(DraftField field, const BroadcastDraft &now, Reading reading, DraftFields &merges)
{
    if (takeAsOurs(field, now, reading))
        return;
    const bool untouched = sameIn(field, m_wanted, m_saved);
    copyField(field, now, m_saved);
    if (reading == Reading::AfterUpdate && m_sentFields.contains(field)) {
        // Somebody was faster than the look after writing, or the service words it its own way: the person decides, and
        // is not asked again for what turns out to be the latter.
        copyField(field, now, m_wording);
        m_reworded.push_back(field);
    } else if (untouched) {
        copyField(field, now, m_wanted);
        merges.push_back(field);
        return;
    }
    if (!m_contested.contains(field))
        m_contested.push_back(field);
}

// Whether \a field holds nothing of anybody else; what it holds of ours is saved then.
bool OpenDraft::takeAsOurs(DraftField field, const BroadcastDraft &now, Reading reading)
{
    if (m_read && sameIn(field, now, *m_read) && !m_sentFields.contains(field))
        return true;
    if (m_sent && m_sentFields.contains(field)) {
        const bool arrived = alikeIn(field, *m_sent, now) || reading == Reading::AfterCreate
            || (m_reworded.contains(field) && reading == Reading::AfterUpdate);
        if (arrived) {
            copyField(field, *m_sent, m_saved);
            return true;
        }
        if (m_read && sameIn(field, now, *m_read))
            return true; // it did not arrive
    }
    const bool cannotTell = field == DraftField::Text && m_wanted.text.isGenerated() && !m_saved.text.isGenerated();
    if (!cannotTell && alikeIn(field, m_wanted, now)) {
        copyField(field, m_wanted, m_saved);
        return true;
    }
    if (field == DraftField::Text && isMadeAnew(now)) {
        if (!m_saved.text.isGenerated()) {
            const bool untouched = sameIn(field, m_wanted, m_saved);
            copyField(field, now, m_saved);
            if (untouched)
                copyField(field, now, m_wanted);
        }
        return true;
    }
    return !m_read && alikeIn(field, m_saved, now);
}

// The service makes the text anew when the HTML changes, unless it was given one.
bool OpenDraft::isMadeAnew(const BroadcastDraft &now) const
{
    const bool htmlIsAnother = !m_read || m_read->html != now.html;
    return htmlIsAnother && !now.text.isNone() && !m_saved.text.isNone();
}

void OpenDraft::forgetSent()
{
    m_sent.reset();
    m_sentFields.clear();
}

bool OpenDraft::canBeChanged() const
{
    return !m_isGone && (m_status == BroadcastStatus::Draft || m_status == BroadcastStatus::Scheduled);
}

OpenDraft::State OpenDraft::state() const
{
    if (m_isGone)
        return State::Gone;
    if (!m_hasContent)
        return m_failure && !m_isReading ? State::LoadFailed : State::Loading;
    if (isSaving())
        return State::Saving;
    if (!m_contested.isEmpty())
        return State::Conflict;
    if (!isDirty() && !m_createAskedAt.isValid())
        return m_broadcastId.isEmpty() ? State::Blank : State::Saved;
    if (!canBeChanged())
        return State::Fixed;
    if (!m_client.mayWrite())
        return State::KeptHere;
    if (m_failure)
        return isUnreached() ? State::KeptHere : State::Failed;
    if (!m_broadcastId.isEmpty() && sendable().isEmpty())
        return State::KeptHere;
    return blockers().isEmpty() ? State::Unsaved : State::KeptHere;
}

std::optional<DraftField> OpenDraft::refusedField() const
{
    return m_failure ? postroom::refusedField(*m_failure) : std::nullopt;
}

FieldFaults OpenDraft::blockers() const
{
    if (m_broadcastId.isEmpty())
        return createOf(m_wanted).faults();
    return updateOf(m_broadcastId, m_wanted, sendable()).faults();
}

bool OpenDraft::textStays() const
{
    return !m_broadcastId.isEmpty() && m_wanted.text.isGenerated() && !m_saved.text.isGenerated();
}

DraftFields OpenDraft::sendable() const
{
    DraftFields fields = changes();
    if (textStays())
        fields.removeOne(DraftField::Text);
    return fields;
}

void OpenDraft::setWanted(const BroadcastDraft &draft)
{
    if (!m_hasContent || draft == m_wanted)
        return;
    m_wanted = draft;
    m_changedAt = m_clock.now();
    ++m_edit;
    // Refused as it was; as it is now it may be taken.
    if (m_failure && !isUnreached())
        m_failure.reset();
    m_contested.removeIf([this](DraftField field) { return sameIn(field, m_wanted, m_saved); });
    keep();
    startAutosave();
    emit changed();
}

void OpenDraft::discard()
{
    emit aboutToReplace();
    if (!isDirty())
        return;
    m_wanted = m_saved;
    m_contested.clear();
    m_failure.reset();
    ++m_edit;
    keep();
    emit replaced();
    emit changed();
}

void OpenDraft::keep()
{
    if (!m_hasContent)
        return;
    if (!isDirty() && !m_createAskedAt.isValid()) {
        m_journal.remove(m_draftId);
        return;
    }
    m_journal.put({.draftId = m_draftId,
                   .broadcastId = m_broadcastId,
                   .changedAt = m_changedAt.isValid() ? m_changedAt : m_clock.now(),
                   .draft = m_wanted,
                   .base = m_saved,
                   .read = m_read.value_or(m_saved),
                   .sent = m_sent,
                   .createAskedAt = m_createAskedAt,
                   .contested = m_contested});
}

void OpenDraft::keepMine()
{
    if (m_contested.isEmpty())
        return;
    m_contested.clear();
    keep();
    emit changed();
    save();
}

void OpenDraft::takeTheirs()
{
    emit aboutToReplace();
    if (m_contested.isEmpty())
        return;
    for (const DraftField field : std::exchange(m_contested, {}))
        copyField(field, m_saved, m_wanted);
    if (!isDirty())
        m_savedAt = m_clock.now();
    ++m_edit;
    keep();
    startAutosave();
    emit replaced();
    emit changed();
}

QString OpenDraft::keepBoth()
{
    emit aboutToReplace();
    if (m_contested.isEmpty())
        return {};
    BroadcastDraft mine = m_wanted;
    //: Name of a copy of a broadcast that somebody else changed too; %1 is its name
    mine.name = tr("%1 (my version)").arg(m_wanted.name);
    const QString draftId = m_journal.putNew(mine, m_clock.now());
    m_contested.clear();
    discard();
    return draftId;
}

void OpenDraft::becomeCopy()
{
    emit aboutToReplace();
    if (!m_hasContent)
        return;
    const QString before = m_draftId;
    const bool wasGone = m_isGone;
    begin(freshId(), {});
    if (!wasGone && !m_wanted.name.isEmpty())
        //: Name of a copy of a broadcast; %1 is its name
        m_wanted.name = tr("%1 (copy)").arg(m_wanted.name);
    m_changedAt = m_clock.now();
    m_restoredFrom.reset();
    keep();
    m_journal.remove(before);
    startAutosave();
    emit replaced();
    emit changed();
}

} // namespace postroom
