// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/entry_files.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>

namespace postroom {

//! Brings entries to the disk in a thread of its own, the newest of each, a little after it is handed in. It keeps time by
//! itself, so that a busy window delays nothing. What could not be written is tried again and again, with growing pauses.
class JournalWriter final : public QThread
{
    Q_OBJECT
public:
    //! From handing in to writing; what comes meanwhile is written with it.
    static constexpr std::chrono::milliseconds pause{300};
    static constexpr std::chrono::milliseconds firstRetry{1000};
    static constexpr std::chrono::milliseconds lastRetry{15000};

    //! Takes over \a files.
    explicit JournalWriter(EntryFiles files, QObject *parent = nullptr);
    //! Writes what waits, tries once what fails, and ends.
    ~JournalWriter() override;

    //! Nothing: takes the entry \a draftId away. \a revision comes back with written() or failed().
    void submit(const QString &draftId, std::optional<JournalEntry> entry, quint64 revision);
    //! Writes at once what waits, also what failed.
    void hurry();

signals:
    void written(const QString &draftId, quint64 revision);
    void failed(const QString &draftId, quint64 revision, const postroom::FileFault &fault);

protected:
    void run() override;

private:
    struct Job
    {
        std::optional<JournalEntry> entry;
        quint64 revision = 0;
    };
    bool carryOut(const QString &draftId, const Job &job);

    EntryFiles m_files; // of this thread alone
    QMutex m_mutex;     // of all below
    QWaitCondition m_wake;
    QHash<QString, Job> m_jobs;
    QDeadlineTimer m_due;
    bool m_hurry = false;
    bool m_ending = false;
};

} // namespace postroom
