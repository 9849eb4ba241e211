// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/durable_file.h"
#include "drafts/journal_entry.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace postroom {

class JournalWriter;

//! Whether unsaved work is safe on this computer.
enum class JournalState {
    None,    //!< nothing of it is to be kept
    Kept,    //!< the very last change is on the disk
    Pending, //!< it is on its way there: within a second
    Failed,  //!< it could not be written (DraftJournal::fault()); it is tried again
};

//! The local journal of one account's unsaved work. Every change handed in is on the disk within a second, and is found
//! again after a crash, a full disk or a lost network. Readable by its owner alone; holds no key. Lives in the UI thread,
//! writes in one of its own. A second Postroom on this computer sees only what the first does not have.
class DraftJournal final : public QObject
{
    Q_OBJECT
public:
    //! Reads what is in \a folder, which need not be there and is made when first needed. \a accountId goes into entries.
    DraftJournal(const QString &folder, const QString &accountId, QObject *parent = nullptr);
    //! Writes what waits.
    ~DraftJournal() override;

    //! All of the account's unsaved work, the last changed first.
    QList<JournalEntry> entries() const;
    std::optional<JournalEntry> find(const QString &draftId) const;
    std::optional<JournalEntry> findBroadcast(const QString &broadcastId) const;
    //! Entries found at the start that cannot be read; their files stay.
    int damaged() const { return m_damaged; }
    //! Entries found at the start that another Postroom on this computer has open.
    int openElsewhere() const { return m_openElsewhere; }

    //! Keeps \a entry in place of what is kept under its draftId. Cheap: the work is done in the thread.
    void put(JournalEntry entry);
    //! Keeps \a draft as a new one that the service does not have. Returns its draftId.
    QString putNew(const BroadcastDraft &draft, const QDateTime &now);
    void remove(const QString &draftId);
    JournalState state(const QString &draftId) const;
    //! Why what is Failed is not on the disk; nothing while all is well.
    const std::optional<FileFault> &fault() const { return m_fault; }
    //! Tries again at once what failed, and writes at once what waits.
    void retry();
    const QString &folder() const { return m_folder; }

    //! fault() in words for a person: what did not happen, why, what now.
    static QString textOf(const FileFault &fault);

signals:
    //! state() of \a draftId changed.
    void stateChanged(const QString &draftId);
    //! An entry came or went, or is called something else: by its broadcast, name, subject or segment.
    void entriesChanged();
    //! fault() came, went or is another.
    void faultChanged();

private:
    struct Item
    {
        std::optional<JournalEntry> entry = {}; //!< nothing: being taken away
        quint64 revision = 0;
        JournalState state = JournalState::Kept;
        std::optional<FileFault> fault = {};
    };
    void submit(const QString &draftId, const std::optional<JournalEntry> &entry);
    void settle(const QString &draftId, quint64 revision, const std::optional<FileFault> &fault);
    void settleFault();

    QString m_folder;
    QString m_accountId;
    QHash<QString, Item> m_items;
    quint64 m_revision = 0;
    int m_damaged = 0;
    int m_openElsewhere = 0;
    std::optional<FileFault> m_fault;
    std::unique_ptr<JournalWriter> m_writer;
};

} // namespace postroom
