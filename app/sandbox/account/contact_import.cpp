// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/contact_import.h"

#include "sandbox/account/account.h"
#include "sandbox/account/import_life.h"

namespace postroom::sandbox {

std::string_view word(ImportStatus status)
{
    switch (status) {
    case ImportStatus::Queued:
        return "queued";
    case ImportStatus::InProgress:
        return "in_progress";
    case ImportStatus::Completed:
        return "completed";
    case ImportStatus::Failed:
        return "failed";
    }
    return {};
}

const ContactImport &queueImport(Account &account, ImportWork work, Moment now)
{
    ContactImport import;
    import.id = account.newId(IdKind::ContactImport);
    import.createdAt = now;
    import.nextAt = now + importWait;
    import.work = std::move(work);
    return account.imports.add(std::move(import));
}

} // namespace postroom::sandbox
