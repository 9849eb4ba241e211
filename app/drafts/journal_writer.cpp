// SPDX-License-Identifier: Apache-2.0
#include "drafts/journal_writer.h"

#include <algorithm>

namespace postroom {

JournalWriter::JournalWriter(EntryFiles files, QObject *parent) : QThread(parent), m_files(std::move(files))
{
    setObjectName(QStringLiteral("journal"));
}

JournalWriter::~JournalWriter()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_wake.wakeAll();
    }
    wait();
}

void JournalWriter::submit(const QString &draftId, std::optional<JournalEntry> entry, quint64 revision)
{
    const QMutexLocker lock(&m_mutex);
    const QDeadlineTimer soon(pause);
    if (m_jobs.isEmpty() || soon < m_due)
        m_due = soon;
    m_jobs.insert(draftId, {std::move(entry), revision});
    if (!isRunning())
        start();
    m_wake.wakeAll();
}

void JournalWriter::hurry()
{
    const QMutexLocker lock(&m_mutex);
    m_hurry = true;
    m_wake.wakeAll();
}

bool JournalWriter::carryOut(const QString &draftId, const Job &job)
{
    const std::optional<FileFault> fault = job.entry ? m_files.write(*job.entry) : m_files.remove(draftId);
    if (fault)
        emit failed(draftId, job.revision, *fault);
    else
        emit written(draftId, job.revision);
    return !fault;
}

void JournalWriter::run()
{
    std::chrono::milliseconds retry = firstRetry;
    QMutexLocker lock(&m_mutex);
    while (true) {
        if (m_jobs.isEmpty()) {
            if (m_ending)
                return;
            m_wake.wait(&m_mutex);
            continue;
        }
        if (!m_ending && !m_hurry && !m_due.hasExpired()) {
            m_wake.wait(&m_mutex, m_due);
            continue;
        }
        m_hurry = false;
        const bool last = m_ending;
        const QHash<QString, Job> jobs = std::exchange(m_jobs, {});
        lock.unlock();
        QHash<QString, Job> left;
        // What is taken away may live on in what is written: never the other way round.
        for (const bool writes : {true, false}) {
            for (auto job = jobs.begin(); job != jobs.end(); ++job) {
                if (job->entry.has_value() != writes)
                    continue;
                if ((!writes && !left.isEmpty()) || !carryOut(job.key(), job.value()))
                    left.insert(job.key(), job.value());
            }
        }
        lock.relock();
        if (left.isEmpty()) {
            retry = firstRetry;
            continue;
        }
        if (last)
            return;
        // What was handed in meanwhile is newer, and due by itself.
        if (m_jobs.isEmpty())
            m_due = QDeadlineTimer(retry);
        for (auto job = left.begin(); job != left.end(); ++job) {
            if (!m_jobs.contains(job.key()))
                m_jobs.insert(job.key(), job.value());
        }
        retry = std::min(retry * 2, lastRetry);
    }
}

} // namespace postroom
