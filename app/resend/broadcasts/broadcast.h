// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

//! Reference, "Broadcasts": the life of a broadcast.
enum class BroadcastStatus { Unknown, Draft, Scheduled, Queued, Sending, Sent, Canceled, Failed };

//! A broadcast as GET /broadcasts lists it: without its content.
struct Broadcast
{
    QString id = {};
    std::optional<QString> name = {};
    std::optional<QString> segmentId = {};
    std::optional<QString> topicId = {};
    Word<BroadcastStatus> status = {};
    QDateTime createdAt = {};
    std::optional<QDateTime> scheduledAt = {};
    std::optional<QDateTime> sentAt = {};

    static Broadcast fromJson(JsonReader &in);
    bool operator==(const Broadcast &) const = default;
};

} // namespace postroom
