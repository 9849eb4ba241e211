// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_fields.h"
#include "drafts/draft_journal.h"
#include "resend/resend_client.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace postroom {

class Clock;

//! A broadcast a person writes: what the service last said of it, and what the person made of that. Every change goes to
//! the journal at once and to the service after a pause, where it can go. Saving sends what differs and nothing else; it
//! looks first whether somebody else changed the broadcast meanwhile, and never writes over what they changed unasked.
//! Where it cannot be saved (a field is missing, no network, it is gone or out already) it stays in the journal.
//!
//! For one broadcast: open it once, see OpenDrafts.
class OpenDraft final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Loading,    //!< being read; there is nothing to show yet
        LoadFailed, //!< it could not be read (failure()), and nothing of it is kept here
        Blank,      //!< a new one, as it was started
        Saved,      //!< the service has all of it, since savedAt()
        Saving,
        Unsaved,  //!< it will be saved after a pause (autosave()), or when save() is called
        KeptHere, //!< the service cannot have it now: blockers() stand in the way, it was not reached (failure()), or the
                  //!< account is read-only on this computer
        Failed,   //!< the service refused it (failure(), refusedField()); what is changed next is tried again
        Conflict, //!< somebody else changed what was changed here too: theirs(), contested()
        Gone,     //!< somebody deleted it; what was changed stays here, see becomeCopy()
        Fixed,    //!< status() does not let it be changed, and something was changed here; see becomeCopy()
    };
    Q_ENUM(State)

    //! From the last change to saving by itself.
    static constexpr std::chrono::milliseconds autosavePause{4000};
    //! Between two tries where the service is not reached: from the first to the last.
    static constexpr std::chrono::milliseconds firstRetry{5000};
    static constexpr std::chrono::milliseconds lastRetry{60000};
    //! Before a broadcast that may have been made is looked for once more.
    static constexpr std::chrono::milliseconds settling{3000};

    //! All must outlive this.
    OpenDraft(ResendClient &client, Clock &clock, DraftJournal &journal, QObject *parent = nullptr);
    ~OpenDraft() override;

    //! Starts a new one. Nothing is kept or saved before it differs from \a start.
    void openNew(const BroadcastDraft &start = {});
    //! Reads a broadcast; with what the journal has of it, which is there at once.
    void openBroadcast(const QString &id);
    //! Goes on with what the journal keeps under \a draftId, if it does.
    void openEntry(const QString &draftId);

    //! Our own name of it, in the journal; changes with becomeCopy().
    const QString &draftId() const { return m_draftId; }
    //! The service's; empty while it is not there.
    const QString &broadcastId() const { return m_broadcastId; }
    //! As the service last said; a draft before that.
    const Word<BroadcastStatus> &status() const { return m_status; }
    const std::optional<QDateTime> &scheduledAt() const { return m_scheduledAt; }
    //! There is something to show and change: not while Loading, nor after LoadFailed.
    bool hasContent() const { return m_hasContent; }
    //! The service has been asked, or need not be: saved() is what it has.
    bool isRead() const { return m_broadcastId.isEmpty() || m_isRead; }
    //! Whether status() lets it be changed: drafts, and scheduled ones, which are never saved without being asked for.
    //! One of a status not known here is left alone: nobody can say what a change would do to it.
    bool canBeChanged() const;
    //! When the unsaved work that was found in the journal was last changed; nothing where none was.
    const std::optional<QDateTime> &restoredFrom() const { return m_restoredFrom; }

    State state() const;
    //! UTC; when it was last known that the service has all of it.
    const QDateTime &savedAt() const { return m_savedAt; }
    //! Whether what is not saved is safe on this computer.
    JournalState kept() const { return m_journal.state(m_draftId); }
    const std::optional<ApiError> &failure() const { return m_failure; }
    //! The part of it the service refused, as far as it said so.
    std::optional<DraftField> refusedField() const;
    //! Why the service would not take it now: parts that are missing or wrong, named as on the wire (draftFieldOnWire()).
    FieldFaults blockers() const;
    //! The text is to be made from the HTML again, which the service does for new broadcasts only: what it has stays until
    //! the person writes one, wants none, or makes a copy.
    bool textStays() const;

    //! As the service has it; what it was started with while it is not there.
    const BroadcastDraft &saved() const { return m_saved; }
    //! As the person wants it.
    const BroadcastDraft &wanted() const { return m_wanted; }
    //! From the editor, at every change; replaced() is not emitted for it.
    void setWanted(const BroadcastDraft &draft);
    bool isDirty() const { return m_hasContent && m_wanted != m_saved; }
    DraftFields changes() const { return differences(m_wanted, m_saved); }
    //! Back to what is saved.
    void discard();

    void setAutosave(bool on);
    bool autosave() const { return m_autosave; }
    //! Saves now what can be. Also tries again what failed.
    void save();
    //! Saves now what would be saved after the pause, and no more: nobody asked for it.
    void saveUnasked();
    bool isSaving() const { return m_saving != nullptr; }
    //! Reads it again; what was changed here stays. For recover() and F5.
    void refresh();

    //! In a Conflict: what the service has, and the parts both changed. mine is wanted().
    const BroadcastDraft &theirs() const { return m_saved; }
    const DraftFields &contested() const { return m_contested; }
    //! Ends the conflict: what was written here goes over theirs.
    void keepMine();
    //! Ends the conflict: contested parts become theirs.
    void takeTheirs();
    //! Ends the conflict: this becomes theirs, mine goes to the journal as a new one of its own. Returns its draftId.
    QString keepBoth();
    //! What was written here becomes a new broadcast, at once here and at the service as any new one: for Gone and Fixed,
    //! and for textStays().
    void becomeCopy();

signals:
    //! Anything of it.
    void changed();
    //! wanted() may become something else in a moment: what was typed last and is not set yet is to be set now.
    void aboutToReplace();
    //! wanted() is something else than was set: somebody else's changes, a discarded or taken version. The editor shows
    //! it anew.
    void replaced();
    //! Somebody else changed \a fields, none of which was changed here: they are in wanted() now.
    void merged(const postroom::DraftFields &fields);
    void wasSaved();
    //! It has come to be at the service, under broadcastId().
    void created(const QString &broadcastId);

private:
    struct Saving;
    //! What came before the service was read.
    enum class Reading { Alone, AfterUpdate, AfterCreate };

    void begin(const QString &draftId, const QString &broadcastId);
    void restore(const JournalEntry &entry);
    void read();
    void wasRead(const Outcome<BroadcastDetails> &outcome);
    void take(const BroadcastDetails &details, Reading reading);
    void takeField(DraftField field, const BroadcastDraft &now, Reading reading, DraftFields &merges);
    bool takeAsOurs(DraftField field, const BroadcastDraft &now, Reading reading);
    bool isMadeAnew(const BroadcastDraft &now) const;
    DraftFields sendable() const;
    void forgetSent();

    void keep();
    void startAutosave();
    void retryLater();
    void serviceAnswered();
    void rightsChanged();
    bool isUnreached() const;
    void startSaving(bool asked);
    void look();
    void update();
    void create();
    void sendCreate();
    void wasMade(const QString &id);
    void makeSure(bool again);
    void listCandidates(const QString &after, bool again);
    void tryCandidate(bool again);
    void confirm(Reading reading);
    void endSaving(const std::optional<ApiError> &error);

    ResendClient &m_client;
    Clock &m_clock;
    DraftJournal &m_journal;

    QString m_draftId;
    QString m_broadcastId;
    Word<BroadcastStatus> m_status;
    std::optional<QDateTime> m_scheduledAt;
    bool m_hasContent = false;
    bool m_isRead = false;
    bool m_isReading = false;
    bool m_isGone = false;
    bool m_autosave = true;
    std::optional<QDateTime> m_restoredFrom;
    QDateTime m_changedAt;

    BroadcastDraft m_saved;
    BroadcastDraft m_wanted;
    std::optional<BroadcastDraft> m_read; // saved, in the service's own words; nothing where it did not say yet
    std::optional<BroadcastDraft> m_sent; // sent, and not read since: it may have arrived
    DraftFields m_sentFields;
    BroadcastDraft m_wording; // what was read after writing something else, in the parts of m_reworded
    DraftFields m_reworded;
    DraftFields m_contested;
    QDateTime m_createAskedAt; // valid: a create went out and it is not known what became of it
    QDateTime m_savedAt;
    std::optional<ApiError> m_failure;

    quint64 m_edit = 0; // counts changes and tries: a pause that began before one is not listened to
    std::chrono::milliseconds m_retry = firstRetry;
    std::unique_ptr<QObject> m_asking; // answers come to it; another once this is another broadcast
    std::unique_ptr<Saving> m_saving;
};

} // namespace postroom
