// SPDX-License-Identifier: Apache-2.0
#include "resend/contact_imports/contact_import.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<ImportStatus> statusWords[] = {
    {"queued"_L1, ImportStatus::Queued},
    {"in_progress"_L1, ImportStatus::InProgress},
    {"completed"_L1, ImportStatus::Completed},
    {"failed"_L1, ImportStatus::Failed},
};

} // namespace

ContactImport ContactImport::fromJson(JsonReader &in)
{
    ContactImport found;
    found.id = in.string("id"_L1);
    found.status = in.word("status"_L1, statusWords);
    found.createdAt = in.dateTime("created_at"_L1);
    found.completedAt = in.optionalDateTime("completed_at"_L1);
    in.object("counts"_L1, [&found](JsonReader &counts) {
        found.counts = {counts.integer("total"_L1), counts.integer("created"_L1), counts.integer("updated"_L1),
                        counts.integer("skipped"_L1), counts.integer("failed"_L1)};
    });
    return found;
}

} // namespace postroom
