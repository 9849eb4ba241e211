// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/groups.h"
#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postroom::sandbox {

struct Account;

enum class ImportStatus { Queued, InProgress, Completed, Failed };
std::string_view word(ImportStatus status);

//! Rows done so far, by what became of them.
struct ImportCounts
{
    std::size_t created = 0;
    std::size_t updated = 0;
    std::size_t skipped = 0;
    std::size_t failed = 0;

    std::size_t total() const { return created + updated + skipped + failed; }
};

//! Which column of the file a field is read from, by the column's name in the first row.
struct ImportColumns
{
    std::string email = "email";
    std::optional<std::string> firstName = {};
    std::optional<std::string> lastName = {};
    std::optional<std::string> unsubscribed = {};
    std::vector<std::pair<Uuid, std::string>> properties = {};
};

//! What an import that is not over yet has to do. Things of the account stand in it by their ids: they may be deleted
//! before it is done, and are passed over then.
struct ImportWork
{
    std::string file;
    ImportColumns columns;
    bool updatesExisting = true; //!< else a contact that is there already is skipped
    std::vector<Uuid> segments = {};
    std::vector<std::pair<Uuid, Subscription>> choices = {};

    //! The same by place in a row, once the first row is read.
    struct Places
    {
        std::size_t email = 0;
        std::optional<std::size_t> firstName = {};
        std::optional<std::size_t> lastName = {};
        std::optional<std::size_t> unsubscribed = {};
        std::vector<std::pair<Uuid, std::size_t>> properties = {};
        std::size_t width = 0; //!< cells in the first row
    } places = {};
    std::size_t nextRow = 0; //!< where in the file it goes on
};

//! A file of contacts on its way into the account.
struct ContactImport
{
    Uuid id;
    Moment createdAt = 0;
    ImportStatus status = ImportStatus::Queued;
    std::optional<Moment> completedAt = {};
    ImportCounts counts = {};
    Moment nextAt = 0;                   //!< when it goes on; only while there is work
    std::optional<ImportWork> work = {}; //!< nothing once it is over
};

//! Puts \a work in the queue and returns the import. Nothing is read of it yet: import_life.h does that over time.
const ContactImport &queueImport(Account &account, ImportWork work, Moment now);

} // namespace postroom::sandbox
