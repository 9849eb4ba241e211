// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

enum class ImportStatus { Unknown, Queued, InProgress, Completed, Failed };

//! A file of contacts on its way into the account.
struct ContactImport
{
    //! Rows of the file; total is the sum of the others once it is completed.
    struct Counts
    {
        int total = 0;
        int created = 0;
        int updated = 0;
        int skipped = 0;
        int failed = 0;
        bool operator==(const Counts &) const = default;
    };

    QString id = {};
    Word<ImportStatus> status = {};
    QDateTime createdAt = {};
    std::optional<QDateTime> completedAt = {};
    Counts counts = {};

    static ContactImport fromJson(JsonReader &in);
    bool operator==(const ContactImport &) const = default;
};

} // namespace postroom
