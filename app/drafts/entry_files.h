// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/durable_file.h"
#include "drafts/journal_entry.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>

namespace postroom {

//! The journal's folder: two files an entry, written in turns, so that whatever becomes of one there is the one before
//! it. Each has a number, which is the newer, and a checksum. Used from one thread at a time.
class EntryFiles
{
public:
    explicit EntryFiles(const QString &folder) : m_folder(folder) {}

    struct Found
    {
        QList<JournalEntry> entries = {}; //!< the newest good generation of each
        int damaged = 0; //!< entries of which no generation can be read; their files stay where they are
        int inUse = 0;   //!< entries another Postroom on this computer has; not among entries
    };
    //! Reads all there is, and claims it for this program.
    Found readAll();

    std::optional<FileFault> write(const JournalEntry &entry);
    std::optional<FileFault> remove(const QString &draftId);

private:
    struct Generation
    {
        std::optional<JournalEntry> entry = {};
        quint64 number = 0;
    };
    struct Place
    {
        quint64 number = 0;  //!< of the newest generation
        bool second = false; //!< the newest is in the second file
    };
    QString path(const QString &draftId, bool second) const;
    static Generation readFile(const QString &path);
    Place placeOf(const QString &draftId);
    bool claim(const QString &draftId);

    QString m_folder;
    QHash<QString, Place> m_places;
    std::map<QString, std::unique_ptr<FileClaim>> m_claims;
};

} // namespace postroom
