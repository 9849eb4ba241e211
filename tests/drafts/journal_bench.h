// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_journal.h"
#include "resend/api_bench.h"

#include <QDir>
#include <QTemporaryDir>

namespace postroom::test {

//! A journal in a folder that goes with the bench, and can be ended and begun again.
struct JournalBench
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("drafts/acme"));
    std::unique_ptr<DraftJournal> journal = open();

    std::unique_ptr<DraftJournal> open() const { return std::make_unique<DraftJournal>(path, QStringLiteral("acme")); }
    void restart()
    {
        journal.reset();
        journal = open();
    }
    bool waitFor(const QString &draftId, JournalState state) const
    {
        return until([&] { return journal->state(draftId) == state; });
    }
    QStringList files() const { return QDir(path).entryList({QStringLiteral("*.draft*")}, QDir::Files, QDir::Name); }
};

inline JournalEntry entryOf(const QString &draftId, const QString &words)
{
    JournalEntry entry{.draftId = draftId};
    entry.changedAt = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    entry.draft.subject = words;
    return entry;
}

} // namespace postroom::test
