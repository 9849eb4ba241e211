// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/import_life.h"

#include "sandbox/account/account.h"
#include "sandbox/account/import_row.h"

namespace postroom::sandbox {

namespace {

void finish(ContactImport &import, ImportStatus status)
{
    import.status = status;
    import.work.reset(); // the file with it
}

void begin(ContactImport &import)
{
    if (findPlaces(*import.work))
        import.status = ImportStatus::InProgress;
    else
        finish(import, ImportStatus::Failed); // a guess: it never completed, so completed_at stays null
}

void takeRow(Account &account, ContactImport &import, std::optional<ContactEdit> wanted, Moment at)
{
    ImportCounts &counts = import.counts;
    if (!wanted) {
        ++counts.failed;
        return;
    }
    const std::optional<std::uint32_t> known = account.contacts.findByEmail(*wanted->email);
    if (!known) {
        addContact(account, *wanted, at);
        ++counts.created;
    } else if (import.work->updatesExisting) {
        wanted->email.reset(); // it is the same; the way it is written stays
        editContact(account, *known, *wanted, at);
        ++counts.updated;
    } else {
        ++counts.skipped; // a guess: wholly, so it does not join the segments either
    }
}

void readSlice(Account &account, ContactImport &import, Moment at)
{
    ImportWork &work = *import.work;
    const RowReader reader(account, work);
    CsvRow row;
    for (int i = 0; i < importRowsPerSlice && nextCsvRow(work.file, work.nextRow, row); ++i)
        takeRow(account, import, reader.read(row), at);
    std::size_t rest = work.nextRow;
    if (!nextCsvRow(work.file, rest, row)) {
        import.completedAt = at;
        finish(import, ImportStatus::Completed);
    }
}

} // namespace

std::optional<Moment> nextImportDue(const Account &account)
{
    std::optional<Moment> due;
    for (const ContactImport &import : account.imports) {
        if (import.work && (!due || import.nextAt < *due))
            due = import.nextAt;
    }
    return due;
}

void moveImports(Account &account, Moment at)
{
    for (ContactImport &import : account.imports) {
        if (!import.work || import.nextAt > at)
            continue;
        import.nextAt = at + importSlice;
        if (import.status == ImportStatus::Queued)
            begin(import);
        else
            readSlice(account, import, at);
    }
}

} // namespace postroom::sandbox
